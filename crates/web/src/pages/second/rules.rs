//! Rules that wait, as whoever is to confirm them reads them: every file, table and row that changes, what it says now
//! and what it is to say. Nothing is confirmed that this node cannot show.

use super::effect::read;
use crate::app::RulesChange;
use crate::fault::Fault;
use crate::handbook::Handbook;
use crate::handbook::compare::{self, Changed, FileDiff, RowDiff, TableDiff, Way};
use crate::visit::Visit;
use crate::words::RuleWords;
use chain::Policy;
use maud::{Markup, html};
use std::sync::Arc;
use store::{Effect, Proposal};
use texts::Args;

/// What the confirmation does: the rules hold, on every node, if those still do that they were read against.
///
/// # Errors
/// [`Fault::Conflict`] when this node cannot show what would change.
pub(super) fn effect(visit: &Visit, proposal: &Proposal) -> Result<Effect, Fault> {
    let change: RulesChange = read(&proposal.body)?;
    both(visit, &change).ok_or(Fault::Conflict)?;
    Ok(Effect::Rules { before: change.before, now: change.now })
}

/// What would change, in words. What was decided is told by the hashes alone.
pub(super) fn shown(visit: &Visit, proposal: &Proposal) -> Markup {
    let Ok(change) = read::<RulesChange>(&proposal.body) else {
        return html! { (visit.t("shell-unknown")) };
    };
    let args = Args::new().text("before", &change.before).text("now", &change.now);
    let differing = if proposal.decided.is_some() { None } else { Some(both(visit, &change)) };
    html! {
        p .govuk-body { (visit.say("second-rules-told", args)) }
        @if proposal.decided.is_none() && change.before != visit.policy.hash() {
            p .govuk-body { strong { (visit.t("second-rules-overtaken")) } }
        }
        @match differing {
            Some(Some((before, now))) => {
                @let files = compare::bundles(&before.bundle, &now.bundle);
                @if files.is_empty() { p .govuk-body { (visit.t("second-rules-nothing")) } }
                @for differs in &files { (file(visit, &before, &now, differs)) }
            },
            Some(None) => p .govuk-body { strong { (visit.t("second-rules-unreadable")) } },
            None => {}
        }
    }
}

fn both(visit: &Visit, change: &RulesChange) -> Option<(Arc<Policy>, Arc<Policy>)> {
    Some((visit.app.policy_of(&change.before)?, visit.app.policy_of(&change.now)?))
}

fn file(visit: &Visit, before: &Policy, now: &Policy, differs: &FileDiff) -> Markup {
    let book = Handbook {
        texts: &visit.app.texts,
        language: visit.language,
        policy: now,
        on: None,
        today: visit.now.day,
    };
    let id = differs.path.rsplit('/').next().unwrap_or(&differs.path);
    let args = Args::new().text("name", &book.name(id)).text("path", &differs.path);
    html! {
        h4 .govuk-heading-s { (visit.say(&way("file", differs.way), args)) }
        @if !differs.keys.is_empty() { (parts(visit, &differs.keys)) }
        @for one in &differs.tables { (table(visit, (before, now), &differs.path, one)) }
    }
}

fn table(visit: &Visit, rules: (&Policy, &Policy), path: &str, differs: &TableDiff) -> Markup {
    let key = format!("table-{}", differs.name);
    let asks = if visit.has_text(&key) { visit.t(&key) } else { differs.name.clone() };
    let args = Args::new().text("table", &asks).text("name", &differs.name);
    html! {
        p .govuk-body { strong { (visit.say(&way("table", differs.way), args)) } }
        ul .govuk-list.govuk-list--bullet {
            @for one in &differs.rows { li { (row(visit, rules, (path, &differs.name), one)) } }
        }
    }
}

/// A row: its id, what it says in words, before and hereafter, and each part of it as it is written.
fn row(
    visit: &Visit,
    (before, now): (&Policy, &Policy),
    (path, table): (&str, &str),
    differs: &RowDiff,
) -> Markup {
    let said = |policy: &Policy| said(visit, policy, path, table, &differs.id);
    let args = Args::new().text("row", &differs.id);
    html! {
        (visit.say(&way("row", differs.way), args))
        @if differs.way != Way::Added {
            @if let Some(words) = said(before) { br; (visit.t("second-rules-said")) " " (words) }
        }
        @if differs.way != Way::Removed {
            @if let Some(words) = said(now) { br; (visit.t("second-rules-says")) " " (words) }
        }
        (parts(visit, &differs.changes))
    }
}

/// What a row says in words: its latest version, where a row has several.
fn said(visit: &Visit, policy: &Policy, path: &str, table: &str, id: &str) -> Option<String> {
    let (folder, file) = path.split_once('/')?;
    let tables = policy.bundle.file(folder, file)?.tables();
    let rows = tables.iter().find(|one| one.name() == table)?.rows();
    let row = rows.iter().filter(|row| row.id() == id).max_by_key(|row| row.from())?;
    let words = RuleWords { texts: &visit.app.texts, language: visit.language, facts: policy.bundle.facts() };
    Some(words.row(file, table, id, Some(row)))
}

/// Each part that differs, as the files write it.
fn parts(visit: &Visit, changes: &[Changed]) -> Markup {
    let none = || visit.t("rules-none");
    html! {
        ul .govuk-list {
            @for Changed { name, old, new } in changes {
                li .stegvis-muted lang="en" {
                    (name) ": " (old.clone().unwrap_or_else(none)) " → " (new.clone().unwrap_or_else(none))
                }
            }
        }
    }
}

/// The key of what is said of something that came, went or changed.
fn way(of: &str, way: Way) -> String {
    format!("second-rules-{of}_{}", way.id())
}

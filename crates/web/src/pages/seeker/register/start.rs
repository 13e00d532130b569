//! The first page: what registering is, what one has begun, and a way to begin.

use super::standing::{opened, own_open};
use super::{KEY, draft, filled, part};
use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::ui::{Button, Page, RowAction, SummaryRow, button, summary_list};
use crate::visit::{Reply, Visit};
use chain::event::Role;
use maud::html;
use store::DraftId;
use texts::Args;

pub(in crate::pages::seeker) fn get(visit: &Visit) -> Result<Reply, Fault> {
    if own_open(visit)?.is_some() {
        return Ok(registered(visit).into());
    }
    let mut page = visit.page(visit.t("seeker-register-title"));
    let owner = visit.who()?.user.id;
    let begun = visit.app.store.drafts_of(owner, draft::KIND)?;
    let for_another = visit.role() == Some(Role::Officer);
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-register-title")) }
        p .govuk-body-l {
            (visit.t(if for_another { "seeker-register-lead-officer" } else { "seeker-register-lead" }))
        }
        p .govuk-body { (visit.t("seeker-register-how")) }
        p .govuk-body { (visit.t("seeker-register-other-ways")) }
        @if !begun.is_empty() {
            h2 .govuk-heading-m { (visit.t("seeker-register-begun")) }
            (summary_list(&rows(visit, &begun)?, ""))
        }
        form method="post" action="/register" novalidate {
            (visit.hidden())
            (button(Button { text: &visit.t("seeker-register-begin"), name: "go", value: "begin", prevent_double_click: true, ..Button::default() }))
        }
        @if !for_another {
            p .govuk-body { (visit.t("seeker-register-helping")) " "
                a .govuk-link href="/helping" { (visit.t("shell-nav-helping")) }
            }
        }
    };
    Ok(page.into())
}

fn rows(visit: &Visit, begun: &[(DraftId, jiff::Timestamp)]) -> Result<Vec<SummaryRow>, Fault> {
    begun
        .iter()
        .map(|(id, kept_at)| {
            let form = draft::load(visit, *id)?;
            let name = format!("{} {}", form.text("given_name"), form.text("family_name"));
            let name = name.trim();
            let name = if name.is_empty() { visit.t("seeker-register-nameless") } else { name.to_owned() };
            let next = part::PARTS
                .iter()
                .find(|part| !part.faults(visit, &form).is_empty())
                .map_or("check", |part| part.word);
            let day = kept_at
                .to_zoned(jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC))
                .date();
            let saved = visit.say("seeker-register-kept-on", Args::new().date("date", day));
            Ok(SummaryRow::new(name.clone(), saved)
                .action(RowAction::new(visit.t("shell-continue"), draft::href(next, *id), name.clone()))
                .action(RowAction::new(
                    visit.t("shell-remove"),
                    format!("/register/who?draft={id}&remove=ask"),
                    name,
                )))
        })
        .collect()
}

/// Begins: who comes again finds what was recorded before filled in.
pub(in crate::pages::seeker) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    if own_open(visit)?.is_some() {
        return Ok(Reply::Go("/my".to_owned()));
    }
    let user = &visit.who()?.user;
    if form.text("go") == "remove" {
        visit.app.store.delete_draft(draft::id_of(visit, form), user.id)?;
        return Ok(done(visit, "/register", "seeker-register-removed"));
    }
    let id = DraftId(visit.id(900));
    let earlier = match user.case.filter(|_| user.role == Role::JobSeeker) {
        Some(case) => opened(visit, case)?,
        None => None,
    };
    if let Some(view) = earlier {
        draft::save(visit, id, &filled::form(&view))?;
    }
    Ok(Reply::Go(draft::href("who", id)))
}

/// For the one who is registered already.
pub(super) fn registered(visit: &Visit) -> Page {
    let title = visit.t(&format!("{KEY}-already-title"));
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body { (visit.t("seeker-register-already")) }
        p .govuk-body { a .govuk-link href="/my" { (visit.t("shell-nav-my-way")) } }
        p .govuk-body { a .govuk-link href="/my/correct" { (visit.t("seeker-correct-title")) } }
    };
    page
}

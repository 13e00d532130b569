//! What I object to having done with my case: each objection with what came of it, what is held back now, and how to
//! complain and appeal (GDPR art. 18 and 21; A13).

use super::whole;
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::pages::officer::opened::written;
use crate::pages::representative::reaches;
use crate::ui::{ButtonLink, RowAction, SummaryRow, button_link, summary_card};
use crate::visit::{Reply, Visit};
use crate::words::{self, said};
use chain::case::{HeldBecause, Objection};
use chain::event::{ObjectionResult, Processing};
use chain::objection::{Leads, leads_to};
use chain::step::Step;
use maud::{Markup, html};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-objections-title"));
    let made = &view.case.objections;
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-objections-title")) }
        p .govuk-body-l { (visit.t("seeker-objections-lead")) }
        @if made.is_empty() { p .govuk-body { (visit.t("seeker-objections-none")) } }
        @for objection in made.iter().rev() { (card(visit, view, objection)) }
        @for processing in contested(view) {
            p .govuk-body { (held_back(visit, view, processing).unwrap_or_default()) }
        }
        @if reaches(visit, "object") {
            (button_link(ButtonLink {
                text: &visit.t("seeker-object-title"),
                href: &view.href(visit, "object"),
                ..ButtonLink::default()
            }))
        }
        (not_to_be_stopped(visit))
        @if made.iter().any(|one| one.answer.is_some()) { (remedies(visit)) }
    };
    Ok(page.into())
}

/// What waits because of a request for a correction alone.
fn contested(view: &CaseView) -> impl Iterator<Item = Processing> {
    let held = |processing: &Processing| view.case.held_back(*processing);
    let all = Processing::ALL.iter().copied();
    all.filter(move |one| held(one).is_some_and(|held| held.because == HeldBecause::Contested))
}

/// That a kind of processing is held back now, in a sentence.
pub(crate) fn held_back(visit: &Visit, view: &CaseView, processing: Processing) -> Option<String> {
    let held = view.case.held_back(processing)?;
    let what = said(visit, "processing", processing.id());
    let args = Args::new().text("what", &what).date("date", held.since);
    Some(visit.say(&format!("objection-held_back-{}", held.because.id()), args))
}

/// One objection, with the way to take it back.
fn card(visit: &Visit, view: &CaseView, objection: &Objection) -> Markup {
    let what = said(visit, "processing", objection.processing.id());
    let mut actions = Vec::new();
    if can_be_withdrawn(objection) && reaches(visit, "withdraw-objection") {
        let href = with_field(&view.href(visit, "withdraw-objection"), "about", &objection.id.to_string());
        actions.push(RowAction::new(visit.t("seeker-objections-withdraw"), href, what.clone()));
    }
    summary_card(&what, &actions, &rows(visit, view, objection))
}

/// Whether there is anything left to take back.
pub(crate) fn can_be_withdrawn(objection: &Objection) -> bool {
    objection.waits() || objection.has_stopped()
}

/// What there is to say of an objection.
pub(crate) fn rows(visit: &Visit, view: &CaseView, objection: &Objection) -> Vec<SummaryRow> {
    let t = |key: &str| visit.t(&format!("seeker-objections-{key}"));
    let mut rows = vec![
        SummaryRow::new(t("on"), visit.date(objection.on)),
        SummaryRow::new(t("why"), written(&view.text(visit, objection.text))),
        SummaryRow::new(t("now"), now(visit, view, objection)),
    ];
    if let Some(made) = &objection.answer {
        let by = Args::new().date("date", made.on).text("name", &view.user_name(visit, Some(made.by)));
        rows.push(SummaryRow::new(
            t("answer"),
            html! {
                p .govuk-body { (said(visit, "objection", made.result.id())) }
                (written(&view.text(visit, made.reasons)))
                p .govuk-body { (visit.say("seeker-objections-answered", by)) }
            },
        ));
    }
    rows
}

/// How it stands.
fn now(visit: &Visit, view: &CaseView, objection: &Objection) -> String {
    if let Some(on) = objection.withdrawn_on {
        return visit.say("seeker-objections-withdrawn", Args::new().date("date", on));
    }
    let goes_on = objection.answer.as_ref().is_some_and(|made| made.result == ObjectionResult::GoesOn);
    let held = held_back(visit, view, objection.processing).filter(|_| !goes_on);
    let waits = objection.waits().then(|| visit.t("seeker-objections-waits"));
    match (waits, held) {
        (Some(waits), Some(held)) => format!("{waits} {held}"),
        (waits, held) => waits.or(held).unwrap_or_else(|| visit.t("seeker-objections-goes_on")),
    }
}

/// What nobody stops, each with why, in the words of the rules.
fn not_to_be_stopped(visit: &Visit) -> Markup {
    let day = visit.now.day;
    let stays =
        |one: &&Processing| leads_to(&visit.policy, **one, day).is_ok_and(|leads| leads != Leads::Stops);
    html! {
        h2 .govuk-heading-m { (visit.t("seeker-objections-stays")) }
        ul .govuk-list .govuk-list--bullet {
            @for processing in Processing::ALL.iter().filter(stays) {
                li { (visit.t(&format!("objection-stays-{}", processing.id()))) }
            }
        }
    }
}

/// How whoever is not satisfied complains and appeals.
pub(crate) fn remedies(visit: &Visit) -> Markup {
    html! {
        h2 .govuk-heading-m { (visit.t("seeker-objections-remedies")) }
        p .govuk-body {
            (visit.t("objection-appeal"))
            @if let Some(within) = words::rule_on(visit, Step::Rights, "appeal_within") { " " (within) }
        }
        p .govuk-body { (visit.t("history-complain")) }
    }
}

//! My way: where I am, what happens next and by when, who my officer and coach are, what was decided
//! and why, and how long each step has taken (A1–A14, shown to the person).

pub(crate) mod lead_times;
mod next;
mod people;
pub(crate) mod steps;

use super::whole;
use crate::case_page::{CasePage, CaseView};
use crate::fault::Fault;
use crate::pages::representative::reaches;
use crate::ui::{ButtonLink, Tag, TagColour, button_link, inset_text, tag};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::event::Role;
use maud::{Markup, html};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("shell-nav-my-way"));
    let Some(spell) = view.case.spell() else { return Ok(Reply::Go("/register".to_owned())) };
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("shell-nav-my-way")) }
        @if view.open.erased {
            p .govuk-body-l { (visit.t("seeker-my-erased")) }
        } @else {
            p .govuk-body-l { (view.name(visit)) }
        }
        @if let Some((on, reason)) = spell.closed_on {
            (closed(visit, on, reason))
        } @else {
            (next::section(visit, view))
        }
        h2 .govuk-heading-l { (visit.t("seeker-my-steps")) }
        p .govuk-body { (visit.t("seeker-my-steps-intro")) }
        (steps::way(visit, view, spell))
        (people::section(visit, view))
        (profile(visit, view))
        (decided(visit, view))
        (lead_times::section(visit, view))
        h2 .govuk-heading-l { (visit.t("seeker-my-more")) }
        ul .govuk-list {
            @for (key, page) in [
                ("shell-nav-my-letters", "letters"),
                ("shell-nav-my-plan", "plan"),
                ("shell-nav-my-choice", "choice"),
                ("seeker-code-title", "code"),
                ("seeker-evidence-title", "evidence"),
                ("seeker-report-title", "report"),
                ("seeker-rating-title", "rating"),
                ("shell-nav-my-rights", "rights"),
                ("seeker-mandates-title", "mandates"),
                ("seeker-history-title", "history"),
            ] {
                @if reaches(visit, page) {
                    li { a .govuk-link href=(view.href(visit, page)) { (visit.t(key)) } }
                }
            }
            @if visit.role() == Some(Role::JobSeeker) {
                li { a .govuk-link href="/helping" { (visit.t("shell-nav-helping")) } }
            }
        }
        @if visit.policy.is_proposal() { (inset_text(html! { (visit.t("seeker-my-proposal")) })) }
    };
    Ok(page.into())
}

fn closed(visit: &Visit, on: jiff::civil::Date, reason: chain::event::CloseReason) -> Markup {
    let why = words::said(visit, "close", reason.id());
    inset_text(html! {
        p .govuk-body { (visit.say("seeker-my-closed", Args::new().date("date", on))) " " (why) "." }
        @if visit.role() == Some(Role::JobSeeker) {
            (button_link(ButtonLink { text: &visit.t("seeker-my-register-again"), href: "/register", ..ButtonLink::default() }))
        }
    })
}

/// A2: with no approved model there is no profile, and an officer looks at every case.
fn profile(visit: &Visit, view: &CaseView) -> Markup {
    let modelled = view.open.events.iter().rev().find_map(|recorded| match &recorded.event {
        chain::Event::Profiled(profiled) => Some(profiled.model.is_some()),
        _ => None,
    });
    html! {
        @if modelled != Some(true) {
            h2 .govuk-heading-l { (visit.t("step-profiling")) }
            p .govuk-body { (visit.t("seeker-my-no-model")) }
        }
    }
}

/// The latest decision: what, why, and where to read it all.
fn decided(visit: &Visit, view: &CaseView) -> Markup {
    html! {
        h2 .govuk-heading-l { (visit.t("seeker-my-decided")) }
        @match view.case.decisions.last() {
            None => p .govuk-body { (visit.t("seeker-my-nothing-decided")) },
            Some(decision) => {
                p .govuk-body {
                    (tag(Tag {
                        text: &words::said(visit, "answer", decision.answer.id()),
                        colour: if decision.is_adverse() { TagColour::Red } else { TagColour::Green },
                        ..Tag::default()
                    }))
                    " " (super::decision::headline(visit, decision)) ", " (visit.date(decision.on))
                }
                p .govuk-body { (view.text(visit, decision.reasons)) }
                @if let Some(explanation) = super::decision::explanation(view, decision) {
                    (words::reasons_under(visit, &decision.bundle, explanation))
                }
                p .govuk-body {
                    a .govuk-link href=(crate::case_page::with_field(&view.href(visit, "decision"), "about", &decision.id.to_string())) {
                        (visit.t("seeker-my-read-decision"))
                    }
                }
            }
        }
    }
}

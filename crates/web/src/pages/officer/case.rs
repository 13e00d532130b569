//! A case on one page, for everyone who works with it: who it is about, what is due and where it is done,
//! the way with its lead times, and what each step came to. Each section is shown only to those who may
//! see its part (D1); a code stands nowhere but in the section on health (A7).

mod acts;
pub(crate) mod decisions;
mod due;
mod health;
mod person;
mod planning;
mod support;
mod work;

use super::opened::by_role;
use crate::case_page::{CasePage, CaseView};
use crate::fault::Fault;
use crate::frame::home;
use crate::pages::seeker::my::{lead_times, steps};
use crate::pages::seeker::objections::held_back;
use crate::ui::{Tag, TagColour, inset_text, tag, timeline};
use crate::visit::{Reply, Visit};
use crate::words;
use access::Part;
use chain::event::Processing;
use chain::without_activity::idle_since;
use maud::{Markup, html};
use texts::Args;

/// How many of the latest events stand on the overview.
const LATEST: usize = 5;

pub(crate) const PAGE: CasePage = CasePage { parts: by_role, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = visit.page(view.name(visit));
    page.back = visit.role().map(|role| (visit.t("shell-back"), home(role).to_owned()));
    page.wide = true;
    page.main = html! {
        span .govuk-caption-l { (visit.t("officer-case-caption")) }
        h1 .govuk-heading-l { (view.name(visit)) }
        (standing(visit, view))
        (person::section(visit, view))
        (due::section(visit, view))
        (acts::section(visit, view))
        @if let Some(spell) = view.case.spell() {
            section {
                h2 .govuk-heading-m { (visit.t("officer-case-way")) }
                (steps::way(visit, view, spell))
            }
        }
        @if view.shows(Part::Decisions) { (planning::assessment(visit, view)) }
        @if view.shows(Part::Way) { (planning::mapping(visit, view)) (planning::plans(visit, view)) }
        @if view.shows(Part::Health) { (health::section(visit, view)) }
        @if view.shows(Part::Decisions) { (decisions::section(visit, view)) }
        @if view.shows(Part::Support) { (support::section(visit, view)) (work::section(visit, view)) }
        (lead_times::section(visit, view))
        (latest(visit, view))
    };
    Ok(page.into())
}

/// What one must know before all else: erased, only to be read, closed, held back, without activity.
fn standing(visit: &Visit, view: &CaseView) -> Markup {
    let closed = view.case.spell().and_then(|spell| spell.closed_on);
    let idle = idle_since(&view.case, visit.now.day).filter(|_| view.shows(Part::Decisions));
    html! {
        @if view.open.erased { (inset_text(html! { (visit.t("officer-case-erased")) })) }
        @if view.case.read_only { (inset_text(html! { (visit.t("refusal-read_only")) })) }
        @if let Some((on, reason)) = closed {
            @let reason = words::said(visit, "close", reason.id());
            (inset_text(html! {
                (visit.say("officer-case-closed", Args::new().date("date", on).text("reason", &reason)))
            }))
        }
        @if view.shows(Part::Decisions) {
            @for held in Processing::ALL.iter().filter_map(|one| held_back(visit, view, *one)) {
                (inset_text(html! { (held) " " (visit.t("objection-held_back-what")) }))
            }
        }
        @if let Some(since) = idle {
            p .govuk-body {
                (tag(Tag {
                    text: &visit.say("officer-case-idle", Args::new().date("date", since)),
                    colour: TagColour::Red,
                    ..Tag::default()
                }))
            }
        }
    }
}

fn latest(visit: &Visit, view: &CaseView) -> Markup {
    let mut events = words::history(visit, view);
    events.truncate(LATEST);
    let title = visit.t("officer-history-latest");
    html! {
        section {
            h2 .govuk-heading-m { (title) }
            (timeline(&title, &events))
            @if super::tasks::may_come(visit.role(), "history") {
                p .govuk-body { a .govuk-link href=(view.href(visit, "history")) { (visit.t("officer-history-all")) } }
            }
        }
    }
}

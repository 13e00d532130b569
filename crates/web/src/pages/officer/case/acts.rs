//! What one can do in the case now: links by group, each only where the visitor's role may come and where
//! there is something to act on. The chain decides whether it is done.

use crate::case_page::CaseView;
use crate::pages::officer::tasks::may_come;
use crate::ui::{Details, details};
use crate::visit::Visit;
use access::Part;
use chain::Case;
use maud::{Markup, html};

/// Whether there is something to act on.
type When = fn(&Case) -> bool;

const OPEN: When = |case| case.open_spell().is_some();
const IN_SUPPORT: When = |case| case.current_participation().is_some_and(|part| part.started_on.is_some());
const CHOSEN: When = |case| case.current_participation().is_some_and(|part| part.started_on.is_none());
const WITHOUT_SUPPORT: When = |case| case.open_spell().is_some() && case.current_participation().is_none();
const PLACED: When = |case| case.current_placement().is_some();
const IN_WORK: When = |case| case.current_work().is_some();
const INTENDED: When = |case| case.intents.iter().any(|intent| !intent.decided);
const DECIDED: When = |case| !case.decisions.is_empty();
const ALWAYS: When = |_| true;

/// The groups, and in each the pages: the address after the case, and when it is offered. The words are
/// `officer-act-<page>`.
const GROUPS: &[(&str, &[(&str, When)])] = &[
    (
        "officer-acts-planning",
        &[
            ("assess", OPEN),
            ("map", OPEN),
            ("action-plan", OPEN),
            ("ask-specialist", OPEN),
            ("answer", |case| case.inquiries.iter().any(|inquiry| inquiry.answer.is_none())),
            ("assign-officer", OPEN),
        ],
    ),
    (
        "officer-acts-evidence",
        &[
            ("ask-evidence", OPEN),
            ("receive-evidence", OPEN),
            ("evidence", |case| !case.evidence.is_empty()),
            ("revoke-evidence", |case| case.accepted_evidence().next().is_some()),
            ("overall-assessment", OPEN),
            ("propose-code", OPEN),
            ("review-code", |case| case.codes.iter().any(|code| code.is_open() && code.review.is_none())),
            ("set-code", |case| case.codes.iter().any(chain::case::Code::is_open)),
        ],
    ),
    (
        "officer-acts-decision",
        &[
            ("decide", OPEN),
            ("decide-subsidy", OPEN),
            ("communicate", OPEN),
            ("decide-intent", INTENDED),
            ("letter", DECIDED),
            ("appeal-decision", |case| case.appeals.iter().any(|appeal| appeal.decided.is_none())),
        ],
    ),
    (
        "officer-acts-support",
        &[
            ("choice", |case| case.decisions.iter().any(|decision| !decision.is_adverse())),
            ("place-by-rule", WITHOUT_SUPPORT),
            ("start-service", WITHOUT_SUPPORT),
            ("start-support", CHOSEN),
            ("assign-coach", IN_SUPPORT),
            ("joint-plan", IN_SUPPORT),
            ("contact", IN_SUPPORT),
            ("file-report", IN_SUPPORT),
            ("placement", OPEN),
            ("confirm-placement", PLACED),
            ("end-placement", PLACED),
            ("end-support", |case| case.current_participation().is_some()),
        ],
    ),
    (
        "officer-acts-work",
        &[("start-work", OPEN), ("change-extent", IN_WORK), ("verify-work", IN_WORK), ("end-work", IN_WORK)],
    ),
    (
        "officer-acts-closing",
        &[
            ("next-step", OPEN),
            ("close", OPEN),
            ("raise-concern", ALWAYS),
            ("handle-concern", |case| case.concerns.iter().any(|concern| concern.handled_on.is_none())),
        ],
    ),
    (
        "officer-acts-person",
        &[
            ("comment", INTENDED),
            ("received", DECIDED),
            ("appeal", DECIDED),
            ("delay", OPEN),
            ("answer-delay", |case| case.delay_remedies.iter().any(|remedy| remedy.answered.is_none())),
            ("activity-report", OPEN),
            ("consents", OPEN),
            ("correct", OPEN),
            ("object", ALWAYS),
            ("withdraw-objection", |case| case.objections.iter().any(|one| one.waits() || one.has_stopped())),
            ("protect", ALWAYS),
            ("record-appointment", ALWAYS),
            ("renew-appointment", |case| {
                case.mandates.iter().any(|one| one.ended.is_none() && one.kind.is_appointed())
            }),
            ("end-mandate", |case| case.mandates.iter().any(|mandate| mandate.ended.is_none())),
        ],
    ),
    (
        "officer-acts-trust",
        &[
            ("conflict", ALWAYS),
            ("lift-conflict", |case| case.conflicts.iter().any(|conflict| conflict.lifted_on.is_none())),
            ("review-emergency", |case| case.emergencies.iter().any(|emergency| emergency.review.is_none())),
            ("answer-reading", |case| case.questions.iter().any(|question| question.answer.is_none())),
            ("answer-correction", |case| case.corrections_waiting().next().is_some()),
            ("answer-objection", |case| case.objections_waiting().next().is_some()),
        ],
    ),
    ("officer-acts-cost", &[("cost", |case| !case.ledger.lines.is_empty())]),
];

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let role = visit.role();
    let offered: Vec<(&str, Vec<&str>)> = GROUPS
        .iter()
        .map(|(group, pages)| {
            let pages = pages.iter().filter(|(page, when)| may_come(role, page) && when(&view.case));
            (*group, pages.map(|(page, _)| *page).collect::<Vec<_>>())
        })
        .filter(|(_, pages)| !pages.is_empty())
        .collect();
    if offered.is_empty() || !view.shows(Part::Way) {
        return Markup::default();
    }
    let list = html! {
        @for (group, pages) in &offered {
            h3 .govuk-heading-s { (visit.t(group)) }
            ul .govuk-list {
                @for page in pages {
                    li { a .govuk-link href=(view.href(visit, page)) { (visit.t(&format!("officer-act-{page}"))) } }
                }
            }
        }
    };
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("officer-acts-title")) }
            (details(Details { summary: &visit.t("officer-acts-show"), ..Details::default() }, list))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::event::Role;

    #[test]
    fn every_act_that_is_offered_has_a_page() {
        let pages = GROUPS.iter().flat_map(|(_, pages)| pages.iter().map(|(page, _)| *page));
        let missing: Vec<&str> =
            pages.filter(|page| !Role::ALL.iter().any(|role| may_come(Some(*role), page))).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }
}

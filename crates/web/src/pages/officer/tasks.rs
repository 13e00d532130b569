//! Where a task is done: the page of the case for each word of a task, for everyone but the person, whose
//! pages name no case.

use crate::case_page::{case_href, with_field};
use crate::route;
use crate::ui::TagColour;
use crate::visit::Visit;
use crate::words::Urgency;
use chain::event::Role;
use chain::id::CaseId;
use chain::view::TaskRow;

/// Tasks that are done on a page of another name than their own word, and whether the address says what
/// the task is about.
const PAGES: &[(&str, &str, bool)] = &[
    ("step-assessment", "assess", false),
    ("step-mapping", "map", false),
    ("step-evidence", "ask-evidence", false),
    ("step-overall_assessment", "overall-assessment", false),
    ("step-code", "propose-code", false),
    ("step-decision", "decide", false),
    ("step-choice", "choice", false),
    ("step-support", "start-support", true),
    ("step-work", "start-work", false),
    ("step-closing", "close", false),
    ("action_plan", "action-plan", false),
    ("activity_report", "activity-report", false),
    ("inquiry", "answer", true),
    ("code_review", "review-code", true),
    ("revoked_evidence", "receive-evidence", false),
    ("comment", "comment", true),
    ("decide_intent", "decide-intent", true),
    ("read_decision", "letter", true),
    ("place_by_rule", "place-by-rule", false),
    ("joint_plan", "joint-plan", true),
    ("contact", "contact", true),
    ("support_ends", "next-step", false),
    ("confirm_placement", "confirm-placement", true),
    ("placement_ends", "end-placement", true),
    ("next_step", "next-step", false),
    ("carry_out_next_step", "decide", false),
    ("new_assessment", "assess", false),
    ("concern", "handle-concern", true),
    ("appeal", "appeal-decision", true),
    ("delay_remedy", "answer-delay", false),
    ("emergency_review", "review-emergency", true),
    ("hand_over", "assign-officer", false),
    ("reading_question", "answer-reading", true),
    ("appointment_ends", "renew-appointment", true),
    ("correction_asked", "answer-correction", true),
    ("objection", "answer-objection", true),
];

/// The page on which a task is done, its part of the address after the case; none when there is none.
pub(crate) fn page_of(task: &str) -> Option<(&'static str, bool)> {
    let word = match task.split_once('-') {
        Some(("verify_work", _)) => return Some(("verify-work", false)),
        Some(("rule_needs_human", step)) => format!("step-{step}"),
        _ => task.to_owned(),
    };
    PAGES.iter().find(|(known, _, _)| *known == word).map(|(_, page, about)| (*page, *about))
}

/// Where the visitor does a task: the page that the role may come to, else the case.
pub(crate) fn href(visit: &Visit, case: CaseId, task: &TaskRow) -> String {
    let found = page_of(&task.task).filter(|(page, _)| may_come(visit.role(), page));
    let Some((page, with_about)) = found else { return case_href(visit, case, "") };
    let href = case_href(visit, case, page);
    match &task.about {
        Some(about) if with_about => with_field(&href, "about", about),
        _ => href,
    }
}

/// Whether a role may come to a page of a case.
pub(crate) fn may_come(role: Option<Role>, page: &str) -> bool {
    let Some(role) = role else { return false };
    route::all().any(|route| {
        route.path.strip_prefix("/case/{case}/") == Some(page)
            && route.is_shown()
            && route.roles.contains(&role)
    })
}

/// The days in which a task counts as soon late: a bound of the display, not of a rule.
const SOON_DAYS: i64 = 7;

/// The colour that goes with how a task stands; the words say it.
pub(crate) fn colour(urgency: Urgency) -> TagColour {
    match urgency {
        Urgency::Late(_) => TagColour::Red,
        Urgency::Left(days) if days <= SOON_DAYS => TagColour::Yellow,
        Urgency::Left(_) => TagColour::Grey,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_leads_to_a_page_that_someone_may_come_to() {
        let missing: Vec<&str> = PAGES
            .iter()
            .map(|(_, page, _)| *page)
            .filter(|page| !Role::ALL.iter().any(|role| may_come(Some(*role), page)))
            .collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    #[test]
    fn a_task_with_a_number_or_a_step_finds_its_page() {
        assert_eq!(page_of("verify_work-12"), Some(("verify-work", false)));
        assert_eq!(page_of("rule_needs_human-code"), Some(("propose-code", false)));
        assert_eq!(page_of("no_such_task"), None);
    }
}

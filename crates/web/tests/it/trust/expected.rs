//! What the answer must be: from the access table and what is known of the world, asking neither the store nor the pages.

use crate::trust::world::{Known, marker, marks, number, relation};
use access::{Act, Action, Mark, Marks, Part, Purpose, Relation, Tie, answer, opening};
use chain::event::Role;
use web::route::{Kind, Route};

/// What must come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    Open,
    Refused,
}

fn of(allowed: bool) -> Expected {
    if allowed { Expected::Open } else { Expected::Refused }
}

/// The pages that show what an emergency opens.
const IN_EMERGENCY: &[&str] =
    &["/case/{case}", "/case/{case}/history", "/case/{case}/raise-concern", "/case/{case}/handle-concern"];

fn sees(known: &Known, n: u128, part: Part) -> bool {
    may(known, n, marks(known, n), Action::See(part))
}

fn may(known: &Known, n: u128, marks: Marks, action: Action) -> bool {
    let tie = Tie::always(relation(known, n));
    answer(&known.user.viewer(), &tie, marks, action, super::world::TODAY).allowed
}

/// Whether the page of a case is shown.
pub fn shown(route: &Route, known: &Known, n: u128) -> Expected {
    let known = &known.on(route);
    if !route.roles.contains(&known.user.role) {
        return Expected::Refused;
    }
    let parts = match &route.kind {
        Kind::Case(page) => (page.parts)(known.user.role),
        Kind::Act(page) => (page.parts)(known.user.role),
        Kind::Unseen(page) => return of(tries(known, n, page.act)),
        Kind::Plain { .. } => return Expected::Open,
    };
    let opens = |parts: &[Part]| {
        let tie = Tie::always(relation(known, n));
        let purpose = Purpose::of(known.user.role);
        opening(&known.user.viewer(), &tie, marks(known, n), purpose, parts, super::world::TODAY).allowed
    };
    let lets_in = matches!(known.user.role, Role::Officer | Role::Specialist)
        && marks(known, n).has(Mark::EmergencyAccess)
        && IN_EMERGENCY.contains(&route.path);
    if !opens(parts) && lets_in {
        let all = [Part::Way, Part::Health, Part::Support, Part::Placement, Part::Decisions, Part::Pay];
        let asked = |part: &Part| parts.contains(&Part::Whole) || parts.contains(part);
        return of(all.iter().any(|part| asked(part) && sees(known, n, *part)));
    }
    of(opens(parts))
}

/// Whether the act of a page may be tried. That a case is closed is refused in the form.
pub fn tried(route: &Route, known: &Known, n: u128) -> Expected {
    if shown(route, known, n) == Expected::Refused {
        return Expected::Refused;
    }
    match &route.kind {
        Kind::Act(_) => of(tries(&known.on(route), n, act_of(route.path))),
        _ => Expected::Open,
    }
}

fn tries(known: &Known, n: u128, act: Act) -> bool {
    may(known, n, marks(known, n).without(Mark::AfterClosing), Action::Act(act))
}

/// What is done on each page of acts, by the last word of its address.
const ACTS: &[(Act, &[&str])] = &[
    (Act::Assess, &["assess", "assign-officer"]),
    (Act::Map, &["map", "ask-specialist"]),
    (Act::Plan, &["action-plan"]),
    (Act::Protect, &["protect"]),
    (Act::LiftConflict, &["lift-conflict"]),
    (Act::ReviewEmergency, &["review-emergency"]),
    (Act::AnswerReading, &["answer-reading"]),
    (Act::CorrectRecord, &["correct-record", "answer-correction"]),
    (Act::AnswerObjection, &["answer-objection"]),
    (Act::Evidence, &["ask-evidence", "receive-evidence", "revoke-evidence"]),
    (Act::OverallAssessment, &["overall-assessment"]),
    (Act::ProposeCode, &["propose-code", "set-code"]),
    (
        Act::Decide,
        &[
            "communicate",
            "decide",
            "decide-subsidy",
            "decide-intent",
            "letter",
            "verify-work",
            "close",
            "answer-delay",
        ],
    ),
    (Act::Choose, &["place-by-rule", "choice"]),
    (
        Act::SupportWork,
        &[
            "start-service",
            "start-support",
            "assign-coach",
            "joint-plan",
            "contact",
            "file-report",
            "placement",
            "end-placement",
            "end-support",
        ],
    ),
    (Act::Work, &["start-work", "change-extent", "end-work"]),
    (Act::Close, &["next-step"]),
    (Act::RaiseConcern, &["raise-concern"]),
    (Act::HandleConcern, &["handle-concern"]),
    (
        Act::Appeal,
        &[
            "comment",
            "received",
            "appeal",
            "delay",
            "rating",
            "ask-reading",
            "wrong",
            "object",
            "withdraw-objection",
        ],
    ),
    (Act::ReportActivity, &["activity-report", "report"]),
    (Act::Consent, &["consents"]),
    (Act::Correct, &["correct"]),
    (Act::AnswerInquiry, &["answer"]),
    (Act::ConfirmCode, &["review-code"]),
    (Act::AnswerCode, &["code", "withdraw-code"]),
    (Act::PlacementConfirm, &["confirm-placement"]),
    (Act::ControlPay, &["claim-withhold", "claim-answer"]),
    (Act::ConfirmPay, &["pay-dispute"]),
    (Act::Reconsider, &["appeal-decision"]),
    (Act::GiveMandate, &["give-mandate"]),
    (Act::EndMandate, &["end-mandate"]),
    (Act::Appoint, &["record-appointment", "renew-appointment"]),
];

fn act_of(path: &str) -> Act {
    let word = path.rsplit('/').next().unwrap_or_default();
    let found = ACTS.iter().find(|(_, words)| words.contains(&word));
    found.unwrap_or_else(|| panic!("say in this file what is done on {path}")).0
}

/// What of a case stands in an answer that this reader may not see there.
pub fn leaks(known: &Known, n: u128, body: &str) -> Vec<String> {
    let acts_for = matches!(relation(known, n), Relation::Agent | Relation::Guardian);
    let known = &if acts_for { known.as_role(Role::Representative) } else { known.clone() };
    let told = [
        ("fornamn", &[Part::FirstName][..]),
        ("efternamn", &[Part::Name]),
        ("gatan", &[Part::Contact]),
        ("telefon", &[Part::Contact]),
        ("epost", &[Part::Contact]),
        ("halsa", &[Part::Health]),
        ("beslut", &[Part::Decisions]),
        ("stod", &[Part::Support]),
        ("praktik", &[Part::Placement]),
        ("arbetsplats", &[Part::Workplace]),
        ("slutrapport", &[Part::Way]),
        ("handling", &[Part::Health, Part::Decisions]),
    ];
    let mut found: Vec<String> = told
        .into_iter()
        .filter(|(_, parts)| !parts.iter().any(|part| sees(known, n, *part)))
        .map(|(what, _)| marker(what, n))
        .filter(|marker| body.contains(marker))
        .collect();
    let (whole, number) = (number(n), number(n));
    let with_hyphen = format!("{}-{}", &number[..8], &number[8..]);
    let shown = [whole, with_hyphen].into_iter().any(|written| body.contains(&written));
    if shown && !sees(known, n, Part::Number) {
        found.push(format!("the number of case {n}"));
    }
    found
}

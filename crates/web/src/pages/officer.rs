//! The pages of the officers (A3–A14): the worklist, the case, and each act as a page of its own. Coaches,
//! specialists and the reconsideration unit reach those of them that are theirs to do; what is the
//! person's to do, an officer does here for a person who comes by letter, telephone or in person.

mod action_plan;
mod answer_correction;
mod answer_delay;
mod answer_objection;
mod answer_reading;
mod ask_evidence;
mod ask_specialist;
mod assess;
mod assign_officer;
pub(crate) mod case;
mod cases;
mod change_extent;
mod close;
mod communicate;
mod conflict;
mod correct_record;
mod cost;
mod decide;
mod decide_intent;
mod decide_subsidy;
pub(crate) mod document;
mod emergency;
mod end_work;
pub(crate) mod evidence;
mod for_person;
mod handle_concern;
mod history;
pub(crate) mod letter;
mod lift_conflict;
mod mandate;
mod map;
mod next_step;
pub(crate) mod opened;
mod overall_assessment;
mod place_by_rule;
mod professions;
mod propose_code;
mod protect;
mod raise_concern;
pub(crate) mod receive_evidence;
mod review_emergency;
mod revoke_evidence;
mod rules_say;
mod set_code;
mod start_service;
mod start_work;
mod stated;
pub(crate) mod tasks;
mod verify_work;
pub(crate) mod worklist;

#[cfg(test)]
mod tests;

use crate::pages::seeker;
use crate::rate::Paced;
use crate::route::Route;
use chain::event::Role;
use for_person::for_the_person;

const OFFICER: &[Role] = &[Role::Officer];
const STAFF: &[Role] = &[Role::Officer, Role::Specialist, Role::Coach, Role::Reviewer];
const HEALTH: &[Role] = &[Role::Officer, Role::Specialist];
const FILE: &[Role] = &[Role::Officer, Role::Specialist, Role::Reviewer];
const DECISIONS: &[Role] = &[Role::Officer, Role::Reviewer];
const WORK: &[Role] = &[Role::Officer, Role::Coach];
/// Who may be disqualified, or know of someone who is.
const HANDLING: &[Role] = &[Role::Officer, Role::Specialist, Role::Coach, Role::Controller, Role::Reviewer];
const CONCERNED: &[Role] = &[Role::Officer, Role::Coach, Role::Specialist];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/worklist", OFFICER, worklist::get),
    Route::form("/cases", OFFICER, cases::get, cases::post).paced(Paced::LookUp),
    Route::case("/case/{case}", STAFF, case::PAGE),
    Route::case("/case/{case}/history", STAFF, history::PAGE),
    // A3, A4, A14
    Route::act("/case/{case}/assess", OFFICER, assess::PAGE),
    Route::act("/case/{case}/assign-officer", OFFICER, assign_officer::PAGE),
    Route::act("/case/{case}/map", OFFICER, map::PAGE),
    Route::act("/case/{case}/ask-specialist", OFFICER, ask_specialist::PAGE),
    Route::act("/case/{case}/action-plan", OFFICER, action_plan::PAGE),
    Route::act("/case/{case}/protect", OFFICER, protect::PAGE),
    // Who may not, and who may in an emergency
    Route::unseen("/case/{case}/conflict", HANDLING, conflict::PAGE),
    Route::act("/case/{case}/lift-conflict", OFFICER, lift_conflict::PAGE),
    Route::unseen("/case/{case}/emergency", HEALTH, emergency::PAGE),
    Route::act("/case/{case}/review-emergency", OFFICER, review_emergency::PAGE),
    Route::act("/case/{case}/answer-reading", OFFICER, answer_reading::PAGE),
    // Who acts for the person
    Route::act("/case/{case}/record-appointment", OFFICER, mandate::record::PAGE).paced(Paced::LookUp),
    Route::act("/case/{case}/renew-appointment", OFFICER, mandate::renew::PAGE),
    Route::act("/case/{case}/end-mandate", OFFICER, mandate::end::PAGE),
    Route::act("/case/{case}/correct-record", OFFICER, correct_record::PAGE),
    Route::act("/case/{case}/answer-correction", OFFICER, answer_correction::PAGE),
    Route::act("/case/{case}/answer-objection", OFFICER, answer_objection::PAGE),
    // A5–A7
    Route::case("/case/{case}/evidence", FILE, evidence::PAGE),
    Route::case("/case/{case}/document", FILE, document::EVIDENCE),
    Route::act("/case/{case}/ask-evidence", OFFICER, ask_evidence::PAGE),
    Route::act("/case/{case}/receive-evidence", OFFICER, receive_evidence::PAGE),
    Route::act("/case/{case}/revoke-evidence", OFFICER, revoke_evidence::PAGE),
    Route::act("/case/{case}/overall-assessment", HEALTH, overall_assessment::PAGE),
    Route::act("/case/{case}/propose-code", HEALTH, propose_code::PAGE),
    Route::act("/case/{case}/set-code", HEALTH, set_code::PAGE),
    // A8
    Route::act("/case/{case}/communicate", OFFICER, communicate::PAGE),
    Route::act("/case/{case}/decide", OFFICER, decide::PAGE),
    Route::act("/case/{case}/decide-subsidy", OFFICER, decide_subsidy::PAGE),
    Route::act("/case/{case}/decide-intent", OFFICER, decide_intent::PAGE),
    Route::act("/case/{case}/letter", OFFICER, letter::PAGE),
    Route::case("/case/{case}/letter/pdf", DECISIONS, document::LETTER),
    // A9, A10
    Route::act("/case/{case}/place-by-rule", OFFICER, place_by_rule::PAGE),
    Route::act("/case/{case}/start-service", OFFICER, start_service::PAGE),
    // A11
    Route::act("/case/{case}/start-work", WORK, start_work::PAGE),
    Route::act("/case/{case}/change-extent", WORK, change_extent::PAGE),
    Route::act("/case/{case}/verify-work", WORK, verify_work::PAGE),
    Route::act("/case/{case}/end-work", WORK, end_work::PAGE),
    // A12
    Route::act("/case/{case}/next-step", WORK, next_step::PAGE),
    Route::act("/case/{case}/close", OFFICER, close::PAGE),
    Route::act("/case/{case}/raise-concern", CONCERNED, raise_concern::PAGE),
    Route::act("/case/{case}/handle-concern", OFFICER, handle_concern::PAGE),
    // D2
    Route::case("/case/{case}/cost", OFFICER, cost::PAGE),
    // A13
    Route::act("/case/{case}/answer-delay", OFFICER, answer_delay::PAGE),
    // For the person, who comes by letter, telephone or in person
    Route::act("/case/{case}/choice", OFFICER, for_the_person!(seeker::choice::PAGE)),
    Route::act("/case/{case}/comment", OFFICER, for_the_person!(seeker::comment::PAGE)),
    Route::act("/case/{case}/received", OFFICER, for_the_person!(seeker::decision::RECEIVED)),
    Route::act("/case/{case}/appeal", OFFICER, for_the_person!(seeker::appeal::PAGE)),
    Route::act("/case/{case}/delay", OFFICER, for_the_person!(seeker::delay::PAGE)),
    Route::act("/case/{case}/activity-report", OFFICER, for_the_person!(seeker::report::PAGE)),
    Route::act("/case/{case}/consents", OFFICER, for_the_person!(seeker::consents::PAGE)),
    Route::act("/case/{case}/correct", OFFICER, for_the_person!(seeker::correct::PAGE)),
    Route::act("/case/{case}/wrong", OFFICER, for_the_person!(seeker::wrong::PAGE)),
    Route::act("/case/{case}/object", OFFICER, for_the_person!(seeker::object::PAGE)),
    Route::act("/case/{case}/withdraw-objection", OFFICER, for_the_person!(seeker::withdraw_objection::PAGE)),
];

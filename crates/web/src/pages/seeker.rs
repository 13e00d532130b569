//! The job seeker's own pages (A1, A2, A5, A7–A9, A11–A14): registration, the way, decisions, rights.

pub(crate) mod appeal;
pub(crate) mod ask_reading;
pub(crate) mod choice;
pub(crate) mod code;
pub(crate) mod comment;
pub(crate) mod consents;
pub(crate) mod correct;
pub(crate) mod data;
pub(crate) mod decision;
pub(crate) mod delay;
mod end_mandate;
pub(crate) mod evidence;
mod extract;
pub(crate) mod give_mandate;
pub(crate) mod history;
pub(crate) mod letters;
pub(crate) mod mandates;
pub(crate) mod my;
pub(crate) mod object;
pub(crate) mod objections;
pub(crate) mod plan;
pub(crate) mod rating;
pub(crate) mod read_log;
mod register;
pub(crate) mod report;
pub(crate) mod rights;
mod withdraw_code;
pub(crate) mod withdraw_objection;
pub(crate) mod wrong;

use crate::forms::Form;
use crate::rate::Paced;
use crate::route::Route;
use access::Part;
use chain::event::Role;
use std::str::FromStr;

const OWN: &[Role] = &[Role::JobSeeker];
/// Registration is for the person, and for an officer who does it for the person.
const REGISTERING: &[Role] = &[Role::JobSeeker, Role::Officer];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::form("/register", REGISTERING, register::start::get, register::start::post),
    Route::form("/register/who", REGISTERING, register::step::get, register::step::post).paced(Paced::LookUp),
    Route::form("/register/contact", REGISTERING, register::step::get, register::step::post),
    Route::form("/register/background", REGISTERING, register::step::get, register::step::post),
    Route::form("/register/work", REGISTERING, register::step::get, register::step::post),
    Route::form("/register/support", REGISTERING, register::step::get, register::step::post),
    Route::form("/register/check", REGISTERING, register::check::get, register::check::post),
    Route::case("/my", OWN, my::PAGE),
    Route::case("/my/letters", OWN, letters::PAGE),
    Route::case("/my/decision", OWN, decision::PAGE),
    Route::act("/my/received", OWN, decision::RECEIVED),
    Route::case("/my/letter", OWN, decision::LETTER),
    Route::act("/my/appeal", OWN, appeal::PAGE),
    Route::act("/my/comment", OWN, comment::PAGE),
    Route::act("/my/delay", OWN, delay::PAGE),
    Route::act("/my/choice", OWN, choice::PAGE),
    Route::act("/my/code", OWN, code::PAGE),
    Route::act("/my/withdraw-code", OWN, withdraw_code::PAGE),
    Route::act("/my/consents", OWN, consents::PAGE),
    Route::case("/my/evidence", OWN, evidence::PAGE),
    Route::case("/my/plan", OWN, plan::PAGE),
    Route::act("/my/report", OWN, report::PAGE),
    Route::act("/my/rating", OWN, rating::PAGE),
    Route::case("/my/data", OWN, data::PAGE),
    Route::act("/my/correct", OWN, correct::PAGE),
    Route::case("/my/rights", OWN, rights::PAGE),
    Route::case("/my/read-log", OWN, read_log::PAGE),
    Route::act("/my/ask-reading", OWN, ask_reading::PAGE),
    Route::case("/my/mandates", OWN, mandates::PAGE),
    Route::act("/my/give-mandate", OWN, give_mandate::PAGE).paced(Paced::LookUp),
    Route::act("/my/end-mandate", OWN, end_mandate::PAGE),
    Route::case("/my/history", OWN, history::PAGE),
    Route::act("/my/wrong", OWN, wrong::PAGE),
    Route::case("/my/objections", OWN, objections::PAGE),
    Route::act("/my/object", OWN, object::PAGE),
    Route::act("/my/withdraw-objection", OWN, withdraw_objection::PAGE),
    Route::case("/my/extract", OWN, extract::PAGE),
    Route::case("/my/extract.json", OWN, extract::JSON),
    Route::case("/my/extract.pdf", OWN, extract::pdf::PAGE),
];

/// The person sees everything that is recorded; an officer who acts for the person too.
pub(crate) fn whole(_role: Role) -> &'static [Part] {
    &[Part::Whole]
}

/// The id of what a page is about, when the address or the form says it.
pub(crate) fn about<T: FromStr>(form: &Form) -> Option<T> {
    form.text("about").parse().ok()
}

#[cfg(test)]
mod tests;

//! The pages of whoever acts for another: god man, förvaltare, ombud (A13). They are the person's own pages, under an
//! address that names the case, with a banner that says for whom one acts; what is the person's alone is not among them
//! (docs/decisions/2026-11-22-mandates.md).

mod code;
mod helping;

use crate::pages::seeker;
use crate::rate::Paced;
use crate::route::Route;
use crate::visit::Visit;
use chain::event::Role;

const HELPER: &[Role] = &[Role::Representative];
/// Where the pages of a case stand.
const PLACE: &str = "/for/{case}/";

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/helping", HELPER, helping::get),
    Route::form("/helping/code", HELPER, code::get, code::post).paced(Paced::LookUp),
    Route::case("/for/{case}", HELPER, seeker::my::PAGE),
    Route::case("/for/{case}/letters", HELPER, seeker::letters::PAGE),
    Route::case("/for/{case}/decision", HELPER, seeker::decision::PAGE),
    Route::act("/for/{case}/received", HELPER, seeker::decision::RECEIVED),
    Route::case("/for/{case}/letter", HELPER, seeker::decision::LETTER),
    Route::act("/for/{case}/appeal", HELPER, seeker::appeal::PAGE),
    Route::act("/for/{case}/comment", HELPER, seeker::comment::PAGE),
    Route::act("/for/{case}/delay", HELPER, seeker::delay::PAGE),
    Route::act("/for/{case}/choice", HELPER, seeker::choice::PAGE),
    Route::case("/for/{case}/evidence", HELPER, seeker::evidence::PAGE),
    Route::case("/for/{case}/plan", HELPER, seeker::plan::PAGE),
    Route::act("/for/{case}/report", HELPER, seeker::report::PAGE),
    Route::case("/for/{case}/data", HELPER, seeker::data::PAGE),
    Route::case("/for/{case}/rights", HELPER, seeker::rights::PAGE),
    Route::case("/for/{case}/read-log", HELPER, seeker::read_log::PAGE),
    Route::act("/for/{case}/ask-reading", HELPER, seeker::ask_reading::PAGE),
    Route::case("/for/{case}/history", HELPER, seeker::history::PAGE),
    Route::case("/for/{case}/objections", HELPER, seeker::objections::PAGE),
    Route::act("/for/{case}/object", HELPER, seeker::object::PAGE),
    Route::act("/for/{case}/withdraw-objection", HELPER, seeker::withdraw_objection::PAGE),
];

/// Whether one of the person's own pages is there for this visitor: each for the person, those above for whoever acts
/// for the person.
pub(crate) fn reaches(visit: &Visit, page: &str) -> bool {
    visit.role() != Some(Role::Representative)
        || page.is_empty()
        || ROUTES.iter().any(|route| route.path.strip_prefix(PLACE) == Some(page))
}

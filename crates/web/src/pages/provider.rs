//! The pages of a provider's coach (A10): who takes part, what is to be done, and each act of support.
//! Officers reach the same acts, for the service's own work and on a coach's behalf. Evidence, codes and
//! reasons are never on them.

mod agreement;
mod coach;
mod contact;
mod end_placement;
mod end_support;
mod participants;
mod participation;
mod pay;
mod placement;
mod plan;
mod report;
pub(crate) mod tasks;

use crate::route::Route;
use access::Part;
use chain::event::Role;

const SUPPORT: &[Role] = &[Role::Coach, Role::Officer];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/participants", &[Role::Coach], participants::get),
    Route::form("/pay", &[Role::Coach], pay::get, pay::post),
    Route::form("/pay/line", &[Role::Coach], pay::line, pay::act),
    Route::page("/pay/lines.csv", &[Role::Coach], pay::csv),
    Route::page("/pay/lines.xlsx", &[Role::Coach], pay::xlsx),
    Route::act("/case/{case}/start-support", SUPPORT, agreement::PAGE),
    Route::act("/case/{case}/assign-coach", SUPPORT, coach::PAGE),
    Route::act("/case/{case}/joint-plan", SUPPORT, plan::PAGE),
    Route::act("/case/{case}/contact", SUPPORT, contact::PAGE),
    Route::act("/case/{case}/placement", SUPPORT, placement::PAGE),
    Route::act("/case/{case}/end-placement", SUPPORT, end_placement::PAGE),
    Route::act("/case/{case}/file-report", SUPPORT, report::PAGE),
    Route::act("/case/{case}/end-support", SUPPORT, end_support::PAGE),
];

/// What the acts of support need to see of a case.
const fn parts(role: Role) -> &'static [Part] {
    match role {
        Role::Officer => &[Part::Whole],
        _ => &[Part::Way, Part::Support, Part::Placement],
    }
}

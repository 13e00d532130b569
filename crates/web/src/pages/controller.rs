//! The pages of control: what is claimed, held back, approved and paid (C5, C8), and the appropriations that
//! pay (D1).

mod answer;
mod appropriations;
mod approve;
mod claim;
mod claims;
mod compute;
mod line;
mod patterns;
mod pay_out;
mod payment;
mod sample;
mod samples;
mod seen;
#[cfg(test)]
mod tests;
mod withhold;

use crate::pay_lines;
use crate::route::Route;
use access::Part;
use chain::event::Role;

const CONTROLLER: &[Role] = &[Role::Controller];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::form("/claims", CONTROLLER, claims::get, approve::post),
    Route::page("/claims/lines.csv", CONTROLLER, pay_lines::csv),
    Route::page("/claims/lines.xlsx", CONTROLLER, pay_lines::xlsx),
    Route::post("/claims/compute", CONTROLLER, compute::post),
    Route::form("/claims/pay", CONTROLLER, pay_out::get, pay_out::post),
    Route::page("/claims/payment", CONTROLLER, payment::get),
    Route::case("/case/{case}/claim", CONTROLLER, claim::PAGE),
    Route::act("/case/{case}/claim-withhold", CONTROLLER, withhold::PAGE),
    Route::act("/case/{case}/claim-answer", CONTROLLER, answer::PAGE),
    Route::page("/patterns", CONTROLLER, patterns::get),
    Route::form("/samples", CONTROLLER, samples::get, samples::post),
    Route::page("/sample", CONTROLLER, sample::get),
    Route::case("/case/{case}/sampled", CONTROLLER, sample::CASE),
    Route::page("/appropriations", &[Role::Controller, Role::Officer], appropriations::get),
];

/// What control sees of a case: pay and what it rests on, never health or decisions.
const fn parts(_: Role) -> &'static [Part] {
    &[Part::Pay, Part::Support, Part::Placement]
}

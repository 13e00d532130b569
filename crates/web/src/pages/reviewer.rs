//! The pages of the reconsideration unit (A13): the appeals to decide, the nearest target first, and each
//! appeal's decision.

mod appeal_decision;
mod appeals;

use crate::route::Route;
use chain::event::Role;

const REVIEWER: &[Role] = &[Role::Reviewer];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/appeals", REVIEWER, appeals::get),
    Route::act("/case/{case}/appeal-decision", REVIEWER, appeal_decision::PAGE),
];

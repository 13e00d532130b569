//! The pages about signing in itself: one's own sign-ins, what waits for a fresh one, and who has an account.

mod accounts;
mod grant;
mod resume;
mod sign_ins;

use crate::route::Route;
use crate::step_up;
use chain::event::Role;

/// Everyone who can sign in.
const ANYONE_SIGNED_IN: &[Role] = &[
    Role::JobSeeker,
    Role::Officer,
    Role::Specialist,
    Role::Coach,
    Role::Host,
    Role::Employer,
    Role::Controller,
    Role::Reviewer,
    Role::Analyst,
    Role::Administrator,
];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::form("/sign-ins", ANYONE_SIGNED_IN, sign_ins::get, sign_ins::post),
    Route::page(step_up::RESUME, ANYONE_SIGNED_IN, resume::get),
    Route::form("/accounts", &[Role::Administrator], accounts::get, accounts::post),
    Route::form("/accounts/grant", &[Role::Administrator], grant::get, grant::post),
];

//! The pages of the service's specialists (A4, A5, A7): questions to answer, codes to examine. The
//! overall assessment is the officer's page, which specialists reach too.

mod answer;
mod inquiries;
mod review_code;

use crate::route::Route;
use access::Part;
use chain::event::Role;

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/inquiries", &[Role::Specialist], inquiries::get),
    Route::act("/case/{case}/answer", &[Role::Specialist], answer::PAGE),
    Route::act("/case/{case}/review-code", &[Role::Specialist], review_code::PAGE),
];

/// What a specialist's answer needs to see of a case.
const fn parts(_role: Role) -> &'static [Part] {
    &[Part::Way, Part::Health, Part::Support]
}

//! The pages of a host of placements (A10): who comes when — first name and dates only — and that the
//! person has been there.

mod compensation;
mod confirm;
mod forecast;
mod placements;

use crate::case_page::CaseView;
use crate::route::Route;
use crate::visit::Visit;
use access::Part;
use chain::case::Placement;
use chain::event::Role;

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/placements", &[Role::Host], placements::get),
    Route::form("/compensation", &[Role::Host], compensation::get, compensation::post),
    Route::form("/compensation/line", &[Role::Host], compensation::line, compensation::act),
    Route::page("/compensation/lines.csv", &[Role::Host], compensation::csv),
    Route::page("/compensation/lines.xlsx", &[Role::Host], compensation::xlsx),
    Route::act("/case/{case}/confirm-placement", &[Role::Host, Role::Officer], confirm::PAGE),
];

/// What a host may see of a case; an officer confirms for a host who telephones.
const fn parts(role: Role) -> &'static [Part] {
    match role {
        Role::Officer => &[Part::Whole],
        _ => &[Part::Placement],
    }
}

/// The placements of a case that are the visitor's to see: a host sees those at the own place.
fn seen<'v>(visit: &'v Visit, view: &'v CaseView) -> impl Iterator<Item = &'v Placement> {
    let host = visit.signed_in.as_ref().and_then(|who| who.user.host);
    let everyones = visit.role() == Some(Role::Officer);
    view.case.placements.iter().filter(move |placement| everyones || Some(placement.host) == host)
}

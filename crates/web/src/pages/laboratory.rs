//! The laboratory's pages (issue 4, Build 6): everyone reads comparisons that are made; an analyst asks for new ones,
//! follows them and takes the own ones away. None of them reads a case.

mod assumptions;
mod cancel;
mod confirm;
mod delete;
mod files;
mod list;
mod made;
mod name;
mod new;
mod run;

use crate::fault::Fault;
use crate::laboratory::{LaboratoryTrouble, RunId};
use crate::route::Route;
use crate::visit::Visit;
use chain::event::Role;

const ANALYST: &[Role] = &[Role::Analyst];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/laboratory", &[], list::get),
    Route::form("/laboratory/new", ANALYST, new::get, new::post),
    Route::page("/laboratory/{run}", &[], run::get),
    Route::form("/laboratory/{run}/cancel", ANALYST, cancel::get, cancel::post),
    Route::form("/laboratory/{run}/delete", ANALYST, delete::get, delete::post),
    Route::page("/laboratory/{run}/files/{file}", &[], files::get),
];

/// The comparison that the address names.
fn run_of(visit: &Visit) -> Result<RunId, Fault> {
    visit.path.split('/').nth(2).and_then(|id| id.parse().ok()).ok_or(Fault::NotFound)
}

fn href(run: &RunId) -> String {
    format!("/laboratory/{run}")
}

/// A count as texts take it.
fn count(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

impl From<LaboratoryTrouble> for Fault {
    fn from(trouble: LaboratoryTrouble) -> Fault {
        Fault::Internal(trouble.to_string())
    }
}

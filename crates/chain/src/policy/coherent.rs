//! What no single file can show: whether the files together can be followed. A service that is named must
//! exist, limits and pay must be in force as long as the service is, tables that are computed together must
//! all be there, and nobody may wait for a step that never comes (F2; architecture, "Policy files").
//!
//! Each file has already been read by `rules` on its own, so here every table has rows, every row its
//! dates, and no table a gap of its own.

mod coverage;
mod limits;
mod order;
mod pay;
mod phases;
mod services;
mod units;
mod words;

use super::process::Process;
use crate::facts::FactIds;
use rules::{Bundle, Fault, Layer, PolicyFile};

/// Tells every fault of the files together.
pub(super) fn check(
    bundle: &Bundle,
    layers: &[Layer],
    facts: &FactIds,
    processes: &[Process],
    faults: &mut Vec<Fault>,
) {
    units::check(bundle, layers, facts, faults);
    words::check(bundle, facts, faults);
    order::check(bundle, facts, processes, faults);
    services::check(bundle, facts, faults);
    for file in bundle.all_files() {
        limits::check(bundle, file, faults);
    }
    for service in bundle.files("services") {
        coverage::check(service, faults);
        phases::check(bundle, service, facts, faults);
        pay::check(service, facts, faults);
    }
}

/// A fault of a file.
pub(super) fn fault(file: &PolicyFile, line: usize, what: impl Into<String>) -> Fault {
    Fault { file: file.label().to_owned(), line, what: what.into() }
}

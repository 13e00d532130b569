//! A2 Profiling (profilering). Scores a model file when one is approved. None is (architecture,
//! decision 9): the profile is noted as not made, every case goes to an officer, and the page says so.
//! A profile orders and suggests; it never refuses anyone.

use crate::event::Profiled;

/// The note of a profile. No model file is approved, so no score is made up in its place.
#[must_use]
pub fn profile() -> Profiled {
    Profiled { model: None }
}

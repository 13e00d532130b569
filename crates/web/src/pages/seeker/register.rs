//! A1 Registration in five short pages that can be left and resumed, by the person or by an officer for
//! the person. What is typed is kept in a sealed draft as it was typed, also what is wrong, until it is
//! confirmed. No page needs JavaScript.

pub(super) mod check;
pub(super) mod draft;
pub(super) mod filled;
pub(super) mod occupations;
pub(super) mod part;
pub(super) mod read;
mod standing;
pub(super) mod start;
pub(super) mod step;
pub(super) mod summary;

/// The stem of the texts of every page of the registration.
pub(super) const KEY: &str = "seeker-register";

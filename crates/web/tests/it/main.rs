//! The crate's tests from outside, in one binary.

mod laboratory;
mod sign_in;
mod trust;
mod ui;

//! What the texts promise to every page, letter and command.

mod embedded;
mod faults;
mod formats;
mod readability;
mod saying;

//! Who may see and do what in a case, and why (architecture, decision 6; system.md D1, A13, "What must
//! always hold" 2).
//!
//! Pure: no I/O, no clock, no dice, no period and no amount. The store asks [`answer`] before it opens a case
//! and writes the answer into the read log; a page may ask which links to show. What is open stands in
//! `table.rs`, what a mark takes away in `mark.rs`, what an emergency opens in `emergency.rs`; all of it can be
//! read as [`matrix`].
//!
//! **Absent here:** how a relation comes about. Relations are rows that the chain derives from events.

mod action;
mod emergency;
mod mark;
mod matrix;
mod pattern;
mod reason;
mod relation;
mod rule;
mod second_person;
mod secrecy;
mod stated;
mod step_up;
mod table;

pub use action::{Act, Action, Export, Part, Purpose, SearchKey};
pub use emergency::{Emergency, Review, open_in_emergency};
pub use mark::{Mark, Marks};
pub use matrix::{Cell, Row, matrix, rows, stands};
pub use pattern::{Limits, Pattern, Reading, Unusual, unusual};
pub use reason::{Access, Reason};
pub use relation::{Relation, Tie, Viewer};
pub use rule::{answer, opening};
pub use second_person::Weighty;
pub use secrecy::{HarmTest, harm_test};
pub use stated::{Sample, StatedReason, draw_sample};
pub use step_up::needs_step_up;

//! Who may see and do what in a case, and why (architecture, decision 6; system.md D1, A13).
//!
//! Pure: no I/O, no clock, no dice. The store asks here before it opens a case and writes the answer
//! into the read log; a page may ask here which links to show. The whole rule is the one `match` in
//! [`allowed`].
//!
//! **Absent here:** how a relation comes about. Relations are rows that the chain derives from events.

mod action;
mod relation;
mod rule;

pub use action::{Act, Action, Part, Purpose};
pub use relation::{Relation, Tie, Viewer};
pub use rule::{Access, Reason, allowed, opening};

//! The laboratory behind its pages (issue 4, Build 6): comparisons that are asked for, wait, are made one at a time
//! on a thread of their own, and lie in a folder beside the database to be read by everyone.
//!
//! **Absent here:** persons. Nothing in this module reads the store; what it computes is about modelled people.

mod order;
mod progress;
mod queue;
pub mod report;
mod shelf;
mod trouble;
mod work;

pub use order::{BASE, NoRunId, OTHERS_MAX, Order, REPLICATIONS_MAX, RunId, SIZES, YEARS_MAX};
pub use progress::{Progress, Told};
pub use queue::{Laboratory, Standing, WAITING_MAX};
pub use shelf::{Asked, Shelf, Stage};
pub use trouble::LaboratoryTrouble;

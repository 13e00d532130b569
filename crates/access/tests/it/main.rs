//! The tests of access: the whole table against `matrix.txt`, laws that hold for every answer, and the rules
//! around it.

mod emergency;
mod file;
mod laws;
mod marks;
mod matrix;
mod pattern;
mod printed;
mod second_person;
mod stated;
mod ties;

use access::Viewer;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::{Date, date};
use uuid::Uuid;

/// A Monday.
const DAY: Date = date(2026, 3, 2);

fn viewer(role: Role) -> Viewer {
    Viewer { user: UserId(Uuid::from_u128(1)), role, own_case: None }
}

fn another(role: Role) -> Viewer {
    Viewer { user: UserId(Uuid::from_u128(2)), ..viewer(role) }
}

//! A layout after the latest, as a later version of the program would have it: so that tests can let this version be
//! the earlier one.

use super::{Layout, MAIN, Step};
use crate::database::Pair;
use crate::fault::StoreFault;
use crate::place::Place;

/// Brings a database one step beyond the latest layout, by statements that both databases understand. `expands` says
/// whether programs of the latest may be at work beside it.
///
/// # Errors
/// As when a store is opened.
pub fn bring_beyond(place: &Place, sql: &str, expands: bool) -> Result<(), StoreFault> {
    let sql: &'static str = sql.to_owned().leak();
    let step = if expands { Step::Expands } else { Step::Contracts };
    let mut layouts = MAIN.to_vec();
    layouts.push(Layout { sqlite: sql, postgres: sql, step });
    Pair::main_at(place, &layouts).map(drop)
}

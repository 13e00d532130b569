//! What the columns of a file have held: refuses duplicates and references that lead nowhere.

use super::fault::{ImportFault, What};
use super::sheet::Row;
use std::collections::HashSet;

/// What a column has held so far, alone or together with something that belongs to it.
#[derive(Default)]
pub(super) struct Seen(HashSet<(String, String)>);

impl Seen {
    /// Adds the field together with `with`.
    pub(super) fn add(&mut self, row: &Row<'_>, column: usize, with: &str) -> Result<(), ImportFault> {
        let found = row.get(column);
        if self.0.insert((found.to_owned(), with.to_owned())) {
            return Ok(());
        }
        let column = row.column(column);
        Err(row.fault(What::Duplicate { column, found: format!("{found} {with}") }))
    }

    /// Refuses a field that was never added.
    pub(super) fn must_have(&self, row: &Row<'_>, column: usize) -> Result<(), ImportFault> {
        self.must_have_pair(row, column, "")
    }

    /// Refuses a field that was never added together with `with`.
    pub(super) fn must_have_pair(&self, row: &Row<'_>, column: usize, with: &str) -> Result<(), ImportFault> {
        let found = row.get(column);
        if self.0.contains(&(found.to_owned(), with.to_owned())) {
            return Ok(());
        }
        let column = row.column(column);
        Err(row.fault(What::Dangling { column, found: format!("{found} {with}") }))
    }
}

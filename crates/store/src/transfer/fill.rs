//! Filling an empty table, many rows with each statement.

use super::digest::{decode, encode};
use super::tables::Table;
use super::{Row, TransferFault};
use crate::fault::StoreFault;
use crate::sql::{Connection, params_from_iter};

/// As many parameters as one statement of either database takes, with room to spare.
const PARAMETERS_MAX: usize = 16_000;
/// Bytes that wait at the most; one row may be larger.
const BYTES_MAX: usize = 4 * 1024 * 1024;

/// Rows on their way into a table.
pub(super) struct Filler<'f> {
    into: &'f Connection,
    table: &'f Table,
    rows_max: usize,
    waiting: Vec<Vec<u8>>,
    bytes: usize,
}

impl<'f> Filler<'f> {
    pub fn new(into: &'f Connection, table: &'f Table) -> Filler<'f> {
        let rows_max = (PARAMETERS_MAX / table.columns.len().max(1)).min(500);
        Filler { into, table, rows_max, waiting: Vec::new(), bytes: 0 }
    }

    /// Adds a row.
    pub fn add(&mut self, row: Row<'_>) -> Result<(), TransferFault> {
        let mut bytes = Vec::new();
        encode(row, &mut bytes);
        self.bytes += bytes.len();
        self.waiting.push(bytes);
        if self.waiting.len() == self.rows_max || self.bytes >= BYTES_MAX {
            self.flush()?;
        }
        Ok(())
    }

    /// Stores what still waits.
    pub fn end(mut self) -> Result<(), TransferFault> {
        Ok(self.flush()?)
    }

    fn flush(&mut self) -> Result<(), StoreFault> {
        let columns = self.table.columns.len();
        // A statement for so many rows is prepared once: a full one, and those of one row for the rest.
        let at_once = if self.waiting.len() == self.rows_max { self.rows_max } else { 1 };
        let places: Vec<String> = (0..at_once)
            .map(|row| {
                let places: Vec<String> =
                    (1..=columns).map(|column| format!("?{}", row * columns + column)).collect();
                format!("({})", places.join(", "))
            })
            .collect();
        let (name, named) = (&self.table.name, self.table.columns.join(", "));
        let sql = format!("INSERT INTO {name} ({named}) VALUES {}", places.join(", "));
        let mut statement = self.into.prepare_cached(&sql)?;
        for rows in self.waiting.chunks(at_once) {
            let values: Option<Vec<_>> = rows.iter().map(|row| decode(row, columns)).collect();
            let values = values.ok_or_else(|| StoreFault::Damaged(format!("a row of {name}")))?;
            statement.execute(params_from_iter(values.into_iter().flatten()))?;
        }
        drop(statement);
        self.waiting.clear();
        self.bytes = 0;
        Ok(())
    }
}

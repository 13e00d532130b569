//! Many rows by few statements (issue 5, Show 4): what a batch of the writer brings to one table, it brings together.

use super::connection::Connection;
use super::error::SqlError;
use super::together::Change;
use super::value::ToSql;

/// How many rows one statement takes: the sizes are few, so that each is prepared once.
const SIZES: [usize; 3] = [16, 4, 1];

/// Inserts rows by `INSERT INTO table (columns) VALUES ROWS …`, each with its values in the order of the columns.
pub(crate) fn insert_many(
    connection: &Connection,
    sql: &str,
    rows: &[Vec<&dyn ToSql>],
) -> Result<(), SqlError> {
    connection.change_together(&insertions(sql, rows))
}

/// The changes by which rows are inserted in that way.
pub(crate) fn insertions<'r>(sql: &str, rows: &[Vec<&'r dyn ToSql>]) -> Vec<Change<'r>> {
    let mut left = rows;
    let mut changes = Vec::new();
    while let Some(&size) = SIZES.iter().find(|size| **size <= left.len()) {
        let (now, later) = left.split_at(size);
        let mut places = 1..;
        let written: Vec<String> = now
            .iter()
            .map(|row| {
                let places: Vec<String> =
                    places.by_ref().take(row.len()).map(|place| format!("?{place}")).collect();
                format!("({})", places.join(", "))
            })
            .collect();
        changes.push(Change { sql: sql.replace("ROWS", &written.join(", ")), params: now.concat() });
        left = later;
    }
    changes
}

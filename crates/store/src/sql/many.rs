//! Many rows by few statements (issue 5, Show 4): what a batch of the writer brings to one table, it brings together.

use super::connection::Connection;
use super::error::SqlError;
use super::value::ToSql;

/// How many rows one statement takes: the sizes are few, so that each is prepared once.
const SIZES: [usize; 3] = [16, 4, 1];

/// Inserts rows by `INSERT INTO table (columns) VALUES ROWS …`, each with its values in the order of the columns.
pub(crate) fn insert_many(
    connection: &Connection,
    sql: &str,
    rows: &[Vec<&dyn ToSql>],
) -> Result<(), SqlError> {
    let mut left = rows;
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
        let sql = sql.replace("ROWS", &written.join(", "));
        connection.prepare_cached(&sql)?.execute(now.concat().as_slice())?;
        left = later;
    }
    Ok(())
}

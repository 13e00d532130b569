//! Whether the database itself holds together, beneath the rows: SQLite walks its pages. PostgreSQL answers with an
//! error when a page that is read is damaged, and the check reads every row.

use crate::fault::StoreFault;
use crate::sql::Connection;

/// The first thing that is damaged, in the database's own words.
pub(crate) fn damage(main: &Connection) -> Result<Option<String>, StoreFault> {
    if matches!(main, Connection::Server(_)) {
        return Ok(None);
    }
    let words: String = main.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    Ok((words != "ok").then_some(words))
}

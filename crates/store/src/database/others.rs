//! How one writer notices that another has written: SQLite counts the changes of other connections by itself;
//! PostgreSQL keeps a number that whoever changes the world of seats, places and money raises.

use crate::fault::StoreFault;
use crate::sql::Connection;

/// A number that has changed when others have written since. It is asked for under the writer's lock.
pub(crate) fn latest_of_others(main: &Connection) -> Result<i64, StoreFault> {
    Ok(main.query_row(of_others(main), [], |row| row.get(0))?)
}

/// Asks for it.
pub(crate) fn of_others(main: &Connection) -> &'static str {
    match main {
        Connection::File(_) => "PRAGMA data_version",
        Connection::Server(_) => "SELECT last_value FROM world_version",
    }
}

/// Lets others notice that the world has changed, before the commit. What [`latest_of_others`] answers hereafter,
/// when that is another number than before.
pub(crate) fn tell_others(main: &Connection) -> Result<Option<i64>, StoreFault> {
    match main {
        Connection::File(_) => Ok(None),
        Connection::Server(_) => {
            Ok(Some(main.query_row("SELECT nextval('world_version')", [], |row| row.get(0))?))
        }
    }
}

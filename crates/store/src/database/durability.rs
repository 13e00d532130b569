//! Whether the database keeps what it has acknowledged when the machine falls. SQLite is told to wait for the disk by us;
//! a server of PostgreSQL is told by whoever runs it.

use super::Pair;
use crate::fault::StoreFault;
use crate::sql::Connection;
use crate::store::Store;

impl Store {
    /// The settings of the server with which what has been acknowledged could be lost; none for files.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn unsafe_settings(&self) -> Result<Vec<String>, StoreFault> {
        let reader = self.reader()?;
        let pair: &Pair = &reader;
        let mut found = Vec::new();
        for connection in [&pair.main, &pair.keys] {
            found.extend(of(connection)?);
        }
        found.sort();
        found.dedup();
        Ok(found)
    }
}

fn of(connection: &Connection) -> Result<Vec<String>, StoreFault> {
    if matches!(connection, Connection::File(_)) {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(
        "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'",
    )?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

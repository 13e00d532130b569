//! Small things that are kept by name: settings such as the demonstration's day, and imported
//! registers.

use crate::fault::StoreFault;
use crate::kept;
use crate::sitting;
use crate::sql::{Connection, OptionalExtension, params};
use crate::store::Store;
use crate::writer::Writing;

/// Asks for the value of a setting by its name.
pub(crate) const VALUE: &str = "SELECT value FROM settings WHERE name = ?1";

/// A setting, as it stands for whoever reads with this connection.
pub(crate) fn find(main: &Connection, name: &str) -> Result<Option<String>, StoreFault> {
    let mut statement = main.prepare_cached(VALUE)?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets a setting with whatever else is being written.
pub(crate) fn save(writing: &mut Writing<'_>, name: &str, value: &str) -> Result<(), StoreFault> {
    writing.main.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, value],
    )?;
    writing.note_kept(kept::SETTING, &[name])
}

impl Store {
    /// A setting.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreFault> {
        match sitting::setting(name) {
            Some(known) => Ok(known),
            None => find(&self.reader()?.main, name),
        }
    }

    /// Sets a setting.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreFault> {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.write(move |writing| save(writing, &name, &value))
    }

    /// An imported register, as it was kept.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn register(&self, kind: &str) -> Result<Option<Vec<u8>>, StoreFault> {
        let reader = self.reader()?;
        Ok(reader
            .main
            .prepare_cached("SELECT data FROM registers WHERE kind = ?1")?
            .query_row([kind], |row| row.get(0))
            .optional()?)
    }

    /// Keeps an imported register, in the place of an earlier one.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn save_register(&self, kind: &str, data: Vec<u8>) -> Result<(), StoreFault> {
        let kind = kind.to_owned();
        self.write(move |writing| {
            writing.main.execute(
                "INSERT INTO registers (kind, data) VALUES (?1, ?2)
                 ON CONFLICT (kind) DO UPDATE SET data = excluded.data",
                params![kind, data],
            )?;
            writing.note_kept(kept::REGISTER, &[&kind])
        })
    }
}

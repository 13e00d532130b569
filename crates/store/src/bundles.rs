//! Every bundle of policy ever used: its hash, by which events name it, and its files.

use crate::fault::StoreFault;
use crate::kept;
use crate::sql::{Connection, OptionalExtension, params};
use crate::store::Store;

/// The number of the bundle with this hash, made now if there is none.
pub(crate) fn bundle_number(main: &Connection, hash: &str) -> Result<i64, StoreFault> {
    let found = main
        .prepare_cached("SELECT id FROM bundles WHERE hash = ?1")?
        .query_row([hash], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    let sql = "INSERT INTO bundles (id, hash) SELECT coalesce(max(id), 0) + 1, ?1 FROM bundles RETURNING id";
    Ok(main.query_row(sql, [hash], |row| row.get(0))?)
}

impl Store {
    /// Keeps the files of a bundle, so that a decision can be explained after the rules have changed.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn save_bundle(&self, hash: &str, files: &[u8]) -> Result<(), StoreFault> {
        let (hash, files) = (hash.to_owned(), files.to_owned());
        self.write(move |writing| {
            let id = bundle_number(writing.main, &hash)?;
            let sql = "UPDATE bundles SET files = ?2 WHERE id = ?1 AND files IS NULL";
            match writing.main.execute(sql, params![id, files])? {
                0 => Ok(()),
                _ => writing.note_kept(kept::BUNDLE, &[&hash]),
            }
        })
    }

    /// The files of a bundle, when they were kept.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn bundle(&self, hash: &str) -> Result<Option<Vec<u8>>, StoreFault> {
        let reader = self.reader()?;
        let files: Option<Option<Vec<u8>>> = reader
            .main
            .prepare_cached("SELECT files FROM bundles WHERE hash = ?1")?
            .query_row([hash], |row| row.get(0))
            .optional()?;
        Ok(files.flatten())
    }
}

//! Taking what was destroyed out of where it lay: the raw files of SQLite, or the tables of PostgreSQL.
//!
//! SQLite overwrites freed space, the log is emptied, and the journal of the key file is overwritten. PostgreSQL is
//! told to write the tables of keys anew, without what was removed. Its write-ahead log and the archive of it hold the
//! old pages until they are thrown away; how long that may take is the operator's to set (`docs/operating.md`).

use super::Pair;
use crate::fault::StoreFault;
use crate::sql::Connection;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Read};
use std::path::PathBuf;

/// Overwrites the rollback journal of the key file, which holds pages as they were before: with them keys
/// that have been destroyed since. The caller holds the main file's lock, so nobody writes keys meanwhile.
pub(crate) fn blank_journal(keys: &Connection) -> Result<(), StoreFault> {
    let Connection::File(file) = keys else { return Ok(()) };
    let Some(path) = file.path().filter(|path| !path.is_empty()) else { return Ok(()) };
    // Whoever reads the journal of a transaction that was broken off holds the file's own lock.
    file.execute_batch("BEGIN EXCLUSIVE")?;
    let done = overwrite(&PathBuf::from(format!("{path}-journal")));
    file.execute_batch("COMMIT")?;
    done.map_err(|error| StoreFault::Disk(error.to_string()))
}

fn overwrite(path: &PathBuf) -> std::io::Result<()> {
    let mut file = match OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    let bytes = file.metadata()?.len();
    std::io::copy(&mut std::io::repeat(0).take(bytes), &mut file)?;
    file.sync_all()
}

/// Takes what was deleted out. False: a reader kept the log of SQLite from being emptied, and it is still to be done.
pub(crate) fn clean_files(pair: &Pair) -> Result<bool, StoreFault> {
    if let Connection::Server(keys) = &pair.keys {
        for table in ["case_keys", "draft_keys"] {
            keys.batch(&format!("VACUUM FULL {table}"))?;
        }
        for table in ["identities", "texts", "documents", "drafts", "users", "sessions"] {
            pair.main.execute_batch(&format!("VACUUM {table}"))?;
        }
        return Ok(true);
    }
    let busy: i64 = pair.main.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    // Whoever writes holds the main file; holding it keeps other processes' writers off the keys.
    pair.main.begin_write()?;
    let written = pair.keys.execute_batch("VACUUM").map_err(StoreFault::from);
    let blanked = written.and_then(|()| blank_journal(&pair.keys));
    pair.main.end(blanked)?;
    Ok(busy == 0)
}

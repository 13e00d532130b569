//! The two files of SQLite.
//!
//! The main file keeps a write-ahead log. The key file keeps a rollback journal that stays in its place between
//! transactions, so that the copies of keys in it can be overwritten; its commits reach the disk before those of the
//! main file that need them. Freed space is overwritten in both, and nothing temporary goes to disk.

use super::Pair;
use crate::fault::StoreFault;
use crate::migrations::{self, Layout, migrate};
use crate::place::Place;
use crate::sql::Connection;
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;
use std::path::{Path, PathBuf};
use std::time::Duration;

const BUSY: Duration = Duration::from_secs(20);
/// How long the log waits for those who read from it.
const WHILE_OTHERS_READ: Duration = Duration::from_millis(200);

/// Where the key file lies: beside the database, in a file of its own that is backed up apart.
fn keys_path(path: &Path) -> PathBuf {
    Place::from(path).beside(".keys")
}

/// A statement is planned once, and not anew for other values of its parameters.
fn plan_once(connection: &rusqlite::Connection) -> Result<(), StoreFault> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// The connection to the main file that writes.
pub(super) fn main_at(path: &Path, layouts: &[Layout]) -> Result<Connection, StoreFault> {
    let main = rusqlite::Connection::open(path)?;
    main.busy_timeout(BUSY)?;
    // The size of a page is that of the file from its making on. Twice the usual is fuller: a row is not cut.
    main.execute_batch(
        "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
         PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;",
    )?;
    main.set_prepared_statement_cache_capacity(256);
    plan_once(&main)?;
    let main = Connection::File(main);
    migrate(&main, layouts)?;
    Ok(main)
}

/// The pair that writes; makes the files and their layout when needed.
pub(super) fn to_write(path: &Path) -> Result<Pair, StoreFault> {
    let main = main_at(path, migrations::MAIN)?;
    let keys = rusqlite::Connection::open(keys_path(path))?;
    keys.busy_timeout(BUSY)?;
    keys.execute_batch(
        "PRAGMA journal_mode=PERSIST; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;
         PRAGMA temp_store=MEMORY;",
    )?;
    let keys = Connection::File(keys);
    migrate(&keys, migrations::KEYS)?;
    Ok(Pair { main, keys })
}

/// A pair that only reads.
pub(super) fn to_read(path: &Path) -> Result<Pair, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = |path: &Path| -> Result<Connection, StoreFault> {
        let connection = rusqlite::Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.execute_batch("PRAGMA temp_store=MEMORY; PRAGMA query_only=ON;")?;
        connection.set_prepared_statement_cache_capacity(256);
        plan_once(&connection)?;
        Ok(Connection::File(connection))
    };
    Ok(Pair { main: open(path)?, keys: open(&keys_path(path))? })
}

/// Brings what the write-ahead log holds into the file and begins the log anew, once those who read from it now have
/// read: as long as somebody always does, it would grow for ever. Whoever reads for longer is not waited for.
pub(crate) fn begin_log_anew(main: &Connection) {
    let Connection::File(file) = main else { return };
    // What cannot be done now is done the next time; nothing rests on it but the length of the log.
    let _ = file.busy_timeout(WHILE_OTHERS_READ);
    let _ = file.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(()));
    let _ = file.busy_timeout(BUSY);
}

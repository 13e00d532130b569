//! What a statement answers when it fails, and which failures pass by themselves.

use crate::fault::{AppendFault, OpenFault, StoreFault};
use rusqlite::ErrorCode;
use std::error::Error as _;
use thiserror::Error;
use tokio_postgres::error::SqlState;

/// A statement failed.
#[derive(Debug, Error)]
pub(crate) enum SqlError {
    /// A row was asked for, and there is none.
    #[error("the query returned no row")]
    NoRow,
    /// A column holds something of another kind than was asked for.
    #[error("column {0} holds something else than it should")]
    Column(usize),
    /// SQLite.
    #[error(transparent)]
    File(rusqlite::Error),
    /// PostgreSQL refused.
    #[error("{0}")]
    Server(String),
    /// Nothing can be written: the disk is full, or it fails.
    #[error("the disk takes nothing: {0}")]
    NoRoom(String),
    /// Another writer came between; the same again may succeed.
    #[error("another writer came between: {0}")]
    Conflict(String),
    /// There is no connection, or it was lost.
    #[error("no connection: {0}")]
    Lost(String),
}

impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> SqlError {
        match error {
            rusqlite::Error::QueryReturnedNoRows => SqlError::NoRow,
            error => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => SqlError::NoRoom(error.to_string()),
                _ => SqlError::File(error),
            },
        }
    }
}

/// The server is ending or coming, is no longer the one that writes, or another holds what is needed for too long: a
/// new connection may fare better.
const GONE: [SqlState; 7] = [
    SqlState::ADMIN_SHUTDOWN,
    SqlState::CRASH_SHUTDOWN,
    SqlState::CANNOT_CONNECT_NOW,
    SqlState::READ_ONLY_SQL_TRANSACTION,
    SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
    SqlState::TOO_MANY_CONNECTIONS,
    SqlState::LOCK_NOT_AVAILABLE,
];
/// The server's disk is full, or fails.
const NO_ROOM: [SqlState; 2] = [SqlState::DISK_FULL, SqlState::IO_ERROR];
/// Two writers were in each other's way.
const CONFLICTS: [SqlState; 2] = [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED];

impl From<tokio_postgres::Error> for SqlError {
    fn from(error: tokio_postgres::Error) -> SqlError {
        // Only the server's own sentence: its details may quote what is stored.
        match error.as_db_error() {
            None if error.is_closed() || comes_of_io(&error) => SqlError::Lost(told(&error)),
            None => SqlError::Server(told(&error)),
            Some(db) => {
                let words = format!("{} ({})", db.message(), db.code().code());
                match db.code() {
                    code if GONE.contains(code) || code.code().starts_with("08") => SqlError::Lost(words),
                    code if CONFLICTS.contains(code) => SqlError::Conflict(words),
                    code if NO_ROOM.contains(code) => SqlError::NoRoom(words),
                    _ => SqlError::Server(words),
                }
            }
        }
    }
}

/// Whether the network or the socket failed, in whatever it was wrapped.
fn comes_of_io(error: &tokio_postgres::Error) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        if inner.is::<std::io::Error>() {
            return true;
        }
        source = inner.source();
    }
    error.to_string().contains("timeout")
}

/// The library's words with those of what lies beneath.
fn told(error: &tokio_postgres::Error) -> String {
    match error.source() {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

impl From<SqlError> for StoreFault {
    fn from(error: SqlError) -> StoreFault {
        match error {
            SqlError::Conflict(_) | SqlError::Lost(_) => StoreFault::Again(error.to_string()),
            SqlError::NoRoom(words) => StoreFault::NoRoom(words),
            error => StoreFault::Disk(error.to_string()),
        }
    }
}

impl From<SqlError> for AppendFault {
    fn from(error: SqlError) -> AppendFault {
        AppendFault::Store(error.into())
    }
}

impl From<SqlError> for OpenFault {
    fn from(error: SqlError) -> OpenFault {
        OpenFault::Store(error.into())
    }
}

/// A row that may be absent.
pub(crate) trait OptionalExtension<T> {
    /// None in the place of [`SqlError::NoRow`].
    fn optional(self) -> Result<Option<T>, SqlError>;
}

impl<T> OptionalExtension<T> for Result<T, SqlError> {
    fn optional(self) -> Result<Option<T>, SqlError> {
        match self {
            Ok(found) => Ok(Some(found)),
            Err(SqlError::NoRow) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    fn of_sqlite(code: i32) -> StoreFault {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn a_disk_that_is_full_or_fails_is_told_from_other_faults() {
        for code in
            [ffi::SQLITE_FULL, ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_FSYNC, ffi::SQLITE_IOERR_SHMSIZE]
        {
            assert!(matches!(of_sqlite(code), StoreFault::NoRoom(_)), "{code}");
        }
        for code in [ffi::SQLITE_CORRUPT, ffi::SQLITE_CONSTRAINT] {
            assert!(matches!(of_sqlite(code), StoreFault::Disk(_)), "{code}");
        }
    }
}

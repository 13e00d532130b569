//! A connection to one of the two databases. How a transaction begins and ends is said here and nowhere else.

use super::error::SqlError;
use super::params::Params;
use super::rows::Row;
use super::server::{Server, Trouble};
use super::statement::{Statement, bound};
use crate::fault::StoreFault;

/// A connection.
pub(crate) enum Connection {
    /// To a file of SQLite.
    File(rusqlite::Connection),
    /// To a database of PostgreSQL.
    Server(Box<Server>),
}

impl Connection {
    /// Carries out a statement, and tells how many rows it changed.
    pub fn execute(&self, sql: &str, params: impl Params) -> Result<usize, SqlError> {
        match self {
            Connection::File(file) => Ok(file.prepare_cached(sql)?.execute(bound(&params))?),
            Connection::Server(server) => server.execute(sql, &params.values()),
        }
    }

    /// Asks for one row: [`SqlError::NoRow`] when there is none.
    pub fn query_row<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        self.prepare_cached(sql)?.query_row(params, read)
    }

    /// A statement whose rows are few: PostgreSQL sends all of them at once.
    pub fn prepare_cached(&self, sql: &str) -> Result<Statement<'_>, SqlError> {
        self.prepared(sql, false)
    }

    /// A statement whose rows may be very many: inside a transaction, PostgreSQL sends some at a time.
    pub fn prepare(&self, sql: &str) -> Result<Statement<'_>, SqlError> {
        self.prepared(sql, true)
    }

    fn prepared(&self, sql: &str, in_parts: bool) -> Result<Statement<'_>, SqlError> {
        Ok(match self {
            Connection::File(file) => Statement::File(file.prepare_cached(sql)?),
            Connection::Server(server) => Statement::Server { server, sql: sql.to_owned(), in_parts },
        })
    }

    /// Carries out statements without parameters.
    pub fn execute_batch(&self, sql: &str) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch(sql)?),
            Connection::Server(server) => server.batch(sql),
        }
    }

    /// Begins a transaction that writes, as the only one: whoever else wants to waits.
    pub fn begin_write(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("BEGIN IMMEDIATE")?),
            Connection::Server(server) => server.begin_alone(),
        }
    }

    /// The same for whoever asks something at once: PostgreSQL is told with that question.
    pub fn begin_write_and_ask(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(_) => self.begin_write(),
            Connection::Server(server) => server.begin_alone_with_next(),
        }
    }

    /// Begins a transaction that may write, under the lock of another connection that does.
    pub fn begin(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("BEGIN")?),
            Connection::Server(server) => server.begin("BEGIN"),
        }
    }

    /// Begins a transaction that reads everything as it is at one moment.
    pub fn begin_read(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("BEGIN")?),
            Connection::Server(server) => server.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        }
    }

    /// Ends a transaction. What it did is on disk when this answers.
    pub fn commit(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("COMMIT")?),
            Connection::Server(server) => server.commit(),
        }
    }

    /// Ends a transaction that only read. PostgreSQL is told with the next statement, or with [`Connection::let_go`].
    pub fn end_read(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("COMMIT")?),
            Connection::Server(server) => {
                server.end_with_next();
                Ok(())
            }
        }
    }

    /// Whether PostgreSQL is still to be told that a moment is over.
    pub fn holds_moment(&self) -> bool {
        matches!(self, Connection::Server(server) if server.holds_moment())
    }

    /// Ends a transaction that only read, whatever became of it. PostgreSQL is told, and its answer is waited for by nobody.
    pub fn let_go(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(_) => self.rollback(),
            Connection::Server(server) => server.let_go(),
        }
    }

    /// Undoes a transaction.
    pub fn rollback(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("ROLLBACK")?),
            Connection::Server(server) => server.rollback(),
        }
    }

    /// Ends a transaction that was begun: keeps what was done when it went well, else undoes it.
    pub fn end<T, E: From<StoreFault>>(&self, done: Result<T, E>) -> Result<T, E> {
        match done {
            Ok(done) => match self.commit() {
                Ok(()) => Ok(done),
                Err(error) => {
                    // The commit's own fault is the one to tell.
                    let _ = self.rollback();
                    Err(StoreFault::from(error).into())
                }
            },
            Err(fault) => {
                // What went wrong first is told, also when undoing fails: then the connection ends, and with it all.
                let _ = self.rollback();
                Err(fault)
            }
        }
    }

    /// Marks a place in a transaction to which it can be undone.
    pub fn savepoint(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("SAVEPOINT request")?),
            Connection::Server(server) => server.savepoint(),
        }
    }

    /// Undoes what was done since the mark, which stays.
    pub fn rollback_to_savepoint(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("ROLLBACK TO request")?),
            Connection::Server(server) => server.rollback_to_savepoint(),
        }
    }

    /// Takes the mark away.
    pub fn release_savepoint(&self) -> Result<(), SqlError> {
        match self {
            Connection::File(file) => Ok(file.execute_batch("RELEASE request")?),
            Connection::Server(server) => server.release_savepoint(),
        }
    }

    /// Why the transaction cannot go on, whatever its statements answered.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Connection::File(_) => None,
            Connection::Server(server) => server.trouble(),
        }
    }
}

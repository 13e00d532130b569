//! What is known of a session with PostgreSQL: what waits to be sent, and how its transaction stands.

use super::ENDING;
use super::session::{Patience, Process, Session};
use crate::sql::error::SqlError;
use std::collections::HashMap;

/// Why a transaction cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Another writer came between: the whole of it can be tried again.
    Conflict,
    /// The connection was lost; nothing was committed.
    Lost,
    /// The connection was lost during the commit: it was made, or not.
    Unknown,
}

/// Statements that have been prepared, by their text.
pub(super) type Statements = HashMap<String, tokio_postgres::Statement>;

/// What is known of a session.
#[derive(Default)]
pub(super) struct State {
    pub session: Option<Session>,
    /// The server's process for the session that was lost.
    pub lost: Option<Process>,
    pub statements: Statements,
    /// What is to be sent before the next statement.
    pub waiting: Vec<String>,
    /// Whether a transaction was begun, and whether the server knows.
    pub inside: bool,
    pub begun: bool,
    /// What was read at a moment has been read, and the server is still to be told that the moment is over.
    pub over: bool,
    /// A statement failed since the last mark: the server takes no other before that is undone.
    pub failed: bool,
    pub trouble: Option<Trouble>,
    pub cursors: u64,
}

impl State {
    /// Sends what waits, and does the work.
    pub fn send<T>(
        &mut self,
        work: &mut impl FnMut(&Session, &mut Statements) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        let Some(session) = &self.session else { unreachable!("a connection was just made") };
        if std::mem::take(&mut self.over) {
            session.send_ahead(ENDING);
        }
        if let Some(last) = self.waiting.last() {
            let ends = last == ENDING;
            self.begun |= self.inside;
            let waiting = std::mem::take(&mut self.waiting).join("; ");
            if ends {
                session.batch(&waiting, Patience::Ending)?;
            } else {
                session.send_ahead(&waiting);
            }
        }
        let done = work(session, &mut self.statements)?;
        session.send_now()?;
        Ok(done)
    }

    /// Notes why a transaction cannot go on.
    pub fn note(&mut self, error: &SqlError) {
        if !self.inside {
            return;
        }
        self.failed = true;
        self.trouble = match error {
            SqlError::Lost(_) => Some(Trouble::Lost),
            SqlError::Conflict(_) => Some(Trouble::Conflict),
            _ => self.trouble,
        };
    }

    /// A transaction in which a statement failed would be undone by the server when it is told to commit.
    pub fn whole(&self) -> Result<(), SqlError> {
        match (self.failed, self.trouble) {
            (_, Some(Trouble::Conflict)) => Err(SqlError::Conflict("a statement met another writer".into())),
            (_, Some(_)) => Err(SqlError::Lost("it was lost before the commit".into())),
            (true, None) => Err(SqlError::Server("a statement before failed".into())),
            (false, None) => Ok(()),
        }
    }

    /// Forgets the transaction.
    pub fn ended(&mut self) {
        self.waiting.clear();
        (self.inside, self.begun, self.failed, self.trouble) = (false, false, false, None);
    }

    /// Forgets a transaction that only read. The server is told before the next statement.
    pub fn is_over(&mut self) {
        self.over |= self.begun;
        self.ended();
    }
}

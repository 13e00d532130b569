//! A connection to PostgreSQL: statements prepared once, marks and beginnings sent together with the next statement,
//! and what is known when the connection is lost (issue 5, Build 5).
//!
//! A transaction that writes begins by taking one lock of the whole database, so that writers of several web nodes
//! come one after the other, each seeing what the one before committed: as in SQLite. See
//! `docs/decisions/2026-11-22-postgresql.md`.

mod answer;
mod copying;
mod hosts;
mod numbered;
mod session;
mod state;
mod value;

use super::error::SqlError;
use super::value::ValueRef;
use bytes::Bytes;
use numbered::numbered;
use session::{Patience, Process, Session};
use state::{State, Statements};
use std::cell::RefCell;
use tokio::task::block_in_place;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Config, Row};
use value::Bound;

pub(crate) use answer::Answer;
pub(crate) use copying::Copying;
pub(crate) use state::Trouble;

/// The lock of whoever writes: the letters STEGVIS.
const WRITING: &str = "SELECT pg_advisory_xact_lock(23455079593298259)";
const MARK: &str = "SAVEPOINT request";
const ENDING: &str = "COMMIT";
const UNDOING: &str = "ROLLBACK";
/// How long one waits for a lock before giving up, and how long a transaction may stand still. No statement is
/// translated for the processor first: that takes longer than any of ours.
const SESSION: &str =
    "SET lock_timeout = '20s'; SET idle_in_transaction_session_timeout = '120s'; SET jit = off;
    SET client_min_messages = warning; SET search_path = public; SET datestyle = 'ISO';
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";
/// What a session that only reads is told besides. Not in the address: a server that is asked for because it takes
/// writes would then seem not to. Tables are joined in the order in which a statement names them, as `CROSS JOIN` has it
/// in SQLite: the statements begin with what is few, which the server cannot always see.
const READ_ONLY: &str = "; SET default_transaction_read_only = on; SET join_collapse_limit = 1";

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// Writing. What is lost is told, because it is not known what was done.
    Writing,
    /// Reading only. What was asked first is asked once more when the connection was lost.
    Reading,
}

/// A connection that can be made again.
pub(crate) struct Server {
    config: Config,
    purpose: For,
    state: RefCell<State>,
}

impl Server {
    /// Connects.
    pub fn connect(config: &Config, purpose: For) -> Result<Server, SqlError> {
        let server = Server { config: config.clone(), purpose, state: RefCell::default() };
        server.connect_again()?;
        Ok(server)
    }

    /// Whether there is a connection, as far as is known.
    pub fn is_connected(&self) -> bool {
        self.state.borrow().session.is_some()
    }

    /// Connects again when the connection was lost. Whatever was begun is forgotten.
    pub fn connect_again(&self) -> Result<(), SqlError> {
        let mut state = self.state.borrow_mut();
        if state.session.is_none() {
            let session = Some(self.begin_session(state.lost.as_ref())?);
            *state = State { session, ..State::default() };
        }
        Ok(())
    }

    fn begin_session(&self, lost: Option<&Process>) -> Result<Session, SqlError> {
        let settings = match self.purpose {
            For::Writing => SESSION.to_owned(),
            For::Reading => format!("{SESSION}{READ_ONLY}"),
        };
        block_in_place(|| Session::begin(&self.config, &settings, lost))
    }

    /// Why the transaction cannot go on.
    pub fn trouble(&self) -> Option<Trouble> {
        self.state.borrow().trouble
    }

    /// Asks for rows; inside a transaction `in_parts` fetches them some at a time.
    pub fn query(&self, sql: &str, values: &[ValueRef<'_>], in_parts: bool) -> Result<Answer<'_>, SqlError> {
        if in_parts && self.state.borrow().inside {
            return self.open_cursor(sql, values);
        }
        let bound = Bound::all(values);
        let rows = self.run(|session, statements| {
            let statement = prepared(session, statements, sql)?;
            session.query(&statement, &references(&bound))
        })?;
        Ok(Answer::whole(rows))
    }

    /// Asks several questions at once, and gives the answer to each.
    pub fn query_together<'q>(
        &self,
        asked: impl Iterator<Item = (&'q str, Vec<ValueRef<'q>>)>,
    ) -> Result<Vec<Answer<'_>>, SqlError> {
        let asked: Vec<_> = asked.map(|(sql, values)| (sql, Bound::all(&values))).collect();
        let answers = self.run(|session, statements| {
            let statements: Vec<_> =
                asked.iter().map(|(sql, _)| prepared(session, statements, sql)).collect::<Result<_, _>>()?;
            let values: Vec<_> = asked.iter().map(|(_, bound)| references(bound)).collect();
            session.query_together(statements.iter().zip(&values))
        })?;
        Ok(answers.into_iter().map(Answer::whole).collect())
    }

    fn open_cursor(&self, sql: &str, values: &[ValueRef<'_>]) -> Result<Answer<'_>, SqlError> {
        let name = {
            let mut state = self.state.borrow_mut();
            state.cursors += 1;
            format!("rows_{}", state.cursors)
        };
        let declare = format!("DECLARE {name} NO SCROLL CURSOR FOR {sql}");
        let bound = Bound::all(values);
        self.run(|session, _| {
            let statement = session.prepare(&numbered(&declare))?;
            session.execute(&statement, &references(&bound))
        })?;
        Ok(Answer::in_parts(self, name))
    }

    fn fetch(&self, cursor: &str, rows: usize) -> Result<Vec<Row>, SqlError> {
        let sql = format!("FETCH FORWARD {rows} FROM {cursor}");
        self.run(|session, _| session.rows(&sql))
    }

    fn close(&self, cursor: &str) {
        // The cursor ends with the transaction in any case.
        if let Ok(mut state) = self.state.try_borrow_mut()
            && state.inside
        {
            state.waiting.push(format!("CLOSE {cursor}"));
        }
    }

    /// Carries out a statement, and tells how many rows it changed.
    pub fn execute(&self, sql: &str, values: &[ValueRef<'_>]) -> Result<usize, SqlError> {
        let bound = Bound::all(values);
        let rows = self.run(|session, statements| {
            let statement = prepared(session, statements, sql)?;
            session.execute(&statement, &references(&bound))
        })?;
        Ok(usize::try_from(rows).unwrap_or(usize::MAX))
    }

    /// How the columns of a statement are kept.
    pub fn kinds(&self, sql: &str) -> Result<Vec<Type>, SqlError> {
        self.run(|session, statements| {
            let statement = prepared(session, statements, sql)?;
            Ok(statement.columns().iter().map(|column| column.type_().clone()).collect())
        })
    }

    /// Sends rows for a `COPY … FROM STDIN`.
    pub fn copy(&self, sql: &str, rows: Bytes) -> Result<(), SqlError> {
        self.run(|session, _| session.copy(sql, rows.clone()))
    }

    /// Carries out several statements that are sent at once.
    pub fn execute_together<'q>(
        &self,
        changes: impl Iterator<Item = (&'q str, Vec<ValueRef<'q>>)>,
    ) -> Result<(), SqlError> {
        let changes: Vec<_> = changes.map(|(sql, values)| (sql, Bound::all(&values))).collect();
        self.run(|session, statements| {
            let statements: Vec<_> = changes
                .iter()
                .map(|(sql, _)| prepared(session, statements, sql))
                .collect::<Result<_, _>>()?;
            let values: Vec<_> = changes.iter().map(|(_, bound)| references(bound)).collect();
            session.execute_together(statements.iter().zip(&values))
        })
    }

    /// Carries out statements without parameters.
    pub fn batch(&self, sql: &str) -> Result<(), SqlError> {
        self.run(|session, _| session.batch(sql, Patience::WhileAtWork))
    }

    /// Begins a transaction as the only one that writes.
    pub fn begin_alone(&self) -> Result<(), SqlError> {
        self.begin("BEGIN")?;
        self.batch(WRITING)
    }

    /// The same with the next statement, which waits for the others to end.
    pub fn begin_alone_with_next(&self) -> Result<(), SqlError> {
        self.begin(&format!("BEGIN; {WRITING}"))
    }

    /// Begins a transaction with the next statement; one without any is never begun.
    pub fn begin(&self, sql: &str) -> Result<(), SqlError> {
        let mut state = self.state.borrow_mut();
        state.waiting = vec![sql.to_owned()];
        state.inside = true;
        Ok(())
    }

    /// Marks a place in the transaction.
    pub fn savepoint(&self) -> Result<(), SqlError> {
        self.state.borrow_mut().waiting.push(MARK.to_owned());
        Ok(())
    }

    /// Undoes what was done since the mark.
    pub fn rollback_to_savepoint(&self) -> Result<(), SqlError> {
        let mut state = self.state.borrow_mut();
        // What was opened since is closed by that.
        state.waiting.retain(|sql| !sql.starts_with("CLOSE"));
        if state.waiting.last().is_none_or(|last| last != MARK) {
            state.waiting.push("ROLLBACK TO SAVEPOINT request".to_owned());
        }
        state.failed = false;
        Ok(())
    }

    /// Takes the mark away. A statement that failed and was not undone has spoiled the transaction.
    pub fn release_savepoint(&self) -> Result<(), SqlError> {
        let mut state = self.state.borrow_mut();
        state.whole()?;
        if state.waiting.last().is_some_and(|last| last == MARK) {
            state.waiting.pop();
        } else {
            state.waiting.push("RELEASE SAVEPOINT request".to_owned());
        }
        Ok(())
    }

    /// Ends the transaction.
    pub fn commit(&self) -> Result<(), SqlError> {
        {
            let mut state = self.state.borrow_mut();
            state.whole()?;
            if !state.begun {
                state.waiting.clear();
                state.inside = false;
                return Ok(());
            }
            state.waiting.push(ENDING.to_owned());
        }
        let done = self.run(|_, _| Ok(()));
        let mut state = self.state.borrow_mut();
        match &done {
            Ok(()) => state.ended(),
            Err(SqlError::Lost(_)) => state.trouble = Some(Trouble::Unknown),
            Err(_) => {}
        }
        done
    }

    /// Ends a transaction that only read, with the next statement.
    pub fn end_with_next(&self) {
        self.state.borrow_mut().is_over();
    }

    /// Whether a transaction that only read is still to be ended.
    pub fn holds_moment(&self) -> bool {
        self.state.borrow().over
    }

    /// Undoes the transaction.
    pub fn rollback(&self) -> Result<(), SqlError> {
        if self.forgets() { self.batch(UNDOING) } else { Ok(()) }
    }

    /// Undoes a transaction that only read, without waiting for the server to say that it has: a connection that is lost
    /// with it is noticed by whoever asks next.
    pub fn let_go(&self) -> Result<(), SqlError> {
        if !self.forgets() {
            return Ok(());
        }
        self.run(|session, _| {
            session.send_only(UNDOING);
            Ok(())
        })
    }

    /// Forgets the transaction, and tells whether the server is still to be told.
    fn forgets(&self) -> bool {
        let mut state = self.state.borrow_mut();
        let begun = (state.begun || state.over) && state.session.is_some();
        state.ended();
        state.over = false;
        begun
    }

    /// Sends what waits and does the work, over a new connection when there is none and none is needed to be the same.
    fn run<T>(
        &self,
        work: impl FnMut(&Session, &mut Statements) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        // The library waits for the answer, which a thread of an asynchronous program must say that it will do.
        block_in_place(|| self.run_here(work))
    }

    fn run_here<T>(
        &self,
        mut work: impl FnMut(&Session, &mut Statements) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        let mut state = self.state.borrow_mut();
        let reads = self.purpose == For::Reading;
        // A transaction that only reads can begin again as long as nothing has been read in it.
        let mut to_ask_again = (reads && !state.begun).then(|| state.waiting.clone());
        loop {
            if state.session.is_none() {
                if state.begun || !reads {
                    return Err(SqlError::Lost("it was lost before".into()));
                }
                state.session = Some(self.begin_session(state.lost.as_ref())?);
                state.lost = None;
            }
            let error = match state.send(&mut work) {
                Ok(done) => return Ok(done),
                Err(error) => error,
            };
            if matches!(error, SqlError::Lost(_)) {
                state.lost = state.session.take().map(|session| session.process());
                state.statements.clear();
                state.over = false;
                if let Some(waiting) = to_ask_again.take() {
                    (state.waiting, state.begun) = (waiting, false);
                    continue;
                }
            }
            state.note(&error);
            return Err(error);
        }
    }
}

fn prepared(
    session: &Session,
    statements: &mut Statements,
    sql: &str,
) -> Result<tokio_postgres::Statement, SqlError> {
    if let Some(statement) = statements.get(sql) {
        return Ok(statement.clone());
    }
    let statement = session.prepare(&numbered(sql))?;
    statements.insert(sql.to_owned(), statement.clone());
    Ok(statement)
}

fn references<'b>(bound: &'b [Bound<'_>]) -> Vec<&'b (dyn ToSql + Sync)> {
    bound.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

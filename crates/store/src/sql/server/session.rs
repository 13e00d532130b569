//! One session with PostgreSQL, in which every wait has an end (issue 5, Build 5): a network that swallows everything,
//! a machine that stands still or a replica that never confirms must not hold an act for ever.
//!
//! A statement may take its time as long as the server says, over another connection, that it is at work on it. Only
//! the end of a transaction has a limit of its own, because the server also counts waiting for a replica as work.

use super::hosts;
use crate::sql::error::SqlError;
use bytes::Bytes;
use futures_util::{SinkExt, future};
use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{Instant, timeout};
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Config, Error, NoTls, Row, Statement};

/// How long it may take to be let in by one server: connection, greeting and settings.
const ENTRY: Duration = Duration::from_secs(5);
/// How long the server may be silent before it is asked whether it is at work.
const SILENCE: Duration = Duration::from_secs(5);
/// How long the end of a transaction may take.
const ENDING: Duration = Duration::from_secs(8);
/// How long an answer is waited for that may have come while the question was asked.
const LAST_LOOK: Duration = Duration::from_millis(200);

/// How long an answer is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Patience {
    /// As long as the server is at work.
    WhileAtWork,
    /// So long, whatever the server says.
    Ending,
}

/// The server's process for a session.
#[derive(Clone, Debug)]
pub(super) struct Process {
    id: i32,
    /// When it began, in the server's words: numbers are used again.
    begun: String,
}

/// A session. Its connection is driven while somebody waits for an answer.
pub(super) struct Session {
    client: Client,
    /// Of the server that let us in.
    config: Config,
    process: Process,
    /// Statements that go ahead of the next one, on the same way there and back.
    ahead: RefCell<String>,
    /// None when it is being closed.
    runtime: Option<Runtime>,
}

impl Session {
    /// Begins a session with the first server that lets us in and gives it its settings. What is left there of a
    /// session that was lost is ended: it may hold the lock of whoever writes, and the server may not know that
    /// nobody is there.
    pub fn begin(config: &Config, settings: &str, lost: Option<&Process>) -> Result<Session, SqlError> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| SqlError::Server(error.to_string()))?;
        let mut fault = SqlError::Lost("the address names no server".into());
        for config in hosts::one_by_one(config) {
            match runtime.block_on(within(ENTRY, enter(&config, settings, lost))) {
                Ok((client, process)) => {
                    let ahead = RefCell::default();
                    return Ok(Session { client, config, process, ahead, runtime: Some(runtime) });
                }
                // What a server says tells more than that another is not there.
                Err(error) if !matches!(fault, SqlError::Server(_)) => fault = error,
                Err(_) => {}
            }
        }
        runtime.shutdown_background();
        Err(fault)
    }

    /// The server's process for it.
    pub fn process(&self) -> Process {
        self.process.clone()
    }

    /// Lets statements without parameters go ahead of the next one.
    pub fn send_ahead(&self, sql: &str) {
        let mut ahead = self.ahead.borrow_mut();
        if !ahead.is_empty() {
            ahead.push_str("; ");
        }
        ahead.push_str(sql);
    }

    /// Sends what was to go ahead of a statement, when none has come.
    pub fn send_now(&self) -> Result<(), SqlError> {
        if self.ahead.borrow().is_empty() {
            return Ok(());
        }
        self.wait(Patience::WhileAtWork, future::ready(Ok(())))
    }

    /// Sends statements without parameters. What the server answers is passed over by whoever next waits for it.
    pub fn send_only(&self, sql: &str) {
        let Some(runtime) = &self.runtime else { return };
        runtime.block_on(async {
            let mut sent = pin!(self.client.batch_execute(sql));
            // Handed to the connection by the first look, and sent by it when it has its turn.
            let _ = future::poll_immediate(&mut sent).await;
            tokio::task::yield_now().await;
        });
    }

    /// Prepares a statement.
    pub fn prepare(&self, sql: &str) -> Result<Statement, SqlError> {
        self.wait(Patience::WhileAtWork, self.client.prepare(sql))
    }

    /// Asks for rows.
    pub fn query(&self, statement: &Statement, values: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, SqlError> {
        self.wait(Patience::WhileAtWork, self.client.query(statement, values))
    }

    /// Asks for the rows of several statements at once.
    pub fn query_together<'a>(
        &self,
        asked: impl Iterator<Item = (&'a Statement, &'a Vec<&'a (dyn ToSql + Sync)>)>,
    ) -> Result<Vec<Vec<Row>>, SqlError> {
        let answers = asked.map(|(statement, values)| self.client.query(statement, values));
        self.wait(Patience::WhileAtWork, future::try_join_all(answers))
    }

    /// Asks for rows without parameters.
    pub fn rows(&self, sql: &str) -> Result<Vec<Row>, SqlError> {
        self.wait(Patience::WhileAtWork, self.client.query(sql, &[]))
    }

    /// Carries out a statement, and tells how many rows it changed.
    pub fn execute(&self, statement: &Statement, values: &[&(dyn ToSql + Sync)]) -> Result<u64, SqlError> {
        self.wait(Patience::WhileAtWork, self.client.execute(statement, values))
    }

    /// Carries out several statements that are sent at once. When one fails, those behind it may have been carried out:
    /// so they belong into a transaction.
    pub fn execute_together<'a>(
        &self,
        changes: impl Iterator<Item = (&'a Statement, &'a Vec<&'a (dyn ToSql + Sync)>)>,
    ) -> Result<(), SqlError> {
        let done = changes.map(|(statement, values)| self.client.execute(statement, values));
        self.wait(Patience::WhileAtWork, future::try_join_all(done)).map(drop)
    }

    /// Carries out statements without parameters.
    pub fn batch(&self, sql: &str, patience: Patience) -> Result<(), SqlError> {
        self.wait(patience, self.client.batch_execute(sql))
    }

    /// Sends rows for a `COPY … FROM STDIN`, all or none.
    pub fn copy(&self, sql: &str, rows: Bytes) -> Result<(), SqlError> {
        let sending = async {
            let into = self.client.copy_in(sql).await?;
            let mut into = pin!(into);
            into.send(rows).await?;
            into.finish().await
        };
        self.wait(Patience::WhileAtWork, sending).map(drop)
    }

    fn wait<T>(
        &self,
        patience: Patience,
        answer: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, SqlError> {
        let Some(runtime) = &self.runtime else { return Err(SqlError::Lost("it is closed".into())) };
        let ahead = self.ahead.take();
        let ahead = async { if ahead.is_empty() { Ok(()) } else { self.client.batch_execute(&ahead).await } };
        // The server takes them in the order in which they are first asked for. What fails ahead fails the statement
        // too, and is the fault to tell.
        let both = async {
            let (ahead, answer) = future::join(ahead, answer).await;
            ahead.and(answer)
        };
        runtime.block_on(async {
            let begun = Instant::now();
            let mut answer = pin!(both);
            loop {
                if let Ok(answer) = timeout(SILENCE, &mut answer).await {
                    return Ok(answer?);
                }
                let too_long = patience == Patience::Ending && begun.elapsed() >= ENDING;
                if !too_long && self.is_at_work().await {
                    continue;
                }
                // It may have come meanwhile.
                return match timeout(LAST_LOOK, &mut answer).await {
                    Ok(answer) => Ok(answer?),
                    Err(_) => Err(SqlError::Lost("the server does not answer".into())),
                };
            }
        })
    }

    /// Asks over another connection whether the server is at work on what this session waits for.
    async fn is_at_work(&self) -> bool {
        let asked = async {
            let (client, connection) = self.config.connect(NoTls).await?;
            tokio::spawn(connection);
            let sql = "SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND state = 'active'";
            client.query_opt(sql, &[&self.process.id]).await
        };
        match timeout(ENTRY, asked).await {
            Ok(Ok(found)) => found.is_some(),
            // A server that refuses another connection is alive.
            Ok(Err(error)) => error.as_db_error().is_some(),
            Err(_) => false,
        }
    }
}

impl Drop for Session {
    /// A thread of an asynchronous program may not wait for the connection to close; the server sees that it has.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Is let in by one server. Gives its process for the session.
async fn enter(config: &Config, settings: &str, lost: Option<&Process>) -> Result<(Client, Process), Error> {
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute(settings).await?;
    if let Some(Process { id, begun }) = lost {
        let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE pid = $1 AND backend_start::text = $2";
        client.query(sql, &[id, begun]).await?;
    }
    let sql = "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()";
    let process = client.query_one(sql, &[]).await?;
    Ok((client, Process { id: process.get(0), begun: process.get(1) }))
}

async fn within<T>(limit: Duration, work: impl Future<Output = Result<T, Error>>) -> Result<T, SqlError> {
    match timeout(limit, work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(SqlError::Lost("the server does not let us in".into())),
    }
}

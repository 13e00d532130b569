//! Who may be at work beside a layout: each database says from which layout on programs may, and a program finds out
//! whether others are there before it changes what they use.
//!
//! A file tells by itself whether somebody else has it open. On PostgreSQL every session of this program is named by
//! the layout that it knows; whoever is there under another name, as the same user, counts as other. That is a look and
//! no lock: an older program that is started in the very moment of the change finds a layout that it refuses, or fails
//! in its first statement, and nothing that was acknowledged is lost.

use crate::fault::StoreFault;
use crate::sql::{Connection, OptionalExtension};
use std::time::Duration;

/// The table that says from which layout on programs may be at work beside this one. A program of before it was known
/// refuses every later layout.
pub(crate) const BESIDE: &str = "layout_beside";

/// How long others may hold what a step needs before it lets go: they wait no longer than that for it either.
const LET_GO: &str = "SET LOCAL lock_timeout = '250ms'";
/// The same for a file.
const FILE_PATIENCE: Duration = Duration::from_secs(1);
/// What the store otherwise waits for a file.
const FILE_USUAL: Duration = Duration::from_secs(20);

/// Names the session by the layout that the program knows.
pub(super) fn name_session(connection: &Connection, known: i64) -> Result<(), StoreFault> {
    if let Connection::Server(_) = connection {
        connection.execute_batch(&format!("SET application_name = '{}'", name(known)))?;
    }
    Ok(())
}

fn name(known: i64) -> String {
    format!("stegvis, layout {known}")
}

/// Makes a lost connection again.
pub(super) fn connect_again(connection: &Connection) -> Result<(), StoreFault> {
    if let Connection::Server(server) = connection {
        server.connect_again()?;
    }
    Ok(())
}

/// Says from which layout on programs may be at work beside the one that the database is brought to.
pub(super) fn note(connection: &Connection, oldest: i64) -> Result<(), StoreFault> {
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS layout_beside (oldest BIGINT NOT NULL); DELETE FROM layout_beside",
    )?;
    connection.execute("INSERT INTO layout_beside (oldest) VALUES (?1)", [oldest])?;
    Ok(())
}

/// Whether a program that knows an earlier layout may be at work at the one that was found.
pub(super) fn may_stay(connection: &Connection, found: i64, known: i64) -> Result<(), StoreFault> {
    let refused = StoreFault::Newer { found, known };
    let is_said = match connection {
        Connection::File(_) => "SELECT count(*) FROM sqlite_schema WHERE name = 'layout_beside'",
        Connection::Server(_) => "SELECT count(*) FROM pg_tables WHERE tablename = 'layout_beside'",
    };
    let tables: i64 = connection.query_row(is_said, [], |row| row.get(0))?;
    if tables == 0 {
        return Err(refused);
    }
    let mut statement = connection.prepare("SELECT oldest FROM layout_beside")?;
    let oldest: Option<i64> = statement.query_row([], |row| row.get(0)).optional()?;
    match oldest {
        Some(oldest) if oldest <= known => Ok(()),
        _ => Err(refused),
    }
}

/// Carries out a change of the layout in one transaction; with `alone`, only when nobody else is at work.
pub(super) fn change(
    connection: &Connection,
    (found, known): (i64, i64),
    alone: bool,
    change: impl FnOnce() -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    let refused = |others: &str| StoreFault::OthersAtWork { found, known, others: others.to_owned() };
    match connection {
        Connection::File(file) => {
            if alone && !is_alone(file)? {
                return Err(refused("one has the file open"));
            }
            connection.begin_write()?;
            let done = connection.end(change());
            if alone {
                file.execute_batch("PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL;")?;
            }
            done
        }
        Connection::Server(_) => {
            connection.begin_write()?;
            let done = (|| {
                connection.execute_batch(LET_GO)?;
                let others = if alone { others(connection)? } else { Vec::new() };
                if others.is_empty() { change() } else { Err(refused(&others.join(", "))) }
            })();
            connection.end(done)
        }
    }
}

/// Whether nobody else has a file open: only then can its write-ahead log be given up, and while this connection holds
/// it so, nobody comes.
fn is_alone(file: &rusqlite::Connection) -> Result<bool, StoreFault> {
    let in_memory = file.path().is_none_or(str::is_empty);
    if in_memory {
        return Ok(true);
    }
    file.busy_timeout(FILE_PATIENCE)?;
    let given_up: Result<String, _> = file
        .execute_batch("PRAGMA locking_mode=EXCLUSIVE")
        .and_then(|()| file.query_row("PRAGMA journal_mode=DELETE", [], |row| row.get(0)));
    file.busy_timeout(FILE_USUAL)?;
    match given_up {
        Ok(mode) if mode == "delete" => Ok(true),
        Ok(_) => let_in_again(file),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            let_in_again(file)
        }
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseLocked) => {
            let_in_again(file)
        }
        Err(error) => Err(error.into()),
    }
}

fn let_in_again(file: &rusqlite::Connection) -> Result<bool, StoreFault> {
    file.execute_batch("PRAGMA locking_mode=NORMAL")?;
    Ok(false)
}

/// The sessions of this user that are not of programs that know the same layout, by their names.
fn others(connection: &Connection) -> Result<Vec<String>, StoreFault> {
    let own: String =
        connection.query_row("SELECT current_setting('application_name')", [], |row| row.get(0))?;
    let mut statement = connection.prepare(
        "SELECT DISTINCT coalesce(application_name, '') FROM pg_stat_activity
         WHERE datname = current_database() AND usename = current_user AND backend_type = 'client backend'
           AND pid <> pg_backend_pid() AND application_name <> ?1",
    )?;
    let mut rows = statement.query([own.as_str()])?;
    let mut names = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        names.push(if name.is_empty() { "a session without a name".to_owned() } else { name });
    }
    Ok(names)
}

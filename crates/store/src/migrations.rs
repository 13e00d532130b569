//! The layouts of the two databases, as numbered SQL that is run once each. Each number has a file for SQLite and one
//! for PostgreSQL, which give the same tables and columns.
//!
//! A step either *expands*: it only adds what programs of the layout before leave alone, and they go on beside it. Or it
//! *contracts*: it changes or takes away what they use, and is not made as long as one is at work. So a release comes
//! node by node: what is to go is left unused by one release and taken away by a later one (issue 5, Build 5).

mod beside;
pub mod trial;

pub(crate) use beside::BESIDE;

use crate::fault::StoreFault;
use crate::sql::Connection;
use std::time::{Duration, Instant};

/// How long a step that others are in the way of is tried again, and how long between.
const TRIED_FOR: Duration = Duration::from_secs(60);
const TRIED_EVERY: Duration = Duration::from_millis(500);
/// How long others who are at work are waited for.
const OTHERS_END: Duration = Duration::from_secs(5);

/// Whether programs of the layout before may be at work beside a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// They may, also while it is made: it adds a table, a column that may be empty, an index.
    Expands,
    /// They may not.
    Contracts,
}

/// One step of a layout.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    sqlite: &'static str,
    postgres: &'static str,
    step: Step,
}

macro_rules! layout {
    ($step:ident, $file:literal) => {
        Layout {
            sqlite: include_str!(concat!("../migrations/", $file)),
            postgres: include_str!(concat!("../migrations/postgres/", $file)),
            step: Step::$step,
        }
    };
}

/// The layouts of the main database, in order.
pub(crate) const MAIN: &[Layout] = &[
    layout!(Contracts, "main/0001_start.sql"),
    layout!(Contracts, "main/0002_pay.sql"),
    layout!(Contracts, "main/0003_kept.sql"),
    layout!(Contracts, "main/0004_protection.sql"),
    layout!(Contracts, "main/0005_sign_in.sql"),
    layout!(Contracts, "main/0006_trust.sql"),
    layout!(Contracts, "main/0007_scale.sql"),
    layout!(Contracts, "main/0008_small.sql"),
    layout!(Expands, "main/0009_lists.sql"),
    layout!(Contracts, "main/0010_whose_list.sql"),
    layout!(Contracts, "main/0011_small_rows.sql"),
];
/// The layouts of the database of keys, in order.
pub(crate) const KEYS: &[Layout] = &[layout!(Contracts, "keys/0001_start.sql")];

/// Brings the database to the latest layout, or leaves it at a later one beside which this program may be at work. Two
/// processes may come at the same time: one of them does it.
pub(crate) fn migrate(connection: &Connection, layouts: &[Layout]) -> Result<(), StoreFault> {
    let known = number(layouts.len());
    beside::name_session(connection, known)?;
    let begun = Instant::now();
    loop {
        let found = version(connection)?;
        if found == known {
            return Ok(());
        }
        if found > known {
            return beside::may_stay(connection, found, known);
        }
        let alone = must_be_alone(layouts, found);
        let done = beside::change(connection, (found, known), alone, || bring(connection, layouts, known));
        let patience = match &done {
            // Whoever is at work is not held up: the step lets go, and comes again.
            Err(StoreFault::Again(_)) => TRIED_FOR,
            // The last of them may be about to end.
            Err(StoreFault::OthersAtWork { .. }) => OTHERS_END,
            _ => return done,
        };
        if begun.elapsed() >= patience {
            return done;
        }
        std::thread::sleep(TRIED_EVERY);
        beside::connect_again(connection)?;
        beside::name_session(connection, known)?;
    }
}

/// Whether what is to be done to a database found at this layout needs that nobody else is at work. Nobody is at a new
/// one.
fn must_be_alone(layouts: &[Layout], found: i64) -> bool {
    let done = usize::try_from(found).unwrap_or(0);
    found > 0 && layouts.iter().skip(done).any(|layout| layout.step == Step::Contracts)
}

/// The earliest layout whose programs may be at work beside the latest of these.
fn oldest_beside(layouts: &[Layout]) -> i64 {
    let expanding = layouts.iter().rev().take_while(|layout| layout.step == Step::Expands).count();
    number(layouts.len() - expanding)
}

fn number(layouts: usize) -> i64 {
    i64::try_from(layouts).unwrap_or(i64::MAX)
}

fn bring(connection: &Connection, layouts: &[Layout], known: i64) -> Result<(), StoreFault> {
    // Another may have come first.
    let found = version(connection)?;
    if found >= known {
        return Ok(());
    }
    for layout in layouts.iter().skip(usize::try_from(found).unwrap_or(0)) {
        connection.execute_batch(match connection {
            Connection::File(_) => layout.sqlite,
            Connection::Server(_) => layout.postgres,
        })?;
    }
    match connection {
        Connection::File(file) => file.pragma_update(None, "user_version", known)?,
        Connection::Server(_) => {
            connection.execute_batch("DELETE FROM layout")?;
            connection.execute("INSERT INTO layout (version) VALUES (?1)", [known])?;
        }
    }
    beside::note(connection, oldest_beside(layouts))
}

/// The number of the latest layout that has been run; 0 in a new database.
fn version(connection: &Connection) -> Result<i64, StoreFault> {
    if matches!(connection, Connection::File(_)) {
        return Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?);
    }
    let begun: bool =
        connection.query_row("SELECT to_regclass('layout') IS NOT NULL", [], |row| row.get(0))?;
    if !begun {
        return Ok(0);
    }
    Ok(connection.query_row("SELECT coalesce(max(version), 0) FROM layout", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// The tables that the statements make, with their columns and the type of each, as one database names it.
    fn tables(statements: &[&str]) -> BTreeMap<String, BTreeSet<(String, String)>> {
        let mut tables: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
        let all = statements.join("\n");
        let lines: Vec<&str> = all.lines().map(|line| line.split("--").next().unwrap_or("").trim()).collect();
        for statement in lines.join(" ").split(';').map(str::trim) {
            let words: Vec<&str> = statement.split_whitespace().collect();
            match words.as_slice() {
                ["CREATE", "TABLE", name, ..] if *name != "layout" => {
                    let inner = &statement[statement.find('(').unwrap() + 1..statement.rfind(')').unwrap()];
                    for column in inner.split(", ").map(str::trim) {
                        let mut words = column.split_whitespace();
                        if let (Some(column), Some(kind)) = (words.next(), words.next())
                            && ["INTEGER", "BIGINT", "TEXT", "BLOB", "BYTEA"].contains(&kind)
                        {
                            tables.entry((*name).into()).or_default().insert((column.into(), same(kind)));
                        }
                    }
                }
                ["ALTER", "TABLE", name, "ADD", "COLUMN", column, kind, ..] => {
                    tables.entry((*name).into()).or_default().insert(((*column).into(), same(kind)));
                }
                _ => {}
            }
        }
        tables
    }

    fn same(kind: &str) -> String {
        match kind {
            "INTEGER" => "BIGINT",
            "BLOB" => "BYTEA",
            other => other,
        }
        .into()
    }

    #[test]
    fn programs_stay_beside_every_step_that_only_adds_and_none_before_one_that_does_not() {
        let (expands, contracts) = (MAIN[8], MAIN[7]);
        assert_eq!(oldest_beside(&[contracts]), 1);
        assert_eq!(oldest_beside(&[contracts, expands, expands]), 1);
        assert_eq!(oldest_beside(&[contracts, expands, contracts, expands]), 3);
        assert!(must_be_alone(&[expands, contracts, expands], 1));
        assert!(!must_be_alone(&[expands, contracts, expands], 2));
        assert!(!must_be_alone(&[contracts], 0), "nobody is at work in a new database");
    }

    /// Columns that are added beside programs that know nothing of them must be allowed to be empty.
    #[test]
    fn a_step_that_expands_changes_nothing_that_programs_before_it_use() {
        for layout in MAIN.iter().chain(KEYS).filter(|layout| layout.step == Step::Expands) {
            for sql in [layout.sqlite, layout.postgres] {
                let sql: String = sql.lines().filter(|line| !line.starts_with("--")).collect();
                for word in ["DROP TABLE", "DROP COLUMN", "RENAME", "ALTER COLUMN", "DELETE ", "UPDATE "] {
                    assert!(!sql.contains(word), "{word}: {sql}");
                }
                let added = sql.split(';').filter(|one| one.contains("ADD COLUMN"));
                for column in added {
                    assert!(!column.contains("NOT NULL") || column.contains("DEFAULT"), "{column}");
                }
            }
        }
    }

    #[test]
    fn both_databases_are_given_the_same_tables_and_columns_in_each_step() {
        for layout in MAIN.iter().chain(KEYS) {
            assert_eq!(tables(&[layout.sqlite]), tables(&[layout.postgres]));
        }
        let all: Vec<&str> = MAIN.iter().map(|layout| layout.postgres).collect();
        assert!(tables(&all).len() > 20, "the test must be able to see tables");
    }

    #[test]
    fn text_is_ordered_by_its_bytes_in_postgresql_as_in_sqlite() {
        for layout in MAIN.iter().chain(KEYS) {
            let columns = layout.postgres.lines().filter(|line| !line.starts_with("--"));
            for line in columns.filter(|line| line.contains(" TEXT")) {
                assert!(line.contains("TEXT COLLATE \"C\""), "{line}");
            }
        }
    }
}

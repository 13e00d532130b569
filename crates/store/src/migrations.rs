//! The layouts of the two databases, as numbered SQL that is run once each. Each number has a file for SQLite and one
//! for PostgreSQL, which give the same tables and columns.

use crate::fault::StoreFault;
use crate::sql::Connection;

/// One step of a layout.
pub(crate) struct Layout {
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! layout {
    ($file:literal) => {
        Layout {
            sqlite: include_str!(concat!("../migrations/", $file)),
            postgres: include_str!(concat!("../migrations/postgres/", $file)),
        }
    };
}

/// The layouts of the main database, in order.
pub(crate) const MAIN: &[Layout] = &[
    layout!("main/0001_start.sql"),
    layout!("main/0002_pay.sql"),
    layout!("main/0003_kept.sql"),
    layout!("main/0004_protection.sql"),
    layout!("main/0005_sign_in.sql"),
    layout!("main/0006_trust.sql"),
    layout!("main/0007_scale.sql"),
    layout!("main/0008_small.sql"),
    layout!("main/0009_lists.sql"),
];
/// The layouts of the database of keys, in order.
pub(crate) const KEYS: &[Layout] = &[layout!("keys/0001_start.sql")];

/// Brings the database to the latest layout. Two processes may come at the same time.
pub(crate) fn migrate(connection: &Connection, layouts: &[Layout]) -> Result<(), StoreFault> {
    let known = i64::try_from(layouts.len()).unwrap_or(i64::MAX);
    if version(connection)? == known {
        return Ok(());
    }
    connection.begin_write()?;
    connection.end(bring(connection, layouts, known))
}

fn bring(connection: &Connection, layouts: &[Layout], known: i64) -> Result<(), StoreFault> {
    let found = version(connection)?;
    if found > known {
        return Err(StoreFault::Newer { found, known });
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
    Ok(())
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

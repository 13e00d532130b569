//! Many new rows for tables (issue 5, Show 4). SQLite takes them one after the other, by a statement that is prepared
//! once; PostgreSQL takes them by `COPY` in its binary form, thousands together.

use super::connection::Connection;
use super::error::SqlError;
use super::server::Copying;
use super::value::{ToSql, ValueRef};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What takes new rows.
pub(crate) trait Insert {
    /// A row, by a statement of the form `INSERT INTO table (columns) VALUES (?1, ?2, …)` with all values in order.
    fn insert(&mut self, sql: &'static str, values: &[&dyn ToSql]) -> Result<(), SqlError>;
}

impl Insert for &Connection {
    fn insert(&mut self, sql: &'static str, values: &[&dyn ToSql]) -> Result<(), SqlError> {
        self.insert_now(sql, values)
    }
}

/// New rows on their way into tables, within one transaction. Those that PostgreSQL gets wait for [`Filling::end`].
pub(crate) struct Filling<'c> {
    into: &'c Connection,
    waiting: BTreeMap<&'static str, Copying>,
}

impl<'c> Filling<'c> {
    /// Nothing yet.
    pub fn new(into: &'c Connection) -> Filling<'c> {
        Filling { into, waiting: BTreeMap::new() }
    }

    /// Sends what waits.
    pub fn end(self) -> Result<(), SqlError> {
        let Connection::Server(server) = self.into else { return Ok(()) };
        for (sql, rows) in self.waiting {
            server.copy(&copying(sql), rows.end())?;
        }
        Ok(())
    }
}

impl Insert for Filling<'_> {
    fn insert(&mut self, sql: &'static str, values: &[&dyn ToSql]) -> Result<(), SqlError> {
        let Connection::Server(server) = self.into else { return self.into.insert_now(sql, values) };
        let rows = match self.waiting.entry(sql) {
            Entry::Occupied(begun) => begun.into_mut(),
            Entry::Vacant(none) => none.insert(Copying::into(server.kinds(&selecting(sql))?)),
        };
        rows.add(values.iter().map(|value| value.to_sql()))
    }
}

impl Connection {
    fn insert_now(&self, sql: &'static str, values: &[&dyn ToSql]) -> Result<(), SqlError> {
        self.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

/// New rows kept aside, to be brought in later: what can be made ready on another thread.
#[derive(Default)]
pub(crate) struct Aside {
    bytes: Vec<u8>,
    rows: Vec<(&'static str, usize)>,
}

impl Aside {
    /// Brings the rows in, in their order.
    pub fn bring(&self, into: &mut dyn Insert) -> Result<(), SqlError> {
        for row in self.rows() {
            let (sql, values) = row?;
            let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
            into.insert(sql, &values)?;
        }
        Ok(())
    }

    /// The rows in their order, each with the statement that it was kept aside by.
    pub fn rows(&self) -> impl Iterator<Item = Result<(&'static str, Vec<ValueRef<'_>>), SqlError>> {
        let mut left = self.bytes.as_slice();
        self.rows.iter().map(move |(sql, columns)| {
            let mut values = Vec::with_capacity(*columns);
            for column in 0..*columns {
                let (value, rest) = unpacked(left).ok_or(SqlError::Column(column))?;
                values.push(value);
                left = rest;
            }
            Ok((*sql, values))
        })
    }
}

impl Insert for Aside {
    fn insert(&mut self, sql: &'static str, values: &[&dyn ToSql]) -> Result<(), SqlError> {
        self.rows.push((sql, values.len()));
        values.iter().for_each(|value| pack(value.to_sql(), &mut self.bytes));
        Ok(())
    }
}

/// A value with its kind and length before it.
fn pack(value: ValueRef<'_>, into: &mut Vec<u8>) {
    let number;
    let (kind, bytes): (u8, &[u8]) = match value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(found) => {
            number = found.to_le_bytes();
            (1, &number)
        }
        ValueRef::Text(text) => (2, text),
        ValueRef::Blob(bytes) => (3, bytes),
    };
    into.push(kind);
    into.extend((bytes.len() as u64).to_le_bytes());
    into.extend(bytes);
}

/// The first value, and what comes after it.
fn unpacked(from: &[u8]) -> Option<(ValueRef<'_>, &[u8])> {
    let (kind, from) = from.split_first()?;
    let (length, from) = from.split_first_chunk()?;
    let (bytes, rest) = from.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    let value = match kind {
        0 => ValueRef::Null,
        1 => ValueRef::Integer(i64::from_le_bytes(bytes.try_into().ok()?)),
        2 => ValueRef::Text(bytes),
        _ => ValueRef::Blob(bytes),
    };
    Some((value, rest))
}

/// The table and its columns, as an `INSERT INTO table (columns) VALUES …` names them.
pub(crate) fn table_and_columns(sql: &str) -> &str {
    let into = sql.trim_start().trim_start_matches("INSERT INTO ");
    into.split_once("VALUES").map_or(into, |(columns, _)| columns).trim_end()
}

/// The `COPY` into the same table and columns as an `INSERT`.
fn copying(sql: &str) -> String {
    format!("COPY {} FROM STDIN BINARY", table_and_columns(sql))
}

/// What asks for the same columns.
fn selecting(sql: &str) -> String {
    let (table, columns) = table_and_columns(sql).split_once('(').unwrap_or((sql, "*)"));
    format!("SELECT {} FROM {table}", columns.trim_end_matches(')'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_becomes_a_copy_into_the_same_columns() {
        let sql = "INSERT INTO t (a, b)\n   VALUES (?1, ?2)";
        assert_eq!(copying(sql), "COPY t (a, b) FROM STDIN BINARY");
        assert_eq!(selecting(sql), "SELECT a, b FROM t ");
    }

    #[test]
    fn rows_kept_aside_come_in_as_they_were() {
        let mut aside = Aside::default();
        let values = [ValueRef::Null, ValueRef::Integer(-7), ValueRef::Text(b"ab"), ValueRef::Blob(&[])];
        let row: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
        aside.insert("first", &row).unwrap();
        aside.insert("second", &row[..1]).unwrap();
        let mut again = Aside::default();
        aside.bring(&mut again).unwrap();
        assert_eq!(again.rows, [("first", 4), ("second", 1)]);
        assert_eq!(again.bytes, aside.bytes);
        let (first, rest) = unpacked(&aside.bytes).unwrap();
        assert_eq!((first, unpacked(rest).unwrap().0), (values[0], values[1]));
    }
}

//! The rows of an answer, one after the other. A row is whatever the database's own library gives, seen through the
//! same face, so that nothing is copied that is not asked for.

use super::error::SqlError;
use super::server;
use super::value::{Found, FromSql, Room, ValueRef};
use rusqlite::types::ValueRef as FileValue;

/// What has columns.
pub(crate) trait Columns {
    /// What stands in a column.
    fn found(&self, column: usize) -> Result<Found<'_>, SqlError>;
}

/// One row.
pub(crate) type Row<'r> = dyn Columns + 'r;

/// The number of a column; the only kind of place there is.
pub(crate) trait Place {
    /// The number.
    fn number(self) -> usize;
}

impl Place for usize {
    fn number(self) -> usize {
        self
    }
}

impl<'r> dyn Columns + 'r {
    /// What stands in a column, as its type.
    pub fn get<I: Place, T: FromSql>(&self, column: I) -> Result<T, SqlError> {
        let column = column.number();
        T::from_sql(self.found(column)?).ok_or(SqlError::Column(column))
    }

    /// What stands in a column, as every database would keep it.
    pub fn get_ref<'v>(&'v self, column: usize, room: &'v mut Room) -> Result<ValueRef<'v>, SqlError> {
        Ok(self.found(column)?.written(room))
    }
}

impl Columns for rusqlite::Row<'_> {
    fn found(&self, column: usize) -> Result<Found<'_>, SqlError> {
        Ok(Found::Value(match self.get_ref(column)? {
            FileValue::Null => ValueRef::Null,
            FileValue::Integer(number) => ValueRef::Integer(number),
            FileValue::Text(text) => ValueRef::Text(text),
            FileValue::Blob(bytes) => ValueRef::Blob(bytes),
            FileValue::Real(_) => return Err(SqlError::Column(column)),
        }))
    }
}

/// The rows of an answer.
pub(crate) enum Rows<'s> {
    /// From SQLite.
    File(rusqlite::Rows<'s>),
    /// From PostgreSQL.
    Server(server::Answer<'s>),
}

impl<'s> Rows<'s> {
    /// The next row; none after the last.
    pub fn next(&mut self) -> Result<Option<&Row<'_>>, SqlError> {
        Ok(match self {
            Rows::File(rows) => rows.next()?.map(|row| row as &Row<'_>),
            Rows::Server(rows) => rows.next()?.map(|row| row as &Row<'_>),
        })
    }

    /// What each row becomes.
    pub fn mapped<T, F: FnMut(&Row<'_>) -> Result<T, SqlError>>(self, read: F) -> MappedRows<'s, F> {
        MappedRows { rows: self, read }
    }
}

/// What the rows of an answer become, one after the other.
pub(crate) struct MappedRows<'s, F> {
    rows: Rows<'s>,
    read: F,
}

impl<T, F: FnMut(&Row<'_>) -> Result<T, SqlError>> Iterator for MappedRows<'_, F> {
    type Item = Result<T, SqlError>;
    fn next(&mut self) -> Option<Result<T, SqlError>> {
        match self.rows.next() {
            Ok(Some(row)) => Some((self.read)(row)),
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

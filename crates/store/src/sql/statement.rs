//! A statement that has been prepared.

use super::error::SqlError;
use super::params::Params;
use super::rows::{MappedRows, Row, Rows};
use super::server::Server;
use super::value::ValueRef;
use rusqlite::ToSql as FileParam;
use rusqlite::types::{ToSqlOutput, ValueRef as FileValue};

/// A prepared statement.
pub(crate) enum Statement<'c> {
    /// Of SQLite.
    File(rusqlite::CachedStatement<'c>),
    /// Of PostgreSQL.
    Server {
        /// The connection.
        server: &'c Server,
        /// Its text, as it is written.
        sql: String,
        /// Whether its rows are fetched some at a time.
        in_parts: bool,
    },
}

/// A value as SQLite takes it.
struct Bound<'v>(ValueRef<'v>);

impl FileParam for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            ValueRef::Null => FileValue::Null,
            ValueRef::Integer(number) => FileValue::Integer(number),
            ValueRef::Text(text) => FileValue::Text(text),
            ValueRef::Blob(bytes) => FileValue::Blob(bytes),
        }))
    }
}

/// Parameters as SQLite takes them.
pub(super) fn bound<'p>(
    params: &'p impl Params,
) -> rusqlite::ParamsFromIter<impl Iterator<Item = impl FileParam + 'p> + 'p> {
    rusqlite::params_from_iter(params.values().into_iter().map(Bound))
}

impl Statement<'_> {
    /// Asks for rows.
    pub fn query(&mut self, params: impl Params) -> Result<Rows<'_>, SqlError> {
        Ok(match self {
            Statement::File(statement) => Rows::File(statement.query(bound(&params))?),
            Statement::Server { server, sql, in_parts } => {
                Rows::Server(server.query(sql, &params.values(), *in_parts)?)
            }
        })
    }

    /// Asks for rows, and what each becomes.
    pub fn query_map<T, F>(&mut self, params: impl Params, read: F) -> Result<MappedRows<'_, F>, SqlError>
    where
        F: FnMut(&Row<'_>) -> Result<T, SqlError>,
    {
        Ok(self.query(params)?.mapped(read))
    }

    /// Asks for one row: [`SqlError::NoRow`] when there is none.
    pub fn query_row<T>(
        &mut self,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, SqlError>,
    ) -> Result<T, SqlError> {
        match self.query(params)?.next()? {
            Some(row) => read(row),
            None => Err(SqlError::NoRow),
        }
    }

    /// Whether there is any row.
    pub fn exists(&mut self, params: impl Params) -> Result<bool, SqlError> {
        match self {
            Statement::File(statement) => Ok(statement.exists(bound(&params))?),
            Statement::Server { server, sql, .. } => {
                let mut rows = server.query(&format!("SELECT EXISTS ({sql})"), &params.values(), false)?;
                match rows.next()? {
                    Some(row) => (row as &Row<'_>).get(0),
                    None => Err(SqlError::NoRow),
                }
            }
        }
    }

    /// Carries it out, and tells how many rows it changed.
    pub fn execute(&mut self, params: impl Params) -> Result<usize, SqlError> {
        match self {
            Statement::File(statement) => Ok(statement.execute(bound(&params))?),
            Statement::Server { server, sql, .. } => server.execute(sql, &params.values()),
        }
    }
}

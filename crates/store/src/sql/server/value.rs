//! Values as PostgreSQL takes and gives them: `BIGINT`, `TEXT` and `BYTEA` in the layouts, and what expressions make.

use crate::sql::error::SqlError;
use crate::sql::rows::Columns;
use crate::sql::value::ValueRef;
use std::error::Error;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

type Fault = Box<dyn Error + Sync + Send>;

/// A parameter.
#[derive(Debug)]
pub(super) struct Bound<'v>(ValueRef<'v>);

impl<'v> Bound<'v> {
    /// Each value as a parameter.
    pub fn all(values: &[ValueRef<'v>]) -> Vec<Bound<'v>> {
        values.iter().map(|value| Bound(*value)).collect()
    }
}

impl ToSql for Bound<'_> {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Fault> {
        match self.0 {
            ValueRef::Null => Ok(IsNull::Yes),
            ValueRef::Integer(number) => match *kind {
                Type::BOOL => (number != 0).to_sql(kind, out),
                Type::INT4 => i32::try_from(number)?.to_sql(kind, out),
                Type::INT8 => number.to_sql(kind, out),
                _ => Err(format!("a number as {kind}").into()),
            },
            ValueRef::Text(text) => match *kind {
                Type::BYTEA | Type::INT4 | Type::INT8 | Type::BOOL => Err(format!("text as {kind}").into()),
                _ => std::str::from_utf8(text)?.to_sql(&Type::TEXT, out),
            },
            ValueRef::Blob(bytes) => match *kind {
                Type::BYTEA => bytes.to_sql(kind, out),
                _ => Err(format!("bytes as {kind}").into()),
            },
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A column.
struct Found<'r>(ValueRef<'r>);

impl<'r> FromSql<'r> for Found<'r> {
    fn from_sql(kind: &Type, raw: &'r [u8]) -> Result<Found<'r>, Fault> {
        Ok(Found(match *kind {
            Type::INT8 => ValueRef::Integer(i64::from_sql(kind, raw)?),
            Type::INT4 => ValueRef::Integer(i64::from(i32::from_sql(kind, raw)?)),
            Type::BOOL => ValueRef::Integer(i64::from(bool::from_sql(kind, raw)?)),
            Type::BYTEA => ValueRef::Blob(raw),
            Type::VOID => ValueRef::Null,
            _ => ValueRef::Text(raw),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Found<'r>, Fault> {
        Ok(Found(ValueRef::Null))
    }

    fn accepts(kind: &Type) -> bool {
        let known = [
            Type::INT8,
            Type::INT4,
            Type::BOOL,
            Type::BYTEA,
            Type::TEXT,
            Type::VARCHAR,
            Type::NAME,
            Type::VOID,
        ];
        known.contains(kind)
    }
}

impl Columns for tokio_postgres::Row {
    fn value(&self, column: usize) -> Result<ValueRef<'_>, SqlError> {
        let found: Found<'_> = self.try_get(column).map_err(|_| SqlError::Column(column))?;
        Ok(found.0)
    }
}

//! Values as PostgreSQL takes and gives them: whole numbers of three lengths, `TEXT`, `BYTEA`, and the two that it keeps
//! in fewer bytes than the text that they are elsewhere, `UUID` and `DATE`; and what expressions make.

use crate::sql::error::SqlError;
use crate::sql::rows::Columns;
use crate::sql::value::{Found, ValueRef};
use jiff::Span;
use jiff::civil::{Date, date};
use std::error::Error;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

type Fault = Box<dyn Error + Sync + Send>;

/// A parameter.
#[derive(Debug)]
pub(super) struct Bound<'v>(ValueRef<'v>);

impl<'v> Bound<'v> {
    /// A value as a parameter.
    pub fn of(value: ValueRef<'v>) -> Bound<'v> {
        Bound(value)
    }

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
                Type::INT2 => i16::try_from(number)?.to_sql(kind, out),
                Type::INT4 => i32::try_from(number)?.to_sql(kind, out),
                Type::INT8 => number.to_sql(kind, out),
                _ => Err(format!("a number as {kind}").into()),
            },
            ValueRef::Text(text) => match *kind {
                Type::BYTEA | Type::INT2 | Type::INT4 | Type::INT8 | Type::BOOL => {
                    Err(format!("text as {kind}").into())
                }
                Type::UUID => {
                    out.extend_from_slice(Uuid::try_parse_ascii(text)?.as_bytes());
                    Ok(IsNull::No)
                }
                Type::DATE => numbered(std::str::from_utf8(text)?.parse()?)?.to_sql(&Type::INT4, out),
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

/// The day that PostgreSQL counts days from.
const EPOCH: Date = date(2000, 1, 1);

/// The number of a day; the first and the last that there are stand for those before and after all days.
fn numbered(day: Date) -> Result<i32, Fault> {
    Ok(match day {
        Date::MIN => i32::MIN,
        Date::MAX => i32::MAX,
        day => EPOCH.until(day)?.get_days(),
    })
}

/// The day with a number.
fn day(number: i32) -> Result<Date, Fault> {
    Ok(match number {
        i32::MIN => Date::MIN,
        i32::MAX => Date::MAX,
        number => EPOCH.checked_add(Span::new().try_days(number)?)?,
    })
}

/// A column.
struct Read<'r>(Found<'r>);

impl<'r> FromSql<'r> for Read<'r> {
    fn from_sql(kind: &Type, raw: &'r [u8]) -> Result<Read<'r>, Fault> {
        let number = |number: i64| Found::Value(ValueRef::Integer(number));
        Ok(Read(match *kind {
            Type::INT8 => number(i64::from_sql(kind, raw)?),
            Type::INT4 => number(i32::from_sql(kind, raw)?.into()),
            Type::INT2 => number(i16::from_sql(kind, raw)?.into()),
            Type::BOOL => number(bool::from_sql(kind, raw)?.into()),
            Type::UUID => Found::Id(Uuid::from_slice(raw)?),
            Type::DATE => Found::Day(day(i32::from_sql(&Type::INT4, raw)?)?),
            Type::BYTEA => Found::Value(ValueRef::Blob(raw)),
            Type::VOID => Found::Value(ValueRef::Null),
            _ => Found::Value(ValueRef::Text(raw)),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Read<'r>, Fault> {
        Ok(Read(Found::Value(ValueRef::Null)))
    }

    fn accepts(kind: &Type) -> bool {
        matches!(
            *kind,
            Type::INT8
                | Type::INT4
                | Type::INT2
                | Type::BOOL
                | Type::BYTEA
                | Type::TEXT
                | Type::VARCHAR
                | Type::NAME
                | Type::UUID
                | Type::DATE
                | Type::VOID
        )
    }
}

impl Columns for tokio_postgres::Row {
    fn found(&self, column: usize) -> Result<Found<'_>, SqlError> {
        let read: Read<'_> = self.try_get(column).map_err(|_| SqlError::Column(column))?;
        Ok(read.0)
    }
}

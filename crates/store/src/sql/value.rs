//! The values that the layouts have, and how Rust's types become them and come of them. Nothing is copied on the way
//! in; on the way out what is read is.

use chain::word::Word;
use jiff::civil::Date;
use std::io::Write;
use uuid::Uuid;

/// A value of a parameter, or of a row as every database would keep it; borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueRef<'v> {
    /// Nothing.
    Null,
    /// A whole number, or yes and no as 1 and 0.
    Integer(i64),
    /// Text, which should be UTF-8.
    Text(&'v [u8]),
    /// Bytes.
    Blob(&'v [u8]),
}

/// What stands in a column. PostgreSQL keeps ids and days in fewer bytes than the text that they are elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found<'r> {
    /// A value.
    Value(ValueRef<'r>),
    /// An id.
    Id(Uuid),
    /// A day.
    Day(Date),
}

/// Room for an id or a day as text.
#[derive(Clone, Copy)]
pub(crate) struct Room([u8; 36]);

impl Default for Room {
    fn default() -> Room {
        Room([0; 36])
    }
}

impl<'r> Found<'r> {
    /// As every database would keep it: an id and a day as text.
    pub fn written(self, room: &'r mut Room) -> ValueRef<'r> {
        match self {
            Found::Value(value) => value,
            Found::Id(id) => ValueRef::Text(id.hyphenated().encode_lower(&mut room.0).as_bytes()),
            Found::Day(day) => {
                let mut left = room.0.as_mut_slice();
                // There is room: a day has ten signs.
                let _ = write!(left, "{day}");
                let free = left.len();
                ValueRef::Text(room.0.split_at(room.0.len() - free).0)
            }
        }
    }
}

/// What can be a parameter.
pub(crate) trait ToSql {
    /// The value.
    fn to_sql(&self) -> ValueRef<'_>;
}

/// What can be read out of a column.
pub(crate) trait FromSql: Sized {
    /// The value as this type; none when it is of another kind or does not fit.
    fn from_sql(found: Found<'_>) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl ToSql for $number {
            fn to_sql(&self) -> ValueRef<'_> {
                ValueRef::Integer(i64::from(*self))
            }
        }
        impl FromSql for $number {
            fn from_sql(found: Found<'_>) -> Option<$number> {
                match found {
                    Found::Value(ValueRef::Integer(number)) => number.try_into().ok(),
                    _ => None,
                }
            }
        }
    )* };
}
numbers!(i64 i32 u32 u16 u8);

impl ToSql for bool {
    fn to_sql(&self) -> ValueRef<'_> {
        ValueRef::Integer(i64::from(*self))
    }
}

impl FromSql for bool {
    fn from_sql(found: Found<'_>) -> Option<bool> {
        i64::from_sql(found).map(|number| number != 0)
    }
}

impl ToSql for str {
    fn to_sql(&self) -> ValueRef<'_> {
        ValueRef::Text(self.as_bytes())
    }
}

impl ToSql for String {
    fn to_sql(&self) -> ValueRef<'_> {
        self.as_str().to_sql()
    }
}

impl ToSql for Word {
    fn to_sql(&self) -> ValueRef<'_> {
        self.as_str().to_sql()
    }
}

impl FromSql for Word {
    fn from_sql(found: Found<'_>) -> Option<Word> {
        match found {
            Found::Value(ValueRef::Text(text)) => std::str::from_utf8(text).ok().map(Word::from),
            Found::Value(_) | Found::Id(_) | Found::Day(_) => None,
        }
    }
}

impl FromSql for String {
    fn from_sql(found: Found<'_>) -> Option<String> {
        match found {
            Found::Value(ValueRef::Text(text)) => String::from_utf8(text.to_vec()).ok(),
            Found::Id(id) => Some(id.to_string()),
            Found::Day(day) => Some(day.to_string()),
            Found::Value(_) => None,
        }
    }
}

impl FromSql for Date {
    fn from_sql(found: Found<'_>) -> Option<Date> {
        match found {
            Found::Day(day) => Some(day),
            Found::Value(ValueRef::Text(text)) => std::str::from_utf8(text).ok()?.parse().ok(),
            _ => None,
        }
    }
}

impl FromSql for Uuid {
    /// An id as its sixteen bytes, or as it is written.
    fn from_sql(found: Found<'_>) -> Option<Uuid> {
        match found {
            Found::Id(id) => Some(id),
            Found::Value(ValueRef::Text(text)) => Uuid::try_parse_ascii(text).ok(),
            Found::Value(ValueRef::Blob(bytes)) => Uuid::from_slice(bytes).ok(),
            _ => None,
        }
    }
}

impl ToSql for [u8] {
    fn to_sql(&self) -> ValueRef<'_> {
        ValueRef::Blob(self)
    }
}

impl ToSql for Vec<u8> {
    fn to_sql(&self) -> ValueRef<'_> {
        ValueRef::Blob(self)
    }
}

impl<const N: usize> ToSql for [u8; N] {
    fn to_sql(&self) -> ValueRef<'_> {
        ValueRef::Blob(self)
    }
}

impl FromSql for Vec<u8> {
    fn from_sql(found: Found<'_>) -> Option<Vec<u8>> {
        match found {
            Found::Value(ValueRef::Blob(bytes)) => Some(bytes.to_vec()),
            _ => None,
        }
    }
}

impl ToSql for ValueRef<'_> {
    fn to_sql(&self) -> ValueRef<'_> {
        *self
    }
}

impl<T: ToSql> ToSql for Option<T> {
    fn to_sql(&self) -> ValueRef<'_> {
        self.as_ref().map_or(ValueRef::Null, ToSql::to_sql)
    }
}

impl<T: FromSql> FromSql for Option<T> {
    fn from_sql(found: Found<'_>) -> Option<Option<T>> {
        match found {
            Found::Value(ValueRef::Null) => Some(None),
            found => T::from_sql(found).map(Some),
        }
    }
}

impl<T: ToSql + ?Sized> ToSql for &T {
    fn to_sql(&self) -> ValueRef<'_> {
        (**self).to_sql()
    }
}

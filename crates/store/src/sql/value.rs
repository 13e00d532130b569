//! The values that the layouts have, and how Rust's types become them and come of them. Nothing is copied on the way
//! in; on the way out what is read is.

/// A value of a row or of a parameter, borrowed.
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

/// What can be a parameter.
pub(crate) trait ToSql {
    /// The value.
    fn to_sql(&self) -> ValueRef<'_>;
}

/// What can be read out of a column.
pub(crate) trait FromSql: Sized {
    /// The value as this type; none when it is of another kind or does not fit.
    fn from_sql(value: ValueRef<'_>) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl ToSql for $number {
            fn to_sql(&self) -> ValueRef<'_> {
                ValueRef::Integer(i64::from(*self))
            }
        }
        impl FromSql for $number {
            fn from_sql(value: ValueRef<'_>) -> Option<$number> {
                match value {
                    ValueRef::Integer(number) => number.try_into().ok(),
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
    fn from_sql(value: ValueRef<'_>) -> Option<bool> {
        i64::from_sql(value).map(|number| number != 0)
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

impl FromSql for String {
    fn from_sql(value: ValueRef<'_>) -> Option<String> {
        match value {
            ValueRef::Text(text) => String::from_utf8(text.to_vec()).ok(),
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
    fn from_sql(value: ValueRef<'_>) -> Option<Vec<u8>> {
        match value {
            ValueRef::Blob(bytes) => Some(bytes.to_vec()),
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
    fn from_sql(value: ValueRef<'_>) -> Option<Option<T>> {
        match value {
            ValueRef::Null => Some(None),
            value => T::from_sql(value).map(Some),
        }
    }
}

impl<T: ToSql + ?Sized> ToSql for &T {
    fn to_sql(&self) -> ValueRef<'_> {
        (**self).to_sql()
    }
}

//! The parameters of a statement: `params![a, b]`, an array of one type, or those of an iterator.

use super::value::{ToSql, ValueRef};

/// Parameters in their order.
pub(crate) trait Params {
    /// Their values, borrowed.
    fn values(&self) -> Vec<ValueRef<'_>>;
}

impl Params for [&dyn ToSql; 0] {
    fn values(&self) -> Vec<ValueRef<'_>> {
        Vec::new()
    }
}

impl Params for &[&dyn ToSql] {
    fn values(&self) -> Vec<ValueRef<'_>> {
        self.iter().map(|value| value.to_sql()).collect()
    }
}

macro_rules! arrays {
    ($($length:literal)*) => { $(
        impl<T: ToSql> Params for [T; $length] {
            fn values(&self) -> Vec<ValueRef<'_>> {
                self.iter().map(ToSql::to_sql).collect()
            }
        }
    )* };
}
arrays!(1 2 3 4 5 6);

/// Parameters of one type, as many as there are.
pub(crate) struct FromIter<T>(Vec<T>);

impl<T: ToSql> Params for FromIter<T> {
    fn values(&self) -> Vec<ValueRef<'_>> {
        self.0.iter().map(ToSql::to_sql).collect()
    }
}

/// The items of an iterator as parameters.
pub(crate) fn params_from_iter<I: IntoIterator>(items: I) -> FromIter<I::Item>
where
    I::Item: ToSql,
{
    FromIter(items.into_iter().collect())
}

/// Parameters of different types, in their order.
macro_rules! params {
    () => { &[] as &[&dyn $crate::sql::ToSql] };
    ($($value:expr),+ $(,)?) => { &[$(&$value as &dyn $crate::sql::ToSql),+] as &[&dyn $crate::sql::ToSql] };
}
pub(crate) use params;

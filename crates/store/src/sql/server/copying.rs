//! Rows on their way into a table by `COPY` in its binary form, each value as its column keeps it.

use super::value::Bound;
use crate::sql::error::SqlError;
use crate::sql::value::ValueRef;
use bytes::{BufMut, Bytes, BytesMut};
use tokio_postgres::types::{IsNull, ToSql, Type};

/// What it begins with: a signature, no flags, no further header.
const BEGINS: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
/// What it ends with: a row of minus one columns.
const ENDS: i16 = -1;
/// The length of nothing.
const NOTHING: i32 = -1;

/// Rows for one table.
pub(crate) struct Copying {
    kinds: Vec<Type>,
    rows: BytesMut,
}

impl Copying {
    /// No rows yet, for columns of these kinds.
    pub fn into(kinds: Vec<Type>) -> Copying {
        Copying { kinds, rows: BytesMut::from(BEGINS) }
    }

    /// Adds a row: the values of every column, in their order.
    pub fn add<'v>(&mut self, values: impl ExactSizeIterator<Item = ValueRef<'v>>) -> Result<(), SqlError> {
        if values.len() != self.kinds.len() {
            return Err(SqlError::Column(values.len()));
        }
        self.rows.put_i16(i16::try_from(values.len()).map_err(|_| SqlError::Column(values.len()))?);
        for (column, (value, kind)) in values.zip(&self.kinds).enumerate() {
            let length_at = self.rows.len();
            self.rows.put_i32(NOTHING);
            let begins = self.rows.len();
            let written = Bound::of(value).to_sql(kind, &mut self.rows);
            let written = written.map_err(|error| SqlError::Server(error.to_string()))?;
            if let IsNull::No = written {
                let length = i32::try_from(self.rows.len() - begins).map_err(|_| SqlError::Column(column))?;
                if let Some(place) = self.rows.get_mut(length_at..begins) {
                    place.copy_from_slice(&length.to_be_bytes());
                }
            }
        }
        Ok(())
    }

    /// All of them, as they are sent.
    pub fn end(mut self) -> Bytes {
        self.rows.put_i16(ENDS);
        self.rows.freeze()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_the_binary_copy_wants_them() {
        let id = "0192d3c4-0000-7000-8000-000000000001";
        let kinds = [Type::TEXT, Type::INT8, Type::INT2, Type::TEXT, Type::BYTEA, Type::UUID, Type::DATE];
        let values = [
            ValueRef::Null,
            ValueRef::Integer(2),
            ValueRef::Integer(3),
            ValueRef::Text(b"ab"),
            ValueRef::Blob(&[7]),
            ValueRef::Text(id.as_bytes()),
            ValueRef::Text(b"2000-02-01"),
        ];
        let mut rows = Copying::into(kinds.to_vec());
        rows.add(values.into_iter()).unwrap();
        let mut expected: Vec<u8> = BEGINS.to_vec();
        expected.extend([0, 7, 255, 255, 255, 255, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 3]);
        expected
            .extend([0, 0, 0, 2, b'a', b'b', 0, 0, 0, 1, 7, 0, 0, 0, 16, 1, 0x92, 0xd3, 0xc4, 0, 0, 0x70, 0]);
        expected.extend([0x80, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 31, 255, 255]);
        assert_eq!(rows.end().as_ref(), expected);
        assert_eq!(BEGINS.len(), 19);
    }

    #[test]
    fn what_a_column_cannot_keep_is_refused() {
        let refused =
            |kind: Type, value: ValueRef<'_>| Copying::into(vec![kind]).add([value].into_iter()).is_err();
        assert!(refused(Type::INT2, ValueRef::Integer(40_000)));
        assert!(refused(Type::UUID, ValueRef::Text(b"nobody")));
        assert!(refused(Type::DATE, ValueRef::Text(b"tomorrow")));
        assert!(refused(Type::TEXT, ValueRef::Blob(b"ab")));
        assert!(Copying::into(Vec::new()).add([ValueRef::Null].into_iter()).is_err());
    }
}

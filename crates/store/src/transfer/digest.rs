//! The digest over rows, and the bytes of a row: every value with its kind and length before it, so that no two rows
//! give the same.

use super::Row;
use crate::journal::hex;
use crate::sql::ValueRef;

const NULL: u8 = 0;
const INTEGER: u8 = 1;
const TEXT: u8 = 2;
const BLOB: u8 = 3;

/// The bytes of a row, added to what is there.
pub(super) fn encode(row: Row<'_>, bytes: &mut Vec<u8>) {
    for value in row {
        let (kind, content) = match value {
            ValueRef::Null => (NULL, [].as_slice()),
            ValueRef::Integer(number) => {
                bytes.push(INTEGER);
                bytes.extend(number.to_le_bytes());
                continue;
            }
            ValueRef::Text(text) => (TEXT, *text),
            ValueRef::Blob(blob) => (BLOB, *blob),
        };
        bytes.push(kind);
        if kind != NULL {
            bytes.extend((content.len() as u64).to_le_bytes());
            bytes.extend(content);
        }
    }
}

/// A row from its bytes; none when they are not so many values.
pub(super) fn decode(mut bytes: &[u8], columns: usize) -> Option<Vec<ValueRef<'_>>> {
    let mut row = Vec::with_capacity(columns);
    for _ in 0..columns {
        let (kind, rest) = bytes.split_first()?;
        bytes = rest;
        row.push(match *kind {
            NULL => ValueRef::Null,
            INTEGER => {
                let (number, rest) = bytes.split_first_chunk()?;
                bytes = rest;
                ValueRef::Integer(i64::from_le_bytes(*number))
            }
            kind @ (TEXT | BLOB) => {
                let (length, rest) = bytes.split_first_chunk()?;
                let (content, rest) =
                    rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
                bytes = rest;
                if kind == TEXT { ValueRef::Text(content) } else { ValueRef::Blob(content) }
            }
            _ => return None,
        });
    }
    bytes.is_empty().then_some(row)
}

/// The digest of tables, each begun by its name.
#[derive(Default)]
pub(super) struct Digest {
    hasher: blake3::Hasher,
    bytes: Vec<u8>,
}

impl Digest {
    /// Begins a table.
    pub fn begin(&mut self, table: &str) {
        self.hasher.update(b"table").update(&(table.len() as u64).to_le_bytes()).update(table.as_bytes());
    }

    /// Adds a row of the table.
    pub fn row(&mut self, row: Row<'_>) {
        self.bytes.clear();
        encode(row, &mut self.bytes);
        self.hasher.update(b"row").update(&(self.bytes.len() as u64).to_le_bytes()).update(&self.bytes);
    }

    /// The digest so far.
    pub fn hex(&self) -> String {
        format!("blake3:{}", hex(self.hasher.finalize().as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Debug)]
    enum Value {
        Null,
        Integer(i64),
        Text(String),
        Blob(Vec<u8>),
    }

    impl Value {
        fn borrowed(&self) -> ValueRef<'_> {
            match self {
                Value::Null => ValueRef::Null,
                Value::Integer(number) => ValueRef::Integer(*number),
                Value::Text(text) => ValueRef::Text(text.as_bytes()),
                Value::Blob(bytes) => ValueRef::Blob(bytes),
            }
        }
    }

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            ".{0,20}".prop_map(Value::Text),
            proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Blob),
        ]
    }

    proptest! {
        #[test]
        fn a_row_comes_back_from_its_bytes(row in proptest::collection::vec(value(), 0..8)) {
            let row: Vec<ValueRef<'_>> = row.iter().map(Value::borrowed).collect();
            let mut bytes = Vec::new();
            encode(&row, &mut bytes);
            prop_assert_eq!(decode(&bytes, row.len()), Some(row.clone()));
            prop_assert_eq!(decode(&bytes, row.len() + 1), None);
        }

        #[test]
        fn no_bytes_make_the_reader_fail(bytes in proptest::collection::vec(any::<u8>(), 0..64), columns in 0_usize..8) {
            let _ = decode(&bytes, columns);
        }
    }
}

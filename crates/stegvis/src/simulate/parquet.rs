//! A table as Parquet, the columnar format that statistical programs read. No compression, so that the bytes
//! depend on nothing but the table.

use anyhow::Context;
use parquet::basic::{ConvertedType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use simulator::compare::{Column, Table, Values};
use std::sync::Arc;

/// The bytes of the file.
pub(super) fn bytes(table: &Table) -> anyhow::Result<Vec<u8>> {
    let columns = table.columns.iter().map(schema).collect::<anyhow::Result<Vec<_>>>()?;
    let root = Arc::new(Type::group_type_builder("table").with_fields(columns).build()?);
    let properties = WriterProperties::builder().set_created_by("stegvis".to_owned()).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), root, Arc::new(properties))?;
    let mut group = writer.next_row_group()?;
    for column in &table.columns {
        let mut to = group.next_column()?.context("a table has a column for each of its names")?;
        match &column.values {
            Values::Text(values) => {
                let (levels, there) = split(values, |text| ByteArray::from(text.as_str()));
                to.typed::<ByteArrayType>().write_batch(&there, Some(&levels), None)?;
            }
            Values::Number(values) => {
                let (levels, there) = split(values, |number| *number);
                to.typed::<DoubleType>().write_batch(&there, Some(&levels), None)?;
            }
            Values::Whole(values) => {
                let (levels, there) = split(values, |number| *number);
                to.typed::<Int64Type>().write_batch(&there, Some(&levels), None)?;
            }
        }
        to.close()?;
    }
    group.close()?;
    Ok(writer.into_inner()?)
}

fn schema(column: &Column) -> anyhow::Result<Arc<Type>> {
    let (physical, converted) = match column.values {
        Values::Text(_) => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
        Values::Number(_) => (Physical::DOUBLE, ConvertedType::NONE),
        Values::Whole(_) => (Physical::INT64, ConvertedType::NONE),
    };
    let field = Type::primitive_type_builder(column.name, physical);
    Ok(Arc::new(field.with_converted_type(converted).with_repetition(Repetition::OPTIONAL).build()?))
}

/// For each row whether there is a value, and the values that there are.
fn split<V, T>(values: &[Option<V>], of: impl Fn(&V) -> T) -> (Vec<i16>, Vec<T>) {
    let levels = values.iter().map(|value| i16::from(value.is_some())).collect();
    (levels, values.iter().flatten().map(of).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::file::reader::{FileReader, SerializedFileReader};

    #[test]
    fn what_is_written_is_read_again_also_where_nothing_stands() {
        let table = Table {
            name: "sums",
            columns: vec![
                Column { name: "word", values: Values::Text(vec![Some("åäö".into()), None]) },
                Column { name: "sum", values: Values::Number(vec![None, Some(-0.25)]) },
                Column { name: "count", values: Values::Whole(vec![Some(7), Some(i64::MIN)]) },
            ],
        };
        let written = bytes(&table).unwrap();
        assert_eq!(written, bytes(&table).unwrap());
        let reader = SerializedFileReader::new(bytes::Bytes::from(written)).unwrap();
        let rows: Vec<String> =
            reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
        assert_eq!(rows[0], "{word: \"åäö\", sum: null, count: 7}");
        assert_eq!(rows[1], format!("{{word: null, sum: -2.5E-1, count: {}}}", i64::MIN));
    }
}

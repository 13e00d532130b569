//! The comparison as plain tables for other programs: the same columns as comma-separated values and as Parquet.

mod figures;
mod ground;

use super::Comparison;

/// A table, column by column.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The file's name without its ending.
    pub name: &'static str,
    /// The columns, all of one length.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What stands in it.
    pub values: Values,
}

/// What stands in a column; none where there is nothing to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Words.
    Text(Vec<Option<String>>),
    /// Numbers.
    Number(Vec<Option<f64>>),
    /// Whole numbers.
    Whole(Vec<Option<i64>>),
}

/// Every table of a comparison.
#[must_use]
pub fn tables(comparison: &Comparison) -> Vec<Table> {
    vec![
        figures::measures(comparison),
        figures::differences(comparison),
        figures::groups(comparison),
        figures::months(comparison),
        figures::lead_times(comparison),
        ground::journeys(comparison),
        ground::appropriations(comparison),
        ground::assumptions(comparison),
    ]
}

impl Values {
    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Values::Text(values) => values.len(),
            Values::Number(values) => values.len(),
            Values::Whole(values) => values.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn written(&self, row: usize) -> String {
        match self {
            Values::Text(values) => values[row].clone().unwrap_or_default(),
            Values::Number(values) => values[row].map(|number| number.to_string()).unwrap_or_default(),
            Values::Whole(values) => values[row].map(|number| number.to_string()).unwrap_or_default(),
        }
    }
}

impl Table {
    /// As comma-separated values (RFC 4180, line feeds), the names of the columns first.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory with as many cells as columns cannot fail.
        let _ = writer.write_record(self.columns.iter().map(|column| column.name));
        for row in 0..self.columns.first().map_or(0, |column| column.values.len()) {
            let _ = writer.write_record(self.columns.iter().map(|column| column.values.written(row)));
        }
        writer.into_inner().unwrap_or_default()
    }
}

/// Rows of a table while it is put together: each cell is put in the column at its place.
struct Rows {
    table: Table,
    place: usize,
}

impl Rows {
    fn of(name: &'static str) -> Rows {
        Rows { table: Table { name, columns: Vec::new() }, place: 0 }
    }

    fn row(&mut self) -> &mut Rows {
        self.place = 0;
        self
    }

    fn text(&mut self, name: &'static str, value: impl Into<Option<String>>) -> &mut Rows {
        if let Values::Text(values) = self.column(name, || Values::Text(Vec::new())) {
            values.push(value.into());
        }
        self
    }

    fn number(&mut self, name: &'static str, value: impl Into<Option<f64>>) -> &mut Rows {
        if let Values::Number(values) = self.column(name, || Values::Number(Vec::new())) {
            values.push(value.into());
        }
        self
    }

    fn whole(&mut self, name: &'static str, value: impl Into<Option<i64>>) -> &mut Rows {
        if let Values::Whole(values) = self.column(name, || Values::Whole(Vec::new())) {
            values.push(value.into());
        }
        self
    }

    fn column(&mut self, name: &'static str, empty: impl Fn() -> Values) -> &mut Values {
        if self.table.columns.len() <= self.place {
            self.table.columns.push(Column { name, values: empty() });
        }
        let column = &mut self.table.columns[self.place];
        debug_assert_eq!(column.name, name, "the columns of {} must come in one order", self.table.name);
        self.place += 1;
        &mut column.values
    }
}

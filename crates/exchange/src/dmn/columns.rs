//! The columns of a decision table and what stands in them for each row.
//!
//! A fact has one column. A set has one for each group of words that a row tests it for: the column asks whether the
//! set holds any of them, so its cells are plain truth values that any modeller can show and edit.

use jiff::civil::Date;
use rules::{Condition, FactDef, FactId, FactRegistry, Row, Table};

use super::feel;

/// One input column.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// The fact that it asks for.
    pub(crate) fact: FactId,
    /// What is asked, in FEEL.
    pub(crate) expression: String,
    /// What is asked, for readers.
    pub(crate) label: String,
    /// The type of the answer.
    pub(crate) type_ref: &'static str,
}

/// A row in force with the test of each column, none where it asks nothing.
pub(crate) struct Line<'t> {
    pub(crate) row: &'t Row,
    pub(crate) tests: Vec<Option<String>>,
}

impl Line<'_> {
    /// The cells of the row itself.
    pub(crate) fn cells(&self) -> Vec<String> {
        self.tests.iter().map(|test| test.clone().unwrap_or_else(|| "-".to_owned())).collect()
    }

    /// The cells of its guard; none when the row asks for nothing and so can miss nothing.
    pub(crate) fn guard(&self) -> Option<Vec<String>> {
        let guarded = |test: &Option<String>| match test {
            Some(test) => format!("null, {test}"),
            None => "-".to_owned(),
        };
        self.tests.iter().any(Option::is_some).then(|| self.tests.iter().map(guarded).collect())
    }
}

/// The columns of a table on the day, in the order of first use, and its rows in force.
pub(crate) fn of<'t>(facts: &FactRegistry, table: &'t Table, day: Date) -> (Vec<Column>, Vec<Line<'t>>) {
    let rows: Vec<&Row> = table.rows().iter().filter(|row| row.is_in_force(day)).collect();
    let mut columns: Vec<Column> = Vec::new();
    for condition in rows.iter().flat_map(|row| row.conditions()) {
        let column = column(facts.def(condition.fact()), condition).0;
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let lines = rows
        .into_iter()
        .map(|row| {
            let mut tests = vec![None; columns.len()];
            for condition in row.conditions() {
                let (asked, test) = column(facts.def(condition.fact()), condition);
                for (cell, _) in tests.iter_mut().zip(&columns).filter(|(_, column)| **column == asked) {
                    *cell = Some(test.clone());
                }
            }
            Line { row, tests }
        })
        .collect();
    (columns, lines)
}

/// The column that a condition belongs to, and its test there.
fn column(def: &FactDef, condition: &Condition) -> (Column, String) {
    let fact = condition.fact();
    if !matches!(def.kind, rules::FactKind::Set(_)) {
        let (expression, label) = (def.name.to_string(), def.name.to_string());
        return (
            Column { fact, expression, label, type_ref: feel::type_of(def) },
            feel::unary_tests(def, condition),
        );
    }
    let (words, holds) = feel::set_test(def, condition);
    let contains = |word: &String| format!("list contains({}, {})", def.name, feel::string(word));
    let expression = words.iter().map(contains).collect::<Vec<_>>().join(" or ");
    let label = format!("{} has {}", def.name, words.join(" or "));
    (Column { fact, expression, label, type_ref: "boolean" }, holds.to_string())
}

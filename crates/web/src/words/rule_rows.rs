//! The rows of a table in words, each with where it comes from and what is assumed: for pages that show
//! the rules themselves, outside any person's case.

use super::rule_words::RuleWords;
use crate::visit::Visit;
use rules::{Row, Table};

/// One row of a table, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleRow {
    /// What it says.
    pub words: String,
    /// Title and place of the text that it rests on.
    pub source: String,
    /// Where that can be read.
    pub url: Option<String>,
    /// What is not verified about it, in the words of the file, which are English.
    pub assumption: Option<String>,
}

/// The rows of a table that are in force today. `file` is the id of the file with the table.
#[must_use]
pub fn rule_rows(visit: &Visit, file: &str, table: &Table) -> Vec<RuleRow> {
    let in_force = table.rows().iter().filter(|row| row.is_in_force(visit.now.day));
    in_force.map(|row| rule_row(visit, file, table, row)).collect()
}

fn rule_row(visit: &Visit, file: &str, table: &Table, row: &Row) -> RuleRow {
    let facts = visit.policy.bundle.facts();
    let words = RuleWords { texts: &visit.app.texts, language: visit.language, facts };
    let source = row.source();
    RuleRow {
        words: words.row(file, table.name(), row.id(), Some(row)),
        source: format!("{}, {}", source.title, source.at),
        url: source.url.clone(),
        assumption: row.assumption().map(str::to_owned),
    }
}

//! Reads one policy file by the schema of its folder.

use std::collections::BTreeMap;

use super::document::{self, Entry};
use super::facts::FactsRead;
use super::row::{self, Surroundings};
use super::shadow;
use super::timeline;
use crate::fault::Report;
use crate::file::{KeyValue, PolicyFile};
use crate::schema::{FolderSchema, KeyKind, KeySchema, TableSchema};
use crate::source::Source;
use crate::table::Table;
use crate::then::{is_list, is_word};

/// More rows in one table is a mistake.
const ROWS_MAX: usize = 1000;

/// What was read of a policy file.
pub(crate) struct PolicyRead {
    /// The file, if it has no fault.
    pub(crate) file: Option<PolicyFile>,
    /// The hash that it replaces, with the line.
    pub(crate) replaces: Option<(String, usize)>,
    /// The line of `id`.
    pub(crate) id_line: usize,
}

/// Where the file stands.
pub(crate) struct Place<'a> {
    pub(crate) path: &'a str,
    pub(crate) stem: &'a str,
    pub(crate) layer: &'a str,
}

/// Reads the file; `None` when it is not TOML at all. Faults go to the report.
pub(crate) fn read(
    text: &str,
    place: &Place<'_>,
    schema: &FolderSchema,
    facts: &FactsRead,
    report: &mut Report,
) -> Option<PolicyRead> {
    let document = document::parse(text, report)?;
    let entries = document::entries(document.as_table());
    let before = report.count();
    let (mut source, mut assumption, mut replaces, mut id_line) = (None, None, None, 1);
    let (mut keys, mut key_lines) = (BTreeMap::new(), BTreeMap::new());
    for entry in &entries {
        match entry.name {
            "id" => {
                id_line = report.line(entry.value());
                if entry.item.as_str() != Some(place.stem) {
                    report.at(
                        entry.value(),
                        format!("`id` must be the file's name without .toml: \"{}\"", place.stem),
                    );
                }
            }
            "source" => source = document::source(entry, report),
            "assumption" => assumption = document::required_text(entry, report),
            "replaces" => {
                replaces =
                    document::required_text(entry, report).map(|hash| (hash, report.line(entry.value())));
            }
            name => {
                if let Some(key) = schema.keys.iter().find(|k| k.name == name) {
                    if let Some(value) = key_value(entry, key, report) {
                        keys.insert(name.to_owned(), value);
                        key_lines.insert(name.to_owned(), report.line(entry.value()));
                    }
                } else if !schema.tables.iter().any(|t| t.name == name) {
                    unknown(entry, schema, report);
                }
            }
        }
    }
    let required = schema.keys.iter().filter(|k| k.required).map(|k| ("key", k.name));
    let required = required.chain(schema.tables.iter().filter(|t| t.required).map(|t| ("table", t.name)));
    for (what, name) in [("key", "id"), ("key", "source")].into_iter().chain(required) {
        if !document.as_table().contains_key(name) {
            report.at_line(1, format!("the file lacks the {what} `{name}`; add it"));
        }
    }
    let file_source = source.unwrap_or_else(|| Source { title: String::new(), at: String::new(), url: None });
    let mut tables = Some(Vec::new());
    for schema in &schema.tables {
        if let Some(entry) = entries.iter().find(|e| e.name == schema.name) {
            let table = table(entry, schema, place.stem, facts, &file_source, report);
            tables = tables.zip(table).map(|(mut list, table)| {
                list.push(table);
                list
            });
        }
    }
    let sound = report.count() == before;
    let file = tables.filter(|_| sound).map(|tables| PolicyFile {
        path: place.path.to_owned(),
        folder: schema.folder.to_owned(),
        id: place.stem.to_owned(),
        layer: place.layer.to_owned(),
        label: report.file().to_owned(),
        source: file_source,
        assumption,
        keys,
        key_lines,
        tables,
    });
    Some(PolicyRead { file, replaces, id_line })
}

fn unknown(entry: &Entry<'_>, schema: &FolderSchema, report: &mut Report) {
    let names = |names: Vec<&str>| {
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    };
    let (name, folder) = (entry.name, schema.folder);
    let what = if entry.item.is_array_of_tables() || entry.item.is_table() {
        let known = names(schema.tables.iter().map(|t| t.name).collect());
        format!("a file in `{folder}` has no table `{name}`; it may have {known}")
    } else {
        let known = names(schema.keys.iter().map(|k| k.name).collect());
        format!(
            "a file in `{folder}` has no key `{name}`; besides id, source, assumption and replaces it may have {known}"
        )
    };
    report.at(entry.item.span().filter(|_| entry.item.is_array_of_tables()).or(entry.key()), what);
}

fn key_value(entry: &Entry<'_>, key: &KeySchema, report: &mut Report) -> Option<KeyValue> {
    let word = |known: Option<&[&str]>| {
        let fits = |w: &&str| known.map_or_else(|| is_word(w), |known| known.contains(w));
        entry.item.as_str().filter(fits).map(|w| KeyValue::Word(w.to_owned()))
    };
    let words = |known: Option<&[&str]>| {
        let fits = |w: &&str| known.map_or_else(|| is_word(w), |known| known.contains(w));
        let list = document::texts(entry.item)?;
        (!list.is_empty() && is_list(&list) && list.iter().all(fits))
            .then(|| KeyValue::Words(list.into_iter().map(str::to_owned).collect()))
    };
    let (value, must_be) = match key.kind {
        KeyKind::Text => return document::required_text(entry, report).map(KeyValue::Text),
        KeyKind::Date => return document::required_day(entry, report).map(KeyValue::Date),
        KeyKind::Boolean => {
            (entry.item.as_bool().map(KeyValue::Boolean), "true or false without quotation marks".to_owned())
        }
        KeyKind::Word(known) => (word(Some(known)), format!("one of the words {}", known.join(", "))),
        KeyKind::AnyWord => (word(None), "a word of small letters, digits and _".to_owned()),
        KeyKind::Words(known) => (
            words(Some(known)),
            format!("a list of one or more of the words {}, each once", known.join(", ")),
        ),
        KeyKind::AnyWords => {
            (words(None), "a list of one or more words of small letters, digits and _, each once".to_owned())
        }
    };
    if value.is_none() {
        report.at(entry.value(), format!("`{}` must be {must_be}", key.name));
    }
    value
}

fn table(
    entry: &Entry<'_>,
    schema: &TableSchema,
    file_id: &str,
    facts: &FactsRead,
    file_source: &Source,
    report: &mut Report,
) -> Option<Table> {
    let name = schema.name;
    let Some(written) = entry.item.as_array_of_tables().filter(|rows| !rows.is_empty()) else {
        report.at(entry.key(), format!("`{name}` is a decision table; write each row beneath [[{name}]]"));
        return None;
    };
    if written.len() > ROWS_MAX {
        report.at(entry.key(), format!("the table `{name}` has more than {ROWS_MAX} rows; divide it"));
        return None;
    }
    let around = Surroundings { facts, table: name, output: schema.output, file_source };
    let rows: Vec<_> = written.iter().map(|table| row::read(table, table.span(), &around, report)).collect();
    let rows: Vec<_> = rows.into_iter().collect::<Option<_>>()?;
    timeline::check(name, &rows, report);
    shadow::check(&rows, report);
    Some(Table::new(file_id, name, schema.output, rows))
}

//! Compares two bundles of rules. A row is known by its table, its id and its first day; a row whose first day
//! alone has moved is one that changed, not one that went and one that came.

use rules::{Bundle, FactDef, FactKind, KeyValue, PolicyFile, Row, Source, Table};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Only in the later rules.
    Added,
    /// Only in the earlier rules.
    Removed,
    /// In both, and not the same.
    Changed,
}

impl Way {
    /// The word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Way::Added => "added",
            Way::Removed => "removed",
            Way::Changed => "changed",
        }
    }

    fn of<T>(old: Option<T>, new: Option<T>) -> Way {
        match (old, new) {
            (None, _) => Way::Added,
            (_, None) => Way::Removed,
            _ => Way::Changed,
        }
    }
}

/// A value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its name.
    pub name: String,
    /// In the earlier rules.
    pub old: Option<String>,
    /// In the later rules.
    pub new: Option<String>,
}

/// A row that differs.
#[derive(Debug)]
pub struct RowDiff {
    /// Its id.
    pub id: String,
    /// How.
    pub way: Way,
    /// Each part of it that differs.
    pub changes: Vec<Changed>,
}

/// A table that differs.
#[derive(Debug)]
pub struct TableDiff {
    /// Its name.
    pub name: String,
    /// How.
    pub way: Way,
    /// Its rows that differ.
    pub rows: Vec<RowDiff>,
}

/// A file that differs.
#[derive(Debug)]
pub struct FileDiff {
    /// `services/arbetspraktik`.
    pub path: String,
    /// How.
    pub way: Way,
    /// Its keys that differ.
    pub keys: Vec<Changed>,
    /// Its tables that differ.
    pub tables: Vec<TableDiff>,
}

impl FileDiff {
    /// For other programs.
    #[must_use]
    pub fn told(&self) -> Value {
        let changes = |changes: &[Changed]| -> Vec<Value> {
            changes.iter().map(|one| json!({ "name": one.name, "old": one.old, "new": one.new })).collect()
        };
        let row =
            |row: &RowDiff| json!({ "row": row.id, "change": row.way.id(), "parts": changes(&row.changes) });
        let table = |table: &TableDiff| {
            let rows: Vec<Value> = table.rows.iter().map(row).collect();
            json!({ "table": table.name, "change": table.way.id(), "rows": rows })
        };
        let tables: Vec<Value> = self.tables.iter().map(table).collect();
        json!({
            "file": self.path,
            "change": self.way.id(),
            "keys": changes(&self.keys),
            "tables": tables,
        })
    }
}

/// Every file that differs, in order; the facts stand as the file `facts`.
#[must_use]
pub fn bundles(a: &Bundle, b: &Bundle) -> Vec<FileDiff> {
    let by_path = |bundle: &'_ Bundle| -> BTreeMap<String, PolicyFile> {
        let named = |file: &PolicyFile| format!("{}/{}", file.folder(), file.id());
        bundle.all_files().map(|file| (named(file), file.clone())).collect()
    };
    let (old, new) = (by_path(a), by_path(b));
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let facts = differing(&fact_parts(a), &fact_parts(b));
    let facts = FileDiff { path: "facts".into(), way: Way::Changed, keys: facts, tables: Vec::new() };
    std::iter::once(facts)
        .chain(paths.into_iter().map(|path| file(path, old.get(path), new.get(path))))
        .filter(|file| !file.keys.is_empty() || !file.tables.is_empty())
        .collect()
}

fn file(path: &str, old: Option<&PolicyFile>, new: Option<&PolicyFile>) -> FileDiff {
    let keys = differing(&old.map(file_parts).unwrap_or_default(), &new.map(file_parts).unwrap_or_default());
    let tables = |file: Option<&PolicyFile>| file.map(|file| file.tables().to_vec()).unwrap_or_default();
    let (before, after) = (tables(old), tables(new));
    let names: BTreeSet<&str> = before.iter().chain(&after).map(Table::name).collect();
    let find = |tables: &'_ [Table], name: &str| tables.iter().position(|table| table.name() == name);
    let tables = names
        .into_iter()
        .filter_map(|name| {
            let (old, new) =
                (find(&before, name).map(|at| &before[at]), find(&after, name).map(|at| &after[at]));
            let rows = rows(old.map_or(&[], Table::rows), new.map_or(&[], Table::rows));
            (!rows.is_empty()).then(|| TableDiff { name: name.to_owned(), way: Way::of(old, new), rows })
        })
        .collect();
    FileDiff { path: path.to_owned(), way: Way::of(old, new), keys, tables }
}

fn rows(old: &[Row], new: &[Row]) -> Vec<RowDiff> {
    let same = |a: &&Row, b: &&Row| a.id() == b.id() && a.from() == b.from();
    let mut gone: Vec<&Row> = old.iter().filter(|row| !new.iter().any(|other| same(row, &other))).collect();
    let mut diffs = Vec::new();
    for row in new {
        let before = old.iter().find(|other| same(&row, other)).or_else(|| {
            // A row that has only been moved in time.
            let versions = |rows: &[Row]| rows.iter().filter(|other| other.id() == row.id()).count();
            let moved = gone.iter().position(|other| other.id() == row.id());
            moved.filter(|_| versions(old) == 1 && versions(new) == 1).map(|at| gone.remove(at))
        });
        let parts = before.map(row_parts).unwrap_or_default();
        let changes = differing(&parts, &row_parts(row));
        if !changes.is_empty() {
            diffs.push(RowDiff { id: row.id().to_owned(), way: Way::of(before, Some(row)), changes });
        }
    }
    diffs.extend(gone.into_iter().map(|row| RowDiff {
        id: row.id().to_owned(),
        way: Way::Removed,
        changes: differing(&row_parts(row), &[]),
    }));
    diffs
}

type Parts = Vec<(String, String)>;

/// The parts whose values are not the same, in the order of the earlier and then the later.
fn differing(old: &[(String, String)], new: &[(String, String)]) -> Vec<Changed> {
    let value = |parts: &[(String, String)], name: &str| {
        parts.iter().find(|(part, _)| part == name).map(|(_, value)| value.clone())
    };
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in old.iter().chain(new) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
        .into_iter()
        .map(|name| Changed { name: name.clone(), old: value(old, name), new: value(new, name) })
        .filter(|changed| changed.old != changed.new)
        .collect()
}

fn row_parts(row: &Row) -> Parts {
    let when: Vec<String> =
        row.conditions().iter().map(|one| format!("{} {}", one.fact_name(), one.text())).collect();
    let mut parts = vec![("then".to_owned(), row.then().to_string())];
    if !when.is_empty() {
        parts.push(("when".into(), when.join("; ")));
    }
    parts.push(("from".into(), row.from().to_string()));
    parts.extend(row.to().map(|day| ("to".into(), day.to_string())));
    parts.push(("source".into(), source(row.source())));
    parts.extend(row.assumption().map(|words| ("assumption".into(), words.to_owned())));
    parts
}

fn file_parts(file: &PolicyFile) -> Parts {
    let mut parts: Parts = file.keys().map(|(name, value)| (name.to_owned(), key(value))).collect();
    parts.push(("source".into(), source(file.source())));
    parts.extend(file.assumption().map(|words| ("assumption".into(), words.to_owned())));
    parts
}

fn fact_parts(bundle: &Bundle) -> Parts {
    bundle.facts().iter().map(|(_, def)| (def.name.to_string(), fact(def))).collect()
}

fn fact(def: &FactDef) -> String {
    match &def.kind {
        FactKind::Boolean => "boolean".into(),
        FactKind::Integer(unit) => format!("integer, {}", unit.as_str()),
        FactKind::Date => "date".into(),
        FactKind::Choice(words) => format!("choice: {}", words.join(", ")),
        FactKind::Set(words) => format!("set: {}", words.join(", ")),
    }
}

fn key(value: &KeyValue) -> String {
    match value {
        KeyValue::Text(text) | KeyValue::Word(text) => text.clone(),
        KeyValue::Words(words) => words.join(", "),
        KeyValue::Boolean(yes) => yes.to_string(),
        KeyValue::Date(day) => day.to_string(),
    }
}

fn source(source: &Source) -> String {
    let url = source.url.as_deref().map(|url| format!(" <{url}>")).unwrap_or_default();
    format!("{}, {}{url}", source.title, source.at)
}

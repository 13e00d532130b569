//! `[[rule]]`, as it stands in a scenario or in a file of changes.

use super::{Ground, RuleChange};
use crate::parameters::line_at;
use jiff::civil::Date;
use rules::Fault;
use toml_edit::{Document, Item, Table, TableLike};

const KEYS: &[&str] = &["path", "table", "row", "key", "value", "on", "source", "assumption"];

/// Reads a file of changes: one `[[rule]]` for each, and nothing else. `file` is what faults call it.
///
/// # Errors
/// Every fault with file and line.
pub fn read_file(file: &str, text: &str) -> Result<Vec<RuleChange>, Vec<Fault>> {
    let fault = |line: usize, what: String| Fault { file: file.to_owned(), line, what };
    let document = Document::parse(text.to_owned()).map_err(|error| {
        let line = error.span().map_or(1, |span| line_at(text, span.start));
        vec![fault(line, error.message().to_owned())]
    })?;
    let other = document.iter().find(|(key, item)| *key != "rule" || !item.is_array_of_tables());
    if let Some((key, item)) = other {
        let line = item.span().map_or(1, |span| line_at(text, span.start));
        return Err(vec![fault(line, format!("`{key}` is not a part of a file of changes; write [[rule]]"))]);
    }
    let changes = read_all(file, text, document.as_table())?;
    if changes.is_empty() {
        return Err(vec![fault(1, "the file changes nothing; write a [[rule]] for each row".into())]);
    }
    Ok(changes)
}

/// Reads every `[[rule]]` of a document.
///
/// # Errors
/// Every fault with file and line.
pub fn read_all(file: &str, text: &str, document: &Table) -> Result<Vec<RuleChange>, Vec<Fault>> {
    let mut changes = Vec::new();
    let mut faults = Vec::new();
    let written = document.get("rule").and_then(Item::as_array_of_tables);
    for table in written.into_iter().flatten() {
        let line = table.span().map_or(1, |span| line_at(text, span.start));
        match read_one(table) {
            Ok(change) => changes.push(change),
            Err(what) => faults.push(Fault { file: file.to_owned(), line, what }),
        }
    }
    if document.contains_key("rule") && written.is_none() {
        faults.push(Fault {
            file: file.to_owned(),
            line: 1,
            what: "each changed row is written beneath [[rule]]".into(),
        });
    }
    if faults.is_empty() { Ok(changes) } else { Err(faults) }
}

fn read_one(table: &Table) -> Result<RuleChange, String> {
    if let Some((key, _)) = table.iter().find(|(key, _)| !KEYS.contains(key)) {
        return Err(format!("`{key}` is not a key of a rule; the keys are {}", KEYS.join(", ")));
    }
    let text = |key: &str| {
        let text = table.get(key).and_then(Item::as_str).filter(|text| !text.is_empty());
        text.map(str::to_owned).ok_or(format!("a rule names its `{key}`, as text"))
    };
    let (path, row) = (text("path")?, text("row")?);
    if !path.contains('/') {
        return Err(format!("`path` is folder and file, such as steps/plan; it is `{path}`"));
    }
    let mut value = table
        .get("value")
        .and_then(Item::as_value)
        .cloned()
        .ok_or(format!("the change of `{row}` says what the row says instead: `value`"))?;
    value.decor_mut().clear();
    let on = match table.get("on") {
        None => None,
        Some(item) => {
            let written = item.as_datetime().map(ToString::to_string);
            let day: Option<Date> = written.and_then(|day| day.parse().ok());
            Some(day.ok_or(format!("`on` of `{row}` must be a date without quotation marks"))?)
        }
    };
    let source = table.get("source").map(|item| ground(&row, item)).transpose()?;
    let assumption = table.get("assumption").and_then(Item::as_str).map(str::to_owned);
    if source.is_none() && assumption.is_none() {
        return Err(format!("the change of `{row}` needs a `source`, or an `assumption`"));
    }
    Ok(RuleChange {
        path: path.strip_suffix(".toml").map(str::to_owned).unwrap_or(path),
        table: text("table")?,
        row,
        key: text("key")?,
        value: value.to_string(),
        on,
        source,
        assumption,
    })
}

fn ground(row: &str, item: &Item) -> Result<Ground, String> {
    let table = item.as_table_like();
    let part = |key: &str| table.and_then(|table: &dyn TableLike| table.get(key)?.as_str());
    match (part("title"), part("at")) {
        (Some(title), Some(at)) => Ok(Ground { title: title.to_owned(), at: at.to_owned() }),
        _ => Err(format!("the `source` of `{row}` needs a `title`, and `at`: where in it")),
    }
}

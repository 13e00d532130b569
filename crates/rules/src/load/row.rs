//! Reads one row of a decision table.

use std::ops::Range;

use toml_edit::{Item, TableLike, Value};

use super::document::{self, Entry};
use super::facts::{FactsRead, Named};
use crate::condition::{Check, Condition};
use crate::fault::Report;
use crate::schema::Output;
use crate::source::Source;
use crate::table::Row;
use crate::then::{self, Then, is_word};
use crate::unary;
use crate::value::day_key;

/// Id of the row without conditions that closes a table.
pub(crate) const OTHERWISE: &str = "otherwise";

/// What a row needs to know of its surroundings.
pub(crate) struct Surroundings<'a> {
    pub(crate) facts: &'a FactsRead,
    pub(crate) table: &'a str,
    pub(crate) output: Output,
    pub(crate) file_source: &'a Source,
}

/// Reads the row; `None` when it has a fault, or asks for a fact whose declaration has one.
pub(crate) fn read(
    table: &dyn TableLike,
    span: Option<Range<usize>>,
    around: &Surroundings<'_>,
    report: &mut Report,
) -> Option<Row> {
    let before = report.count();
    let (mut id, mut from, mut to, mut then, mut source, mut assumption) =
        (None, None, None, None, None, None);
    let mut conditions = Some(Vec::new());
    for entry in document::entries(table) {
        match entry.name {
            "id" => id = row_id(&entry, report),
            "from" => from = document::required_day(&entry, report),
            "to" => to = document::required_day(&entry, report),
            "when" => conditions = when(&entry, around.facts, report),
            "then" => then = answer(&entry, around.output, report),
            "source" => source = document::source(&entry, report),
            "assumption" => assumption = document::required_text(&entry, report),
            other => report.at(
                entry.key(),
                format!("a row has no key `{other}`; it has id, from, to, when, then, source and assumption"),
            ),
        }
    }
    for (name, how) in [
        ("id", "give it a stable name"),
        ("from", "write its first day in force"),
        ("then", "write its answer"),
    ] {
        if !table.contains_key(name) {
            report.at(span.clone(), format!("a row of `{}` lacks `{name}`; {how}", around.table));
        }
    }
    if let (Some(from), Some(to)) = (from, to)
        && from >= to
    {
        report.at(
            place(table, "to").or(span.clone()),
            "`to` is the first day no longer in force and must be after `from`",
        );
    }
    match (id.as_deref(), table.contains_key("when")) {
        (Some(OTHERWISE), true) => report.at(
            place(table, "when").or(span.clone()),
            "the row `otherwise` holds always; remove `when` or give the row another id",
        ),
        (Some(id), false) if id != OTHERWISE => {
            report.at(
                span.clone(),
                format!("the row `{id}` has no `when`; add it, or name the row `otherwise`"),
            );
        }
        _ => {}
    }
    if report.count() > before {
        return None;
    }
    let from = from?;
    let (conditions, checks): (Vec<_>, Vec<_>) = conditions?.into_iter().unzip();
    let (conditions, checks) = (conditions.into_boxed_slice(), checks.into_boxed_slice());
    Some(Row {
        from_key: day_key(from),
        to_key: to.map_or(i32::MAX, day_key),
        checks,
        conditions,
        then: then?,
        id: id?.into_boxed_str(),
        from,
        to,
        source: source.unwrap_or_else(|| around.file_source.clone()),
        assumption,
        when_line: report.line(place(table, "when").or(span.clone())),
        then_line: report.line(place(table, "then").or(span.clone())),
        line: report.line(span),
    })
}

fn place(table: &dyn TableLike, key: &str) -> Option<Range<usize>> {
    table.key(key).and_then(toml_edit::Key::span)
}

fn row_id(entry: &Entry<'_>, report: &mut Report) -> Option<String> {
    let id = entry.item.as_str().filter(|t| is_word(t));
    if id.is_none() {
        report.at(entry.value(), "`id` must be one word of small letters, digits and _, begin with a letter and have at most 64 characters");
    }
    id.map(str::to_owned)
}

fn answer(entry: &Entry<'_>, output: Output, report: &mut Report) -> Option<Then> {
    let then = document::literal(entry.item).and_then(|literal| then::parse(output, &literal));
    if then.is_none() {
        report.at(entry.value(), format!("`then` must be {output}"));
    }
    then
}

/// The conditions; `None` when one has a fault or its fact has.
fn when(entry: &Entry<'_>, facts: &FactsRead, report: &mut Report) -> Option<Vec<(Condition, Check)>> {
    let Some(table) = entry.item.as_table_like().filter(|t| !t.is_empty()) else {
        report.at(entry.value(), "`when` must be written { fact = \"test\" } with at least one fact");
        return None;
    };
    let mut conditions = Some(Vec::new());
    for part in document::entries(table) {
        let condition = condition(&part, facts, report);
        conditions = conditions.zip(condition).map(|(mut list, condition)| {
            list.push(condition);
            list
        });
    }
    conditions
}

fn condition(part: &Entry<'_>, facts: &FactsRead, report: &mut Report) -> Option<(Condition, Check)> {
    let fact = match facts.named(part.name) {
        Named::Fact(fact) => fact,
        Named::Broken => return None,
        Named::Unknown => {
            report.at(
                part.key(),
                format!("there is no fact `{}`; declare it in facts.toml or correct its name", part.name),
            );
            return None;
        }
    };
    let Some(text) = test_text(part.item) else {
        report.at(
            part.value(),
            format!("the test of `{}` must be text such as \"> 24\", a whole number, a day, true, false or a list of words or numbers", part.name),
        );
        return None;
    };
    match unary::compile(fact, facts.registry.def(fact), &text) {
        Ok(condition) => Some(condition),
        Err(what) => {
            report.at(part.value(), format!("`{}` {what}", part.name));
            None
        }
    }
}

/// The test as one text in DMN's notation.
fn test_text(item: &Item) -> Option<String> {
    fn one(value: &Value) -> Option<String> {
        Some(match value {
            Value::String(text) => text.value().clone(),
            Value::Integer(n) => n.value().to_string(),
            Value::Boolean(b) => b.value().to_string(),
            _ => return None,
        })
    }
    if let Some(day) = document::day(item) {
        return Some(day.to_string());
    }
    match item.as_value()? {
        Value::Array(list) => {
            let parts: Vec<String> = list
                .iter()
                .map(|value| one(value).filter(|text| !text.contains([',', '(', ')'])))
                .collect::<Option<_>>()?;
            (!parts.is_empty()).then(|| parts.join(", "))
        }
        value => one(value),
    }
}

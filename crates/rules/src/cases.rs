//! Cases beside a policy file: a sentence, a day, a person's facts and the expected answer; each is one named test.
//!
//! ```toml
//! [[case]]
//! name    = "Twenty-five months without work gives the right"
//! table   = "eligibility"
//! on      = 2024-03-01
//! facts   = { unemployed_months = 25 }
//! expect  = "entitled"            # an answer of the table, "needs_human" or "not_in_force"
//! row     = "long_unemployed"     # optional: the row that decides or stops
//! missing = ["age"]               # optional, with "needs_human": exactly these facts are missing
//! ```

use std::ops::Range;

use jiff::civil::Date;
use toml_edit::{Item, TableLike};

use crate::bundle::Bundle;
use crate::fact::{FactDef, FactKind, FactRegistry};
use crate::fault::Report;
use crate::file::PolicyFile;
use crate::load::document::{self, Entry};
use crate::table::{Table, Verdict};
use crate::then::{self, Then};
use crate::trace::NoTrace;
use crate::value::{Facts, Value};

/// The result of one case, or of a file of cases that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseResult {
    /// The file of cases.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// Name of the case: a sentence. Empty when the file itself is at fault.
    pub name: String,
    /// Nothing, or what went wrong, with `file:line` in front.
    pub outcome: Result<(), String>,
}

enum Expected {
    Answer(Then),
    NeedsHuman,
    NotInForce,
}

struct Case<'b> {
    table: &'b Table,
    on: Date,
    facts: Facts,
    expected: Expected,
    row: Option<String>,
    missing: Option<Vec<String>>,
}

/// Runs every case of the bundle, in the order of file and line.
#[must_use]
pub fn run(bundle: &Bundle) -> Vec<CaseResult> {
    bundle.cases.iter().flat_map(|c| run_text(bundle, &c.folder, &c.id, &c.label, &c.text)).collect()
}

/// Runs the cases in `text`, which speak of the policy file with that folder and id; `label` names the file in messages.
#[must_use]
pub fn run_text(bundle: &Bundle, folder: &str, id: &str, label: &str, text: &str) -> Vec<CaseResult> {
    let mut report = Report::new(label.to_owned(), text);
    let mut results = Vec::new();
    match (bundle.file(folder, id), document::parse(text, &mut report)) {
        (_, None) => {}
        (None, _) => report.at_line(1, format!("there is no policy file {folder}/{id}")),
        (Some(file), Some(document)) => {
            for entry in document::entries(document.as_table()) {
                match entry.item.as_array_of_tables().filter(|_| entry.name == "case") {
                    Some(cases) => {
                        for case in cases {
                            results.push(run_case(bundle.facts(), file, case, case.span(), label, text));
                        }
                    }
                    None => report.at(
                        entry.key(),
                        format!("`{}` is not known here; write each case beneath [[case]]", entry.name),
                    ),
                }
            }
            if results.is_empty() && report.count() == 0 {
                report.at_line(1, "the file has no case; write each beneath [[case]]");
            }
        }
    }
    let faults = report.into_faults().into_iter().map(|fault| CaseResult {
        file: fault.file.clone(),
        line: fault.line,
        name: String::new(),
        outcome: Err(fault.to_string()),
    });
    faults.chain(results).collect()
}

fn run_case(
    registry: &FactRegistry,
    file: &PolicyFile,
    written: &dyn TableLike,
    span: Option<Range<usize>>,
    label: &str,
    text: &str,
) -> CaseResult {
    let mut report = Report::new(label.to_owned(), text);
    let line = report.line(span.clone());
    let name = written.get("name").and_then(Item::as_str).unwrap_or_default().to_owned();
    if let Some(case) = read(registry, file, written, span, &mut report)
        && let Err(what) = check(registry, &case)
    {
        report.at_line(line, what);
    }
    let faults: Vec<String> = report.into_faults().iter().map(ToString::to_string).collect();
    let outcome = if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) };
    CaseResult { file: label.to_owned(), line, name, outcome }
}

/// Reads a case; `None` when it has a fault.
fn read<'b>(
    registry: &FactRegistry,
    file: &'b PolicyFile,
    written: &dyn TableLike,
    span: Option<Range<usize>>,
    report: &mut Report,
) -> Option<Case<'b>> {
    let before = report.count();
    let (mut table, mut on, mut facts, mut row, mut missing, mut expect) =
        (None, None, Facts::new(registry), None, None, None);
    for entry in document::entries(written) {
        match entry.name {
            "name" => drop(document::required_text(&entry, report)),
            "table" => {
                table = entry.item.as_str().and_then(|name| file.table(name));
                if table.is_none() {
                    report.at(entry.value(), format!("`table` must name a table of {}", file.path()));
                }
            }
            "on" => on = document::required_day(&entry, report),
            "facts" => read_facts(registry, &entry, &mut facts, report),
            "expect" => expect = Some(entry),
            "row" => row = document::required_text(&entry, report),
            "missing" => {
                missing =
                    document::texts(entry.item).map(|names| names.into_iter().map(str::to_owned).collect());
                if missing.is_none() {
                    report.at(entry.value(), "`missing` must be a list of names of facts");
                }
            }
            other => report.at(
                entry.key(),
                format!(
                    "a case has no key `{other}`; it has name, table, on, facts, expect, row and missing"
                ),
            ),
        }
    }
    for name in ["name", "table", "on", "expect"] {
        if !written.contains_key(name) {
            report.at(span.clone(), format!("the case lacks `{name}`; add it"));
        }
    }
    let (table, entry) = (table?, expect?);
    let expected = match entry.item.as_str() {
        Some("needs_human") => Some(Expected::NeedsHuman),
        Some("not_in_force") => Some(Expected::NotInForce),
        _ => {
            document::literal(entry.item).and_then(|l| then::parse(table.output(), &l)).map(Expected::Answer)
        }
    };
    if expected.is_none() {
        report.at(
            entry.value(),
            format!("`expect` must be \"needs_human\", \"not_in_force\" or {}", table.output()),
        );
    }
    if missing.is_some() && !matches!(expected, Some(Expected::NeedsHuman)) {
        report.at(entry.value(), "`missing` is for cases that expect \"needs_human\"; remove one");
    }
    if report.count() > before {
        return None;
    }
    Some(Case { table, on: on?, facts, expected: expected?, row, missing })
}

fn read_facts(registry: &FactRegistry, entry: &Entry<'_>, facts: &mut Facts, report: &mut Report) {
    let Some(table) = entry.item.as_table_like() else {
        report.at(entry.value(), "`facts` must be written { fact = value }");
        return;
    };
    for part in document::entries(table) {
        let Some(id) = registry.get(part.name) else {
            report.at(
                part.key(),
                format!("there is no fact `{}`; declare it in facts.toml or correct its name", part.name),
            );
            continue;
        };
        match fact_value(registry.def(id), part.item) {
            Some(value) => facts.set(id, value),
            None => {
                report.at(part.value(), format!("the value is not of the type of the fact `{}`", part.name))
            }
        }
    }
}

fn fact_value(def: &FactDef, item: &Item) -> Option<Value> {
    Some(match def.kind {
        FactKind::Boolean => Value::Boolean(item.as_bool()?),
        FactKind::Integer(_) => Value::Integer(item.as_integer()?),
        FactKind::Date => Value::Date(document::day(item)?),
        FactKind::Choice(_) => Value::Choice(def.word_index(item.as_str()?)?),
        FactKind::Set(_) => {
            let words = document::texts(item)?;
            Value::Set(words.into_iter().try_fold(0, |bits, w| Some(bits | 1_u64 << def.word_index(w)?))?)
        }
    })
}

/// Decides and compares.
fn check(registry: &FactRegistry, case: &Case<'_>) -> Result<(), String> {
    let verdict = case.table.decide(&case.facts, case.on, &mut NoTrace);
    let as_expected = match (&case.expected, verdict) {
        (Expected::Answer(expected), Verdict::Decided { then, .. }) => expected == then,
        (Expected::NeedsHuman, Verdict::NeedsHuman { .. }) | (Expected::NotInForce, Verdict::NotInForce) => {
            true
        }
        _ => false,
    };
    let mut missing: Vec<&str> = verdict
        .row()
        .map_or_else(Vec::new, |r| r.missing_in(&case.facts))
        .into_iter()
        .map(|id| &*registry.def(id).name)
        .collect();
    missing.sort_unstable();
    if !as_expected {
        let expected = match &case.expected {
            Expected::Answer(then) => then.to_string(),
            Expected::NeedsHuman => "needs_human".to_owned(),
            Expected::NotInForce => "not_in_force".to_owned(),
        };
        let got = match verdict {
            Verdict::Decided { row, then } => format!("{then} by the row `{}`", row.id()),
            Verdict::NeedsHuman { row } => {
                format!("needs_human at the row `{}`, which lacks {}", row.id(), missing.join(", "))
            }
            Verdict::NotInForce => "not_in_force".to_owned(),
        };
        return Err(format!("expected {expected}, but the table `{}` answers {got}", case.table.name()));
    }
    let row = verdict.row().map(crate::table::Row::id);
    if let Some(expected) = &case.row
        && row != Some(expected)
    {
        return Err(format!(
            "expected the row `{expected}`, but it was {}",
            row.map_or_else(|| "none".to_owned(), |r| format!("`{r}`"))
        ));
    }
    if let Some(expected) = &case.missing {
        let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        expected.sort_unstable();
        if expected != missing {
            return Err(format!(
                "expected that {} is missing, but {} is",
                expected.join(", "),
                missing.join(", ")
            ));
        }
    }
    Ok(())
}

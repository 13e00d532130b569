//! The parameters of the life processes: numbers with a unit, bounds and a source or a named assumption, read
//! from `scenarios/processes/*.toml`. No such number stands in Rust.
//!
//! A file is one life process. A parameter's full name is `<file>.<id>`, for example
//! `work_found.per_month.under_6_months`. [`Reader`] hands them out by name and remembers which were asked
//! for, so that a misspelled or forgotten parameter is an error with its file and line before any run.

use chain::word::WordMap;
use rules::Fault;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use toml_edit::{Document, Item, Table};

/// What a parameter is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// A share, 0 to 1.
    Share,
    /// A rate a month.
    PerMonth,
    /// How many times as often.
    Ratio,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Minutes of work.
    Minutes,
    /// Hours of work.
    Hours,
    /// Kronor.
    Kronor,
    /// Millions of kronor.
    MillionKronor,
    /// Persons, seats or places.
    Persons,
    /// A number without unit.
    Number,
}

impl Measure {
    const ALL: &'static [(&'static str, Measure)] = &[
        ("share", Measure::Share),
        ("per_month", Measure::PerMonth),
        ("ratio", Measure::Ratio),
        ("days", Measure::Days),
        ("months", Measure::Months),
        ("minutes", Measure::Minutes),
        ("hours", Measure::Hours),
        ("kronor", Measure::Kronor),
        ("million_kronor", Measure::MillionKronor),
        ("persons", Measure::Persons),
        ("number", Measure::Number),
    ];

    /// The word for it in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        Measure::ALL.iter().find(|(_, measure)| *measure == self).map_or("number", |(id, _)| id)
    }
}

/// One number that a life process rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// `<file>.<id>`.
    pub name: String,
    /// The value used.
    pub value: f64,
    /// The lowest that is reasonable.
    pub low: f64,
    /// The highest that is reasonable.
    pub high: f64,
    /// Its unit.
    pub measure: Measure,
    /// Where it comes from: title and place.
    pub source: Option<String>,
    /// What is assumed, when it is not from a source as it stands.
    pub assumption: Option<String>,
    /// Set by calibration.
    pub fitted: bool,
    /// Between what calibration may set it, where that is more than what is reasonable once it has been set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<(f64, f64)>,
    /// The line in its file.
    pub line: usize,
}

impl Parameter {
    /// Between what calibration may set it.
    #[must_use]
    pub fn searched(&self) -> (f64, f64) {
        self.search.unwrap_or((self.low, self.high))
    }
}

/// All parameters of a run, by full name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parameters {
    by_name: BTreeMap<String, Parameter>,
}

impl Parameters {
    /// Reads the files of `scenarios/processes`, each as (name without `.toml`, text).
    ///
    /// # Errors
    /// Every fault with file and line: an unknown key, a value outside its bounds, bounds the wrong way, a
    /// parameter without source and assumption, a name used twice.
    pub fn read<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> Result<Parameters, Vec<Fault>> {
        let mut read = Parameters::default();
        let mut faults = Vec::new();
        for (name, text) in files {
            read_file(name, text, &mut read.by_name, &mut faults);
        }
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    }

    /// The processes built into the program.
    ///
    /// # Errors
    /// As [`Parameters::read`].
    pub fn embedded() -> Result<Parameters, Vec<Fault>> {
        Parameters::read(crate::files::processes())
    }

    /// A parameter by its full name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Parameter> {
        self.by_name.get(name)
    }

    /// Every parameter, in order of name.
    pub fn iter(&self) -> impl Iterator<Item = &Parameter> {
        self.by_name.values()
    }

    /// The same with one value changed; false when there is no such parameter.
    pub fn set(&mut self, name: &str, value: f64) -> bool {
        self.by_name.get_mut(name).is_some_and(|parameter| {
            parameter.value = value;
            true
        })
    }

    /// To read them all out into types.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader { parameters: self, asked: RefCell::default(), missing: RefCell::default() }
    }
}

/// Hands parameters out by name.
pub struct Reader<'p> {
    parameters: &'p Parameters,
    asked: RefCell<BTreeSet<String>>,
    missing: RefCell<BTreeSet<String>>,
}

impl Reader<'_> {
    /// The value of `<process>.<id>`; 0, and a fault in the end, when there is none.
    #[must_use]
    pub fn value(&self, name: &str) -> f64 {
        self.asked.borrow_mut().insert(name.to_owned());
        self.parameters.get(name).map_or_else(
            || {
                self.missing.borrow_mut().insert(name.to_owned());
                0.0
            },
            |parameter| parameter.value,
        )
    }

    /// The values of `<process>.<family>.<key>` by key, in order of key; empty when there are none.
    #[must_use]
    pub fn family(&self, name: &str) -> WordMap<f64> {
        let prefix = format!("{name}.");
        let found = self.parameters.by_name.range(prefix.clone()..);
        found
            .take_while(|(known, _)| known.starts_with(&prefix))
            .map(|(known, parameter)| {
                self.asked.borrow_mut().insert(known.clone());
                (&known[prefix.len()..], parameter.value)
            })
            .collect()
    }

    /// Leaves a process to another reader of it.
    pub fn assume_asked(&self, process: &str) {
        let prefix = format!("{process}.");
        let names = self.parameters.by_name.keys().filter(|name| name.starts_with(&prefix));
        self.asked.borrow_mut().extend(names.cloned());
    }

    /// Whether everything asked for was there, and everything there was asked for.
    ///
    /// # Errors
    /// What was missing, and what nobody asked for, with its file and line.
    pub fn finish(self) -> Result<(), Vec<Fault>> {
        let asked = self.asked.into_inner();
        let missing = self.missing.into_inner().into_iter().map(|name| Fault {
            file: file_of(&name),
            line: 1,
            what: format!("the parameter `{name}` is missing"),
        });
        let unasked =
            self.parameters.iter().filter(|known| !asked.contains(&known.name)).map(|known| Fault {
                file: file_of(&known.name),
                line: known.line,
                what: format!("nothing asks for the parameter `{}`", known.name),
            });
        let faults: Vec<Fault> = missing.chain(unasked).collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

fn file_of(name: &str) -> String {
    let process = name.split_once('.').map_or(name, |(process, _)| process);
    format!("scenarios/processes/{process}.toml")
}

const FILE_KEYS: &[&str] = &["about", "source", "assumption", "parameter"];
const PARAMETER_KEYS: &[&str] =
    &["id", "value", "low", "high", "search", "measure", "source", "assumption", "fitted", "note"];

fn read_file(name: &str, text: &str, into: &mut BTreeMap<String, Parameter>, faults: &mut Vec<Fault>) {
    let file = format!("scenarios/processes/{name}.toml");
    let mut fault = |line: usize, what: String| faults.push(Fault { file: file.clone(), line, what });
    let document = match Document::parse(text.to_owned()) {
        Ok(document) => document,
        Err(error) => {
            let line = error.span().map_or(1, |span| line_at(text, span.start));
            return fault(line, error.message().to_owned());
        }
    };
    for (key, item) in document.iter() {
        if !FILE_KEYS.contains(&key) {
            let line = item.span().map_or(1, |span| line_at(text, span.start));
            fault(
                line,
                format!("`{key}` is not a key of a life process; the keys are {}", FILE_KEYS.join(", ")),
            );
        }
    }
    if document.get("about").and_then(Item::as_str).is_none_or(str::is_empty) {
        fault(1, "`about` says in a sentence what the life process is".into());
    }
    let Some(listed) = document.get("parameter").and_then(Item::as_array_of_tables) else { return };
    for table in listed {
        let line = table.span().map_or(1, |span| line_at(text, span.start));
        match read_parameter(name, table, line) {
            Ok(parameter) => {
                if let Some(first) = into.insert(parameter.name.clone(), parameter) {
                    fault(line, format!("`{}` stands already on line {}", first.name, first.line));
                }
            }
            Err(what) => fault(line, what),
        }
    }
}

fn read_parameter(process: &str, table: &Table, line: usize) -> Result<Parameter, String> {
    if let Some((key, _)) = table.iter().find(|(key, _)| !PARAMETER_KEYS.contains(key)) {
        return Err(format!(
            "`{key}` is not a key of a parameter; the keys are {}",
            PARAMETER_KEYS.join(", ")
        ));
    }
    let id = table.get("id").and_then(Item::as_str).ok_or("a parameter needs an `id`")?;
    let number = |key: &str| match table.get(key) {
        None => Ok(None),
        Some(item) => item
            .as_float()
            .or_else(|| item.as_integer().map(whole))
            .filter(|number| number.is_finite())
            .map(Some)
            .ok_or(format!("`{key}` of `{id}` must be a number")),
    };
    let value = number("value")?.ok_or(format!("`{id}` needs a `value`"))?;
    let low = number("low")?.unwrap_or(value);
    let high = number("high")?.unwrap_or(value);
    if !(low <= value && value <= high) {
        return Err(format!("`{id}`: {value} does not lie between its bounds {low} and {high}"));
    }
    let word = table.get("measure").and_then(Item::as_str).unwrap_or_default();
    let measure = Measure::ALL.iter().find(|(known, _)| *known == word).map(|(_, measure)| *measure);
    let measure = measure.ok_or_else(|| {
        let known: Vec<&str> = Measure::ALL.iter().map(|(id, _)| *id).collect();
        format!("`measure` of `{id}` must be one of {}", known.join(", "))
    })?;
    if measure == Measure::Share && !(0.0..=1.0).contains(&low) | !(0.0..=1.0).contains(&high) {
        return Err(format!("`{id}` is a share: it lies between 0 and 1"));
    }
    let search = table.get("search").map(|item| searched(id, item, value)).transpose()?;
    let source = table.get("source").map(|item| source_text(id, item)).transpose()?;
    let assumption = table.get("assumption").and_then(Item::as_str).map(str::to_owned);
    if source.is_none() && assumption.is_none() {
        return Err(format!("`{id}` needs a `source`, or an `assumption` that says what is assumed"));
    }
    let fitted = table.get("fitted").and_then(Item::as_bool).unwrap_or(false);
    Ok(Parameter {
        name: format!("{process}.{id}"),
        value,
        low,
        high,
        measure,
        source,
        assumption,
        fitted,
        search,
        line,
    })
}

/// `[lowest, highest]`, with the value between.
fn searched(id: &str, item: &Item, value: f64) -> Result<(f64, f64), String> {
    let number = |held: &toml_edit::Value| held.as_float().or_else(|| held.as_integer().map(whole));
    let ends: Option<Vec<f64>> = item.as_array().and_then(|ends| ends.iter().map(number).collect());
    match ends.as_deref() {
        Some([low, high]) if low <= &value && &value <= high => Ok((*low, *high)),
        _ => Err(format!("`search` of `{id}` is two numbers with the value between them")),
    }
}

pub(crate) fn source_text(id: &str, item: &Item) -> Result<String, String> {
    let part = |key: &str| item.get(key).and_then(Item::as_str);
    let title = part("title").ok_or(format!("the `source` of `{id}` needs a `title`"))?;
    Ok(part("at").map_or_else(|| title.to_owned(), |at| format!("{title}, {at}")))
}

#[allow(clippy::cast_precision_loss)]
pub(crate) fn whole(number: i64) -> f64 {
    number as f64
}

pub(crate) fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "about = \"How work is found.\"\n\n[[parameter]]\nid = \"per_month\"\nvalue = 0.1\n\
                        low = 0.05\nhigh = 0.2\nmeasure = \"per_month\"\nassumption = \"Invented.\"\n";

    fn fault_of(text: &str) -> String {
        let faults = Parameters::read([("work_found", text)]).unwrap_err();
        faults.iter().map(|fault| format!("{}:{}: {}", fault.file, fault.line, fault.what)).collect()
    }

    #[test]
    fn a_parameter_is_read_with_its_bounds_and_its_assumption() {
        let read = Parameters::read([("work_found", GOOD)]).unwrap();
        let parameter = read.get("work_found.per_month").unwrap();
        assert_eq!((parameter.value, parameter.low, parameter.high), (0.1, 0.05, 0.2));
        assert_eq!(parameter.line, 3);
    }

    #[test]
    fn a_faulty_parameter_is_refused_with_file_and_line() {
        for (from, to, what) in [
            ("value = 0.1", "value = 0.3", "does not lie between its bounds"),
            ("value = 0.1", "value = \"much\"", "must be a number"),
            ("value = 0.1", "value = nan", "must be a number"),
            ("assumption = \"Invented.\"\n", "", "needs a `source`"),
            ("measure = \"per_month\"", "measure = \"furlong\"", "must be one of"),
            ("low = 0.05", "lowest = 0.05", "is not a key of a parameter"),
            ("high = 0.2", "high = 0.2\nsearch = [0.2, 0.3]", "two numbers with the value between"),
            ("high = 0.2", "high = 0.2\nsearch = 0.3", "two numbers with the value between"),
        ] {
            let fault = fault_of(&GOOD.replace(from, to));
            assert!(fault.contains(what) && fault.contains("work_found.toml:3"), "{fault}");
        }
        assert!(fault_of("about = \"\"").contains("in a sentence"));
        assert!(fault_of("about = [").contains("work_found.toml:1"));
    }

    #[test]
    fn what_nobody_asks_for_and_what_is_not_there_are_faults() {
        let read = Parameters::read([("work_found", GOOD)]).unwrap();
        let reader = read.reader();
        let _ = reader.value("work_found.per_year");
        let faults = reader.finish().unwrap_err();
        assert_eq!(faults.len(), 2);
        assert!(faults[0].what.contains("missing") && faults[1].what.contains("nothing asks"));
    }

    #[test]
    fn a_family_is_read_by_its_keys() {
        let text = GOOD.replace("\"per_month\"\nvalue", "\"ratio.sius\"\nvalue");
        let read = Parameters::read([("services", text.as_str())]).unwrap();
        let reader = read.reader();
        assert_eq!(reader.family("services.ratio"), WordMap::from([("sius", 0.1)]));
        assert!(reader.finish().is_ok());
    }
}

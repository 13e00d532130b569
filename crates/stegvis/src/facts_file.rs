//! A file of facts about an invented person, for `stegvis explain --person` (F2): facts by name, money in
//! kronor, and the employment that a subsidy would be for. What cannot be read is told with its line.

use crate::speaker::Speaker;
use anyhow::{Context, anyhow};
use chain::Policy;
use chain::event::Employment;
use chain::facts;
use chain::money::Ore;
use rules::{FactDef, FactKind, Facts};
use std::fs;
use std::ops::Range;
use std::path::Path;
use texts::Args;
use toml_edit::{Document, Item, TableLike, Value};

const EMPLOYMENT: &str = "employment";

/// What the file says.
#[derive(Debug)]
pub struct Known {
    /// The facts.
    pub facts: Facts,
    /// The employment.
    pub employment: Option<Employment>,
}

/// Reads a file.
///
/// # Errors
/// Everything that is wrong in it, a line each: `FILE:LINE: what`.
pub fn read(path: &Path, policy: &Policy, speaker: &Speaker) -> anyhow::Result<Known> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut reading = Reading { name: path.display().to_string(), text: &text, speaker, wrong: Vec::new() };
    let document = match Document::parse(text.clone()) {
        Ok(document) => document,
        Err(fault) => {
            let args = Args::new().text("what", &fault.message().replace('\n', ", "));
            reading.refuse(fault.span(), "cli-facts-not-toml", &args);
            return Err(reading.told());
        }
    };
    let known = reading.known(document.as_table(), policy);
    if reading.wrong.is_empty() { Ok(known) } else { Err(reading.told()) }
}

struct Reading<'a> {
    name: String,
    text: &'a str,
    speaker: &'a Speaker,
    wrong: Vec<String>,
}

impl Reading<'_> {
    fn known(&mut self, table: &dyn TableLike, policy: &Policy) -> Known {
        let registry = policy.bundle.facts();
        let mut known = Known { facts: Facts::new(registry), employment: None };
        for (name, item) in table.iter() {
            let place = table.key(name).and_then(toml_edit::Key::span).or_else(|| item.span());
            if name == EMPLOYMENT {
                known.employment = self.employment(place, item);
                continue;
            }
            let Some(id) = registry.get(name) else {
                self.refuse(place, "cli-facts-unknown", &Args::new().text("fact", name));
                continue;
            };
            let def = registry.def(id);
            match written(def, item).and_then(|written| facts::read(def, &written)) {
                Some(value) => known.facts.set(id, value),
                None => {
                    let words = def.words().join(", ");
                    let args = Args::new().text("fact", name).text("words", &words);
                    self.refuse(place, kind_key(def), &args);
                }
            }
        }
        known
    }

    fn employment(&mut self, place: Option<Range<usize>>, item: &Item) -> Option<Employment> {
        let Some(table) = item.as_table_like() else {
            self.refuse(place, "cli-facts-employment", &Args::new());
            return None;
        };
        let before = self.wrong.len();
        for (name, item) in table.iter() {
            if !FIELDS.iter().any(|(field, _, _)| *field == name) {
                let place = table.key(name).and_then(toml_edit::Key::span).or_else(|| item.span());
                self.refuse(place, "cli-facts-employment-unknown", &Args::new().text("field", name));
            }
        }
        let [wage, extent, degree, months, extra] =
            FIELDS.map(|(name, max, required)| self.amount(table, place.clone(), name, max, required));
        if self.wrong.len() > before {
            return None;
        }
        Some(Employment {
            wage_per_month: Ore(wage * 100),
            extent_percent: u8::try_from(extent).ok()?,
            degree_percent: u8::try_from(degree).ok()?,
            months: u16::try_from(months).ok()?,
            extra_per_month: Ore(extra * 100),
        })
    }

    fn amount(
        &mut self,
        table: &dyn TableLike,
        place: Option<Range<usize>>,
        name: &str,
        max: i64,
        required: bool,
    ) -> i64 {
        let item = table.get(name);
        let value = item.and_then(Item::as_integer).filter(|value| (0..=max).contains(value));
        if value.is_none() && (required || item.is_some()) {
            let place = item.and_then(Item::span).or(place);
            let args = Args::new().text("field", name).number("max", max);
            self.refuse(place, "cli-facts-employment-number", &args);
        }
        value.unwrap_or(0)
    }

    fn refuse(&mut self, place: Option<Range<usize>>, key: &str, args: &Args) {
        let start = place.map_or(0, |place| place.start);
        let line = self.text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
        self.wrong.push(format!("{}:{line}: {}", self.name, self.speaker.say(key, args)));
    }

    fn told(&self) -> anyhow::Error {
        anyhow!("{}", self.wrong.join("\n"))
    }
}

/// The fields of an employment: name, the largest value that is read, whether it must be there.
const FIELDS: [(&str, i64, bool); 5] = [
    ("wage_kr", 10_000_000, true),
    ("extent_percent", 100, true),
    ("degree_percent", 100, true),
    ("months", 1200, false),
    ("extra_kr", 10_000_000, false),
];

/// The value as the chain reads it; none when it is of another kind than the fact.
fn written(def: &FactDef, item: &Item) -> Option<String> {
    let value = item.as_value()?;
    Some(match (&def.kind, value) {
        (FactKind::Boolean, Value::Boolean(yes)) => yes.value().to_string(),
        (FactKind::Integer(_), Value::Integer(number)) if *number.value() >= 0 => number.value().to_string(),
        (FactKind::Date, Value::Datetime(day)) => day.value().to_string(),
        (FactKind::Choice(_), Value::String(word)) => word.value().clone(),
        (FactKind::Set(_), Value::Array(words)) => {
            let words: Option<Vec<&str>> = words.iter().map(Value::as_str).collect();
            words?.join(", ")
        }
        _ => return None,
    })
}

/// The key of what a fact of this kind must be.
fn kind_key(def: &FactDef) -> &'static str {
    match def.kind {
        FactKind::Boolean => "cli-facts-boolean",
        FactKind::Integer(_) => "cli-facts-integer",
        FactKind::Date => "cli-facts-date",
        FactKind::Choice(_) => "cli-facts-choice",
        FactKind::Set(_) => "cli-facts-set",
    }
}

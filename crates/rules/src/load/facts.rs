//! Reads `facts.toml`: the name, type, unit or words, and meaning of every fact that a rule may ask for.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use toml_edit::TableLike;

use super::document::{self, Entry};
use crate::fact::{FACTS_MAX, FactDef, FactId, FactKind, FactRegistry, Unit};
use crate::fault::Report;
use crate::then::is_word;

/// A set is kept in 64 bits.
const WORDS_MAX: usize = 64;

/// The facts as far as they could be read.
#[derive(Default)]
pub(crate) struct FactsRead {
    pub(crate) registry: FactRegistry,
    /// Names that are declared with a fault; a rule that uses them gets no second fault.
    broken: HashSet<String>,
    unreadable: bool,
}

/// A fact as a rule names it.
pub(crate) enum Named {
    Fact(FactId),
    /// Declared with a fault that is already told.
    Broken,
    Unknown,
}

impl FactsRead {
    /// For a bundle whose `facts.toml` cannot be read at all.
    pub(crate) fn unreadable() -> Self {
        Self { unreadable: true, ..Self::default() }
    }

    pub(crate) fn named(&self, name: &str) -> Named {
        match self.registry.get(name) {
            Some(id) => Named::Fact(id),
            None if self.unreadable || self.broken.contains(name) => Named::Broken,
            None => Named::Unknown,
        }
    }
}

/// The ids of the policy files of each folder, in all layers: a fact may have them as its words.
pub(crate) type Ids = BTreeMap<String, BTreeSet<String>>;

/// Reads the file; faults go to the report.
pub(crate) fn read(text: &str, ids: &Ids, report: &mut Report) -> FactsRead {
    let Some(document) = document::parse(text, report) else {
        return FactsRead::unreadable();
    };
    let mut facts = FactsRead::default();
    for entry in document::entries(document.as_table()) {
        let def = fact(&entry, ids, report);
        let added = match def {
            Some(def) if facts.registry.len() < FACTS_MAX => facts.registry.add(def),
            Some(_) => {
                report.at(
                    entry.key(),
                    format!("there are more than {FACTS_MAX} facts; remove those that no rule asks for"),
                );
                None
            }
            None => None,
        };
        if added.is_none() {
            facts.broken.insert(entry.name.to_owned());
        }
    }
    facts
}

fn fact(entry: &Entry<'_>, ids: &Ids, report: &mut Report) -> Option<FactDef> {
    let name = entry.name;
    if !is_word(name) {
        report.at(
            entry.key(),
            format!(
                "the fact `{name}` must be named with small letters, digits and _, and begin with a letter"
            ),
        );
        return None;
    }
    let Some(table) = entry.item.as_table_like() else {
        report.at(
            entry.key(),
            format!("the fact `{name}` must be a table: write [{name}] with type and meaning beneath"),
        );
        return None;
    };
    let before = report.count();
    let mut meaning = None;
    for part in document::entries(table) {
        match part.name {
            "meaning" => meaning = document::required_text(&part, report),
            "type" | "unit" | "words" => {}
            other => report
                .at(part.key(), format!("a fact has no key `{other}`; it has type, unit, words and meaning")),
        }
    }
    if !table.contains_key("meaning") {
        report.at(
            entry.key(),
            format!("the fact `{name}` lacks `meaning`; say what it means and how it is counted"),
        );
    }
    let kind = kind(entry, table, ids, report);
    if report.count() > before {
        return None;
    }
    Some(FactDef { name: name.into(), kind: kind?, meaning: meaning?.into() })
}

fn kind(entry: &Entry<'_>, table: &dyn TableLike, ids: &Ids, report: &mut Report) -> Option<FactKind> {
    let name = entry.name;
    let parts = document::entries(table);
    let part = |key: &str| parts.iter().find(|p| p.name == key);
    let Some(kind) = part("type") else {
        report.at(
            entry.key(),
            format!("the fact `{name}` lacks `type`; write boolean, integer, date, choice or set"),
        );
        return None;
    };
    let word = kind.item.as_str().unwrap_or_default();
    let (takes_unit, takes_words) = (word == "integer", matches!(word, "choice" | "set"));
    if !takes_unit && !takes_words && !matches!(word, "boolean" | "date") {
        report.at(
            kind.value(),
            format!("the fact `{name}` has an unknown type; write boolean, integer, date, choice or set"),
        );
        return None;
    }
    for (key, takes) in [("unit", takes_unit), ("words", takes_words)] {
        match part(key) {
            Some(extra) if !takes => {
                report.at(extra.key(), format!("a fact of type {word} has no `{key}`; remove it"))
            }
            None if takes => {
                report.at(entry.key(), format!("the fact `{name}` of type {word} lacks `{key}`"))
            }
            _ => {}
        }
    }
    Some(match word {
        "boolean" => FactKind::Boolean,
        "date" => FactKind::Date,
        "integer" => {
            let unit = part("unit")?;
            let read = unit.item.as_str().and_then(Unit::from_word);
            if read.is_none() {
                report.at(unit.value(), format!("the fact `{name}` has an unknown unit; write months, days, years, percent, count or ore"));
            }
            FactKind::Integer(read?)
        }
        _ => {
            let words = words(name, part("words")?, ids, report)?;
            if word == "choice" { FactKind::Choice(words) } else { FactKind::Set(words) }
        }
    })
}

/// A list of words, or the name of a folder: then the words are the ids of its files.
fn words(name: &str, entry: &Entry<'_>, ids: &Ids, report: &mut Report) -> Option<Box<[Box<str>]>> {
    if let Some(folder) = entry.item.as_str() {
        let found = ids.get(folder).filter(|ids| ids.len() <= WORDS_MAX);
        if found.is_none() {
            report.at(
                entry.value(),
                format!("`words` of the fact `{name}` names the folder `{folder}`, which must have 1 to {WORDS_MAX} files"),
            );
        }
        return Some(found?.iter().map(|id| id.as_str().into()).collect());
    }
    let list = document::texts(entry.item)
        .filter(|l| !l.is_empty() && l.len() <= WORDS_MAX && l.iter().all(|w| is_word(w)));
    let Some(list) = list else {
        report.at(
            entry.value(),
            format!("`words` of the fact `{name}` must be a list of 1 to {WORDS_MAX} words of small letters, digits and _"),
        );
        return None;
    };
    if let Some(twice) = list.iter().enumerate().find(|(i, w)| list[..*i].contains(w)).map(|(_, w)| *w) {
        report.at(entry.value(), format!("`words` of the fact `{name}` has `{twice}` twice; remove one"));
        return None;
    }
    Some(list.into_iter().map(Box::from).collect())
}

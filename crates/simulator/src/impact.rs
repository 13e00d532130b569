//! What a changed row comes to at once (F2; issue 4, Build 6): the rules as they are and as they would be, asked
//! side by side for everyone in the synthetic population, counted by answer and by group.
//!
//! Nothing happens to anyone here: nobody applies, waits or moves because of the change. What comes of it in time
//! is a matter for two runs that are held beside each other.

mod asking;
mod groups;

pub use groups::{GroupKind, PersonGroup};

use crate::laboratory::Prepared;
use crate::population::Newcomer;
use crate::rule_change::Applied;
use asking::Asking;
use chain::{Case, Policy};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The people who are asked about.
pub struct People {
    /// The day on which the rules are asked.
    pub on: Date,
    /// Persons in the country for each of them.
    pub weight: f64,
    people: Vec<(Newcomer, Case)>,
    /// What officers find out of their own, by service and fact.
    stated: BTreeMap<String, BTreeMap<String, String>>,
}

/// What a table answers somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// The answer, as the file writes it.
    Answer(String),
    /// A fact is missing: a person must find it out or decide.
    NeedsHuman,
    /// No row was in force.
    NotInForce,
    /// The table is one of a service that the person is not entitled to: it is not asked.
    NotEntitled,
}

/// What is other in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableImpact {
    /// Folder and file without `.toml`.
    pub path: String,
    /// The table.
    pub table: String,
    /// Modelled persons by what was answered before and after.
    pub answers: BTreeMap<(Said, Said), u32>,
    /// The facts that were missing, by name: for how many before and after.
    pub missing: BTreeMap<String, (u32, u32)>,
    /// Each group, everyone first.
    pub groups: Vec<(PersonGroup, Counts)>,
}

/// Modelled persons of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub persons: u32,
    /// Entitled before.
    pub entitled_before: u32,
    /// Entitled after.
    pub entitled_after: u32,
    /// Entitled after, and not before.
    pub opened: u32,
    /// Entitled before, and not after.
    pub closed: u32,
    /// For whom the rules could not answer before.
    pub needs_human_before: u32,
    /// For whom they cannot after.
    pub needs_human_after: u32,
    /// For whom the answer is another, whatever it is.
    pub other: u32,
}

impl Said {
    /// Whether it opens a service.
    #[must_use]
    pub fn is_entitled(&self) -> bool {
        matches!(self, Said::Answer(answer) if answer == "entitled")
    }
}

impl People {
    /// The people of a prepared run, on a day ([`Prepared::registered`]).
    #[must_use]
    pub fn of(prepared: &Prepared, on: Date) -> People {
        People {
            on,
            weight: prepared.weight(),
            people: prepared.registered(on),
            stated: prepared.stated().clone(),
        }
    }

    /// How many they are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.people.len()
    }
}

/// What each changed table answers the people before and after, in the order of the changes. Both policies have
/// the same files and tables: a change adds none.
#[must_use]
pub fn impact(people: &People, before: &Policy, after: &Policy, changes: &[Applied]) -> Vec<TableImpact> {
    let mut tables: Vec<(&str, &str)> = Vec::new();
    for change in changes {
        let table = (change.path.as_str(), change.change.table.as_str());
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    let one = |(path, table): (&str, &str)| {
        let was = Asking::of(people, before, path, table)?;
        let is = Asking::of(people, after, path, table)?;
        Some(counted(people, &was, &is, path, table))
    };
    tables.into_iter().filter_map(one).collect()
}

fn counted(people: &People, was: &Asking<'_>, is: &Asking<'_>, path: &str, table: &str) -> TableImpact {
    let mut groups: BTreeMap<PersonGroup, Counts> =
        PersonGroup::all().map(|group| (group, Counts::default())).collect();
    let mut answers: BTreeMap<(Said, Said), u32> = BTreeMap::new();
    let mut missing: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for (known, case) in &people.people {
        let ((before, lacked), (after, lacks)) = (was.ask(case), is.ask(case));
        for fact in lacked {
            missing.entry(fact).or_default().0 += 1;
        }
        for fact in lacks {
            missing.entry(fact).or_default().1 += 1;
        }
        for group in PersonGroup::of(known, people.on) {
            groups.entry(group).or_default().add(&before, &after);
        }
        *answers.entry((before, after)).or_default() += 1;
    }
    TableImpact {
        path: path.to_owned(),
        table: table.to_owned(),
        answers,
        missing,
        groups: groups.into_iter().collect(),
    }
}

impl Counts {
    fn add(&mut self, before: &Said, after: &Said) {
        let (was, is) = (before.is_entitled(), after.is_entitled());
        for (count, one) in [
            (&mut self.persons, true),
            (&mut self.entitled_before, was),
            (&mut self.entitled_after, is),
            (&mut self.opened, is && !was),
            (&mut self.closed, was && !is),
            (&mut self.needs_human_before, *before == Said::NeedsHuman),
            (&mut self.needs_human_after, *after == Said::NeedsHuman),
            (&mut self.other, before != after),
        ] {
            *count += u32::from(one);
        }
    }
}

#[cfg(test)]
mod tests;

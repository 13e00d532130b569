//! What is unusual in who reads what, for control to look at (issue 5, Build 2): many cases of other units, look-ups by personal
//! number that lead to no case, readings at unusual hours, neighbours. A pattern is a question, never an answer; the
//! limits are policy.

use crate::action::words;
use crate::relation::Relation;
use chain::event::Role;
use chain::id::{CaseId, UserId};
use jiff::civil::{Date, Time};
use std::collections::{BTreeMap, BTreeSet};

words! {
    /// What is unusual.
    Unusual {
        /// Many cases of other units in a day.
        ManyUnrelated = "many_unrelated",
        /// Many look-ups by personal number in a day that lead to no case.
        LookUps = "look_ups",
        /// At an hour when it is not usual to work.
        UnusualHours = "unusual_hours",
        /// The case of someone with the reader's own postal code.
        Neighbour = "neighbour",
    }
}

/// One line of the read log, as the patterns see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its journal and its place there.
    pub line: (i64, i64),
    /// Who.
    pub user: UserId,
    /// In which role.
    pub role: Role,
    /// In which relation.
    pub relation: Relation,
    /// The day, in Stockholm.
    pub day: Date,
    /// The time of day there.
    pub time: Time,
    /// The cases that it names.
    pub cases: Vec<CaseId>,
    /// Whether it was a look-up by personal number.
    pub looked_up: bool,
    /// Whether it was a list, which one does not choose the cases of.
    pub is_list: bool,
    /// Whether one of the cases is of someone with the reader's own postal code.
    pub neighbour: bool,
}

/// From where on it is unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// More cases of other units than this in a day.
    pub unrelated_max: i64,
    /// More look-ups that lead to no case than this in a day.
    pub lookups_max: i64,
    /// Before this hour.
    pub hours_from: i8,
    /// From this hour on.
    pub hours_to: i8,
}

/// Something unusual that someone did on a day, with the lines that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Who.
    pub user: UserId,
    /// On which day.
    pub day: Date,
    /// What.
    pub what: Unusual,
    /// How many: cases, look-ups or lines.
    pub count: usize,
    /// The lines.
    pub lines: Vec<(i64, i64)>,
}

/// What is unusual in these lines, the latest day first. The person's own readings, those of whoever
/// acts for the person and the program's are never.
#[must_use]
pub fn unusual(readings: &[Reading], limits: Limits) -> Vec<Pattern> {
    let mut days: BTreeMap<(Date, UserId), Vec<&Reading>> = BTreeMap::new();
    let of_the_service =
        |one: &&Reading| !matches!(one.role, Role::JobSeeker | Role::Representative | Role::System);
    for reading in readings.iter().filter(of_the_service) {
        days.entry((reading.day, reading.user)).or_default().push(reading);
    }
    let mut found = Vec::new();
    for ((day, user), lines) in days.into_iter().rev() {
        let opened: BTreeSet<CaseId> =
            lines.iter().filter(|line| is_opening(line)).flat_map(|line| line.cases.clone()).collect();
        let strangers: Vec<&Reading> = lines
            .iter()
            .copied()
            .filter(|line| is_opening(line) && line.relation == Relation::Colleague)
            .collect();
        let cases: BTreeSet<CaseId> = strangers.iter().flat_map(|line| line.cases.clone()).collect();
        let lone: Vec<&Reading> = lines
            .iter()
            .copied()
            .filter(|line| line.looked_up && !line.cases.iter().any(|case| opened.contains(case)))
            .collect();
        let usual = limits.hours_from..limits.hours_to;
        let odd: Vec<&Reading> =
            lines.iter().copied().filter(|line| !usual.contains(&line.time.hour())).collect();
        let near: Vec<&Reading> =
            lines.iter().copied().filter(|line| line.neighbour && is_opening(line)).collect();
        let (unrelated, lookups) = (cases.len(), lone.len());
        for (what, holds, count, lines) in [
            (Unusual::ManyUnrelated, exceeds(unrelated, limits.unrelated_max), unrelated, strangers),
            (Unusual::LookUps, exceeds(lookups, limits.lookups_max), lookups, lone),
            (Unusual::UnusualHours, !odd.is_empty(), odd.len(), odd),
            (Unusual::Neighbour, !near.is_empty(), near.len(), near),
        ] {
            if holds {
                let lines = lines.iter().map(|line| line.line).collect();
                found.push(Pattern { user, day, what, count, lines });
            }
        }
    }
    found
}

fn is_opening(line: &Reading) -> bool {
    !line.looked_up && !line.is_list
}

fn exceeds(count: usize, max: i64) -> bool {
    i64::try_from(count).unwrap_or(i64::MAX) > max
}

//! No service has a gap or an overlap in time (the temporal coverage of OpenFisca's houses): on each day on
//! which its rules can change, and on the day before, its eligibility and every other table have exactly one
//! row that closes them, and no two rows of one id hold together.
//!
//! The loader demands this by comparing dates; here the days are gone through one by one, so that both would
//! have to be wrong.

use crate::policies;
use jiff::civil::Date;
use rules::{Row, Table};
use std::collections::BTreeSet;

/// The days on which something of these tables can be another than the day before, each with its eve.
fn days(tables: &[Table]) -> BTreeSet<Date> {
    let turns = tables.iter().flat_map(|table| table.rows()).flat_map(|row| [Some(row.from()), row.to()]);
    turns.flatten().flat_map(|day| [Some(day), day.yesterday().ok()]).flatten().collect()
}

/// The rows in force on a day.
fn rows(table: &Table, day: Date) -> impl Iterator<Item = &Row> {
    table.rows().iter().filter(move |row| row.is_in_force(day))
}

/// What is wrong with the tables of a service over time.
fn faults(service: &str, tables: &[Table]) -> Vec<String> {
    let mut told = Vec::new();
    let eligibility =
        tables.iter().find(|table| table.name() == "eligibility").expect("the schema demands it");
    let first = eligibility.rows().iter().map(Row::from).min().expect("a table has rows");
    let end = eligibility.rows().iter().map(Row::to).max_by_key(|to| (to.is_none(), *to)).flatten();
    for day in days(tables) {
        let in_force = first <= day && end.is_none_or(|end| day < end);
        for table in tables {
            let closing = rows(table, day).filter(|row| row.conditions().is_empty()).count();
            let expected = if in_force { 1..=1 } else { 0..=1 };
            if !expected.contains(&closing) || (closing == 0 && rows(table, day).next().is_some()) {
                told.push(format!("{service}.{} on {day}: {closing} rows close the table", table.name()));
            }
            let mut ids = BTreeSet::new();
            for row in rows(table, day).filter(|row| !ids.insert(row.id())) {
                told.push(format!("{service}.{} on {day}: two rows `{}`", table.name(), row.id()));
            }
        }
    }
    told
}

#[test]
fn no_service_has_a_gap_or_an_overlap_in_time() {
    for (name, layers) in policies() {
        let policy = chain::Policy::load(&layers).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        let told: Vec<String> =
            policy.services().flat_map(|service| faults(&service.id, service.tables())).collect();
        assert!(told.is_empty(), "{name}:\n{}", told.join("\n"));
        assert!(policy.services().count() > 5, "{name} has lost its services");
    }
}

#[test]
fn every_day_of_registration_has_exactly_one_process() {
    for (name, layers) in policies() {
        let policy = chain::Policy::load(&layers).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        let first = policy.processes().iter().map(|process| process.applies_from).min().expect("a process");
        let turns =
            policy.processes().iter().flat_map(|process| [Some(process.applies_from), process.applies_to]);
        let days: Vec<Date> =
            turns.flatten().flat_map(|day| [Some(day), day.yesterday().ok()]).flatten().collect();
        for day in days.into_iter().filter(|day| *day >= first) {
            let holding = policy.processes().iter().filter(|process| process.holds_on(day)).count();
            assert_eq!(holding, 1, "{name}: processes on {day}");
        }
    }
}

/// The limits of one service and the eligibility of another that has lived at other times, as if they were one
/// service's: some day has no limit.
#[test]
fn a_gap_is_found() {
    let policy = chain::Policy::embedded(&[]).expect("the rules in force load");
    let mut found = 0;
    for service in policy.services() {
        for other in policy.services().filter(|other| other.in_force() != service.in_force()) {
            let limits = service.tables().iter().filter(|table| table.name() != "eligibility").cloned();
            let mixed: Vec<Table> = limits.chain([other.eligibility.clone()]).collect();
            found += usize::from(!faults("mixed", &mixed).is_empty());
        }
    }
    assert!(found > 0);
}

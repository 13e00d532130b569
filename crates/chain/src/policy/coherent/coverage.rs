//! Whoever gets a service gets it with its limits and its pay: every table of a service is in force on every
//! day on which its eligibility is. A table may live longer, for what is paid after the service has ended.

use super::fault;
use jiff::civil::Date;
use rules::{Fault, PolicyFile, Row, Table};

pub(super) fn check(service: &PolicyFile, faults: &mut Vec<Fault>) {
    let Some(eligibility) = service.table("eligibility") else { return };
    let (Some(first), Some(last)) = (first(eligibility), last(eligibility)) else { return };
    for table in service.tables() {
        if let Some(row) = self::first(table).filter(|row| row.from() > first.from()) {
            faults.push(fault(
                service,
                row.line(),
                format!(
                    "the table `{}` begins on {}, but the service is in force from {}; add a row for the days before",
                    table.name(),
                    row.from(),
                    first.from()
                ),
            ));
        }
        if let Some((row, end)) = self::last(table).and_then(|row| Some((row, row.to()?)))
            && last.to().is_none_or(|service_end| end < service_end)
        {
            let until: String = last.to().map_or("without end".to_owned(), |day| format!("until {day}"));
            faults.push(fault(
                service,
                row.line(),
                format!(
                    "the table `{}` ends on {end}, but the service is in force {until}; add a row from {end} on",
                    table.name()
                ),
            ));
        }
    }
}

/// Whether two tables are in force on one day; the first such day. Each lives for one stretch of days.
pub(super) fn first_common_day(one: &Table, other: &Table) -> Option<Date> {
    let from = first(one)?.from().max(first(other)?.from());
    let lives = |table| last(table).is_some_and(|row| row.to().is_none_or(|end| from < end));
    (lives(one) && lives(other)).then_some(from)
}

/// The first day of a table, and the first day no longer if it has an end.
pub(super) fn life(table: &Table) -> Option<(Date, Option<Date>)> {
    Some((first(table)?.from(), last(table)?.to()))
}

/// The row that begins the table's life.
fn first(table: &Table) -> Option<&Row> {
    table.rows().iter().min_by_key(|row| row.from())
}

/// The row that ends the table's life, or has no end.
fn last(table: &Table) -> Option<&Row> {
    table.rows().iter().max_by_key(|row| (row.to().is_none(), row.to()))
}

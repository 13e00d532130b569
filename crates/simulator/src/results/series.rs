//! Month by month: how many there are on the last day, and what happened in the month, in the country.

use super::people::{in_work, started};
use super::reading::Reading;
use super::{SERIES, rounded};
use evaluation::ResultKind;
use evaluation::observations::{DurationBand, MonthSeen};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The measured months, and each series.
pub(super) fn of(reading: &Reading<'_>) -> (Vec<Date>, BTreeMap<String, Vec<f64>>) {
    let months: Vec<Date> = reading.months().map(|(first, _)| first).collect();
    let one = |key: &'static str| {
        let figures = reading.months().map(|(first, month)| {
            rounded(match key {
                "paid" => reading.million(paid(reading, first)),
                _ => reading.persons(count(key, month)),
            })
        });
        (key.to_owned(), figures.collect())
    };
    (months, SERIES.iter().map(|series| one(series.key)).collect())
}

fn count(key: &str, month: &MonthSeen) -> u64 {
    let MonthSeen { stock, flows, groups } = month;
    match key {
        "stock" => stock.unemployed.total(),
        "stock.under_6" => stock.unemployed.get(DurationBand::Under6),
        "stock.from_6" => stock.unemployed.get(DurationBand::From6),
        "stock.from_12" => stock.unemployed.get(DurationBand::From12),
        "stock.from_24" => stock.unemployed.get(DurationBand::From24),
        "stock.from_36" => stock.unemployed.get(DurationBand::From36),
        "stock.open" => stock.open,
        "stock.with_code" => stock.with_code,
        "in_work.competitive" => in_work(stock, ResultKind::Competitive),
        "in_work.subsidised" => in_work(stock, ResultKind::Subsidised),
        "in_work.studies" => in_work(stock, ResultKind::Studies),
        "idle" => stock.idle,
        "idle_days" => flows.idle_days,
        "waiting" => stock.waiting,
        "in_support" => stock.in_support,
        "in_frame" => stock.in_frame,
        "in_placement" => stock.in_placement,
        "registered.first" => flows.registered_first,
        "registered.again" => flows.registered_again,
        "support.starts" => groups.support_started.total(),
        "work.competitive" => started(flows, ResultKind::Competitive),
        "work.subsidised" => started(flows, ResultKind::Subsidised),
        "work.studies" => started(flows, ResultKind::Studies),
        "work.lasting_12" => flows.lasting_12,
        "closed" => flows.closed.total(),
        // A key of the list that is not named here would be a series of zeros: a test holds that there is none.
        _ => 0,
    }
}

/// Öre to pay for time that began in a month, all services together.
fn paid(reading: &Reading<'_>, month: Date) -> i64 {
    let services = reading.seen.services().iter();
    let rows = services.filter_map(|(_, seen)| seen.months.get(month));
    rows.flat_map(|row| row.due.iter().map(|(_, ore)| ore)).sum()
}

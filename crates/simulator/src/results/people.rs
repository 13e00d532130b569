//! Waiting, stock, days without activity, and work (F2, A12, E1).

use super::measures::Figures;
use super::reading::{Reading, number, ratio};
use evaluation::ResultKind;
use evaluation::observations::{DayCounts, ExitTo, LeadTime, MonthSeen, Stock};
use std::collections::BTreeMap;

/// Months, from registration, within which work is told.
const YEAR_MONTHS: u32 = 12;

pub(super) fn put(reading: &Reading<'_>, figures: &mut Figures) {
    put_lead_times(reading, figures);
    put_stock(reading, figures);
    put_idle(reading, figures);
    put_work(reading, figures);
    put_exits(reading, figures);
}

/// Every lead time that anyone had.
pub(super) fn lead_times(reading: &Reading<'_>) -> BTreeMap<String, DayCounts> {
    let times = LeadTime::ALL.iter().map(|time| {
        let days = reading.seen.lead_times().of(*time, reading.years());
        (time.id().to_owned(), days)
    });
    times.filter(|(_, days)| days.count() > 0).collect()
}

fn put_lead_times(reading: &Reading<'_>, figures: &mut Figures) {
    for (time, days) in lead_times(reading) {
        figures.put(&format!("lead_time.{time}.mean_days"), days.mean());
        figures.put(&format!("lead_time.{time}.median_days"), days.median().map(f64::from));
        figures.put(&format!("lead_time.{time}.p90_days"), days.p90().map(f64::from));
        figures.put(&format!("lead_time.{time}.count"), reading.a_year(days.count()));
    }
}

fn put_stock(reading: &Reading<'_>, figures: &mut Figures) {
    let last = reading.months().last().map(|(_, month)| &month.stock);
    let mut both = |key: &str, of: fn(&Stock) -> u64| {
        let (mean, end) = if key == "stock" {
            ("stock.mean".to_owned(), "stock.end".to_owned())
        } else {
            (format!("{key}.mean"), format!("{key}.end"))
        };
        figures.put(&mean, reading.mean(|month| of(&month.stock)));
        figures.put(&end, last.map(|stock| reading.persons(of(stock))));
    };
    both("stock", |stock| stock.unemployed.total());
    both("stock.over_12_months", Stock::long_unemployed);
    both("stock.over_24_months", Stock::very_long_unemployed);
    both("idle.persons", |stock| stock.idle);
    figures.put("stock.open.mean", reading.mean(|month| month.stock.open));
    figures.put("stock.with_code.mean", reading.mean(|month| month.stock.with_code));
    figures.put("support.mean", reading.mean(|month| month.stock.in_support));
    figures.put("support.waiting.mean", reading.mean(|month| month.stock.waiting));
}

fn put_idle(reading: &Reading<'_>, figures: &mut Figures) {
    let sum = |of: fn(&MonthSeen) -> u64| number(reading.months().map(|(_, month)| of(month)).sum());
    let months = sum(|month| month.stock.unemployed.total());
    figures.put("idle.share_of_stock", ratio(sum(|month| month.stock.idle), months));
    figures.put("idle.days_per_person_year", ratio(number(reading.flows.idle_days), months / 12.0));
}

fn put_work(reading: &Reading<'_>, figures: &mut Figures) {
    let flows = &reading.flows;
    figures.put("registrations.first", reading.a_year(flows.registered_first));
    figures.put("registrations.again", reading.a_year(flows.registered_again));
    for kind in ResultKind::ALL {
        let starts = started(flows, kind);
        figures.put(&format!("work.{}.starts", kind.id()), reading.a_year(starts));
    }
    figures.put("work.lasting_6_months", reading.a_year(flows.lasting_6));
    figures.put("work.lasting_12_months", reading.a_year(flows.lasting_12));
    for kind in [ResultKind::Competitive, ResultKind::Subsidised] {
        let time = reading.seen.work_time(kind, reading.years());
        let years = super::reading::amount(time.percent_days) * reading.weight / (100.0 * 365.25);
        let key = format!("work.{}.full_time_years", kind.id());
        figures.put(&key, ratio(years, reading.year_count()));
    }
    figures.put("work.subsidised.mean", reading.mean(|month| in_work(&month.stock, ResultKind::Subsidised)));
    figures.put("code.set", reading.a_year(flows.codes_set));
    let begun = reading.months().map(|(_, month)| month.groups.support_started.total()).sum();
    figures.put("support.starts", reading.a_year(begun));
}

fn put_exits(reading: &Reading<'_>, figures: &mut Figures) {
    for to in ExitTo::ALL {
        figures.put(&format!("exits.{}", to.id()), reading.a_year(reading.flows.exits_to(*to)));
    }
    let relative = |causes: &[ExitTo]| reading.seen.relative_exit(reading.from, reading.to, causes).ratio();
    figures.put("relative_exit.any", relative(ExitTo::ALL));
    figures.put("relative_exit.work", relative(&[ExitTo::Competitive, ExitTo::Subsidised]));
    let curve = reading.seen.survival(reading.years()).curve();
    if let Some(year) = curve.iter().rfind(|point| point.month < YEAR_MONTHS) {
        let gone = |to| year.gone.get(to);
        figures.put("work.within_12_months_of_registration", gone(ExitTo::Competitive));
        let any = gone(ExitTo::Competitive) + gone(ExitTo::Subsidised) + gone(ExitTo::Studies);
        figures.put("work.any_within_12_months_of_registration", any);
    }
}

/// Work of a kind begun.
pub(super) fn started(flows: &evaluation::observations::Flows, kind: ResultKind) -> u64 {
    let of_kind = flows.work_started.iter().filter(|(work, _)| ResultKind::of(*work) == Some(kind));
    of_kind.map(|(_, count)| count).sum()
}

/// In work of a kind, with an open spell.
pub(super) fn in_work(stock: &Stock, kind: ResultKind) -> u64 {
    let of_kind = stock.in_work.iter().filter(|(work, _)| ResultKind::of(*work) == Some(kind));
    of_kind.map(|(_, count)| count).sum()
}

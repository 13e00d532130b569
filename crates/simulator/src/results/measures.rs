//! Every figure and every series by month in one list, so that files, tables and charts agree on what there is,
//! in which unit, and in which direction it is better. The words come by [`Measure::text_key`].

use std::collections::BTreeMap;

/// What a figure is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Persons at one time.
    Persons,
    /// Persons, or times, a year.
    PersonsAYear,
    /// A share, 0 to 1.
    Share,
    /// Kronor.
    Kronor,
    /// Millions of kronor a year.
    MillionKronorAYear,
    /// Millions of kronor in a month.
    MillionKronorAMonth,
    /// Persons, or times, in a month.
    PersonsAMonth,
    /// Days in a month, all persons together.
    DaysAMonth,
    /// Years of full-time work a year.
    FullTimeYearsAYear,
    /// How many times as often.
    Ratio,
    /// So many for each year that a person is registered.
    PerPersonYear,
    /// So many for each hundred years that persons are without work.
    PerHundredPersonYears,
    /// A count of the model itself, not weighted to the country.
    Count,
}

impl Unit {
    /// The word for it in files and text keys (`unit-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Persons => "persons",
            Unit::PersonsAYear => "persons_a_year",
            Unit::Share => "share",
            Unit::Kronor => "kronor",
            Unit::MillionKronorAYear => "million_kronor_a_year",
            Unit::MillionKronorAMonth => "million_kronor_a_month",
            Unit::PersonsAMonth => "persons_a_month",
            Unit::DaysAMonth => "days_a_month",
            Unit::FullTimeYearsAYear => "full_time_years_a_year",
            Unit::Ratio => "ratio",
            Unit::PerPersonYear => "per_person_year",
            Unit::PerHundredPersonYears => "per_hundred_person_years",
            Unit::Count => "count",
        }
    }
}

/// In which direction a figure is better for people without work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// Neither can be said.
    Neither,
}

/// A figure, or a family of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its key; `*` stands for a lead time, a service, an appropriation or a group.
    pub pattern: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// In which direction it is better.
    pub better: Better,
}

impl Measure {
    /// The key of its words: `lead_time.*.mean_days` has `measure-lead_time-mean_days`. What the `*` stands for
    /// is handed to them as `what`.
    #[must_use]
    pub fn text_key(&self) -> String {
        let parts: Vec<&str> = self.pattern.split('.').filter(|part| *part != "*").collect();
        format!("measure-{}", parts.join("-"))
    }
}

/// A figure for each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its key.
    pub key: &'static str,
    /// Its unit.
    pub unit: Unit,
}

impl Series {
    /// The key of its words, `series-<key>`.
    #[must_use]
    pub fn text_key(&self) -> String {
        format!("series-{}", self.key.replace('.', "-"))
    }
}

const fn measure(pattern: &'static str, unit: Unit, better: Better) -> Measure {
    Measure { pattern, unit, better }
}

const fn series(key: &'static str, unit: Unit) -> Series {
    Series { key, unit }
}

use Better::{Less, More, Neither};

/// Every figure, in the order in which they are told.
pub const MEASURES: &[Measure] = &[
    measure("lead_time.*.mean_days", Unit::Days, Less),
    measure("lead_time.*.median_days", Unit::Days, Less),
    measure("lead_time.*.p90_days", Unit::Days, Less),
    measure("lead_time.*.count", Unit::PersonsAYear, Neither),
    measure("stock.mean", Unit::Persons, Less),
    measure("stock.end", Unit::Persons, Less),
    measure("stock.over_12_months.mean", Unit::Persons, Less),
    measure("stock.over_12_months.end", Unit::Persons, Less),
    measure("stock.over_24_months.mean", Unit::Persons, Less),
    measure("stock.over_24_months.end", Unit::Persons, Less),
    measure("stock.open.mean", Unit::Persons, Neither),
    measure("stock.with_code.mean", Unit::Persons, Neither),
    measure("idle.persons.mean", Unit::Persons, Less),
    measure("idle.persons.end", Unit::Persons, Less),
    measure("idle.share_of_stock", Unit::Share, Less),
    measure("idle.days_per_person_year", Unit::Days, Less),
    measure("registrations.first", Unit::PersonsAYear, Neither),
    measure("registrations.again", Unit::PersonsAYear, Less),
    measure("work.competitive.starts", Unit::PersonsAYear, More),
    measure("work.subsidised.starts", Unit::PersonsAYear, Neither),
    measure("work.studies.starts", Unit::PersonsAYear, Neither),
    measure("work.lasting_6_months", Unit::PersonsAYear, More),
    measure("work.lasting_12_months", Unit::PersonsAYear, More),
    measure("work.within_12_months_of_registration", Unit::Share, More),
    measure("work.any_within_12_months_of_registration", Unit::Share, More),
    measure("work.competitive.full_time_years", Unit::FullTimeYearsAYear, More),
    measure("work.subsidised.full_time_years", Unit::FullTimeYearsAYear, Neither),
    measure("work.subsidised.mean", Unit::Persons, Neither),
    measure("exits.*", Unit::PersonsAYear, Neither),
    measure("relative_exit.any", Unit::Ratio, More),
    measure("relative_exit.work", Unit::Ratio, More),
    measure("code.set", Unit::PersonsAYear, Neither),
    measure("support.starts", Unit::PersonsAYear, Neither),
    measure("support.mean", Unit::Persons, Neither),
    measure("support.waiting.mean", Unit::Persons, Less),
    measure("services.*.starts", Unit::PersonsAYear, Neither),
    measure("services.*.participants", Unit::Persons, Neither),
    measure("services.*.to_competitive_share", Unit::Share, More),
    measure("services.*.to_work_share", Unit::Share, More),
    measure("services.*.lasting_12_months", Unit::PersonsAYear, More),
    measure("services.*.cost", Unit::MillionKronorAYear, Neither),
    measure("money.*.granted", Unit::MillionKronorAYear, Neither),
    measure("money.*.committed", Unit::MillionKronorAYear, Neither),
    measure("money.*.unused", Unit::MillionKronorAYear, Less),
    measure("paid.providers", Unit::MillionKronorAYear, Neither),
    measure("paid.hosts", Unit::MillionKronorAYear, Neither),
    measure("paid.employers", Unit::MillionKronorAYear, Neither),
    measure("paid.persons", Unit::MillionKronorAYear, Neither),
    measure("paid.own_work", Unit::MillionKronorAYear, Neither),
    measure("paid.all", Unit::MillionKronorAYear, Neither),
    measure("refused.no_money", Unit::PersonsAYear, Less),
    measure("provider.revenue_per_seat_month", Unit::Kronor, Neither),
    measure("provider.revenue_per_seat_month_p10", Unit::Kronor, Neither),
    measure("provider.revenue_per_seat_month_p50", Unit::Kronor, Neither),
    measure("provider.revenue_per_seat_month_p90", Unit::Kronor, Neither),
    measure("provider.cost_per_seat_month", Unit::Kronor, Neither),
    measure("provider.covers_cost_share", Unit::Share, Neither),
    measure("provider.result_share_of_revenue", Unit::Share, Neither),
    measure("host.revenue_per_place_month", Unit::Kronor, Neither),
    measure("host.cost_per_place_month", Unit::Kronor, Neither),
    measure("cost.per_person_in_lasting_work", Unit::Kronor, Less),
    measure("gain.society", Unit::MillionKronorAYear, More),
    measure("gain.state", Unit::MillionKronorAYear, More),
    measure("gain.person", Unit::MillionKronorAYear, More),
    measure("group.*.stock", Unit::Persons, Neither),
    measure("group.*.competitive_per_100_years", Unit::PerHundredPersonYears, More),
    measure("group.*.subsidised_per_100_years", Unit::PerHundredPersonYears, Neither),
    measure("group.*.support_per_100_years", Unit::PerHundredPersonYears, Neither),
    measure("group.*.idle_share", Unit::Share, Less),
    measure("group.*.idle_days_per_person_year", Unit::Days, Less),
    measure("group.*.support_wait_mean_days", Unit::Days, Less),
    measure("laboratory.events_per_person_year", Unit::PerPersonYear, Neither),
    measure("laboratory.decisions_per_person_year", Unit::PerPersonYear, Neither),
    measure("laboratory.looks_per_person_year", Unit::PerPersonYear, Neither),
    measure("laboratory.person_years", Unit::Count, Neither),
    measure("laboratory.refusals", Unit::Count, Neither),
    measure("laboratory.needs_human", Unit::Count, Less),
];

/// Every figure by month, in the order in which they are told. The stock is of the month's last day.
pub const SERIES: &[Series] = &[
    series("stock", Unit::Persons),
    series("stock.under_6", Unit::Persons),
    series("stock.from_6", Unit::Persons),
    series("stock.from_12", Unit::Persons),
    series("stock.from_24", Unit::Persons),
    series("stock.from_36", Unit::Persons),
    series("stock.open", Unit::Persons),
    series("stock.with_code", Unit::Persons),
    series("in_work.competitive", Unit::Persons),
    series("in_work.subsidised", Unit::Persons),
    series("in_work.studies", Unit::Persons),
    series("idle", Unit::Persons),
    series("idle_days", Unit::DaysAMonth),
    series("waiting", Unit::Persons),
    series("in_support", Unit::Persons),
    series("in_frame", Unit::Persons),
    series("in_placement", Unit::Persons),
    series("registered.first", Unit::PersonsAMonth),
    series("registered.again", Unit::PersonsAMonth),
    series("support.starts", Unit::PersonsAMonth),
    series("work.competitive", Unit::PersonsAMonth),
    series("work.subsidised", Unit::PersonsAMonth),
    series("work.studies", Unit::PersonsAMonth),
    series("work.lasting_12", Unit::PersonsAMonth),
    series("closed", Unit::PersonsAMonth),
    series("paid", Unit::MillionKronorAMonth),
];

/// What a key is, and what its `*` stands for: `services.sius.starts` is `services.*.starts` of `sius`.
#[must_use]
pub fn measure_of(key: &str) -> Option<(&'static Measure, Option<&str>)> {
    let plain = MEASURES.iter().find(|measure| measure.pattern == key);
    plain.map(|measure| (measure, None)).or_else(|| {
        MEASURES.iter().find_map(|measure| {
            let (before, after) = measure.pattern.split_once('*')?;
            let what = key.strip_prefix(before)?.strip_suffix(after)?;
            (!what.is_empty() && !what.contains('.')).then_some((measure, Some(what)))
        })
    })
}

/// The place of a key in the order in which figures are told; within a family in order of what it is of.
pub(crate) fn order(key: &str) -> (usize, &str) {
    let found = measure_of(key);
    let place = found.and_then(|(measure, _)| MEASURES.iter().position(|known| known == measure));
    (place.unwrap_or(MEASURES.len()), found.and_then(|(_, what)| what).unwrap_or(key))
}

/// A number in twelve digits: what is written is then read again as the same number, in any program.
#[must_use]
pub fn rounded(number: f64) -> f64 {
    let rounded = format!("{number:.11e}").parse().unwrap_or(number);
    // Nothing is not written as minus nothing.
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// Figures by key while they are put together.
#[derive(Default)]
pub(super) struct Figures(BTreeMap<String, f64>);

impl Figures {
    /// Puts a figure; one that cannot be reckoned is left out.
    pub(super) fn put(&mut self, key: &str, figure: impl Into<Option<f64>>) {
        debug_assert!(measure_of(key).is_some(), "{key} is not listed");
        if let Some(figure) = figure.into().filter(|figure| figure.is_finite()) {
            self.0.insert(key.to_owned(), rounded(figure));
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<f64> {
        self.0.get(key).copied()
    }

    pub(super) fn into_map(self) -> BTreeMap<String, f64> {
        self.0
    }
}

//! What is no single figure: how long things took, what became of people, and each year's money, over all
//! replications.

use crate::results::{AppropriationYear, Journey, Summary, rounded};
use evaluation::observations::DayCounts;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Days of one bar.
pub(super) const BAR_DAYS: u32 = 30;

/// How long something took, all replications together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeadTimeShape {
    /// How many a year, in the country: the mean of the replications.
    pub persons_a_year: f64,
    /// The mean, days.
    pub mean_days: f64,
    /// A tenth took so many days or fewer.
    pub p10_days: u32,
    /// A quarter.
    pub p25_days: u32,
    /// Half.
    pub p50_days: u32,
    /// Three quarters.
    pub p75_days: u32,
    /// Nine tenths.
    pub p90_days: u32,
    /// Days in each bar.
    pub bar_days: u32,
    /// The share of all, 0 to 1, in each bar, with the bar's first number of days. Bars in which nobody is stand
    /// between others.
    pub bars: Vec<(u32, f64)>,
}

pub(super) fn lead_times(runs: &[&Summary]) -> BTreeMap<String, LeadTimeShape> {
    let mut all: BTreeMap<&str, DayCounts> = BTreeMap::new();
    for (word, days) in runs.iter().flat_map(|run| &run.lead_times) {
        all.entry(word).or_default().merge(days);
    }
    all.into_iter().filter_map(|(word, days)| Some((word.to_owned(), shape(&days, word, runs)?))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "shares of people are told to a thousandth")]
fn shape(days: &DayCounts, word: &str, runs: &[&Summary]) -> Option<LeadTimeShape> {
    let count = days.count() as f64;
    let share = |(first, held): (u32, u64)| (first, rounded(held as f64 / count));
    let key = format!("lead_time.{word}.count");
    let a_year: f64 = runs.iter().filter_map(|run| run.measures.get(&key)).sum();
    Some(LeadTimeShape {
        persons_a_year: rounded(a_year / runs.len() as f64),
        mean_days: rounded(days.mean()?),
        p10_days: days.percentile(10)?,
        p25_days: days.percentile(25)?,
        p50_days: days.percentile(50)?,
        p75_days: days.percentile(75)?,
        p90_days: days.percentile(90)?,
        bar_days: BAR_DAYS,
        bars: days.bars(BAR_DAYS).into_iter().map(share).collect(),
    })
}

pub(super) fn journeys(runs: &[&Summary]) -> Vec<Journey> {
    let mut ways: BTreeMap<(_, Option<&str>, _), f64> = BTreeMap::new();
    for journey in runs.iter().flat_map(|run| &run.journeys) {
        let way = (journey.assessed, journey.service.as_deref(), journey.end);
        *ways.entry(way).or_default() += journey.persons;
    }
    let mean = |((assessed, service, end), sum): ((_, Option<&str>, _), f64)| Journey {
        assessed,
        service: service.map(str::to_owned),
        end,
        persons: rounded(sum / count(runs)),
    };
    ways.into_iter().map(mean).collect()
}

pub(super) fn appropriations(runs: &[&Summary]) -> Vec<AppropriationYear> {
    let all = || runs.iter().flat_map(|run| &run.appropriations);
    let keys: BTreeSet<(&str, u16)> = all().map(|row| (row.number.as_str(), row.year)).collect();
    let row = |(number, year): (&str, u16)| {
        let mean = |of: fn(&AppropriationYear) -> f64| {
            let rows = all().filter(|row| (row.number.as_str(), row.year) == (number, year));
            rounded(rows.map(of).sum::<f64>() / count(runs))
        };
        AppropriationYear {
            number: number.to_owned(),
            year,
            granted: mean(|row| row.granted),
            committed: mean(|row| row.committed),
            unused: mean(|row| row.unused),
        }
    };
    keys.into_iter().map(row).collect()
}

fn count(runs: &[&Summary]) -> f64 {
    f64::from(u32::try_from(runs.len()).unwrap_or(u32::MAX).max(1))
}

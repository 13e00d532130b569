//! What a run came to, with the months and years that are measured and the weight to the country.

use crate::laboratory::Frame;
use crate::run::Outcome;
use chain::Policy;
use evaluation::Observations;
use evaluation::observations::{Flows, MonthSeen};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Days in an average month.
pub(super) const MONTH_DAYS: f64 = 365.25 / 12.0;
/// Öre in a million kronor.
const MILLION: f64 = 1e8;

/// What is read.
pub(super) struct Reading<'a> {
    pub(super) outcome: &'a Outcome,
    pub(super) seen: &'a Observations,
    pub(super) policy: &'a Policy,
    pub(super) weight: f64,
    pub(super) from: Date,
    pub(super) to: Date,
    /// All that happened in the measured months.
    pub(super) flows: Flows,
}

impl<'a> Reading<'a> {
    pub(super) fn new(outcome: &'a Outcome, frame: &Frame, weight: f64, policy: &'a Policy) -> Reading<'a> {
        let (from, to) = (frame.measured_from, frame.ends());
        let seen = &outcome.seen;
        Reading { outcome, seen, policy, weight, from, to, flows: seen.flows(from, to) }
    }

    /// The measured months.
    pub(super) fn months(&self) -> impl Iterator<Item = (Date, &'a MonthSeen)> {
        self.seen.months().within(self.from, self.to)
    }

    /// How many months are measured.
    pub(super) fn month_count(&self) -> f64 {
        f64::from(u32::try_from(self.months().count()).unwrap_or(u32::MAX))
    }

    /// How many years are measured.
    pub(super) fn year_count(&self) -> f64 {
        self.month_count() / 12.0
    }

    /// The calendar years in which measured time lies.
    pub(super) fn years(&self) -> RangeInclusive<u16> {
        let year = |day: Date| u16::try_from(day.year()).unwrap_or(0);
        year(self.from)..=year(self.last_day())
    }

    /// The last measured day.
    pub(super) fn last_day(&self) -> Date {
        chain::calendar::days_after(self.to, -1)
    }

    /// So many modelled persons, in the country.
    pub(super) fn persons(&self, modelled: u64) -> f64 {
        number(modelled) * self.weight
    }

    /// So many modelled events of the whole measured time, in the country a year.
    pub(super) fn a_year(&self, modelled: u64) -> Option<f64> {
        ratio(self.persons(modelled), self.year_count())
    }

    /// The mean over the months' ends, in the country.
    pub(super) fn mean(&self, of: impl Fn(&MonthSeen) -> u64) -> Option<f64> {
        ratio(self.persons(self.months().map(|(_, month)| of(month)).sum()), self.month_count())
    }

    /// Öre of the model as millions of kronor in the country.
    pub(super) fn million(&self, ore: i64) -> f64 {
        amount(ore) * self.weight / MILLION
    }

    /// Öre of the model in the whole measured time as millions of kronor a year in the country.
    pub(super) fn million_a_year(&self, ore: i64) -> Option<f64> {
        ratio(self.million(ore), self.year_count())
    }
}

/// One number divided by another that is above zero.
pub(super) fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// A count as a number.
#[expect(clippy::cast_precision_loss, reason = "counts of modelled persons are far below 2^52")]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}

/// Öre as a number.
#[expect(clippy::cast_precision_loss, reason = "figures are told in twelve digits")]
pub(super) fn amount(ore: i64) -> f64 {
    ore as f64
}

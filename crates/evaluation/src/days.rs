//! Whole days kept sorted, so that medians and percentiles are exact and parts can be merged.

use std::collections::BTreeMap;

/// Numbers of days with how often each came. Few different numbers come, so this stays small.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Days {
    counts: BTreeMap<i64, u64>,
    total: u64,
}

impl Days {
    pub(crate) fn add(&mut self, days: i64) {
        *self.counts.entry(days).or_default() += 1;
        self.total += 1;
    }

    pub(crate) fn add_times(&mut self, days: i64, times: u64) {
        if times > 0 {
            *self.counts.entry(days).or_default() += times;
            self.total += times;
        }
    }

    pub(crate) fn merge(&mut self, other: &Days) {
        for (days, count) in &other.counts {
            *self.counts.entry(*days).or_default() += count;
        }
        self.total += other.total;
    }

    pub(crate) fn count(&self) -> u64 {
        self.total
    }

    pub(crate) fn sum(&self) -> i128 {
        self.counts.iter().map(|(days, count)| i128::from(*days) * i128::from(*count)).sum()
    }

    /// The smallest number such that at least `percent` per cent of all are that or smaller (the
    /// nearest-rank percentile); none when there are no numbers.
    pub(crate) fn percentile(&self, percent: u64) -> Option<i64> {
        let rank = (u128::from(self.total) * u128::from(percent)).div_ceil(100).max(1);
        let mut seen = 0;
        self.counts.iter().find_map(|(days, count)| {
            seen += u128::from(*count);
            (seen >= rank).then_some(*days)
        })
    }
}

//! Times in whole days, each exact, with how often it came (F2, E1). Means, medians and shares are exact too,
//! and parts can be merged.

use super::merge::Merge;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Numbers of days with how often each came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DayCounts(BTreeMap<u32, u64>);

impl DayCounts {
    /// Takes in a time. One below zero, where a later event was noted for an earlier day, is no time at all.
    pub(crate) fn add(&mut self, days: i64) {
        let days = u32::try_from(days.max(0)).unwrap_or(u32::MAX);
        *self.0.entry(days).or_default() += 1;
    }

    /// Takes in what another has gathered.
    pub fn merge(&mut self, other: &DayCounts) {
        Merge::merge(&mut self.0, &other.0);
    }

    /// How many times there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.values().fold(0, |sum, count| sum.wrapping_add(*count))
    }

    /// All days together.
    #[must_use]
    pub fn sum(&self) -> u128 {
        self.0.iter().map(|(days, count)| u128::from(*days) * u128::from(*count)).sum()
    }

    /// The mean, in days; none without times.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let count = self.count();
        #[expect(clippy::cast_precision_loss, reason = "a mean is told to a tenth of a day")]
        (count > 0).then(|| self.sum() as f64 / count as f64)
    }

    /// The smallest number of days such that at least `percent` per cent of all are that or fewer (the
    /// nearest-rank percentile); none without times.
    #[must_use]
    pub fn percentile(&self, percent: u64) -> Option<u32> {
        let rank = (u128::from(self.count()) * u128::from(percent)).div_ceil(100).max(1);
        let mut seen = 0;
        self.0.iter().find_map(|(days, count)| {
            seen += u128::from(*count);
            (seen >= rank).then_some(*days)
        })
    }

    /// Half took so many days or fewer.
    #[must_use]
    pub fn median(&self) -> Option<u32> {
        self.percentile(50)
    }

    /// Nine of ten took so many days or fewer.
    #[must_use]
    pub fn p90(&self) -> Option<u32> {
        self.percentile(90)
    }

    /// How many took more than so many days.
    #[must_use]
    pub fn above(&self, days: u32) -> u64 {
        let above = (std::ops::Bound::Excluded(days), std::ops::Bound::Unbounded);
        self.0.range(above).fold(0, |sum, (_, count)| sum.wrapping_add(*count))
    }

    /// The share, from 0 to 1, that took more than so many days; none without times.
    #[must_use]
    pub fn share_above(&self, days: u32) -> Option<f64> {
        let count = self.count();
        #[expect(clippy::cast_precision_loss, reason = "a share of people is told to a thousandth")]
        (count > 0).then(|| self.above(days) as f64 / count as f64)
    }

    /// Each number of days with how often it came, shortest first.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u64)> + '_ {
        self.0.iter().map(|(days, count)| (*days, *count))
    }

    /// How many fell in each stretch of so many days, from the first to the last in which any fell: the bars
    /// of a histogram, each with its first number of days.
    #[must_use]
    pub fn bars(&self, width: u32) -> Vec<(u32, u64)> {
        let width = width.max(1);
        let mut bars: BTreeMap<u32, u64> = BTreeMap::new();
        for (days, count) in self.iter() {
            *bars.entry(days / width).or_default() += count;
        }
        let (Some((first, _)), Some((last, _))) = (bars.first_key_value(), bars.last_key_value()) else {
            return Vec::new();
        };
        let places = *first..=*last;
        places.map(|place| (place * width, bars.get(&place).copied().unwrap_or(0))).collect()
    }
}

impl Merge for DayCounts {
    fn merge(&mut self, other: &DayCounts) {
        DayCounts::merge(self, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(times: &[i64]) -> DayCounts {
        let mut days = DayCounts::default();
        times.iter().for_each(|time| days.add(*time));
        days
    }

    #[test]
    fn ten_times_have_a_mean_a_median_a_ninth_tenth_and_a_share_above() {
        let days = of(&[10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
        assert_eq!((days.mean(), days.median(), days.p90()), (Some(55.0), Some(50), Some(90)));
        assert_eq!((days.above(60), days.share_above(60)), (4, Some(0.4)));
    }

    #[test]
    fn no_times_have_no_figures_and_a_time_below_zero_is_none() {
        assert_eq!((DayCounts::default().mean(), DayCounts::default().median()), (None, None));
        assert_eq!(of(&[-5]).median(), Some(0));
    }

    #[test]
    fn bars_stand_beside_each_other_also_where_nobody_is() {
        assert_eq!(of(&[31, 35, 95]).bars(30), [(30, 2), (60, 0), (90, 1)]);
        assert!(DayCounts::default().bars(30).is_empty());
    }

    proptest! {
        #[test]
        fn percentiles_are_those_of_the_sorted_list(
            mut times in proptest::collection::vec(0_i64..2_000, 1..80), percent in 1_u64..=100
        ) {
            let told = of(&times).percentile(percent);
            times.sort_unstable();
            let rank = (times.len() as u64 * percent).div_ceil(100) as usize;
            prop_assert_eq!(told.map(i64::from), Some(times[rank - 1]));
        }
    }
}

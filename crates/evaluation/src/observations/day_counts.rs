//! Times in whole days, each exact, with how often it came (F2, E1). Means, medians and shares are exact too,
//! and parts can be merged.

use super::merge::Merge;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many days in a row are counted beside each other: to take one in, few places of memory are asked for.
const IN_A_ROW: usize = 16;

/// Numbers of days with how often each came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<u32, u64>", into = "BTreeMap<u32, u64>")]
pub struct DayCounts(BTreeMap<u32, [u64; IN_A_ROW]>);

impl DayCounts {
    /// Takes in a time. One below zero, where a later event was noted for an earlier day, is no time at all.
    pub(crate) fn add(&mut self, days: i64) {
        *self.of(u32::try_from(days.max(0)).unwrap_or(u32::MAX)) += 1;
    }

    /// How often some days came.
    fn of(&mut self, days: u32) -> &mut u64 {
        let row = self.0.entry(days / IN_A_ROW as u32).or_default();
        &mut row[days as usize % IN_A_ROW]
    }

    /// Takes in what another has gathered.
    pub fn merge(&mut self, other: &DayCounts) {
        Merge::merge(&mut self.0, &other.0);
    }

    /// How many times there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.values().flatten().fold(0, |sum, count| sum.wrapping_add(*count))
    }

    /// All days together.
    #[must_use]
    pub fn sum(&self) -> u128 {
        self.iter().map(|(days, count)| u128::from(days) * u128::from(count)).sum()
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
        self.iter().find_map(|(days, count)| {
            seen += u128::from(count);
            (seen >= rank).then_some(days)
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
        let above = self.iter().filter(|(came, _)| *came > days);
        above.fold(0, |sum, (_, count)| sum.wrapping_add(count))
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
        let days = |row: &u32| row * IN_A_ROW as u32..=row * IN_A_ROW as u32 + (IN_A_ROW as u32 - 1);
        let counted = self.0.iter().flat_map(move |(row, counts)| days(row).zip(counts.iter().copied()));
        counted.filter(|(_, count)| *count > 0)
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

impl From<BTreeMap<u32, u64>> for DayCounts {
    fn from(counts: BTreeMap<u32, u64>) -> DayCounts {
        let mut days = DayCounts::default();
        counts.into_iter().filter(|(_, count)| *count > 0).for_each(|(came, count)| *days.of(came) = count);
        days
    }
}

impl From<DayCounts> for BTreeMap<u32, u64> {
    fn from(days: DayCounts) -> BTreeMap<u32, u64> {
        days.iter().collect()
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

    #[test]
    fn the_longest_time_is_counted_too_and_all_are_read_back_as_they_were_written() {
        let days = of(&[0, 15, 16, 16, i64::MAX]);
        let written = serde_json::to_string(&days).unwrap();
        assert_eq!(written, r#"{"0":1,"15":1,"16":2,"4294967295":1}"#);
        assert_eq!(serde_json::from_str::<DayCounts>(&written).unwrap(), days);
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

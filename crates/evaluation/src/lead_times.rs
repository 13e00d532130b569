//! How long each step takes: from registration, and from the step before (A, "a timer that runs from
//! registration"). Times run per spell.

use crate::days::Days;
use chain::Step;
use chain::calendar::days_between;
use chain::view::LeadTimeRow;
use serde::Serialize;
use std::collections::BTreeMap;

/// The times of one step, gathered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepTimes {
    from_registration: Days,
    from_previous: Days,
    with_target: u64,
    within_target: u64,
}

/// The times of every step, gathered; parts can be merged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeadTimes {
    steps: BTreeMap<Step, StepTimes>,
}

/// A spread of whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// Half took so many days or fewer.
    pub median: i64,
    /// Nine of ten took so many days or fewer.
    pub p90: i64,
}

/// The times of one step, as figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepTimesReport {
    /// Which step.
    pub step: Step,
    /// How many times it was reached.
    pub count: u64,
    /// Days from registration.
    pub from_registration: Spread,
    /// Days from the step before, by time.
    pub from_previous: Spread,
    /// How many had a target.
    pub with_target: u64,
    /// How many came within it.
    pub within_target: u64,
    /// Their share in whole per cent, rounded down; none when none had a target.
    pub within_target_percent: Option<u64>,
}

impl LeadTimes {
    /// Takes in one row.
    pub fn add(&mut self, row: &LeadTimeRow) {
        let times = self.steps.entry(row.step).or_default();
        times.from_registration.add(days_between(row.registered_on, row.done_on));
        times.from_previous.add(days_between(row.previous_on, row.done_on));
        if let Some(target) = row.target_by {
            times.with_target += 1;
            times.within_target += u64::from(row.done_on <= target);
        }
    }

    /// Takes in what another part has gathered.
    pub fn merge(&mut self, other: &LeadTimes) {
        for (step, theirs) in &other.steps {
            let ours = self.steps.entry(*step).or_default();
            ours.from_registration.merge(&theirs.from_registration);
            ours.from_previous.merge(&theirs.from_previous);
            ours.with_target += theirs.with_target;
            ours.within_target += theirs.within_target;
        }
    }

    /// The figures of each step that was reached, in the order in which the requirements name them.
    #[must_use]
    pub fn report(&self) -> Vec<StepTimesReport> {
        self.steps.iter().filter_map(|(step, times)| times.report(*step)).collect()
    }
}

impl<'r> FromIterator<&'r LeadTimeRow> for LeadTimes {
    fn from_iter<I: IntoIterator<Item = &'r LeadTimeRow>>(rows: I) -> LeadTimes {
        let mut times = LeadTimes::default();
        rows.into_iter().for_each(|row| times.add(row));
        times
    }
}

impl StepTimes {
    fn report(&self, step: Step) -> Option<StepTimesReport> {
        Some(StepTimesReport {
            step,
            count: self.from_registration.count(),
            from_registration: spread(&self.from_registration)?,
            from_previous: spread(&self.from_previous)?,
            with_target: self.with_target,
            within_target: self.within_target,
            within_target_percent: (self.within_target * 100).checked_div(self.with_target),
        })
    }
}

fn spread(days: &Days) -> Option<Spread> {
    Some(Spread { median: days.percentile(50)?, p90: days.percentile(90)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};
    use proptest::prelude::*;

    const REGISTERED: Date = date(2024, 1, 1);

    fn row(step: Step, done: i64, previous: i64, target: Option<i64>) -> LeadTimeRow {
        let day = |days| chain::calendar::days_after(REGISTERED, days);
        LeadTimeRow {
            spell: 1,
            step,
            opened_on: day(previous),
            done_on: day(done),
            registered_on: REGISTERED,
            previous_on: day(previous),
            target_by: target.map(day),
        }
    }

    #[test]
    fn the_median_and_the_ninetieth_percentile_are_exact() {
        let rows: Vec<_> = (1..=10).map(|days| row(Step::Mapping, days * 10, 5, Some(60))).collect();
        let report = LeadTimes::from_iter(&rows).report();
        assert_eq!(
            report,
            [StepTimesReport {
                step: Step::Mapping,
                count: 10,
                from_registration: Spread { median: 50, p90: 90 },
                from_previous: Spread { median: 45, p90: 85 },
                with_target: 10,
                within_target: 6,
                within_target_percent: Some(60),
            }]
        );
    }

    #[test]
    fn one_time_is_its_own_median_and_no_time_gives_no_row() {
        let report = LeadTimes::from_iter(&[row(Step::Code, 366, 30, None)]).report();
        assert_eq!(report[0].from_registration, Spread { median: 366, p90: 366 });
        assert_eq!(report[0].within_target_percent, None);
        assert!(LeadTimes::default().report().is_empty());
    }

    #[test]
    fn steps_are_told_in_the_order_of_the_chain_with_their_words() {
        let rows = [row(Step::Closing, 9, 1, None), row(Step::Registration, 0, 0, None)];
        let json = serde_json::to_value(LeadTimes::from_iter(&rows).report()).unwrap();
        assert_eq!(json[0]["step"], "registration");
        assert_eq!(json[1]["from_previous"]["median"], 8);
    }

    fn rows() -> impl Strategy<Value = Vec<LeadTimeRow>> {
        let one = (0..Step::ALL.len(), 0_i64..900, 0_i64..900, proptest::option::of(0_i64..900))
            .prop_map(|(step, done, previous, target)| row(Step::ALL[step], done, previous, target));
        proptest::collection::vec(one, 0..60)
    }

    proptest! {
        #[test]
        fn parts_merged_are_the_whole(rows in rows(), cut in any::<prop::sample::Index>()) {
            let cut = cut.index(rows.len() + 1);
            let mut parts = LeadTimes::from_iter(&rows[cut..]);
            parts.merge(&LeadTimes::from_iter(&rows[..cut]));
            prop_assert_eq!(&parts, &LeadTimes::from_iter(&rows));
            prop_assert_eq!(parts.report(), LeadTimes::from_iter(&rows).report());
        }

        #[test]
        fn the_percentiles_are_those_of_the_sorted_list(rows in rows()) {
            for told in LeadTimes::from_iter(&rows).report() {
                let mut days: Vec<i64> = rows
                    .iter()
                    .filter(|row| row.step == told.step)
                    .map(|row| days_between(row.registered_on, row.done_on))
                    .collect();
                days.sort_unstable();
                let rank = |percent: usize| days[(days.len() * percent).div_ceil(100) - 1];
                prop_assert_eq!(told.count, days.len() as u64);
                prop_assert_eq!(told.from_registration, Spread { median: rank(50), p90: rank(90) });
            }
        }
    }
}

//! Nobody with an assessed need is without an activity (A12): how many are, and for how many days,
//! on a day. The public counter and the command read the same figures.

use crate::days::Days;
use chain::calendar::days_between;
use chain::id::CaseId;
use jiff::civil::Date;
use serde::Serialize;

/// People without an activity on one day, gathered; parts of one day can be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithoutActivity {
    on: Date,
    days: Days,
}

/// The figures of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WithoutActivityReport {
    /// The day.
    pub on: Date,
    /// How many people with an assessed need have nothing going on.
    pub people: u64,
    /// Their days together, the first and this one both counted.
    pub days: i128,
    /// Half have been without for so many days or fewer.
    pub median_days: Option<i64>,
    /// The longest, in days.
    pub longest_days: Option<i64>,
}

impl WithoutActivity {
    /// Nobody yet, on a day.
    #[must_use]
    pub fn on(on: Date) -> WithoutActivity {
        WithoutActivity { on, days: Days::default() }
    }

    /// Gathers rows of cases and the first day each was without an activity. A day later than the one
    /// that is looked at is not counted.
    #[must_use]
    pub fn of(on: Date, rows: impl IntoIterator<Item = (CaseId, Date)>) -> WithoutActivity {
        let mut gathered = WithoutActivity::on(on);
        rows.into_iter().for_each(|(_, since)| gathered.add(since));
        gathered
    }

    /// Gathers how many people have been without an activity since each day.
    #[must_use]
    pub fn counted(on: Date, counts: impl IntoIterator<Item = (Date, u64)>) -> WithoutActivity {
        let mut gathered = WithoutActivity::on(on);
        for (since, people) in counts {
            if since <= on {
                gathered.days.add_times(days_between(since, on) + 1, people);
            }
        }
        gathered
    }

    /// Takes in one person, without an activity since a day.
    pub fn add(&mut self, since: Date) {
        if since <= self.on {
            self.days.add(days_between(since, self.on) + 1);
        }
    }

    /// Takes in what another part of the same day has gathered; a part of another day is left out.
    pub fn merge(&mut self, other: &WithoutActivity) {
        if self.on == other.on {
            self.days.merge(&other.days);
        }
    }

    /// The figures.
    #[must_use]
    pub fn report(&self) -> WithoutActivityReport {
        WithoutActivityReport {
            on: self.on,
            people: self.days.count(),
            days: self.days.sum(),
            median_days: self.days.percentile(50),
            longest_days: self.days.percentile(100),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::calendar::days_after;
    use chain::story::ids::id;
    use jiff::civil::date;
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 11, 16);

    fn rows(days: &[i64]) -> Vec<(CaseId, Date)> {
        let case = |place: usize| id("evaluation", &place.to_string());
        days.iter().enumerate().map(|(place, ago)| (case(place), days_after(TODAY, -ago))).collect()
    }

    #[test]
    fn the_first_day_counts_and_so_does_this_one() {
        let report = WithoutActivity::of(TODAY, rows(&[0, 1, 23])).report();
        assert_eq!((report.people, report.days), (3, 1 + 2 + 24));
        assert_eq!((report.median_days, report.longest_days), (Some(2), Some(24)));
    }

    #[test]
    fn people_counted_by_day_give_what_people_one_by_one_give() {
        let rows = rows(&[3, 3, 3, 0, 40, -1]);
        let mut counts = std::collections::BTreeMap::new();
        for (_, since) in &rows {
            *counts.entry(*since).or_insert(0) += 1;
        }
        assert_eq!(WithoutActivity::counted(TODAY, counts), WithoutActivity::of(TODAY, rows));
    }

    #[test]
    fn nobody_is_nobody_and_tomorrow_is_not_counted_today() {
        let report = WithoutActivity::of(TODAY, rows(&[-1])).report();
        assert_eq!((report.people, report.days, report.median_days), (0, 0, None));
    }

    proptest! {
        #[test]
        fn parts_merged_are_the_whole(days in proptest::collection::vec(-5_i64..500, 0..40), cut in any::<prop::sample::Index>()) {
            let rows = rows(&days);
            let cut = cut.index(rows.len() + 1);
            let mut parts = WithoutActivity::of(TODAY, rows[..cut].to_vec());
            parts.merge(&WithoutActivity::of(TODAY, rows[cut..].to_vec()));
            prop_assert_eq!(parts.report(), WithoutActivity::of(TODAY, rows).report());
        }
    }
}

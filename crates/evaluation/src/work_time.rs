//! Time in work: days on which somebody had any, and the same made into full time.

use chain::calendar::days_between;
use chain::view::WorkRow;
use jiff::civil::Date;
use serde::Serialize;
use std::ops::Add;

/// Time in work. Two jobs on one day are one day, and together at most full time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WorkTime {
    /// Days with any work.
    pub days: i64,
    /// Hundredths of full-time days: a day at half time is fifty.
    pub percent_days: i64,
}

impl WorkTime {
    /// Days of a year, by which days are made into months: twelve to a year.
    pub const YEAR_DAYS: i64 = 365;

    /// Tenths of months with any work, rounded down.
    #[must_use]
    pub const fn month_tenths(self) -> i64 {
        self.days.saturating_mul(120) / WorkTime::YEAR_DAYS
    }

    /// Tenths of months made into full time, rounded down.
    #[must_use]
    pub const fn full_time_month_tenths(self) -> i64 {
        self.percent_days.saturating_mul(120) / (WorkTime::YEAR_DAYS * 100)
    }
}

impl Add for WorkTime {
    type Output = WorkTime;
    fn add(self, other: WorkTime) -> WorkTime {
        WorkTime {
            days: self.days.saturating_add(other.days),
            percent_days: self.percent_days.saturating_add(other.percent_days),
        }
    }
}

/// One person's time in these stretches of work, up to a day that is not counted.
pub(crate) fn work_time(works: &[&WorkRow], on: Date) -> WorkTime {
    let end = |work: &WorkRow| work.to.map_or(on, |to| to.min(on));
    let mut cuts: Vec<Date> = works.iter().flat_map(|work| [work.from, end(work)]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut time = WorkTime::default();
    for pair in cuts.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let here = works.iter().filter(|work| work.from <= from && to <= end(work));
        let extents: Vec<i64> = here.map(|work| work.extent_percent.into()).collect();
        if !extents.is_empty() {
            let days = days_between(from, to);
            let percent = extents.iter().sum::<i64>().min(100);
            time = time + WorkTime { days, percent_days: days * percent };
        }
    }
    time
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::event::WorkKind;
    use jiff::civil::date;

    fn work(from: Date, to: Option<Date>, extent_percent: u8) -> WorkRow {
        let (service, municipality) = (None, None);
        WorkRow { kind: WorkKind::Competitive, extent_percent, service, municipality, from, to }
    }

    #[test]
    fn two_jobs_on_one_day_are_one_day_and_at_most_full_time() {
        let first = work(date(2024, 1, 1), Some(date(2024, 1, 11)), 75);
        let second = work(date(2024, 1, 6), Some(date(2024, 1, 16)), 50);
        let time = work_time(&[&first, &second], date(2024, 6, 1));
        assert_eq!(time, WorkTime { days: 15, percent_days: 5 * 75 + 5 * 100 + 5 * 50 });
    }

    #[test]
    fn work_that_goes_on_is_counted_to_the_day_and_a_gap_is_not_counted() {
        let ended = work(date(2024, 1, 1), Some(date(2024, 1, 3)), 100);
        let goes_on = work(date(2024, 1, 10), None, 50);
        let time = work_time(&[&goes_on, &ended], date(2024, 1, 20));
        assert_eq!(time, WorkTime { days: 12, percent_days: 200 + 500 });
    }

    #[test]
    fn work_that_has_not_begun_is_no_time() {
        assert_eq!(work_time(&[&work(date(2024, 5, 1), None, 100)], date(2024, 5, 1)), WorkTime::default());
    }

    #[test]
    fn a_year_is_twelve_months() {
        let time = WorkTime { days: 365, percent_days: 18_250 };
        assert_eq!((time.month_tenths(), time.full_time_month_tenths()), (120, 60));
    }
}

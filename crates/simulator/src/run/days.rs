//! The days of a run, counted from its first: working days and months looked up instead of reckoned.

use chain::calendar;
use jiff::ToSpan;
use jiff::civil::Date;

/// A day of the run, counted from its first.
pub(crate) type DayNo = u32;

/// The days of a run.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    first: Date,
    /// The number of the day before the first of each month from that of the first day on, which may lie before it.
    before_months: Vec<i64>,
    dates: Vec<Date>,
    working: Vec<bool>,
    /// The first day of each month of the run, and the end.
    months: Vec<DayNo>,
}

impl Days {
    /// From a day up to another, which is not counted.
    pub(crate) fn new(first: Date, end: Date) -> Days {
        let count = calendar::days_between(first, end).max(0);
        let dates: Vec<Date> = (0..count).map(|number| calendar::days_after(first, number)).collect();
        let working = dates.iter().map(|day| calendar::is_working_day(*day)).collect();
        let starts = (0..).zip(&dates).filter(|(number, day)| *number == 0 || day.day() == 1);
        let last = DayNo::try_from(dates.len()).unwrap_or(DayNo::MAX);
        let months = starts.map(|(number, _)| number).chain([last]).collect();
        let month = |number: i64| first.first_of_month().checked_add(number.months()).unwrap_or(Date::MAX);
        let before = |number| calendar::days_between(first, month(number)) - 1;
        let before_months = (0..=month_of(first, end).max(0)).map(before).collect();
        Days { first, before_months, dates, working, months }
    }

    pub(crate) fn count(&self) -> DayNo {
        DayNo::try_from(self.dates.len()).unwrap_or(DayNo::MAX)
    }

    /// The date of a day; the last one's for a day after it.
    pub(crate) fn date(&self, day: DayNo) -> Date {
        let place = usize::try_from(day).unwrap_or(usize::MAX).min(self.dates.len() - 1);
        self.dates[place]
    }

    pub(crate) fn is_working(&self, day: DayNo) -> bool {
        self.working.get(day as usize).copied().unwrap_or(false)
    }

    /// The number of a date; 0 for one before the run, and beyond the end for a later one.
    pub(crate) fn number(&self, date: Date) -> DayNo {
        let month = usize::try_from(month_of(self.first, date)).ok();
        let number = match month.and_then(|month| self.before_months.get(month)) {
            Some(before) => before + i64::from(date.day()),
            None => calendar::days_between(self.first, date),
        };
        DayNo::try_from(number.max(0)).unwrap_or(DayNo::MAX)
    }

    /// The first day of each month of the run, and the end.
    pub(crate) fn months(&self) -> &[DayNo] {
        &self.months
    }

    /// The last day of a month of the run.
    pub(crate) fn last_day(&self, month: usize) -> Date {
        self.date(self.months.get(month + 1).map_or(DayNo::MAX, |next| next - 1))
    }
}

/// Months from that of a day to that of another.
fn month_of(first: Date, date: Date) -> i64 {
    (i64::from(date.year()) - i64::from(first.year())) * 12 + i64::from(date.month())
        - i64::from(first.month())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_has_the_number_of_days_since_the_first_also_after_the_run_and_none_below_0_before_it() {
        let first = date(2024, 1, 17);
        let days = Days::new(first, date(2026, 3, 1));
        for ahead in -400..1500 {
            let number = days.number(calendar::days_after(first, ahead));
            assert_eq!(i64::from(number), ahead.max(0));
        }
        assert_eq!(days.date(days.number(date(2025, 2, 28))), date(2025, 2, 28));
    }
}

//! The days of a run, counted from its first: working days and months looked up instead of reckoned.

use chain::calendar;
use jiff::civil::Date;

/// A day of the run, counted from its first.
pub(crate) type DayNo = u32;

/// The days of a run.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    first: Date,
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
        let end = DayNo::try_from(dates.len()).unwrap_or(DayNo::MAX);
        let months = starts.map(|(number, _)| number).chain([end]).collect();
        Days { first, dates, working, months }
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
        DayNo::try_from(calendar::days_between(self.first, date).max(0)).unwrap_or(DayNo::MAX)
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

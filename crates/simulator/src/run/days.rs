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
}

impl Days {
    /// From a day up to another, which is not counted.
    pub(crate) fn new(first: Date, end: Date) -> Days {
        let count = calendar::days_between(first, end).max(0);
        let dates: Vec<Date> = (0..count).map(|number| calendar::days_after(first, number)).collect();
        let working = dates.iter().map(|day| calendar::is_working_day(*day)).collect();
        Days { first, dates, working }
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
    pub(crate) fn months(&self) -> Vec<DayNo> {
        let starts = (0..self.count()).filter(|day| *day == 0 || self.date(*day).day() == 1);
        starts.chain([self.count()]).collect()
    }
}

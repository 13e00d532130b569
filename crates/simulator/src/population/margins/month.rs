//! A calendar month, as figures are published.

use jiff::civil::Date;
use serde::Serialize;
use std::fmt;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a year, 1 to 12.
    #[must_use]
    pub fn new(year: i16, month: i8) -> Month {
        Month(i32::from(year) * 12 + i32::from(month) - 1)
    }

    /// The month that a day lies in.
    #[must_use]
    pub fn of(day: Date) -> Month {
        Month::new(day.year(), day.month())
    }

    /// How many months lie between two.
    #[must_use]
    pub fn apart(self, other: Month) -> u32 {
        self.0.abs_diff(other.0)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let year = i16::try_from(self.0.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1);
        Date::new(year, month, 1).map_or(Date::MAX, Date::last_of_month)
    }

    /// Years since year 0, with the part of the year that has passed in the middle of the month.
    #[must_use]
    pub fn in_years(self) -> f64 {
        (f64::from(self.0) + 0.5) / 12.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.div_euclid(12), self.0.rem_euclid(12) + 1)
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

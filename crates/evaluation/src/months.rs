//! Calendar months as things that can be counted and compared.

use jiff::civil::Date;

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Month(i64);

impl Month {
    /// The month of a number, 1–12, in a year.
    pub(crate) const fn new(year: i64, month: i64) -> Month {
        Month(year * 12 + month - 1)
    }

    /// The month that a day lies in.
    pub(crate) fn of(day: Date) -> Month {
        Month::new(day.year().into(), day.month().into())
    }

    pub(crate) const fn next(self) -> Month {
        Month(self.0 + 1)
    }

    pub(crate) const fn previous(self) -> Month {
        Month(self.0 - 1)
    }

    pub(crate) const fn year(self) -> i64 {
        self.0.div_euclid(12)
    }

    pub(crate) fn first_day(self) -> Date {
        let year = i16::try_from(self.year()).unwrap_or(i16::MAX);
        let month = i8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1);
        Date::new(year, month, 1).unwrap_or(Date::MAX)
    }

    /// The first day no longer.
    pub(crate) fn end(self) -> Date {
        self.next().first_day()
    }

    pub(crate) fn days(self) -> i64 {
        self.first_day().days_in_month().into()
    }

    pub(crate) fn is_before_end_of(self, year: i16) -> bool {
        self.year() <= year.into()
    }
}

/// How many months there are from one to another, which is not counted; 0 when the other comes first.
pub(crate) fn months_between(from: Month, to: Month) -> i64 {
    (to.0 - from.0).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_ends_where_the_next_one_begins_also_at_the_turn_of_the_year() {
        let december = Month::of(date(2024, 12, 31));
        assert_eq!(december.first_day(), date(2024, 12, 1));
        assert_eq!(december.end(), date(2025, 1, 1));
        assert_eq!(december.year(), 2024);
        assert_eq!(december.next().year(), 2025);
        assert_eq!(december.next().previous(), december);
    }

    #[test]
    fn months_are_counted_forwards_and_never_below_zero() {
        let (march, june) = (Month::new(2024, 3), Month::new(2024, 6));
        assert_eq!(months_between(march, june), 3);
        assert_eq!(months_between(june, march), 0);
        assert_eq!(Month::new(2024, 2).days(), 29);
    }
}

//! Rows by calendar month, as an index from January 2000, so that a month is found without a search (F2).
//! What is dated before that month or after the year 2099 is counted in the first or last month of that
//! time, so that a day wrongly written cannot make the row of months endless.

use super::merge::Merge;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

const FIRST_YEAR: i32 = 2000;
const LAST: i32 = 12 * 100 - 1;

/// The index of the month that a day lies in.
pub(crate) fn month_index(day: Date) -> u16 {
    let months = (i32::from(day.year()) - FIRST_YEAR) * 12 + i32::from(day.month()) - 1;
    u16::try_from(months.clamp(0, LAST)).unwrap_or(0)
}

/// The first day of a month by its index.
pub(crate) fn first_day(index: u16) -> Date {
    let index = i32::from(index).min(LAST);
    let year = i16::try_from(FIRST_YEAR + index / 12).unwrap_or(i16::MAX);
    let month = i8::try_from(index % 12 + 1).unwrap_or(1);
    Date::new(year, month, 1).unwrap_or(Date::MAX)
}

/// One row for each month from the first to the last in which something was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Months<T> {
    first: u16,
    rows: Vec<T>,
}

impl<T> Default for Months<T> {
    fn default() -> Months<T> {
        Months { first: 0, rows: Vec::new() }
    }
}

impl<T> Months<T> {
    /// The month in which a day lies, when something was seen in it or both before and after it.
    #[must_use]
    pub fn get(&self, day: Date) -> Option<&T> {
        let index = month_index(day).checked_sub(self.first)?;
        self.rows.get(usize::from(index))
    }

    /// Each month with its first day, in order; months in which nothing was seen stand between others.
    pub fn iter(&self) -> impl Iterator<Item = (Date, &T)> {
        (self.first..).map(first_day).zip(&self.rows)
    }

    /// The months whose first day lies from a day to another, which is not counted.
    pub fn within(&self, from: Date, to: Date) -> impl Iterator<Item = (Date, &T)> {
        self.iter().filter(move |(first, _)| from <= *first && *first < to)
    }
}

impl<T: Default> Months<T> {
    #[inline]
    pub(crate) fn at(&mut self, index: u16) -> &mut T {
        let place = usize::from(index.wrapping_sub(self.first));
        if place >= self.rows.len() {
            return self.reach(index);
        }
        &mut self.rows[place]
    }

    #[cold]
    fn reach(&mut self, index: u16) -> &mut T {
        if self.rows.is_empty() {
            self.first = index;
        }
        if index < self.first {
            let missing = usize::from(self.first - index);
            self.rows.splice(0..0, std::iter::repeat_with(T::default).take(missing));
            self.first = index;
        }
        let place = usize::from(index - self.first);
        if place >= self.rows.len() {
            self.rows.resize_with(place + 1, T::default);
        }
        &mut self.rows[place]
    }
}

impl<T: Default + Merge> Merge for Months<T> {
    fn merge(&mut self, other: &Months<T>) {
        for (index, theirs) in (other.first..).zip(&other.rows) {
            self.at(index).merge(theirs);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_is_found_by_any_of_its_days_and_told_by_its_first() {
        let mut months = Months::<u64>::default();
        *months.at(month_index(date(2024, 2, 29))) += 2;
        *months.at(month_index(date(2023, 12, 1))) += 3;
        let told: Vec<(Date, u64)> = months.iter().map(|(first, count)| (first, *count)).collect();
        assert_eq!(told, [(date(2023, 12, 1), 3), (date(2024, 1, 1), 0), (date(2024, 2, 1), 2)]);
        assert_eq!(months.get(date(2024, 2, 1)), Some(&2));
        assert_eq!(months.get(date(2024, 3, 1)), None);
        assert_eq!(months.get(date(2023, 11, 30)), None);
    }

    #[test]
    fn a_day_wrongly_written_is_counted_at_the_edge_and_makes_no_endless_row() {
        assert_eq!(first_day(month_index(date(1995, 5, 5))), date(2000, 1, 1));
        assert_eq!(first_day(month_index(date(9999, 5, 5))), date(2099, 12, 1));
    }

    #[test]
    fn only_the_months_between_two_days_are_told() {
        let mut months = Months::<u64>::default();
        (0..24).for_each(|index| *months.at(index) += 1);
        assert_eq!(months.within(date(2000, 3, 1), date(2001, 3, 1)).count(), 12);
    }
}

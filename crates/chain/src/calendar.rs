//! The Swedish calendar (architecture, decision 8): working days, month ends, moved deadlines.
//!
//! Which days are holidays follows from the Act on Public Holidays (1989:253); midsummer eve,
//! Christmas eve and new year's eve are free from work like them when deadlines are counted
//! (Act 1930:173 § 2).

use jiff::civil::{Date, Weekday};
use rules::{Period, PeriodUnit};

/// The day `period` after `start`; month ends are clamped (31 January + 1 month = 28 or 29 February).
/// A day beyond the calendar becomes its last day.
#[must_use]
pub fn after(start: Date, period: Period) -> Date {
    let count = i64::from(period.count);
    match period.unit {
        PeriodUnit::WorkingDays => working_days_after(start, period.count),
        PeriodUnit::Days => days_after(start, count),
        PeriodUnit::Weeks => days_after(start, count * 7),
        PeriodUnit::Months => months_after(start, count),
        PeriodUnit::Years => months_after(start, count * 12),
    }
}

/// The day `count` months after `start`, month ends clamped. Reckoned by hand, because looking at what is due
/// does little else: a span can hold far more than a number of months.
#[must_use]
pub fn months_after(start: Date, count: i64) -> Date {
    let month = i64::from(start.year()) * 12 + i64::from(start.month()) - 1 + count;
    let first = i16::try_from(month.div_euclid(12)).ok().zip(i8::try_from(month.rem_euclid(12) + 1).ok());
    let first = first.and_then(|(year, month)| Date::new(year, month, 1).ok());
    let clamped = first.and_then(|first| {
        Date::new(first.year(), first.month(), start.day().min(first.days_in_month())).ok()
    });
    clamped.unwrap_or(Date::MAX)
}

/// The first day of the month after the one that a day lies in.
#[must_use]
pub fn next_month(day: Date) -> Date {
    months_after(day.first_of_month(), 1)
}

/// The day `count` days after `start`. A day outside the calendar becomes its last day.
#[must_use]
pub fn days_after(start: Date, count: i64) -> Date {
    // Most days reckoned lie in the same month.
    if let Ok(day @ 1..=28) = i8::try_from(i64::from(start.day()).saturating_add(count)) {
        return Date::new(start.year(), start.month(), day).unwrap_or(Date::MAX);
    }
    day_with(i64::from(day_number(start)).saturating_add(count)).unwrap_or(Date::MAX)
}

/// A person's last day for something: `period` after `start`, moved to the next working day when it
/// falls on a day off (Act 1930:173 § 2).
#[must_use]
pub fn deadline(start: Date, period: Period) -> Date {
    next_working_day(after(start, period))
}

/// The day itself, or the first working day after it.
#[must_use]
pub fn next_working_day(mut day: Date) -> Date {
    while !is_working_day(day) && day < Date::MAX {
        day = days_after(day, 1);
    }
    day
}

/// Whole days from `start` to `end`; negative when `end` comes first.
#[must_use]
pub fn days_between(start: Date, end: Date) -> i64 {
    i64::from(day_number(end) - day_number(start))
}

/// Days counted from a day before the calendar begins. Years begin in March, so that a leap day comes last.
fn day_number(day: Date) -> i32 {
    let late = u32::from(day.month() <= 2);
    // A multiple of 400 years is added, so that no year lies below zero.
    let year = (i32::from(day.year()) + 12_000).unsigned_abs() - late;
    let month = u32::from(day.month().unsigned_abs()) + 12 * late - 3;
    let leap_days = year / 4 - year / 100 + year / 400;
    let days = 365 * year + leap_days + (153 * month + 2) / 5 + u32::from(day.day().unsigned_abs());
    days.cast_signed()
}

/// The day with a number, if it lies in the calendar: [`day_number`] turned round.
fn day_with(number: i64) -> Option<Date> {
    /// Days of 400 years, after which the calendar begins anew.
    const ALL: u32 = 146_097;
    /// Days of 100 years whose last is no leap year.
    const CENTURY: u32 = 36_524;
    /// Days of four years of which one is a leap year.
    const FOUR: u32 = 1_461;
    let days = u32::try_from(number).ok()?.checked_sub(1)?;
    let (ages, day) = (days / ALL, days % ALL);
    // Leap days are taken out first, so that every year is as long.
    let year = (day - day / (FOUR - 1) + day / CENTURY - day / (ALL - 1)) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let late = u32::from(month >= 10);
    let year = i16::try_from(i64::from(400 * ages + year + late) - 12_000).ok()?;
    Date::new(year, i8::try_from(month + 3 - 12 * late).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whole months from `start` to `end`, month ends clamped as in [`after`]; 0 when `end` comes first.
#[must_use]
pub fn months_between(start: Date, end: Date) -> i64 {
    if end <= start {
        return 0;
    }
    let months = (i64::from(end.year()) - i64::from(start.year())) * 12 + i64::from(end.month())
        - i64::from(start.month());
    let turn = start.day().min(end.days_in_month());
    months - i64::from(turn > end.day())
}

/// The first day on which [`months_between`] can be another than on `day`.
#[must_use]
pub fn next_month_turn(start: Date, day: Date) -> Date {
    let months = if day < start { 0 } else { months_between(start, day) + 1 };
    months_after(start, months)
}

/// The first day on which the age in years can be another than on `day`.
#[must_use]
pub fn next_birthday(born: Date, day: Date) -> Date {
    months_after(born, if day < born { 0 } else { (age(born, day) + 1) * 12 })
}

/// Whole years of age on `day`.
#[must_use]
pub fn age(born: Date, day: Date) -> i64 {
    months_between(born, day) / 12
}

/// How many working days there are from a day to another, which is not counted.
#[must_use]
pub fn working_days_between(start: Date, end: Date) -> i64 {
    let days = (0..days_between(start, end).max(0)).map(|count| days_after(start, count));
    days.fold(0, |working, day| working + i64::from(is_working_day(day)))
}

/// Whether people work on this day: not a Saturday, a Sunday or a holiday.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday(day)
}

fn working_days_after(start: Date, count: i32) -> Date {
    let mut day = start;
    for _ in 0..count.max(0) {
        day = next_working_day(days_after(day, 1));
    }
    day
}

fn is_holiday(day: Date) -> bool {
    let fixed =
        matches!((day.month(), day.day()), (1, 1) | (1, 6) | (5, 1) | (6, 6) | (12, 24 | 25 | 26 | 31));
    // Midsummer eve is the Friday between 19 and 25 June.
    let midsummer = day.month() == 6 && day.weekday() == Weekday::Friday && (19..=25).contains(&day.day());
    // Good Friday, Easter Monday, Ascension Day; Easter and Whit Sunday are Sundays anyway.
    let by_easter =
        || (3..=6).contains(&day.month()) && matches!(days_between(easter(day.year()), day), -2 | 1 | 39);
    fixed || midsummer || by_easter()
}

/// Easter Sunday of a Gregorian year, by the Meeus–Jones–Butcher computation.
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
    let correction = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * correction + 114;
    let month = i8::try_from(sum / 31).unwrap_or(4);
    let day = i8::try_from(sum % 31 + 1).unwrap_or(1);
    Date::new(i16::try_from(year).unwrap_or(0), month, day).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use jiff::{Span, ToSpan};
    use proptest::prelude::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, month, day) in [(2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn holidays_and_the_eves_are_no_working_days() {
        for day in [
            date(2026, 1, 1),
            date(2026, 1, 6),
            date(2026, 4, 3),
            date(2026, 4, 6),
            date(2026, 5, 1),
            date(2026, 5, 14),
            date(2026, 6, 19),
            date(2026, 12, 24),
            date(2026, 12, 31),
        ] {
            assert!(!is_working_day(day), "{day}");
        }
        assert!(is_working_day(date(2026, 6, 18)));
    }

    #[test]
    fn month_ends_are_clamped() {
        let month = Period { count: 1, unit: PeriodUnit::Months };
        assert_eq!(after(date(2024, 1, 31), month), date(2024, 2, 29));
        assert_eq!(months_between(date(2024, 1, 31), date(2024, 2, 29)), 1);
    }

    #[test]
    fn a_deadline_on_a_holiday_moves_to_the_next_working_day() {
        let three_weeks = Period { count: 3, unit: PeriodUnit::Weeks };
        // Three weeks after 13 March 2026 is Good Friday; the next working day is Tuesday.
        assert_eq!(deadline(date(2026, 3, 13), three_weeks), date(2026, 4, 7));
    }

    proptest! {
        #[test]
        fn days_and_months_are_reckoned_as_the_library_does(
            start in 0i64..200_000,
            count in prop_oneof![-5_000i64..5_000, -7_000_000i64..7_000_000],
        ) {
            let start = date(1700, 1, 1).checked_add(start.days()).unwrap();
            let ahead = |span: Result<Span, jiff::Error>| start.checked_add(span.ok()?).ok();
            let day = ahead(Span::new().try_days(count));
            let month = ahead(Span::new().try_months(count));
            prop_assert_eq!(days_after(start, count), day.unwrap_or(Date::MAX));
            prop_assert_eq!(months_after(start, count), month.unwrap_or(Date::MAX));
            prop_assert!(day.is_none_or(|day| days_between(start, day) == count));
        }

        #[test]
        fn nobody_grows_older_before_the_next_birthday(born in 0i64..20_000, ahead in 0i64..30_000) {
            let born = days_after(date(1930, 1, 1), born);
            let day = days_after(born, ahead);
            let turn = next_birthday(born, day);
            prop_assert!(turn > day);
            prop_assert_eq!(age(born, day), age(born, days_after(turn, -1)));
            prop_assert_eq!(age(born, day) + 1, age(born, turn));
        }

        #[test]
        fn whole_months_change_only_at_the_turn(start in 0i64..20_000, ahead in 0i64..3_000) {
            let start = days_after(date(1980, 1, 1), start);
            let day = days_after(start, ahead);
            let turn = next_month_turn(start, day);
            prop_assert!(turn > day);
            prop_assert_eq!(months_between(start, day), months_between(start, days_after(turn, -1)));
            prop_assert_eq!(months_between(start, day) + 1, months_between(start, turn));
        }
    }
}

//! Dates, numbers and money in each language, as tables.

use jiff::civil::date as day;
use proptest::prelude::*;
use texts::Language::{English, Swedish};
use texts::{date, date_short, decimal, duration_days, number, ore, percent};

/// A no-break space in the values is written `_` in these tables, a true minus sign `-`.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', "_").replace('\u{2212}', "-")
}

#[test]
fn dates_are_written_in_words() {
    for (when, swedish, english) in [
        (day(2026, 5, 3), "3_maj_2026", "3_May_2026"),
        (day(2024, 2, 29), "29_februari_2024", "29_February_2024"),
        (day(1999, 12, 31), "31_december_1999", "31_December_1999"),
        (day(2026, 1, 1), "1_januari_2026", "1_January_2026"),
    ] {
        assert_eq!(plain(&date(Swedish, when)), swedish);
        assert_eq!(plain(&date(English, when)), english);
    }
}

#[test]
fn short_dates_sort_in_swedish_and_cannot_be_misread_in_english() {
    assert_eq!(date_short(Swedish, day(2026, 5, 3)), "2026-05-03");
    assert_eq!(plain(&date_short(English, day(2026, 5, 3))), "3_May_2026");
    assert_eq!(plain(&date_short(English, day(2026, 9, 30))), "30_Sep_2026");
}

#[test]
fn thousands_are_kept_apart() {
    for (value, swedish, english) in [
        (0, "0", "0"),
        (7, "7", "7"),
        (999, "999", "999"),
        (1_000, "1_000", "1,000"),
        (20_000, "20_000", "20,000"),
        (1_234_567, "1_234_567", "1,234,567"),
        (-1_000, "-1_000", "-1,000"),
        (i64::MIN, "-9_223_372_036_854_775_808", "-9,223,372,036,854,775,808"),
    ] {
        assert_eq!(plain(&number(Swedish, value)), swedish);
        assert_eq!(plain(&number(English, value)), english);
    }
}

#[test]
fn ore_are_written_only_when_there_are_any() {
    for (amount, swedish, english) in [
        (0, "0_kr", "SEK_0"),
        (5, "0,05_kr", "SEK_0.05"),
        (1_250, "12,50_kr", "SEK_12.50"),
        (2_000_000, "20_000_kr", "SEK_20,000"),
        (-1_250, "-12,50_kr", "-SEK_12.50"),
        (i64::MIN, "-92_233_720_368_547_758,08_kr", "-SEK_92,233,720,368,547,758.08"),
    ] {
        assert_eq!(plain(&ore(Swedish, amount)), swedish);
        assert_eq!(plain(&ore(English, amount)), english);
    }
}

#[test]
fn decimals_and_shares_use_the_point_of_the_language() {
    assert_eq!(plain(&decimal(Swedish, 1234.56, 1)), "1_234,6");
    assert_eq!(decimal(English, 1234.56, 1), "1,234.6");
    assert_eq!(decimal(English, -0.04, 1), "0.0");
    assert_eq!(plain(&decimal(English, -0.06, 1)), "-0.1");
    assert_eq!(decimal(Swedish, f64::NAN, 1), "–");
    assert_eq!(plain(&percent(Swedish, 0.465, 1)), "46,5_%");
    assert_eq!(percent(English, 0.465, 1), "46.5%");
    assert_eq!(plain(&percent(Swedish, 1.0, 0)), "100_%");
}

#[test]
fn days_carry_their_word() {
    for (days, swedish, english) in [
        (0, "0_dagar", "0_days"),
        (1, "1_dag", "1_day"),
        (14, "14_dagar", "14_days"),
        (1_000, "1_000_dagar", "1,000_days"),
    ] {
        assert_eq!(plain(&duration_days(Swedish, days)), swedish);
        assert_eq!(plain(&duration_days(English, days)), english);
    }
}

proptest! {
    #[test]
    fn no_value_breaks_a_line_or_loses_a_digit(value in any::<i64>()) {
        for language in [Swedish, English] {
            for text in [number(language, value), ore(language, value)] {
                prop_assert!(!text.contains(' '));
            }
            let digits: String = number(language, value).chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, value.unsigned_abs().to_string());
        }
    }
}

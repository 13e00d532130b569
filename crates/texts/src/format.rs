//! Dates, numbers and money as each language writes them. Spaces inside a value never break a line.

use jiff::civil::Date;

use crate::Language;

const NO_BREAK: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A date in words: `3 maj 2026`, `3 May 2026`.
#[must_use]
pub fn date(language: Language, date: Date) -> String {
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|index| language.months().get(index).copied())
        .unwrap_or_default();
    format!("{}{NO_BREAK}{month}{NO_BREAK}{:04}", date.day(), date.year())
}

/// A date that fits a column: `2026-05-03` in Swedish; English keeps the month in letters, since
/// figures alone are read in two ways there: `3 May 2026`.
#[must_use]
pub fn date_short(language: Language, date: Date) -> String {
    match language {
        Language::Swedish => format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
        Language::English => {
            let month: String = language
                .months()
                .get(usize::try_from(date.month() - 1).unwrap_or_default())
                .copied()
                .unwrap_or_default()
                .chars()
                .take(3)
                .collect();
            format!("{}{NO_BREAK}{month}{NO_BREAK}{:04}", date.day(), date.year())
        }
    }
}

/// A whole number with its thousands apart: `20 000`, `20,000`.
#[must_use]
pub fn number(language: Language, value: i64) -> String {
    signed(value < 0, &grouped(language, value.unsigned_abs()))
}

/// A number with a fixed count of decimals (at most nine): `3,5`, `3.5`. What is not a number is a dash.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: u8) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let decimals = usize::from(decimals.min(9));
    let written = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let (thousands, point) = language.separators();
    let mut text = group(whole, thousands);
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    let is_zero = written.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    signed(value < 0.0 && !is_zero, &text)
}

/// An amount in öre as crowns; the öre are written only when there are any: `20 000 kr`, `12,50 kr`,
/// `SEK 20,000`, `SEK 12.50`.
#[must_use]
pub fn ore(language: Language, amount: i64) -> String {
    let (crowns, rest) = (amount.unsigned_abs() / 100, amount.unsigned_abs() % 100);
    let mut text = grouped(language, crowns);
    if rest != 0 {
        text.push(language.separators().1);
        text.push_str(&format!("{rest:02}"));
    }
    let text = match language {
        Language::Swedish => format!("{text}{NO_BREAK}kr"),
        Language::English => format!("SEK{NO_BREAK}{text}"),
    };
    signed(amount < 0, &text)
}

/// A share (1 is the whole) as per cent: `46,5 %`, `46.5%`.
#[must_use]
pub fn percent(language: Language, share: f64, decimals: u8) -> String {
    let value = decimal(language, share * 100.0, decimals);
    match language {
        Language::Swedish => format!("{value}{NO_BREAK}%"),
        Language::English => format!("{value}%"),
    }
}

/// A count of days with its word: `1 dag`, `14 dagar`, `1 day`, `14 days`.
#[must_use]
pub fn duration_days(language: Language, days: i64) -> String {
    let (one, several) = language.day_words();
    let word = if days.unsigned_abs() == 1 { one } else { several };
    format!("{}{NO_BREAK}{word}", number(language, days))
}

fn grouped(language: Language, value: u64) -> String {
    group(&value.to_string(), language.separators().0)
}

fn group(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * separator.len_utf8());
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

fn signed(negative: bool, text: &str) -> String {
    if negative { format!("{MINUS}{text}") } else { text.to_owned() }
}

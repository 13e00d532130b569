//! Swedish personal numbers and coordination numbers as people write them: 12 or 10 digits, with or without a hyphen,
//! with a plus sign from the year one turns a hundred.

use jiff::civil::Date;

/// Why a text is no personal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonalNumberFault {
    /// Not 10 or 12 digits with at most one sign before the last four.
    #[error("not written as a personal number")]
    Form,
    /// No such date, or a date to come.
    #[error("the date of birth does not exist")]
    Date,
    /// The last digit does not fit the others.
    #[error("the check digit does not fit")]
    Check,
}

/// The number as 12 digits. `today` settles the century of a number with 10 digits. The day of a coordination number
/// keeps its 60.
///
/// # Errors
/// What is wrong with it; see [`PersonalNumberFault`].
pub fn personal_number(text: &str, today: Date) -> Result<String, PersonalNumberFault> {
    let typed: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (signs, digits): (Vec<char>, Vec<char>) = typed
        .iter()
        .partition(|c| matches!(c, '-' | '+' | '–' | '−'));
    let sign_is_placed = match (signs.len(), typed.len().checked_sub(5)) {
        (0, _) => true,
        (1, Some(at)) => typed[at] == signs[0],
        _ => false,
    };
    let digits: Option<Vec<u8>> = digits
        .iter()
        .map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
        .collect();
    let Some(digits) = digits.filter(|digits| sign_is_placed && matches!(digits.len(), 10 | 12))
    else {
        return Err(PersonalNumberFault::Form);
    };
    let (century, short) = digits.split_at(digits.len() - 10);
    let two = |at: usize| i16::from(short[at]) * 10 + i16::from(short[at + 1]);
    let (year_of_century, month, day) = (two(0), two(2), two(4));
    let day = if day > 60 { day - 60 } else { day };
    let birth = |year: i16| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(year, month, day)
            .ok()
            .filter(|date| *date <= today)
    };
    let born = if let [first, second] = century {
        birth(i16::from(*first) * 1000 + i16::from(*second) * 100 + year_of_century)
    } else {
        let of_this_century = today.year() - today.year() % 100 + year_of_century;
        let hundred = if signs.contains(&'+') { 100 } else { 0 };
        birth(of_this_century - hundred).or_else(|| birth(of_this_century - 100 - hundred))
    };
    let born = born.ok_or(PersonalNumberFault::Date)?;
    if !luhn_sum(short).is_multiple_of(10) {
        return Err(PersonalNumberFault::Check);
    }
    let rest: String = short[2..]
        .iter()
        .map(|digit| char::from(b'0' + digit))
        .collect();
    Ok(format!("{:04}{rest}", born.year()))
}

/// The sum of digits with every second doubled, from the first of ten.
fn luhn_sum(digits: &[u8]) -> u32 {
    digits
        .iter()
        .enumerate()
        .map(|(at, digit)| {
            let weighed = u32::from(*digit) * if at % 2 == 0 { 2 } else { 1 };
            weighed / 10 + weighed % 10
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn every_way_of_writing_a_number_gives_the_same_twelve_digits() {
        let today = date(2026, 5, 3);
        for (text, expected) in [
            ("19811228-9874", "198112289874"),
            ("198112289874", "198112289874"),
            ("811228-9874", "198112289874"),
            (" 811228 9874 ", "198112289874"),
            ("811228–9874", "198112289874"),
            ("121212+1212", "191212121212"),
            ("121212-1212", "201212121212"),
            ("19701063-2391", "197010632391"),
        ] {
            assert_eq!(
                personal_number(text, today).as_deref(),
                Ok(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn each_fault_is_told_apart() {
        let today = date(2026, 5, 3);
        for (text, fault) in [
            ("", PersonalNumberFault::Form),
            ("811228-987", PersonalNumberFault::Form),
            ("8112-289874", PersonalNumberFault::Form),
            ("811228--9874", PersonalNumberFault::Form),
            ("811228-987x", PersonalNumberFault::Form),
            ("19811328-9874", PersonalNumberFault::Date),
            ("19810230-9874", PersonalNumberFault::Date),
            ("20811228-9874", PersonalNumberFault::Date),
            ("811228-9873", PersonalNumberFault::Check),
        ] {
            assert_eq!(personal_number(text, today), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_is_twelve_digits_and_reads_as_itself(text in "[0-9+ –-]{0,16}|\\PC{0,20}") {
            let today = date(2026, 5, 3);
            if let Ok(number) = personal_number(&text, today) {
                prop_assert!(number.len() == 12 && number.bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert_eq!(personal_number(&number, today), Ok(number.clone()));
            }
        }
    }
}

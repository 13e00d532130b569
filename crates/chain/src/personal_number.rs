//! The written form of a Swedish personal number (personnummer) or co-ordination number
//! (samordningsnummer, whose day is sixty higher): twelve digits, a real date and a check digit.

use crate::person::Sex;
use jiff::civil::Date;
use std::fmt;

/// What a co-ordination number adds to the day of birth.
const CO_ORDINATION_DAYS: i8 = 60;

/// A personal number: twelve digits that begin with a real date.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonalNumber {
    digits: String,
    born: Date,
}

/// Why something is not a personal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonalNumberFault {
    /// Not twelve digits, also after one hyphen or plus sign before the last four.
    #[error("a personal number has twelve digits")]
    Form,
    /// The first eight digits are no date.
    #[error("there is no such date")]
    Date,
    /// The last digit does not fit the others.
    #[error("the check digit is wrong")]
    CheckDigit,
}

impl PersonalNumber {
    /// Reads `ÅÅÅÅMMDDNNNN` or `ÅÅÅÅMMDD-NNNN`, with a true check digit.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<PersonalNumber, PersonalNumberFault> {
        let number = PersonalNumber::read(text)?;
        if number.check_digit_holds() { Ok(number) } else { Err(PersonalNumberFault::CheckDigit) }
    }

    /// Reads the same forms whatever the check digit: the health service's published test messages
    /// carry numbers whose check digit is wrong.
    ///
    /// # Errors
    /// A wrong form, or a date that does not exist.
    pub fn read(text: &str) -> Result<PersonalNumber, PersonalNumberFault> {
        let text = text.trim();
        let digits: String = match text.as_bytes() {
            [head @ .., b'-' | b'+', _, _, _, _] if head.len() == 8 => {
                text.chars().filter(|sign| !matches!(sign, '-' | '+')).collect()
            }
            _ => text.to_owned(),
        };
        if digits.len() != 12 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PersonalNumberFault::Form);
        }
        let born = born(&digits).ok_or(PersonalNumberFault::Date)?;
        Ok(PersonalNumber { digits, born })
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.digits
    }

    /// The day of birth that it states.
    #[must_use]
    pub fn born(&self) -> Date {
        self.born
    }

    /// The sex that it states: the digit before the last is odd for a man.
    #[must_use]
    pub fn sex(&self) -> Sex {
        if self.digits.as_bytes()[10] % 2 == 1 { Sex::Man } else { Sex::Woman }
    }

    /// Whether the last digit is the Luhn check digit of the nine before it.
    #[must_use]
    pub fn check_digit_holds(&self) -> bool {
        let sum: u32 = self.digits.as_bytes()[2..]
            .iter()
            .enumerate()
            .map(|(place, digit)| {
                let product = u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 };
                product / 10 + product % 10
            })
            .sum();
        sum.is_multiple_of(10)
    }
}

fn born(digits: &str) -> Option<Date> {
    let year = digits.get(..4)?.parse().ok()?;
    let month = digits.get(4..6)?.parse().ok()?;
    let day: i8 = digits.get(6..8)?.parse().ok()?;
    let day = if day > CO_ORDINATION_DAYS { day - CO_ORDINATION_DAYS } else { day };
    Date::new(year, month, day).ok()
}

impl fmt::Debug for PersonalNumber {
    /// A personal number is never printed by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonalNumber(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_number_is_read_with_and_without_its_hyphen() {
        let plain = PersonalNumber::parse("189001019802").unwrap();
        assert_eq!(plain, PersonalNumber::parse(" 18900101-9802 ").unwrap());
        assert_eq!(
            (plain.as_str(), plain.born(), plain.sex()),
            ("189001019802", date(1890, 1, 1), Sex::Woman)
        );
    }

    #[test]
    fn a_co_ordination_number_has_its_day_sixty_higher() {
        assert_eq!(PersonalNumber::read("199102692385").unwrap().born(), date(1991, 2, 9));
    }

    #[test]
    fn a_wrong_check_digit_is_refused_but_can_be_read() {
        for last in 0..10 {
            let text = format!("18900101980{last}");
            assert_eq!(PersonalNumber::parse(&text).is_ok(), last == 2);
            assert!(PersonalNumber::read(&text).is_ok());
        }
    }

    #[test]
    fn other_forms_and_impossible_dates_are_refused() {
        use PersonalNumberFault::{Date, Form};
        for (text, fault) in [
            ("", Form),
            ("9001019802", Form),
            ("18900101--9802", Form),
            ("1890010-19802", Form),
            ("18900101980x", Form),
            ("ååååmmddnnnn", Form),
            ("189013019802", Date),
            ("189002309802", Date),
            ("189001609802", Date),
            ("189001929802", Date),
        ] {
            assert_eq!(PersonalNumber::read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_number_is_never_printed() {
        let number = PersonalNumber::parse("18900101-9802").unwrap();
        assert_eq!(format!("{number:?}"), "PersonalNumber(…)");
    }
}

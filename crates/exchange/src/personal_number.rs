//! The written form of a Swedish personal number (*personnummer*) or co-ordination number
//! (*samordningsnummer*, whose day is sixty higher): twelve digits, a real date and a check digit.
//! Serves G2 (whom a statement is about) and F1 (every invented person has a test number).

use jiff::civil::Date;

/// Why something is not a personal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonalNumberFault {
    /// Not twelve digits, also after one hyphen or plus sign before the last four.
    #[error("not twelve digits")]
    Form,
    /// The first eight digits are no date, also when the day is lowered by sixty.
    #[error("no such date")]
    Date,
}

/// A number of the right form with a real date. The check digit is a question of its own, because
/// the health service's published test messages carry numbers whose check digit is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalNumber {
    digits: String,
    born: Date,
}

/// What a co-ordination number adds to the day of birth.
const CO_ORDINATION_DAYS: i8 = 60;

impl PersonalNumber {
    /// Reads `YYYYMMDDNNNN` or `YYYYMMDD-NNNN`.
    ///
    /// # Errors
    /// [`PersonalNumberFault`] when it has another form or no real date.
    pub fn read(text: &str) -> Result<Self, PersonalNumberFault> {
        let text = text.trim();
        let digits: String = match text.as_bytes() {
            [head @ .., b'-' | b'+', _, _, _, _] if head.len() == 8 => {
                text.chars().filter(|c| *c != '-' && *c != '+').collect()
            }
            _ => text.to_owned(),
        };
        if digits.len() != 12 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PersonalNumberFault::Form);
        }
        let number = |range: std::ops::Range<usize>| digits[range].parse::<i16>().unwrap_or(0);
        let (year, month, day) = (number(0..4), number(4..6) as i8, number(6..8) as i8);
        let day = if day > CO_ORDINATION_DAYS {
            day - CO_ORDINATION_DAYS
        } else {
            day
        };
        let born = Date::new(year, month, day).map_err(|_| PersonalNumberFault::Date)?;
        Ok(PersonalNumber { digits, born })
    }

    /// The twelve digits without a separator.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// The day of birth that the number says.
    pub fn born(&self) -> Date {
        self.born
    }

    /// Whether the last digit is the Luhn check digit of the nine before it.
    pub fn check_digit_holds(&self) -> bool {
        let sum: u32 = self
            .digits
            .bytes()
            .skip(2)
            .enumerate()
            .map(|(at, digit)| {
                let product = u32::from(digit - b'0') * if at % 2 == 0 { 2 } else { 1 };
                product / 10 + product % 10
            })
            .sum();
        sum.is_multiple_of(10)
    }

    /// Whether the number says that the person is a man: the digit before the last is odd.
    pub fn says_man(&self) -> bool {
        self.digits
            .as_bytes()
            .get(10)
            .is_some_and(|digit| digit % 2 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_and_without_its_hyphen() {
        let plain = PersonalNumber::read("189001019802").expect("plain");
        assert_eq!(
            plain,
            PersonalNumber::read(" 18900101-9802 ").expect("with a hyphen")
        );
        assert_eq!(plain.digits(), "189001019802");
        assert_eq!(plain.born(), jiff::civil::date(1890, 1, 1));
        assert!(plain.check_digit_holds());
        assert!(!plain.says_man());
    }

    #[test]
    fn one_changed_digit_breaks_the_check_digit() {
        for last in 0..10 {
            let number = PersonalNumber::read(&format!("18900101980{last}")).expect("form");
            assert_eq!(number.check_digit_holds(), last == 2);
        }
    }

    #[test]
    fn a_co_ordination_number_has_its_day_sixty_higher() {
        let number = PersonalNumber::read("199102692385").expect("day 69 is the ninth");
        assert_eq!(number.born(), jiff::civil::date(1991, 2, 9));
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
            ("１89001019802", Form),
            ("189013019802", Date),
            ("189002309802", Date),
            ("189001009802", Date),
            ("189001609802", Date),
            ("189001929802", Date),
        ] {
            assert_eq!(PersonalNumber::read(text), Err(fault), "{text}");
        }
    }
}

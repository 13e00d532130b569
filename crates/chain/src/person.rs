//! What is recorded of a person (A1), in the words that rules may ask about.
//!
//! Names, personal numbers and addresses are not here: they lie in the vault. What is here is sealed
//! with the case's own key wherever it is stored.

use crate::event::words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

words! {
    /// Highest finished education.
    Education {
        /// No finished compulsory school.
        None = "none",
        /// Compulsory school (förgymnasial).
        Compulsory = "compulsory",
        /// Upper secondary school (gymnasial).
        UpperSecondary = "upper_secondary",
        /// After upper secondary school (eftergymnasial).
        PostSecondary = "post_secondary",
    }
    /// A level, as the person states it.
    Level {
        /// None or very little.
        None = "none",
        /// Some.
        Some = "some",
        /// Enough for work.
        Good = "good",
    }
    /// How the person wishes to be reached; every channel is equal (A13).
    ContactWay {
        /// By letter.
        Letter = "letter",
        /// By telephone.
        Telephone = "telephone",
        /// In person, near home.
        InPerson = "in_person",
        /// In the browser.
        Digital = "digital",
    }
    /// The language in which the person wants information.
    InformationLanguage {
        /// Swedish.
        Swedish = "sv",
        /// English.
        English = "en",
    }
    /// The sex that the personal number states; used only for the statistics of equality (E4).
    Sex {
        /// Woman.
        Woman = "woman",
        /// Man.
        Man = "man",
    }
}

/// What the person told us at registration, as later corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Day of birth.
    pub born: Date,
    /// Sex by the personal number.
    pub sex: Sex,
    /// Municipality of residence, its four-digit code.
    pub municipality: String,
    /// How to reach the person.
    pub contact: ContactWay,
    /// In which language.
    pub language: InformationLanguage,
    /// An interpreter is needed, and for which language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
    /// Highest finished education.
    pub education: Education,
    /// Concept ids or SSYK codes of occupations the person has worked in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub experience: Vec<String>,
    /// Occupations wished for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<String>,
    /// Since when without work; none when the person has work now.
    pub without_work_since: Option<Date>,
    /// Hours a week that the person can and wants to work now, as share of full time.
    pub extent_wished_percent: u8,
    /// A disability or ill health affects work: the plain yes or no.
    pub health_affects_work: bool,
    /// Swedish.
    pub swedish: Level,
    /// Reading and writing in any language.
    pub literacy: Level,
    /// Digital skill.
    pub digital: Level,
    /// Care duties call for support.
    pub care_duties: bool,
    /// Anything else calls for support.
    pub other_support: bool,
    /// New in Sweden and within the establishment time.
    pub newly_arrived: bool,
    /// Gets support from a transition organisation now (B12).
    pub transition_support: bool,
    /// Gets municipal services now.
    pub municipal_services: bool,
    /// Services tried before, their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_services: Vec<String>,
}

impl Person {
    /// Whether the person stated any need of support (A1).
    #[must_use]
    pub fn states_support_need(&self) -> bool {
        self.health_affects_work
            || self.care_duties
            || self.other_support
            || self.swedish == Level::None
            || self.literacy != Level::Good
            || self.digital == Level::None
    }
}

/// A disability code in force on some day; which ones are is policy (`steps/code.toml`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeNumber(pub u8);

impl fmt::Debug for CodeNumber {
    /// A code is not printed where it might end up in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeNumber(…)")
    }
}

/// A personal number of twelve digits, checked: a real date (a co-ordination number adds sixty to
/// the day) and a true check digit.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonalNumber(String);

/// Why something is not a personal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonalNumberFault {
    /// Not twelve digits, with or without a hyphen.
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
    /// Reads `ÅÅÅÅMMDDNNNN` or `ÅÅÅÅMMDD-NNNN`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<PersonalNumber, PersonalNumberFault> {
        let text = text.trim();
        if text.len() > 13 {
            return Err(PersonalNumberFault::Form);
        }
        let digits: String = match text.split_once('-') {
            Some((date, rest)) if date.len() == 8 && rest.len() == 4 => format!("{date}{rest}"),
            Some(_) => return Err(PersonalNumberFault::Form),
            None => text.to_owned(),
        };
        if digits.len() != 12 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PersonalNumberFault::Form);
        }
        let number = PersonalNumber(digits);
        number.born_checked().ok_or(PersonalNumberFault::Date)?;
        if !luhn(&number.0.as_bytes()[2..]) {
            return Err(PersonalNumberFault::CheckDigit);
        }
        Ok(number)
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day of birth that it states.
    #[must_use]
    pub fn born(&self) -> Date {
        self.born_checked().unwrap_or(Date::MIN)
    }

    /// The sex that it states.
    #[must_use]
    pub fn sex(&self) -> Sex {
        if self.0.as_bytes()[10] % 2 == 1 { Sex::Man } else { Sex::Woman }
    }

    fn born_checked(&self) -> Option<Date> {
        let year = self.0.get(..4)?.parse().ok()?;
        let month = self.0.get(4..6)?.parse().ok()?;
        let day: i8 = self.0.get(6..8)?.parse().ok()?;
        Date::new(year, month, if day > 60 { day - 60 } else { day }).ok()
    }
}

impl fmt::Debug for PersonalNumber {
    /// A personal number is never printed by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonalNumber(…)")
    }
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 1 { 2 } else { 1 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_number_needs_a_real_date_and_a_true_check_digit() {
        assert!(PersonalNumber::parse("189001019802").is_ok());
        assert_eq!(PersonalNumber::parse("189001019803"), Err(PersonalNumberFault::CheckDigit));
        assert_eq!(PersonalNumber::parse("189013019802"), Err(PersonalNumberFault::Date));
        assert_eq!(PersonalNumber::parse("900101-9802"), Err(PersonalNumberFault::Form));
        assert_eq!(PersonalNumber::parse("ååååmmddnnnn"), Err(PersonalNumberFault::Form));
    }

    #[test]
    fn neither_numbers_nor_codes_are_printed() {
        let number = PersonalNumber::parse("18900101-9802").unwrap();
        assert_eq!(format!("{number:?} {:?}", CodeNumber(61)), "PersonalNumber(…) CodeNumber(…)");
    }
}

//! What is recorded of a person (A1), in the words that rules may ask about.
//!
//! Names, personal numbers and addresses are not here: they lie in the vault. What is here is sealed
//! with the case's own key wherever it is stored.

pub use crate::personal_number::{PersonalNumber, PersonalNumberFault};

use crate::event::words;
use crate::word::Word;
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
    pub municipality: Word,
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
    pub experience: Vec<Word>,
    /// Occupations wished for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<Word>,
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
    pub earlier_services: Vec<Word>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_not_printed() {
        assert_eq!(format!("{:?}", CodeNumber(61)), "CodeNumber(…)");
    }
}

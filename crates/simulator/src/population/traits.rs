//! Who a modelled person is: what the service is told at registration, and what nobody sees.

use chain::person::{CodeNumber, ContactWay, Education, InformationLanguage, Level, Person, Sex};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A modelled person, the same in every scenario: the dice are looked up by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u64);

/// Where someone was born, in the parts that are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BirthRegion {
    /// Sweden.
    Sweden,
    /// Europe except Sweden.
    Europe,
    /// Outside Europe.
    Outside,
}

/// Who someone is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Traits {
    /// Place in the list of regions (`reference/regions.toml`), from 0.
    pub county: u8,
    /// Place in the list of municipalities (`reference/municipalities.csv`), from 0.
    pub municipality: u16,
    /// Day of birth.
    pub born: Date,
    /// Registered sex.
    pub sex: Sex,
    /// Where born. The service is not told.
    pub birth: BirthRegion,
    /// Highest completed education.
    pub education: Education,
    /// The impairment that reduces the work capacity, as the code that would fit it. Nobody has been told.
    pub impairment: Option<CodeNumber>,
    /// The person says at registration that health affects work.
    pub states_health: bool,
    /// Swedish.
    pub swedish: Level,
    /// Reading and writing.
    pub literacy: Level,
    /// Digital skill.
    pub digital: Level,
    /// Care of children or relatives that calls for support.
    pub care_duties: bool,
    /// Says that other support is needed.
    pub other_support: bool,
    /// Newly arrived, in the establishment programme's time.
    pub newly_arrived: bool,
    /// Has support of a transition organisation.
    pub transition_support: bool,
    /// Place in the list of occupations (`reference/occupations.csv`), from 0, of what was last done.
    pub occupation: u16,
    /// Share of full time wished, percent.
    pub extent_wished_percent: u8,
    /// How easily this person finds work compared with others alike: mean 1 over newcomers. Nobody sees it.
    pub ease: f32,
}

/// Someone on the way in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Newcomer {
    /// Who.
    pub id: PersonId,
    /// As what.
    pub traits: Traits,
    /// The first day without work.
    pub without_work_since: Date,
    /// The day of registration.
    pub registered_on: Date,
    /// Has a code for a disability already when the run starts; only in the stock.
    pub has_code: bool,
    /// Is in a programme with activity support already when the run starts; only in the stock.
    pub in_programme: bool,
}

impl Traits {
    /// What is recorded of the person at registration.
    #[must_use]
    pub fn person(&self, without_work_since: Date, municipality: &str, occupation: &str) -> Person {
        let needs_interpreter = self.swedish == Level::None;
        Person {
            born: self.born,
            sex: self.sex,
            municipality: municipality.into(),
            contact: if self.digital == Level::None { ContactWay::Telephone } else { ContactWay::Digital },
            language: if needs_interpreter {
                InformationLanguage::English
            } else {
                InformationLanguage::Swedish
            },
            interpreter: None,
            education: self.education,
            experience: if occupation.is_empty() { Vec::new() } else { vec![occupation.into()] },
            wishes: Vec::new(),
            without_work_since: Some(without_work_since),
            extent_wished_percent: self.extent_wished_percent,
            health_affects_work: self.states_health,
            swedish: self.swedish,
            literacy: self.literacy,
            digital: self.digital,
            care_duties: self.care_duties,
            other_support: self.other_support,
            newly_arrived: self.newly_arrived,
            transition_support: self.transition_support,
            municipal_services: false,
            earlier_services: Vec::new(),
        }
    }
}

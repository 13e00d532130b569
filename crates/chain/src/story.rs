//! A person's way through the chain as dated text: test, demonstration and documentation at once.
//!
//! A story (`stories/<name>.toml`) names a persona, the acts in order of day, and what is expected to be
//! due on some days. It speaks in labels and plain words; ids follow from the story's name and the label
//! ([`ids`]), so that telling it twice makes the same case. The pure test runs it ([`run_pure`]); the
//! seeder performs the same [`StoryAct`]s through the store.

mod act;
mod correcting;
mod embedded;
mod expect;
mod fields;
mod file;
pub mod ids;
mod mandates;
mod perform;
mod person;
mod world;

pub use embedded::{embedded, embedded_world};
pub use expect::{DueExpected, Expect, LeadTimeExpected};
pub use perform::{Run, run_pure};
pub use world::{Staff, StoryWorld};

use crate::command::Command;
use crate::event::{Actor, Role};
use crate::id::{CaseId, CommandId, UserId};
use crate::person::PersonalNumber;
use crate::refusal::{Missing, Refusal};
use crate::word::Word;
use jiff::Timestamp;
use jiff::civil::Date;

/// A fault of a story's file, or a place where its telling does not come true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryFault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong and what was found.
    pub what: String,
}

impl std::fmt::Display for StoryFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// The person whom a story is about. Synthetic: the number is one of the Tax Agency's test numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// The user as whom one signs in.
    pub user: UserId,
    /// Full name.
    pub name: String,
    /// A test personal number.
    pub personal_number: PersonalNumber,
    /// Street, postal code and town, invented.
    pub address: String,
    /// Municipality of residence, its four-digit code.
    pub municipality: Word,
    /// Telephone number, of those set aside for fiction.
    pub phone: Option<String>,
    /// E-mail address at a domain for examples.
    pub email: Option<String>,
}

/// A story as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The stem of the file.
    pub name: String,
    /// The file it was read from.
    pub file: String,
    /// Title in Swedish.
    pub title_sv: String,
    /// Title in English.
    pub title_en: String,
    /// What happens, in Swedish.
    pub summary_sv: String,
    /// What happens, in English.
    pub summary_en: String,
    /// `in_force`, or the proposal that is laid over the rules in force.
    pub policy: String,
    /// Whether the demonstration is seeded with it.
    pub demonstration: bool,
    /// Who it is about.
    pub persona: Persona,
    /// The case.
    pub case: CaseId,
    /// What is done, in order of day.
    pub acts: Vec<StoryAct>,
    /// What is expected, in order of day; seen at the end of the day.
    pub expects: Vec<Expect>,
    /// Staff, providers and hosts that it names.
    pub(crate) mentions: Vec<Mention>,
}

impl Story {
    /// Reads a story.
    ///
    /// # Errors
    /// Every fault with its line.
    pub fn read(path: &str, text: &str) -> Result<Story, Vec<StoryFault>> {
        file::read(path, text)
    }

    /// The acts, in the order in which they are done.
    pub fn steps(&self) -> impl Iterator<Item = &StoryAct> {
        self.acts.iter()
    }

    /// The proposals to lay over the rules in force.
    #[must_use]
    pub fn proposals(&self) -> Vec<&str> {
        if self.policy == IN_FORCE { Vec::new() } else { vec![&self.policy] }
    }
}

/// The word for the rules in force with no proposal over them.
pub const IN_FORCE: &str = "in_force";

/// One act of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryAct {
    /// The day.
    pub on: Date,
    /// The moment, so that acts of one day keep their order.
    pub at: Timestamp,
    /// Who acts.
    pub by: Actor,
    /// For whom, when someone acts for the person.
    pub on_behalf_of: Option<UserId>,
    /// The submitted act.
    pub command_id: CommandId,
    /// What is done, with its texts.
    pub command: Command,
    /// What comes of it.
    pub expected: Expected,
    /// The line in the story's file.
    pub line: usize,
}

/// What is expected to come of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// It is done.
    Done,
    /// It is refused, and changes nothing.
    Refused {
        /// The refusal's key without `refusal-`.
        key: String,
        /// The keys, without `missing-`, of what it lacks; all of them.
        missing: Vec<String>,
        /// The word that it gives, where a refusal carries one.
        because: Option<String>,
    },
}

impl Expected {
    /// Whether a refusal is the expected one.
    #[must_use]
    pub fn is(&self, refusal: &Refusal) -> bool {
        let Expected::Refused { key, missing, because } = self else { return false };
        let lacks: Vec<String> = match refusal {
            Refusal::Missing(lacks) => lacks.iter().map(|lack| Missing::key(*lack)).collect(),
            _ => Vec::new(),
        };
        let word = match refusal {
            Refusal::AlreadyDone(word) | Refusal::Unknown(word) | Refusal::NotNow(word) => Some(*word),
            _ => None,
        };
        refusal.key().strip_prefix("refusal-") == Some(key)
            && lacks.len() == missing.len()
            && lacks.iter().all(|lack| missing.iter().any(|m| lack.strip_prefix("missing-") == Some(m)))
            && because.as_deref().is_none_or(|because| word == Some(because))
    }
}

/// Someone or something of the shared world that a story names by its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mention {
    Staff { key: String, role: Role, line: usize },
    Provider { key: String, line: usize },
    Host { key: String, line: usize },
    Employer { key: String, line: usize },
}

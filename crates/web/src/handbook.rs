//! The handbook of rules (F2): every service, step and table in words, with dates and sources, what is
//! assumed marked as such, and the register of coverage. The public pages and `stegvis policy docs` show
//! the same markup.

mod answer;
mod chapter;
pub mod compare;
mod coverage;
mod document;
mod register;
mod rows;

pub use answer::{answer, answer_key};
pub use chapter::{chapter, file_chapter};
pub use coverage::{Coverage, Modelled, Standing, coverage, standing};
pub use document::{contents, document, version};
pub use register::register;

use crate::words::RuleWords;
use chain::Policy;
use chain::policy::Service;
use jiff::civil::Date;
use rules::Source;
use texts::{Args, Language, Texts};

/// What a handbook is written from.
#[derive(Clone, Copy)]
pub struct Handbook<'a> {
    /// The messages.
    pub texts: &'a Texts,
    /// The language.
    pub language: Language,
    /// The rules.
    pub policy: &'a Policy,
    /// Only what is in force on this day; all days when there is none.
    pub on: Option<Date>,
    /// The day on which it is read: what has ended by then is told as ended.
    pub today: Date,
}

impl<'a> Handbook<'a> {
    /// The services that it tells of.
    pub fn services(self) -> impl Iterator<Item = &'a Service> + use<'a> {
        self.policy.services().filter(move |service| self.on.is_none_or(|day| service.is_in_force(day)))
    }

    /// The name of a service, a step, an order of steps or another file of rules.
    #[must_use]
    pub fn name(self, id: &str) -> String {
        ["service", "step", "fact-process", "rules-file"]
            .iter()
            .map(|kind| format!("{kind}-{id}"))
            .find(|key| self.texts.has(self.language, key))
            .map_or_else(|| id.to_owned(), |key| self.t(&key))
    }

    /// Whether something that is in force in a stretch of time has not begun, or has ended, on the handbook's
    /// day: the key of what to say instead of that it is in force.
    fn out_of_force(self, from: Option<Date>, to: Option<Date>) -> Option<&'static str> {
        let day = self.on.unwrap_or(self.today);
        if to.is_some_and(|to| to <= day) {
            Some("rules-standing-ended")
        } else if from.is_none_or(|from| from > day) {
            Some("rules-standing-coming")
        } else {
            None
        }
    }

    fn t(self, key: &str) -> String {
        self.texts.plain(self.language, key)
    }

    fn say(self, key: &str, args: Args) -> String {
        self.texts.say(self.language, key, &args)
    }

    fn words(self) -> RuleWords<'a> {
        RuleWords { texts: self.texts, language: self.language, facts: self.policy.bundle.facts() }
    }

    /// From when until when, in words.
    fn span(self, from: Option<Date>, to: Option<Date>) -> String {
        let args = || Args::new();
        match (from, to) {
            (Some(from), Some(to)) => self.say("rules-from-to", args().date("from", from).date("to", to)),
            (Some(from), None) => self.say("rules-from", args().date("from", from)),
            (None, _) => self.t("rules-never"),
        }
    }

    /// Title and place of a source, which are Swedish, with a link when it is published.
    fn source(self, source: &Source) -> maud::Markup {
        let words = format!("{}, {}", source.title, source.at);
        maud::html! {
            @match source.url.as_deref().filter(|url| url.starts_with("https://")) {
                Some(url) => a .govuk-link href=(url) lang="sv" { (words) },
                None => span lang="sv" { (words) },
            }
        }
    }
}

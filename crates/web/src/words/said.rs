//! The words in which events say kinds, ways and reasons, said to people: `said-<set>-<word>`.

use crate::ui::Choice;
use crate::visit::Visit;
use chain::World;
use chain::id::{HostId, ProviderId};
use texts::Args;

/// A word of a set in the reader's language.
#[must_use]
pub fn said(visit: &Visit, set: &str, word: &str) -> String {
    if word == ERASED { visit.t("shell-erased") } else { visit.t(&format!("said-{set}-{word}")) }
}

/// The word for a fact that has been erased, or is not for the reader.
const ERASED: &str = "erased";

/// The words of a set as answers to choose from.
#[must_use]
pub fn said_choices(visit: &Visit, set: &str, words: &[&str]) -> Vec<Choice> {
    words.iter().map(|word| Choice::new(*word, said(visit, set, word))).collect()
}

/// A share of full time.
#[must_use]
pub fn extent(visit: &Visit, percent: u8) -> String {
    visit.say("said-extent", Args::new().number("percent", percent.into()))
}

/// A provider's name; that it is invented is said with it.
#[must_use]
pub fn provider_name(visit: &Visit, world: &World, id: ProviderId) -> String {
    let profile = world.providers.get(&id).map(|provider| &provider.profile);
    named(visit, profile.map(|profile| (profile.name.as_str(), profile.synthetic)))
}

/// A host's name; that it is invented is said with it.
#[must_use]
pub fn host_name(visit: &Visit, world: &World, id: HostId) -> String {
    let profile = world.hosts.get(&id).map(|host| &host.profile);
    named(visit, profile.map(|profile| (profile.name.as_str(), profile.synthetic)))
}

fn named(visit: &Visit, name: Option<(&str, bool)>) -> String {
    match name {
        None => visit.t("shell-unknown"),
        Some((name, false)) => name.to_owned(),
        Some((name, true)) => format!("{name} ({})", visit.t("shell-synthetic")),
    }
}

#[cfg(test)]
mod tests {
    use chain::event::*;
    use texts::{Language, Texts};

    #[test]
    fn every_word_of_an_event_is_said_in_every_language() {
        let texts = Texts::embedded().unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut missing = Vec::new();
        macro_rules! all_said {
            ($($set:literal $words:ty),+ $(,)?) => {$(
                for word in <$words>::ALL {
                    let key = format!("said-{}-{}", $set, word.id());
                    for language in Language::all() {
                        if !texts.has(*language, &key) {
                            missing.push(key.clone());
                        }
                    }
                }
            )+};
        }
        all_said!(
            "channel" Channel,
            "consent" ConsentPurpose,
            "protection" Protection,
            "conflict" ConflictGround,
            "result" AssessmentResult,
            "profession" Profession,
            "purpose" InquiryPurpose,
            "evidence" EvidenceKind,
            "need" Need,
            "matter" Matter,
            "answer" Answer,
            "way" ChoiceWay,
            "form" ContactForm,
            "with" ContactWith,
            "report" ReportKind,
            "end" EndReason,
            "work" WorkKind,
            "work_end" WorkEndReason,
            "shown_by" WorkEvidence,
            "next" NextStep,
            "close" CloseReason,
            "appeal" AppealResult,
            "processing" Processing,
            "objection" ObjectionResult,
        );
        assert_eq!(missing, Vec::<String>::new());
    }
}

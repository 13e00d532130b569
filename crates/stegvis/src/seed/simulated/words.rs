//! What modelled people write. A run keeps the key of a text; here it becomes words in Swedish: one of several for
//! what the event says, chosen by the text's id.

use chain::event::{Event, Sealed};
use chain::id::TextId;
use simulator::run::{Kept, KeptCase};
use std::collections::BTreeMap;
use texts::{Args, Language, Texts};
use uuid::Uuid;

/// The words of the texts of a case, by their ids: what stands in the events says which fit.
pub(super) struct Words<'t> {
    texts: &'t Texts,
    counts: BTreeMap<String, u64>,
}

impl<'t> Words<'t> {
    /// From the messages.
    pub(super) fn new(texts: &'t Texts) -> Words<'t> {
        Words { texts, counts: BTreeMap::new() }
    }

    /// The words of a key for what the event says, or of the key alone.
    pub(super) fn of(&mut self, key: &str, about: Option<&str>, id: Uuid) -> String {
        let special = about.map(|about| format!("{key}-{about}")).filter(|key| self.count(key) > 0);
        let key = special.unwrap_or_else(|| key.to_owned());
        match self.count(&key) {
            0 => key,
            count => {
                let number = mixed(id) % count + 1;
                self.texts.say(Language::Swedish, &format!("{key}-{number}"), &Args::new())
            }
        }
    }

    /// How many there are of a key.
    fn count(&mut self, key: &str) -> u64 {
        if let Some(count) = self.counts.get(key) {
            return *count;
        }
        let there = |number: &u64| self.texts.has(Language::Swedish, &format!("{key}-{number}"));
        let count = (1..).take_while(there).count() as u64;
        self.counts.insert(key.to_owned(), count);
        count
    }
}

/// A number that follows from an id and looks like no part of it.
pub(super) fn mixed(id: Uuid) -> u64 {
    let bits = id.as_u128();
    let [high, low] = [bits >> 64, bits & u128::from(u64::MAX)].map(|half| u64::try_from(half).unwrap_or(0));
    let mix = |number: u64| (number ^ (number >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = mix(mix(high).rotate_left(17) ^ mix(low));
    number ^ (number >> 32)
}

/// What the texts of a case are about, by the events that name them: `key` in the place of the run's own when the
/// run uses one key for two things.
pub(super) fn about(case: &KeptCase) -> BTreeMap<TextId, (Option<&'static str>, &'static str)> {
    let mut about = BTreeMap::new();
    for recorded in &case.events {
        match &recorded.event {
            Event::AssessmentMade(made) => {
                about.insert(made.reasons, (None, made.result.id()));
            }
            Event::NextStepDecided(step) => {
                about.insert(step.reasons, (None, step.next.id()));
            }
            Event::WorkStarted(work) => {
                about.insert(work.place, (None, work.kind.id()));
            }
            Event::DecisionMade(decision) => {
                about.insert(decision.reasons, (None, decision.matter.id()));
            }
            Event::SpellClosed(closed) => {
                about.insert(closed.report, (Some("simulated-closing"), closed.reason.id()));
            }
            _ => {}
        }
    }
    about
}

/// Who issued evidence stands in the event itself: the key there becomes words too.
pub(super) fn issuers(texts: &Texts, kept: &mut Kept) {
    let mut words = Words::new(texts);
    for recorded in kept.cases.iter_mut().flat_map(|case| &mut case.events) {
        if let Event::EvidenceReceived(received) = &mut recorded.event
            && let Sealed::Known(facts) = &mut received.sealed
        {
            facts.issuer = words.of(&facts.issuer, None, received.evidence.0);
        }
    }
}

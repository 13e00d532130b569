//! What a case knows of what was recorded wrongly: what the person has asked to have put right, what has been corrected, by
//! whom and why (GDPR art. 16; A13).

use super::Case;
use crate::event::{CorrectionResult, Event, Processing, Recorded};
use crate::id::{CorrectionId, TextId, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A request that something be put right, or a correction that nobody asked for, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The place in the stream of what it is about.
    pub about: u64,
    /// The request: which, on which day, and what was said to be wrong.
    pub asked: Option<(CorrectionId, Date, TextId)>,
    /// What is not done with the case while the request waits.
    #[serde(default)]
    pub restrict: Option<Processing>,
    /// What came of it; none while it waits.
    pub answer: Option<CorrectionMade>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionMade {
    /// When.
    pub on: Date,
    /// By whom.
    pub by: UserId,
    /// What.
    pub result: CorrectionResult,
    /// Why.
    pub reasons: TextId,
}

impl Case {
    /// A request by its id.
    #[must_use]
    pub fn correction_asked(&self, request: CorrectionId) -> Option<&Correction> {
        self.corrections.iter().find(|one| one.is_request(request))
    }

    /// The requests that wait for an answer, with the id and the day of each, the first asked first.
    pub fn corrections_waiting(&self) -> impl Iterator<Item = (&Correction, CorrectionId, Date)> {
        let waiting = self.corrections.iter().filter(|one| one.answer.is_none());
        waiting.filter_map(|one| one.asked.map(|(request, on, _)| (one, request, on)))
    }

    /// How the events of corrections change the fold. What they correct has changed by the places of the stream.
    pub(super) fn apply_correction(&mut self, recorded: &Recorded) {
        let (on, by) = (recorded.header.holds_on, recorded.header.actor.user);
        match &recorded.event {
            Event::CorrectionAsked(e) => self.corrections.push(Correction {
                about: e.about,
                asked: Some((e.request, on, e.text)),
                restrict: e.restrict,
                answer: None,
            }),
            Event::RecordCorrected(e) => {
                let made = CorrectionMade { on, by, result: CorrectionResult::Corrected, reasons: e.reasons };
                match e.request {
                    Some(request) => self.answer_correction(request, made),
                    None => self.corrections.push(Correction {
                        about: e.about,
                        asked: None,
                        restrict: None,
                        answer: Some(made),
                    }),
                }
            }
            Event::CorrectionAnswered(e) => {
                let made = CorrectionMade { on, by, result: e.result, reasons: e.reasons };
                self.answer_correction(e.request, made);
            }
            _ => {}
        }
    }

    fn answer_correction(&mut self, request: CorrectionId, made: CorrectionMade) {
        if let Some(one) = self.corrections.iter_mut().find(|one| one.is_request(request)) {
            one.answer = Some(made);
        }
    }
}

impl Correction {
    fn is_request(&self, request: CorrectionId) -> bool {
        self.asked.is_some_and(|(known, ..)| known == request)
    }
}

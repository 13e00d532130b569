//! What a case knows of objections: what the person does not want done with it, what came of that, and what is held back
//! because of it now (GDPR art. 18 and 21; A13).

use super::Case;
use crate::event::{Event, ObjectionResult, Processing, Recorded};
use crate::id::{ObjectionId, TextId, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An objection to a kind of processing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// Which.
    pub id: ObjectionId,
    /// To what.
    pub processing: Processing,
    /// When it was made.
    pub on: Date,
    /// Whether it is held back while the objection waits.
    pub restrict: bool,
    /// What the person says.
    pub text: TextId,
    /// What came of it; none while it waits.
    pub answer: Option<ObjectionAnswer>,
    /// When the person took it back.
    pub withdrawn_on: Option<Date>,
}

/// What came of an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionAnswer {
    /// When.
    pub on: Date,
    /// By whom.
    pub by: UserId,
    /// What.
    pub result: ObjectionResult,
    /// Why.
    pub reasons: TextId,
}

/// Why something is held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeldBecause {
    /// An objection was found right: it is stopped.
    Stopped,
    /// An objection is being looked into.
    Considered,
    /// The person says that something recorded is wrong, and that is being looked into.
    Contested,
}

impl HeldBecause {
    /// The word for it in texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            HeldBecause::Stopped => "stopped",
            HeldBecause::Considered => "considered",
            HeldBecause::Contested => "contested",
        }
    }
}

/// That a kind of processing is held back: what is known is kept, and not used for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldBack {
    /// Why.
    pub because: HeldBecause,
    /// Since when.
    pub since: Date,
}

impl Objection {
    /// Whether it waits for an answer.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.answer.is_none() && self.withdrawn_on.is_none()
    }

    /// Whether what it is about is stopped because of it.
    #[must_use]
    pub fn has_stopped(&self) -> bool {
        let found_right = self.answer.as_ref().is_some_and(|made| made.result == ObjectionResult::Stopped);
        found_right && self.withdrawn_on.is_none()
    }

    fn holds_back(&self) -> Option<HeldBack> {
        match &self.answer {
            Some(made) if self.has_stopped() => {
                Some(HeldBack { because: HeldBecause::Stopped, since: made.on })
            }
            None if self.waits() && self.restrict => {
                Some(HeldBack { because: HeldBecause::Considered, since: self.on })
            }
            _ => None,
        }
    }
}

impl Case {
    /// An objection by its id.
    #[must_use]
    pub fn objection(&self, id: ObjectionId) -> Option<&Objection> {
        self.objections.iter().find(|one| one.id == id)
    }

    /// The objections that wait for an answer, the first made first.
    pub fn objections_waiting(&self) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(|one| one.waits())
    }

    /// Whether a kind of processing is held back now, and why: what is stopped before what waits.
    #[must_use]
    pub fn held_back(&self, processing: Processing) -> Option<HeldBack> {
        let objected = self.objections.iter().filter(|one| one.processing == processing);
        let objected = objected.filter_map(Objection::holds_back);
        let contested = self.corrections_waiting().filter(|(one, ..)| one.restrict == Some(processing));
        let contested = contested.map(|(_, _, since)| HeldBack { because: HeldBecause::Contested, since });
        objected.chain(contested).min()
    }

    /// How the events of objections change the fold.
    pub(super) fn apply_objection(&mut self, recorded: &Recorded) {
        let (on, by) = (recorded.header.holds_on, recorded.header.actor.user);
        match &recorded.event {
            Event::ObjectionMade(e) => self.objections.push(Objection {
                id: e.objection,
                processing: e.processing,
                on,
                restrict: e.restrict,
                text: e.text,
                answer: None,
                withdrawn_on: None,
            }),
            Event::ObjectionAnswered(e) => {
                if let Some(one) = self.objections.iter_mut().find(|one| one.id == e.objection) {
                    one.answer = Some(ObjectionAnswer { on, by, result: e.result, reasons: e.reasons });
                }
            }
            Event::ObjectionWithdrawn(e) => {
                if let Some(one) = self.objections.iter_mut().find(|one| one.id == e.objection) {
                    one.withdrawn_on = Some(on);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Correction, CorrectionMade};
    use crate::event::CorrectionResult;
    use crate::id::CorrectionId;
    use jiff::civil::date;
    use uuid::Uuid;

    const MADE: Date = date(2026, 3, 6);
    const ANSWERED: Date = date(2026, 3, 20);

    fn text() -> TextId {
        TextId(Uuid::from_u128(9))
    }

    fn objection(restrict: bool, result: Option<ObjectionResult>) -> Objection {
        let by = UserId(Uuid::from_u128(1));
        let answer = result.map(|result| ObjectionAnswer { on: ANSWERED, by, result, reasons: text() });
        Objection {
            id: ObjectionId(Uuid::from_u128(2)),
            processing: Processing::Hosts,
            on: MADE,
            restrict,
            text: text(),
            answer,
            withdrawn_on: None,
        }
    }

    fn held(objections: Vec<Objection>, processing: Processing) -> Option<(HeldBecause, Date)> {
        let case = Case { objections, ..Case::default() };
        case.held_back(processing).map(|held| (held.because, held.since))
    }

    #[test]
    fn it_waits_while_it_is_looked_into_when_the_person_asks_for_that_and_goes_on_otherwise() {
        let asked = || vec![objection(true, None)];
        assert_eq!(held(asked(), Processing::Hosts), Some((HeldBecause::Considered, MADE)));
        assert_eq!(held(asked(), Processing::Placing), None, "nothing else waits");
        assert_eq!(held(vec![objection(false, None)], Processing::Hosts), None);
    }

    #[test]
    fn the_answer_stops_it_or_lets_it_go_on_and_the_person_can_take_the_objection_back() {
        let stopped = objection(false, Some(ObjectionResult::Stopped));
        assert_eq!(held(vec![stopped.clone()], Processing::Hosts), Some((HeldBecause::Stopped, ANSWERED)));
        let goes_on = objection(true, Some(ObjectionResult::GoesOn));
        assert_eq!(held(vec![goes_on], Processing::Hosts), None);
        for withdrawn in [stopped, objection(true, None)] {
            let withdrawn = Objection { withdrawn_on: Some(ANSWERED), ..withdrawn };
            assert_eq!(held(vec![withdrawn], Processing::Hosts), None);
        }
    }

    #[test]
    fn it_waits_while_the_person_says_that_what_it_rests_on_is_wrong() {
        let request = CorrectionId(Uuid::from_u128(6));
        let restrict = Some(Processing::Proposal);
        let asked = Correction { about: 3, asked: Some((request, MADE, text())), restrict, answer: None };
        let of = |correction: &Correction| {
            let case = Case { corrections: vec![correction.clone()], ..Case::default() };
            case.held_back(Processing::Proposal)
        };
        let contested = HeldBack { because: HeldBecause::Contested, since: MADE };
        assert_eq!(of(&asked), Some(contested));
        let (by, result) = (UserId(Uuid::from_u128(1)), CorrectionResult::Refused);
        let made = CorrectionMade { on: ANSWERED, by, result, reasons: text() };
        assert_eq!(of(&Correction { answer: Some(made), ..asked }), None);
    }
}

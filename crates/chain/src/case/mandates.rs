//! Who acts for the person, as what, from when and until when (A13; Parental Code chapter 11, Administrative Procedure
//! Act § 14).

use super::Case;
use crate::event::{Actor, Event, MandateKind, Recorded};
use crate::id::{MandateId, TextId, UserId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Someone's mandate to act for the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// Which.
    pub id: MandateId,
    /// Who acts.
    pub holder: UserId,
    /// As what.
    pub kind: MandateKind,
    /// First day.
    pub from: Date,
    /// First day no longer, as far as is known now.
    pub until: Date,
    /// Who recorded it: the person, or an officer who has seen the decision.
    pub by: Actor,
    /// The day of the decision to appoint.
    pub decided_on: Option<Date>,
    /// Which decision that is.
    pub text: Option<TextId>,
    /// When it was ended before its last day, and by whom.
    pub ended: Option<(Date, UserId)>,
}

impl Mandate {
    /// First day on which it gives nothing any more.
    #[must_use]
    pub fn over_on(&self) -> Date {
        self.ended.map_or(self.until, |(on, _)| on.min(self.until))
    }

    /// Whether it holds on the day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && day < self.over_on()
    }
}

impl Case {
    /// A mandate by its id.
    #[must_use]
    pub fn mandate(&self, id: MandateId) -> Option<&Mandate> {
        self.mandates.iter().find(|mandate| mandate.id == id)
    }

    /// The mandates that hold on a day, in the order in which they were given.
    pub fn mandates_on(&self, day: Date) -> impl Iterator<Item = &Mandate> {
        self.mandates.iter().filter(move |mandate| mandate.holds_on(day))
    }

    /// How the events of mandates change the fold.
    pub(super) fn apply_mandate(&mut self, recorded: &Recorded) {
        let (on, by) = (recorded.header.holds_on, recorded.header.actor);
        match &recorded.event {
            Event::MandateGiven(e) => self.mandates.push(Mandate {
                id: e.mandate,
                holder: e.holder,
                kind: e.kind,
                from: on,
                until: e.until,
                by,
                decided_on: e.decided_on,
                text: e.text,
                ended: None,
            }),
            Event::MandateRenewed(e) => {
                if let Some(mandate) = self.mandates.iter_mut().find(|one| one.id == e.mandate) {
                    mandate.until = e.until;
                }
            }
            Event::MandateEnded(e) => {
                if let Some(mandate) = self.mandates.iter_mut().find(|one| one.id == e.mandate) {
                    mandate.ended = Some((on, by.user));
                }
            }
            _ => {}
        }
    }
}

//! What can be corrected in which kind of record: a closed list.
//!
//! On it stand the days and facts that people state and that are found to have been otherwise: when support, a placement or
//! work began and ended, how much of full time it is, when and how a contact was held. Not on it stand: decisions, choices
//! and assessments, which are made anew by an act of their own with its reasons; consents, which are the person's to give
//! and take back; what was received from others, whose day decides which secrecy holds; evidence and codes; pay, which
//! follows from all these; and all that is known of the person, which is corrected as a whole.

use crate::event::{ContactForm, ContactWith, EndReason, Event};
use jiff::civil::Date;

/// Something that a record says and that can be corrected, beside its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The share of full time.
    Extent,
    /// The first day no longer there.
    Until,
    /// How a contact was held, and with whom.
    Contact,
}

/// What a record should say instead; what is none stands as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Says {
    /// The share of full time, percent.
    pub extent_percent: Option<u8>,
    /// The first day no longer there.
    pub until: Option<Date>,
    /// How the contact was held.
    pub form: Option<ContactForm>,
    /// With whom.
    pub with: Option<ContactWith>,
}

/// What can be corrected in an event beside its day; none when it cannot be corrected.
#[must_use]
pub fn fields_of(event: &Event) -> Option<&'static [Field]> {
    match event {
        Event::SupportStarted(_) | Event::PlacementEnded(_) | Event::WorkEnded(_) => Some(&[]),
        // What a decision ended, ended by it; what gave way to another provider, by that choice.
        Event::SupportEnded(e) => {
            (!matches!(e.reason, EndReason::Decided | EndReason::ChangedProvider)).then_some(&[])
        }
        Event::ContactHeld(_) => Some(&[Field::Contact]),
        Event::PlacementStarted(_) => Some(&[Field::Extent, Field::Until]),
        Event::WorkStarted(_) | Event::WorkExtentChanged(_) => Some(&[Field::Extent]),
        _ => None,
    }
}

impl Says {
    /// The event with this said instead; none when it says something that the event has no field for.
    pub(super) fn said_of(self, event: &Event, fields: &[Field]) -> Option<Event> {
        let fits = |asked: bool, field: Field| !asked || fields.contains(&field);
        let all_fit = fits(self.extent_percent.is_some(), Field::Extent)
            && fits(self.until.is_some(), Field::Until)
            && fits(self.form.is_some() || self.with.is_some(), Field::Contact);
        if !all_fit {
            return None;
        }
        let mut right = event.clone();
        match &mut right {
            Event::ContactHeld(e) => {
                e.form = self.form.unwrap_or(e.form);
                e.with = self.with.unwrap_or(e.with);
            }
            Event::PlacementStarted(e) => {
                e.extent_percent = self.extent_percent.unwrap_or(e.extent_percent);
                e.until = self.until.unwrap_or(e.until);
            }
            Event::WorkStarted(e) => e.extent_percent = self.extent_percent.unwrap_or(e.extent_percent),
            Event::WorkExtentChanged(e) => e.extent_percent = self.extent_percent.unwrap_or(e.extent_percent),
            _ => {}
        }
        Some(right)
    }
}

//! How much of a case's events one viewer sees: which stand there at all, which facts and which texts
//! (architecture, decision 6; system.md D1).

use crate::fault::StoreFault;
use crate::part::{ids_named, part_of};
use crate::record::StoredEvent;
use crate::standing::Details;
use access::{Part, Relation, Tie, Viewer};
use chain::case::Places;
use chain::event::{Event, Recorded, Role, Sealed};
use chain::id::HostId;
use chain::person::Person;
use std::sync::Arc;
use uuid::Uuid;

/// One viewer's sight of one case, for the parts that were asked for and allowed.
pub(crate) struct Sight<'s> {
    pub viewer: &'s Viewer,
    pub tie: Tie,
    pub parts: &'s [Part],
    pub details: Details,
}

impl Sight<'_> {
    /// Whether a part is seen.
    pub fn grants(&self, part: Part) -> bool {
        self.parts.contains(&Part::Whole) || self.parts.contains(&part)
    }

    /// Whether the event stands there at all. Coaches and hosts do not learn that something happened in a
    /// part that is not theirs; others see the kind and the day of it, with nothing about the person. A
    /// former coach sees what held before the support ended, and the end. `holds` is the one that holds in this one's
    /// place: what has been corrected is seen together with its correction, or neither.
    fn includes(&self, event: &StoredEvent, holds: &StoredEvent) -> bool {
        let theirs = match self.viewer.role {
            Role::Coach
            | Role::Host
            | Role::Employer
            | Role::Controller
            | Role::Analyst
            | Role::Administrator => self.grants(part_of(&event.kind)),
            _ => true,
        };
        let on = holds.header.holds_on;
        let in_time = self.tie.relation != Relation::FormerCoach
            || on < self.tie.from
            || (on == self.tie.from && event.kind == "SupportEnded");
        theirs && in_time
    }

    /// The events of a case that stand there, in order.
    pub fn seen(&self, events: Vec<StoredEvent>) -> Vec<StoredEvent> {
        let headers = events.iter().map(|event| (event.version, event.kind.as_str(), event.header.corrects));
        let places = Places::of_headers(headers);
        let holds = |event: &StoredEvent| {
            let version = places.holds_in(places.place_of(event.version));
            let found = events.binary_search_by_key(&version, |other| other.version).ok();
            found.and_then(|place| events.get(place))
        };
        let included: Vec<bool> =
            events.iter().map(|event| self.includes(event, holds(event).unwrap_or(event))).collect();
        let events = events.into_iter().zip(included);
        events.filter(|(_, included)| *included).map(|(event, _)| event).collect()
    }

    /// Whether the facts of the event are seen.
    pub fn grants_facts(&self, event: &StoredEvent) -> bool {
        self.grants(part_of(&event.kind))
    }

    /// The ids of the texts and documents of the event that can be read.
    pub fn readable(&self, event: &StoredEvent) -> Result<impl Iterator<Item = String>, StoreFault> {
        let known = Event::KINDS.contains(&event.kind.as_str());
        let named = if known { ids_named(&event.body)? } else { Vec::new() };
        Ok(named.into_iter().filter(|(field, _)| self.grants_text(event, field)).map(|(_, id)| id))
    }

    fn grants_text(&self, event: &StoredEvent, field: &str) -> bool {
        match (event.kind.as_str(), field) {
            // A letter and a statement have the address on them.
            (_, "document") if self.details.hides_place() => false,
            ("WorkStarted", "place") => self.details.workplace,
            // Adaptations tell of health.
            ("MappingMade", "adaptations") => self.grants(Part::Health),
            // A concern is for those who can act on it, and whoever wrote it.
            ("ConcernRaised" | "ConcernHandled", _) => {
                matches!(self.viewer.role, Role::Officer | Role::Specialist)
                    || event.header.actor.user == self.viewer.user
            }
            _ => true,
        }
    }

    /// Takes out of an event's facts what belongs to a part or a detail that is not seen.
    pub fn withhold(&self, recorded: &mut Recorded) {
        let person: &mut Sealed<Arc<Person>> = match &mut recorded.event {
            Event::Registered(event) => &mut event.sealed,
            Event::PersonCorrected(event) => &mut event.sealed,
            Event::PlacementStarted(event) if !self.details.workplace => {
                event.host = HostId(Uuid::nil());
                return;
            }
            Event::WorkStarted(event) if !self.details.workplace => {
                event.employer = None;
                return;
            }
            _ => return,
        };
        if let Sealed::Known(person) = person {
            let person = Arc::make_mut(person);
            person.health_affects_work &= self.grants(Part::Health);
            if self.details.hides_place() {
                person.municipality.clear();
            }
        }
    }
}

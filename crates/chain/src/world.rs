//! What the other streams say: seats, places and money, handed in as a value (architecture, decision 1).
//!
//! The world is folded from the streams of providers, hosts and appropriations. A decision that relies
//! on one of them names the stream and its version in the append, so that two people cannot take the
//! last seat.

mod providers;

pub use providers::Providers;

use crate::event::{Event, Recorded, StreamId};
use crate::id::{DecisionId, EmployerId, HostId, ParticipationId, PlacementId, ProviderId};
use crate::money::Ore;
use crate::word::{Word, WordMap};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A provider as approved (C1): public, and synthetic in the demonstration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderProfile {
    /// Its name.
    pub name: String,
    /// Invented for the demonstration; said wherever a person sees it.
    pub synthetic: bool,
    /// The municipalities it serves, four-digit codes.
    pub municipalities: Vec<Word>,
    /// The services it is approved for and the seats in each.
    pub seats: WordMap<u32>,
    /// Tracks it takes, as `service:track`; a service without tracks is not listed.
    #[serde(default)]
    pub tracks: Vec<String>,
    /// What it is good at, text keys.
    #[serde(default)]
    pub specialisations: Vec<String>,
    /// Languages its coaches speak, ISO codes.
    #[serde(default)]
    pub languages: Vec<String>,
    /// Step-free access to its premises.
    #[serde(default)]
    pub step_free: bool,
    /// Fidelity to IPS by review, 25–125, when reviewed (C4).
    #[serde(default)]
    pub fidelity: Option<u8>,
    /// Share of participants in work or studies after a year, in percent, with its interval: low, middle, high.
    #[serde(default)]
    pub to_work_percent: Option<(u8, u8, u8)>,
    /// Participants' rating, tenths of 1–5, and how many rated.
    #[serde(default)]
    pub rating_tenths: Option<(u8, u32)>,
    /// Usual waiting time in days.
    #[serde(default)]
    pub waiting_days: Option<u16>,
}

/// A host as approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostProfile {
    /// Its name.
    pub name: String,
    /// Invented for the demonstration.
    pub synthetic: bool,
    /// Where, a four-digit code.
    pub municipality: Word,
    /// Places it offers.
    pub places: u32,
    /// What one does there.
    #[serde(default)]
    pub tasks: String,
}

/// An employer that gets support for someone's employment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmployerProfile {
    /// Its name.
    pub name: String,
    /// Invented for the demonstration.
    pub synthetic: bool,
    /// Where, a four-digit code.
    pub municipality: Word,
    /// Its organisation number, as written.
    #[serde(default)]
    pub organisation_number: String,
}

/// A provider's stream, folded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Its id.
    pub id: ProviderId,
    /// As last approved.
    pub profile: ProviderProfile,
    /// Who has a seat, by service.
    pub taken: WordMap<BTreeSet<ParticipationId>>,
    /// Whether it has been excluded since: then it takes nobody new.
    #[serde(default)]
    pub excluded: bool,
}

impl Provider {
    /// Seats free in a service.
    #[must_use]
    pub fn free_seats(&self, service: &str) -> u32 {
        let seats = self.profile.seats.get(service).copied().unwrap_or(0);
        let taken = self.taken.get(service).map_or(0, BTreeSet::len);
        seats.saturating_sub(u32::try_from(taken).unwrap_or(u32::MAX))
    }

    /// Whether it takes people in a track of a service; a service without tracks is taken as it is.
    #[must_use]
    pub fn takes(&self, service: &str, track: Option<&str>) -> bool {
        // What differs most is looked at first: how long it is, and then the track.
        let is_it = |served: &String, track: &str| {
            served.len() == service.len() + 1 + track.len()
                && served.ends_with(track)
                && served.strip_prefix(service).is_some_and(|rest| rest.starts_with(':'))
        };
        track.is_none_or(|track| self.profile.tracks.iter().any(|served| is_it(served, track)))
    }
}

/// A host's stream, folded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// Its id.
    pub id: HostId,
    /// As last approved.
    pub profile: HostProfile,
    /// Who has a place.
    pub taken: BTreeSet<PlacementId>,
}

impl Host {
    /// Places free.
    #[must_use]
    pub fn free_places(&self) -> u32 {
        self.profile.places.saturating_sub(u32::try_from(self.taken.len()).unwrap_or(u32::MAX))
    }
}

/// An appropriation's stream, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appropriation {
    /// Granted for the year.
    pub granted: Ore,
    /// Committed, by decision.
    pub committed: BTreeMap<DecisionId, Ore>,
    /// All that is committed: decisions ask for what is left more often than it changes.
    bound: Ore,
}

impl Appropriation {
    /// What is left to commit.
    #[must_use]
    pub fn left(&self) -> Ore {
        self.granted - self.bound
    }

    /// Sets what a decision has bound; nothing when it has been given back.
    fn bind(&mut self, decision: DecisionId, amount: Ore) {
        let before = if amount > Ore::ZERO {
            self.committed.insert(decision, amount)
        } else {
            self.committed.remove(&decision)
        };
        self.bound = self.bound - before.unwrap_or_default() + amount.max(Ore::ZERO);
    }
}

/// What the other streams say, as far as a decision needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    /// Providers by id.
    pub providers: Providers,
    /// Hosts by id.
    pub hosts: BTreeMap<HostId, Host>,
    /// Employers by id.
    pub employers: BTreeMap<EmployerId, EmployerProfile>,
    /// Appropriations by stream id.
    pub appropriations: WordMap<Appropriation>,
}

impl World {
    /// Takes in one event of a provider's, host's or appropriation's stream. Others change nothing.
    pub fn apply(&mut self, stream: &StreamId, event: &Event) {
        match event {
            Event::ProviderApproved(approved) => {
                let Ok(id) = stream.id.parse() else { return };
                self.providers.approve(id, &approved.profile);
            }
            Event::ProviderExcluded(_) => {
                if let Some(provider) = self.provider_mut(stream) {
                    provider.excluded = true;
                }
            }
            Event::SeatTaken(seat) => {
                if let Some(provider) = self.provider_mut(stream) {
                    provider.taken.at(&seat.service).insert(seat.participation);
                }
            }
            Event::SeatReleased(seat) => {
                if let Some(taken) = self.provider_mut(stream).and_then(|p| p.taken.get_mut(&seat.service)) {
                    taken.remove(&seat.participation);
                }
            }
            Event::HostApproved(approved) => {
                let Ok(id) = stream.id.parse() else { return };
                self.hosts
                    .entry(id)
                    .or_insert_with(|| Host { id, profile: approved.profile.clone(), taken: BTreeSet::new() })
                    .profile = approved.profile.clone();
            }
            Event::EmployerRecorded(recorded) => {
                let Ok(id) = stream.id.parse() else { return };
                self.employers.insert(id, recorded.profile.clone());
            }
            Event::PlaceTaken(place) => {
                if let Some(host) = self.host_mut(stream) {
                    host.taken.insert(place.placement);
                }
            }
            Event::PlaceReleased(place) => {
                if let Some(host) = self.host_mut(stream) {
                    host.taken.remove(&place.placement);
                }
            }
            Event::AppropriationGranted(granted) => {
                let appropriation = self.appropriations.at(&stream.id);
                appropriation.granted = appropriation.granted + granted.amount;
            }
            Event::AppropriationCommitted(committed) => {
                let appropriation = self.appropriations.at(&stream.id);
                appropriation.bind(committed.decision, committed.amount);
            }
            Event::AppropriationReleased(released) => {
                if let Some(appropriation) = self.appropriations.get_mut(&stream.id) {
                    let bound = appropriation.committed.get(&released.decision).copied().unwrap_or_default();
                    appropriation.bind(released.decision, bound - released.amount);
                }
            }
            _ => {}
        }
    }

    /// The world that these streams make.
    #[must_use]
    pub fn fold<'e>(events: impl IntoIterator<Item = (&'e StreamId, &'e Recorded)>) -> World {
        let mut world = World::default();
        for (stream, recorded) in events {
            world.apply(stream, &recorded.event);
        }
        world
    }

    fn provider_mut(&mut self, stream: &StreamId) -> Option<&mut Provider> {
        self.providers.get_mut(stream.id.parse().ok()?)
    }

    fn host_mut(&mut self, stream: &StreamId) -> Option<&mut Host> {
        self.hosts.get_mut(&stream.id.parse().ok()?)
    }
}

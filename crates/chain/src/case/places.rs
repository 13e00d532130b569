//! Which event holds in each place of a stream. Nothing that was recorded is changed: a correction is an event of its own
//! whose header names the one that it replaces, and it takes that one's place in the order (architecture, decision 4;
//! GDPR art. 16). Pure and total: a correction that cannot be one is passed over, and told by [`Places::faults`].

use crate::event::Recorded;
use std::collections::BTreeMap;

/// Why a correction is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionFault {
    /// It names itself or something that came later.
    Later,
    /// It names nothing in the stream, or a correction that is itself passed over.
    Unknown,
    /// It is of another kind than what it names.
    OtherKind,
    /// What it names had been corrected already: the correction that held then is the one to name.
    Double,
}

/// Which event holds in each place of a stream, seen from some events of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// The version that holds in each place that has been corrected.
    holding: BTreeMap<u64, u64>,
    /// The place of each correction that counts.
    place: BTreeMap<u64, u64>,
    /// What is passed over.
    faults: BTreeMap<u64, CorrectionFault>,
}

impl Places {
    /// Reads the places of events in stream order.
    #[must_use]
    pub fn of<'e>(events: impl Iterator<Item = &'e Recorded> + Clone) -> Places {
        Places::of_headers(events.map(|event| (event.version, event.event.kind(), event.header.corrects)))
    }

    /// The same from versions, kinds and what each corrects, which is all that it takes.
    #[must_use]
    pub fn of_headers<'e>(headers: impl Iterator<Item = (u64, &'e str, Option<u64>)> + Clone) -> Places {
        let mut places = Places::default();
        if headers.clone().all(|(_, _, corrects)| corrects.is_none()) {
            return places;
        }
        let mut kinds: BTreeMap<u64, &str> = BTreeMap::new();
        for (version, kind, corrects) in headers {
            if let Some(wrong) = corrects {
                match places.judged(version, kind, wrong, &kinds) {
                    Ok(place) => {
                        places.holding.insert(place, version);
                        places.place.insert(version, place);
                    }
                    Err(fault) => {
                        places.faults.insert(version, fault);
                        continue;
                    }
                }
            }
            kinds.insert(version, kind);
        }
        places
    }

    /// The place that a correction takes, or why it takes none.
    fn judged(
        &self,
        version: u64,
        kind: &str,
        wrong: u64,
        kinds: &BTreeMap<u64, &str>,
    ) -> Result<u64, CorrectionFault> {
        if wrong >= version {
            return Err(CorrectionFault::Later);
        }
        let named = kinds.get(&wrong).ok_or(CorrectionFault::Unknown)?;
        if *named != kind {
            return Err(CorrectionFault::OtherKind);
        }
        let place = self.place_of(wrong);
        if self.holds_in(place) == wrong { Ok(place) } else { Err(CorrectionFault::Double) }
    }

    /// The place of an event: its own version, or for a correction that of the first record.
    #[must_use]
    pub fn place_of(&self, version: u64) -> u64 {
        self.place.get(&version).copied().unwrap_or(version)
    }

    /// The version that holds in a place.
    #[must_use]
    pub fn holds_in(&self, place: u64) -> u64 {
        self.holding.get(&place).copied().unwrap_or(place)
    }

    /// Whether an event has been replaced by a later one.
    #[must_use]
    pub fn is_replaced(&self, version: u64) -> bool {
        self.holds_in(self.place_of(version)) != version && !self.faults.contains_key(&version)
    }

    /// Each place in order with the event that holds there. `events` are those that the places were read from.
    pub fn in_order<'e>(
        &self,
        events: impl Iterator<Item = &'e Recorded> + Clone,
    ) -> impl Iterator<Item = (u64, &'e Recorded)> {
        let corrections: BTreeMap<u64, &Recorded> = events
            .clone()
            .filter(|event| self.place.contains_key(&event.version))
            .map(|event| (event.version, event))
            .collect();
        events.filter(|event| event.header.corrects.is_none()).map(move |event| {
            let holds = self.holding.get(&event.version).and_then(|version| corrections.get(version));
            (event.version, holds.copied().unwrap_or(event))
        })
    }

    /// The corrections that are passed over, by version, and why.
    #[must_use]
    pub fn faults(&self) -> &BTreeMap<u64, CorrectionFault> {
        &self.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(headers: &[(u64, &'static str, Option<u64>)]) -> Places {
        Places::of_headers(headers.iter().copied())
    }

    #[test]
    fn a_correction_holds_in_the_place_of_the_first_record_and_so_does_its_own_correction() {
        let told = places(&[(1, "a", None), (2, "b", None), (3, "a", Some(1)), (4, "a", Some(3))]);
        assert_eq!((told.holds_in(1), told.place_of(4), told.holds_in(2)), (4, 1, 2));
        assert_eq!([1, 2, 3, 4].map(|version| told.is_replaced(version)), [true, false, true, false]);
        assert_eq!(told.faults().len(), 0);
    }

    #[test]
    fn what_cannot_be_a_correction_is_passed_over_and_told() {
        let told = places(&[
            (1, "a", None),
            (2, "a", Some(2)),
            (3, "a", Some(9)),
            (4, "b", Some(1)),
            (5, "a", Some(1)),
            (6, "a", Some(1)),
            (7, "a", Some(6)),
        ]);
        use CorrectionFault::{Double, Later, OtherKind, Unknown};
        let faults: Vec<_> = told.faults().iter().map(|(version, fault)| (*version, *fault)).collect();
        assert_eq!(faults, [(2, Later), (3, Later), (4, OtherKind), (6, Double), (7, Unknown)]);
        assert_eq!(told.holds_in(1), 5, "the first correction that can be one holds");
        let unseen = places(&[(2, "a", Some(1))]);
        assert_eq!(unseen.faults().get(&2), Some(&Unknown));
    }
}

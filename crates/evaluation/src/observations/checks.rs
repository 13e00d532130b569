//! Nothing comes from nowhere and nothing is lost (issue 4, conservation): what was there before, with what
//! came and without what went, is what is there now. The counts are held against the world itself.

use super::Observations;
use super::seen::flows::Flows;
use chain::World;
use chain::word::{Word, WordMap};
use std::collections::BTreeSet;

/// What there is at one moment, counted in the world and not from events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Open spells.
    pub open_spells: u64,
    /// Seats at providers that are taken.
    pub seats_held: u64,
    /// Places at hosts that are taken.
    pub places_held: u64,
    /// Öre left to bind, by the id of the appropriation's stream, `2024-1:4`.
    pub unused: WordMap<i64>,
}

impl Standing {
    /// Of a world with so many open spells.
    #[must_use]
    pub fn of(world: &World, open_spells: u64) -> Standing {
        let held = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let seats = world.providers.values().flat_map(|provider| provider.taken.values());
        Standing {
            open_spells,
            seats_held: seats.map(|taken| held(taken.len())).sum(),
            places_held: world.hosts.values().map(|host| held(host.taken.len())).sum(),
            unused: world.appropriations.iter().map(|(id, money)| (id.clone(), money.left().0)).collect(),
        }
    }
}

/// What must be conserved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conserved {
    /// Spells: opened = closed + open.
    Spells,
    /// Seats: taken = released + held.
    Seats,
    /// Places: taken = released + held.
    Places,
    /// Money of an appropriation: granted = bound + unused, where bound is what was committed and not released.
    Money(String),
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What must be conserved.
    pub what: Conserved,
    /// What there should be now, from what there was and what was seen.
    pub expected: i128,
    /// What there is.
    pub found: i128,
}

impl Check {
    /// Whether nothing came from nowhere and nothing was lost.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.expected == self.found
    }
}

impl Observations {
    /// Holds what was seen between two moments against what there was at the first and is at the second.
    #[must_use]
    pub fn checks(&self, before: &Standing, now: &Standing) -> Vec<Check> {
        let sum = |count: fn(&Flows) -> u64| -> i128 {
            self.months.iter().map(|(_, month)| i128::from(count(&month.flows))).sum()
        };
        let check = |what, before: u64, came: i128, went: i128, now: u64| Check {
            what,
            expected: i128::from(before) + came - went,
            found: i128::from(now),
        };
        let registered = sum(Flows::registered);
        let closed = sum(|flows| flows.closed.total());
        let (seats_taken, seats_released) =
            (sum(|flows| flows.seats_taken), sum(|flows| flows.seats_released));
        let (taken, released) = (sum(|flows| flows.places_taken), sum(|flows| flows.places_released));
        let mut checks = vec![
            check(Conserved::Spells, before.open_spells, registered, closed, now.open_spells),
            check(Conserved::Seats, before.seats_held, seats_taken, seats_released, now.seats_held),
            check(Conserved::Places, before.places_held, taken, released, now.places_held),
        ];
        let ids = before.unused.keys().chain(now.unused.keys()).chain(self.appropriations.keys());
        let ids: BTreeSet<&Word> = ids.collect();
        for id in ids {
            let of = |unused: &WordMap<i64>| unused.get(id).copied().map_or(0, i128::from);
            let seen = self.appropriations.get(id);
            checks.push(Check {
                what: Conserved::Money(id.to_string()),
                expected: of(&before.unused) + seen.map_or(0, |money| i128::from(money.unused())),
                found: of(&now.unused),
            });
        }
        checks
    }
}

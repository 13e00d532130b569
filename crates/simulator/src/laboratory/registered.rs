//! The people of the figures on another day: as old, as long without work and as long registered then as they are
//! on the day of the figures.

use super::Prepared;
use crate::population::{Newcomer, Traits};
use crate::run::{self, Ground, Plan};
use chain::Case;
use chain::calendar::{days_after, days_between};
use jiff::civil::Date;
use std::collections::BTreeMap;

impl Prepared {
    /// Everyone who is registered, in order of id, with the case as it stands on a day: registration, plan and
    /// assessment, and what a code rests on for who has one. No service has begun. The figures are those of
    /// [`super::Frame::population_on`]; each date of a person is moved by as many days as the day lies from the one
    /// before the run begins.
    #[must_use]
    pub fn registered(&self, on: Date) -> Vec<(Newcomer, Case)> {
        let days = days_between(self.frame.starts(), days_after(on, 1));
        let stock: Vec<Newcomer> = self.population.stock.iter().map(|known| moved(known, days)).collect();
        let pieces: Vec<run::Piece> =
            self.pieces.first().map(|(_, settings)| (on, settings.clone())).into_iter().collect();
        let born = BTreeMap::new();
        self.with_ground(|plan, ground| {
            let plan =
                Plan { pieces: &pieces, starts: on, measured_from: on, ends: days_after(on, 1), ..*plan };
            run::registered(&plan, &Ground { stock: &stock, born: &born, ..*ground })
        })
    }

    /// What officers find out of their own for a service, by fact, as the laboratory assumes it.
    #[must_use]
    pub fn stated(&self) -> &BTreeMap<String, BTreeMap<String, String>> {
        &self.stated
    }
}

/// A person whose every date lies so many days later.
pub(super) fn moved(known: &Newcomer, days: i64) -> Newcomer {
    let moved = |day: Date| days_after(day, days);
    Newcomer {
        traits: Traits { born: moved(known.traits.born), ..known.traits },
        without_work_since: moved(known.without_work_since),
        registered_on: moved(known.registered_on),
        ..*known
    }
}

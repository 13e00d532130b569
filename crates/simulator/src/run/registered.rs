//! The cases of those who are registered when a run begins, without running it: for questions about what the rules
//! say of people today.

use super::county::County;
use super::resident::Resident;
use super::{Ground, Plan, Run};
use crate::population::Newcomer;
use chain::{Case, World};
use rayon::prelude::*;

/// Everyone in the stock, in order of id, with the case as it stands on the first day. Who has no case, because the
/// past could not be told, is left out.
#[must_use]
pub fn registered(plan: &Plan<'_>, ground: &Ground<'_>) -> Vec<(Newcomer, Case)> {
    let run = Run::new(plan, ground);
    let of_county = |(number, here): (usize, &super::CountyGround)| {
        let number = u8::try_from(number).unwrap_or(u8::MAX);
        let mut county = County::new(number, here.office_shares.clone(), World::default(), run.days.count());
        let mut found = Vec::new();
        for known in ground.stock.iter().filter(|known| known.traits.county == number) {
            let mut resident = Resident::new(&run, known, 0);
            if county.history(&run, &mut resident, known, run.days.date(0)).is_ok() {
                found.push((*known, resident.case));
            }
        }
        found
    };
    let mut people: Vec<(Newcomer, Case)> =
        ground.counties.par_iter().enumerate().flat_map_iter(of_county).collect();
    people.sort_by_key(|(known, _)| known.id);
    people
}

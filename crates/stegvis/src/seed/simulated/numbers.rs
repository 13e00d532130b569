//! Personal numbers for simulated people, of those that the Tax Agency keeps for tests and gives to nobody: each is
//! given once, of the same sex and born as near as the numbers that are left allow. Few numbers are of people born
//! before 1976, so some who would be older are born nearer to that year; the run is made with the numbers' days of
//! birth, so that rules and pages see the same age.

use chain::calendar::days_between;
use chain::person::{PersonalNumber, Sex};
use exchange::test_identities::simulated_numbers;
use simulator::population::{Newcomer, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// There are too few numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooFew {
    /// How many there are.
    pub(super) there: usize,
    /// How many would be needed.
    pub(super) needed: usize,
}

/// A number for each, in their order.
pub(super) fn given(people: &[Newcomer]) -> Result<BTreeMap<PersonId, PersonalNumber>, TooFew> {
    // Twelve digits are in order of birth.
    let mut left: [BTreeSet<&str>; 2] = Default::default();
    let all = simulated_numbers();
    for digits in &all {
        if let Ok(number) = PersonalNumber::parse(digits) {
            left[usize::from(number.sex() == Sex::Man)].insert(digits);
        }
    }
    let few = TooFew { there: all.len(), needed: people.len() };
    let mut given = BTreeMap::new();
    for person in people {
        let left = &mut left[usize::from(person.traits.sex == Sex::Man)];
        let born = person.traits.born;
        let day = born.strftime("%Y%m%d").to_string();
        let after = left.range(day.as_str()..).next().copied();
        let before = left.range(..day.as_str()).next_back().copied();
        let numbers = after.into_iter().chain(before);
        let numbers = numbers.filter_map(|digits| Some((digits, PersonalNumber::parse(digits).ok()?)));
        let nearest = numbers.min_by_key(|(_, number)| days_between(born, number.born()).abs());
        let (digits, number) = nearest.ok_or(few)?;
        left.remove(digits);
        given.insert(person.id, number);
    }
    Ok(given)
}

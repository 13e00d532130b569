//! Personal numbers for invented people: those that the Tax Agency keeps for tests and gives to nobody. There are
//! few, so they are given only when asked for and only while they last.

use crate::speaker::Speaker;
use anyhow::anyhow;
use chain::calendar::{age, days_between};
use chain::person::{PersonalNumber, Sex};
use exchange::test_identities::personal_numbers;
use simulator::population::{AgeBand, Population};
use texts::Args;

/// Refuses more people than there are numbers.
pub fn check_size(speaker: &Speaker, size: u32) -> anyhow::Result<()> {
    let count = personal_numbers().len();
    if usize::try_from(size).is_ok_and(|size| size <= count) { Ok(()) } else { Err(too_few(speaker, count)) }
}

/// A number for each, in their order: of the same sex, and born as near as the numbers that are left allow.
pub fn of(speaker: &Speaker, population: &Population) -> anyhow::Result<Vec<PersonalNumber>> {
    let adult = |number: &PersonalNumber| {
        let years = age(number.born(), population.on);
        years >= i64::from(AgeBand::From18.years().0) && years < i64::from(AgeBand::From55.years().1)
    };
    let mut left: Vec<PersonalNumber> = personal_numbers()
        .into_iter()
        .filter_map(|digits| PersonalNumber::parse(digits).ok())
        .filter(adult)
        .collect();
    let count = left.len();
    let mut given = Vec::with_capacity(population.stock.len());
    for newcomer in &population.stock {
        let of_sex = |sex: Sex| move |(_, number): &(usize, &PersonalNumber)| number.sex() == sex;
        let away =
            |(_, number): &(usize, &PersonalNumber)| days_between(newcomer.traits.born, number.born()).abs();
        let nearest = left.iter().enumerate().filter(of_sex(newcomer.traits.sex)).min_by_key(away);
        let place = nearest.map(|(place, _)| place).ok_or_else(|| too_few(speaker, count))?;
        given.push(left.remove(place));
    }
    Ok(given)
}

fn too_few(speaker: &Speaker, count: usize) -> anyhow::Error {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    anyhow!(speaker.say("cli-population-few-numbers", &Args::new().number("count", count)))
}

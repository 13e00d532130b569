//! Providers and their seats. No seat is lost: each service's seats sum to what the country has at the model's
//! scale, and each county's first provider has seats in every service of the county and serves all of it.

use super::{ActorAssumptions, County, SPACE, Scale, whole};
use crate::dice::{Dice, Throw};
use crate::population::PopulationFault;
use crate::population::weighted::by_largest_remainder;
use chain::id::ProviderId;
use chain::story::ids;
use chain::word::{Word, WordMap};
use chain::world::ProviderProfile;
use std::collections::BTreeMap;

/// A county's seats by service; services without any are left out.
pub(super) type Seats = WordMap<u32>;

/// Gives the country's seats out over the counties.
pub(super) fn seats_by_county(scale: &Scale, seats: &WordMap<f64>) -> Result<Vec<Seats>, PopulationFault> {
    let shares = scale.counties();
    let mut counties = vec![Seats::default(); shares.len()];
    for (service, country) in seats {
        if !(country.is_finite() && *country >= 0.0) {
            return Err(PopulationFault::Seats { service: service.to_string(), seats: *country });
        }
        if *country == 0.0 {
            continue;
        }
        let here = whole(scale.down(*country)).max(1);
        for (county, count) in by_largest_remainder(here, &shares).into_iter().enumerate() {
            if count > 0 {
                counties[county].insert(service.clone(), count);
            }
        }
    }
    Ok(counties)
}

/// The providers of a county.
pub(super) fn of(
    county: &County<'_>,
    assumptions: &ActorAssumptions,
    seats: &Seats,
    tracks: &BTreeMap<String, Vec<String>>,
    dice: &Dice,
) -> Vec<(ProviderId, ProviderProfile)> {
    let count = whole(assumptions.providers * county.share).max(1) as usize;
    let mut held = vec![Seats::default(); count];
    for (turn, (service, seats)) in seats.iter().enumerate() {
        let weights: Vec<f64> = (0..count).map(|number| weight(assumptions, number, turn, count)).collect();
        for (number, given) in by_largest_remainder(*seats, &weights).into_iter().enumerate() {
            if given > 0 {
                held[number].insert(service.clone(), given);
            }
        }
    }
    let with_seats = held.into_iter().enumerate().filter(|(_, seats)| !seats.is_empty());
    with_seats
        .map(|(number, seats)| {
            let id = ids::id(SPACE, &county.label("provider", number));
            (id, profile(county, assumptions, number, seats, tracks, dice))
        })
        .collect()
}

/// How large a provider is in a service. The first is the largest in all; the others take turns, so that each is
/// large in some.
fn weight(assumptions: &ActorAssumptions, number: usize, turn: usize, count: usize) -> f64 {
    let place = if number == 0 { 0 } else { 1 + (number - 1 + turn * 3) % (count - 1) };
    let place = f64::from(u32::try_from(place + 1).unwrap_or(u32::MAX));
    place.powf(-assumptions.provider_size_slope.max(0.0))
}

fn profile(
    county: &County<'_>,
    assumptions: &ActorAssumptions,
    number: usize,
    seats: Seats,
    tracks: &BTreeMap<String, Vec<String>>,
    dice: &Dice,
) -> ProviderProfile {
    let whom = u64::from(county.place) << 32 | u64::try_from(number).unwrap_or(0);
    let [step_free, arabic] = dice.two_units(whom, Throw::Actor, 0);
    let fidelity =
        assumptions.fidelity_mean + assumptions.fidelity_spread * dice.normal(whom, Throw::Actor, 1);
    let mut languages = vec!["sv".to_owned(), "en".to_owned()];
    if arabic < assumptions.provider_arabic {
        languages.push("ar".to_owned());
    }
    ProviderProfile {
        name: county.names.provider(county.place, number),
        synthetic: true,
        municipalities: served(county, assumptions.provider_reach, number),
        tracks: seats.keys().flat_map(|service| tracks_of(service, tracks)).collect(),
        seats,
        specialisations: Vec::new(),
        languages,
        step_free: step_free < assumptions.provider_step_free,
        // The scale of the review goes from 25 to 125.
        fidelity: u8::try_from(whole(fidelity.clamp(25.0, 125.0))).ok(),
        to_work_percent: None,
        rating_tenths: None,
        waiting_days: None,
    }
}

fn tracks_of(service: &str, tracks: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let tracks = tracks.get(service).map_or(&[][..], Vec::as_slice);
    tracks.iter().map(|track| format!("{service}:{track}")).collect()
}

/// The first serves the county; each other one its largest municipality and some that follow one another.
fn served(county: &County<'_>, reach: f64, number: usize) -> Vec<Word> {
    let count = county.municipalities.len();
    if number == 0 {
        return (0..count).map(|place| county.municipality(place)).collect();
    }
    let most = f64::from(u32::try_from(count).unwrap_or(1));
    let wanted = (whole(most * reach.clamp(0.0, 1.0)) as usize).clamp(1, count);
    let mut served = vec![county.municipality(0)];
    served.extend(
        (0..wanted.saturating_sub(1)).map(|step| county.municipality(1 + (number + step) % (count - 1))),
    );
    served
}

//! Those who act beside the people: offices with officers and specialists, providers, hosts and employers, in
//! each county as many as its share of the registered. All are invented, and their names say so. Their ids
//! follow from county and number alone, so they are the same under every seed.

mod names;
mod providers;

use super::places::{municipalities, regions};
use super::weighted::by_largest_remainder;
use super::{PopulationFault, stock};
use crate::dice::Dice;
use crate::parameters::Reader;
use chain::id::{EmployerId, HostId, ProviderId, UserId};
use chain::story::ids;
use chain::word::{Word, WordMap};
use chain::world::{EmployerProfile, HostProfile, ProviderProfile};
use names::Names;
use std::collections::BTreeMap;

/// How large the modelled country is beside the whole.
#[derive(Clone, Debug)]
pub struct Scale {
    size: u32,
    total: f64,
    shares: Vec<f64>,
}

impl Scale {
    /// So many modelled people of so many registered, with each municipality's share by its place in the list.
    #[must_use]
    pub fn new(size: u32, total: f64, shares: Vec<f64>) -> Scale {
        Scale { size, total: total.max(1.0), shares }
    }

    /// What a number of the whole country is in the modelled one.
    #[must_use]
    pub fn down(&self, country: f64) -> f64 {
        country * f64::from(self.size) / self.total
    }

    /// Each county's share of the registered, by its place in the list.
    #[must_use]
    pub fn counties(&self) -> Vec<f64> {
        let mut counties = vec![0.0; regions().len()];
        for (place, share) in municipalities().iter().zip(&self.shares) {
            counties[usize::from(place.county)] += share;
        }
        counties
    }

    /// Whole people at home in each municipality.
    fn homes(&self, count: u32) -> Vec<u32> {
        stock::homes(count, &self.shares)
    }
}

/// What is assumed of those who act, in the whole country.
#[derive(Clone, Debug)]
pub struct ActorAssumptions {
    officers: f64,
    specialists: f64,
    offices: f64,
    providers: f64,
    provider_size_slope: f64,
    provider_reach: f64,
    provider_step_free: f64,
    provider_arabic: f64,
    fidelity_mean: f64,
    fidelity_spread: f64,
    host_places_per_person: f64,
    places_per_host: f64,
    employers_per_person: f64,
    vacancies_per_month: f64,
}

impl ActorAssumptions {
    /// Reads them; what is missing is told by [`Reader::finish`].
    #[must_use]
    pub fn read(reader: &Reader<'_>) -> ActorAssumptions {
        let value = |id: &str| reader.value(&format!("population.{id}"));
        ActorAssumptions {
            officers: value("officers"),
            specialists: value("specialists"),
            offices: value("offices"),
            providers: value("providers"),
            provider_size_slope: value("provider_size_slope"),
            provider_reach: value("provider_reach"),
            provider_step_free: value("provider_step_free"),
            provider_arabic: value("provider_arabic"),
            fidelity_mean: value("fidelity_mean"),
            fidelity_spread: value("fidelity_spread"),
            host_places_per_person: value("host_places_per_1000_registered") / 1000.0,
            places_per_host: value("places_per_host"),
            employers_per_person: value("employers_per_1000_registered") / 1000.0,
            vacancies_per_month: value("vacancies_per_month"),
        }
    }
}

/// An office of the service.
#[derive(Clone, Debug, PartialEq)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Where, a four-digit code.
    pub municipality: Word,
    /// Its officers; at least one.
    pub officers: Vec<UserId>,
    /// Its specialists; at least one.
    pub specialists: Vec<UserId>,
    /// How many full-time officers it has work for: the exact share of the country's, which in a small model is
    /// less than one.
    pub officers_full_time: f64,
    /// As above, of specialists.
    pub specialists_full_time: f64,
}

/// Those who act in a county.
#[derive(Clone, Debug, PartialEq)]
pub struct CountyActors {
    /// Its place in the list of regions, from 0.
    pub county: u8,
    /// The offices, the largest municipality's first.
    pub offices: Vec<Office>,
    /// The providers; the first serves every municipality with every service that the county has a seat of.
    pub providers: Vec<(ProviderId, ProviderProfile)>,
    /// The hosts.
    pub hosts: Vec<(HostId, HostProfile)>,
    /// The employers.
    pub employers: Vec<(EmployerId, EmployerProfile)>,
    /// New vacancies a month.
    pub vacancies_per_month: f64,
}

/// Those who act in the modelled country.
#[derive(Clone, Debug, PartialEq)]
pub struct Actors {
    /// By county, in the order of the list.
    pub counties: Vec<CountyActors>,
}

impl Actors {
    /// Makes them. `seats` are those of the whole country by service; each service keeps their number at the
    /// model's scale to the whole seat, and at least one. `tracks` are the tracks of those services that have
    /// any.
    ///
    /// # Errors
    /// A number of seats that is negative, or none at all.
    pub fn generate(
        scale: &Scale,
        assumptions: &ActorAssumptions,
        seats: &WordMap<f64>,
        tracks: &BTreeMap<String, Vec<String>>,
        dice: &Dice,
    ) -> Result<Actors, PopulationFault> {
        let names = Names::built_in();
        let seats = providers::seats_by_county(scale, seats)?;
        let counties = scale.counties();
        let host_places = scale.homes(whole(scale.down(scale.total * assumptions.host_places_per_person)));
        let employers = scale.homes(whole(scale.down(scale.total * assumptions.employers_per_person)));
        let one = |(county, share): (usize, &f64)| {
            let own = County::new(county, *share, scale, &names);
            CountyActors {
                county: own.place,
                offices: own.offices(scale, assumptions),
                providers: providers::of(&own, assumptions, &seats[county], tracks, dice),
                hosts: own.hosts(&host_places, assumptions.places_per_host),
                employers: own.employers(&employers),
                vacancies_per_month: scale.down(assumptions.vacancies_per_month) * share,
            }
        };
        Ok(Actors { counties: counties.iter().enumerate().map(one).collect() })
    }
}

/// A county while its actors are made.
struct County<'n> {
    place: u8,
    share: f64,
    /// Its municipalities by place in the list, the one with most registered first.
    municipalities: Vec<usize>,
    names: &'n Names,
}

impl<'n> County<'n> {
    fn new(county: usize, share: f64, scale: &Scale, names: &'n Names) -> County<'n> {
        let own = |place: &usize| usize::from(municipalities()[*place].county) == county;
        let mut own: Vec<usize> = (0..municipalities().len()).filter(own).collect();
        own.sort_by(|a, b| scale.shares[*b].total_cmp(&scale.shares[*a]).then(a.cmp(b)));
        County { place: u8::try_from(county).unwrap_or(0), share, municipalities: own, names }
    }

    fn code(&self) -> &'static str {
        &regions()[usize::from(self.place)].code
    }

    /// The label from which an id follows.
    fn label(&self, kind: &str, number: usize) -> String {
        format!("{kind}-{}-{number}", self.code())
    }

    fn municipality(&self, number: usize) -> Word {
        municipalities()[self.municipalities[number % self.municipalities.len()]].code.as_str().into()
    }

    /// As many offices as the county's share, but no more than it has officers, and at least one.
    fn offices(&self, scale: &Scale, assumptions: &ActorAssumptions) -> Vec<Office> {
        let officers = scale.down(assumptions.officers) * self.share;
        let specialists = scale.down(assumptions.specialists) * self.share;
        let most = officers.min(f64::from(u32::try_from(self.municipalities.len()).unwrap_or(1)));
        let count = whole(assumptions.offices * self.share).min(whole(most.floor())).max(1);
        let weights: Vec<f64> =
            (0..count).map(|number| scale.shares[self.municipalities[number as usize]]).collect();
        let all: f64 = weights.iter().sum();
        let part =
            |number: u32| if all > 0.0 { weights[number as usize] / all } else { 1.0 / f64::from(count) };
        let people = |kind: &str, office: u32, work: f64| -> Vec<UserId> {
            let label = |number| self.label(&format!("{kind}-{office}"), number as usize);
            (0..whole(work).max(1)).map(|number| ids::id(SPACE, &label(number))).collect()
        };
        let office = |number: u32| {
            let (officers, specialists) = (officers * part(number), specialists * part(number));
            Office {
                name: self.names.office(self.place, number as usize),
                municipality: self.municipality(number as usize),
                officers: people("officer", number, officers),
                specialists: people("specialist", number, specialists),
                officers_full_time: officers,
                specialists_full_time: specialists,
            }
        };
        (0..count).map(office).collect()
    }

    fn hosts(&self, places: &[u32], places_per_host: f64) -> Vec<(HostId, HostProfile)> {
        let mut hosts = Vec::new();
        for place in &self.municipalities {
            let places = places[*place];
            let count = whole((f64::from(places) / places_per_host.max(1.0)).ceil()).min(places);
            for places in by_largest_remainder(places, &vec![1.0; count as usize]) {
                let number = hosts.len();
                let profile = HostProfile {
                    name: self.names.host(self.place, number),
                    synthetic: true,
                    municipality: municipalities()[*place].code.as_str().into(),
                    places,
                    tasks: self.names.tasks(number),
                };
                hosts.push((ids::id(SPACE, &self.label("host", number)), profile));
            }
        }
        hosts
    }

    fn employers(&self, counts: &[u32]) -> Vec<(EmployerId, EmployerProfile)> {
        let mut employers = Vec::new();
        for place in &self.municipalities {
            // Somewhere to be hired there is everywhere.
            for _ in 0..counts[*place].max(1) {
                let number = employers.len();
                let profile = EmployerProfile {
                    name: self.names.employer(self.place, number),
                    synthetic: true,
                    municipality: municipalities()[*place].code.as_str().into(),
                    organisation_number: String::new(),
                };
                employers.push((ids::id(SPACE, &self.label("employer", number)), profile));
            }
        }
        employers
    }
}

/// The name of an office by its county's name and its number there, from 0.
#[must_use]
pub fn office_name(county: &str, number: usize) -> String {
    Names::built_in().office_in(county, number)
}

/// The word that keeps these ids apart from those of the stories.
const SPACE: &str = "laboratory";

/// The nearest whole number, 0 when it is below.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u32 {
    number.round().max(0.0) as u32
}

#[cfg(test)]
mod tests;

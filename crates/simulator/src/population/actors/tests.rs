use super::*;
use crate::parameters::Parameters;
use crate::population::{Margins, Month};
use std::collections::BTreeSet;

fn assumptions() -> ActorAssumptions {
    ActorAssumptions::read(&Parameters::embedded().unwrap().reader())
}

fn scale(size: u32) -> Scale {
    let margins = Margins::embedded().unwrap();
    let month = Month::new(2022, 12);
    Scale::new(size, margins.total(month), margins.municipality_shares(month))
}

fn seats() -> WordMap<f64> {
    WordMap::from([
        ("steg_till_arbete_plus", 40_000.0),
        ("rusta_och_matcha_2", 63_000.0),
        ("rare", 3.0),
        ("none", 0.0),
    ])
}

fn made(size: u32, seed: u64) -> Actors {
    let tracks = BTreeMap::from([("rusta_och_matcha_2".to_owned(), vec!["a".to_owned(), "b".to_owned()])]);
    Actors::generate(&scale(size), &assumptions(), &seats(), &tracks, &Dice::new(seed, 0)).unwrap()
}

#[test]
fn no_seat_is_lost_at_any_size_and_every_municipality_of_a_county_with_a_seat_is_served() {
    for size in [1, 21, 350, 3_500, 35_000, 350_000] {
        let actors = made(size, 1);
        for (service, country) in seats() {
            let all = actors.counties.iter().flat_map(|county| &county.providers);
            let sum: u32 =
                all.map(|(_, provider)| provider.seats.get(service.as_str()).copied().unwrap_or(0)).sum();
            let wanted = scale(size).down(country).round().max(if country > 0.0 { 1.0 } else { 0.0 });
            assert_eq!(f64::from(sum), wanted, "{service} at {size}");
        }
        for county in &actors.counties {
            let services: BTreeSet<&Word> =
                county.providers.iter().flat_map(|(_, provider)| provider.seats.keys()).collect();
            for service in services {
                for place in municipalities().iter().filter(|place| place.county == county.county) {
                    let serves = |provider: &ProviderProfile| {
                        provider.seats.get(service).is_some_and(|seats| *seats > 0)
                            && provider.municipalities.iter().any(|code| *code == place.code)
                    };
                    assert!(
                        county.providers.iter().any(|(_, provider)| serves(provider)),
                        "{service} in {place:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_work_of_offices_sums_to_the_country_and_every_county_has_someone() {
    for size in [21, 35_000] {
        let actors = made(size, 1);
        let offices = actors.counties.iter().flat_map(|county| &county.offices);
        let full_time: f64 = offices.map(|office| office.officers_full_time).sum();
        assert!((full_time - scale(size).down(assumptions().officers)).abs() < 1e-6);
        for county in &actors.counties {
            assert!(!county.offices.is_empty() && !county.employers.is_empty());
            assert!(
                county
                    .offices
                    .iter()
                    .all(|office| !office.officers.is_empty() && !office.specialists.is_empty())
            );
        }
    }
}

#[test]
fn ids_are_nobody_elses_and_the_same_under_every_seed() {
    let (one, other) = (made(35_000, 1), made(35_000, 2));
    let ids = |actors: &Actors| -> Vec<String> {
        let mut ids = Vec::new();
        for county in &actors.counties {
            ids.extend(county.providers.iter().map(|(id, _)| id.to_string()));
            ids.extend(county.hosts.iter().map(|(id, _)| id.to_string()));
            ids.extend(county.employers.iter().map(|(id, _)| id.to_string()));
            let people =
                county.offices.iter().flat_map(|office| office.officers.iter().chain(&office.specialists));
            ids.extend(people.map(ToString::to_string));
        }
        ids
    };
    assert_eq!(ids(&one), ids(&other));
    assert_eq!(one, made(35_000, 1));
    assert_ne!(one, other, "fidelity is thrown for");
    let all = ids(&one);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn everyone_is_marked_as_invented_and_profiles_are_whole() {
    let actors = made(35_000, 1);
    for county in &actors.counties {
        for (_, provider) in &county.providers {
            assert!(provider.synthetic && provider.name.starts_with("Påhittat"));
            assert!(provider.fidelity.is_some_and(|fidelity| (25..=125).contains(&fidelity)));
            let tracked = provider.seats.contains_key("rusta_och_matcha_2");
            assert_eq!(provider.tracks.iter().any(|track| track == "rusta_och_matcha_2:b"), tracked);
            let places: BTreeSet<&Word> = provider.municipalities.iter().collect();
            assert_eq!(places.len(), provider.municipalities.len());
        }
        assert!(
            county.hosts.iter().all(|(_, host)| host.synthetic && host.places > 0 && !host.tasks.is_empty())
        );
    }
    let places: u32 =
        actors.counties.iter().flat_map(|county| &county.hosts).map(|(_, host)| host.places).sum();
    assert_eq!(places, whole(scale(35_000).down(scale(35_000).total * assumptions().host_places_per_person)));
}

#[test]
fn seats_below_nothing_are_refused() {
    for wrong in [-1.0, f64::NAN, f64::INFINITY] {
        let seats = WordMap::from([("sius", wrong)]);
        let dice = Dice::new(1, 0);
        let fault =
            Actors::generate(&scale(100), &assumptions(), &seats, &BTreeMap::new(), &dice).unwrap_err();
        assert!(fault.to_string().contains("sius"));
    }
}

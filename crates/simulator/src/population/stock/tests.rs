use super::*;
use crate::population::{FitReport, Inflow, Traits, municipalities, occupations};
use chain::command::{Context, decide};
use chain::event::{Actor, Channel, Event, Role};
use chain::explanation::Silent;
use chain::id::{CaseId, UserId};
use chain::registration::Register;
use chain::{Case, Command, Policy, World};
use jiff::civil::date;
use std::collections::BTreeSet;

fn inputs() -> (Margins, Assumptions) {
    (Margins::embedded().unwrap(), Assumptions::embedded().unwrap())
}

fn made(on: Date, size: u32, seed: u64) -> Population {
    let (margins, assumptions) = inputs();
    Population::generate(&margins, &assumptions, on, size, &Dice::new(seed, 0)).unwrap()
}

fn coming() -> Inflow {
    let (margins, assumptions) = inputs();
    let joint = Joint::fit(&margins, &assumptions, date(2022, 12, 31)).unwrap();
    Inflow::new(&joint, &margins, &assumptions).unwrap()
}

/// Registers someone as production does.
fn registers(policy: &Policy, newcomer: &Newcomer) -> Result<(), chain::Refusal> {
    let Traits { municipality, occupation, .. } = newcomer.traits;
    let person = newcomer.traits.person(
        newcomer.without_work_since,
        &municipalities()[usize::from(municipality)].code,
        &occupations()[usize::from(occupation)].code,
    );
    let register = Register {
        person: person.into(),
        channel: Channel::SelfService,
        officer: None,
        consents_to_evidence: false,
    };
    let context = Context {
        case_id: CaseId(uuid::Uuid::from_u128(newcomer.id.0.into())),
        case: &Case::default(),
        history: &[],
        world: &World::default(),
        policy,
        day: newcomer.registered_on,
        actor: Actor { user: UserId(uuid::Uuid::nil()), role: Role::JobSeeker },
    };
    let outcome = decide::<Silent>(&context, &Command::from(register))?;
    assert!(outcome.events.iter().any(|new| matches!(new.event, Event::Registered(_))));
    Ok(())
}

#[test]
fn thirty_five_thousand_people_agree_with_every_figure_and_every_place() {
    let (margins, _) = inputs();
    for (on, seed) in
        [(date(2022, 12, 31), 1), (date(2022, 12, 31), 2), (date(2018, 12, 31), 3), (date(2017, 1, 31), 4)]
    {
        let population = made(on, 35_000, seed);
        let report = FitReport::of(&population, &margins);
        let off: Vec<_> = report.figures.iter().filter(|row| !row.within).collect();
        assert!(report.fits(), "{on}: {off:?}");
        for row in report.figures.iter().filter(|row| row.name == "open" || row.name == "weak_position") {
            assert!((row.made - row.published).abs() < 0.002, "{on}: {row:?}");
        }
        assert!((population.weight * 35_000.0 - margins.total(population.month)).abs() < 1e-6);
    }
}

#[test]
fn the_same_seed_gives_the_same_people_and_another_seed_others() {
    let on = date(2022, 12, 31);
    assert_eq!(made(on, 2_000, 5).stock, made(on, 2_000, 5).stock);
    assert_ne!(made(on, 2_000, 5).stock, made(on, 2_000, 6).stock);
}

#[test]
fn people_stand_municipality_by_municipality_with_ids_from_one() {
    let population = made(date(2022, 12, 31), 3_000, 1);
    assert!(population.stock.is_sorted_by_key(|one| (one.traits.county, one.traits.municipality, one.id)));
    assert!(population.stock.iter().enumerate().all(|(place, one)| one.id.0 == place as u64 + 1));
    assert!(population.stock.iter().all(|one| {
        one.registered_on <= population.on
            && one.without_work_since <= one.registered_on
            && (!one.has_code || one.traits.impairment.is_some())
    }));
}

#[test]
fn everyone_in_the_stock_and_on_the_way_in_is_registered_without_a_refusal() {
    let policy = Policy::embedded(&["almega_2023"]).unwrap();
    for newcomer in &made(date(2017, 1, 1), 700, 1).stock {
        registers(&policy, newcomer).unwrap();
    }
    for newcomer in &made(date(2022, 12, 31), 700, 1).stock {
        registers(&policy, newcomer).unwrap();
    }
    let (inflow, dice) = (coming(), Dice::new(1, 0));
    for number in 0..700 {
        let county = u8::try_from(number % 21).unwrap();
        registers(&policy, &inflow.newcomer(&dice, county, date(2024, 2, 1), number)).unwrap();
    }
}

#[test]
fn nobody_and_too_many_and_a_day_without_figures_are_refused() {
    let (margins, assumptions) = inputs();
    let make = |on, size| {
        Population::generate(&margins, &assumptions, on, size, &Dice::new(1, 0)).map(|_| ()).unwrap_err()
    };
    assert!(matches!(make(date(2022, 12, 31), 0), PopulationFault::Empty));
    assert!(matches!(make(date(2022, 12, 31), 1_000_000_000), PopulationFault::TooMany { .. }));
    assert!(matches!(make(date(1999, 12, 31), 10), PopulationFault::NoMargins { .. }));
}

#[test]
fn very_few_people_are_still_made() {
    for size in [1, 2, 21, 290] {
        assert_eq!(made(date(2022, 12, 31), size, 1).stock.len(), size as usize);
    }
}

#[test]
fn newcomers_have_ids_of_their_own_and_come_on_working_days_of_their_month() {
    let (inflow, dice) = (coming(), Dice::new(1, 0));
    let mut seen = BTreeSet::new();
    for month in [date(2017, 1, 1), date(2024, 12, 1), date(2025, 1, 1), date(2090, 5, 1)] {
        for county in [0, 20] {
            for number in 0..300 {
                let newcomer = inflow.newcomer(&dice, county, month, number);
                assert!(seen.insert(newcomer.id));
                assert!(newcomer.id.0 > u64::from(SIZE_MAX));
                assert_eq!(newcomer.traits.county, county);
                assert_eq!(municipalities()[usize::from(newcomer.traits.municipality)].county, county);
                assert_eq!(newcomer.registered_on.first_of_month(), month);
                assert!(is_working_day(newcomer.registered_on));
                assert!(newcomer.without_work_since <= newcomer.registered_on && !newcomer.has_code);
                assert_eq!(newcomer, inflow.newcomer(&dice, county, month, number));
            }
        }
    }
}

#[test]
fn newcomers_are_younger_and_find_work_as_easily_as_others_alike_on_average_and_the_stock_less_easily() {
    let (inflow, dice) = (coming(), Dice::new(1, 0));
    let count = 20_000_u32;
    let newcomers: Vec<Newcomer> =
        (0..count).map(|number| inflow.newcomer(&dice, 0, date(2023, 1, 1), number)).collect();
    let mean = |values: &mut dyn Iterator<Item = f64>| values.sum::<f64>() / f64::from(count);
    assert!((mean(&mut newcomers.iter().map(|one| f64::from(one.traits.ease))) - 1.0).abs() < 0.02);
    let young = newcomers.iter().filter(|one| age(one.traits.born, one.registered_on) < 25).count();
    let share = young as f64 / f64::from(count);
    assert!((share - 6_684.0 / 30_111.0).abs() < 0.01, "{share}");
    let stock = made(date(2022, 12, 31), count, 1).stock;
    assert!(mean(&mut stock.iter().map(|one| f64::from(one.traits.ease))) < 0.8);
}

#[test]
fn people_who_are_not_as_published_are_marked() {
    let (margins, _) = inputs();
    let mut population = made(date(2022, 12, 31), 35_000, 1);
    assert!(FitReport::of(&population, &margins).fits());
    for newcomer in population.stock.iter_mut().step_by(20) {
        newcomer.in_programme = true;
    }
    let report = FitReport::of(&population, &margins);
    let off: Vec<&str> =
        report.figures.iter().filter(|row| !row.within).map(|row| row.name.as_str()).collect();
    assert!(
        !report.fits() && off.contains(&"open") && off.contains(&"in_programme") && off.len() <= 3,
        "{off:?}"
    );
    let mut population = made(date(2022, 12, 31), 35_000, 1);
    population.stock.iter_mut().take(5).for_each(|one| one.traits.municipality = 289);
    let report = FitReport::of(&population, &margins);
    assert!(!report.fits() && !report.municipalities[289].within);
}

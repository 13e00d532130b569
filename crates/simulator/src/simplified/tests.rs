//! The simplified process against what must hold, and against what can be worked out by hand. The same process
//! in SimPy is compared by `peers/simpy/check`.

use super::{Measures, Model, ModelFault, run};
use crate::dice::Dice;
use proptest::prelude::*;

const MODEL: &str = include_str!("../../../../peers/simpy/model.toml");

fn model() -> Model {
    Model::read(MODEL).expect("the model beside SimPy's can be read")
}

fn played(model: &Model, persons: usize, months: f64, seed: u64) -> Measures {
    run(model, persons, months, Dice::new(seed, 0)).expect("a possible size")
}

#[test]
fn the_same_seed_gives_the_same_run_and_another_seed_another() {
    let model = model();
    let once = played(&model, 2_000, 12.0, 1);
    assert_eq!(once, played(&model, 2_000, 12.0, 1));
    assert_ne!(once, played(&model, 2_000, 12.0, 2));
}

#[test]
fn without_seats_nobody_has_support_and_without_officers_nobody_is_assessed() {
    let mut model = model();
    model.size.seats_per_thousand = 0.0;
    model.size.officers_per_thousand = 0.0;
    let told = played(&model, 1_000, 12.0, 1);
    assert_eq!(told.support_begun + told.assessment_begun + told.mean_in_support, 0.0);
    assert!(told.mean_waiting_for_officer > 0.0 && told.mean_waiting_for_seat > 0.0 && told.to_work > 0.0);
}

#[test]
fn with_room_for_all_nobody_waits() {
    let mut model = model();
    model.size.seats_per_thousand = 5_000.0;
    model.size.officers_per_thousand = 5_000.0;
    let told = played(&model, 1_000, 24.0, 1);
    let waits = told.months_to_officer + told.months_to_seat + told.mean_waiting_for_officer;
    assert_eq!(waits + told.mean_waiting_for_seat, 0.0);
    assert!(told.support_ended > 100.0);
}

#[test]
fn full_seats_stay_full_while_people_wait_for_them() {
    let told = played(&model(), 7_000, 24.0, 1);
    assert!((told.mean_in_support - 800.0).abs() < 1.0, "{}", told.mean_in_support);
    assert!(told.months_to_seat > 1.0);
}

#[test]
fn with_constant_rates_and_no_way_back_the_stock_is_what_theory_says() {
    let mut model = model();
    model.work.truncate(1);
    model.support.work_ratio = 1.0;
    model.coming_back.share = 0.0;
    let (persons, months) = (40_000.0, 24.0);
    let told = played(&model, 40_000, months, 5);
    let rate = model.work[0].per_month + model.leaving.per_month;
    let level = persons * model.size.new_persons_per_month / rate;
    let expected = level + (persons - level) * (-rate * months).exp();
    assert!((told.stock_at_end / expected - 1.0).abs() < 0.02, "{} and {expected}", told.stock_at_end);
    let share = told.to_work / (told.to_work + told.to_other);
    assert!((share - model.work[0].per_month / rate).abs() < 0.01, "{share}");
}

#[test]
fn a_model_with_an_unknown_word_an_impossible_number_or_mixed_bands_is_refused() {
    let fault = |from: &str, to: &str| {
        assert!(MODEL.contains(from), "{from}");
        Model::read(&MODEL.replacen(from, to, 1)).expect_err("refused")
    };
    assert!(matches!(fault("needs_support", "needs_suport"), ModelFault::Text(_)));
    assert!(matches!(fault("share = 0.35", "share = 1.35"), ModelFault::Number("return.share", _)));
    assert!(matches!(
        fault("officers_per_thousand = 13.0", "officers_per_thousand = -1.0"),
        ModelFault::Number(..)
    ));
    assert!(matches!(fault("per_month = 0.04", "per_month = nan"), ModelFault::Number("work.per_month", _)));
    assert!(matches!(fault("from_month = 12.0", "from_month = 5.0"), ModelFault::Bands));
}

#[test]
fn an_impossible_size_is_refused_before_any_work() {
    let (model, dice) = (model(), Dice::new(1, 0));
    assert!(matches!(run(&model, 0, 1.0, dice), Err(ModelFault::Persons(0))));
    assert!(matches!(run(&model, 1_000_000_000, 1.0, dice), Err(ModelFault::Persons(_))));
    for months in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(matches!(run(&model, 10, months, dice), Err(ModelFault::Months(_))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn persons_in_are_persons_out_and_stock_and_no_seat_is_over_capacity(
        persons in 1..3_000_usize,
        months in 0.5..40.0_f64,
        seats in 0.0..400.0_f64,
        officers in 0.0..40.0_f64,
        seed in 0..1_000_u64,
    ) {
        let mut model = model();
        model.size.seats_per_thousand = seats;
        model.size.officers_per_thousand = officers;
        let told = played(&model, persons, months, seed);
        let persons = f64::from(u32::try_from(persons).unwrap_or(0));
        prop_assert_eq!(persons + told.registered + told.returned - told.to_work - told.to_other, told.stock_at_end);
        prop_assert!(told.mean_in_support <= (persons * seats / 1_000.0).round() + 1e-6);
        prop_assert!(told.support_ended <= told.support_begun && told.assessed <= told.assessment_begun);
        prop_assert!(told.mean_stock >= told.mean_waiting_for_officer + told.mean_waiting_for_seat + told.mean_in_support - 1e-6);
    }
}

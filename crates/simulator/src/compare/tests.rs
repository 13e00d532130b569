//! Scenarios are held beside each other run by run, in whatever order the runs come.

use super::*;
use crate::laboratory::{Frame, Prepared};
use crate::parameters::Parameters;
use crate::run::Going;
use crate::scenario::Scenario;

fn inputs(replications: u32) -> Inputs {
    let frame = Frame { size: 350, years: 1, replications, ..Frame::usual().unwrap() };
    let scenarios = ["today", "almega_2023"].map(|id| Scenario::embedded(id).unwrap());
    Inputs::new(&frame, scenarios.into(), Vec::new(), &Parameters::embedded().unwrap()).unwrap()
}

fn summaries(inputs: &Inputs) -> Vec<Summary> {
    let parameters = Parameters::embedded().unwrap();
    let run = |(id, replication): (&str, u32)| {
        let scenario = inputs.scenario(id).unwrap();
        let prepared = Prepared::new(scenario, &inputs.frame, &parameters, replication).unwrap();
        let (outcome, _) = prepared.run(None, false, &mut |_, _, _| Going::On).unwrap();
        Summary::of(scenario, &inputs.frame, &prepared, replication, &outcome).unwrap()
    };
    inputs.runs().map(run).collect()
}

#[test]
fn runs_are_put_together_in_any_order_and_each_must_be_there_once() {
    let inputs = inputs(2);
    let mut runs = summaries(&inputs);
    let comparison = Comparison::of(inputs.clone(), &runs).unwrap();
    runs.reverse();
    assert_eq!(Comparison::of(inputs.clone(), &runs).unwrap(), comparison);
    let text = serde_json::to_string(&comparison).unwrap();
    assert_eq!(serde_json::from_str::<Comparison>(&text).unwrap(), comparison);

    let of = |id: &str, key: &str| {
        comparison.scenarios.iter().find(|known| known.id == id).unwrap().measures[key].mean
    };
    let key = "stock.mean";
    let difference = comparison.differences[0].measures[key];
    assert!((difference.estimate.mean - (of("almega_2023", key) - of("today", key))).abs() < 1e-3);
    assert_eq!(comparison.checks.runs, 4);
    assert!(comparison.checks.count() > 1000);
    for table in tables(&comparison) {
        let rows = table.columns.first().map_or(0, |column| column.values.len());
        assert!(rows > 0, "{} is empty", table.name);
        assert!(table.columns.iter().all(|column| column.values.len() == rows), "{}", table.name);
        assert_eq!(csv::Reader::from_reader(table.csv().as_slice()).into_records().count(), rows);
    }

    let missing = Comparison::of(inputs.clone(), &runs[1..]).unwrap_err();
    assert_eq!(missing, CompareFault::Missing(vec!["almega_2023-1".into()]));
    let twice = [runs.clone(), vec![runs[0].clone()]].concat();
    assert_eq!(Comparison::of(inputs, &twice).unwrap_err(), CompareFault::Unasked("almega_2023-1".into()));
}

#[test]
fn a_service_that_one_scenario_alone_has_is_compared_with_nobody_in_it() {
    let inputs = inputs(2);
    let mut runs = summaries(&inputs);
    let second = inputs.scenarios[1].scenario.id.clone();
    for run in &mut runs {
        let key = if run.scenario == second { "services.there" } else { "services.here" };
        run.measures.insert(format!("{key}.starts"), 40.0);
        run.measures.insert(format!("{key}.to_work_share"), 0.4);
    }
    let comparison = Comparison::of(inputs, &runs).unwrap();
    let differences = &comparison.differences[0].measures;
    assert_eq!(differences["services.there.starts"].estimate.mean, 40.0);
    assert_eq!(differences["services.here.starts"].estimate.mean, -40.0);
    assert!(!differences.contains_key("services.here.to_work_share"));
}

#[test]
fn inputs_are_read_again_as_they_were_written_and_say_what_differs() {
    let one = inputs(1);
    assert_eq!(serde_json::from_str::<Inputs>(&one.text()).unwrap(), one);
    assert!(one.differing(&one).is_empty());
    let mut other = one.clone();
    other.frame.seed = 2;
    other.scenarios.pop();
    assert_eq!(one.differing(&other), ["frame.seed", "scenarios"]);
    let mut other = one.clone();
    other.frame.measured_from = jiff::civil::date(2025, 1, 1);
    assert_eq!(one.differing(&other), ["frame"]);
    let mut other = one.clone();
    other.scenarios[0].policy = "sha256:other".into();
    assert_eq!(one.differing(&other), ["policy"]);
}

#[test]
fn what_is_assumed_must_be_a_parameter_and_possible() {
    let parameters = Parameters::embedded().unwrap();
    assert!(assume(&parameters, "services.seat_cost", 9_000.0).is_ok());
    for (name, value, told) in [
        ("services.chair_cost", 1.0, "no parameter"),
        ("services.seat_cost", -1.0, "less than nothing"),
        ("evidence.confirmed", 1.5, "is a share"),
    ] {
        let faults = assume(&parameters, name, value).unwrap_err();
        assert!(faults[0].what.contains(told), "{}", faults[0].what);
    }
}

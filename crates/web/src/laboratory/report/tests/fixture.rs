//! Comparisons to report: one short run of today, and others made of it by changing its figures.

use simulator::compare::{Comparison, Inputs, ScenarioInput};
use simulator::laboratory::{Frame, Prepared};
use simulator::parameters::Parameters;
use simulator::results::Summary;
use simulator::run::Going;
use simulator::scenario::Scenario;
use std::sync::LazyLock;
use texts::Texts;

/// How a figure of a scenario is changed, by the place of the scenario and the replication: times so much.
pub(super) type Times = fn(usize, u32) -> f64;

pub(super) fn texts() -> &'static Texts {
    static TEXTS: LazyLock<Texts> =
        LazyLock::new(|| Texts::embedded().unwrap_or_else(|faults| panic!("{faults:?}")));
    &TEXTS
}

fn frame(replications: u32) -> Frame {
    let usual = Frame::usual().expect("the frame can be read");
    Frame { size: 350, years: 1, replications, seed: 1, ..usual }
}

/// Today, run once.
fn today() -> &'static Summary {
    static TODAY: LazyLock<Summary> = LazyLock::new(|| {
        let scenario = Scenario::embedded("today").expect("there is a today");
        let parameters = Parameters::embedded().expect("the parameters can be read");
        let prepared = Prepared::new(&scenario, &frame(1), &parameters, 0).expect("it can be prepared");
        let (outcome, _) = prepared.run(None, false, &mut |_, _, _| Going::On).expect("nothing stops it");
        Summary::of(&scenario, &frame(1), &prepared, 0, &outcome).expect("it can be summed up")
    });
    &TODAY
}

/// Scenarios with the figures of today times something, so many replications of each.
pub(super) fn made_of_today(scenarios: &[&str], replications: u32, times: Times) -> Comparison {
    let parameters = Parameters::embedded().expect("the parameters can be read");
    let input = |id: &&str| ScenarioInput {
        scenario: Scenario::embedded(id).unwrap_or_else(|faults| panic!("{faults:?}")),
        policy: "0f".repeat(32),
    };
    let inputs = Inputs {
        program: simulator::results::version().to_owned(),
        // Long enough for work that lasts a year to be told of.
        frame: Frame { years: 2, ..frame(replications) },
        scenarios: scenarios.iter().map(input).collect(),
        assumed: Vec::new(),
        parameters: parameters.iter().cloned().collect(),
    };
    let mut summaries = Vec::new();
    for (place, id) in scenarios.iter().enumerate() {
        for replication in 0..replications {
            let times = times(place, replication);
            let mut summary = Summary { scenario: (*id).to_owned(), replication, ..today().clone() };
            summary.measures.values_mut().for_each(|figure| *figure *= times);
            summary.series.values_mut().flatten().for_each(|figure| *figure *= times);
            for (key, figure) in
                [("work.lasting_12_months", 12_340.0), ("cost.per_person_in_lasting_work", 1_234_567.0)]
            {
                summary.measures.insert(key.to_owned(), figure * times);
            }
            summaries.push(summary);
        }
    }
    Comparison::of(inputs, &summaries).expect("every run is there")
}

/// Three scenarios, run three times.
pub(super) fn compared() -> &'static Comparison {
    static COMPARED: LazyLock<Comparison> = LazyLock::new(|| {
        made_of_today(&["today", "almega_2023", "more_officers"], 3, |place, replication| {
            let noise = f64::from(replication) * 0.01;
            match place {
                0 => 1.0 + noise,
                1 => 0.8 + noise * 0.9,
                _ => 1.0 - noise,
            }
        })
    });
    &COMPARED
}

/// One scenario, run three times.
pub(super) fn alone() -> &'static Comparison {
    static ALONE: LazyLock<Comparison> =
        LazyLock::new(|| made_of_today(&["today"], 3, |_, replication| 1.0 + f64::from(replication) * 0.02));
    &ALONE
}

//! Scenarios beside each other (issue 4, Build 4). The same replication has the same dice and the same drawn
//! parameters in every scenario, so the difference is taken run by run, and what chance and unsure parameters do
//! to both alike falls away.
//!
//! An interval holds both: each replication but the first throws other dice and draws every parameter anew
//! within its bounds. It says where the outcome of one more such run would lie, 95 times in 100 (Student's t
//! over the replications), so it does not shrink to nothing however many runs are made: what is not known of
//! the parameters stays unknown. How well the mean itself is known is told beside it.

mod estimate;
mod inputs;
mod shapes;
mod tables;

pub use estimate::{Difference, Estimate, Verdict};
pub use inputs::{Inputs, ScenarioInput, assume};
pub use shapes::LeadTimeShape;
pub use tables::{Column, Table, Values, tables};

use crate::results::{AppropriationYear, Journey, Summary, Unit, measure_of, rounded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that a report of some scenarios needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// What was run.
    pub inputs: Inputs,
    /// Persons in the country for each modelled one.
    pub weight: f64,
    /// The first day of each measured month.
    pub months: Vec<Date>,
    /// Each scenario, in the order that they were asked for.
    pub scenarios: Vec<ScenarioFigures>,
    /// Each scenario but the first, against the first.
    pub differences: Vec<Differences>,
    /// The sums that were held against what the events told, in every month of every run.
    pub checks: Checks,
}

/// A scenario's figures over its replications.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScenarioFigures {
    /// The scenario.
    pub id: String,
    /// Figures by key.
    pub measures: BTreeMap<String, Estimate>,
    /// Figures by month, by key.
    pub series: BTreeMap<String, Vec<Estimate>>,
    /// How long things took, all replications together, by word.
    pub lead_times: BTreeMap<String, LeadTimeShape>,
    /// What became of people: the mean of the replications.
    pub journeys: Vec<Journey>,
    /// Each appropriation of each year: the mean of the replications.
    pub appropriations: Vec<AppropriationYear>,
    /// What the chain refused modelled people, all replications together.
    pub refusals: BTreeMap<String, u64>,
}

/// What is other in a scenario than in the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Differences {
    /// The scenario.
    pub scenario: String,
    /// The one that it is held against.
    pub against: String,
    /// By key: the scenario's figure less the other's.
    pub measures: BTreeMap<String, Difference>,
}

/// Sums held against what the events told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// How many runs.
    pub runs: u64,
    /// How often each sum was held against the events.
    pub made: BTreeMap<String, u64>,
    /// Those that did not balance, by scenario and sum.
    pub faults: BTreeMap<String, BTreeMap<String, u64>>,
}

impl Checks {
    /// Takes in those of a run.
    pub fn add(&mut self, run: &Summary) {
        self.runs += 1;
        for (sum, count) in &run.checks {
            *self.made.entry(sum.clone()).or_default() += count;
        }
        for (sum, count) in &run.faults {
            let of_scenario = self.faults.entry(run.scenario.clone()).or_default();
            *of_scenario.entry(sum.clone()).or_default() += count;
        }
    }

    /// How many were made.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.made.values().sum()
    }

    /// How many did not balance.
    #[must_use]
    pub fn failed(&self) -> u64 {
        self.faults.values().flat_map(BTreeMap::values).sum()
    }

    /// Whether every sum balanced, and any was made.
    #[must_use]
    pub fn hold(&self) -> bool {
        self.count() > 0 && self.failed() == 0
    }
}

/// Why runs cannot be put together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompareFault {
    /// Runs that are not there, as `scenario-replication`.
    #[error("these runs are missing: {}", .0.join(", "))]
    Missing(Vec<String>),
    /// A run that is there twice, or was not asked for.
    #[error("the run {0} is there twice, or was not asked for")]
    Unasked(String),
}

/// What a run is called: `today-0`.
#[must_use]
pub fn run_name(scenario: &str, replication: u32) -> String {
    format!("{scenario}-{replication}")
}

impl Comparison {
    /// Of all runs of the inputs, in any order.
    ///
    /// # Errors
    /// Runs that are missing, double or not asked for.
    pub fn of(inputs: Inputs, summaries: &[Summary]) -> Result<Comparison, CompareFault> {
        let mut runs: BTreeMap<(&str, u32), &Summary> = BTreeMap::new();
        for summary in summaries {
            let asked = inputs.scenarios.iter().any(|known| known.scenario.id == summary.scenario)
                && summary.replication < inputs.frame.replications;
            let key = (summary.scenario.as_str(), summary.replication);
            if !asked || runs.insert(key, summary).is_some() {
                return Err(CompareFault::Unasked(run_name(key.0, key.1)));
            }
        }
        let asked: Vec<(&str, u32)> = inputs.runs().collect();
        let missing: Vec<String> =
            asked.iter().filter(|run| !runs.contains_key(run)).map(|(id, r)| run_name(id, *r)).collect();
        if !missing.is_empty() {
            return Err(CompareFault::Missing(missing));
        }
        let of = |id: &str| -> Vec<&Summary> {
            let replications = 0..inputs.frame.replications;
            replications.filter_map(|replication| runs.get(&(id, replication)).copied()).collect()
        };
        let groups: Vec<(String, Vec<&Summary>)> = inputs
            .scenarios
            .iter()
            .map(|known| (known.scenario.id.clone(), of(&known.scenario.id)))
            .collect();
        let first = groups.first().and_then(|(_, runs)| runs.first());
        let (weight, months) =
            first.map_or((0.0, Vec::new()), |summary| (summary.weight, summary.months.clone()));
        let scenarios = groups.iter().map(|(id, runs)| figures(id, runs, months.len())).collect();
        let differences = groups.iter().skip(1).filter_map(|group| Some(differences(groups.first()?, group)));
        let differences = differences.collect();
        let mut checks = Checks::default();
        runs.values().for_each(|run| checks.add(run));
        Ok(Comparison { inputs, weight, months, scenarios, differences, checks })
    }
}

fn figures(id: &str, runs: &[&Summary], months: usize) -> ScenarioFigures {
    let keys: BTreeSet<&String> = runs.iter().flat_map(|run| run.measures.keys()).collect();
    let measures = keys.into_iter().filter_map(|key| {
        let values: Vec<f64> = runs.iter().filter_map(|run| value(run, key)).collect();
        let (least, most) = bounds(key);
        Some((key.clone(), Estimate::of(&values)?.within(least, most)))
    });
    let series = crate::results::SERIES.iter().map(|series| {
        let month = |place: usize| {
            let of_run = |run: &&Summary| run.series.get(series.key)?.get(place).copied();
            let estimate = Estimate::of(&runs.iter().filter_map(of_run).collect::<Vec<f64>>())?;
            Some(estimate.within(0.0, f64::INFINITY))
        };
        (series.key.to_owned(), (0..months).map_while(month).collect())
    });
    let mut refusals: BTreeMap<String, u64> = BTreeMap::new();
    for (what, count) in runs.iter().flat_map(|run| &run.refusals) {
        *refusals.entry(what.clone()).or_default() += count;
    }
    ScenarioFigures {
        id: id.to_owned(),
        measures: measures.collect(),
        series: series.collect(),
        lead_times: shapes::lead_times(runs),
        journeys: shapes::journeys(runs),
        appropriations: shapes::appropriations(runs),
        refusals,
    }
}

/// What a run tells of a figure. A count that it does not tell is none: nobody was in a service that only the
/// other scenario has. A share, a time or a price of nothing is not known.
fn value(run: &Summary, key: &str) -> Option<f64> {
    let counts = |unit| {
        let of_persons = matches!(unit, Unit::Persons | Unit::PersonsAYear | Unit::FullTimeYearsAYear);
        of_persons || unit == Unit::MillionKronorAYear
    };
    let none = || measure_of(key).filter(|(measure, _)| counts(measure.unit)).map(|_| 0.0);
    run.measures.get(key).copied().or_else(none)
}

/// What a figure can be at least and at most. Only money that is left can be less than nothing: when more was
/// bound than granted.
fn bounds(key: &str) -> (f64, f64) {
    match measure_of(key).map(|(measure, _)| (measure.pattern, measure.unit)) {
        Some(("money.*.unused", _)) => (f64::NEG_INFINITY, f64::INFINITY),
        Some((_, Unit::Share)) => (0.0, 1.0),
        _ => (0.0, f64::INFINITY),
    }
}

fn differences(first: &(String, Vec<&Summary>), other: &(String, Vec<&Summary>)) -> Differences {
    let runs = first.1.iter().chain(&other.1);
    let keys: BTreeSet<&String> = runs.flat_map(|run| run.measures.keys()).collect();
    let measures = keys.into_iter().filter_map(|key| {
        let pairs = first.1.iter().zip(&other.1);
        let pairs = pairs.filter_map(|(ours, theirs)| Some(rounded(value(theirs, key)? - value(ours, key)?)));
        Some((key.clone(), Difference::of(&pairs.collect::<Vec<f64>>())?))
    });
    Differences { scenario: other.0.clone(), against: first.0.clone(), measures: measures.collect() }
}

#[cfg(test)]
mod tests;

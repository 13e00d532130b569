//! What one run came to, in figures for the country: all that pages, files and comparisons need (issue 4,
//! Build 4). It is read off what evaluation saw and what the laboratory counted; nothing is kept of any person.
//!
//! Figures are of the measured time. What evaluation dates by year (lead times, results, money) is counted for
//! the calendar years in which measured time lies.

mod groups;
mod journeys;
pub mod measures;
mod money;
mod people;
mod reading;
mod series;
mod services;

pub use journeys::Journey;
pub use measures::{Better, MEASURES, Measure, SERIES, Series, Unit, measure_of, rounded};
pub use money::{AppropriationYear, gain_rates};

use crate::laboratory::{Frame, LaboratoryFault, Prepared};
use crate::run::Outcome;
use crate::scenario::Scenario;
use evaluation::observations::DayCounts;
use jiff::civil::Date;
use reading::Reading;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The program that makes the figures: its version, and a digest of the code that they come from.
#[must_use]
pub fn version() -> &'static str {
    concat!(env!("CARGO_PKG_VERSION"), "+", env!("STEGVIS_ENGINE"))
}

/// One run of one scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// The scenario.
    pub scenario: String,
    /// Which run of it: the same number is the same dice and the same drawn parameters in every scenario.
    pub replication: u32,
    /// Persons in the country for each modelled one.
    pub weight: f64,
    /// Figures by key; [`measures::MEASURES`] says what each is. One that cannot be reckoned is not there.
    pub measures: BTreeMap<String, f64>,
    /// The first day of each measured month.
    pub months: Vec<Date>,
    /// A figure for each of the months, by key; [`measures::SERIES`] says what each is.
    pub series: BTreeMap<String, Vec<f64>>,
    /// Lead times by word, each exact in days, with the number of modelled persons: times the weight is the
    /// country.
    pub lead_times: BTreeMap<String, DayCounts>,
    /// What became of those who registered in the measured years.
    pub journeys: Vec<Journey>,
    /// Each appropriation of each measured year.
    pub appropriations: Vec<AppropriationYear>,
    /// Sums that were held against what the events told, and how often: in every month of the run, also those
    /// before what is measured.
    pub checks: BTreeMap<String, u64>,
    /// Those that did not balance, and how often.
    pub faults: BTreeMap<String, u64>,
    /// What the chain refused modelled people, by command and reason: how often.
    pub refusals: BTreeMap<String, u64>,
}

impl Summary {
    /// Of what a run came to.
    ///
    /// # Errors
    /// A change of the scenario that cannot be.
    pub fn of(
        scenario: &Scenario,
        frame: &Frame,
        prepared: &Prepared,
        replication: u32,
        outcome: &Outcome,
    ) -> Result<Summary, LaboratoryFault> {
        let parameters = scenario.parameters_on(&prepared.parameters, frame.measured_from)?;
        let reading = Reading::new(outcome, frame, prepared.weight(), prepared.policy());
        let mut measures = measures::Figures::default();
        people::put(&reading, &mut measures);
        groups::put(&reading, &mut measures);
        services::put(&reading, &mut measures);
        money::put(&reading, &parameters, &mut measures);
        put_laboratory(&reading, &mut measures);
        let (months, series) = series::of(&reading);
        Ok(Summary {
            scenario: scenario.id.clone(),
            replication,
            weight: rounded(prepared.weight()),
            measures: measures.into_map(),
            months,
            series,
            lead_times: people::lead_times(&reading),
            journeys: journeys::of(&reading),
            appropriations: money::appropriations(&reading),
            checks: outcome.tally.checks.clone(),
            faults: outcome.tally.faults.clone(),
            refusals: outcome.tally.refusals.clone(),
        })
    }

    /// How many sums were held against what the events told.
    #[must_use]
    pub fn checks_made(&self) -> u64 {
        self.checks.values().sum()
    }

    /// How many of them did not balance.
    #[must_use]
    pub fn faults_found(&self) -> u64 {
        self.faults.values().sum()
    }
}

/// What the laboratory counted of its own work.
fn put_laboratory(reading: &Reading<'_>, figures: &mut measures::Figures) {
    let tally = &reading.outcome.tally;
    let years = reading::number(tally.person_months) / 12.0;
    if years > 0.0 {
        figures.put("laboratory.events_per_person_year", reading::number(tally.events) / years);
        figures.put("laboratory.decisions_per_person_year", reading::number(tally.decisions) / years);
        figures.put("laboratory.looks_per_person_year", reading::number(tally.looks) / years);
    }
    let refusals: u64 = tally.refusals.values().sum();
    figures.put("laboratory.refusals", reading::number(refusals));
    figures.put("laboratory.needs_human", reading::number(tally.needs_human));
    figures.put("laboratory.person_years", years);
}

#[cfg(test)]
mod tests;

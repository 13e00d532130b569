//! The past as the laboratory runs it: the people of the first month, what was otherwise then, and how long a run
//! of the fit and a run against everything last (`reference/calibration/frame.toml` and `history.toml`); and the
//! years after the past, in which the scenario that all others are held against goes on from its own people.

use super::measure::Simulated;
use super::targets::Period;
use crate::dice::Dice;
use crate::laboratory::{Frame, LaboratoryFault, Prepared};
use crate::parameters::Parameters;
use crate::run::{Going, years_after};
use crate::scenario::Scenario;
use chain::Policy;
use chain::calendar::days_after;
use jiff::ToSpan;
use jiff::civil::Date;
use rules::Fault;
use std::collections::BTreeMap;

/// When the past begins, and how much of it is run.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryFrame {
    /// The day whose figures the people agree with.
    pub population_on: Date,
    /// The first day that is held against figures.
    pub measured_from: Date,
    /// Years of a run of the fit.
    pub years_fitted: i16,
    /// Years of a run that is held against everything.
    pub years: i16,
    /// People.
    pub size: u32,
    /// The seed of the dice.
    pub seed: u64,
    /// By which share of its value a parameter that calibration has set may differ still.
    pub unsure: f64,
    /// Parameters that follow others.
    pub follows: Vec<Follows>,
    /// Rows of parameters, each of which is at most the one before.
    pub falls: Vec<Vec<String>>,
    /// The day whose figures the people agree with from whom the years after the past go on.
    pub level_population_on: Date,
    /// Years of that run.
    pub level_years: i16,
}

/// A parameter that is so many times another: a year after the years of the fit, by what is published of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Follows {
    /// The parameter.
    pub parameter: String,
    /// The one it follows.
    pub of: String,
    /// How many times.
    pub times: f64,
}

/// The past, ready to be run with any parameters.
pub struct History {
    /// When and how large.
    pub frame: HistoryFrame,
    scenario: Scenario,
    policy: Policy,
    level: Scenario,
    level_policy: Policy,
}

/// The scenario that all others are held against.
const LEVEL: &str = "today";

impl History {
    /// The past that is built into the program.
    ///
    /// # Errors
    /// Faults of its files and of the rules.
    pub fn embedded() -> Result<History, LaboratoryFault> {
        let frame = read_frame(include_str!("../../../../reference/calibration/frame.toml"))?;
        let text = include_str!("../../../../reference/calibration/history.toml");
        let scenario = Scenario::read("history", text)?;
        let policy = super::earlier::rules()?;
        let level = Scenario::embedded(LEVEL)?;
        let level_policy = level.rules()?;
        Ok(History { frame, scenario, policy, level, level_policy })
    }

    /// The first day that a run of the fit does not see.
    #[must_use]
    pub fn fit_sees_until(&self) -> Date {
        years_after(self.frame.measured_from, self.frame.years_fitted)
    }

    /// Lets the parameters that follow others follow them, within their bounds.
    pub fn follow(&self, parameters: &mut Parameters) {
        for follows in &self.frame.follows {
            let of = parameters.get(&follows.of).map(|of| of.value);
            let known = parameters.get(&follows.parameter).map(crate::parameters::Parameter::searched);
            if let (Some(of), Some((low, high))) = (of, known) {
                parameters.set(&follows.parameter, (of * follows.times).clamp(low, high));
            }
        }
    }

    /// Runs the years of the fit. None when it was told to stop.
    ///
    /// # Errors
    /// What cannot be run with these parameters.
    pub fn fitted_years(
        &self,
        parameters: &Parameters,
        each_month: &mut dyn FnMut(usize, usize) -> Going,
    ) -> Result<Option<Simulated>, LaboratoryFault> {
        self.past(parameters, self.frame.years_fitted, 0, each_month)
    }

    /// Runs all years of the past with the dice of a replication. None when it was told to stop.
    ///
    /// # Errors
    /// As [`History::fitted_years`].
    pub fn past_years(
        &self,
        parameters: &Parameters,
        replication: u32,
        each_month: &mut dyn FnMut(usize, usize) -> Going,
    ) -> Result<Option<Simulated>, LaboratoryFault> {
        self.past(parameters, self.frame.years, replication, each_month)
    }

    /// Runs the years after the past, in which its last level goes on. None when it was told to stop.
    ///
    /// # Errors
    /// As [`History::fitted_years`].
    pub fn level_years(
        &self,
        parameters: &Parameters,
        replication: u32,
        each_month: &mut dyn FnMut(usize, usize) -> Going,
    ) -> Result<Option<Simulated>, LaboratoryFault> {
        let on = self.frame.level_population_on;
        let frame = self.frame_of(on, days_after(on, 1), self.frame.level_years);
        self.run((&self.level, &self.level_policy), &frame, parameters, replication, each_month)
    }

    /// Runs the past and the years after it with the dice of a replication. None when it was told to stop.
    ///
    /// # Errors
    /// As [`History::fitted_years`].
    pub fn all_years(
        &self,
        parameters: &Parameters,
        replication: u32,
        each_month: &mut dyn FnMut(usize, usize) -> Going,
    ) -> Result<Option<Simulated>, LaboratoryFault> {
        let after = usize::try_from(self.frame.level_years).unwrap_or(0) * 12;
        let mut before = 0;
        let past = self.past_years(parameters, replication, &mut |done, of| {
            before = of;
            each_month(done, of + after)
        })?;
        let Some(past) = past else { return Ok(None) };
        let later = self
            .level_years(parameters, replication, &mut |done, of| each_month(before + done, before + of))?;
        Ok(later.map(|later| Simulated { later: Some(Box::new(later)), ..past }))
    }

    fn past(
        &self,
        parameters: &Parameters,
        years: i16,
        replication: u32,
        each_month: &mut dyn FnMut(usize, usize) -> Going,
    ) -> Result<Option<Simulated>, LaboratoryFault> {
        let frame = self.frame_of(self.frame.population_on, self.frame.measured_from, years);
        self.run((&self.scenario, &self.policy), &frame, parameters, replication, each_month)
    }

    fn frame_of(&self, population_on: Date, measured_from: Date, years: i16) -> Frame {
        Frame {
            size: self.frame.size,
            seed: self.frame.seed,
            population_on,
            begins: None,
            measured_from,
            years,
            until: None,
            replications: 1,
        }
    }

    fn run(
        &self,
        (scenario, policy): (&Scenario, &Policy),
        frame: &Frame,
        parameters: &Parameters,
        replication: u32,
        each_month: &mut dyn FnMut(usize, usize) -> Going,
    ) -> Result<Option<Simulated>, LaboratoryFault> {
        frame.check()?;
        let dice = Dice::new(frame.seed, replication);
        let prepared = Prepared::with(scenario, frame, policy.clone(), parameters.clone(), dice)?;
        let mut counties = BTreeMap::new();
        let mut month = frame.starts();
        let run = prepared.run(None, false, &mut |done, of, state| {
            let next = month.first_of_month().checked_add(1.month()).unwrap_or(Date::MAX);
            let last_day = month.last_of_month();
            counties.insert(last_day, state.unemployed_by_county());
            month = next;
            each_month(done, of)
        });
        let Some((outcome, _)) = run else { return Ok(None) };
        let seen = Period { from: frame.starts(), to: frame.ends() };
        Ok(Some(Simulated { outcome, counties, weight: prepared.weight(), seen, later: None }))
    }
}

fn read_frame(text: &str) -> Result<HistoryFrame, LaboratoryFault> {
    let fault = |what: String| vec![Fault { file: "reference/calibration/frame.toml".into(), line: 1, what }];
    let document: toml_edit::DocumentMut =
        text.parse().map_err(|error: toml_edit::TomlError| fault(error.message().to_owned()))?;
    let number = |key: &str| document.get(key).and_then(toml_edit::Item::as_integer);
    let day = |key: &str| -> Option<Date> { document.get(key)?.as_datetime()?.to_string().parse().ok() };
    let read = || {
        Some(HistoryFrame {
            population_on: day("population_on")?,
            measured_from: day("measured_from")?,
            years_fitted: i16::try_from(number("years_fitted")?).ok()?,
            years: i16::try_from(number("years")?).ok()?,
            size: u32::try_from(number("size")?).ok()?,
            seed: u64::try_from(number("seed")?).ok()?,
            unsure: document.get("unsure")?.as_float().filter(|share| (0.0..1.0).contains(share))?,
            follows: follows(&document)?,
            falls: falls(&document)?,
            level_population_on: day("level_population_on")?,
            level_years: i16::try_from(number("level_years")?).ok()?,
        })
    };
    let known = [
        "population_on",
        "measured_from",
        "years_fitted",
        "years",
        "size",
        "seed",
        "unsure",
        "follows",
        "falls",
        "level_population_on",
        "level_years",
    ];
    if let Some((key, _)) = document.iter().find(|(key, _)| !known.contains(key)) {
        return Err(fault(format!("`{key}` is not a key here; the keys are {}", known.join(", "))).into());
    }
    let frame = read().ok_or_else(|| fault("a key is missing or of another kind".into()))?;
    if frame.years_fitted > frame.years {
        return Err(fault("a run of the fit is no longer than a run against everything".into()).into());
    }
    Ok(frame)
}

/// The parameters that follow others; none when one of them cannot be read.
fn follows(document: &toml_edit::DocumentMut) -> Option<Vec<Follows>> {
    let listed = document.get("follows").and_then(toml_edit::Item::as_array_of_tables);
    let one = |table: &toml_edit::Table| {
        let word = |key: &str| table.get(key).and_then(toml_edit::Item::as_str).map(str::to_owned);
        word("assumption").filter(|words| !words.is_empty())?;
        let times = table.get("times").and_then(toml_edit::Item::as_float).filter(|times| *times > 0.0)?;
        Some(Follows { parameter: word("parameter")?, of: word("of")?, times })
    };
    listed.into_iter().flatten().map(one).collect()
}

/// The rows of parameters that may not rise; none when one of them cannot be read.
fn falls(document: &toml_edit::DocumentMut) -> Option<Vec<Vec<String>>> {
    let listed = document.get("falls").and_then(toml_edit::Item::as_array_of_tables);
    let one = |table: &toml_edit::Table| {
        table.get("assumption").and_then(toml_edit::Item::as_str).filter(|words| !words.is_empty())?;
        let names = table.get("parameters")?.as_array()?.iter();
        names.map(|name| name.as_str().map(str::to_owned)).collect::<Option<Vec<String>>>()
    };
    listed.into_iter().flatten().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calibration::{TargetUse, Targets};

    #[test]
    fn a_run_of_the_fit_ends_before_every_figure_that_is_held_back() {
        let history = History::embedded().unwrap_or_else(|fault| panic!("{fault}"));
        let until = history.fit_sees_until();
        for target in Targets::embedded().unwrap().0 {
            match target.used {
                TargetUse::HeldBack | TargetUse::Driver => {
                    assert!(target.period.to > until, "{}", target.key)
                }
                TargetUse::Fitted => assert!(target.period.to <= until, "{}", target.key),
                TargetUse::Level => assert!(target.period.from > history.frame.level_population_on),
                TargetUse::Told => {}
            }
        }
    }

    #[test]
    fn what_may_not_rise_is_known_and_does_not() {
        let history = History::embedded().unwrap_or_else(|fault| panic!("{fault}"));
        let parameters = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        assert!(!history.frame.falls.is_empty());
        for row in &history.frame.falls {
            let values: Vec<f64> = row.iter().map(|name| parameters.get(name).unwrap().value).collect();
            assert!(
                values.len() > 1 && values.windows(2).all(|pair| pair[1] <= pair[0]),
                "{row:?} {values:?}"
            );
        }
    }

    #[test]
    fn what_follows_is_a_parameter_and_is_set_after_what_it_follows() {
        let history = History::embedded().unwrap_or_else(|fault| panic!("{fault}"));
        let mut parameters = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let mut known: Vec<&str> = Vec::new();
        for follows in &history.frame.follows {
            assert!(parameters.get(&follows.parameter).is_some() && parameters.get(&follows.of).is_some());
            assert!(!known.contains(&follows.of.as_str()) || known.last() == Some(&follows.of.as_str()));
            known.push(&follows.parameter);
        }
        let first = &history.frame.follows[0];
        let of = parameters.get(&first.of).map(|of| of.value).unwrap();
        history.follow(&mut parameters);
        let known = parameters.get(&first.parameter).unwrap();
        let (low, high) = known.searched();
        assert_eq!(known.value, (of * first.times).clamp(low, high));
    }

    #[test]
    fn a_frame_with_a_fault_is_refused() {
        let good = include_str!("../../../../reference/calibration/frame.toml");
        for (from, to) in [
            ("years = 5", "years = 1"),
            ("size = 10000", ""),
            ("seed = ", "sead = "),
            ("times = 1.19\n", ""),
            ("level_years = ", "level_year = "),
        ] {
            assert!(read_frame(&good.replacen(from, to, 1)).is_err(), "{from}");
        }
    }
}

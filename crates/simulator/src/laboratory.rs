//! The laboratory: from a scenario and a frame to what came of it. Everything that a run rests on is read and
//! checked here before any work begins.

mod registered;

use crate::dice::{Dice, Throw};
use crate::parameters::{Measure, Parameters};
use crate::population::{
    ActorAssumptions, Actors, Assumptions, Inflow, Joint, Margins, Newcomer, PersonId, Population,
    PopulationFault, Scale, municipalities, occupations,
};
use crate::run::{self, CountyGround, EachMonth, Ground, Kept, Outcome, Piece, Plan, State};
use crate::scenario::Scenario;
use chain::Policy;
use chain::calendar::{days_after, days_between};
use chain::word::WordMap;
use jiff::civil::Date;
use rules::Fault;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How large, how long and with which dice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// How many modelled people are registered when the run begins.
    pub size: u32,
    /// The seed of the dice.
    pub seed: u64,
    /// The day whose figures the people agree with; the run begins the day after, if nothing else is said.
    pub population_on: Date,
    /// The first day of the run, when it is another. The people are then as old, as long without work and as long
    /// registered on that day as the figures say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<Date>,
    /// The first day of what is measured.
    pub measured_from: Date,
    /// Years measured.
    pub years: i16,
    /// How many times it is run, each with other dice and other parameters within their bounds.
    pub replications: u32,
    /// The first day no longer in the run, when that is not so many whole years after the first measured one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// The most years that can be asked for.
pub const YEARS_MAX: i16 = 30;
/// The most replications that can be asked for.
pub const REPLICATIONS_MAX: u32 = 10_000;

/// Why a run cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum LaboratoryFault {
    /// Files with faults.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Files(Vec<Fault>),
    /// The people cannot be made.
    #[error(transparent)]
    Population(#[from] PopulationFault),
    /// A number outside what can be asked for.
    #[error("{what} must be from {min} to {max}")]
    OutOfBounds {
        /// Which.
        what: &'static str,
        /// At least.
        min: i64,
        /// At most.
        max: i64,
    },
    /// What is measured begins before the run, or not on the first of a month.
    #[error("what is measured must begin on the first of a month after {0}")]
    MeasuredFrom(Date),
    /// It ends before anything is measured, or too late.
    #[error("a run must end after {0}, and at most {YEARS_MAX} years later")]
    Until(Date),
}

impl From<Vec<Fault>> for LaboratoryFault {
    fn from(faults: Vec<Fault>) -> LaboratoryFault {
        LaboratoryFault::Files(faults)
    }
}

impl Frame {
    /// The frame when nothing else is asked for (`scenarios/common/frame.toml`).
    ///
    /// # Errors
    /// Faults of the file.
    pub fn usual() -> Result<Frame, LaboratoryFault> {
        let text = crate::files::common("frame");
        let fault = |what: String| vec![Fault { file: "scenarios/common/frame.toml".into(), line: 1, what }];
        let document: toml_edit::DocumentMut =
            text.parse().map_err(|error: toml_edit::TomlError| fault(error.message().to_owned()))?;
        let number = |key: &str| document.get(key).and_then(toml_edit::Item::as_integer);
        let day = |key: &str| -> Option<Date> { document.get(key)?.as_datetime()?.to_string().parse().ok() };
        let read = || {
            Some(Frame {
                size: u32::try_from(number("size")?).ok()?,
                seed: u64::try_from(number("seed")?).ok()?,
                population_on: day("population_on")?,
                begins: None,
                measured_from: day("measured_from")?,
                years: i16::try_from(number("years")?).ok()?,
                replications: u32::try_from(number("replications")?).ok()?,
                until: None,
            })
        };
        Ok(read().ok_or_else(|| fault("a key is missing or of another kind".into()))?)
    }

    /// The first day of the run.
    #[must_use]
    pub fn starts(&self) -> Date {
        self.begins.unwrap_or_else(|| days_after(self.population_on, 1))
    }

    /// The first day no longer in the run.
    #[must_use]
    pub fn ends(&self) -> Date {
        self.until.unwrap_or_else(|| run::years_after(self.measured_from, self.years))
    }

    /// Whether it can be run.
    ///
    /// # Errors
    /// What cannot be, with its bounds.
    pub fn check(&self) -> Result<(), LaboratoryFault> {
        Population::check_size(self.size)?;
        let bounds = |what, is: i64, max: i64| {
            if (1..=max).contains(&is) {
                Ok(())
            } else {
                Err(LaboratoryFault::OutOfBounds { what, min: 1, max })
            }
        };
        bounds("years", self.years.into(), YEARS_MAX.into())?;
        bounds("replications", self.replications.into(), REPLICATIONS_MAX.into())?;
        let latest = run::years_after(self.starts(), YEARS_MAX);
        if self.measured_from < self.starts() || self.measured_from.day() != 1 || self.measured_from > latest
        {
            return Err(LaboratoryFault::MeasuredFrom(self.starts()));
        }
        let ends = self.ends();
        if ends <= self.measured_from || ends > run::years_after(self.measured_from, YEARS_MAX) {
            return Err(LaboratoryFault::Until(self.measured_from));
        }
        Ok(())
    }
}

/// A scenario with all it rests on, ready to run once.
pub struct Prepared {
    policy: Policy,
    pieces: Vec<Piece>,
    stated: BTreeMap<String, BTreeMap<String, String>>,
    dice: Dice,
    frame: Frame,
    population: Population,
    inflow: Inflow,
    counties: Vec<CountyGround>,
    municipalities: Vec<String>,
    occupations: Vec<String>,
    born: BTreeMap<PersonId, Date>,
    /// The parameters used.
    pub parameters: Parameters,
}

impl Prepared {
    /// Reads and makes everything for one replication. A single one uses the parameters as they stand; of
    /// several, each draws every parameter within its bounds, the same in every scenario.
    ///
    /// # Errors
    /// Whatever is wrong with files, figures or frame.
    pub fn new(
        scenario: &Scenario,
        frame: &Frame,
        base: &Parameters,
        replication: u32,
    ) -> Result<Prepared, LaboratoryFault> {
        frame.check()?;
        let policy = scenario.rules()?;
        let dice = Dice::new(frame.seed, replication);
        let central = replication == 0 && frame.replications == 1;
        let parameters = if central { base.clone() } else { drawn(base, &dice) };
        Prepared::with(scenario, frame, policy, parameters, dice)
    }

    /// The same with rules and parameters that were made elsewhere.
    ///
    /// # Errors
    /// As [`Prepared::new`].
    pub fn with(
        scenario: &Scenario,
        frame: &Frame,
        policy: Policy,
        parameters: Parameters,
        dice: Dice,
    ) -> Result<Prepared, LaboratoryFault> {
        let pieces = scenario.pieces(&parameters, &policy, frame.starts())?;
        let stated = stated_facts(crate::files::common("stated_facts"), &policy)?;
        let idle = scenario.changes.iter().find(|change| {
            change.from.is_some_and(|from| from > frame.starts())
                && change.parameter.starts_with("population.")
                && !matches!(change.parameter.as_str(), "population.officers" | "population.specialists")
        });
        if let Some(change) = idle {
            let what = format!(
                "`{}` is about the people who are made when a run begins: no `from`",
                change.parameter
            );
            return Err(vec![Fault { file: format!("scenarios/{}.toml", scenario.id), line: 1, what }].into());
        }
        let margins = Margins::embedded()?;
        let first = scenario.parameters_on(&parameters, frame.starts())?;
        let reader = first.reader();
        let assumptions = Assumptions::read(&reader);
        let actor_assumptions = ActorAssumptions::read(&reader);
        let joint = Joint::fit(&margins, &assumptions, frame.population_on)?;
        let mut population =
            Population::of(&joint, &margins, &assumptions, frame.population_on, frame.size, &dice)?;
        let days = days_between(days_after(frame.population_on, 1), frame.starts());
        for person in population.stock.iter_mut().filter(|_| days != 0) {
            *person = registered::moved(person, days);
        }
        let inflow = Inflow::new(&joint, &margins, &assumptions)?;
        let scale = population.scale();
        let counties = grounds(&scale, &actor_assumptions, &pieces, &policy, &dice)?;
        Ok(Prepared {
            policy,
            pieces,
            stated,
            dice,
            frame: frame.clone(),
            population,
            inflow,
            counties,
            municipalities: municipalities().iter().map(|place| place.code.clone()).collect(),
            occupations: occupations().iter().map(|occupation| occupation.code.clone()).collect(),
            born: BTreeMap::new(),
            parameters,
        })
    }

    /// How many in the country each modelled person stands for.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.population.weight
    }

    /// The rules that it runs under.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Runs it, from the beginning or from a state written down; none when it was told to stop.
    pub fn run(
        &self,
        from: Option<State>,
        keep_events: bool,
        each_month: &mut EachMonth<'_>,
    ) -> Option<(Outcome, Option<Kept>)> {
        self.with_ground(|plan, ground| run::run(&Plan { keep_events, ..*plan }, ground, from, each_month))
    }

    /// Everyone who will be registered at some time in a run, in order of id.
    #[must_use]
    pub fn everyone(&self) -> Vec<Newcomer> {
        self.with_ground(run::everyone)
    }

    /// Sets days of birth: so that they agree with personal numbers that people are given.
    pub fn set_born(&mut self, born: BTreeMap<PersonId, Date>) {
        self.born = born;
    }

    fn with_ground<T>(&self, work: impl FnOnce(&Plan<'_>, &Ground<'_>) -> T) -> T {
        let newcomer = |county: u8, month: Date, number: u32| -> Newcomer {
            self.inflow.newcomer(&self.dice, county, month, number)
        };
        let ground = Ground {
            weight: self.population.weight,
            stock: &self.population.stock,
            counties: &self.counties,
            newcomer: &newcomer,
            municipalities: &self.municipalities,
            occupations: &self.occupations,
            born: &self.born,
        };
        let plan = Plan {
            policy: &self.policy,
            pieces: &self.pieces,
            dice: self.dice,
            starts: self.frame.starts(),
            measured_from: self.frame.measured_from,
            ends: self.frame.ends(),
            stated: &self.stated,
            keep_events: false,
        };
        work(&plan, &ground)
    }
}

/// Offices, providers and hosts of each county.
fn grounds(
    scale: &Scale,
    assumptions: &ActorAssumptions,
    pieces: &[Piece],
    policy: &Policy,
    dice: &Dice,
) -> Result<Vec<CountyGround>, LaboratoryFault> {
    // A service that has seats only later has its providers from the beginning, with no seat.
    let mut seats = WordMap::<f64>::default();
    for (_, settings) in pieces {
        for (service, count) in &settings.services.seats {
            if *count > 0.0 && policy.find_service(service).is_some() {
                let known = seats.at(service);
                *known = known.max(*count);
            }
        }
    }
    let tracks = policy
        .services()
        .filter(|service| !service.tracks.is_empty())
        .map(|service| (service.id.to_string(), service.tracks.iter().map(String::from).collect()))
        .collect();
    let actors = Actors::generate(scale, assumptions, &seats, &tracks, dice)?;
    let shares = scale.counties();
    let ground = |county: crate::population::CountyActors| {
        let whole: f64 = county.offices.iter().map(|office| office.officers_full_time).sum();
        let part = |work: f64| if whole > 0.0 { work / whole } else { 1.0 };
        CountyGround {
            share: shares[usize::from(county.county)],
            office_shares: county.offices.iter().map(|office| part(office.officers_full_time)).collect(),
            providers: county.providers,
            hosts: county.hosts,
            employers: county.employers,
        }
    };
    Ok(actors.counties.into_iter().map(ground).collect())
}

/// Each parameter drawn within its bounds, most often near its value (a triangle).
fn drawn(base: &Parameters, dice: &Dice) -> Parameters {
    let mut drawn = base.clone();
    for (number, parameter) in base.iter().enumerate() {
        let (low, high, mode) = (parameter.low, parameter.high, parameter.value);
        if high <= low {
            continue;
        }
        let unit = dice.unit(0, Throw::Parameter, u32::try_from(number).unwrap_or(u32::MAX));
        let cut = (mode - low) / (high - low);
        let value = if unit < cut {
            low + (unit * (high - low) * (mode - low)).sqrt()
        } else {
            high - ((1.0 - unit) * (high - low) * (high - mode)).sqrt()
        };
        let value = if parameter.measure == Measure::Share { value.clamp(0.0, 1.0) } else { value };
        drawn.set(&parameter.name, value);
    }
    drawn
}

/// What officers find out, by service and fact.
fn stated_facts(
    text: &str,
    policy: &Policy,
) -> Result<BTreeMap<String, BTreeMap<String, String>>, Vec<Fault>> {
    let fault =
        |line: usize, what: String| Fault { file: "scenarios/common/stated_facts.toml".into(), line, what };
    let document = toml_edit::Document::parse(text.to_owned())
        .map_err(|error| vec![fault(1, error.message().to_owned())])?;
    let mut stated: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut faults = Vec::new();
    for table in document.get("stated").and_then(toml_edit::Item::as_array_of_tables).into_iter().flatten() {
        let line = table.span().map_or(1, |span| crate::parameters::line_at(text, span.start));
        let service = table.get("service").and_then(toml_edit::Item::as_str).unwrap_or_default();
        if policy.service(service).is_err() {
            faults.push(fault(line, format!("the policy has no service `{service}`")));
        }
        let facts = table.get("facts").and_then(toml_edit::Item::as_inline_table);
        for (fact, value) in facts.into_iter().flatten() {
            let written = value.as_str().unwrap_or_default();
            let registry = policy.bundle.facts();
            let read = registry.get(fact).and_then(|id| chain::facts::read(registry.def(id), written));
            if read.is_none() {
                faults.push(fault(line, format!("`{written}` is no value of a fact `{fact}`")));
            }
            stated.entry(service.to_owned()).or_default().insert(fact.to_owned(), written.to_owned());
        }
    }
    if faults.is_empty() { Ok(stated) } else { Err(faults) }
}

#[cfg(test)]
mod tests;

//! What is asked of the laboratory: which scenarios, how large, how long, how often, and with which assumptions
//! changed. The same order under the same rules and parameters has the same address, so nothing is computed twice.

use crate::laboratory::LaboratoryTrouble;
use serde::{Deserialize, Serialize};
use simulator::compare::{Inputs, assume};
use simulator::laboratory::Frame;
use simulator::parameters::{Parameter, Parameters};
use simulator::results::version;
use simulator::scenario::{Change, Scenario};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// The scenario that the others are compared with.
pub const BASE: &str = "today";
/// The most scenarios beside the base.
pub const OTHERS_MAX: usize = 3;
/// The numbers of modelled people that can be chosen.
pub const SIZES: &[u32] = &[350, 1_750, 3_500, 10_000, 35_000];
/// The most years that can be asked for here.
pub const YEARS_MAX: i16 = 10;
/// The most replications that can be asked for here.
pub const REPLICATIONS_MAX: u32 = 20;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Names of the scenarios; the first is the base.
    pub scenarios: Vec<String>,
    /// How many modelled people are registered when the run begins.
    pub size: u32,
    /// Years measured.
    pub years: i16,
    /// How many times each scenario is run.
    pub replications: u32,
    /// The parameters that are others than in the files, by full name.
    pub assumptions: BTreeMap<String, f64>,
}

impl Order {
    /// The base compared with these scenarios, which are named in their own order, each once.
    #[must_use]
    pub fn comparing(others: impl IntoIterator<Item = String>) -> Order {
        let mut others: Vec<String> = others.into_iter().filter(|id| id != BASE).collect();
        others.sort_unstable();
        others.dedup();
        others.insert(0, BASE.to_owned());
        Order { scenarios: others, size: 0, years: 0, replications: 0, assumptions: BTreeMap::new() }
    }

    /// The frame of its runs.
    ///
    /// # Errors
    /// Faults of the files, and what lies outside what can be run.
    pub fn frame(&self) -> Result<Frame, LaboratoryTrouble> {
        let usual = Frame::usual()?;
        let frame = Frame { size: self.size, years: self.years, replications: self.replications, ..usual };
        frame.check()?;
        Ok(frame)
    }

    /// The parameters that are others, as changes that hold in every scenario and every run.
    ///
    /// # Errors
    /// Faults of the files, a name that there is no parameter of, and a value outside its bounds.
    pub fn assumed(&self, usual: &Parameters) -> Result<Vec<Change>, LaboratoryTrouble> {
        let change = |(name, value): (&String, &f64)| {
            let within = |known: &Parameter| (known.low..=known.high).contains(value);
            if !usual.get(name).is_some_and(within) {
                return Err(LaboratoryTrouble::Assumption(name.clone()));
            }
            Ok(assume(usual, name, *value)?)
        };
        self.assumptions.iter().map(change).collect()
    }

    fn read_scenarios(&self) -> Result<Vec<Scenario>, LaboratoryTrouble> {
        Ok(self.scenarios.iter().map(|id| Scenario::embedded(id)).collect::<Result<_, _>>()?)
    }

    /// Everything that its runs are made of, checked. This makes the modelled people once and takes a while.
    ///
    /// # Errors
    /// Whatever is wrong with the order or the files.
    pub fn inputs(&self) -> Result<Inputs, LaboratoryTrouble> {
        let parameters = Parameters::embedded()?;
        Ok(Inputs::new(&self.frame()?, self.read_scenarios()?, self.assumed(&parameters)?, &parameters)?)
    }

    /// Its address: a digest of all that the result follows from. Another version of the program, the rules or
    /// the parameters gives another.
    ///
    /// # Errors
    /// Whatever is wrong with the order.
    pub fn id(&self) -> Result<RunId, LaboratoryTrouble> {
        let scenarios = self.read_scenarios()?;
        let rules = scenarios
            .iter()
            .map(|scenario| Ok(scenario.rules()?.hash().to_owned()))
            .collect::<Result<Vec<String>, LaboratoryTrouble>>()?;
        let parameters = Parameters::embedded()?;
        let assumed = self.assumed(&parameters)?;
        let inputs = (version(), self.frame()?, scenarios, rules, assumed, parameters);
        let bytes = serde_json::to_vec(&inputs).map_err(LaboratoryTrouble::unreadable)?;
        let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 inputs of a comparison");
        hasher.update(&bytes);
        Ok(RunId(hasher.finalize().to_hex()[..RunId::LENGTH].to_owned()))
    }

    /// Months of one run, the first year that is not measured included.
    ///
    /// # Errors
    /// As [`Order::frame`].
    pub fn months(&self) -> Result<u32, LaboratoryTrouble> {
        let frame = self.frame()?;
        let (from, to) = (frame.starts(), frame.ends());
        let months = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
            - i32::from(from.month());
        Ok(u32::try_from(months).unwrap_or(0))
    }

    /// Months of all its runs.
    ///
    /// # Errors
    /// As [`Order::frame`].
    pub fn months_in_all(&self) -> Result<u32, LaboratoryTrouble> {
        let runs = self.replications.saturating_mul(u32::try_from(self.scenarios.len()).unwrap_or(u32::MAX));
        Ok(self.months()?.saturating_mul(runs))
    }
}

/// The address of a comparison: letters and digits only, so that it can be a folder's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RunId(String);

impl RunId {
    const LENGTH: usize = 16;

    /// As it stands in addresses.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RunId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// What is no address of a comparison.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("not the address of a comparison")]
pub struct NoRunId;

impl FromStr for RunId {
    type Err = NoRunId;

    fn from_str(text: &str) -> Result<RunId, NoRunId> {
        let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digits && text.len() == RunId::LENGTH { Ok(RunId(text.to_owned())) } else { Err(NoRunId) }
    }
}

impl TryFrom<String> for RunId {
    type Error = NoRunId;

    fn try_from(text: String) -> Result<RunId, NoRunId> {
        text.parse()
    }
}

impl From<RunId> for String {
    fn from(id: RunId) -> String {
        id.0
    }
}

//! What a comparison was made from: enough to make it again bit for bit. It names no clock, host, path or number
//! of threads.

use crate::laboratory::{Frame, LaboratoryFault, Prepared};
use crate::parameters::{Parameter, Parameters};
use crate::results::version;
use crate::scenario::{Change, Changed, Scenario};
use rules::Fault;
use serde::{Deserialize, Serialize};

/// What was run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inputs {
    /// The program: version and digest of the code that the figures come from.
    pub program: String,
    /// How large, how long, and with which dice.
    pub frame: Frame,
    /// The scenarios; the others are held against the first.
    pub scenarios: Vec<ScenarioInput>,
    /// Parameters that were asked to be others in every scenario; they stand last in each scenario's changes.
    pub assumed: Vec<Change>,
    /// Every parameter as it stands, with its bounds and its source or assumption.
    pub parameters: Vec<Parameter>,
}

/// A scenario, and the rules that it ran under.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioInput {
    /// The scenario, with what was assumed.
    pub scenario: Scenario,
    /// The hash of its rules.
    pub policy: String,
}

impl Inputs {
    /// Puts them together and checks everything: each scenario's rules and parameters, and that its people, offices
    /// and providers can be made. No run is begun.
    ///
    /// # Errors
    /// Whatever is wrong with them.
    pub fn new(
        frame: &Frame,
        scenarios: Vec<Scenario>,
        assumed: Vec<Change>,
        parameters: &Parameters,
    ) -> Result<Inputs, LaboratoryFault> {
        frame.check()?;
        let read = |mut scenario: Scenario| {
            scenario.changes.extend(assumed.iter().cloned());
            let prepared = Prepared::new(&scenario, frame, parameters, 0)?;
            Ok(ScenarioInput { policy: prepared.policy().hash().to_owned(), scenario })
        };
        let scenarios: Result<Vec<ScenarioInput>, LaboratoryFault> =
            scenarios.into_iter().map(read).collect();
        Ok(Inputs {
            program: version().to_owned(),
            frame: frame.clone(),
            scenarios: scenarios?,
            assumed,
            parameters: parameters.iter().cloned().collect(),
        })
    }

    /// Every run: the replications one after another, in each the scenarios in their order.
    pub fn runs(&self) -> impl Iterator<Item = (&str, u32)> {
        let scenarios = &self.scenarios;
        (0..self.frame.replications).flat_map(move |replication| {
            scenarios.iter().map(move |known| (known.scenario.id.as_str(), replication))
        })
    }

    /// A scenario by its name.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().map(|known| &known.scenario).find(|scenario| scenario.id == id)
    }

    /// What is not the same in others, as the names of the parts: `frame.seed`, `scenarios`, `parameters` …
    #[must_use]
    pub fn differing(&self, other: &Inputs) -> Vec<&'static str> {
        let (ours, theirs) = (&self.frame, &other.frame);
        let ids = |inputs: &Inputs| -> Vec<String> {
            inputs.scenarios.iter().map(|known| known.scenario.id.clone()).collect()
        };
        let rules = |inputs: &Inputs| -> Vec<String> {
            inputs.scenarios.iter().map(|known| known.policy.clone()).collect()
        };
        let same_scenarios = ids(self) == ids(other);
        let parts = [
            ("program", self.program == other.program),
            ("frame.size", ours.size == theirs.size),
            ("frame.seed", ours.seed == theirs.seed),
            ("frame.years", ours.years == theirs.years),
            ("frame.replications", ours.replications == theirs.replications),
            ("scenarios", same_scenarios),
            ("policy", !same_scenarios || rules(self) == rules(other)),
            ("assumed", self.assumed == other.assumed),
            ("parameters", self.parameters == other.parameters),
        ];
        let found: Vec<&'static str> =
            parts.iter().filter(|(_, same)| !same).map(|(name, _)| *name).collect();
        match found.is_empty() {
            true if ours != theirs => vec!["frame"],
            true if self != other => vec!["scenarios"],
            _ => found,
        }
    }

    /// As the text of `inputs.json`.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// A parameter that is to be another in every scenario and every replication, whatever its bounds.
///
/// # Errors
/// There is no such parameter, or the value cannot be: a negative number, or a share above 1.
pub fn assume(parameters: &Parameters, name: &str, value: f64) -> Result<Change, Vec<Fault>> {
    let change = Change {
        parameter: name.to_owned(),
        to: Changed::Value(value),
        from: None,
        source: None,
        assumption: Some("Assumed for this comparison.".to_owned()),
    };
    let alone = Scenario { changes: vec![change.clone()], ..Scenario::embedded("today")? };
    alone.parameters_on(parameters, jiff::civil::Date::MAX)?;
    Ok(change)
}

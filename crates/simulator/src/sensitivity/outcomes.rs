//! What is asked of each run: a few of the figures in `results`, of one scenario, or of how another differs from it.

use crate::dice::Dice;
use crate::laboratory::{Frame, LaboratoryFault, Prepared};
use crate::parameters::Parameters;
use crate::results::Summary;
use crate::run::Going;
use crate::scenario::Scenario;
use chain::Policy;

/// The figures, by their keys in `results`.
pub const OUTCOMES: [&str; 4] = [
    "work.competitive.starts",
    "lead_time.support.mean_days",
    "idle.days_per_person_year",
    "stock.over_24_months.end",
];

/// A scenario with its rules, read once.
pub(super) struct Runnable {
    scenario: Scenario,
    policy: Policy,
}

impl Runnable {
    pub(super) fn new(scenario: &Scenario) -> Result<Runnable, LaboratoryFault> {
        Ok(Runnable { scenario: scenario.clone(), policy: scenario.rules()? })
    }

    /// The figures with some parameters and dice. None when it was told to stop.
    fn figures(
        &self,
        frame: &Frame,
        parameters: &Parameters,
        dice: Dice,
        going: &mut dyn FnMut() -> Going,
    ) -> Result<Option<Vec<Option<f64>>>, LaboratoryFault> {
        let prepared = Prepared::with(&self.scenario, frame, self.policy.clone(), parameters.clone(), dice)?;
        let Some((outcome, _)) = prepared.run(None, false, &mut |_, _, _| going()) else { return Ok(None) };
        let summary = Summary::of(&self.scenario, frame, &prepared, 0, &outcome)?;
        Ok(Some(OUTCOMES.iter().map(|key| summary.measures.get(*key).copied()).collect()))
    }
}

/// What is asked of a point: the figures of the scenario, or how another's differ from the first's.
pub(super) struct Question {
    pub(super) frame: Frame,
    pub(super) first: Runnable,
    pub(super) second: Option<Runnable>,
}

/// The answers at a point, in the order of [`OUTCOMES`]; none where nobody can be made as the parameters say.
pub(super) type Answers = Option<Vec<Option<f64>>>;

impl Question {
    /// Asks. The outer none is a stop.
    pub(super) fn ask(
        &self,
        parameters: &Parameters,
        dice: Dice,
        going: &mut dyn FnMut() -> Going,
    ) -> Result<Option<Answers>, LaboratoryFault> {
        let of = |which: &Runnable, going: &mut dyn FnMut() -> Going| {
            match which.figures(&self.frame, parameters, dice, going) {
                Ok(Some(figures)) => Ok(Some(Some(figures))),
                Ok(None) => Ok(None),
                // Some corners of the bounds contradict the published figures: nobody can be made there.
                Err(LaboratoryFault::Population(_)) => Ok(Some(None)),
                Err(fault) => Err(fault),
            }
        };
        let Some(first) = of(&self.first, going)? else { return Ok(None) };
        let (Some(first), Some(second)) = (&first, &self.second) else { return Ok(Some(first)) };
        let Some(second) = of(second, going)? else { return Ok(None) };
        let differences = second.map(|second| {
            let each = second.into_iter().zip(first);
            each.map(|(second, first)| Some(second? - (*first)?)).collect()
        });
        Ok(Some(differences))
    }

    /// How many runs a question takes.
    pub(super) fn runs(&self) -> usize {
        1 + usize::from(self.second.is_some())
    }
}

//! Extreme runs: a group of parameters as low, and as high, as its bounds let it, with all others where they stand.
//! For freedoms of which nothing is published this says what there is between.

use super::effects::SensitivityPlan;
use super::outcomes::{Answers, OUTCOMES};
use super::trajectory::put;
use crate::dice::Dice;
use crate::laboratory::LaboratoryFault;
use crate::parameters::Parameters;
use crate::run::Going;
use serde::Serialize;

/// A figure with a group at its lowest, where it stands, and at its highest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Extreme {
    /// The figure, by its key in `results`.
    pub outcome: &'static str,
    /// The group.
    pub group: String,
    /// With all of it at the lowest; none where nobody can be made so.
    pub low: Option<f64>,
    /// As it stands.
    pub central: Option<f64>,
    /// With all of it at the highest.
    pub high: Option<f64>,
    /// What is assumed.
    pub rests_on: String,
}

/// Runs each group of the plan at its extremes. None when it is told to stop.
///
/// # Errors
/// What cannot be run.
pub fn extremes(
    plan: &SensitivityPlan,
    base: &Parameters,
    going: &mut dyn FnMut() -> Going,
    done: &mut dyn FnMut(usize),
) -> Result<Option<Vec<Extreme>>, LaboratoryFault> {
    let question = plan.question()?;
    let runs = question.runs();
    let dice = Dice::new(plan.frame.seed, 0);
    let Some(central) = question.ask(base, dice, going)? else { return Ok(None) };
    done(runs);
    let mut found = Vec::new();
    for group in &plan.groups {
        let mut ends: Vec<Answers> = Vec::new();
        for share in [0.0, 1.0] {
            let mut parameters = base.clone();
            group.members.iter().for_each(|name| put(&mut parameters, name, share));
            let Some(end) = question.ask(&parameters, dice, going)? else { return Ok(None) };
            done(runs);
            ends.push(end);
        }
        for (place, outcome) in OUTCOMES.iter().enumerate() {
            let of = |answers: &Answers| answers.as_ref().and_then(|answers| answers[place]);
            found.push(Extreme {
                outcome,
                group: group.name.clone(),
                low: of(&ends[0]),
                central: of(&central),
                high: of(&ends[1]),
                rests_on: group.rests_on.clone(),
            });
        }
    }
    Ok(Some(found))
}

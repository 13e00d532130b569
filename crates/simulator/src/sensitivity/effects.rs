//! Elementary effects, gathered over trajectories: `mu*` (the mean size: how much a group carries), `mu` (the mean
//! with its sign, where a single parameter is moved) and `sigma` (how much the effect depends on where the
//! others stand).

use super::grouping::ParameterGroup;
use super::outcomes::{Answers, OUTCOMES, Question, Runnable};
use super::trajectory::{STEP, Trajectory};
use crate::dice::Dice;
use crate::laboratory::{Frame, LaboratoryFault};
use crate::parameters::Parameters;
use crate::run::Going;
use crate::scenario::Scenario;
use serde::Serialize;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SensitivityPlan {
    /// The scenario.
    pub scenario: Scenario,
    /// Another: then it is asked how it differs from the first.
    pub beside: Option<Scenario>,
    /// How large, how long and with which dice.
    pub frame: Frame,
    /// The groups that are moved.
    pub groups: Vec<ParameterGroup>,
    /// From how many points.
    pub trajectories: u32,
}

impl SensitivityPlan {
    /// How many runs it takes.
    #[must_use]
    pub fn runs(&self) -> usize {
        let points = self.groups.len() + 2;
        let trajectories = usize::try_from(self.trajectories).unwrap_or(usize::MAX);
        points.saturating_mul(trajectories).saturating_mul(self.runs_a_point())
    }

    /// How many runs each point takes.
    #[must_use]
    pub fn runs_a_point(&self) -> usize {
        1 + usize::from(self.beside.is_some())
    }

    pub(super) fn question(&self) -> Result<Question, LaboratoryFault> {
        self.frame.check()?;
        let second = self.beside.as_ref().map(Runnable::new).transpose()?;
        Ok(Question { frame: self.frame.clone(), first: Runnable::new(&self.scenario)?, second })
    }
}

/// What moving a group does to a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// The figure, by its key in `results`.
    pub outcome: &'static str,
    /// The group; `chance` for what other dice do with all parameters where they were.
    pub group: String,
    /// Mean size of the effect of moving all of it from the lowest to the highest, in the figure's unit.
    pub mu_star: f64,
    /// Mean with its sign, where one parameter is moved.
    pub mu: Option<f64>,
    /// Standard deviation: interaction with the others, and chance.
    pub sigma: f64,
    /// In how many trajectories it could be reckoned.
    pub of: u32,
    /// What is assumed, or the source.
    pub rests_on: String,
}

impl Effect {
    /// Whether it is what other dice do, with all parameters where they were.
    #[must_use]
    pub fn is_chance(&self) -> bool {
        self.group == CHANCE
    }
}

/// All effects.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sensitivity {
    /// By figure in the order of [`OUTCOMES`], the largest first.
    pub effects: Vec<Effect>,
}

impl Sensitivity {
    /// The effects on a figure, the largest first.
    pub fn of<'s>(&'s self, outcome: &'s str) -> impl Iterator<Item = &'s Effect> {
        self.effects.iter().filter(move |effect| effect.outcome == outcome)
    }
}

/// The name of what other dice do.
const CHANCE: &str = "chance";

/// An effect on a figure, and on its difference where there is one.
type Moved = (f64, Option<f64>);

/// Finds the effects. `going` is asked after each month of each run; none when it says stop. `done` is told of each
/// run that has been made.
///
/// # Errors
/// What cannot be run.
pub fn sensitivity(
    plan: &SensitivityPlan,
    base: &Parameters,
    going: &mut dyn FnMut() -> Going,
    done: &mut dyn FnMut(usize),
) -> Result<Option<Sensitivity>, LaboratoryFault> {
    let question = plan.question()?;
    let runs = question.runs();
    // By group and then chance: the effects on each figure.
    let mut found: Vec<Vec<Vec<Moved>>> = vec![vec![Vec::new(); OUTCOMES.len()]; plan.groups.len() + 1];
    for number in 0..plan.trajectories {
        let paths = Dice::new(plan.frame.seed, u32::MAX);
        let trajectory = Trajectory::new(&plan.groups, &paths, number);
        let dice = Dice::new(plan.frame.seed, number);
        let mut parameters = trajectory.begins(base);
        let Some(mut before) = question.ask(&parameters, dice, going)? else { return Ok(None) };
        done(runs);
        let other = Dice::new(plan.frame.seed, number + plan.trajectories);
        let Some(chance) = question.ask(&parameters, other, going)? else { return Ok(None) };
        done(runs);
        note(&mut found[plan.groups.len()], &before, &chance, None);
        for place in &trajectory.order {
            let group = &plan.groups[*place];
            trajectory.moves(&mut parameters, group);
            let Some(after) = question.ask(&parameters, dice, going)? else { return Ok(None) };
            done(runs);
            note(&mut found[*place], &before, &after, trajectory.sign(group));
            before = after;
        }
    }
    let mut effects = Vec::new();
    for (outcome, key) in OUTCOMES.iter().enumerate() {
        let chance = ParameterGroup {
            name: CHANCE.into(),
            members: Vec::new(),
            rests_on: "Other dice, all parameters where they were.".into(),
        };
        let rows = plan.groups.iter().chain([&chance]).zip(&found);
        let mut rows: Vec<Effect> = rows.map(|(group, found)| effect(key, group, &found[outcome])).collect();
        rows.sort_by(|a, b| b.mu_star.total_cmp(&a.mu_star).then_with(|| a.group.cmp(&b.group)));
        effects.extend(rows);
    }
    Ok(Some(Sensitivity { effects }))
}

/// Notes what a step did to each figure: by how much, and with its sign where it has one.
fn note(found: &mut [Vec<(f64, Option<f64>)>], before: &Answers, after: &Answers, sign: Option<f64>) {
    let (Some(before), Some(after)) = (before, after) else { return };
    for ((found, before), after) in found.iter_mut().zip(before).zip(after) {
        if let (Some(before), Some(after)) = (before, after) {
            let change = (after - before) / STEP;
            found.push((change.abs(), sign.map(|sign| sign * change)));
        }
    }
}

fn effect(outcome: &'static str, group: &ParameterGroup, found: &[(f64, Option<f64>)]) -> Effect {
    let sizes: Vec<f64> = found.iter().map(|(size, _)| *size).collect();
    let signed: Option<Vec<f64>> = found.iter().map(|(_, signed)| *signed).collect();
    let signed = signed.filter(|signed| !signed.is_empty());
    Effect {
        outcome,
        group: group.name.clone(),
        mu_star: mean(&sizes),
        mu: signed.as_deref().map(mean),
        sigma: deviation(signed.as_deref().unwrap_or(&sizes)),
        of: u32::try_from(found.len()).unwrap_or(u32::MAX),
        rests_on: group.rests_on.clone(),
    }
}

fn mean(numbers: &[f64]) -> f64 {
    if numbers.is_empty() { 0.0 } else { numbers.iter().sum::<f64>() / count(numbers) }
}

fn deviation(numbers: &[f64]) -> f64 {
    if numbers.len() < 2 {
        return 0.0;
    }
    let mean = mean(numbers);
    let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    (squares / (count(numbers) - 1.0)).sqrt()
}

fn count(numbers: &[f64]) -> f64 {
    f64::from(u32::try_from(numbers.len()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sensitivity::{By, groups};

    #[test]
    fn an_effect_is_told_by_its_size_its_sign_and_how_it_varies() {
        let group = ParameterGroup { name: "g".into(), members: vec!["p".into()], rests_on: "A.".into() };
        let told = effect("o", &group, &[(2.0, Some(2.0)), (4.0, Some(-4.0))]);
        assert_eq!((told.mu_star, told.mu, told.of), (3.0, Some(-1.0), 2));
        assert!((told.sigma - 18.0_f64.sqrt()).abs() < 1e-12);
        let several = effect("o", &group, &[(2.0, None), (4.0, None)]);
        assert_eq!((several.mu_star, several.mu), (3.0, None));
        assert_eq!(effect("o", &group, &[]).mu_star, 0.0);
    }

    #[test]
    fn the_same_question_has_the_same_answer_and_every_group_has_an_effect_on_every_figure() {
        let base = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let all = groups(&base, By::Process);
        let wanted = all.into_iter().filter(|group| ["work_found", "moving"].contains(&group.name.as_str()));
        let usual = Frame::usual().unwrap();
        let plan = SensitivityPlan {
            scenario: Scenario::embedded("today").unwrap(),
            beside: None,
            frame: Frame { size: 350, years: 1, ..usual },
            groups: wanted.collect(),
            trajectories: 1,
        };
        let mut told = 0;
        let mut ask =
            || sensitivity(&plan, &base, &mut || Going::On, &mut |runs| told += runs).unwrap().unwrap();
        let found = ask();
        assert_eq!(found, ask());
        assert_eq!(told, 2 * plan.runs());
        for outcome in OUTCOMES {
            assert_eq!(found.of(outcome).count(), 3, "{outcome}");
        }
        let work = found.of(OUTCOMES[0]).find(|effect| effect.group == "work_found").unwrap();
        assert!(work.mu_star > 0.0 && work.of == 1);
        assert_eq!(sensitivity(&plan, &base, &mut || Going::Stop, &mut |_| {}).unwrap(), None);
    }
}

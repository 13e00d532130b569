//! The whole of calibration: first the free parameters are fitted to the years of the fit, by runs that end with
//! them; then the flows from outside in the years held back are set so that they come out; then the level from
//! which the scenarios go on; then the years that follow others follow.

use super::fit::{Fit, FitPlan, fit};
use super::history::History;
use super::measure::Simulated;
use super::targets::{Target, TargetUse, Targets};
use crate::laboratory::LaboratoryFault;
use crate::parameters::Parameters;
use crate::run::Going;

/// What calibration came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// The fit to the years of the fit.
    pub fitted: Fit,
    /// The flows from outside in the years held back.
    pub driven: Fit,
    /// The level of the years after the past.
    pub level: Fit,
    /// All parameters as they came out.
    pub parameters: Parameters,
}

/// How many times the slopes of what is set from outside are found.
const SETTING_ROUNDS: u32 = 3;

/// How many runs calibration takes at most.
#[must_use]
pub fn runs_at_most(plan: &FitPlan, targets: &Targets) -> usize {
    let setting = |used| FitPlan::setting(targets, used, SETTING_ROUNDS).evaluations();
    plan.evaluations() + setting(TargetUse::Driver) + setting(TargetUse::Level)
}

/// Calibrates. `going` is asked after each month of each run, and `done` is told of each run. None when it was
/// told to stop.
///
/// # Errors
/// What cannot be run with the parameters as they stood.
pub fn calibrate(
    history: &History,
    targets: &Targets,
    base: &Parameters,
    plan: &FitPlan,
    going: &mut dyn FnMut() -> Going,
    done: &mut dyn FnMut(),
) -> Result<Option<Calibration>, LaboratoryFault> {
    let seen = targets.used_as(TargetUse::Fitted);
    let plan = FitPlan { falls: history.frame.falls.clone(), ..plan.clone() };
    let fitted = fit(base, &seen, &plan, |parameters, targets| {
        let run = history.fitted_years(parameters, &mut |_, _| going())?;
        done();
        Ok::<_, LaboratoryFault>(run.map(|run| values(&run, targets)))
    })?;
    let Some(fitted) = fitted else { return Ok(None) };
    let mut set = |base: &Parameters, used: TargetUse| {
        let setting: Vec<Target> =
            targets.used_as(used).into_iter().filter(|target| target.sets.is_some()).collect();
        let plan = FitPlan::setting(targets, used, SETTING_ROUNDS);
        fit(base, &setting, &plan, |parameters, targets| {
            let mut parameters = parameters.clone();
            history.follow(&mut parameters);
            let run = match used {
                TargetUse::Level => history.level_years(&parameters, 0, &mut |_, _| going())?,
                _ => history.past_years(&parameters, 0, &mut |_, _| going())?,
            };
            done();
            Ok::<_, LaboratoryFault>(run.map(|run| values(&run, targets)))
        })
    };
    let Some(driven) = set(&fitted.parameters, TargetUse::Driver)? else { return Ok(None) };
    let mut parameters = driven.parameters.clone();
    history.follow(&mut parameters);
    let Some(level) = set(&parameters, TargetUse::Level)? else { return Ok(None) };
    let mut parameters = level.parameters.clone();
    history.follow(&mut parameters);
    Ok(Some(Calibration { fitted, driven, level, parameters }))
}

fn values(run: &Simulated, targets: &[Target]) -> Vec<Option<f64>> {
    targets.iter().map(|target| run.value(target)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fit_does_not_see_what_is_held_back() {
        let mut history = History::embedded().unwrap_or_else(|fault| panic!("{fault}"));
        history.frame.size = 350;
        let mut base = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        // Away from the values of the last fit, so that there is something to find.
        for (name, times) in [("work_found.per_month.from_0_months", 0.7), ("inflow.per_month", 0.9)] {
            let value = base.get(name).unwrap().value;
            base.set(name, value * times);
        }
        let targets = Targets::embedded().unwrap();
        let free = ["work_found.per_month.from_0_months", "inflow.per_month"].map(str::to_owned).to_vec();
        let plan = FitPlan { free, ..FitPlan::usual(&base, &targets, 1) };
        let mut changed = targets.clone();
        for target in changed.0.iter_mut().filter(|target| target.used != TargetUse::Fitted) {
            target.value *= 3.0;
        }
        let fitted = |targets: &Targets| {
            let seen = targets.used_as(TargetUse::Fitted);
            fit(&base, &seen, &plan, |parameters, targets| {
                let run = history.fitted_years(parameters, &mut |_, _| Going::On)?;
                Ok::<_, LaboratoryFault>(run.map(|run| {
                    assert_eq!(
                        run.outcome().seen.months().iter().last().map(|(month, _)| month.year()),
                        Some(2021)
                    );
                    values(&run, targets)
                }))
            })
            .unwrap()
            .unwrap()
        };
        let as_published = fitted(&targets);
        assert_eq!(as_published, fitted(&changed));
        assert_ne!(as_published.parameters, base);
        let mut other = targets.clone();
        for target in other.0.iter_mut().filter(|target| target.used == TargetUse::Fitted) {
            target.value *= 1.2;
        }
        assert_ne!(as_published.parameters, fitted(&other).parameters);
    }

    #[test]
    fn a_stop_stops() {
        let mut history = History::embedded().unwrap_or_else(|fault| panic!("{fault}"));
        history.frame.size = 350;
        let base = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let targets = Targets::embedded().unwrap();
        let plan = FitPlan::usual(&base, &targets, 1);
        let stopped = calibrate(&history, &targets, &base, &plan, &mut || Going::Stop, &mut || ()).unwrap();
        assert_eq!(stopped, None);
    }
}

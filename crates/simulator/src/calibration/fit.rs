//! The fit: Gauss and Newton's method with limited steps in the logarithms of the free parameters, each kept
//! within its bounds and drawn a little towards where it stood. The slopes are found by one more run for each
//! parameter with the same dice, so that chance moves all runs alike. Given the same it finds the same.
//!
//! Where parameters may not rise from one to the next, what is free of each but the first is its ratio to the one
//! before, and that is at most one.
//!
//! It is handed a way to evaluate, and the figures it may see, and nothing else.

use super::solve::solve;
use super::targets::Target;
use crate::parameters::{Parameter, Parameters};

/// How the fit is made.
#[derive(Clone, Debug, PartialEq)]
pub struct FitPlan {
    /// How many times the slopes are found anew.
    pub rounds: u32,
    /// By which share a parameter is changed to find its slope.
    pub probe: f64,
    /// By how much, in logarithm, a parameter moves at most in a round.
    pub step_max: f64,
    /// How strongly parameters are drawn to where they stood.
    pub towards_start: f64,
    /// The parameters that are free.
    pub free: Vec<String>,
    /// Rows of parameters, each of which is at most the one before.
    pub falls: Vec<Vec<String>>,
}

impl FitPlan {
    /// The usual plan for the parameters that are marked as fitted, but for those that a driver sets.
    #[must_use]
    pub fn usual(parameters: &Parameters, targets: &super::Targets, rounds: u32) -> FitPlan {
        let set = |name: &str| targets.0.iter().any(|target| target.sets.as_deref() == Some(name));
        let free = parameters.iter().filter(|known| known.fitted && known.searched().0 < known.searched().1);
        let free = free.filter(|known| !set(&known.name)).map(|known| known.name.clone()).collect();
        FitPlan { free, ..FitPlan::of(Vec::new(), rounds) }
    }

    /// The plan for the parameters that figures of one use set.
    #[must_use]
    pub fn setting(targets: &super::Targets, used: super::TargetUse, rounds: u32) -> FitPlan {
        let of_use = targets.0.iter().filter(|target| target.used == used);
        let mut free: Vec<String> = of_use.filter_map(|target| target.sets.clone()).collect();
        free.sort_unstable();
        free.dedup();
        FitPlan { towards_start: 0.01, ..FitPlan::of(free, rounds) }
    }

    fn of(free: Vec<String>, rounds: u32) -> FitPlan {
        FitPlan { rounds, probe: 0.25, step_max: 0.6, towards_start: 0.5, free, falls: Vec::new() }
    }

    /// How many evaluations it takes at most.
    #[must_use]
    pub fn evaluations(&self) -> usize {
        let rounds = usize::try_from(self.rounds).unwrap_or(usize::MAX);
        1 + rounds.saturating_mul(self.free.len() + HALVINGS)
    }
}

/// How many shorter steps are tried when one makes it worse.
const HALVINGS: usize = 3;

/// One round: what it came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    /// The loss after it.
    pub loss: f64,
}

/// What the fit came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// All parameters, the free ones with their fitted values.
    pub parameters: Parameters,
    /// The loss before, and after each round.
    pub rounds: Vec<Round>,
}

struct Point {
    logs: Vec<f64>,
    errors: Vec<f64>,
    loss: f64,
}

/// Fits. `evaluate` answers with the simulated value of each target, in their order, or none to stop.
///
/// # Errors
/// What evaluation answers when it cannot be done with the parameters as they stood.
pub fn fit<E>(
    base: &Parameters,
    targets: &[Target],
    plan: &FitPlan,
    mut evaluate: impl FnMut(&Parameters, &[Target]) -> Result<Option<Vec<Option<f64>>>, E>,
) -> Result<Option<Fit>, E> {
    let free = freed(base, plan);
    let start: Vec<f64> = free.iter().map(|freed| freed.start(&free)).collect();
    let bounds: Vec<(f64, f64)> = free.iter().map(|freed| freed.bounds(&free)).collect();
    let prior = |logs: &[f64]| -> f64 {
        let each = logs.iter().zip(&start).zip(&bounds);
        each.map(|((log, from), (low, high))| towards(plan, log - from, high - low).powi(2)).sum()
    };
    let mut at = |logs: Vec<f64>| -> Result<Option<Point>, E> {
        let Some(values) = evaluate(&with(base, &free, &logs), targets)? else { return Ok(None) };
        let errors: Vec<f64> = targets.iter().zip(values).map(|(target, v)| error(target, v)).collect();
        let loss = errors.iter().map(|error| error * error).sum::<f64>() + prior(&logs);
        Ok(Some(Point { logs, errors, loss }))
    };
    let Some(mut here) = at(start.clone())? else { return Ok(None) };
    let mut rounds = vec![Round { loss: here.loss }];
    for _ in 0..plan.rounds {
        let mut slopes = Vec::with_capacity(free.len());
        for (place, (low, high)) in bounds.iter().enumerate() {
            let up = here.logs[place] + plan.probe <= *high;
            let to = if up { here.logs[place] + plan.probe } else { here.logs[place] - plan.probe };
            let to = to.clamp(*low, *high);
            let step = to - here.logs[place];
            let mut logs = here.logs.clone();
            logs[place] = to;
            let Some(there) = at(logs)? else { return Ok(None) };
            let slope = there.errors.iter().zip(&here.errors).map(|(there, here)| (there - here) / step);
            slopes.push(slope.map(|slope| if slope.is_finite() { slope } else { 0.0 }).collect::<Vec<_>>());
        }
        let Some(step) = step(plan, &here, &slopes, &start, &bounds) else { break };
        let mut better = None;
        let mut part = 1.0;
        for _ in 0..HALVINGS {
            let moved = here.logs.iter().zip(&step).zip(&bounds);
            let logs =
                moved.map(|((log, step), (low, high))| (log + part * step).clamp(*low, *high)).collect();
            let Some(there) = at(logs)? else { return Ok(None) };
            if there.loss < here.loss {
                better = Some(there);
                break;
            }
            part /= 3.0;
        }
        let Some(there) = better else { break };
        here = there;
        rounds.push(Round { loss: here.loss });
    }
    Ok(Some(Fit { parameters: with(base, &free, &here.logs), rounds }))
}

fn logs((low, high): (f64, f64)) -> (f64, f64) {
    (low.max(1e-9).ln(), high.ln())
}

/// The error as a multiple of what is tolerated, in logarithm; far off when there is nothing.
fn error(target: &Target, value: Option<f64>) -> f64 {
    let Some(value) = value else { return 0.0 };
    let ratio = (value.max(target.value * 0.05) / target.value).ln();
    (ratio / target.tolerance * target.weight.sqrt()).clamp(-40.0, 40.0)
}

fn towards(plan: &FitPlan, away: f64, width: f64) -> f64 {
    plan.towards_start * away / (width / 4.0)
}

/// A free parameter, with the place of the one that it may not be above.
struct Freed<'p> {
    known: &'p Parameter,
    under: Option<usize>,
}

impl Freed<'_> {
    /// Where it stands: its logarithm, or that of its ratio to the one it may not be above.
    fn start(&self, all: &[Freed<'_>]) -> f64 {
        let above = self.under.and_then(|place| all.get(place));
        above.map_or(self.known.value.ln(), |above| (self.known.value / above.known.value).ln().min(0.0))
    }

    fn bounds(&self, all: &[Freed<'_>]) -> (f64, f64) {
        let (low, high) = self.known.searched();
        match self.under.and_then(|place| all.get(place)) {
            None => logs((low, high)),
            Some(above) => ((low.max(1e-9) / above.known.searched().1).ln().min(0.0), 0.0),
        }
    }

    fn value(&self, place: usize, all: &[Freed<'_>], logs: &[f64]) -> f64 {
        let (low, high) = self.known.searched();
        match self.under {
            None => logs[place].exp().clamp(low, high),
            Some(above) => {
                let most = all[above].value(above, all, logs);
                (most * logs[place].exp()).clamp(low, high).min(most)
            }
        }
    }
}

fn freed<'p>(base: &'p Parameters, plan: &FitPlan) -> Vec<Freed<'p>> {
    let known: Vec<&Parameter> = plan.free.iter().filter_map(|name| base.get(name)).collect();
    let before = |name: &str| {
        let pairs = plan.falls.iter().flat_map(|row| row.windows(2));
        pairs.filter(|pair| pair[1] == name).map(|pair| pair[0].as_str()).next()
    };
    let place = |name: &str| known.iter().position(|known| known.name == name);
    known.iter().map(|known| Freed { known, under: before(&known.name).and_then(place) }).collect()
}

fn with(base: &Parameters, free: &[Freed<'_>], logs: &[f64]) -> Parameters {
    let mut parameters = base.clone();
    for (place, freed) in free.iter().enumerate() {
        let (known, value) = (freed.known, freed.value(place, free, logs));
        // What nothing pulls at stays as it was written, to the last digit.
        if (value - known.value).abs() > known.value.abs() * 1e-12 {
            parameters.set(&known.name, value);
        }
    }
    parameters
}

/// The step that would bring the errors to their least if they were straight lines.
fn step(
    plan: &FitPlan,
    here: &Point,
    slopes: &[Vec<f64>],
    start: &[f64],
    bounds: &[(f64, f64)],
) -> Option<Vec<f64>> {
    let count = slopes.len();
    let mut held = vec![false; count];
    // A parameter that would leave its bounds is held where it is, and the others are asked again.
    for _ in 0..count {
        let mut matrix = vec![vec![0.0; count]; count];
        let mut right = vec![0.0; count];
        for a in 0..count {
            let strength = towards(plan, 1.0, bounds[a].1 - bounds[a].0);
            if held[a] {
                matrix[a][a] = 1.0;
                continue;
            }
            for b in (0..count).filter(|b| !held[*b]) {
                matrix[a][b] = slopes[a].iter().zip(&slopes[b]).map(|(a, b)| a * b).sum();
            }
            matrix[a][a] += strength * strength;
            let downhill: f64 = slopes[a].iter().zip(&here.errors).map(|(slope, error)| slope * error).sum();
            right[a] = -downhill - strength * strength * (here.logs[a] - start[a]);
        }
        let mut step = solve(matrix, right)?;
        let leaves = (0..count).find(|place| {
            let to = here.logs[*place] + step[*place];
            let (low, high) = bounds[*place];
            let at_edge = (here.logs[*place] - low).abs() < 1e-9 && to < low
                || (here.logs[*place] - high).abs() < 1e-9 && to > high;
            !held[*place] && at_edge
        });
        let Some(leaves) = leaves else {
            let longest = step.iter().fold(0.0_f64, |longest, step| longest.max(step.abs()));
            if longest > plan.step_max {
                step.iter_mut().for_each(|step| *step = step.clamp(-plan.step_max, plan.step_max));
            }
            return Some(step);
        };
        held[leaves] = true;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calibration::{Key, Period, TargetUse};

    fn parameters() -> Parameters {
        let one = |id: &str, value: f64| {
            format!(
                "[[parameter]]\nid = \"{id}\"\nvalue = {value}\nlow = 0.1\nhigh = 10\nmeasure = \"number\"\n\
                 assumption = \"None.\"\nfitted = true\n"
            )
        };
        let text = format!("about = \"Toys.\"\n{}{}{}", one("a", 1.0), one("b", 2.0), one("idle", 3.0));
        Parameters::read([("toy", text.as_str())]).unwrap()
    }

    fn target(value: f64) -> Target {
        Target {
            key: Key { measure: "toy".into(), of: None },
            period: Period::read("2018").unwrap(),
            value,
            tolerance: 0.05,
            used: TargetUse::Fitted,
            weight: 1.0,
            sets: None,
            unit: String::new(),
            confidence: String::new(),
            source: String::new(),
        }
    }

    fn plan(rounds: u32) -> FitPlan {
        let free = ["toy.a", "toy.b", "toy.idle"].map(str::to_owned).to_vec();
        FitPlan { towards_start: 0.001, step_max: 2.0, ..FitPlan::of(free, rounds) }
    }

    fn toy(parameters: &Parameters, _: &[Target]) -> Result<Option<Vec<Option<f64>>>, ()> {
        let of = |name: &str| parameters.get(name).unwrap().value;
        let (a, b) = (of("toy.a"), of("toy.b"));
        Ok(Some(vec![Some(a * b), Some(a + b), Some(a * a * b + 1.0)]))
    }

    #[test]
    fn what_made_the_figures_is_found_again() {
        let targets = [target(4.5), target(4.5), target(1.0 + 1.5 * 1.5 * 3.0)];
        let fitted = fit(&parameters(), &targets, &plan(12), toy).unwrap().unwrap();
        let of = |name: &str| fitted.parameters.get(name).unwrap().value;
        assert!((of("toy.a") - 1.5).abs() < 0.01 && (of("toy.b") - 3.0).abs() < 0.02, "{fitted:?}");
        assert!((of("toy.idle") - 3.0).abs() < 1e-6);
        assert!(fitted.rounds.windows(2).all(|pair| pair[1].loss < pair[0].loss));
    }

    #[test]
    fn what_may_not_rise_falls_or_stays_and_its_figures_are_missed() {
        let targets = [target(4.5), target(4.5), target(1.0 + 1.5 * 1.5 * 3.0)];
        let row = |names: [&str; 2]| vec![names.map(str::to_owned).to_vec()];
        let fitted = |falls| {
            let plan = FitPlan { falls, ..plan(12) };
            let mut base = parameters();
            base.set("toy.b", 1.0);
            let fitted = fit(&base, &targets, &plan, toy).unwrap().unwrap().parameters;
            (fitted.get("toy.a").unwrap().value, fitted.get("toy.b").unwrap().value)
        };
        let (a, b) = fitted(row(["toy.a", "toy.b"]));
        assert!(b <= a && b > a * 0.9, "{a} {b}");
        let (a, b) = fitted(row(["toy.b", "toy.a"]));
        assert!((a - 1.5).abs() < 0.02 && (b - 3.0).abs() < 0.04, "{a} {b}");
    }

    #[test]
    fn no_parameter_leaves_its_bounds() {
        let targets = [target(5000.0), target(5000.0), target(1.0)];
        let fitted = fit(&parameters(), &targets, &plan(6), toy).unwrap().unwrap();
        assert!(fitted.parameters.iter().all(|known| known.low <= known.value && known.value <= known.high));
    }

    #[test]
    fn what_has_no_value_pulls_at_nothing_and_a_stop_stops() {
        let none = fit(&parameters(), &[target(4.0)], &plan(2), |_, _| Ok::<_, ()>(Some(vec![None])));
        assert_eq!(none.unwrap().unwrap().parameters, parameters());
        assert_eq!(fit(&parameters(), &[target(4.0)], &plan(2), |_, _| Ok::<_, ()>(None)), Ok(None));
    }
}

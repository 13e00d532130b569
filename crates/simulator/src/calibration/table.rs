//! The table of calibration: each published figure beside what the laboratory came to.

use super::measure::Simulated;
use super::targets::{Target, TargetUse, Targets};
use serde::Serialize;

/// How a figure came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As near as it should be.
    Within,
    /// Not as near.
    Outside,
    /// It cannot be counted in the laboratory.
    NotCounted,
    /// Shown beside: not judged.
    NotJudged,
}

impl Verdict {
    /// Its word in text keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Verdict::Within => "within",
            Verdict::Outside => "outside",
            Verdict::NotCounted => "not_counted",
            Verdict::NotJudged => "not_judged",
        }
    }
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CalibrationRow {
    /// What is published.
    pub target: Target,
    /// What the laboratory came to, on average over its runs, where it can be counted.
    pub simulated: Option<f64>,
    /// How far they differ, as a share of the published.
    pub error: Option<f64>,
    /// How it came out.
    pub verdict: Verdict,
}

/// All figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CalibrationTable {
    /// In the order of the file.
    pub rows: Vec<CalibrationRow>,
}

impl CalibrationTable {
    /// Holds runs against the figures: their mean, so that one run's chance weighs less.
    #[must_use]
    pub fn of(targets: &Targets, runs: &[Simulated]) -> CalibrationTable {
        let row = |target: &Target| {
            let values: Option<Vec<f64>> = runs.iter().map(|run| run.value(target)).collect();
            let values = values.filter(|values| !values.is_empty());
            let simulated = values.map(|values| values.iter().sum::<f64>() / f64::from(values.len() as u32));
            row(target, simulated)
        };
        CalibrationTable { rows: targets.0.iter().map(row).collect() }
    }

    /// How many of some use there are that can be counted, and how many of them are as near as they should be.
    #[must_use]
    pub fn within(&self, used: TargetUse) -> (usize, usize) {
        let judged = self.rows.iter().filter(|row| row.target.used == used);
        let judged: Vec<_> = judged.filter(|row| row.verdict != Verdict::NotCounted).collect();
        (judged.iter().filter(|row| row.verdict == Verdict::Within).count(), judged.len())
    }

    /// Whether every figure that is judged is as near as it should be.
    #[must_use]
    pub fn all_within(&self) -> bool {
        self.rows.iter().all(|row| row.verdict != Verdict::Outside)
    }
}

fn row(target: &Target, simulated: Option<f64>) -> CalibrationRow {
    let error = simulated.map(|simulated| (simulated - target.value) / target.value.abs());
    let verdict = match (target.used, error) {
        (TargetUse::Told, _) => Verdict::NotJudged,
        (_, None) => Verdict::NotCounted,
        (_, Some(error)) if error.abs() <= target.tolerance => Verdict::Within,
        _ => Verdict::Outside,
    };
    CalibrationRow { target: target.clone(), simulated, error, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_judged_by_its_own_tolerance() {
        let targets = Targets::embedded().unwrap();
        let target = &targets.used_as(TargetUse::HeldBack)[0];
        let verdict = |share: f64| row(target, Some(target.value * share)).verdict;
        assert_eq!(verdict(1.0 + target.tolerance * 0.9), Verdict::Within);
        assert_eq!(verdict(1.0 - target.tolerance * 1.1), Verdict::Outside);
        assert_eq!(row(target, None).verdict, Verdict::NotCounted);
        let told = &targets.used_as(TargetUse::Told)[0];
        assert_eq!(row(told, Some(0.0)).verdict, Verdict::NotJudged);
    }
}

//! A mean over replications with an interval, and what can be said of a difference.

use crate::results::rounded;
use serde::{Deserialize, Serialize};

/// A figure over replications.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Where one more run, with other dice and other parameters, would lie 95 times in 100: from and to. None
    /// with one replication.
    pub interval: Option<(f64, f64)>,
    /// Where the mean of endlessly many runs lies, with the same certainty.
    pub of_mean: Option<(f64, f64)>,
    /// How many replications have the figure.
    pub replications: u32,
}

/// What can be said of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// More, whichever of the reasonable parameters hold: the whole interval lies above nothing.
    More,
    /// Less, as above.
    Less,
    /// More in the mean of all reasonable parameters, but it may be the other way for some of them.
    MoreOnAverage,
    /// Less in the mean, as above.
    LessOnAverage,
    /// The scenarios cannot be told apart.
    CannotTell,
    /// Exactly the same in every run.
    Same,
    /// There was one run: no interval can be told.
    OneRun,
}

impl Verdict {
    /// The word for it in files and text keys (`verdict-<id>`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Verdict::More => "more",
            Verdict::Less => "less",
            Verdict::MoreOnAverage => "more_on_average",
            Verdict::LessOnAverage => "less_on_average",
            Verdict::CannotTell => "cannot_tell",
            Verdict::Same => "same",
            Verdict::OneRun => "one_run",
        }
    }
}

/// A figure of one scenario less the same of another, run by run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// The difference.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// What can be said of it.
    pub verdict: Verdict,
}

impl Estimate {
    /// Of the figures of some replications; none without any.
    #[must_use]
    pub fn of(figures: &[f64]) -> Option<Estimate> {
        let replications = u32::try_from(figures.len()).ok().filter(|count| *count > 0)?;
        let count = f64::from(replications);
        let mean = figures.iter().sum::<f64>() / count;
        let around = |half: f64| (rounded(mean - half), rounded(mean + half));
        let (interval, of_mean) = if replications > 1 {
            let squares: f64 = figures.iter().map(|figure| (figure - mean) * (figure - mean)).sum();
            let deviation = (squares / (count - 1.0)).sqrt();
            let t = student(replications - 1);
            let one_more = t * deviation * (1.0 + 1.0 / count).sqrt();
            (Some(around(one_more)), Some(around(t * deviation / count.sqrt())))
        } else {
            (None, None)
        };
        Some(Estimate { mean: rounded(mean), interval, of_mean, replications })
    }
}

impl Estimate {
    /// The same with no interval that reaches below or above what the figure can be.
    #[must_use]
    pub(super) fn within(self, least: f64, most: f64) -> Estimate {
        let kept = |interval: Option<(f64, f64)>| {
            interval.map(|(low, high)| (low.clamp(least, most), high.clamp(least, most)))
        };
        Estimate { interval: kept(self.interval), of_mean: kept(self.of_mean), ..self }
    }
}

impl Difference {
    /// Of the differences of some replications; none without any.
    #[must_use]
    pub fn of(differences: &[f64]) -> Option<Difference> {
        let estimate = Estimate::of(differences)?;
        let beyond = |interval: (f64, f64)| (interval.0 > 0.0, interval.1 < 0.0);
        let verdict = match (estimate.interval.map(beyond), estimate.of_mean.map(beyond)) {
            (None, _) | (_, None) => Verdict::OneRun,
            _ if differences.iter().all(|difference| *difference == 0.0) => Verdict::Same,
            (Some((true, _)), _) => Verdict::More,
            (Some((_, true)), _) => Verdict::Less,
            (_, Some((true, _))) => Verdict::MoreOnAverage,
            (_, Some((_, true))) => Verdict::LessOnAverage,
            _ => Verdict::CannotTell,
        };
        Some(Difference { estimate, verdict })
    }
}

/// The 97.5th percentile of Student's t for one to ten degrees of freedom, as in any table of it.
const STUDENT: [f64; 10] = [
    12.706_205, 4.302_653, 3.182_446, 2.776_445, 2.570_582, 2.446_912, 2.364_624, 2.306_004, 2.262_157,
    2.228_139,
];
/// The same of the normal distribution.
const NORMAL: f64 = 1.959_963_985;

/// The 97.5th percentile of Student's t. From eleven degrees of freedom by Fisher's expansion around the normal
/// distribution, right to a thousandth.
fn student(freedom: u32) -> f64 {
    let place = usize::try_from(freedom).unwrap_or(usize::MAX);
    if let Some(listed) = place.checked_sub(1).and_then(|place| STUDENT.get(place)) {
        return *listed;
    }
    let (z, v) = (NORMAL, f64::from(freedom.max(1)));
    let z2 = z * z;
    let first = z * (z2 + 1.0) / 4.0;
    let second = z * ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let third = z * (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    z + first / v + second / (v * v) + third / (v * v * v)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn students_t_is_that_of_the_tables() {
        for (freedom, t) in [(1, 12.706), (4, 2.776), (10, 2.228), (11, 2.201), (20, 2.086), (60, 2.000)] {
            assert!((student(freedom) - t).abs() < 1e-3, "{freedom}: {}", student(freedom));
        }
    }

    #[test]
    fn an_interval_is_for_one_more_run_and_a_narrower_one_for_the_mean() {
        let estimate = Estimate::of(&[8.0, 10.0, 12.0]).unwrap();
        assert!((estimate.mean - 10.0).abs() < 1e-12);
        let (low, high) = estimate.interval.unwrap();
        assert!((high - low - 2.0 * 4.302_653 * 2.0 * (4.0f64 / 3.0).sqrt()).abs() < 1e-9);
        let (mean_low, mean_high) = estimate.of_mean.unwrap();
        assert!((mean_high - mean_low - 2.0 * 4.302_653 * 2.0 / 3.0f64.sqrt()).abs() < 1e-9);
        assert!(low < mean_low && mean_high < high);
    }

    #[test]
    fn no_interval_reaches_below_what_can_be() {
        let estimate = Estimate::of(&[0.1, 0.9]).unwrap().within(0.0, 1.0);
        assert_eq!((estimate.interval, estimate.of_mean), (Some((0.0, 1.0)), Some((0.0, 1.0))));
    }

    #[test]
    fn what_can_be_said_of_a_difference_follows_from_its_intervals() {
        for (differences, verdict) in [
            (&[5.0][..], Verdict::OneRun),
            (&[0.0, 0.0, 0.0], Verdict::Same),
            (&[5.0, 5.1, 4.9], Verdict::More),
            (&[-5.0, -5.1, -4.9], Verdict::Less),
            (&[1.0, 2.0, 3.0, 2.0, 1.0, 3.0, 0.2], Verdict::MoreOnAverage),
            (&[-1.0, -2.0, -3.0, -2.0, -1.0, -3.0, -0.2], Verdict::LessOnAverage),
            (&[5.0, -5.0, 1.0], Verdict::CannotTell),
        ] {
            assert_eq!(Difference::of(differences).unwrap().verdict, verdict, "{differences:?}");
        }
        assert_eq!(Difference::of(&[]), None);
    }
}

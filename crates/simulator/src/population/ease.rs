//! How easily people find work compared with others alike: a gamma with mean 1 among who comes.
//!
//! A gamma is used because those still there after a time are a gamma again: with variance `v` and a cumulated
//! hazard `H` behind them, their mean is `1 / (1 + v·H)` and their shape the same. So one table serves both
//! newcomers and the stock.

/// How many steps the table has; each is drawn equally often.
const STEPS: usize = 2048;
/// How finely the density is summed.
const GRID: usize = 40_000;

/// The quantiles of ease among who comes, and the variance.
#[derive(Clone, Debug)]
pub(crate) struct Ease {
    quantiles: Vec<f32>,
    variance: f64,
}

impl Ease {
    /// Of this standard deviation; all alike when it is 0.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) fn new(spread: f64) -> Ease {
        let variance = spread.max(0.0).powi(2);
        if variance < 1e-6 {
            return Ease { quantiles: vec![1.0; STEPS], variance: 0.0 };
        }
        // In the logarithm of ease the density, exp(k·y − e^y), is smooth for every shape k.
        let shape = 1.0 / variance;
        let (low, high) = ((shape.ln() - 1.0) - 30.0 / shape, (shape + 12.0 * shape.sqrt() + 40.0).ln());
        let step = (high - low) / real(GRID);
        let peak = shape * shape.ln() - shape;
        let mut summed = Vec::with_capacity(GRID);
        let mut sum = 0.0;
        for place in 0..GRID {
            let y = low + step * (real(place) + 0.5);
            sum += (shape * y - y.exp() - peak).exp();
            summed.push(sum);
        }
        let value = |quantile: usize| {
            let wanted = (real(quantile) + 0.5) / real(STEPS) * sum;
            let place = summed.partition_point(|below| *below < wanted);
            (low + step * (real(place) + 0.5)).exp()
        };
        let values: Vec<f64> = (0..STEPS).map(value).collect();
        let mean = values.iter().sum::<f64>() / real(STEPS);
        Ease { quantiles: values.iter().map(|value| (value / mean) as f32).collect(), variance }
    }

    /// The ease that a throw from 0 up to 1 gives someone who has a cumulated hazard of leaving behind.
    #[inline]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) fn draw(&self, unit: f64, hazard_behind: f64) -> f32 {
        let place = ((unit * real(STEPS)) as usize).min(STEPS - 1);
        self.quantiles[place] / (1.0 + self.variance * hazard_behind) as f32
    }
}

#[allow(clippy::cast_precision_loss)]
fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ease_has_mean_one_and_the_spread_asked_for_and_falls_with_the_time_behind() {
        for spread in [0.3, 0.7, 1.2] {
            let ease = Ease::new(spread);
            let drawn =
                |hazard| (0..10_000).map(move |n| (f64::from(n) + 0.5) / 10_000.0).map(move |u| (u, hazard));
            let values: Vec<f64> =
                drawn(0.0).map(|(unit, hazard)| f64::from(ease.draw(unit, hazard))).collect();
            let mean = values.iter().sum::<f64>() / 10_000.0;
            let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 10_000.0;
            assert!((mean - 1.0).abs() < 0.002, "{spread}: {mean}");
            assert!((variance.sqrt() - spread).abs() < 0.02 * spread, "{spread}: {variance}");
            let later =
                drawn(1.5).map(|(unit, hazard)| f64::from(ease.draw(unit, hazard))).sum::<f64>() / 10_000.0;
            assert!((later - 1.0 / (1.0 + spread * spread * 1.5)).abs() < 0.003);
        }
        assert!((Ease::new(0.0).draw(0.9, 2.0) - 1.0).abs() < f32::EPSILON);
    }
}

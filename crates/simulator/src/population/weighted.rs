//! Drawing one of many by weight with one throw: Walker and Vose's alias table.

/// Weights made ready.
#[derive(Clone, Debug)]
pub(crate) struct Weighted {
    keep: Vec<f64>,
    other: Vec<u32>,
}

impl Weighted {
    /// Makes weights ready; those that are negative or no number count as 0, and when all do, each counts alike.
    pub(crate) fn new(weights: &[f64]) -> Weighted {
        let clean = |weight: &f64| if weight.is_finite() { weight.max(0.0) } else { 0.0 };
        let whole: f64 = weights.iter().map(clean).sum();
        let count = weights.len().max(1);
        let mut keep: Vec<f64> = if whole > 0.0 {
            weights.iter().map(|weight| clean(weight) / whole * real(count)).collect()
        } else {
            vec![1.0; count]
        };
        let mut other: Vec<u32> = (0..count).map(index).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) =
            (0..count).partition(|place| keep[*place] < 1.0);
        while let (Some(few), Some(&many)) = (small.pop(), large.last()) {
            other[few] = index(many);
            keep[many] -= 1.0 - keep[few];
            if keep[many] < 1.0 {
                large.pop();
                small.push(many);
            }
        }
        // What rounding has left over is whole.
        small.into_iter().chain(large).for_each(|place| keep[place] = 1.0);
        Weighted { keep, other }
    }

    /// Which one a throw from 0 up to 1 falls on.
    #[inline]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) fn draw(&self, unit: f64) -> usize {
        let scaled = unit * real(self.keep.len());
        let place = (scaled as usize).min(self.keep.len() - 1);
        if scaled - real(place) < self.keep[place] { place } else { self.other[place] as usize }
    }
}

#[inline]
#[allow(clippy::cast_precision_loss)]
fn real(count: usize) -> f64 {
    count as f64
}

fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// Gives whole things out by weight so that the sum is exact: each gets the whole part of what is due to it,
/// and the largest remainders, the first among equals, get one more.
pub(crate) fn by_largest_remainder(count: u32, weights: &[f64]) -> Vec<u32> {
    let whole: f64 = weights.iter().sum();
    if weights.is_empty() || whole <= 0.0 {
        return vec![0; weights.len()];
    }
    let due: Vec<f64> = weights.iter().map(|weight| weight / whole * f64::from(count)).collect();
    let mut given: Vec<u32> = due.iter().map(|due| floor(*due)).collect();
    let left = count.saturating_sub(given.iter().sum());
    let mut order: Vec<usize> = (0..due.len()).filter(|place| weights[*place] > 0.0).collect();
    let rest = |place: usize| due[place] - due[place].floor();
    order.sort_by(|a, b| rest(*b).total_cmp(&rest(*a)).then(a.cmp(b)));
    order.iter().cycle().take(left as usize).for_each(|place| given[*place] += 1);
    given
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn floor(number: f64) -> u32 {
    number.floor() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_is_drawn_as_often_as_its_weight_says(weights in prop::collection::vec(0.0f64..5.0, 1..40)) {
            prop_assume!(weights.iter().sum::<f64>() > 0.1);
            let table = Weighted::new(&weights);
            let draws = 40_000_u32;
            let mut seen = vec![0_u32; weights.len()];
            (0..draws).for_each(|draw| seen[table.draw((f64::from(draw) + 0.5) / f64::from(draws))] += 1);
            let whole: f64 = weights.iter().sum();
            for (seen, weight) in seen.iter().zip(&weights) {
                prop_assert!((f64::from(*seen) / f64::from(draws) - weight / whole).abs() < 0.003);
            }
        }

        #[test]
        fn nothing_is_lost_and_nobody_is_a_whole_one_off(
            count in 0u32..5_000, weights in prop::collection::vec(0.0f64..9.0, 1..60),
        ) {
            prop_assume!(weights.iter().sum::<f64>() > 0.1);
            let given = by_largest_remainder(count, &weights);
            prop_assert_eq!(given.iter().sum::<u32>(), count);
            let whole: f64 = weights.iter().sum();
            for (given, weight) in given.iter().zip(&weights) {
                prop_assert!((f64::from(*given) - weight / whole * f64::from(count)).abs() < 1.0 + 1e-6);
            }
        }
    }
}

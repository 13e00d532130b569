//! Money is whole öre in its own type; there are no floating-point amounts anywhere.

use serde::{Deserialize, Serialize};
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount in öre (1 SEK = 100 öre). Negative amounts are claims back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ore(pub i64);

impl Ore {
    /// Nothing.
    pub const ZERO: Ore = Ore(0);

    /// `percent` hundredths of the amount, rounded to the nearest öre, halves away from zero.
    /// An amount too large to be counted becomes the largest that can.
    #[must_use]
    pub fn percent(self, percent: i64) -> Ore {
        let product = i128::from(self.0) * i128::from(percent);
        let half = if product < 0 { -50 } else { 50 };
        Ore(saturate((product + half) / 100))
    }

    /// `part` of `whole` of the amount, such as days of a month, rounded as [`Ore::percent`]. No part of
    /// nothing.
    #[must_use]
    pub fn part(self, part: i64, whole: i64) -> Ore {
        let product = i128::from(self.0) * i128::from(part) * 2;
        let whole = i128::from(whole);
        if whole <= 0 {
            return Ore::ZERO;
        }
        let half = if product < 0 { -whole } else { whole };
        Ore(saturate((product + half) / (whole * 2)))
    }

    /// The amount `count` times over.
    #[must_use]
    pub fn times(self, count: i64) -> Ore {
        Ore(saturate(i128::from(self.0) * i128::from(count)))
    }
}

fn saturate(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

impl Add for Ore {
    type Output = Ore;
    fn add(self, other: Ore) -> Ore {
        Ore(self.0.saturating_add(other.0))
    }
}

impl Sub for Ore {
    type Output = Ore;
    fn sub(self, other: Ore) -> Ore {
        Ore(self.0.saturating_sub(other.0))
    }
}

impl Neg for Ore {
    type Output = Ore;
    fn neg(self) -> Ore {
        Ore(self.0.saturating_neg())
    }
}

impl Sum for Ore {
    fn sum<I: Iterator<Item = Ore>>(amounts: I) -> Ore {
        amounts.fold(Ore::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_rounded_to_the_nearest_ore_with_halves_away_from_zero() {
        assert_eq!(Ore(101).percent(50), Ore(51));
        assert_eq!(Ore(-101).percent(50), Ore(-51));
        assert_eq!(Ore(2_000_000).percent(80), Ore(1_600_000));
        assert_eq!(Ore(i64::MAX).percent(200), Ore(i64::MAX));
    }

    #[test]
    fn a_part_is_rounded_to_the_nearest_ore_with_halves_away_from_zero() {
        assert_eq!(Ore(100).part(1, 3), Ore(33));
        assert_eq!(Ore(200).part(1, 3), Ore(67));
        assert_eq!(Ore(1).part(1, 2), Ore(1));
        assert_eq!(Ore(-1).part(1, 2), Ore(-1));
        assert_eq!(Ore(100).part(31, 31), Ore(100));
        assert_eq!(Ore(100).part(1, 0), Ore::ZERO);
    }
}

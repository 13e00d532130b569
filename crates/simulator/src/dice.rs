//! Dice that are looked up instead of rolled: a throw is a function of the seed, of whom it concerns, of what
//! is thrown for and of its number. So two scenarios can throw the same dice for the same person (common
//! random numbers), and the number of threads changes nothing.

use rand_philox::philox4x32_10;

/// The dice of one replication of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dice {
    key: [u32; 2],
}

/// What is thrown for: each life process has its own row of throws, so that one more throw in one of them
/// moves no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Throw {
    /// Who the person is (population).
    Trait = 1,
    /// When and where the person registers.
    Inflow,
    /// Competitive work.
    Work,
    /// Subsidised work.
    SubsidisedWork,
    /// Studies.
    Studies,
    /// Leaving for other reasons.
    Leaving,
    /// How long work lasts.
    WorkLasts,
    /// Coming back.
    Return,
    /// Illness.
    Illness,
    /// Moving to another county.
    Moving,
    /// Evidence from the health service.
    Evidence,
    /// What an officer does.
    Officer,
    /// What a specialist does.
    Specialist,
    /// Which provider is chosen.
    Choice,
    /// What a provider and its coach do.
    Provider,
    /// What a host does.
    Host,
    /// What an employer does.
    Employer,
    /// How a service goes and ends.
    Service,
    /// Parameters drawn within their bounds.
    Parameter,
    /// Where in the country the actors are.
    Actor,
    /// Which track of a service.
    Track,
}

impl Throw {
    /// How many purposes there are, and none.
    pub const COUNT: usize = Throw::Track as usize + 1;
}

impl Dice {
    /// The dice of a replication under a seed.
    #[must_use]
    pub fn new(seed: u64, replication: u32) -> Dice {
        let mixed = rand_philox::splitmix64(seed ^ rand_philox::splitmix64(u64::from(replication) + 1));
        Dice { key: [low(mixed), high(mixed)] }
    }

    /// Four words: the throw with this number, for this purpose, for whom it concerns.
    #[inline]
    #[must_use]
    pub fn words(&self, whom: u64, throw: Throw, number: u32) -> [u32; 4] {
        philox4x32_10([low(whom), high(whom), throw as u32, number], self.key)
    }

    /// A number from 0 up to 1, never 1.
    #[inline]
    #[must_use]
    pub fn unit(&self, whom: u64, throw: Throw, number: u32) -> f64 {
        let [a, b, ..] = self.words(whom, throw, number);
        unit_of(a, b)
    }

    /// Two independent numbers from 0 up to 1.
    #[inline]
    #[must_use]
    pub fn two_units(&self, whom: u64, throw: Throw, number: u32) -> [f64; 2] {
        let [a, b, c, d] = self.words(whom, throw, number);
        [unit_of(a, b), unit_of(c, d)]
    }

    /// Whether something of this probability happens.
    #[inline]
    #[must_use]
    pub fn happens(&self, probability: f64, whom: u64, throw: Throw, number: u32) -> bool {
        self.unit(whom, throw, number) < probability
    }

    /// How much cumulated hazard is borne before something happens: exponential with mean 1.
    #[inline]
    #[must_use]
    pub fn endurance(&self, whom: u64, throw: Throw, number: u32) -> f64 {
        -(1.0 - self.unit(whom, throw, number)).ln()
    }

    /// A standard normal number (Box and Muller).
    #[inline]
    #[must_use]
    pub fn normal(&self, whom: u64, throw: Throw, number: u32) -> f64 {
        let [u, v] = self.two_units(whom, throw, number);
        (-2.0 * (1.0 - u).ln()).sqrt() * (std::f64::consts::TAU * v).cos()
    }

    /// Which of the weights a throw falls on; the first when all are zero.
    #[inline]
    #[must_use]
    pub fn among(&self, weights: &[f64], whom: u64, throw: Throw, number: u32) -> usize {
        let whole: f64 = weights.iter().sum();
        let mut left = self.unit(whom, throw, number) * whole;
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        weights.iter().rposition(|weight| *weight > 0.0).unwrap_or(0)
    }
}

#[inline]
#[allow(clippy::cast_possible_truncation)]
fn low(number: u64) -> u32 {
    number as u32
}

#[inline]
fn high(number: u64) -> u32 {
    low(number >> 32)
}

/// 53 bits of two words.
#[inline]
#[allow(clippy::cast_precision_loss)]
fn unit_of(a: u32, b: u32) -> f64 {
    let bits = (u64::from(a) << 21) ^ u64::from(b >> 11);
    (bits & ((1 << 53) - 1)) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_throw_gives_the_same_and_another_person_replication_or_purpose_gives_another() {
        let dice = Dice::new(1, 0);
        let throw = dice.words(7, Throw::Work, 0);
        assert_eq!(throw, Dice::new(1, 0).words(7, Throw::Work, 0));
        for other in [
            dice.words(8, Throw::Work, 0),
            dice.words(7, Throw::Studies, 0),
            dice.words(7, Throw::Work, 1),
            Dice::new(1, 1).words(7, Throw::Work, 0),
            Dice::new(2, 0).words(7, Throw::Work, 0),
        ] {
            assert_ne!(throw, other);
        }
    }

    #[test]
    fn throws_are_spread_as_they_should_be() {
        let dice = Dice::new(20_261_122, 3);
        let count = 40_000_u32;
        let mean = |of: &dyn Fn(u32) -> f64| (0..count).map(of).sum::<f64>() / f64::from(count);
        assert!((mean(&|n| dice.unit(1, Throw::Trait, n)) - 0.5).abs() < 0.01);
        assert!((mean(&|n| dice.endurance(1, Throw::Trait, n)) - 1.0).abs() < 0.02);
        assert!(mean(&|n| dice.normal(1, Throw::Trait, n)).abs() < 0.02);
        assert!((mean(&|n| dice.normal(1, Throw::Trait, n).powi(2)) - 1.0).abs() < 0.03);
        let second = mean(&|n| f64::from(u8::from(dice.among(&[1.0, 3.0], 1, Throw::Trait, n) == 1)));
        assert!((second - 0.75).abs() < 0.01);
        assert!((0..count).all(|n| dice.unit(2, Throw::Trait, n) < 1.0));
    }
}

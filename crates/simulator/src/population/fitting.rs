//! Iterative proportional fitting: the table nearest to a seed that agrees with given shares.
//!
//! Each constraint says which share of one set of cells lies in another. A round takes the constraints in
//! their order and replaces the table by its information projection on each: with `a` inside and `b` beside,
//! and `r = b·p / (a·(1 − p))`, the cells inside are multiplied by `r^(1−p)` and those beside by `r^−p`. A
//! constraint with room (`low` below `high`) moves the table only when the share lies outside, and then to the
//! nearer end. Where the constraints can hold together, the rounds converge; where they cannot, the ones that
//! still pull after the last round are named.

use std::fmt;
use thiserror::Error;

/// What a cell is to a constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Not among those that the share is of.
    Elsewhere,
    /// Among them, and in the share.
    Inside,
    /// Among them, and not in the share.
    Beside,
}

/// A share that must hold.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// Its name, for whoever must be told that it cannot hold.
    pub name: String,
    /// What each cell is to it.
    pub sides: Vec<Side>,
    /// The lowest share, 0 to 1.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// Constraints that cannot hold together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct Contradiction {
    /// Their names.
    pub names: Vec<String>,
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no population agrees with these figures at once: {}", self.names.join("; "))
    }
}

/// How far a share may lie from its constraint when the rounds end.
const TOLERANCE: f64 = 1e-7;
/// When rounds have not led there, they will not.
const ROUNDS: u32 = 4_000;

/// Fits the table in place, and gives the number of rounds; the sum becomes 1.
///
/// # Errors
/// The constraints that contradict each other, by name.
pub fn fit(table: &mut [f64], constraints: &[Constraint]) -> Result<u32, Contradiction> {
    for round in 1..=ROUNDS {
        normalise(table);
        let mut names = Vec::new();
        for constraint in constraints {
            if project(table, constraint) > TOLERANCE {
                names.push(constraint.name.clone());
            }
        }
        if names.is_empty() {
            normalise(table);
            return Ok(round);
        }
        if round == ROUNDS {
            return Err(Contradiction { names });
        }
    }
    Ok(ROUNDS)
}

/// The share that the constraint speaks of, and the mass that it is a share of.
fn share(table: &[f64], constraint: &Constraint) -> (f64, f64, f64) {
    let (mut inside, mut beside) = (0.0, 0.0);
    for (value, side) in table.iter().zip(&constraint.sides) {
        match side {
            Side::Inside => inside += value,
            Side::Beside => beside += value,
            Side::Elsewhere => {}
        }
    }
    let whole: f64 = inside + beside;
    (if whole > 0.0 { inside / whole } else { 0.0 }, inside, beside)
}

/// Makes the constraint hold, and gives how far the share was from it; infinite when it cannot be made to.
fn project(table: &mut [f64], constraint: &Constraint) -> f64 {
    let (found, inside, beside) = share(table, constraint);
    let wanted = found.clamp(constraint.low.min(constraint.high), constraint.high.max(constraint.low));
    let off = (found - wanted).abs();
    if !(0.0..=1.0).contains(&constraint.low) || !(0.0..=1.0).contains(&constraint.high) {
        return f64::INFINITY;
    }
    if off <= TOLERANCE * 0.01 {
        return off;
    }
    if (wanted > 0.0 && inside <= 0.0) || (wanted < 1.0 && beside <= 0.0) {
        return f64::INFINITY;
    }
    let (up, down) = if wanted <= 0.0 {
        (0.0, 1.0)
    } else if wanted >= 1.0 {
        (1.0, 0.0)
    } else {
        let ratio = beside * wanted / (inside * (1.0 - wanted));
        (ratio.powf(1.0 - wanted), ratio.powf(-wanted))
    };
    for (value, side) in table.iter_mut().zip(&constraint.sides) {
        match side {
            Side::Inside => *value *= up,
            Side::Beside => *value *= down,
            Side::Elsewhere => {}
        }
    }
    off
}

fn normalise(table: &mut [f64]) {
    let whole: f64 = table.iter().sum();
    if whole > 0.0 {
        table.iter_mut().for_each(|value| *value /= whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn exact(name: &str, sides: Vec<Side>, wanted: f64) -> Constraint {
        Constraint { name: name.into(), sides, low: wanted, high: wanted }
    }

    fn sides(of: &[Option<bool>]) -> Vec<Side> {
        let side = |cell: &Option<bool>| match cell {
            None => Side::Elsewhere,
            Some(true) => Side::Inside,
            Some(false) => Side::Beside,
        };
        of.iter().map(side).collect()
    }

    #[test]
    fn a_table_of_two_by_two_gets_both_margins_and_keeps_its_odds_ratio() {
        let mut table = [0.4, 0.1, 0.2, 0.3];
        let ratio = table[0] * table[3] / (table[1] * table[2]);
        let rows = exact("rows", sides(&[Some(true), Some(true), Some(false), Some(false)]), 0.7);
        let columns = exact("columns", sides(&[Some(true), Some(false), Some(true), Some(false)]), 0.4);
        fit(&mut table, &[rows, columns]).unwrap();
        assert!((table[0] + table[1] - 0.7).abs() < 1e-6 && (table[0] + table[2] - 0.4).abs() < 1e-6);
        assert!((table[0] * table[3] / (table[1] * table[2]) - ratio).abs() < 1e-4);
    }

    #[test]
    fn a_share_with_room_moves_only_to_the_nearer_end() {
        let mut table = [0.5, 0.5];
        let roomy =
            |low, high| Constraint { name: "x".into(), sides: vec![Side::Inside, Side::Beside], low, high };
        fit(&mut table, &[roomy(0.4, 0.6)]).unwrap();
        assert!((table[0] - 0.5).abs() < 1e-9);
        fit(&mut table, &[roomy(0.1, 0.3)]).unwrap();
        assert!((table[0] - 0.3).abs() < 1e-6);
    }

    #[test]
    fn shares_that_cannot_hold_together_are_named_and_others_are_not() {
        let halves = sides(&[Some(true), Some(true), Some(false), Some(false)]);
        let other = sides(&[Some(true), Some(false), Some(true), Some(false)]);
        let constraints = [
            exact("a third", halves.clone(), 1.0 / 3.0),
            exact("half", halves, 0.5),
            exact("fine", other, 0.2),
        ];
        let contradiction = fit(&mut [0.25; 4], &constraints).unwrap_err();
        assert_eq!(contradiction.names, ["a third", "half"]);
    }

    #[test]
    fn a_share_of_nobody_and_a_share_beyond_the_whole_are_named() {
        let all = vec![Side::Inside, Side::Elsewhere];
        assert!(fit(&mut [1.0, 1.0], &[exact("nobody beside", all, 0.5)]).is_err());
        let both = vec![Side::Inside, Side::Beside];
        assert!(fit(&mut [1.0, 1.0], &[exact("beyond", both, 1.2)]).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn margins_taken_from_some_table_are_reached_from_another(
            truth in prop::collection::vec(0.05f64..1.0, 24),
            seed in prop::collection::vec(0.05f64..1.0, 24),
            masks in prop::collection::vec(prop::collection::vec(0u8..3, 24), 1..5),
        ) {
            let constraints: Vec<Constraint> = masks.iter().enumerate().map(|(number, mask)| {
                let of = mask.iter().map(|side| [None, Some(true), Some(false)][usize::from(*side)]).collect::<Vec<_>>();
                let mut constraint = exact(&number.to_string(), sides(&of), 0.0);
                constraint.low = share(&truth, &constraint).0;
                constraint.high = constraint.low;
                constraint
            }).collect();
            let mut table = seed;
            fit(&mut table, &constraints).unwrap();
            for constraint in &constraints {
                prop_assert!((share(&table, constraint).0 - constraint.low).abs() < 1e-6);
            }
            prop_assert!((table.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(table.iter().all(|value| *value > 0.0));
        }

        #[test]
        fn two_wishes_for_one_share_are_always_told(
            seed in prop::collection::vec(0.05f64..1.0, 12), first in 0.1f64..0.4, more in 0.05f64..0.5,
        ) {
            let half: Vec<Side> = (0..12).map(|cell| if cell % 2 == 0 { Side::Inside } else { Side::Beside }).collect();
            let constraints = [exact("first", half.clone(), first), exact("second", half, first + more)];
            let mut table = seed;
            prop_assert_eq!(fit(&mut table, &constraints).unwrap_err().names, ["first", "second"]);
        }
    }
}

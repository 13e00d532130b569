//! The simplified process: persons, officers and seats of support in one global queue of events, written once
//! here and once in SimPy (`peers/simpy`), so that two engines can be measured on the same work (F1, speed).
//!
//! It has none of the product's rules and decides about nobody. Persons arrive, wait in turn for an officer's
//! assessment, may then wait in turn for a seat of support, and leave for work (the rate falls with months out
//! of work, and rises during support) or for other reasons, from wherever they are; some come back.
//!
//! Structure: what is to come lies in a calendar of narrow buckets, each sorted when its time comes, so that an
//! event costs the same whatever the number that waits ([`agenda`]). A person is one record of 32 bytes, and
//! a bucket's records are touched together before it is played; what a person no longer awaits is known by the
//! number of the throw that decided it.

pub mod agenda;
pub mod measures;
pub mod model;
mod process;

pub use measures::Measures;
pub use model::{Model, ModelFault};

use crate::dice::Dice;

/// Plays the process for a number of persons registered at the beginning, over so many months.
///
/// # Errors
/// When there are no persons or more than a hundred million, or when the months are not above 0 and at
/// most 1,200.
pub fn run(model: &Model, persons: usize, months: f64, dice: Dice) -> Result<Measures, ModelFault> {
    if persons == 0 || persons > PERSONS_MAX {
        return Err(ModelFault::Persons(persons));
    }
    if !(months > 0.0 && months <= MONTHS_MAX) {
        return Err(ModelFault::Months(months));
    }
    Ok(process::Process::new(model, persons, months, dice).play())
}

/// More would not fit in the memory of an ordinary machine, nor the persons' numbers in 32 bits.
const PERSONS_MAX: usize = 100_000_000;
/// A hundred years.
const MONTHS_MAX: f64 = 1_200.0;

#[cfg(test)]
mod tests;

//! How figures are rounded for reading: persons to whole hundreds, days and millions of kronor to whole ones. Every
//! sentence, chart and table rounds here, so they say the same.

use simulator::results::{Unit, measure_of};

/// The measure that is far larger than others of its unit.
const COST_OF_LASTING_WORK: &str = "cost.per_person_in_lasting_work";

/// What figures of a unit are rounded to.
pub(super) const fn step(unit: Unit) -> f64 {
    match unit {
        Unit::Persons
        | Unit::PersonsAYear
        | Unit::PersonsAMonth
        | Unit::FullTimeYearsAYear
        | Unit::DaysAMonth
        | Unit::Kronor => 100.0,
        Unit::Days | Unit::MillionKronorAYear | Unit::MillionKronorAMonth | Unit::Count => 1.0,
        Unit::PerPersonYear | Unit::PerHundredPersonYears => 0.1,
        Unit::Ratio => 0.01,
        Unit::Share => 0.001,
    }
}

/// How many decimals figures of a unit are written with; shares in per cent.
pub(super) const fn decimals(unit: Unit) -> u8 {
    match unit {
        Unit::Share | Unit::PerPersonYear | Unit::PerHundredPersonYears => 1,
        Unit::Ratio => 2,
        _ => 0,
    }
}

/// A figure of a unit, rounded.
pub(super) fn rounded(unit: Unit, figure: f64) -> f64 {
    to_step(step(unit), figure)
}

/// The figure of a key, rounded.
pub(super) fn rounded_as(key: &str, figure: f64) -> f64 {
    let unit = measure_of(key).map_or(Unit::Count, |(measure, _)| measure.unit);
    to_step(if key == COST_OF_LASTING_WORK { 1_000.0 } else { step(unit) }, figure)
}

/// Whether figures of the key can lie below nothing: only what is a balance.
pub(super) fn may_be_negative(key: &str) -> bool {
    key.starts_with("gain.") || key.ends_with(".unused")
}

fn to_step(step: f64, figure: f64) -> f64 {
    let rounded = (figure / step).round() * step;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_told_in_hundreds_and_days_in_whole_ones() {
        assert_eq!(rounded(Unit::PersonsAYear, 12_349.0), 12_300.0);
        assert_eq!(rounded(Unit::Persons, -49.0).to_bits(), 0.0f64.to_bits());
        assert_eq!(rounded(Unit::Days, 71.6), 72.0);
        assert_eq!(rounded(Unit::MillionKronorAYear, 812.4), 812.0);
        assert_eq!(rounded_as(COST_OF_LASTING_WORK, 1_234_567.0), 1_235_000.0);
    }
}

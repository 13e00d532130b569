//! What control is asked to look at in the read log, and what is left alone.

use crate::DAY;
use access::{Limits, Reading, Relation, Unusual, unusual};
use chain::event::Role;
use chain::id::{CaseId, UserId};
use jiff::civil::time;
use proptest::prelude::*;
use uuid::Uuid;

const LIMITS: Limits = Limits { unrelated_max: 3, lookups_max: 2, hours_from: 6, hours_to: 20 };

fn reading(position: i64, case: Option<u128>) -> Reading {
    Reading {
        line: (1, position),
        user: UserId(Uuid::from_u128(1)),
        role: Role::Officer,
        relation: Relation::Colleague,
        day: DAY,
        time: time(10, 0, 0, 0),
        cases: case.map(|n| CaseId(Uuid::from_u128(n))).into_iter().collect(),
        looked_up: false,
        is_list: false,
        neighbour: false,
    }
}

fn found(readings: &[Reading]) -> Vec<(Unusual, usize)> {
    unusual(readings, LIMITS).into_iter().map(|pattern| (pattern.what, pattern.count)).collect()
}

#[test]
fn more_cases_of_other_units_than_the_limit_are_told_and_the_same_case_again_is_not() {
    let mut readings: Vec<Reading> = (1..=3).map(|n| reading(n, Some(n as u128))).collect();
    readings.extend((4..=9).map(|n| reading(n, Some(1))));
    assert_eq!(found(&readings), []);
    readings.push(reading(10, Some(4)));
    assert_eq!(found(&readings), [(Unusual::ManyUnrelated, 4)]);
    let own: Vec<Reading> =
        readings.iter().cloned().map(|one| Reading { relation: Relation::Officer, ..one }).collect();
    assert_eq!(found(&own), []);
    let lists: Vec<Reading> = readings.iter().cloned().map(|one| Reading { is_list: true, ..one }).collect();
    assert_eq!(found(&lists), []);
}

#[test]
fn look_ups_that_lead_to_no_case_are_told_and_those_that_do_are_not() {
    let looked_up = |n: i64, case| Reading { looked_up: true, ..reading(n, case) };
    let mut readings: Vec<Reading> = (1..=3).map(|n| looked_up(n, Some(n as u128))).collect();
    assert_eq!(found(&readings), [(Unusual::LookUps, 3)]);
    readings.push(reading(9, Some(1)));
    assert_eq!(found(&readings), []);
    readings.push(looked_up(10, None));
    assert_eq!(found(&readings), [(Unusual::LookUps, 3)]);
}

#[test]
fn an_unusual_hour_and_a_neighbour_are_told_from_the_first_line_on() {
    for (hour, told) in [(5, true), (6, false), (19, false), (20, true), (23, true)] {
        let at = Reading { time: time(hour, 0, 0, 0), ..reading(1, Some(1)) };
        assert_eq!(found(&[at]) == [(Unusual::UnusualHours, 1)], told, "{hour}");
    }
    let near = Reading { neighbour: true, ..reading(7, Some(1)) };
    let patterns = unusual(std::slice::from_ref(&near), LIMITS);
    assert_eq!((patterns[0].what, &patterns[0].lines[..]), (Unusual::Neighbour, &[(1, 7)][..]));
}

#[test]
fn the_person_and_the_program_are_never_unusual() {
    for role in [Role::JobSeeker, Role::System] {
        let at = Reading { role, time: time(3, 0, 0, 0), neighbour: true, ..reading(1, Some(1)) };
        assert_eq!(found(&[at]), []);
    }
}

proptest! {
    #[test]
    fn every_line_that_is_told_is_one_that_was_given(
        lines in proptest::collection::vec((0_u128..9, any::<bool>(), 0_i8..24), 0..60)
    ) {
        let readings: Vec<Reading> = (1..)
            .zip(&lines)
            .map(|(n, (case, looked_up, hour))| Reading {
                looked_up: *looked_up,
                time: time(*hour, 0, 0, 0),
                ..reading(n, Some(*case))
            })
            .collect();
        for pattern in unusual(&readings, LIMITS) {
            prop_assert!(!pattern.lines.is_empty() && pattern.count <= pattern.lines.len());
            prop_assert!(pattern.lines.iter().all(|line| readings.iter().any(|one| one.line == *line)));
        }
    }
}

//! `due` is the same on every day before its next look, when nothing happens (architecture, decision 3).

use crate::way::{IN_FORCE, PROPOSED, Way, moves};
use chain::calendar::days_after;
use chain::case::Case;
use chain::due::due;
use proptest::prelude::*;

/// So many days ahead are tried when nothing is ever to be looked at again.
const DAYS_AHEAD: i64 = 400;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_due_is_constant_between_looks(proposed in any::<bool>(), moves in moves(60)) {
        let mut way = Way::new(if proposed { &PROPOSED } else { &IN_FORCE });
        let mut turn = 0_u32;
        way.go(&moves, |moved| {
            turn += 1;
            if moved.outcome.is_err() || !turn.is_multiple_of(3) {
                return Ok(());
            }
            let (case, world) = (moved.way.case(moved.case), moved.way.world());
            let now = due(&case, &world, moved.way.policy, moved.day);
            prop_assert!(now.next_look.is_none_or(|look| look > moved.day));
            for ahead in 1..DAYS_AHEAD {
                let day = days_after(moved.day, ahead);
                if now.next_look.is_some_and(|look| day >= look) {
                    break;
                }
                let then = due(&case, &world, moved.way.policy, day);
                prop_assert_eq!(&then.tasks, &now.tasks, "seen {} and {}", moved.day, day);
                prop_assert_eq!(then.next_look, now.next_look, "seen {} and {}", moved.day, day);
            }
            Ok(())
        })?;
    }
}

/// Each story broken off after an act, and then nothing happens for years: every clock runs out.
#[test]
fn what_is_due_is_constant_between_looks_when_a_story_breaks_off() {
    let world = chain::story::embedded_world().unwrap();
    for story in chain::story::embedded().unwrap() {
        let policy = if story.proposals().is_empty() { &IN_FORCE } else { &PROPOSED };
        let run =
            chain::story::run_pure(&story, &world, policy).unwrap_or_else(|faults| panic!("{faults:#?}"));
        let (events, around) = (run.case_events(), run.world());
        for cut in (1..=events.len()).step_by(9).chain([events.len()]) {
            let case = Case::from(&events[..cut]);
            let mut day = events[cut - 1].header.holds_on;
            let mut seen = due(&case, &around, policy, day);
            for _ in 0..900 {
                day = days_after(day, 1);
                let now = due(&case, &around, policy, day);
                if seen.next_look.is_none_or(|look| day < look) {
                    assert_eq!(now, seen, "{} after {cut} events, on {day}", story.name);
                } else {
                    seen = now;
                }
            }
        }
    }
}

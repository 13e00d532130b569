//! What is due is the same on every day before its next look, when nothing happens (architecture, decision 3),
//! all of it and some of it; and some of it is the same tasks less the others.

use crate::way::{IN_FORCE, PROPOSED, Way, moves};
use chain::calendar::days_after;
use chain::case::Case;
use chain::due::{Due, Task, TaskKind, due, due_among};
use chain::{Policy, World};
use jiff::civil::Date;
use proptest::prelude::*;

/// So many days ahead are tried when nothing is ever to be looked at again.
const DAYS_AHEAD: i64 = 400;

/// So many days ahead the two are held against each other, past the looks of both.
const DAYS_BESIDE: i64 = 120;

/// What a look that is taken again when its day comes has to show on the days after it.
struct Watch {
    seen: Due,
    on: Date,
}

impl Watch {
    /// Takes the look of a day after the one before.
    fn take(&mut self, now: Due, day: Date) -> Result<(), String> {
        if let Some(look) = now.next_look.filter(|look| *look <= day) {
            return Err(format!("on {day} the next look is on {look}"));
        }
        if self.seen.next_look.is_none_or(|look| day < look) && now != self.seen {
            return Err(format!("{now:?} on {day} after {:?} on {}", self.seen, self.on));
        }
        *self = Watch { seen: now, on: day };
        Ok(())
    }
}

/// What may be left undone: the routine, and what waits for others.
const LEFT_UNDONE: [fn(TaskKind) -> bool; 2] = [TaskKind::is_routine, |kind| {
    matches!(
        kind,
        TaskKind::Step(_)
            | TaskKind::VerifyWork(_)
            | TaskKind::ReadDecision
            | TaskKind::PlaceByRule
            | TaskKind::StartService
            | TaskKind::ClaimSupport
            | TaskKind::RuleNeedsHuman(_)
    )
}];

/// Follows a case to which nothing happens: some of what is due is constant between its own looks, and on every
/// day what `due` says, less what is left undone.
fn apart(case: &Case, world: &World, policy: &Policy, from: Date, days: i64) -> Result<(), String> {
    for left in LEFT_UNDONE {
        let wanted = |kind| !left(kind);
        let mut watch = Watch { seen: due_among(case, policy, from, &wanted), on: from };
        for ahead in 0..=days {
            let day = days_after(from, ahead);
            let some = due_among(case, policy, day, &wanted);
            let all = due(case, world, policy, day);
            let kept: Vec<Task> = all.tasks.into_iter().filter(|task| wanted(task.kind)).collect();
            if some.tasks != kept {
                return Err(format!("on {day} {:?} is not {kept:?}", some.tasks));
            }
            watch.take(some, day)?;
        }
    }
    Ok(())
}

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

    #[test]
    fn some_of_what_is_due_is_what_is_due_less_the_others_and_constant_between_its_own_looks(
        proposed in any::<bool>(), moves in moves(60)
    ) {
        let mut way = Way::new(if proposed { &PROPOSED } else { &IN_FORCE });
        let mut turn = 0_u32;
        way.go(&moves, |moved| {
            turn += 1;
            if moved.outcome.is_err() || !turn.is_multiple_of(3) {
                return Ok(());
            }
            let (case, world) = (moved.way.case(moved.case), moved.way.world());
            apart(&case, &world, moved.way.policy, moved.day, DAYS_BESIDE).map_err(TestCaseError::fail)
        })?;
    }
}

/// Nothing happens for years after the break: every clock runs out.
#[test]
fn what_is_due_is_constant_between_looks_when_a_story_breaks_off() {
    when_a_story_breaks_off(9, |case, world, policy, from| {
        let mut watch = Watch { seen: due(case, world, policy, from), on: from };
        (1..=900).try_for_each(|ahead| {
            let day = days_after(from, ahead);
            watch.take(due(case, world, policy, day), day)
        })
    });
}

#[test]
fn some_of_what_is_due_is_what_is_due_less_the_others_when_a_story_breaks_off() {
    when_a_story_breaks_off(25, |case, world, policy, from| apart(case, world, policy, from, 900));
}

/// Every story, broken off after every so many events and at its end.
fn when_a_story_breaks_off(every: usize, holds: impl Fn(&Case, &World, &Policy, Date) -> Result<(), String>) {
    let world = chain::story::embedded_world().unwrap();
    for story in chain::story::embedded().unwrap() {
        let policy = if story.proposals().is_empty() { &IN_FORCE } else { &PROPOSED };
        let run =
            chain::story::run_pure(&story, &world, policy).unwrap_or_else(|faults| panic!("{faults:#?}"));
        let (events, around) = (run.case_events(), run.world());
        for cut in (1..=events.len()).step_by(every).chain([events.len()]) {
            let case = Case::from(&events[..cut]);
            let day = events[cut - 1].header.holds_on;
            holds(&case, &around, policy, day)
                .unwrap_or_else(|fault| panic!("{} after {cut} events: {fault}", story.name));
        }
    }
}

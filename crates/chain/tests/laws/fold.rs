//! The fold and its two times: what held on a day, and what was known at a moment (architecture,
//! decision 4); corrections; erasure.

use crate::way::{PROPOSED, Way, moves};
use chain::case::{Case, Seen};
use chain::due::due;
use chain::event::*;
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;

fn gone(moves: &[crate::way::Move]) -> Result<Way, TestCaseError> {
    let mut way = Way::new(&PROPOSED);
    way.go(moves, |_| Ok(()))?;
    Ok(way)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_was_known_at_a_moment_is_the_fold_of_what_was_recorded_by_then(moves in moves(60)) {
        let way = gone(&moves)?;
        let events = way.events(way.cases[0]);
        for (place, last) in events.iter().enumerate() {
            // The events of one act are recorded at one moment.
            if events.get(place + 1).is_some_and(|next| next.header.recorded_at == last.header.recorded_at) {
                continue;
            }
            let seen = Seen { as_of: Date::MAX, as_known_at: last.header.recorded_at };
            prop_assert_eq!(Case::fold(events, seen), Case::from(&events[..=place]));
        }
    }

    #[test]
    fn what_held_on_a_day_leaves_out_what_holds_later(moves in moves(60), ahead in 0_i64..400) {
        let way = gone(&moves)?;
        let events = way.events(way.cases[0]);
        let Some(first) = events.first() else { return Ok(()) };
        let day = chain::calendar::days_after(first.header.holds_on, ahead);
        let held: Vec<Recorded> = events.iter().filter(|e| e.header.holds_on <= day).cloned().collect();
        let mut expected = Case::from(held.as_slice());
        let found = Case::fold(events, Seen { as_of: day, as_known_at: Timestamp::MAX });
        // The version and the acts done are those of the whole stream.
        expected.version = found.version;
        expected.commands.clone_from(&found.commands);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_correction_takes_the_place_of_what_it_corrects(moves in moves(60), which in any::<prop::sample::Index>()) {
        let way = gone(&moves)?;
        let events = way.events(way.cases[0]);
        if events.is_empty() {
            return Ok(());
        }
        let corrected = which.get(events);
        let day = corrected.header.holds_on.yesterday().unwrap_or(corrected.header.holds_on);
        let known_at = events.last().map_or(Timestamp::MIN, |last| last.header.recorded_at);
        let mut with = events.to_vec();
        with.push(Recorded {
            version: with.len() as u64 + 1,
            header: Header {
                corrects: Some(corrected.version),
                holds_on: day,
                recorded_at: known_at + jiff::SignedDuration::from_secs(60),
                ..corrected.header.clone()
            },
            event: corrected.event.clone(),
        });
        let mut instead = events.to_vec();
        let place = usize::try_from(corrected.version - 1).unwrap();
        instead[place].header.holds_on = day;
        let mut expected = Case::from(instead.as_slice());
        expected.version = with.len() as u64;
        prop_assert_eq!(Case::from(with.as_slice()), expected);
        // Before it was known, the earlier record stood.
        let seen = Seen { as_of: Date::MAX, as_known_at: known_at };
        prop_assert_eq!(Case::fold(&with, seen), Case::from(events));
    }

    #[test]
    fn an_erased_case_folds_without_panic_and_nothing_more_is_due(moves in moves(60)) {
        let way = gone(&moves)?;
        let erased: Vec<Recorded> = way.events(way.cases[0]).iter().cloned().map(erase).collect();
        let case = Case::from(erased.as_slice());
        if erased.is_empty() {
            return Ok(());
        }
        prop_assert!(case.is_erased() && case.person().is_none() && case.code_numbers().is_empty());
        prop_assert!(due(&case, &way.world(), way.policy, way.day).tasks.is_empty());
    }
}

/// As the store gives an event back when the key of its case is gone.
fn erase(mut recorded: Recorded) -> Recorded {
    let mut stored = serde_json::to_value(&recorded.event).unwrap();
    if let Some(body) = stored.as_object_mut().and_then(|tagged| tagged.values_mut().next())
        && let Some(body) = body.as_object_mut()
    {
        if let Some(sealed) = body.get_mut("sealed") {
            *sealed = serde_json::Value::Null;
        }
        for field in chain::event::SEALED_FIELDS {
            body.remove(*field);
        }
    }
    recorded.event = serde_json::from_value(stored).unwrap();
    recorded
}

#[test]
fn the_latest_of_several_corrections_holds() {
    let story = chain::story::embedded().unwrap().into_iter().find(|story| story.name == "seven_steps");
    let story = story.unwrap();
    let world = chain::story::embedded_world().unwrap();
    let run = chain::story::run_pure(&story, &world, &crate::way::IN_FORCE).unwrap();
    let mut events = run.case_events().to_vec();
    let first = events[0].clone();
    for (days, corrects) in [(1, 1), (2, events.len() as u64 + 1)] {
        let mut correction = first.clone();
        correction.version = events.len() as u64 + 1;
        correction.header.corrects = Some(corrects);
        correction.header.holds_on = chain::calendar::days_after(first.header.holds_on, -days);
        events.push(correction);
    }
    let case = Case::from(events.as_slice());
    assert_eq!(case.spells.len(), 1);
    assert_eq!(
        case.spells[0].registered_on,
        chain::calendar::days_after(first.header.holds_on, -2),
        "a correction of a correction stands in the place of the first record"
    );
    assert_eq!(case.decisions.len(), 2, "what came after the corrected record still holds");
}

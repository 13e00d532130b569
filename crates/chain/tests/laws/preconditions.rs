//! What no way can get round: the four preconditions of a code, the person's say before anything
//! adverse, seats, places and money; and a refusal changes nothing.

use crate::way::{IN_FORCE, Moved, PROPOSED, Way, moves};
use chain::event::*;
use chain::id::{IntentId, ProposalId};
use chain::money::Ore;
use jiff::civil::Date;
use proptest::prelude::*;
use std::cell::Cell;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_way_gets_round_the_preconditions(proposed in any::<bool>(), moves in moves(120)) {
        let mut way = Way::new(if proposed { &PROPOSED } else { &IN_FORCE });
        let before = Cell::new(0);
        way.go(&moves, |moved| {
            let size = moved.way.streams.values().map(Vec::len).sum::<usize>();
            match &moved.outcome {
                Err(_) => prop_assert!(before.get() == 0 || before.get() == size, "a refusal wrote something"),
                Ok(events) => {
                    prop_assert!(!events.is_empty(), "an act that is done leaves an event");
                    let first = moved.way.events(moved.case).first().map(|first| first.event.kind());
                    prop_assert_eq!(first, Some("Registered"), "a case begins with its registration");
                    check_events(moved, events)?;
                    check_capacity(moved)?;
                }
            }
            before.set(size);
            Ok(())
        })?;
    }
}

fn check_events(moved: &Moved<'_>, new: &[chain::command::NewEvent]) -> Result<(), TestCaseError> {
    let all: Vec<&Event> = moved.way.events(moved.case).iter().map(|recorded| &recorded.event).collect();
    let own = new.iter().filter(|new| new.stream.is_none()).count();
    for (place, event) in all.iter().enumerate().skip(all.len() - own) {
        match event {
            Event::CodeSet(set) => {
                let lacking = lacking_for_code(&all[..place], set.proposal);
                prop_assert!(lacking.is_empty(), "a code was set without {:?}", lacking);
            }
            Event::DecisionMade(decision) if decision.answer != Answer::Granted => {
                prop_assert_eq!(moved.actor.role, Role::Officer, "only a human decides against someone");
                let intent = decision.intent;
                let heard = intent.is_some_and(|id| heard(&all[..place], decision, id, moved.day));
                prop_assert!(heard, "an adverse decision without the person's say: {:?}", decision);
            }
            _ => {}
        }
    }
    Ok(())
}

/// Read off the events themselves, not off the fold that the program uses.
fn lacking_for_code(before: &[&Event], proposal: ProposalId) -> Vec<&'static str> {
    let mut evidence = 0;
    let (mut overall, mut confirmed, mut accepted) = (false, false, false);
    for event in before {
        match event {
            Event::EvidenceReceived(_) => evidence += 1,
            Event::EvidenceRevoked(_) => evidence -= 1,
            Event::OverallAssessmentMade(_) => overall = true,
            Event::CodeReviewed(review) if review.proposal == proposal => confirmed = review.confirmed,
            Event::CodeAnswered(answer) if answer.proposal == proposal => accepted = answer.accepted,
            _ => {}
        }
    }
    [
        (evidence > 0, "evidence"),
        (overall, "an overall assessment"),
        (confirmed, "a specialist's confirmation"),
        (accepted, "the person's acceptance"),
    ]
    .into_iter()
    .filter_map(|(there, what)| (!there).then_some(what))
    .collect()
}

fn heard(before: &[&Event], decision: &DecisionMade, id: IntentId, day: Date) -> bool {
    let told = before.iter().find_map(|event| match event {
        Event::Communicated(told) if told.intent == id => Some(told),
        _ => None,
    });
    let commented =
        before.iter().any(|event| matches!(event, Event::CommentMade(comment) if comment.intent == id));
    let used = before
        .iter()
        .any(|event| matches!(event, Event::DecisionMade(earlier) if earlier.intent == Some(id)));
    told.is_some_and(|told| {
        told.matter == decision.matter
            && told.service == decision.service
            && (commented || day > told.comment_by)
    }) && !used
}

fn check_capacity(moved: &Moved<'_>) -> Result<(), TestCaseError> {
    let world = moved.way.world();
    for provider in world.providers.values() {
        for (service, taken) in &provider.taken {
            let seats = provider.profile.seats.get(service).copied().unwrap_or(0);
            prop_assert!(taken.len() <= seats as usize, "{} of {} seats taken", taken.len(), seats);
        }
    }
    for host in world.hosts.values() {
        prop_assert!(host.taken.len() <= host.profile.places as usize);
    }
    for (stream, money) in &world.appropriations {
        prop_assert!(money.left() >= Ore::ZERO, "more committed than granted in {stream}");
    }
    Ok(())
}

/// A random way that never came far would prove little.
#[test]
fn the_random_ways_reach_codes_adverse_decisions_full_providers_and_work() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut kinds = std::collections::BTreeMap::<String, usize>::new();
    let mut refusals = std::collections::BTreeMap::<&str, usize>::new();
    for round in 0..160 {
        let moves = moves(160).new_tree(&mut runner).unwrap().current();
        let mut way = Way::new(if round % 2 == 0 { &PROPOSED } else { &IN_FORCE });
        way.go(&moves, |moved| {
            match &moved.outcome {
                Ok(events) => {
                    for new in events {
                        let adverse =
                            matches!(&new.event, Event::DecisionMade(d) if d.answer != Answer::Granted);
                        let kind = if adverse { "adverse" } else { new.event.kind() };
                        *kinds.entry(kind.to_owned()).or_default() += 1;
                    }
                }
                Err(refusal) => *refusals.entry(refusal.key()).or_default() += 1,
            }
            Ok(())
        })
        .unwrap();
    }
    for kind in [
        "CodeSet",
        "adverse",
        "ProviderChosen",
        "SupportStarted",
        "PlacementStarted",
        "WorkStarted",
        "AppealDecided",
        "SpellClosed",
    ] {
        assert!(kinds.contains_key(kind), "no way reached {kind}: {kinds:?}");
    }
    for refusal in [
        "refusal-missing",
        "refusal-provider_full",
        "refusal-not_entitled",
        "refusal-only_human",
        "refusal-text_missing",
    ] {
        assert!(refusals.contains_key(refusal), "no way met {refusal}: {refusals:?}");
    }
}

/// The same story in a world that lacks one thing is refused there, and nowhere before.
#[test]
fn a_full_provider_a_full_host_and_an_empty_appropriation_are_refused() {
    let story =
        chain::story::embedded().unwrap().into_iter().find(|s| s.name == "over_55_gradual_hours").unwrap();
    let lacking = |change: fn(&mut chain::story::StoryWorld)| {
        let mut world = chain::story::embedded_world().unwrap();
        change(&mut world);
        chain::story::run_pure(&story, &world, &PROPOSED).unwrap_err()[0].what.clone()
    };
    let full = lacking(|world| {
        world.providers.iter_mut().for_each(|(_, p)| p.seats.values_mut().for_each(|s| *s = 0))
    });
    assert!(full.contains("ProviderFull"), "{full}");
    let full = lacking(|world| world.hosts.iter_mut().for_each(|(_, host)| host.places = 0));
    assert!(full.contains("HostFull"), "{full}");
    // The first subsidy is sixty per cent of what lies under the ceiling for a quarter of full time:
    // of 5 000 kronor, for twelve months. One öre less does not suffice.
    let poor = lacking(|world| {
        world.appropriations.iter_mut().for_each(|(_, granted)| *granted = Ore(3_600_000 - 1))
    });
    assert!(poor.contains("on 2025-08-25") && poor.contains("NoMoney"), "{poor}");
    let enough =
        lacking(|world| world.appropriations.iter_mut().for_each(|(_, granted)| *granted = Ore(3_600_000)));
    assert!(enough.contains("on 2026-08-24") && enough.contains("NoMoney"), "{enough}");
}

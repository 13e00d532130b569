//! The form in which an event is stored: externally tagged, the facts about the person in the one field
//! `sealed`, and a header that holds none (architecture, decision 5; "What must be true", 6 and 7).

use crate::way::{PROPOSED, Way, moves};
use chain::event::{Event, Header, Recorded};
use chain::story::{embedded, embedded_world, run_pure};
use proptest::prelude::*;
use serde_json::Value;

/// Fields of a person, of evidence and of an assessment, which may stand under `sealed` only.
const SEALED_ONLY: &[&str] = &[
    "born",
    "sex",
    "municipality",
    "health_affects_work",
    "swedish",
    "impairment",
    "issuer",
    "reduced",
    "f",
];

fn check(recorded: &Recorded) -> Result<(), String> {
    let stored = serde_json::to_value(&recorded.event).map_err(|error| error.to_string())?;
    let tagged = stored.as_object().filter(|tagged| tagged.len() == 1).ok_or("not externally tagged")?;
    let (kind, body) = tagged.iter().next().ok_or("empty")?;
    if kind != recorded.event.kind() {
        return Err(format!("{kind} is stored for {}", recorded.event.kind()));
    }
    let body = body.as_object().ok_or("the body is no object")?;
    for (name, value) in body.iter().filter(|(name, _)| *name != "sealed") {
        // Providers and hosts are no people: their profile is public.
        if name != "profile" && mentions(name, value) {
            return Err(format!("{kind}.{name} says something about the person outside `sealed`"));
        }
    }
    let back: Event = serde_json::from_value(stored.clone()).map_err(|error| format!("{kind}: {error}"))?;
    if back != recorded.event {
        return Err(format!("{kind} came back as another"));
    }
    let header = serde_json::to_value(&recorded.header).map_err(|error| error.to_string())?;
    if header.get("sealed").is_some() || mentions("header", &header) {
        return Err(format!("the header of {kind} says something about the person"));
    }
    let back: Header = serde_json::from_value(header).map_err(|error| error.to_string())?;
    if back == recorded.header { Ok(()) } else { Err(format!("the header of {kind} came back as another")) }
}

fn mentions(name: &str, value: &Value) -> bool {
    SEALED_ONLY.contains(&name)
        || match value {
            Value::Object(fields) => fields.iter().any(|(name, value)| mentions(name, value)),
            Value::Array(values) => values.iter().any(|value| mentions("", value)),
            _ => false,
        }
}

#[test]
fn every_event_of_every_story_survives_being_stored() {
    let world = embedded_world().unwrap();
    let mut kinds = std::collections::BTreeSet::new();
    for story in embedded().unwrap() {
        let policy = chain::Policy::embedded(&story.proposals()).unwrap();
        let run = run_pure(&story, &world, &policy).unwrap_or_else(|faults| panic!("{faults:#?}"));
        for recorded in run.streams.values().flatten() {
            check(recorded).unwrap();
            kinds.insert(recorded.event.kind().to_owned());
        }
    }
    assert!(kinds.len() > 40, "the stories use most kinds of events: {kinds:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn every_event_of_a_random_way_survives_being_stored(moves in moves(80)) {
        let mut way = Way::new(&PROPOSED);
        way.go(&moves, |_| Ok(()))?;
        for recorded in way.streams.values().flatten() {
            check(recorded).map_err(TestCaseError::fail)?;
        }
    }
}

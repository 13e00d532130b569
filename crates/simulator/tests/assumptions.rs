//! What every assumption of `scenarios/processes` and every scenario must be (F4): a sentence that says
//! something, with room for what is not known, and nothing drawn that the rules would refuse.

use chain::Policy;
use rules::NoTrace;
use simulator::files::scenarios;
use simulator::parameters::{Parameter, Parameters};
use simulator::scenario::Scenario;

fn parameters() -> Parameters {
    Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// A sentence of its own: begins as one, ends as one, and says more than that nothing is known.
fn is_a_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric())
        && text.ends_with(['.', '?'])
        && text.split_whitespace().count() >= 4
}

#[test]
fn every_assumption_is_a_sentence_that_says_something() {
    let parameters = parameters();
    let told = |known: &Parameter| known.assumption.as_deref().is_none_or(is_a_sentence);
    let bad: Vec<&str> = parameters.iter().filter(|known| !told(known)).map(|k| k.name.as_str()).collect();
    assert!(bad.is_empty(), "{bad:#?}");
    for (id, text) in scenarios() {
        let scenario = Scenario::read(id, text).unwrap_or_else(|faults| panic!("{faults:#?}"));
        assert!(is_a_sentence(&scenario.about), "{id}: {}", scenario.about);
        for change in &scenario.changes {
            let said = change.assumption.as_deref().is_none_or(is_a_sentence);
            assert!(said, "{id}: {}", change.parameter);
        }
    }
}

#[test]
fn what_no_source_tells_has_room_for_being_wrong() {
    let parameters = parameters();
    // Nobody has done what nobody does; and a word for a sum that is no degree is not unsure.
    let certain = |known: &Parameter| known.value == 0.0 || known.name.ends_with("degree.etableringsjobb");
    let bad: Vec<&str> = parameters
        .iter()
        .filter(|known| known.source.is_none() && known.high <= known.low && !certain(known))
        .map(|known| known.name.as_str())
        .collect();
    assert!(bad.is_empty(), "{bad:#?}");
}

#[test]
fn no_degree_is_drawn_above_what_the_rules_allow() {
    let policy = Policy::embedded(&[]).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let facts = rules::Facts::new(policy.bundle.facts());
    let day = jiff::civil::date(2024, 6, 1);
    let mut held = 0;
    for known in parameters().iter() {
        let Some(service) = known.name.strip_prefix("subsidised_work.degree.") else { continue };
        let service = policy.service(service).unwrap();
        let Some(table) = service.find("degree_max") else { continue };
        let most = table.decide(&facts, day, &mut NoTrace).then().and_then(rules::Then::as_percent).unwrap();
        let most = f64::from(u8::try_from(most).unwrap());
        assert!(known.high <= most, "{} may be {}, and the rules allow {most}", known.name, known.high);
        held += 1;
    }
    assert!(held >= 4, "{held}");
}

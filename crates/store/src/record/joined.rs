//! An event out of the two parts that it is stored in: its readable body and the facts that were sealed. A page reads
//! dozens of them, so the parts are put together as text and read once (issue 5, Show 4).

use super::{SEALED, damaged};
use crate::fault::StoreFault;
use chain::event::Event;
use serde_json::{Map, Value};

/// The facts of an event that has been erased.
const ERASED: &str = "\"sealed\":null";

/// The event of a kind, as erased when there are no facts; [`Event::Unknown`] of a kind that is not known here.
pub(super) fn event(kind: &str, body: &str, facts: Option<&str>) -> Result<Event, StoreFault> {
    let read = joined(kind, body, facts).and_then(|text| serde_json::from_str::<Event>(&text).ok());
    match read {
        Some(event) if event.kind() == kind => Ok(event),
        _ => piece_by_piece(kind, body, facts),
    }
}

/// Both parts as one JSON text; none when one of them is no object.
fn joined(kind: &str, body: &str, facts: Option<&str>) -> Option<String> {
    let (body, facts) = (fields(body)?, facts.map_or(Some(ERASED), fields)?);
    let between = if body.is_empty() || facts.is_empty() { "" } else { "," };
    Some(format!("{{\"{kind}\":{{{body}{between}{facts}}}}}"))
}

/// What stands between the braces of an object.
fn fields(object: &str) -> Option<&str> {
    object.strip_prefix('{')?.strip_suffix('}')
}

/// The same where the parts cannot simply be put side by side: a field stands in both, or one is missing that came to
/// the kind later.
fn piece_by_piece(kind: &str, body: &str, facts: Option<&str>) -> Result<Event, StoreFault> {
    if !Event::KINDS.contains(&kind) {
        return Ok(Event::Unknown(kind.to_owned()));
    }
    let Value::Object(mut fields) = serde_json::from_str(body)? else {
        return Err(damaged("the body of an event", kind));
    };
    fields.insert(SEALED.to_owned(), Value::Null);
    if let Some(facts) = facts {
        fields.extend(serde_json::from_str::<Map<String, Value>>(facts)?);
    }
    Ok(serde_json::from_value(Value::Object(Map::from_iter([(kind.to_owned(), Value::Object(fields))])))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: &str = r#"{"inquiry":"0192d3c4-0000-7000-8000-000000000001","purpose":"evidence","question":"0192d3c4-0000-7000-8000-000000000002"}"#;

    fn both_ways(kind: &str, body: &str, facts: Option<&str>) -> Event {
        let (read, piece) = (event(kind, body, facts).unwrap(), piece_by_piece(kind, body, facts).unwrap());
        assert_eq!(read, piece, "{kind} {body} {facts:?}");
        read
    }

    #[test]
    fn an_event_is_the_same_whether_its_parts_are_read_together_or_piece_by_piece() {
        for (kind, body, facts) in [
            ("ConsentGiven", r#"{"purpose":"health_with_provider"}"#, None),
            ("ConsentGiven", r#"{"purpose":"health_with_provider","sealed":null}"#, None),
            ("SpecialistAsked", ASKED, Some(r#"{"profession":"psychologist"}"#)),
            ("SpecialistAsked", ASKED, Some("{}")),
            ("SpecialistAsked", ASKED, None),
        ] {
            both_ways(kind, body, facts);
        }
    }

    #[test]
    fn an_event_without_facts_is_erased_and_one_of_an_unknown_kind_is_unknown() {
        let told = r#"{"spell":1,"process":"today","channel":"paper"}"#;
        let Event::Registered(registered) = both_ways("Registered", told, None) else { panic!() };
        assert_eq!(registered.sealed.known(), None);
        let kind = "ComesLater".to_owned();
        assert_eq!(both_ways(&kind, r#"{"any":"thing"}"#, None), Event::Unknown(kind.clone()));
    }

    #[test]
    fn what_is_no_object_or_lacks_a_field_is_damaged_and_cannot_pass_for_another_event() {
        for body in ["", "[]", "{", "{}", r#"{"purpose":"share"}},{"x":{}"#] {
            assert!(event("ConsentGiven", body, None).is_err(), "{body}");
        }
    }
}

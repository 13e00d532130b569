//! Which part of a case each kind of event belongs to, and which of its fields point at written texts
//! and documents: what the one door needs to know to withhold what a viewer may not see.

use access::Part;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// The part that a kind of event belongs to. A kind that is not named here is for those only who may
/// see the whole.
pub(crate) fn part_of(kind: &str) -> Part {
    match kind {
        "Registered" | "PersonCorrected" | "OfficerAssigned" | "ConsentGiven" | "ConsentWithdrawn"
        | "Profiled" | "MappingMade" | "NextStepDecided" | "SpellClosed" | "ActionPlanMade"
        | "ProtectionSet" => Part::Way,
        "SpecialistAsked"
        | "SpecialistAnswered"
        | "EvidenceAsked"
        | "EvidenceReceived"
        | "EvidenceRevoked"
        | "OverallAssessmentMade"
        | "CodeProposed"
        | "CodeReviewed"
        | "CodeAnswered"
        | "CodeSet"
        | "CodeWithdrawn" => Part::Health,
        "ProviderChosen" | "SupportStarted" | "CoachAssigned" | "JointPlanMade" | "ContactHeld"
        | "ReportFiled" | "SupportEnded" | "WorkStarted" | "WorkExtentChanged" | "WorkVerified"
        | "WorkEnded" | "ConcernRaised" | "ConcernHandled" | "PhaseStarted" => Part::Support,
        "PayLineDeclared" | "PayLineConfirmed" | "PayLineDisputed" | "PayDisputeAnswered"
        | "PayLineWithheld" | "PayLineApproved" | "PayLinePaid" => Part::Pay,
        "PlacementStarted" | "PlacementConfirmed" | "PlacementEnded" => Part::Placement,
        "AssessmentMade"
        | "Communicated"
        | "CommentMade"
        | "DecisionMade"
        | "LetterSent"
        | "DecisionReceived"
        | "AppealMade"
        | "AppealDecided"
        | "DelayRemedyAsked"
        | "DelayRemedyAnswered"
        | "SatisfactionGiven"
        | "ActivityReported"
        | "ConflictStated"
        | "ConflictLifted"
        | "EmergencyOpened"
        | "EmergencyReviewed"
        | "ReadingQuestioned"
        | "ReadingAnswered"
        | "MandateGiven"
        | "MandateRenewed"
        | "MandateEnded"
        | "CorrectionAsked"
        | "RecordCorrected"
        | "CorrectionAnswered"
        | "ObjectionMade"
        | "ObjectionAnswered"
        | "ObjectionWithdrawn" => Part::Decisions,
        _ => Part::Whole,
    }
}

/// Fields of events that hold the id of a text.
pub(crate) const TEXT_FIELDS: &[&str] = &[
    "reasons",
    "competence",
    "adaptations",
    "question",
    "statement",
    "from",
    "resources",
    "limits",
    "text",
    "goal",
    "activities",
    "note",
    "tasks",
    "place",
    "own_view",
    "report",
];

/// Fields of events that hold the id of a document.
pub(crate) const DOCUMENT_FIELDS: &[&str] = &["document"];

/// The texts of an event's body that stand in a field for the id of a text or a document, each with its field. Nothing
/// else of the body is kept.
pub(crate) fn ids_named(body: &str) -> Result<Vec<(&'static str, String)>, serde_json::Error> {
    Ok(serde_json::from_str::<Named>(body)?.0)
}

struct Named(Vec<(&'static str, String)>);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Named, D::Error> {
        from.deserialize_map(Naming)
    }
}

struct Naming;

impl<'de> Visitor<'de> for Naming {
    type Value = Named;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body of an event")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut body: A) -> Result<Named, A::Error> {
        let mut found = Vec::new();
        while let Some(name) = body.next_key::<Cow<'de, str>>()? {
            let mut fields = TEXT_FIELDS.iter().chain(DOCUMENT_FIELDS);
            match fields.find(|field| **field == name) {
                Some(field) => {
                    let value = body.next_value::<Value>()?;
                    found.extend(value.as_str().map(|id| (*field, id.to_owned())));
                }
                None => {
                    body.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Named(found))
    }
}

/// The ids that the named fields of an event's body hold.
pub(crate) fn ids_in<'b>(
    body: &'b Map<String, Value>,
    fields: &'static [&'static str],
) -> impl Iterator<Item = &'b str> {
    fields.iter().filter_map(|field| body.get(*field)?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::Event;
    use std::collections::BTreeSet;

    /// Where events are declared: read here so that a new text field cannot be forgotten.
    const DECLARED: &str = include_str!("../../chain/src/event.rs");

    #[test]
    fn every_kind_of_event_in_a_case_belongs_to_a_part() {
        let others = |kind: &str| {
            ["Provider", "Seat", "Host", "Place", "Employer", "Appropriation"]
                .iter()
                .any(|o| kind.starts_with(o))
                && !kind.starts_with("Placement")
                && kind != "ProviderChosen"
        };
        for kind in Event::KINDS.iter().filter(|kind| !others(kind)) {
            assert_ne!(part_of(kind), Part::Whole, "{kind}");
        }
    }

    #[test]
    fn the_ids_that_a_body_names_are_found_and_nothing_else_is() {
        let body =
            r#"{"goal":"a","period":{"text":"no"},"note":null,"tasks":["b"],"document":"c","spell":1}"#;
        let found = ids_named(body).unwrap();
        assert_eq!(found, [("goal", "a".to_owned()), ("document", "c".to_owned())]);
        assert!(ids_named("[]").is_err());
    }

    #[test]
    fn every_field_that_holds_a_text_or_a_document_is_known() {
        let fields = |of: &str| -> BTreeSet<&'static str> {
            DECLARED
                .lines()
                .filter_map(|line| line.trim().strip_suffix(',')?.split_once(": "))
                .filter(|(_, ty)| *ty == of || *ty == format!("Option<{of}>"))
                .map(|(field, _)| field)
                .collect()
        };
        assert_eq!(fields("TextId"), TEXT_FIELDS.iter().copied().collect());
        assert_eq!(fields("DocumentId"), DOCUMENT_FIELDS.iter().copied().collect());
    }
}

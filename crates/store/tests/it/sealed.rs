//! What is sealed: not only the field of that name but every field that says something about the person.

use crate::fixture::*;
use access::{Part, Purpose};
use chain::event::{
    DecisionMade, EndReason, Event, EvidenceAsked, EvidenceKind, InquiryPurpose, MappingMade, Need,
    Profession, ReportFiled, ReportKind, SatisfactionGiven, SpecialistAsked, SupportEnded,
};
use chain::id::{EvidenceId, InquiryId, ParticipationId};

/// Words that the events below hold in fields beside `sealed`.
const WORDS: &[&str] =
    &["psychologist", "special_needs_certificate", "permanent", "deviation", "illness", "\"trust\":2"];

fn telling() -> Vec<Event> {
    let Event::DecisionMade(decided) = decision(text(30)) else { panic!() };
    let participation = ParticipationId(uuid(7, 1));
    vec![
        MappingMade {
            competence: text(31),
            adaptations: None,
            subsidy_considered: true,
            deeper: vec![Profession::Psychologist],
        }
        .into(),
        SpecialistAsked {
            inquiry: InquiryId(uuid(9, 1)),
            profession: Profession::Psychologist,
            purpose: InquiryPurpose::Evidence,
            question: text(32),
        }
        .into(),
        EvidenceAsked {
            evidence: EvidenceId(uuid(9, 2)),
            kind: EvidenceKind::SpecialNeedsCertificate,
            from: text(33),
        }
        .into(),
        DecisionMade { need: Some(Need::Permanent), ..decided }.into(),
        ReportFiled { participation, kind: ReportKind::Deviation, text: text(34) }.into(),
        SupportEnded { participation, reason: EndReason::Illness }.into(),
        SatisfactionGiven { support: 4, trust: 2, text: None }.into(),
    ]
}

fn told() -> Home {
    let home = Home::new();
    home.register(1);
    let events = telling().into_iter().map(|event| (DAY, event)).collect();
    home.store.append_blocking(happened(1, 2, 10, events, &[30, 31, 32, 33, 34])).unwrap();
    home
}

fn events(home: &Home) -> Vec<Event> {
    let open = home
        .store
        .open_case(&officer(), case(1), "/case", Purpose::Casework, &[Part::Whole], now(), DAY)
        .unwrap();
    open.events.into_iter().skip(2).map(|recorded| recorded.event).collect()
}

#[test]
fn what_an_event_says_of_the_person_lies_readable_in_no_file_and_comes_back_whole() {
    let home = told();
    for event in telling() {
        let json = serde_json::to_string(&event).unwrap();
        let tells = WORDS.iter().any(|word| json.contains(word));
        assert!(tells, "the test must know a word of {json}");
    }
    for (name, bytes) in home.raw() {
        for word in WORDS {
            assert!(!contains(&bytes, word), "{word} lies in {name}");
        }
    }
    assert_eq!(events(&home), telling());
    assert_eq!(home.findings(), "");
}

#[test]
fn when_the_key_is_destroyed_each_of_these_fields_folds_as_erased() {
    let home = told();
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    let events = events(&home);
    assert_eq!(events.len(), telling().len());
    for event in &events {
        let json = serde_json::to_string(event).unwrap();
        for word in WORDS {
            assert!(!json.contains(word), "{json}");
        }
    }
    let Event::SupportEnded(ended) = &events[5] else { panic!() };
    assert_eq!(ended.reason, EndReason::Erased);
    let Event::DecisionMade(decided) = &events[3] else { panic!() };
    assert_eq!((decided.need, decided.service.as_deref()), (None, Some("steg_till_arbete_plus")));
    assert_eq!(home.findings(), "");
}

#[test]
fn the_digest_of_what_was_sent_comes_back_and_stands_in_the_chain() {
    let home = Home::new();
    let mut registration = registration(1);
    registration.events[0].1.digest = Some("blake3:77".into());
    home.store.append_blocking(registration).unwrap();
    let open = home
        .store
        .open_case(&officer(), case(1), "/case", Purpose::Casework, &[Part::Whole], now(), DAY)
        .unwrap();
    let digests: Vec<_> = open.events.iter().map(|event| event.header.digest.as_deref()).collect();
    assert_eq!(digests, [Some("blake3:77"), None]);
    let home = home.reopened(|main| {
        main.run("UPDATE events SET digest = NULL");
    });
    assert!(home.findings().contains("journal 1, position 1: the chain breaks"));
}

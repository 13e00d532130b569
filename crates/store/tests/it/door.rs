//! The one door: what it lets through, what it withholds, and what it writes down.

use crate::fixture::*;
use access::{Act, Part, Purpose, Reason, Relation, Viewer};
use chain::event::{CapacityFacts, Event, OverallAssessmentMade, Role, Sealed, StreamId, SupportStarted};
use chain::id::ParticipationId;
use chain::text::NewText;
use store::{OpenFault, Store, User};

/// A case with an overall assessment, a decision and support by provider 1.
fn case_with_support(home: &Home) {
    home.register(1);
    let stream = StreamId::case(case(1));
    let mut append = plan(1, 2, 10);
    let events: [Event; 3] = [
        OverallAssessmentMade {
            team: vec![],
            resources: text(30),
            limits: text(31),
            sealed: Sealed::Known(CapacityFacts { reduced: true }),
        }
        .into(),
        decision(text(32)),
        SupportStarted {
            participation: ParticipationId(uuid(7, 1)),
            service: "steg_till_arbete_plus".into(),
            track: None,
            provider: Some(provider(1)),
            until: None,
        }
        .into(),
    ];
    append.events.extend(events.map(|event| (stream.clone(), header(), event)));
    for id in 30..33 {
        append.texts.push((case(1), NewText { id: text(id), body: format!("text {id}") }));
    }
    home.store.append_blocking(append).unwrap();
}

fn coach_of(store: &Store, n: u128) -> Viewer {
    let coach = User {
        id: user(60 + n),
        role: Role::Coach,
        name: "Coach".into(),
        unit: None,
        provider: Some(provider(n)),
        host: None,
        case: None,
    };
    store.save_user(coach.clone()).unwrap();
    coach.viewer()
}

fn reasons_logged(home: &Home) -> Vec<(Option<Reason>, bool)> {
    let parts = [Part::ReadLog];
    let open =
        home.store.open_case(&officer(), case(1), "/log", Purpose::Casework, &parts, now(), DAY).unwrap();
    open.reads(None, 100).unwrap().into_iter().skip(1).map(|row| (row.reason, row.allowed)).collect()
}

#[test]
fn the_named_officer_sees_the_case_and_the_opening_is_logged() {
    let home = Home::new();
    case_with_support(&home);
    let parts = [Part::Whole];
    let open =
        home.store.open_case(&officer(), case(1), "/case", Purpose::Casework, &parts, now(), DAY).unwrap();
    assert_eq!((open.relation, open.access.reason), (Relation::Officer, Reason::NamedOfficer));
    let Event::Registered(registered) = &open.events[0].event else { panic!() };
    assert_eq!(registered.sealed.known().unwrap().municipality, "0180");
    assert_eq!(open.identity.as_ref().unwrap().personal_number, number(1));
    assert_eq!(open.text(text(20)).unwrap().unwrap(), "Lager, trots ryggvärk");
    assert_eq!(open.text(text(99)).unwrap(), None);
    assert_eq!(open.reads(None, 10).unwrap(), [], "the log was not asked for");
    assert_eq!(reasons_logged(&home), [(Some(Reason::NamedOfficer), true)]);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_providers_coach_sees_the_way_but_neither_evidence_nor_reasons() {
    let home = Home::new();
    case_with_support(&home);
    let coach = coach_of(&home.store, 1);
    let parts = [Part::Way, Part::Support];
    let open = home.store.open_case(&coach, case(1), "/case", Purpose::Support, &parts, now(), DAY).unwrap();
    let Event::OverallAssessmentMade(made) = &open.events[3].event else { panic!() };
    assert_eq!(made.sealed, Sealed::Erased);
    let Event::DecisionMade(made) = &open.events[4].event else { panic!() };
    assert_eq!(made.sealed, Sealed::Erased);
    assert_eq!(open.text(text(30)).unwrap(), None);
    assert_eq!(open.text(text(32)).unwrap(), None);
    assert!(open.text(text(20)).unwrap().is_some());
    assert_eq!(open.identity.as_ref().unwrap().personal_number, "");
    let health = [Part::Health];
    let denied = home.store.open_case(&coach, case(1), "/case", Purpose::Support, &health, now(), DAY);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::NotThisPart))));
}

#[test]
fn a_stranger_is_refused_and_the_refusal_is_logged() {
    let home = Home::new();
    case_with_support(&home);
    let other_coach = coach_of(&home.store, 2);
    let parts = [Part::Way];
    let denied = home.store.open_case(&other_coach, case(1), "/case", Purpose::Support, &parts, now(), DAY);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::NoRelation))));
    let seeker = Viewer { user: user(70), role: Role::JobSeeker, own_case: Some(case(2)) };
    let denied = home.store.open_case(&seeker, case(1), "/my-way", Purpose::OwnWay, &parts, now(), DAY);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::NoRelation))));
    assert_eq!(reasons_logged(&home), [(Some(Reason::NoRelation), false), (Some(Reason::NoRelation), false)]);
}

#[test]
fn a_case_that_does_not_exist_is_not_found() {
    let home = Home::new();
    let parts = [Part::Whole];
    let nothing = home.store.open_case(&officer(), case(9), "/case", Purpose::Casework, &parts, now(), DAY);
    assert!(matches!(nothing, Err(OpenFault::NotFound)));
}

#[test]
fn an_act_opens_every_fact_for_the_chain_but_only_to_whom_may_do_it() {
    let home = Home::new();
    case_with_support(&home);
    let coach = coach_of(&home.store, 1);
    let act = |viewer: &Viewer, purpose, act| {
        home.store.open_to_act(viewer, case(1), "/act", purpose, act, now(), DAY)
    };
    let to_act = act(&coach, Purpose::Support, Act::SupportWork).unwrap();
    assert_eq!(to_act.version, 6);
    let Event::OverallAssessmentMade(made) = &to_act.events[3].event else { panic!() };
    assert!(made.sealed.known().unwrap().reduced);
    let denied = act(&coach, Purpose::Support, Act::Decide);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::NotThisAct))));
    let denied = act(&officer(), Purpose::Support, Act::Decide);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::PurposeDoesNotFit))));
}

#[test]
fn a_specialist_sees_a_case_only_while_asked() {
    let home = Home::new();
    case_with_support(&home);
    let specialist = Viewer { user: user(80), role: Role::Specialist, own_case: None };
    let open = || {
        let parts = [Part::Health];
        home.store
            .open_case(&specialist, case(1), "/case", Purpose::Investigation, &parts, now(), DAY)
            .map(|open| open.access.reason)
    };
    assert_eq!(open(), Err(OpenFault::Denied(Reason::NoRelation)));
    let mut ask = plan(1, 6, 11);
    ask.texts.push((case(1), NewText { id: text(40), body: "Fråga".into() }));
    ask.events.push((
        StreamId::case(case(1)),
        header(),
        chain::event::SpecialistAsked {
            inquiry: chain::id::InquiryId(uuid(9, 1)),
            profession: chain::event::Profession::Psychologist,
            purpose: chain::event::InquiryPurpose::Evidence,
            question: text(40),
        }
        .into(),
    ));
    home.store.append_blocking(ask).unwrap();
    assert_eq!(open(), Ok(Reason::AskedSpecialist));
}

//! Protected identity at the door and in lists: where the person lives and works is for the named officer's unit.

use crate::fixture::*;
use access::{Act, Part, Purpose, Reason, Relation, Viewer};
use chain::event::{
    Event, LetterSent, PlacementStarted, Protection, ProtectionSet, Role, WorkEvidence, WorkKind, WorkStarted,
};
use chain::id::{DecisionId, DocumentId, EmployerId, HostId, PlacementId, WorkId};
use jiff::ToSpan;
use store::{NewDocument, OpenCase, OpenFault, User, WorklistFilter};

const UNIT: &str = "Arbetsförmedlingen Prov";

/// A case with support by provider 1, a placement, work and a letter.
fn home(protection: Option<Protection>) -> Home {
    let home = Home::new();
    home.register(1);
    let placed = PlacementStarted {
        placement: PlacementId(uuid(11, 1)),
        service: "praktik".into(),
        host: HostId(uuid(10, 1)),
        extent_percent: 50,
        until: DAY.checked_add(90.days()).unwrap(),
        tasks: text(40),
    };
    let works = WorkStarted {
        work: WorkId(uuid(12, 1)),
        kind: WorkKind::ALL[0],
        extent_percent: 50,
        place: text(41),
        decision: None,
        employer: Some(EmployerId(uuid(13, 1))),
        evidence: WorkEvidence::ALL[0],
    };
    let document = DocumentId(uuid(8, 1));
    let sent = LetterSent { decision: DecisionId(uuid(6, 1)), document };
    let mut events: Vec<Event> = vec![support(1), placed.into(), works.into(), sent.into()];
    if protection.is_some() {
        events.push(ProtectionSet { protection }.into());
    }
    let mut append = happened(1, 2, 10, events.into_iter().map(|event| (DAY, event)).collect(), &[40, 41]);
    append
        .documents
        .push((case(1), NewDocument { id: document, kind: "letter".into(), content: b"%PDF-1.7 x".into() }));
    home.store.append_blocking(append).unwrap();
    home.store.save_user(staff(OFFICER, Some(UNIT))).unwrap();
    home
}

fn staff(id: u128, unit: Option<&str>) -> User {
    User { id: user(id), role: Role::Officer, unit: unit.map(str::to_owned), case: None, ..seeker(1) }
}

/// An officer of a unit.
fn officer_of(home: &Home, id: u128, unit: Option<&str>) -> Viewer {
    home.store.save_user(staff(id, unit)).unwrap();
    staff(id, unit).viewer()
}

fn coach(home: &Home) -> Viewer {
    let coach =
        User { id: user(60), role: Role::Coach, provider: Some(provider(1)), case: None, ..seeker(1) };
    home.store.save_user(coach.clone()).unwrap();
    coach.viewer()
}

fn open(home: &Home, viewer: &Viewer, parts: &[Part]) -> Result<OpenCase, OpenFault> {
    home.store.open_case(viewer, case(1), "/case", Purpose::of(viewer.role), parts, now(), DAY)
}

/// What an opened case tells of where the person lives and works.
fn told(open: &OpenCase) -> Vec<&'static str> {
    let mut told = Vec::new();
    let mut found = |holds: bool, what| {
        if holds {
            told.push(what);
        }
    };
    let identity = open.identity.as_ref().unwrap();
    found(!identity.address.is_empty(), "address");
    found(!identity.phone.is_empty(), "phone");
    found(!identity.email.is_empty(), "email");
    for recorded in &open.events {
        match &recorded.event {
            Event::Registered(event) => {
                found(!event.sealed.known().unwrap().municipality.is_empty(), "municipality");
            }
            Event::PlacementStarted(event) => found(!event.host.0.is_nil(), "host"),
            Event::WorkStarted(event) => {
                found(event.employer.is_some(), "employer");
                found(open.text(event.place).unwrap().is_some(), "place");
            }
            Event::LetterSent(event) => found(open.document(event.document).unwrap().is_some(), "letter"),
            _ => {}
        }
    }
    told
}

const EVERYTHING: [&str; 8] =
    ["address", "phone", "email", "municipality", "host", "employer", "place", "letter"];

#[test]
fn where_a_protected_person_lives_and_works_is_for_the_unit_alone() {
    for protection in [None, Some(Protection::Identity)] {
        let home = home(protection);
        let own = Viewer { user: user(50), role: Role::JobSeeker, own_case: Some(case(1)) };
        let unit = officer_of(&home, 2, Some(UNIT));
        for viewer in [officer(), unit, own] {
            assert_eq!(told(&open(&home, &viewer, &[Part::Whole]).unwrap()), EVERYTHING);
        }
        // Someone without a unit is of nobody's unit.
        for other in [officer_of(&home, 3, Some("Arbetsförmedlingen Annan")), officer_of(&home, 4, None)] {
            let open = open(&home, &other, &[Part::Whole]).unwrap();
            assert_eq!(open.relation, Relation::Colleague);
            let hidden = protection.is_some();
            assert_eq!(open.details.is_protected, hidden);
            assert_eq!(told(&open), if hidden { &[][..] } else { &EVERYTHING[..] });
            assert_eq!(open.identity.unwrap().name(), "Iväg Rosenqvist");
        }
        let parts = [Part::Way, Part::Support, Part::Placement];
        let seen = told(&open(&home, &coach(&home), &parts).unwrap());
        assert_eq!(seen, if protection.is_some() { &[][..] } else { &EVERYTHING[..7] });
        assert_eq!(home.findings(), "");
    }
}

#[test]
fn a_colleague_of_the_unit_is_told_from_one_of_another() {
    let home = home(None);
    let unit = officer_of(&home, 2, Some(UNIT));
    let open = open(&home, &unit, &[Part::Whole]).unwrap();
    assert_eq!((open.relation, open.access.reason), (Relation::UnitColleague, Reason::OfficerOfTheUnit));
}

#[test]
fn a_case_with_protected_registration_is_shut_to_other_units_and_stands_in_no_list_of_theirs() {
    let home = home(Some(Protection::Registration));
    let (unit, other) = (officer_of(&home, 2, Some(UNIT)), officer_of(&home, 3, Some("Annan")));
    let denied = open(&home, &other, &[Part::Way]).err();
    assert_eq!(denied, Some(OpenFault::Denied(Reason::ProtectedRegistration)));
    let act = |viewer, act| {
        let purpose = Purpose::Casework;
        home.store.open_to_act(viewer, case(1), "/act", purpose, act, now(), DAY).map(drop)
    };
    for shut in [Act::Assess, Act::Protect, Act::Register] {
        assert_eq!(act(&other, shut), Err(OpenFault::Denied(Reason::ProtectedRegistration)));
        assert_eq!(act(&unit, shut), Ok(()));
    }
    let listed = |viewer: &Viewer, municipality: Option<&str>| {
        let municipality = municipality.map(str::to_owned);
        let filter = WorklistFilter { municipality, ..WorklistFilter::default() };
        home.store.list_worklist(viewer, &filter, None, 10, "/work", now(), DAY).unwrap()
    };
    assert_eq!((listed(&unit, None).len(), listed(&unit, Some("0180")).len()), (1, 1));
    assert_eq!(listed(&other, None), []);
}

#[test]
fn a_protected_person_does_not_come_up_by_the_place_and_the_row_names_none() {
    let home = home(Some(Protection::Identity));
    let other = officer_of(&home, 3, Some("Annan"));
    let listed = |municipality: Option<&str>| {
        let municipality = municipality.map(str::to_owned);
        let filter = WorklistFilter { municipality, ..WorklistFilter::default() };
        home.store.list_worklist(&other, &filter, None, 10, "/work", now(), DAY).unwrap()
    };
    let rows = listed(None);
    assert_eq!(rows[0].summary.municipality, None);
    assert_eq!(rows[0].identity.as_ref().unwrap().address, "");
    assert_eq!(listed(Some("0180")), []);
}

#[test]
fn protection_can_be_lifted_and_the_views_follow() {
    let home = home(Some(Protection::Registration));
    let other = officer_of(&home, 3, Some("Annan"));
    let lifted = ProtectionSet { protection: None }.into();
    home.store.append_blocking(happened(1, 7, 11, vec![(DAY, lifted)], &[])).unwrap();
    assert_eq!(told(&open(&home, &other, &[Part::Whole]).unwrap()), EVERYTHING);
    home.store.rebuild_views(DAY).unwrap();
    assert_eq!(told(&open(&home, &other, &[Part::Whole]).unwrap()), EVERYTHING);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_controller_has_nothing_to_do_with_a_case_that_has_led_to_no_pay() {
    let home = home(None);
    let controller = User { id: user(70), role: Role::Controller, case: None, ..seeker(1) };
    home.store.save_user(controller.clone()).unwrap();
    let denied = open(&home, &controller.viewer(), &[Part::Pay]).err();
    assert_eq!(denied, Some(OpenFault::Denied(Reason::NoRelation)));
}

#[test]
fn an_officer_is_disqualified_from_the_own_case() {
    let home = home(None);
    let own = Viewer { own_case: Some(case(1)), ..officer() };
    let denied = open(&home, &own, &[Part::Way]).err();
    assert_eq!(denied, Some(OpenFault::Denied(Reason::ConflictOfInterest)));
    assert!(open(&home, &own, &[Part::ReadLog]).is_ok());
}

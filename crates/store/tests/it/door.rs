//! The one door: what it lets through, what it withholds, and what it writes down.

use crate::fixture::*;
use access::{Act, Part, Purpose, Reason, Relation, Viewer};
use chain::event::{
    CapacityFacts, ConcernRaised, EndReason, Event, MappingMade, OverallAssessmentMade, PlacementConfirmed,
    PlacementStarted, Role, Sealed, StreamId, SupportEnded,
};
use chain::id::{ConcernId, HostId, ParticipationId, PlacementId};
use chain::text::NewText;
use jiff::ToSpan;
use jiff::civil::Date;
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
        support(1),
    ];
    append.events.extend(events.map(|event| (stream.clone(), header(), event)));
    for id in 30..33 {
        append.texts.push((case(1), NewText { id: text(id), body: format!("text {id}").into() }));
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
        employer: None,
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
fn at_one_sitting_an_opening_is_promised_and_stands_in_the_log_once_that_is_kept() {
    let home = Home::new();
    home.register(1);
    let open = |page: &str, parts: &[Part]| {
        home.store.open_case(&officer(), case(1), page, Purpose::Casework, parts, now(), DAY).unwrap()
    };
    let (seen, promised) = home.store.at_one_sitting(|| open("/case", &[Part::Whole]).events.len());
    assert!(seen > 0 && !promised.is_empty());
    tokio::runtime::Runtime::new().unwrap().block_on(promised.kept()).unwrap();
    // Whoever shows the log shows this opening too, and has kept the promise by that.
    let (pages, promised) = home.store.at_one_sitting(|| {
        let rows = open("/log", &[Part::ReadLog]).reads(None, 10).unwrap();
        rows.into_iter().map(|row| row.page).collect::<Vec<_>>()
    });
    assert_eq!(pages, ["/log", "/case"]);
    assert!(promised.is_empty());
    assert_eq!(home.findings(), "");
}

#[test]
fn a_process_that_only_reads_learns_with_its_lines_what_another_has_done() {
    let home = Home::new();
    home.register(1);
    let other = Store::open(home.place(), projector()).unwrap();
    let read = || {
        let (opened, promised) = other.at_one_sitting(|| {
            other.open_case(&officer(), case(1), "/case", Purpose::Casework, &[Part::Whole], now(), DAY)
        });
        assert!(opened.is_ok());
        tokio::runtime::Runtime::new().unwrap().block_on(promised.kept()).unwrap();
    };
    // The first line opens the journal of the process; from then on lines are written by themselves.
    read();
    home.store.append_blocking(approval(1, 10)).unwrap();
    read();
    assert_eq!(other.world().version(&StreamId::provider(provider(1))), 1);
    assert_eq!(reasons_logged(&home).len(), 2);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_providers_coach_sees_the_way_but_neither_evidence_nor_reasons() {
    let home = Home::new();
    case_with_support(&home);
    let coach = coach_of(&home.store, 1);
    let parts = [Part::Way, Part::Support];
    let open = home.store.open_case(&coach, case(1), "/case", Purpose::Support, &parts, now(), DAY).unwrap();
    let kinds: Vec<&str> = open.events.iter().map(|recorded| recorded.event.kind()).collect();
    assert_eq!(kinds, ["Registered", "OfficerAssigned", "ActionPlanMade", "SupportStarted"]);
    assert_eq!(open.version, 6, "the version is the whole stream's");
    assert_eq!(open.text(text(30)).unwrap(), None);
    assert_eq!(open.text(text(32)).unwrap(), None);
    assert!(open.text(text(20)).unwrap().is_some());
    assert_eq!(open.identity.as_ref().unwrap().personal_number, "");
    let health = [Part::Health];
    let denied = home.store.open_case(&coach, case(1), "/case", Purpose::Support, &health, now(), DAY);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::NotShared))));
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

/// What a viewer is shown for some parts, on a day.
fn shown(home: &Home, viewer: &Viewer, parts: &[Part], day: Date) -> store::OpenCase {
    home.store.open_case(viewer, case(1), "/case", Purpose::of(viewer.role), parts, now(), day).unwrap()
}

fn kinds(open: &store::OpenCase) -> Vec<&str> {
    open.events.iter().map(|recorded| recorded.event.kind()).collect()
}

fn health_affects_work(open: &store::OpenCase) -> bool {
    let Event::Registered(registered) = &open.events[0].event else { panic!() };
    registered.sealed.known().unwrap().health_affects_work
}

#[test]
fn a_host_knows_of_the_placement_only() {
    let home = Home::new();
    case_with_support(&home);
    let (host, placement) = (HostId(uuid(10, 1)), PlacementId(uuid(11, 1)));
    let started = PlacementStarted {
        placement,
        service: "praktik".into(),
        host,
        extent_percent: 50,
        until: DAY.checked_add(90.days()).unwrap(),
        tasks: text(40),
    };
    let events = vec![(DAY, started.into()), (DAY, PlacementConfirmed { placement }.into())];
    home.store.append_blocking(happened(1, 6, 11, events, &[40])).unwrap();
    let contact = User { role: Role::Host, host: Some(host), case: None, ..seeker(1) };
    home.store.save_user(contact.clone()).unwrap();
    let open = shown(&home, &contact.viewer(), &[Part::Placement], DAY);
    assert_eq!(kinds(&open), ["PlacementStarted", "PlacementConfirmed"]);
    assert_eq!(open.version, 8);
    assert_eq!(open.identity.as_ref().unwrap().name(), "Iväg");
}

#[test]
fn that_health_affects_work_and_which_adaptations_is_seen_with_health_only() {
    let home = Home::new();
    case_with_support(&home);
    let mapped = MappingMade {
        competence: text(40),
        adaptations: Some(text(41)),
        subsidy_considered: false,
        deeper: vec![],
    };
    home.store.append_blocking(happened(1, 6, 11, vec![(DAY, mapped.into())], &[40, 41])).unwrap();
    let coach = shown(&home, &coach_of(&home.store, 1), &[Part::Way, Part::Support], DAY);
    assert!(!health_affects_work(&coach));
    assert_eq!(coach.text(text(40)).unwrap().as_deref(), Some("text 40"));
    assert_eq!(coach.text(text(41)).unwrap(), None);
    for parts in [&[Part::Whole][..], &[Part::Way, Part::Health]] {
        let open = shown(&home, &officer(), parts, DAY);
        assert!(health_affects_work(&open));
        assert_eq!(open.text(text(41)).unwrap().as_deref(), Some("text 41"));
    }
    assert!(!health_affects_work(&shown(&home, &officer(), &[Part::Way], DAY)));
}

#[test]
fn a_concern_is_read_by_whoever_raised_it_and_by_those_who_can_act_on_it() {
    let home = Home::new();
    case_with_support(&home);
    let (coach, colleague) = (coach_of(&home.store, 1), user(99));
    let raised = ConcernRaised { concern: ConcernId(uuid(12, 1)), text: text(40) };
    let mut append = happened(1, 6, 11, vec![(DAY, raised.into())], &[40]);
    append.events[0].1.actor = chain::event::Actor { user: coach.user, role: Role::Coach };
    home.store.append_blocking(append).unwrap();
    home.store
        .save_user(User {
            id: colleague,
            role: Role::Coach,
            provider: Some(provider(1)),
            case: None,
            ..seeker(1)
        })
        .unwrap();
    let colleague = Viewer { user: colleague, ..coach };
    let own = Viewer { user: user(50), role: Role::JobSeeker, own_case: Some(case(1)) };
    let read = |viewer: &Viewer, part| {
        let open = shown(&home, viewer, &[part], DAY);
        assert!(kinds(&open).contains(&"ConcernRaised"));
        open.text(text(40)).unwrap().is_some()
    };
    assert!(read(&coach, Part::Support));
    assert!(read(&officer(), Part::Whole));
    assert!(!read(&colleague, Part::Support));
    assert!(!read(&own, Part::Whole));
}

#[test]
fn a_coach_whose_support_has_ended_looks_back_at_what_was_until_the_time_is_over() {
    let home = Home::new();
    case_with_support(&home);
    let days = |days: i64| DAY.checked_add(days.days()).unwrap();
    let ended = SupportEnded { participation: ParticipationId(uuid(7, 1)), reason: EndReason::OwnWish };
    let plan =
        |on, id| (on, chain::event::ActionPlanMade { goal: text(id), activities: text(id + 1) }.into());
    let events = vec![plan(days(9), 40), (days(10), ended.into()), plan(days(10), 42), plan(days(11), 44)];
    home.store.append_blocking(happened(1, 6, 11, events, &[40, 41, 42, 43, 44, 45])).unwrap();
    let coach = coach_of(&home.store, 1);
    let parts = [Part::Way, Part::Support];
    let before = shown(&home, &coach, &parts, days(9));
    assert_eq!((before.relation, before.events.len()), (Relation::Coach, 8));
    let after = shown(&home, &coach, &parts, days(12));
    assert_eq!((after.relation, after.access.reason), (Relation::FormerCoach, Reason::GaveSupport));
    assert_eq!(kinds(&after)[3..], ["SupportStarted", "ActionPlanMade", "SupportEnded"]);
    assert_eq!(after.version, 10);
    assert!(after.text(text(40)).unwrap().is_some());
    assert_eq!(after.text(text(42)).unwrap(), None);
    let late = home.store.open_case(&coach, case(1), "/case", Purpose::Support, &parts, now(), days(40));
    assert!(matches!(late, Err(OpenFault::Denied(Reason::RelationEnded))));
    let act = Act::SupportWork;
    let acts = home.store.open_to_act(&coach, case(1), "/act", Purpose::Support, act, now(), days(12));
    assert!(matches!(acts, Err(OpenFault::Denied(Reason::NotThisAct))));
}

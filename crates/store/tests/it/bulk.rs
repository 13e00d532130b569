//! Cases that come many at a time become what appends would have made of them.

use crate::fixture::*;
use chain::event::{Event, Recorded, StreamId};
use chain::id::CaseId;
use store::{AppendFault, BroughtCase, Identity, Store, User, WholeCase};

/// A registered case with an officer, as the events that an append makes of it.
fn brought(n: u128) -> (BroughtCase, Vec<(StreamId, Recorded)>) {
    let append = registration(n);
    let person = BroughtCase {
        case: case(n),
        identity: append.identity.map(|(_, identity)| identity),
        user: User { id: user(1_000 + n), case: Some(case(n)), ..seeker(n) },
        texts: Vec::new(),
        documents: Vec::new(),
    };
    let command = append.command;
    let events = append.events.into_iter().zip(1_u64..).map(|((stream, header, event), version)| {
        (stream, Recorded { version, header: chain::event::Header { command, ..header }, event })
    });
    (person, events.collect())
}

fn bring(store: &Store, cases: std::ops::Range<u128>) -> Result<u64, AppendFault> {
    let (people, events): (Vec<_>, Vec<_>) = cases.map(brought).unzip();
    let views =
        people.iter().map(|person| person.case).zip(events.iter().map(|kept| of_case(kept))).collect();
    store.bring_people(people, &mut |_| {})?;
    let new = store.bring_events(events.into_iter().flatten().collect(), &mut |_| {})?;
    store.make_views(views, DAY, &mut |_| {})?;
    Ok(new)
}

fn of_case(events: &[(StreamId, Recorded)]) -> Vec<Recorded> {
    events.iter().map(|(_, event)| event.clone()).collect()
}

#[test]
fn what_is_brought_is_found_right_by_the_check_and_sealed_in_the_files() {
    let home = Home::new();
    let new = bring(&home.store, 10..30).unwrap();
    assert_eq!(new, 20 * brought(10).1.len() as u64);
    assert_eq!(home.findings(), "");
    let cases: Vec<CaseId> = home.store.cases(None, 100).unwrap();
    assert_eq!(cases.len(), 20);
    for (name, bytes) in home.raw() {
        // Where someone lives stands in the list of cases.
        for secret in SECRETS.iter().filter(|secret| **secret != "0180") {
            assert!(!contains(&bytes, secret), "{secret} lies open in {name}");
        }
    }
}

#[test]
fn bringing_it_again_goes_on_where_it_stopped_and_changes_nothing_that_stands() {
    let home = Home::new();
    let each = brought(10).1.len() as u64;
    bring(&home.store, 10..14).unwrap();
    assert_eq!(bring(&home.store, 10..20).unwrap(), 6 * each);
    assert_eq!(bring(&home.store, 10..20).unwrap(), 0);
    assert_eq!(home.findings(), "");
}

#[test]
fn an_event_that_does_not_come_next_is_refused_with_all_that_came_with_it() {
    let home = Home::new();
    let (person, mut events) = brought(10);
    home.store.bring_people(vec![person], &mut |_| {}).unwrap();
    if let Some((_, last)) = events.last_mut() {
        last.version += 1;
    }
    let refused = home.store.bring_events(events, &mut |_| {}).unwrap_err();
    assert!(matches!(refused, AppendFault::Conflict { .. }), "{refused:?}");
    assert_eq!(home.store.cases(None, 10).unwrap(), []);
}

#[test]
fn two_cases_cannot_be_brought_with_one_personal_number() {
    let home = Home::new();
    let ((mut first, _), (mut second, _)) = (brought(10), brought(11));
    let number = Identity { personal_number: "199001012389".into(), ..Identity::default() };
    (first.identity, second.identity) = (Some(number.clone()), Some(number));
    let refused = home.store.bring_people(vec![first, second], &mut |_| {}).unwrap_err();
    assert!(matches!(refused, AppendFault::PersonalNumberTaken { .. }), "{refused:?}");
}

#[test]
fn an_event_of_the_world_gets_the_next_version_of_its_stream() {
    let home = Home::new();
    let approved = approval(1, 5);
    for (stream, header, event) in approved.events.clone() {
        let recorded = Recorded { version: 0, header, event };
        assert_eq!(home.store.bring_events(vec![(stream, recorded)], &mut |_| {}).unwrap(), 1);
    }
    assert!(matches!(approved.events[0].2, Event::ProviderApproved(_)));
    assert_eq!(home.store.world().world.providers.len(), 1);
    assert_eq!(home.findings(), "");
}

fn whole(n: u128) -> WholeCase {
    let (person, events) = brought(n);
    WholeCase { person, events: of_case(&events) }
}

#[test]
fn whole_cases_become_what_the_same_cases_brought_in_parts_become() {
    let (in_parts, home) = (Home::new(), Home::new());
    bring(&in_parts.store, 10..30).unwrap();
    let told = &mut |_| {};
    let done = home.store.bring_whole(20, &|place| whole(10 + place as u128), DAY, told).unwrap();
    assert_eq!((done.cases, done.events), (20, 20 * brought(10).1.len() as u64));
    assert_eq!(home.findings(), "");
    for store in [&home.store, &in_parts.store] {
        assert_eq!(store.verify(&[]).unwrap(), []);
    }
    for n in 10..30 {
        let open = |home: &Home| {
            let parts = [access::Part::Whole];
            let viewer = officer();
            let open = home.store.open_case(
                &viewer,
                case(n),
                "/case",
                access::Purpose::Casework,
                &parts,
                now(),
                DAY,
            );
            let open = open.unwrap();
            (open.events, open.identity, open.version)
        };
        assert_eq!(open(&home), open(&in_parts), "case {n}");
        assert_eq!(home.store.user_of_case(case(n)).unwrap(), in_parts.store.user_of_case(case(n)).unwrap());
    }
    assert_eq!(
        home.store.tasks_due(DAY, None, 100).unwrap(),
        in_parts.store.tasks_due(DAY, None, 100).unwrap()
    );
}

#[test]
fn whole_cases_that_stand_already_are_passed_over_and_acts_go_on_in_the_others() {
    let home = Home::new();
    let each = brought(10).1.len() as u64;
    let bring = |from: u128, count: usize| {
        home.store.bring_whole(count, &|place| whole(from + place as u128), DAY, &mut |_| {}).unwrap()
    };
    assert_eq!(bring(10, 4).cases, 4);
    let again = bring(8, 10);
    assert_eq!((again.cases, again.events), (6, 6 * each));
    assert_eq!(bring(8, 10).cases, 0);
    home.register(40);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_whole_case_whose_versions_have_a_hole_or_that_was_erased_is_refused() {
    let home = Home::new();
    let mut holed = whole(10);
    holed.events.remove(0);
    let refused = home.store.bring_whole(1, &|_| holed.clone(), DAY, &mut |_| {});
    assert!(matches!(refused, Err(AppendFault::Conflict { .. })), "{refused:?}");
    assert!(home.store.cases(None, 10).unwrap().is_empty());
    home.register(11);
    home.store.erase(case(11), user(OFFICER), now(), DAY).unwrap();
    let refused = home.store.bring_whole(1, &|_| whole(11), DAY, &mut |_| {});
    assert!(matches!(refused, Err(AppendFault::Erased { .. })), "{refused:?}");
    assert_eq!(home.findings(), "");
}

//! Appends: as one or not at all, once, and relied-on versions hold.

use crate::fixture::*;
use access::{Part, Purpose};
use chain::event::{Event, StreamId};
use chain::text::{CHARACTERS_MAX, NewText};
use store::{Append, AppendFault, NewDocument, StoreFault};

#[test]
fn two_acts_that_rely_on_one_version_cannot_both_be_stored() {
    let home = Home::new();
    let case = home.register(1);
    home.store.append_blocking(plan(1, 2, 10)).unwrap();
    let late = home.store.append_blocking(plan(1, 2, 11));
    assert_eq!(late, Err(AppendFault::Conflict { stream: StreamId::case(case), expected: 2, found: 3 }));
    home.store.append_blocking(plan(1, 3, 11)).unwrap();
    assert_eq!(home.findings(), "");
}

#[test]
fn an_append_of_several_streams_stores_all_of_it_or_nothing() {
    let home = Home::new();
    home.register(1);
    home.store.append_blocking(approval(1, 1)).unwrap();
    let mut both = plan(1, 2, 10);
    let stream = StreamId::provider(provider(1));
    both.events.push((stream.clone(), header(), seat(1)));
    both.relies_on.push((stream.clone(), 7));
    assert!(matches!(
        home.store.append_blocking(both.clone()),
        Err(AppendFault::Conflict { expected: 7, found: 1, .. })
    ));
    assert_eq!(home.store.world().version(&stream), 1);
    both.relies_on[1].1 = 1;
    let appended = home.store.append_blocking(both).unwrap();
    assert_eq!(appended.version(&stream), Some(2));
    assert_eq!(appended.version(&StreamId::case(case(1))), Some(3));
    let world = home.store.world();
    assert_eq!(world.version(&stream), 2);
    assert_eq!(world.world.providers[&provider(1)].free_seats("steg_till_arbete_plus"), 0);
    assert_eq!(home.findings(), "");
}

#[test]
fn the_same_command_twice_changes_nothing_and_says_where_it_stands() {
    let home = Home::new();
    let case = home.register(1);
    let again = home.store.append_blocking(registration(1));
    assert_eq!(again, Err(AppendFault::AlreadyDone { stream: StreamId::case(case), version: 2 }));
    assert_eq!(home.findings(), "");
}

#[test]
fn a_personal_number_belongs_to_one_case() {
    let home = Home::new();
    let first = home.register(1);
    let mut second = registration(2);
    second.identity = Some((case(2), identity(1)));
    assert_eq!(home.store.append_blocking(second), Err(AppendFault::PersonalNumberTaken { case: first }));
    assert_eq!(home.store.case_by_number("18900101-9802").unwrap(), Some(first));
    assert_eq!(home.store.case_by_number(&number(2)).unwrap(), None);
    assert_eq!(home.store.cases(None, 10).unwrap(), [first]);
    home.register(2);
    assert_eq!(home.findings(), "");
}

#[test]
fn an_append_without_events_or_without_naming_its_case_is_refused() {
    let home = Home::new();
    let mut empty = registration(1);
    empty.events.clear();
    assert!(matches!(home.store.append_blocking(empty), Err(AppendFault::Malformed(_))));
    let mut unnamed = registration(1);
    unnamed.relies_on.clear();
    assert!(matches!(home.store.append_blocking(unnamed), Err(AppendFault::Malformed(_))));
    let mut unknown = registration(1);
    unknown.events[0].2 = Event::Unknown("Later".into());
    assert!(matches!(home.store.append_blocking(unknown), Err(AppendFault::Malformed(_))));
    assert!(home.store.cases(None, 10).unwrap().is_empty());
}

#[test]
fn a_text_or_a_document_out_of_bounds_changes_nothing() {
    let home = Home::new();
    home.register(1);
    let mut long = plan(1, 2, 10);
    long.texts[0].1 = NewText { id: text(20), body: "å".repeat(CHARACTERS_MAX + 1).into() };
    assert!(matches!(home.store.append_blocking(long), Err(AppendFault::TooLarge { what: "text", .. })));
    let mut program = plan(1, 2, 10);
    program.documents.push((
        case(1),
        NewDocument {
            id: chain::id::DocumentId(uuid(8, 1)),
            kind: "medical_statement".into(),
            content: b"\x7fELF\x02\x01".to_vec(),
        },
    ));
    assert_eq!(home.store.append_blocking(program), Err(AppendFault::MediaType));
    home.store.append_blocking(plan(1, 2, 10)).unwrap();
    assert_eq!(home.findings(), "");
}

#[test]
fn an_event_of_an_unknown_kind_makes_its_stream_read_only() {
    let home = Home::new();
    home.register(1);
    home.register(2);
    let home = home.reopened(|main| {
        let of_case =
            format!("stream = (SELECT number FROM streams WHERE id = '{}') AND version = 2", case(1));
        main.run(&format!("UPDATE events SET kind = 'FromTheFuture' WHERE {of_case}"));
    });
    assert_eq!(
        home.store.append_blocking(plan(1, 2, 10)),
        Err(AppendFault::ReadOnly { kind: "FromTheFuture".into() })
    );
    let parts = [Part::Whole];
    let open =
        home.store.open_case(&officer(), case(1), "/case", Purpose::Casework, &parts, now(), DAY).unwrap();
    assert_eq!(open.events[1].event, Event::Unknown("FromTheFuture".into()));
    home.store.append_blocking(plan(2, 2, 11)).unwrap();
}

#[test]
fn a_projector_that_panics_undoes_its_own_append_and_no_other() {
    let ground = crate::ground::Ground::new();
    let usual = projector();
    let panics = case(13);
    let store = store::Store::open(
        ground.place(),
        std::sync::Arc::new(move |case, events: &[chain::Recorded], day| {
            assert_ne!(case, panics, "unlucky");
            usual.project(case, events, day)
        }),
    )
    .unwrap();
    assert!(matches!(
        store.append_blocking(registration(13)),
        Err(AppendFault::Store(StoreFault::Panicked(_)))
    ));
    store.append_blocking(registration(1)).unwrap();
    assert_eq!(store.cases(None, 10).unwrap(), [case(1)]);
    assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_awaited_is_stored_when_it_answers() {
    let home = Home::new();
    home.store.append(registration(1)).await.unwrap();
    let cases = home.store.run(|store| store.cases(None, 10)).await.unwrap();
    assert_eq!(cases, [case(1)]);
    let empty = Append { relies_on: vec![], ..Append::new(command(9), DAY) };
    assert!(home.store.append(empty).await.is_err());
}

#[test]
fn the_user_whose_case_it_becomes_is_kept_with_it_or_not_at_all() {
    let home = Home::new();
    let mut taken = registration(1);
    taken.user = Some(seeker(1));
    taken.relies_on[0].1 = 7;
    assert!(matches!(home.store.append_blocking(taken.clone()), Err(AppendFault::Conflict { .. })));
    assert_eq!(home.store.user(user(50)).unwrap(), None);
    home.store.save_user(store::User { case: None, ..seeker(1) }).unwrap();
    taken.relies_on[0].1 = 0;
    home.store.append_blocking(taken).unwrap();
    assert_eq!(home.store.user_of_case(case(1)).unwrap(), Some(seeker(1)));
    for (_, bytes) in home.raw().iter().filter(|(name, _)| name.ends_with(".keys")) {
        assert!(!contains(bytes, "Rosenqvist"));
    }
    let mut again = plan(1, 2, 10);
    again.user = Some(store::User { name: "Iväg Ros".into(), ..seeker(1) });
    home.store.append_blocking(again).unwrap();
    assert_eq!(home.store.user(user(50)).unwrap().unwrap().name, "Iväg Ros");
    assert_eq!(home.findings(), "");
}

#[test]
fn a_user_has_one_case_and_an_append_that_would_give_another_changes_nothing() {
    let home = Home::new();
    home.register(1);
    home.store.save_user(seeker(1)).unwrap();
    let mut second = registration(2);
    second.user = Some(seeker(2));
    let refused = home.store.append_blocking(second.clone());
    assert_eq!(refused, Err(AppendFault::UserTaken { case: case(1) }));
    second.user = Some(store::User { case: None, ..seeker(1) });
    assert_eq!(home.store.append_blocking(second), refused);
    assert_eq!(home.store.cases(None, 10).unwrap(), [case(1)]);
    assert_eq!(home.store.user(user(50)).unwrap(), Some(seeker(1)));
    assert_eq!(home.findings(), "");
}

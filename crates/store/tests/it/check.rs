//! The check names what has been tampered with.

use crate::fixture::*;
use crate::ground::{ONE_BYTE_CHANGED, zeros};
use access::{Part, Purpose};
use chain::event::StreamId;
use store::Append;

/// Three cases, a provider, a list shown and a case opened: rows of every kind.
fn lived_in() -> Home {
    let home = Home::new();
    for n in 1..=3 {
        home.register(n);
    }
    home.store.append_blocking(approval(1, 2)).unwrap();
    home.store.append_blocking(plan(1, 2, 10)).unwrap();
    let parts = [Part::Whole];
    home.store.open_case(&officer(), case(1), "/case", Purpose::Casework, &parts, now(), DAY).unwrap();
    home.store.append_blocking(plan(2, 2, 11)).unwrap();
    home
}

/// What the check finds after a change behind the store's back.
fn after(change: &str) -> String {
    let home = lived_in();
    assert_eq!(home.findings(), "");
    let home = home.reopened(|main| main.run(change));
    home.findings()
}

fn of_case_1() -> String {
    format!("stream = (SELECT number FROM streams WHERE id = '{}')", case(1))
}

#[test]
fn one_changed_byte_in_an_events_header_body_or_seal_is_named() {
    let of_case_1 = of_case_1();
    for change in [
        "holds_on = '2026-03-01'",
        "body = replace(body, 'self_service', 'paper')",
        ONE_BYTE_CHANGED,
        "actor_role = 'reviewer'",
        "on_behalf_of = actor_user",
        &format!("hash = {}", zeros(32)),
    ] {
        let found = after(&format!("UPDATE events SET {change} WHERE {of_case_1} AND version = 1"));
        assert!(found.contains("journal 1, position 1: the chain breaks"), "{change}: {found}");
        assert!(found.contains(&format!("case {}, version 1", case(1))), "{change}: {found}");
    }
}

#[test]
fn a_changed_or_removed_row_of_the_read_log_is_named() {
    let found = after("UPDATE read_log SET role = role || 'x'");
    assert!(found.contains("the chain breaks at a row of the read log"), "{found}");
    let found = after("DELETE FROM read_log");
    assert!(found.contains("where there is no row"), "{found}");
    assert!(found.contains("journal: journal 1: position"), "{found}");
    let found = after("DELETE FROM read_log_cases");
    assert!(found.contains("its index differs"), "{found}");
}

#[test]
fn a_row_far_behind_its_place_in_the_journal_is_named_where_it_stands() {
    let found = after(&format!(
        "UPDATE events SET position = position + 100000 WHERE {} AND version = 2",
        of_case_1()
    ));
    assert!(found.contains("the chain breaks"), "{found}");
    assert!(found.contains("journal: journal 1: position 1000"), "{found}");
}

#[test]
fn a_removed_event_stream_or_text_is_named() {
    let of_case_1 = of_case_1();
    let found = after(&format!("DELETE FROM events WHERE {of_case_1} AND version = 2"));
    assert!(found.contains("version 3 after 1"), "{found}");
    let found = after("DELETE FROM events WHERE position = (SELECT max(position) FROM events)");
    assert!(found.contains("where 15 should be"), "{found}");
    assert!(found.contains("ends at version 2, not 3"), "{found}");
    let found = after(&format!("DELETE FROM streams WHERE id = '{}'", case(1)));
    assert!(found.contains("has events but no row"), "{found}");
    let found = after(&format!("DELETE FROM texts WHERE id = '{}'", text(20)));
    assert!(found.contains(&format!("text {} is missing", text(20))), "{found}");
    let found = after(&format!("UPDATE texts SET sealed = {}", zeros(60)));
    assert!(found.contains("does not open"), "{found}");
}

#[test]
fn a_view_that_was_changed_is_named_and_can_be_rebuilt_to_the_same_rows() {
    let home = lived_in();
    let home = home.reopened(|main| {
        main.run("UPDATE due_task SET due_by = '2031-01-01'; DELETE FROM relation");
        main.run(&format!("DELETE FROM case_summary WHERE case_id = '{}'", case(3)));
    });
    let found = home.findings();
    assert!(found.contains("tasks, relations differ from what the events give"), "{found}");
    assert!(found.contains("there are no views"), "{found}");
    assert_eq!(home.store.rebuild_views(DAY).unwrap(), 3);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_seat_taken_beyond_what_there_is_is_named_but_fewer_seats_later_is_no_fault() {
    let home = lived_in();
    let stream = StreamId::provider(provider(1));
    let take = |n: u128| {
        let mut append = Append::new(command(500 + n), DAY);
        append.events.push((stream.clone(), header(), seat(n)));
        home.store.append_blocking(append).unwrap();
    };
    take(1);
    take(2);
    let mut fewer = approval(1, 1);
    fewer.command = command(600);
    fewer.relies_on.clear();
    home.store.append_blocking(fewer).unwrap();
    assert_eq!(home.findings(), "");
    take(3);
    assert!(home.findings().contains("version 5: SeatTaken beyond what there is"));
}

#[test]
fn a_lost_key_is_named() {
    let home = lived_in();
    home.ground.keys().run("DELETE FROM case_keys");
    let found = home.reopened(|_| {}).findings();
    assert!(found.contains("has no key and is not erased"), "{found}");
}

#[test]
fn the_daily_head_changes_with_every_row_and_only_then() {
    let home = lived_in();
    let head = home.store.daily_head().unwrap();
    assert_eq!(home.store.daily_head().unwrap(), head);
    let home = home.reopened(|_| {});
    assert_eq!(home.store.daily_head().unwrap(), head);
    home.store.append_blocking(plan(3, 2, 12)).unwrap();
    assert_ne!(home.store.daily_head().unwrap(), head);
    assert_eq!(home.findings(), "");
}

#[test]
fn what_the_chain_finds_in_a_case_is_reported() {
    let home = lived_in();
    let findings = home
        .store
        .check(&|case_id, events| {
            if case_id == case(2) { vec![format!("{} events", events.len())] } else { vec![] }
        })
        .unwrap();
    let words: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(words, [format!("case: {}: 3 events", case(2))]);
}

#[test]
fn an_event_for_someone_who_is_no_user_is_named() {
    let home = Home::new();
    home.register(3);
    let mut own = registration(1);
    own.events[0].1.actor = chain::event::Actor { user: user(50), role: chain::event::Role::JobSeeker };
    home.store.append_blocking(own).unwrap();
    let mut for_another = registration(2);
    for_another.events[1].1.on_behalf_of = Some(user(51));
    home.store.append_blocking(for_another).unwrap();
    let found = home.findings();
    assert_eq!(found.lines().count(), 2, "{found}");
    let own = format!("user: case {}, version 1 (Registered): no user {}", case(1), user(50));
    assert!(found.contains(&own), "{found}");
    let for_another = format!("user: case {}, version 2 (OfficerAssigned): no user {}", case(2), user(51));
    assert!(found.contains(&for_another), "{found}");
    for id in [50, 51] {
        home.store.save_user(store::User { id: user(id), case: None, ..seeker(1) }).unwrap();
    }
    assert_eq!(home.findings(), "");
}

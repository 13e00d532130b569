//! Lost connections and other writers: what is answered with yes stands, what does not stand is not, and the store goes
//! on by itself.

use crate::fixture::*;
use crate::ground::{self, Ground};
use crate::proxy::{Cut, Proxy};
use std::time::{Duration, Instant};
use store::{AppendFault, Store, StoreFault};

/// A store whose connections to the main database go through a proxy.
fn behind_a_proxy() -> (Store, Proxy, Ground) {
    let ground = Ground::new();
    drop(Store::open(ground.place(), projector()).unwrap());
    let proxy = Proxy::to(ground::socket().as_ref());
    let address = format!("postgres:///{}?host={}&user=stegvis", ground.name, proxy.folder().display());
    let place: store::Place = address.parse().unwrap();
    let place = place.with_keys(&ground::address(&format!("{}_keys", ground.name)), None).unwrap();
    (Store::open(place, projector()).unwrap(), proxy, ground)
}

fn is_again<T: std::fmt::Debug>(answer: &Result<T, AppendFault>) -> bool {
    matches!(answer, Err(AppendFault::Store(StoreFault::Again(_))))
}

#[test]
fn a_commit_whose_answer_was_lost_is_found_to_have_been_made() {
    let (store, proxy, _ground) = behind_a_proxy();
    store.append_blocking(registration(1)).unwrap();
    for n in 2..6 {
        proxy.cut(Cut::After);
        store.append_blocking(registration(n)).unwrap();
        assert!(proxy.was_cut());
        let again = store.append_blocking(registration(n));
        assert!(matches!(again, Err(AppendFault::AlreadyDone { version: 2, .. })), "{again:?}");
    }
    assert_eq!(store.cases(None, 10).unwrap().len(), 5);
    assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[test]
fn a_commit_that_never_came_is_answered_with_try_again_and_can_be() {
    let (store, proxy, _ground) = behind_a_proxy();
    store.append_blocking(registration(1)).unwrap();
    for n in 2..6 {
        proxy.cut(Cut::Before);
        let answer = store.append_blocking(registration(n));
        assert!(is_again(&answer), "{answer:?}");
        assert!(proxy.was_cut());
        store.append_blocking(registration(n)).unwrap();
    }
    assert_eq!(store.cases(None, 10).unwrap().len(), 5);
    assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[test]
fn a_commit_that_the_network_swallows_is_answered_in_time_and_the_next_act_need_not_wait_for_it() {
    let (store, proxy, _ground) = behind_a_proxy();
    store.append_blocking(registration(1)).unwrap();
    proxy.cut(Cut::Silent);
    let begun = Instant::now();
    let answer = store.append_blocking(registration(2));
    assert!(is_again(&answer), "{answer:?}");
    assert!(proxy.was_cut());
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    // The server still held the lock for the one that it did not know to be gone.
    let begun = Instant::now();
    store.append_blocking(registration(2)).unwrap();
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[test]
fn what_the_server_is_long_at_work_on_is_waited_for() {
    let home = Home::new();
    // Longer than silence is borne.
    home.ground.main().run(
        "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             PERFORM pg_sleep(7); RETURN NEW; END $$;
         CREATE TRIGGER slowly BEFORE INSERT ON streams FOR EACH ROW EXECUTE FUNCTION slow()",
    );
    home.store.append_blocking(registration(1)).unwrap();
    home.ground.main().run("DROP TRIGGER slowly ON streams");
    assert_eq!(home.findings(), "");
}

#[test]
fn whoever_reads_over_a_lost_connection_notices_nothing() {
    let home = Home::new();
    home.register(1);
    for _ in 0..3 {
        assert_eq!(home.store.cases(None, 10).unwrap(), [case(1)]);
        home.ground.main().run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
    }
    assert_eq!(home.store.cases(None, 10).unwrap(), [case(1)]);
    // The writer's was lost too: whoever meets that is told to try again.
    let answer = home.store.append_blocking(registration(2));
    assert!(answer.is_ok() || is_again(&answer), "{answer:?}");
    let again = home.store.append_blocking(registration(2));
    assert!(matches!(again, Ok(_) | Err(AppendFault::AlreadyDone { .. })), "{again:?}");
    assert_eq!(home.findings(), "");
}

/// Lets so many statements that store events fail as when another writer came between.
fn come_between(home: &Home, times: usize) {
    home.ground.main().run(&format!(
        "CREATE SEQUENCE tries;
         CREATE FUNCTION come_between() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             IF nextval('tries') <= {times} THEN
                 RAISE EXCEPTION 'another writer' USING ERRCODE = '40001';
             END IF;
             RETURN NEW; END $$;
         CREATE TRIGGER coming BEFORE INSERT ON streams FOR EACH ROW EXECUTE FUNCTION come_between()"
    ));
}

#[test]
fn what_another_writer_came_between_is_carried_out_again_at_most_three_times() {
    let home = Home::new();
    come_between(&home, 3);
    home.store.append_blocking(registration(1)).unwrap();
    assert_eq!(home.ground.main().number("SELECT last_value FROM tries"), 4);
    assert_eq!(home.findings(), "");

    let home = Home::new();
    come_between(&home, 4);
    let answer = home.store.append_blocking(registration(1));
    assert!(is_again(&answer), "{answer:?}");
    assert_eq!(home.store.cases(None, 10).unwrap(), []);
    home.store.append_blocking(registration(1)).unwrap();
    assert_eq!(home.findings(), "");
}

#[test]
fn a_server_whose_disk_is_full_is_said_to_have_no_room_and_nothing_of_the_act_stands() {
    let home = Home::new();
    home.ground.main().run(
        "CREATE FUNCTION no_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
         CREATE TRIGGER no_room BEFORE INSERT ON streams FOR EACH ROW EXECUTE FUNCTION no_more()",
    );
    let answer = home.store.append_blocking(registration(1));
    assert!(matches!(answer, Err(AppendFault::Store(StoreFault::NoRoom(_)))), "{answer:?}");
    assert_eq!(home.store.cases(None, 10).unwrap(), []);
    home.ground.main().run("DROP TRIGGER no_room ON streams");
    home.store.append_blocking(registration(1)).unwrap();
    assert_eq!(home.findings(), "");
}

#[test]
fn several_web_nodes_write_at_once_each_in_a_journal_of_its_own() {
    let home = Home::new();
    home.store.append_blocking(approval(1, 40)).unwrap();
    let nodes: Vec<Store> =
        (0..3).map(|_| Store::open(home.place(), projector()).unwrap()).chain([home.store.clone()]).collect();
    std::thread::scope(|scope| {
        for (node, store) in (0_u128..).zip(&nodes) {
            for client in 0..2 {
                scope.spawn(move || {
                    for n in 0..10 {
                        store.append_blocking(registration(1000 * node + 100 * client + n + 1)).unwrap();
                    }
                });
            }
        }
    });
    assert_eq!(home.store.cases(None, 200).unwrap().len(), 80);
    assert_eq!(home.store.heads().unwrap().len(), 4);
    // What one node does to the world is seen by another when it next writes.
    let stream = chain::event::StreamId::provider(provider(1));
    let mut taken = registration(9000);
    taken.relies_on.push((stream.clone(), 1));
    taken.events.push((stream.clone(), header(), seat(1)));
    nodes[0].append_blocking(taken).unwrap();
    nodes[1].set_setting("any", "thing").unwrap();
    assert_eq!(nodes[1].world().version(&stream), 2);
    assert_eq!(home.findings(), "");
}

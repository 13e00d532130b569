//! Two hundred people race for the last ten seats.

use crate::fixture::*;
use chain::event::StreamId;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};
use store::AppendFault;

#[test]
fn of_two_hundred_who_race_for_ten_seats_exactly_ten_get_one() {
    let home = Home::new();
    home.store.append_blocking(approval(1, 10)).unwrap();
    let stream = StreamId::provider(provider(1));
    let got_one = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for n in 0..200_u128 {
            let (store, stream, got_one) = (home.store.clone(), stream.clone(), &got_one);
            scope.spawn(move || {
                loop {
                    let world = store.world();
                    let provider = &world.world.providers[&provider(1)];
                    if provider.free_seats("steg_till_arbete_plus") == 0 {
                        return;
                    }
                    let mut append = registration(10 + n);
                    append.relies_on.push((stream.clone(), world.version(&stream)));
                    append.events.push((stream.clone(), header(), seat(n)));
                    match store.append_blocking(append) {
                        Ok(_) => {
                            got_one.fetch_add(1, Ordering::Relaxed);
                            return;
                        }
                        Err(AppendFault::Conflict { .. }) => {}
                        Err(fault) => panic!("{fault}"),
                    }
                }
            });
        }
    });
    assert_eq!(got_one.load(Ordering::Relaxed), 10);
    assert_eq!(home.store.cases(None, 300).unwrap().len(), 10);
    let world = home.store.world();
    let taken = world.world.providers[&provider(1)].taken.get("steg_till_arbete_plus");
    assert_eq!(taken.map(BTreeSet::len), Some(10));
    assert_eq!(home.findings(), "");
}

#[test]
fn two_processes_on_one_database_cannot_take_the_same_seat() {
    let home = Home::new();
    let other = store::Store::open(home.place(), projector()).unwrap();
    home.store.append_blocking(approval(1, 1)).unwrap();
    let stream = StreamId::provider(provider(1));
    let take = |n: u128, version| {
        let mut append = registration(n);
        append.relies_on.push((stream.clone(), version));
        append.events.push((stream.clone(), header(), seat(n)));
        append
    };
    other.append_blocking(take(1, 1)).unwrap();
    let late = home.store.append_blocking(take(2, 1));
    assert!(matches!(late, Err(AppendFault::Conflict { found: 2, .. })));
    // The refused one sees what the other process did, so that it can decide again.
    let world = home.store.world();
    assert_eq!(world.world.providers[&provider(1)].free_seats("steg_till_arbete_plus"), 0);
    assert_eq!(home.findings(), "");
}

#[test]
fn one_process_can_erase_while_another_registers() {
    let home = Home::new();
    for n in 1..=8 {
        home.register(n);
    }
    let other = store::Store::open(home.place(), projector()).unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 1..=8 {
                other.erase(case(n), user(OFFICER), now(), DAY).unwrap();
            }
        });
        for client in 0..4_u128 {
            let store = home.store.clone();
            scope.spawn(move || {
                for n in 0..20 {
                    store.append_blocking(registration(100 + client * 20 + n)).unwrap();
                }
            });
        }
    });
    assert_eq!(home.store.cases(None, 200).unwrap().len(), 88);
    assert_eq!(home.store.erasures().unwrap().len(), 8);
    assert_eq!(home.findings(), "");
}

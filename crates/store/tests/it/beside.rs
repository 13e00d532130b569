//! A later version of the program brings the layout forward while this one is at work: beside a step that only adds it
//! goes on, with everything acknowledged kept; one that changes what it uses is not made as long as it is there (issue
//! 5, Build 5).

use crate::fixture::*;
use crate::lived_in::with_a_case_opened;
use access::{Part, Purpose};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};
use store::{Store, StoreFault, trial};

pub const ADDS: &str = "CREATE TABLE later (id BIGINT NOT NULL PRIMARY KEY);
    ALTER TABLE users ADD COLUMN later INTEGER; CREATE INDEX users_later ON users (later);
    ALTER TABLE events ADD COLUMN later INTEGER";
const TAKES_AWAY: &str = "ALTER TABLE users RENAME COLUMN name TO called";
/// The case that is read meanwhile.
const READ: u128 = 1;

/// Acts and readings of this version until it is told to stop: how many registrations were acknowledged, and how long
/// the slowest act took.
fn at_work(home: &Home, stop: &AtomicBool, done: &AtomicU64) -> (u64, Duration) {
    let (mut slowest, mut next) = (Duration::ZERO, 100);
    while !stop.load(Ordering::Relaxed) {
        let begun = Instant::now();
        home.store.append_blocking(registration(next)).unwrap();
        slowest = slowest.max(begun.elapsed());
        let parts = [Part::Whole];
        let open = home
            .store
            .open_case(&officer(), case(READ), "/case", Purpose::Casework, &parts, now(), DAY)
            .unwrap();
        assert!(open.events.len() > 3);
        next += 1;
        done.fetch_add(1, Ordering::Relaxed);
    }
    (done.load(Ordering::Relaxed), slowest)
}

/// Does something while this version is at work, before and after which acts go through.
pub fn beside<T>(home: &Home, change: impl FnOnce() -> T) -> (T, u64, Duration) {
    let (stop, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let more = |than: u64| {
        let begun = Instant::now();
        while done.load(Ordering::Relaxed) < than + 5 {
            assert!(begun.elapsed() < Duration::from_secs(60), "acts do not go through");
            sleep(Duration::from_millis(5));
        }
    };
    scope(|threads| {
        let working = threads.spawn(|| at_work(home, &stop, &done));
        more(0);
        let changed = change();
        more(done.load(Ordering::Relaxed));
        stop.store(true, Ordering::Relaxed);
        let (acts, slowest) = working.join().unwrap();
        (changed, acts, slowest)
    })
}

/// Every registration that was acknowledged is there, and everything is as it must be.
pub fn holds(home: &Home, acts: u64) {
    for n in 0..u128::from(acts) {
        let again = home.store.append_blocking(registration(100 + n));
        assert!(matches!(again, Err(store::AppendFault::AlreadyDone { .. })), "{n}: {again:?}");
    }
    assert_eq!(home.findings(), "");
}

#[test]
fn beside_a_step_that_only_adds_this_version_goes_on_and_nothing_that_was_acknowledged_is_lost() {
    let home = with_a_case_opened(3);
    let place = home.ground.place();
    let (brought, acts, slowest) = beside(&home, || trial::bring_beyond(&place, ADDS, true));
    brought.unwrap();
    println!("{acts} acts beside the step, the slowest took {slowest:?}");
    assert_eq!(home.ground.main().number("SELECT count(*) FROM later"), 0, "the step has been made");
    holds(&home, acts);
    // This version may also be started there, as long as the release is not whole.
    let Home { store, ground } = home;
    drop(store);
    let home = Home { store: Store::open(ground.place(), projector()).unwrap(), ground };
    home.store.append_blocking(registration(4)).unwrap();
    holds(&home, acts);
}

#[test]
fn a_step_that_changes_what_this_version_uses_is_refused_while_it_is_at_work_and_afterwards_shuts_it_out() {
    let home = with_a_case_opened(3);
    let place = home.ground.place();
    let (brought, acts, _) = beside(&home, || trial::bring_beyond(&place, TAKES_AWAY, false));
    let told = brought.unwrap_err();
    assert!(matches!(told, StoreFault::OthersAtWork { .. }), "{told:?}");
    assert!(told.to_string().contains("must be stopped first"), "{told}");
    holds(&home, acts);
    let Home { store, ground } = home;
    drop(store);
    trial::bring_beyond(&place, TAKES_AWAY, false).unwrap();
    let refused = Store::open(ground.place(), projector()).err().expect("it may not be at work there");
    assert!(matches!(refused, StoreFault::Newer { .. }), "{refused:?}");
    assert!(refused.to_string().contains("may not be at work beside it"), "{refused}");
}

#[test]
fn of_two_that_come_at_once_one_brings_the_layout_forward() {
    let home = with_a_case_opened(1);
    let place = home.ground.place();
    let (brought, acts, _) = beside(&home, || {
        scope(|threads| {
            let both = [0, 1].map(|_| threads.spawn(|| trial::bring_beyond(&place, ADDS, true)));
            both.map(|one| one.join().unwrap())
        })
    });
    for one in brought {
        one.unwrap();
    }
    holds(&home, acts);
}

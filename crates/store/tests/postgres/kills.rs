//! PostgreSQL is killed at random moments under load, on a disk that is waited for. Every act that was answered with yes
//! stands exactly once, and none stands in half. Twenty times here; as often as `STEGVIS_DATABASE_KILLS` says by its
//! own command.

use crate::fixture::*;
use crate::ground::server;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use store::{AppendFault, Store, StoreFault};

const CLIENTS: u64 = 6;

/// Says that it is over when it is dropped.
struct Ends<'o>(&'o AtomicBool);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn what_was_acknowledged_stands_once_after_each_kill_of_postgresql() {
    let kills: u64 =
        std::env::var("STEGVIS_DATABASE_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(20);
    let folder = std::env::temp_dir().join(format!("stegvis-kills-{}", std::process::id()));
    let socket = server("start", Some(&folder), "on");
    let address = format!("postgres:///kills?host={socket}&user=stegvis");
    let store = Store::open(address.parse::<store::Place>().unwrap(), projector()).unwrap();
    let (over, next) = (AtomicBool::new(false), AtomicU64::new(1));
    let (acknowledged, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let mut longest = Duration::ZERO;
    std::thread::scope(|scope| {
        for _ in 0..CLIENTS {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    let n = u128::from(next.fetch_add(1, Ordering::Relaxed));
                    // The same act until it stands.
                    while !over.load(Ordering::Relaxed) {
                        match store.append_blocking(registration(n)) {
                            Ok(_) | Err(AppendFault::AlreadyDone { version: 2, .. }) => {
                                acknowledged.fetch_add(1, Ordering::Relaxed);
                                break;
                            }
                            Err(AppendFault::Store(StoreFault::Again(_))) => {
                                refused.fetch_add(1, Ordering::Relaxed);
                                std::thread::sleep(Duration::from_millis(20));
                            }
                            Err(fault) => panic!("{fault}"),
                        }
                    }
                }
            });
        }
        // Also when a server could not be started: the clients go home.
        let _over = Ends(&over);
        for _ in 0..kills {
            std::thread::sleep(Duration::from_millis(
                100 + u64::from(uuid::Uuid::now_v7().as_bytes()[15]) * 2,
            ));
            server("kill", Some(&folder), "on");
            // Counted when it is dead: what was acknowledged while it was being killed tells nothing of afterwards.
            let (killed, before) = (Instant::now(), acknowledged.load(Ordering::Relaxed));
            server("start", Some(&folder), "on");
            while acknowledged.load(Ordering::Relaxed) <= before && killed.elapsed() < Duration::from_secs(60)
            {
                std::thread::sleep(Duration::from_millis(5));
            }
            longest = longest.max(killed.elapsed());
        }
    });
    let known = acknowledged.load(Ordering::Relaxed) as u64;
    // What was broken off at the very end may stand or not.
    let sent = next.load(Ordering::Relaxed) - 1;
    let stored = store.cases(None, u32::MAX >> 1).unwrap().len() as u64;
    let findings = store.check(&|_, events| {
        if events.len() == 2 { vec![] } else { vec![format!("{} events", events.len())] }
    });
    assert_eq!(findings.unwrap(), []);
    assert!(
        stored >= known && stored <= sent && sent <= known + CLIENTS,
        "{known} known, {stored} stored, {sent} sent"
    );
    for n in 1..=u128::from(sent) {
        let mut again = store.append_blocking(registration(n));
        if let Err(AppendFault::Store(StoreFault::Again(_))) = again {
            // The writer had not met the last kill yet.
            again = store.append_blocking(registration(n));
        }
        assert!(matches!(again, Ok(_) | Err(AppendFault::AlreadyDone { version: 2, .. })), "{again:?}");
    }
    assert_eq!(store.cases(None, u32::MAX >> 1).unwrap().len() as u64, sent);
    drop(store);
    server("stop", Some(&folder), "on");
    let refused = refused.load(Ordering::Relaxed);
    println!(
        "{kills} kills of PostgreSQL; {known} acts acknowledged, {refused} times told to try again, none lost, none \
         doubled; at the longest {} ms until an act was acknowledged again",
        longest.as_millis()
    );
    assert!(known > kills, "too few acts for the test to say anything");
}

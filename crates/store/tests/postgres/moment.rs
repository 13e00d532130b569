//! The drill of `docs/operating.md`: a server with an archive of its log is restored to a moment, and holds exactly the
//! acts up to it. The keys are the newest, so that whoever was erased since stays erased.

use crate::fixture::*;
use crate::ground::server_with;
use postgres::{Client, NoTls};
use std::fs::File;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};
use store::{AppendFault, Place, Store};

/// A text, asked of a server.
fn ask(socket: &str, sql: &str) -> String {
    let address = format!("postgres:///postgres?host={socket}&user=stegvis");
    Client::connect(&address, NoTls).unwrap().query_one(sql, &[]).unwrap().get(0)
}

fn wait_until(socket: &str, sql: &str) {
    let begun = Instant::now();
    while ask(socket, sql) != "true" {
        assert!(begun.elapsed() < Duration::from_secs(60), "{sql}");
        sleep(Duration::from_millis(50));
    }
}

/// Ends a server when it is dropped; the last of them takes the folder of both with it.
struct Ends<'f>(&'f Path);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        server_with("stop", &[self.0], &[]);
        let _ = self.0.parent().map(std::fs::remove_dir);
    }
}

#[test]
fn a_server_restored_to_a_moment_holds_exactly_the_acts_up_to_it_and_who_was_erased_since_stays_erased() {
    let root = std::env::temp_dir().join(format!("stegvis-moment-{}", std::process::id()));
    let (served, restored) = (root.join("served"), root.join("restored"));
    let archive = served.join("archive").display().to_string();
    let options = format!(
        "-c archive_mode=on -c archive_command='mkdir -p {archive} && test ! -f {archive}/%f && cp %p {archive}/%f'"
    );
    let socket = server_with("start", &[&served], &[("STEGVIS_TEST_OPTIONS", &options)]);
    let _ends = Ends(&served);
    let place =
        |socket: &str| -> Place { format!("postgres:///moment?host={socket}&user=stegvis").parse().unwrap() };
    let store = Store::open(place(&socket), projector()).unwrap();
    (1..=5).for_each(|n| drop(store.append_blocking(registration(n)).unwrap()));
    server_with("base", &[&served, &restored], &[]);
    (6..=10).for_each(|n| drop(store.append_blocking(registration(n)).unwrap()));
    sleep(Duration::from_millis(20));
    let moment = ask(&socket, "SELECT clock_timestamp()::text");
    sleep(Duration::from_millis(20));
    (11..=15).for_each(|n| drop(store.append_blocking(registration(n)).unwrap()));
    store.erase(case(3), user(OFFICER), now(), DAY).unwrap();
    let last = ask(&socket, "SELECT pg_walfile_name(pg_switch_wal())");
    wait_until(
        &socket,
        &format!("SELECT (coalesce(last_archived_wal, '') >= '{last}')::text FROM pg_stat_archiver"),
    );
    drop(store);

    File::create(restored.join("data/recovery.signal")).unwrap();
    let options = format!(
        "-c restore_command='cp {archive}/%f %p' -c recovery_target_time='{moment}' -c recovery_target_action=promote"
    );
    let again = server_with("start", &[&restored], &[("STEGVIS_TEST_OPTIONS", &options)]);
    let _ends_too = Ends(&restored);
    wait_until(&again, "SELECT (NOT pg_is_in_recovery())::text");
    let newest_keys = format!("postgres:///moment_keys?host={socket}&user=stegvis");
    let store = Store::open(place(&again).with_keys(&newest_keys, None).unwrap(), projector()).unwrap();
    assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
    for n in 1..=15 {
        let answer = store.append_blocking(registration(n));
        match n {
            1..=10 => assert!(matches!(answer, Err(AppendFault::AlreadyDone { .. })), "{n}: {answer:?}"),
            _ => assert!(answer.is_ok(), "{n}: {answer:?}"),
        }
    }
    let of_erased = store.append_blocking(plan(3, 2, 50));
    assert!(matches!(of_erased, Err(AppendFault::Erased { .. })), "{of_erased:?}");
    assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
    drop(store);
}

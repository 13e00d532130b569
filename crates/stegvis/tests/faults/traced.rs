//! That what is acknowledged has reached the disk first: the program and PostgreSQL run under `strace`, and their calls
//! are held against the promise. The same with a disk that is never waited for must be seen to break it: else the
//! test sees nothing.

use crate::beneath::officers;
use crate::cluster::Cluster;
use crate::ledger::Ledger;
use crate::load::under_load_of;
use crate::service::Service;
use crate::table::Row;
use crate::trace::{Judged, judge};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const CALLS: &str = "trace=write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,fsync,fdatasync";
/// Calls that say that the disk was waited for, and did not wait.
const NO_SYNC: &str = "int fsync(int file) { (void)file; return 0; }\n\
                       int fdatasync(int file) { (void)file; return 0; }\n";

/// Whether system calls can be traced here.
pub fn is_possible() -> bool {
    Command::new("strace").args(["-o", "/dev/null", "true"]).status().is_ok_and(|status| status.success())
}

/// The command under which a program is traced, to files in a folder that anyone may write to.
fn strace(folder: &Path, name: &str) -> Vec<String> {
    let out = folder.join(name).display().to_string();
    ["strace", "-D", "-ff", "-ttt", "-T", "-y", "-s", "24", "-e", CALLS, "-o", &out].map(str::to_owned).into()
}

/// SQLite.
pub fn on_sqlite(folder: &Path, acts: usize) -> Row {
    let (waited, row) = sqlite(&folder.join("waited"), acts, true);
    let (control, _) = sqlite(&folder.join("control"), acts.min(10), false);
    told(row, waited, control)
}

fn sqlite(folder: &Path, acts: usize, waits: bool) -> (Judged, Row) {
    let traces = traces(folder);
    let file = folder.join("stegvis.db");
    let database = file.to_str().unwrap();
    let mut service = Service::start(database, folder);
    service.stop();
    let mut under = strace(&traces, "program");
    if !waits {
        under.push("-E".into());
        under.push(format!("LD_PRELOAD={}", no_sync(folder)));
    }
    let ledger = work(&mut service, &under, database, acts);
    let judged = judge(&traces, |file| file.contains("/stegvis.db") && !file.ends_with("-shm"));
    (judged, Row::of("synced, then answered", "SQLite", acts, database, &ledger))
}

/// PostgreSQL: its log of writes, against the answers of the program.
pub fn on_postgresql(folder: &Path, acts: usize) -> Row {
    let (waited, row) = postgresql(&folder.join("waited"), acts, "on");
    let (control, _) = postgresql(&folder.join("control"), acts.min(10), "off");
    told(row, waited, control)
}

fn postgresql(folder: &Path, acts: usize, fsync: &str) -> (Judged, Row) {
    let traces = traces(folder);
    let server = strace(&traces, "server");
    let environment = [
        ("STEGVIS_TEST_FSYNC", fsync),
        ("STEGVIS_TEST_UNDER", &server.join(" ")),
        // Nobody writes the log but who commits, so that a write without a sync is a fault.
        ("STEGVIS_TEST_OPTIONS", "-c wal_writer_delay=10s"),
    ];
    let cluster = Cluster::start(&folder.join("server"), &environment);
    let database = cluster.address();
    let mut service = Service::start(&database, folder);
    service.stop();
    let ledger = work(&mut service, &strace(&traces, "program"), &database, acts);
    let row = Row::of("synced, then answered", "PostgreSQL", acts, &database, &ledger);
    drop(cluster);
    (judge(&traces, |file| file.contains("/pg_wal/")), row)
}

/// So many acts by one officer, so that what is written belongs to the act that is answered next.
fn work(service: &mut Service, under: &[String], database: &str, acts: usize) -> Ledger {
    let words: Vec<&str> = under.iter().map(String::as_str).collect();
    service.start_again(&words);
    let ledger = Ledger::new();
    under_load_of(1, &service.address(), &officers(database), &ledger, || {
        while ledger.acknowledged() < acts {
            std::thread::sleep(Duration::from_millis(20));
        }
    });
    service.stop();
    ledger
}

/// A folder that PostgreSQL's user may write to as well.
fn traces(folder: &Path) -> std::path::PathBuf {
    let traces = folder.join("traces");
    std::fs::create_dir_all(&traces).unwrap();
    assert!(Command::new("chmod").arg("777").arg(&traces).status().unwrap().success());
    traces
}

/// A library whose syncs do nothing.
fn no_sync(folder: &Path) -> String {
    let (source, library) = (folder.join("no_sync.c"), folder.join("no_sync.so"));
    std::fs::write(&source, NO_SYNC).unwrap();
    let made =
        Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).status().unwrap();
    assert!(made.success());
    library.display().to_string()
}

fn told(mut row: Row, waited: Judged, control: Judged) -> Row {
    println!("    with the disk waited for {waited:?}; not waited for {control:?}");
    let kept = waited.answers > 0 && waited.after_a_sync == waited.answers && waited.too_early == 0;
    if !kept {
        row.verdict.faults.push(format!("an answer left before its act was on disk: {waited:?}"));
    }
    if control.too_early == 0 {
        row.verdict.faults.push(format!("a disk that is not waited for was not noticed: {control:?}"));
    }
    row.others = format!(
        "{} of {} answers left after a sync; without syncing {} of {}",
        waited.after_a_sync,
        waited.answers,
        control.answers - control.too_early,
        control.answers
    );
    row
}

//! `./test faults` (issue 5, Show 3): everything that can fall falls, many times, under load, and whatever was said to
//! be done stands exactly once. Prints one table; exit status 1 when anything is not as it must be.
//!
//! An act counts as acknowledged when the browser was told so. It is then looked for in the rows themselves, by the id
//! with which it was sent, and `stegvis check` must find nothing.

mod beneath;
mod cluster;
mod cuts;
mod failovers;
mod full;
mod kills;
mod ledger;
mod load;
mod proxy;
#[path = "../it/registration.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod registration;
mod service;
mod settings;
mod table;
mod trace;
mod traced;
#[path = "../it/visitor.rs"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod visitor;

use cluster::Cluster;
use full::Disk;
use proxy::Network;
use settings::{Settings, is_wanted};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use table::Row;

/// A folder that PostgreSQL's user can reach; it goes when this is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        let path = std::env::temp_dir().join(format!("stegvis-faults-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// A folder in it.
    fn sub(&self, name: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(&path).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed lies among temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// One kind of fault: its word for `STEGVIS_FAULTS_ONLY`, and what gives its rows.
struct Part<'p> {
    word: &'static str,
    run: Box<dyn FnOnce() -> Vec<Row> + Send + 'p>,
}

/// How many run at the same time: each mostly waits.
const AT_ONCE: usize = 2;

fn main() -> ExitCode {
    let (settings, begun, folder) = (Settings::read(), Instant::now(), Folder::new());
    beneath::judge_is_awake();
    let mut parts = parts(&settings, &folder);
    parts.retain(|part| is_wanted(part.word));
    let (parts, rows, broken) = (Mutex::new(parts), Mutex::new(Vec::new()), Mutex::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    // The lock is given back before the part begins.
                    let next = taken(&parts).pop();
                    let Some(part) = next else { break };
                    match catch_unwind(AssertUnwindSafe(part.run)) {
                        Ok(of_part) => taken(&rows).extend(of_part),
                        // What went wrong has been printed.
                        Err(_) => *taken(&broken) += 1,
                    }
                }
            });
        }
    });
    let mut rows = std::mem::take(&mut *taken(&rows));
    rows.sort_by_key(|row| (row.fault, row.engine));
    table::print(&rows);
    let broken = *taken(&broken);
    let failed = rows.iter().filter(|row| !row.is_fine()).count() + broken;
    println!(
        "{} rows in {} s, {failed} with faults, of which {broken} could not be carried out",
        rows.len(),
        begun.elapsed().as_secs()
    );
    println!("# pass {}\n# fail {failed}", rows.len() + broken - failed);
    if failed == 0 && !rows.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn taken<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Every part; those that take longest are last, and begun first.
fn parts<'p>(settings: &'p Settings, folder: &'p Folder) -> Vec<Part<'p>> {
    let part = |word, run: Box<dyn FnOnce() -> Vec<Row> + Send + 'p>| Part { word, run };
    let resets = settings.cuts / 2;
    let mut parts = vec![
        part("trace", Box::new(|| traces(folder, settings.traced))),
        part("disk", Box::new(|| full_disks(folder, settings.full))),
    ];
    if has_postgresql() {
        let cut = move |name: &str, times, kind| vec![cuts::of_the_network(&folder.sub(name), times, kind)];
        parts.extend([
            part(
                "failover",
                Box::new(|| vec![failovers::to_a_replica(&folder.sub("failover"), settings.failovers)]),
            ),
            part("network", Box::new(move || cut("reset", resets, Network::Resets))),
            part("network", Box::new(move || cut("silent", settings.cuts - resets, Network::Silent))),
            part(
                "kill",
                Box::new(|| vec![kills::of_postgresql(&folder.sub("postgresql"), settings.database_kills)]),
            ),
        ]);
    }
    parts.push(part(
        "kill",
        Box::new(|| vec![kills::of_the_program(&folder.sub("program"), settings.server_kills)]),
    ));
    parts
}

fn full_disks(folder: &Folder, times: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let Some(disk) = Disk::mount(&folder.sub("disk")) else {
        println!("skipped: disk: only root can make a file system to fill");
        return rows;
    };
    rows.push(full::under_sqlite(&folder.sub("full-sqlite"), &disk, times));
    drop(disk);
    if has_postgresql()
        && let Some(disk) = Disk::mount(&folder.sub("disk"))
    {
        rows.push(full::under_postgresql(&folder.sub("full-postgresql"), &disk, times));
    }
    rows
}

fn traces(folder: &Folder, acts: usize) -> Vec<Row> {
    if !traced::is_possible() {
        println!("skipped: trace: strace is not here, or may not trace");
        return Vec::new();
    }
    let mut rows = vec![traced::on_sqlite(&folder.sub("trace-sqlite"), acts)];
    if has_postgresql() {
        rows.push(traced::on_postgresql(&folder.sub("trace-postgresql"), acts));
    }
    rows
}

fn has_postgresql() -> bool {
    let possible = Cluster::is_possible();
    if !possible {
        println!("skipped: there is no PostgreSQL on this machine");
    }
    possible
}

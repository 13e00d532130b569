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
use std::path::PathBuf;
use std::process::ExitCode;
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

fn main() -> ExitCode {
    let (settings, begun, folder) = (Settings::read(), Instant::now(), Folder::new());
    let mut rows: Vec<Row> = Vec::new();
    if is_wanted("network") && has_postgresql("network") {
        let resets = settings.cuts / 2;
        rows.push(cuts::of_the_network(&folder.sub("reset"), resets, Network::Resets));
        rows.push(cuts::of_the_network(&folder.sub("silent"), settings.cuts - resets, Network::Silent));
    }
    if is_wanted("disk") {
        rows.extend(full_disks(&folder, settings.full));
    }
    if is_wanted("failover") && has_postgresql("failover") {
        rows.push(failovers::to_a_replica(&folder.sub("failover"), settings.failovers));
    }
    if is_wanted("trace") {
        rows.extend(traces(&folder, settings.traced));
    }
    if is_wanted("kill") {
        rows.push(kills::of_the_program(&folder.sub("program"), settings.server_kills));
        if has_postgresql("kill") {
            rows.push(kills::of_postgresql(&folder.sub("postgresql"), settings.database_kills));
        }
    }
    table::print(&rows);
    let failed = rows.iter().filter(|row| !row.is_fine()).count();
    println!("{} rows in {} s, {failed} with faults", rows.len(), begun.elapsed().as_secs());
    println!("# pass {}\n# fail {failed}", rows.len() - failed);
    if failed == 0 && !rows.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn full_disks(folder: &Folder, times: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let Some(disk) = Disk::mount(&folder.sub("disk")) else {
        println!("skipped: disk: only root can make a file system to fill");
        return rows;
    };
    rows.push(full::under_sqlite(&folder.sub("full-sqlite"), &disk, times));
    drop(disk);
    if has_postgresql("disk")
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
    if has_postgresql("trace") {
        rows.push(traced::on_postgresql(&folder.sub("trace-postgresql"), acts));
    }
    rows
}

fn has_postgresql(fault: &str) -> bool {
    let possible = Cluster::is_possible();
    if !possible {
        println!("skipped: {fault}: there is no PostgreSQL on this machine");
    }
    possible
}

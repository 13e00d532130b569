//! The disk is filled to the last byte under load: acts are refused with words that say so, nothing is stored in half,
//! and when there is room again the program goes on by itself.

use crate::beneath::officers;
use crate::cluster::Cluster;
use crate::kills::a_while;
use crate::ledger::Ledger;
use crate::load::under_load;
use crate::service::Service;
use crate::table::Row;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const AT_MOST: Duration = Duration::from_secs(120);
/// How large the disk is.
const MEBIBYTES: usize = 400;
/// How long it is full.
const FULL: Duration = Duration::from_millis(1_500);
/// What may be answered meanwhile, besides that there is no room: that the database cannot be reached.
const NO_ROOM: u16 = 507;
const UNREACHABLE: u16 = 503;

/// A file system in memory; it goes when this is dropped.
pub struct Disk(PathBuf);

impl Disk {
    /// Only root may make one.
    pub fn mount(folder: &Path) -> Option<Disk> {
        std::fs::create_dir_all(folder).unwrap();
        let size = format!("size={MEBIBYTES}m,mode=755");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder).output();
        mounted.is_ok_and(|mounted| mounted.status.success()).then(|| Disk(folder.to_owned()))
    }

    /// Fills it to the last byte.
    fn fill(&self) {
        let mut file = File::options().create(true).append(true).open(self.filler()).unwrap();
        let mut bytes = vec![1; 1 << 20];
        while !bytes.is_empty() {
            // Smaller and smaller, until not even a byte goes in.
            if file.write_all(&bytes).is_err() {
                bytes.truncate(bytes.len() / 2);
            }
        }
    }

    fn free(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // It goes with the machine when something still uses it.
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

/// Under SQLite.
pub fn under_sqlite(folder: &Path, disk: &Disk, times: usize) -> Row {
    let file = disk.0.join("stegvis.db");
    let database = file.to_str().unwrap();
    let mut service = Service::start(database, folder);
    let ledger = Ledger::new();
    under_load(&service.address(), &officers(database), &ledger, || {
        for _ in 0..times {
            std::thread::sleep(a_while());
            filled(disk, &ledger, NO_ROOM);
            disk.free();
            ledger.wait_for_progress(AT_MOST);
        }
    });
    service.stop();
    judged(Row::of("disk full", "SQLite", times, database, &ledger), &ledger)
}

/// Under PostgreSQL: it falls when its log finds no room, and is started again when there is.
pub fn under_postgresql(folder: &Path, disk: &Disk, times: usize) -> Row {
    let cluster = Cluster::start(&disk.0.join("server"), &[("STEGVIS_TEST_INITDB", "--wal-segsize=1")]);
    let database = cluster.address();
    let mut service = Service::start(&database, folder);
    let ledger = Ledger::new();
    under_load(&service.address(), &officers(&database), &ledger, || {
        for _ in 0..times {
            std::thread::sleep(a_while());
            filled(disk, &ledger, UNREACHABLE);
            disk.free();
            let begun = Instant::now();
            while !cluster.try_to_start() {
                assert!(begun.elapsed() < AT_MOST, "PostgreSQL does not start again");
                std::thread::sleep(Duration::from_millis(200));
            }
            ledger.wait_for_progress(AT_MOST);
        }
    });
    service.stop();
    judged(Row::of("disk full", "PostgreSQL", times, &database, &ledger), &ledger)
}

/// Fills the disk until somebody was refused for it, and lets it be full for a while.
fn filled(disk: &Disk, ledger: &Ledger, status: u16) {
    let refused = || ledger.other(NO_ROOM) + ledger.other(status);
    let (before, begun) = (refused(), Instant::now());
    while refused() == before {
        disk.fill();
        assert!(begun.elapsed() < AT_MOST, "nobody noticed that the disk is full");
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(FULL);
}

/// Whoever is refused is told why: that there is no room, or that the database cannot be reached.
fn judged(mut row: Row, ledger: &Ledger) -> Row {
    let unclear = ledger.other(500);
    if unclear > 0 {
        row.verdict.faults.push(format!("{unclear} acts were refused without saying why"));
    }
    row
}

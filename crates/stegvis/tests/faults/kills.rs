//! Kills without warning, of the program and of PostgreSQL with all its processes, at random moments under load.

use crate::beneath::officers;
use crate::cluster::Cluster;
use crate::ledger::Ledger;
use crate::load::under_load;
use crate::service::Service;
use crate::table::Row;
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

/// How long it may take until acts are acknowledged again.
const AT_MOST: Duration = Duration::from_secs(120);

/// Kills of the program, on SQLite.
pub fn of_the_program(folder: &Path, times: usize) -> Row {
    let file = folder.join("stegvis.db");
    let database = file.to_str().unwrap();
    let mut service = Service::start(database, folder);
    let ledger = Ledger::new();
    under_load(&service.address(), &officers(database), &ledger, || {
        for _ in 0..times {
            std::thread::sleep(a_while());
            service.kill();
            service.start_again(&[]);
            ledger.wait_for_progress(AT_MOST);
        }
    });
    service.stop();
    Row::of("program killed", "SQLite", times, database, &ledger)
}

/// Kills of PostgreSQL, while the program runs on.
pub fn of_postgresql(folder: &Path, times: usize) -> Row {
    let cluster = Cluster::start(&folder.join("server"), &[]);
    let database = cluster.address();
    let mut service = Service::start(&database, folder);
    let ledger = Ledger::new();
    under_load(&service.address(), &officers(&database), &ledger, || {
        for _ in 0..times {
            std::thread::sleep(a_while());
            cluster.kill();
            cluster.start_again();
            ledger.wait_for_progress(AT_MOST);
        }
    });
    service.stop();
    Row::of("PostgreSQL killed", "PostgreSQL", times, &database, &ledger)
}

/// A random time that lets some acts through.
pub fn a_while() -> Duration {
    let byte = u64::from(Uuid::now_v7().as_bytes()[15]);
    Duration::from_millis(100 + 2 * byte)
}

//! The primary is killed, the replica is promoted, the program finds it by itself, and a new replica follows the new
//! primary. Replication is synchronous: only then is what was acknowledged on the replica too.

use crate::beneath::officers;
use crate::cluster::Cluster;
use crate::kills::a_while;
use crate::ledger::Ledger;
use crate::load::under_load;
use crate::service::Service;
use crate::table::Row;
use std::path::Path;
use std::time::{Duration, Instant};

const AT_MOST: Duration = Duration::from_secs(120);

/// Failovers, to and fro between two folders.
pub fn to_a_replica(folder: &Path, times: usize) -> Row {
    let folders = [folder.join("a"), folder.join("b")];
    let mut primary = Cluster::start(&folders[0], &[]);
    let mut replica = followed(&primary, &folders[1]);
    let sockets: Vec<String> =
        folders.iter().map(|folder| format!("host={}/socket", folder.display())).collect();
    let both =
        format!("postgres:///stegvis?{}&user=stegvis&target_session_attrs=read-write", sockets.join("&"));
    let mut service = Service::start(&both, folder);
    let ledger = Ledger::new();
    let officers = officers(&primary.address());
    let last = under_load(&service.address(), &officers, &ledger, || {
        for time in 0..times {
            std::thread::sleep(a_while());
            primary.kill();
            replica.promote();
            ledger.wait_for_progress(AT_MOST);
            // The old primary goes for good: its folder becomes that of the new replica.
            primary = replica;
            replica = followed(&primary, &folders[time % 2]);
        }
        // Both stand while the last acts are finished.
        (primary, replica)
    });
    service.stop();
    Row::of("failover to a replica", "PostgreSQL", times, &last.0.address(), &ledger)
}

/// A replica in a folder, for which every commit of the primary waits.
fn followed(primary: &Cluster, folder: &Path) -> Cluster {
    let replica = primary.replica(folder);
    primary.run(&["ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()"]);
    let begun = Instant::now();
    let sql = "SELECT count(*)::text FROM pg_stat_replication WHERE sync_state = 'sync'";
    while primary.ask(sql) != "1" {
        assert!(begun.elapsed() < AT_MOST, "the replica does not follow");
        std::thread::sleep(Duration::from_millis(50));
    }
    replica
}

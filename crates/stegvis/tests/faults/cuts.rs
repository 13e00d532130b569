//! The network between the program and PostgreSQL is cut: half of the times every connection is reset, half of the
//! times everything is swallowed and nobody is told. Every act gets an answer within a stated time.

use crate::beneath::officers;
use crate::cluster::Cluster;
use crate::kills::a_while;
use crate::ledger::Ledger;
use crate::load::under_load;
use crate::proxy::{Network, Proxy};
use crate::service::Service;
use crate::table::Row;
use std::path::Path;
use std::time::Duration;

/// How long anybody may wait for an answer, whatever happens to the network (`docs/operating.md`).
pub const ANSWER_AT_MOST: Duration = Duration::from_secs(60);
const AT_MOST: Duration = Duration::from_secs(120);
/// How long the network is cut: shorter and longer than silence is borne.
const CUT_MS: [u64; 4] = [300, 2_000, 7_000, 12_000];

/// Cuts of one kind.
pub fn of_the_network(folder: &Path, times: usize, kind: Network) -> Row {
    let cluster = Cluster::start(&folder.join("server"), &[]);
    let proxy = Proxy::to(&cluster.socket());
    let mut service = Service::start(&format!("postgres://stegvis@{}/stegvis", proxy.address), folder);
    let ledger = Ledger::new();
    under_load(&service.address(), &officers(&cluster.address()), &ledger, || {
        for time in 0..times {
            std::thread::sleep(a_while());
            proxy.set(kind);
            std::thread::sleep(Duration::from_millis(CUT_MS[time % CUT_MS.len()]));
            proxy.set(Network::Whole);
            ledger.wait_for_progress(AT_MOST);
        }
    });
    service.stop();
    let name = if kind == Network::Silent { "network silent" } else { "network reset" };
    let mut row = Row::of(name, "PostgreSQL", times, &cluster.address(), &ledger);
    if row.longest_answer > ANSWER_AT_MOST {
        row.verdict.faults.push(format!("an answer took {:.0} s", row.longest_answer.as_secs_f64()));
    }
    row
}

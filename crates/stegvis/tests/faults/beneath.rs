//! The rows themselves, read past the program: what was acknowledged must stand there once, whatever the program says.

use crate::ledger::{Act, Ledger};
use crate::service::stegvis;
use postgres::{Client, NoTls};
use serde_json::Value;
use std::collections::BTreeMap;

/// Who works with cases.
const OFFICERS: &str = "SELECT id FROM users WHERE role = 'officer' ORDER BY id";
/// What has happened in cases: by which act, and what.
const EVENTS: &str = "SELECT command, kind FROM events WHERE stream_kind = 'case' ORDER BY command, kind";

/// The first columns of rows of text.
fn rows(database: &str, sql: &str, columns: usize) -> Vec<Vec<String>> {
    if database.starts_with("postgres:") {
        let mut client = Client::connect(database, NoTls).unwrap();
        let rows = client.query(sql, &[]).unwrap();
        return rows.iter().map(|row| (0..columns).map(|column| row.get(column)).collect()).collect();
    }
    let file = rusqlite::Connection::open(database).unwrap();
    let mut statement = file.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect());
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

/// The ids of the officers.
pub fn officers(database: &str) -> Vec<String> {
    rows(database, OFFICERS, 1).into_iter().flatten().collect()
}

/// What the database turned out to hold.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    pub acknowledged: usize,
    /// Acts that were acknowledged and do not stand, and acts of which only a part does.
    pub lost: usize,
    /// Acts that stand more than once, and what nobody has sent.
    pub doubled: usize,
    /// What `stegvis check` found, and answers that should not come.
    pub faults: Vec<String>,
}

/// Holds the database against the ledger.
pub fn verdict(database: &str, ledger: &Ledger) -> Verdict {
    let mut stored: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows(database, EVENTS, 2) {
        if let [command, kind] = row.as_slice() {
            stored.entry(command.clone()).or_default().push(kind.clone());
        }
    }
    let mut verdict = Verdict { faults: findings(database), ..Verdict::default() };
    let acts = ledger.with(|told| {
        verdict.faults.append(&mut told.unexpected);
        std::mem::take(&mut told.acts)
    });
    for act in &acts {
        judge(&mut verdict, act, &stored.remove(&act.id.to_string()).unwrap_or_default());
    }
    verdict.doubled += stored.len();
    verdict
}

fn judge(verdict: &mut Verdict, act: &Act, stored: &[String]) {
    verdict.acknowledged += usize::from(act.acknowledged);
    if stored.is_empty() {
        verdict.lost += usize::from(act.acknowledged);
    } else if stored.len() > act.kinds.len() {
        verdict.doubled += 1;
    } else if stored != act.kinds {
        verdict.lost += 1;
    }
}

fn findings(database: &str) -> Vec<String> {
    let checked = stegvis(database, &["check", "--json"]);
    let json: Value = serde_json::from_slice(&checked.stdout).unwrap_or_default();
    match json["findings"].as_array() {
        Some(findings) => findings.iter().map(|found| format!("check: {found}")).collect(),
        None => vec![format!("check: {}", String::from_utf8_lossy(&checked.stderr))],
    }
}

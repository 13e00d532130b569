//! The rows themselves, read past the program: what was acknowledged must stand there once, whatever the program says.

use crate::ledger::{Act, Ledger, REGISTERS};
use crate::service::stegvis;
use postgres::{Client, NoTls};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Who works with cases.
const OFFICERS: &str = "SELECT id FROM users WHERE role = 'officer' ORDER BY id";
/// What has happened in cases: by which act, as each database writes its bytes, and what.
const EVENTS: [&str; 2] = [
    "SELECT hex(command), kind FROM events WHERE stream_kind = 'case' ORDER BY command, kind",
    "SELECT encode(command, 'hex'), kind FROM events WHERE stream_kind = 'case' ORDER BY command, kind",
];

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
    let of_server = usize::from(database.starts_with("postgres:"));
    for row in rows(database, EVENTS[of_server], 2) {
        if let [command, kind] = row.as_slice() {
            let command = Uuid::parse_str(command).unwrap().to_string();
            stored.entry(command).or_default().push(kind.clone());
        }
    }
    let mut verdict = Verdict { faults: findings(database), ..Verdict::default() };
    let acts = ledger.with(|told| {
        verdict.faults.append(&mut told.unexpected);
        std::mem::take(&mut told.acts)
    });
    judge_all(&mut verdict, &acts, stored);
    verdict
}

/// The ledger's acts against the kinds of events that stand under each act's id.
fn judge_all(verdict: &mut Verdict, acts: &[Act], mut stored: BTreeMap<String, Vec<String>>) {
    for act in acts {
        judge(verdict, act, &stored.remove(&act.id.to_string()).unwrap_or_default());
    }
    verdict.doubled += stored.len();
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

/// A judge who sees nothing would find nothing: before anything is tried, one is shown an act of each kind that must
/// not be.
pub fn judge_is_awake() {
    let ids: Vec<Uuid> = (1..=5).map(Uuid::from_u128).collect();
    let acts: Vec<Act> =
        ids.iter().map(|id| Act { id: *id, kinds: REGISTERS, acknowledged: *id != ids[3] }).collect();
    let whole: Vec<String> = REGISTERS.iter().map(|kind| (*kind).to_owned()).collect();
    let stored = BTreeMap::from([
        (ids[0].to_string(), whole.clone()),
        // Half of it, twice of it, and what nobody sent; the third stands not at all, nor does the fourth, to which
        // nobody was told yes.
        (ids[1].to_string(), whole[1..].to_vec()),
        (ids[4].to_string(), [whole.clone(), whole.clone()].concat()),
        (Uuid::from_u128(9).to_string(), whole),
    ]);
    let mut verdict = Verdict::default();
    judge_all(&mut verdict, &acts, stored);
    assert_eq!((verdict.acknowledged, verdict.lost, verdict.doubled), (4, 2, 2), "the judge sees wrong");
}

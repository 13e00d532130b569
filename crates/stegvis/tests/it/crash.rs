//! The server is killed at random moments under load. After each restart every act that was acknowledged
//! is there exactly once, and none is there in half. Ten times here; as often as
//! `STEGVIS_KILLS` says by its own command.

use crate::database::Database;
use crate::registration::register;
use crate::server::Server;
use crate::visitor::Visitor;
use access::{Part, Purpose, Viewer};
use chain::Policy;
use chain::event::Recorded;
use chain::id::{CaseId, CommandId, UserId};
use exchange::test_identities::personal_numbers;
use jiff::Timestamp;
use jiff::civil::date;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use store::Store;
use uuid::Uuid;
use web::projecting::PolicyInUse;

/// How many people send forms at the same time.
const VISITORS: usize = 8;
/// How many times the server of one database is killed; then a new one is begun.
const KILLS_OF_ONE: usize = 10;
/// How many action plans are made in each case.
const PLANS: usize = 3;

/// A form that was sent.
#[derive(Clone)]
struct Attempt {
    act: Uuid,
    number: &'static str,
    /// The kinds of events that it makes, in alphabetical order.
    kinds: &'static [&'static str],
    acknowledged: bool,
}

const REGISTERS: &[&str] = &["ConsentGiven", "OfficerAssigned", "Profiled", "Registered"];
const PLANS_ONE: &[&str] = &["ActionPlanMade"];

#[test]
fn what_was_acknowledged_is_there_once_after_each_kill_and_nothing_is_there_in_half() {
    let kills: usize = std::env::var("STEGVIS_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(10);
    let (mut sent, mut acknowledged) = (0, 0);
    for begun in (0..kills).step_by(KILLS_OF_ONE) {
        let attempts = killed(KILLS_OF_ONE.min(kills - begun));
        sent += attempts.len();
        acknowledged += attempts.iter().filter(|attempt| attempt.acknowledged).count();
    }
    println!("{kills} kills; {sent} acts sent, {acknowledged} acknowledged");
    assert!(acknowledged > kills, "too few acts for the test to say anything");
}

/// One database whose server is killed so many times; what was sent to it.
fn killed(kills: usize) -> Vec<Attempt> {
    let database = Database::with_world();
    let numbers = personal_numbers();
    let next = AtomicUsize::new(0);
    let attempts: Mutex<Vec<Attempt>> = Mutex::default();
    for _ in 0..kills {
        let server = Server::start(&database);
        let officers = officers(&database);
        std::thread::scope(|scope| {
            for place in 0..VISITORS {
                let (next, attempts, numbers) = (&next, &attempts, &numbers);
                let (address, officer) = (server.address.clone(), officers[place % officers.len()].clone());
                scope.spawn(move || {
                    // The connection breaks when the server is killed; that ends the visit.
                    drop(visit(&address, &officer, next, numbers, attempts));
                });
            }
            std::thread::sleep(Duration::from_millis(150 + u64::from(random()) % 1200));
            server.kill();
        });
        verify(&database, &attempts.lock().unwrap());
    }
    assert_eq!(database.findings(), Vec::<String>::new());
    attempts.into_inner().unwrap()
}

fn random() -> u16 {
    let bytes = Uuid::now_v7().into_bytes();
    u16::from_be_bytes([bytes[14], bytes[15]])
}

/// An officer registers people and makes action plans for them until the server is gone.
fn visit(
    address: &str,
    officer: &str,
    next: &AtomicUsize,
    numbers: &[&'static str],
    attempts: &Mutex<Vec<Attempt>>,
) -> reqwest::Result<()> {
    let visitor = Visitor::sign_in(address, officer)?;
    // Should all test numbers have been used before the kill, the visit ends.
    while let Some(number) = numbers.get(next.fetch_add(1, Ordering::Relaxed)) {
        let act = Uuid::now_v7();
        let place = note(attempts, Attempt { act, number, kinds: REGISTERS, acknowledged: false });
        let answer = register(&visitor, number, ("Prov", "Personsson"), act)?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        acknowledge(attempts, place);
        let case = answer.location.split('?').next().unwrap_or_default().to_owned();
        for _ in 0..PLANS {
            let act = Uuid::now_v7();
            let place = note(attempts, Attempt { act, number, kinds: PLANS_ONE, acknowledged: false });
            let goal = format!("Ett arbete nära hemmet ({act})");
            let fields = [("goal", goal.as_str()), ("activities", "Söka två arbeten i månaden")];
            let answer = visitor.act(&format!("{case}/action-plan"), act, &fields)?;
            assert_eq!(answer.status, 303, "{}", answer.body);
            acknowledge(attempts, place);
        }
    }
    Ok(())
}

fn note(attempts: &Mutex<Vec<Attempt>>, attempt: Attempt) -> usize {
    let mut attempts = attempts.lock().unwrap();
    attempts.push(attempt);
    attempts.len() - 1
}

fn acknowledge(attempts: &Mutex<Vec<Attempt>>, place: usize) {
    attempts.lock().unwrap()[place].acknowledged = true;
}

fn officers(database: &Database) -> Vec<String> {
    let store = open(database);
    let officers = store.users_by_role(chain::event::Role::Officer).unwrap();
    officers.iter().map(|officer| officer.id.to_string()).collect()
}

fn open(database: &Database) -> Store {
    let policy = PolicyInUse::new(Policy::embedded(&["almega_2023"]).unwrap());
    Store::open(database.path(), std::sync::Arc::new(policy)).unwrap()
}

/// Every act that was acknowledged is there once; every other is there once or not at all.
fn verify(database: &Database, attempts: &[Attempt]) {
    let store = open(database);
    let mut cases: BTreeMap<CaseId, Vec<Recorded>> = BTreeMap::new();
    for attempt in attempts {
        let case = store.case_by_number(attempt.number).unwrap();
        let mut kinds: Vec<String> = Vec::new();
        if let Some(case) = case {
            let events = cases.entry(case).or_insert_with(|| events(&store, case));
            let of_act = events.iter().filter(|event| event.header.command == CommandId(attempt.act));
            kinds.extend(of_act.map(|event| event.event.kind().to_owned()));
            kinds.sort();
        }
        if attempt.acknowledged || !kinds.is_empty() {
            assert_eq!(kinds, attempt.kinds, "act {} of {}", attempt.act, attempt.number);
        }
    }
}

fn events(store: &Store, case: CaseId) -> Vec<Recorded> {
    let viewer = Viewer::system(UserId(Uuid::nil()));
    let now = Timestamp::now();
    let day = date(2026, 11, 16);
    store.open_case(&viewer, case, "test", Purpose::Control, &[Part::Whole], now, day).unwrap().events
}

//! What was sent and what was answered: the truth that the database is held against.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// The kinds of events that a registration makes, in alphabetical order.
pub const REGISTERS: &[&str] = &["ConsentGiven", "OfficerAssigned", "Profiled", "Registered"];
/// Those of an action plan.
pub const PLANS: &[&str] = &["ActionPlanMade"];

/// An act that was sent, perhaps several times until it was answered.
#[derive(Clone, Debug)]
pub struct Act {
    pub id: Uuid,
    /// The kinds of events that it makes.
    pub kinds: &'static [&'static str],
    /// Whether an answer has said that it is done.
    pub acknowledged: bool,
}

/// Everything that was sent, and how it went.
pub struct Ledger(Mutex<Told>);

/// What a ledger has been told.
pub struct Told {
    pub acts: Vec<Act>,
    pub acknowledged: usize,
    /// When an act was last acknowledged.
    last: Option<Instant>,
    /// The longest time between two that were.
    pub longest_pause: Duration,
    /// The longest time that somebody waited for an answer, of whatever kind.
    pub longest_answer: Duration,
    /// Other answers than done, by status; 0 for none at all.
    pub others: BTreeMap<u16, usize>,
    /// Answers that should not come whatever happens.
    pub unexpected: Vec<String>,
}

impl Ledger {
    pub fn new() -> Ledger {
        Ledger(Mutex::new(Told {
            acts: Vec::new(),
            acknowledged: 0,
            last: None,
            longest_pause: Duration::ZERO,
            longest_answer: Duration::ZERO,
            others: BTreeMap::new(),
            unexpected: Vec::new(),
        }))
    }

    /// Looks at, or changes, what has been told.
    pub fn with<T>(&self, look: impl FnOnce(&mut Told) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes an act before it is sent. Gives its place.
    pub fn send(&self, id: Uuid, kinds: &'static [&'static str]) -> usize {
        self.with(|told| {
            told.acts.push(Act { id, kinds, acknowledged: false });
            told.acts.len() - 1
        })
    }

    /// Notes that an act was said to be done.
    pub fn acknowledge(&self, place: usize) {
        self.with(|told| {
            told.acts[place].acknowledged = true;
            told.acknowledged += 1;
            let now = Instant::now();
            if let Some(last) = told.last.replace(now) {
                told.longest_pause = told.longest_pause.max(now - last);
            }
        });
    }

    /// Notes how long an answer took, and which it was when it was not that the act is done.
    pub fn answered(&self, took: Duration, other: Option<u16>) {
        self.with(|told| {
            told.longest_answer = told.longest_answer.max(took);
            if let Some(status) = other {
                *told.others.entry(status).or_default() += 1;
            }
        });
    }

    /// How many acts have been acknowledged.
    pub fn acknowledged(&self) -> usize {
        self.with(|told| told.acknowledged)
    }

    /// How many answers with this status there have been.
    pub fn other(&self, status: u16) -> usize {
        self.with(|told| told.others.get(&status).copied().unwrap_or(0))
    }

    /// Waits until acts are acknowledged that were not when it was asked.
    pub fn wait_for_progress(&self, at_most: Duration) {
        let (begun, before) = (Instant::now(), self.acknowledged());
        // Those under way when the fault began may come first.
        while self.acknowledged() < before + 2 {
            assert!(begun.elapsed() < at_most, "nothing was acknowledged for {} s", at_most.as_secs());
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

//! How much the store has done since it was opened, and what waits: numbers only, for those who watch the service.

use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers since the store was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Requests that wait for the writer.
    pub waiting: u64,
    /// Batches that were committed.
    pub commits: u64,
    /// Batches that were not.
    pub commits_failed: u64,
    /// Requests that were carried out in those that were.
    pub writes: u64,
    /// Events that were appended.
    pub events: u64,
    /// Lines of the read log that were written.
    pub readings: u64,
}

/// What a batch will have come to when it is committed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counted {
    pub events: u64,
    pub readings: u64,
}

/// The numbers as the writer keeps them.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    waiting: AtomicU64,
    commits: AtomicU64,
    commits_failed: AtomicU64,
    writes: AtomicU64,
    events: AtomicU64,
    readings: AtomicU64,
}

impl Counters {
    /// A request waits.
    pub fn asked(&self) {
        self.waiting.fetch_add(1, Ordering::Relaxed);
    }

    /// A request could not be handed in.
    pub fn not_asked(&self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
    }

    /// A batch of so many requests has been answered; `counted` is none when it was not committed.
    pub fn answered(&self, requests: u64, counted: Option<Counted>) {
        self.waiting.fetch_sub(requests, Ordering::Relaxed);
        match counted {
            None => drop(self.commits_failed.fetch_add(1, Ordering::Relaxed)),
            Some(counted) => {
                self.commits.fetch_add(1, Ordering::Relaxed);
                self.writes.fetch_add(requests, Ordering::Relaxed);
                self.events.fetch_add(counted.events, Ordering::Relaxed);
                self.readings.fetch_add(counted.readings, Ordering::Relaxed);
            }
        }
    }

    /// The numbers now.
    pub fn now(&self) -> Figures {
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        Figures {
            waiting: read(&self.waiting),
            commits: read(&self.commits),
            commits_failed: read(&self.commits_failed),
            writes: read(&self.writes),
            events: read(&self.events),
            readings: read(&self.readings),
        }
    }
}

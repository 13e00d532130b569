//! How far a run has come: written by the thread that computes, read by pages.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How far a run has come.
#[derive(Debug)]
pub struct Progress {
    of: u32,
    done: AtomicU32,
    /// Months that were done before this server began.
    before: AtomicU32,
    began: Instant,
    cancelled: AtomicBool,
}

/// What a page tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Months done.
    pub done: u32,
    /// Months in all.
    pub of: u32,
    /// How long it seems to take yet; none before the first months are done.
    pub left: Option<Duration>,
}

impl Told {
    /// Whole percent; 100 only when all is done.
    #[must_use]
    pub fn percent(self) -> u32 {
        u32::try_from(u64::from(self.done) * 100 / u64::from(self.of.max(1))).unwrap_or(100).min(100)
    }
}

impl Progress {
    /// Nothing done yet, of so many months.
    #[must_use]
    pub fn of(months: u32) -> Progress {
        Progress {
            of: months,
            done: AtomicU32::new(0),
            before: AtomicU32::new(0),
            began: Instant::now(),
            cancelled: AtomicBool::new(false),
        }
    }

    /// One more month.
    pub fn month(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Months that need not be done, because they were before.
    pub fn skip(&self, months: u32) {
        self.done.fetch_add(months, Ordering::Relaxed);
        self.before.fetch_add(months, Ordering::Relaxed);
    }

    /// Asks it to stop when the month has ended.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it has been asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// What a page tells.
    #[must_use]
    pub fn told(&self) -> Told {
        let done = self.done.load(Ordering::Relaxed).min(self.of);
        let here = done.saturating_sub(self.before.load(Ordering::Relaxed));
        let left = (here > 0).then(|| self.began.elapsed() * (self.of - done) / here);
        Told { done, of: self.of, left }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_without_a_month_done_does_not_guess_how_long_it_takes() {
        let progress = Progress::of(24);
        progress.skip(12);
        assert_eq!(progress.told(), Told { done: 12, of: 24, left: None });
        assert_eq!(progress.told().percent(), 50);
        progress.month();
        assert!(progress.told().left.is_some());
    }

    #[test]
    fn a_hundred_percent_is_said_only_when_all_is_done() {
        assert_eq!(Told { done: 999, of: 1000, left: None }.percent(), 99);
        assert_eq!(Told { done: 1000, of: 1000, left: None }.percent(), 100);
        assert_eq!(Told { done: 0, of: 0, left: None }.percent(), 0);
    }
}

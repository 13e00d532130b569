//! The writer when its connection is lost: it connects again, not too often; it finds out whether a commit that was
//! cut off was made; and it goes on in a journal that the database knows.
//!
//! Every batch that stores an act, a reading or a kept row moves its journal, in the same transaction. So the head of
//! the journal tells whether a batch stands, also when the database is another one that has taken over.

use super::Work;
use crate::fault::StoreFault;
use crate::journal::Journal;
use crate::sql::{Connection, OptionalExtension};
use std::time::{Duration, Instant};

/// The first pause after an attempt that failed, and the longest.
const PAUSES: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(1));
/// How long the writer tries to find out whether a commit was made.
const FINDING_OUT: Duration = Duration::from_secs(15);

/// When to try next: the pause doubles with each failure.
#[derive(Default)]
pub(super) struct BackOff {
    failures: u32,
    last: Option<Instant>,
}

impl BackOff {
    fn pause(&self) -> Duration {
        let (first, longest) = PAUSES;
        first.saturating_mul(1 << self.failures.saturating_sub(1).min(10)).min(longest)
    }

    fn may_try(&self) -> bool {
        self.last.is_none_or(|last| last.elapsed() >= self.pause())
    }

    fn failed(&mut self) {
        self.failures += 1;
        self.last = Some(Instant::now());
    }
}

impl Work {
    /// Makes lost connections again before a batch. While the database cannot be reached, requests are refused at once.
    pub(super) fn reconnect(&mut self) -> Result<(), StoreFault> {
        if self.pair.is_connected() {
            return Ok(());
        }
        if !self.back_off.may_try() {
            return Err(StoreFault::Again("there is no connection".into()));
        }
        if let Err(fault) = self.pair.connect_again() {
            self.back_off.failed();
            return Err(fault);
        }
        self.back_off = BackOff::default();
        self.others = None;
        // A database that took over may lack the end of the journal: then another is opened.
        let stands = match &self.journal {
            Some(journal) => stands(&self.pair.main, journal)?,
            None => true,
        };
        if !stands {
            self.journal = None;
        }
        Ok(())
    }

    /// Whether the commit that was cut off was made. `before` is the journal as it was before the batch.
    pub(super) fn find_out(&mut self, before: &Option<Journal>) -> Result<(), StoreFault> {
        let unknown = || StoreFault::Again("the connection was lost during the commit".into());
        let Some(after) = self.journal.clone() else { return Err(unknown()) };
        if before.as_ref() == Some(&after) {
            return Err(unknown());
        }
        let begun = Instant::now();
        let mut pause = PAUSES.0;
        while begun.elapsed() < FINDING_OUT {
            if self.pair.connect_again().is_ok() {
                self.others = None;
                // With the lock: whatever the lost connection was doing has ended.
                let asked = self.pair.main.begin_write().map_err(StoreFault::from);
                // Its own commit writes something, and so waits for a replica that the one cut off may not have
                // waited for.
                let asked = asked.and_then(|()| {
                    let stands = stands(&self.pair.main, &after)?;
                    if stands {
                        after.save(&self.pair.main)?;
                    }
                    Ok(stands)
                });
                match self.pair.main.end(asked) {
                    Ok(true) => return Ok(()),
                    Ok(false) => return Err(StoreFault::Again("the commit was not made".into())),
                    Err(_) => {}
                }
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(PAUSES.1);
        }
        Err(unknown())
    }
}

/// Whether the database has a journal exactly as far as it is known here.
fn stands(main: &Connection, journal: &Journal) -> Result<bool, StoreFault> {
    let found: Option<(i64, Vec<u8>)> = main
        .prepare_cached("SELECT position, head FROM journals WHERE id = ?1")?
        .query_row([journal.id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.is_some_and(|(position, head)| position == journal.position && head == journal.head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_between_attempts_doubles_up_to_its_bound() {
        let mut back_off = BackOff::default();
        assert!(back_off.may_try());
        back_off.failed();
        assert!(!back_off.may_try());
        assert_eq!(back_off.pause(), PAUSES.0);
        back_off.failed();
        assert_eq!(back_off.pause(), PAUSES.0 * 2);
        (0..100).for_each(|_| back_off.failed());
        assert_eq!(back_off.pause(), PAUSES.1);
    }
}

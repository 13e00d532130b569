//! A queue of what waits for people with limited hours: lead times come out of it, they are not set.
//!
//! What is to be done first by the rules is done first; what is due the same day, in the order in which it
//! came. A ticket that is no longer wanted is passed over when its turn comes.

use super::days::DayNo;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that waits, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Waiting {
    /// To be done by.
    pub(crate) by: DayNo,
    /// The ticket: rising, so that who came first goes first.
    pub(crate) ticket: u64,
    /// The place of the resident in the county.
    pub(crate) slot: u32,
}

/// A queue, and the minutes that those who serve it have left.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Queue {
    waiting: BinaryHeap<Reverse<Waiting>>,
    minutes: f64,
}

impl Queue {
    /// Takes a place in it with a ticket.
    pub(crate) fn join(&mut self, by: DayNo, ticket: u64, slot: u32) {
        self.take_in(Waiting { by, ticket, slot });
    }

    /// Takes in who waits already.
    pub(crate) fn take_in(&mut self, waiting: Waiting) {
        self.waiting.push(Reverse(waiting));
    }

    /// A new day: minutes that nobody used yesterday are gone, and what was begun yesterday is paid for.
    pub(crate) fn new_day(&mut self, minutes: f64) {
        self.minutes = self.minutes.min(0.0) + minutes;
    }

    /// The next in turn, while there are minutes left.
    pub(crate) fn next(&mut self) -> Option<Waiting> {
        if self.minutes <= 0.0 {
            return None;
        }
        self.waiting.pop().map(|Reverse(waiting)| waiting)
    }

    /// Those who wait, by slot: most of those whose turn comes soon are among the first.
    pub(crate) fn ahead(&self) -> impl Iterator<Item = u32> {
        self.waiting.iter().map(|Reverse(waiting)| waiting.slot)
    }

    /// Minutes used.
    pub(crate) fn used(&mut self, minutes: f64) {
        self.minutes -= minutes;
    }
}

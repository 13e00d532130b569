//! A queue of what waits for people with limited hours: lead times come out of it, they are not set.
//!
//! What is to be done first by the rules is done first; what is due the same day, in the order in which it
//! came. A ticket that is no longer wanted is passed over when its turn comes.

use super::days::DayNo;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Room for so many is made at once for a day.
const A_DAY: usize = 16;

/// Something that waits, for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The tickets with their residents, by the day by which they are to be done, and then in order. Who comes next
    /// stands first, so that memory can be asked for them.
    waiting: BTreeMap<DayNo, VecDeque<(u64, u32)>>,
    minutes: f64,
}

impl Queue {
    /// Takes a place in it with a ticket.
    pub(crate) fn join(&mut self, by: DayNo, ticket: u64, slot: u32) {
        self.take_in(Waiting { by, ticket, slot });
    }

    /// Takes in who waits already.
    pub(crate) fn take_in(&mut self, Waiting { by, ticket, slot }: Waiting) {
        let waiting = self.waiting.entry(by).or_insert_with(|| VecDeque::with_capacity(A_DAY));
        let is_last = waiting.back().is_none_or(|(last, _)| *last < ticket);
        let place =
            if is_last { waiting.len() } else { waiting.partition_point(|(other, _)| *other < ticket) };
        waiting.insert(place, (ticket, slot));
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
        let mut first = self.waiting.first_entry()?;
        let (by, next) = (*first.key(), first.get_mut().pop_front());
        if first.get().is_empty() {
            first.remove();
        }
        next.map(|(ticket, slot)| Waiting { by, ticket, slot })
    }

    /// Those who wait, by slot, as their turn comes.
    pub(crate) fn ahead(&self) -> impl Iterator<Item = u32> {
        self.waiting.values().flatten().map(|(_, slot)| *slot)
    }

    /// Minutes used.
    pub(crate) fn used(&mut self, minutes: f64) {
        self.minutes -= minutes;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_first_comes_first_and_the_same_day_in_the_order_of_tickets() {
        let mut queue = Queue::default();
        for (by, ticket, slot) in [(9, 1, 10), (5, 4, 11), (5, 2, 12), (5, 3, 13), (7, 5, 14)] {
            queue.join(by, ticket, slot);
        }
        queue.new_day(60.0);
        let told: Vec<u32> = queue.ahead().collect();
        let came: Vec<u32> = std::iter::from_fn(|| queue.next()).map(|waiting| waiting.slot).collect();
        assert_eq!((came, told), (vec![12, 13, 11, 14, 10], vec![12, 13, 11, 14, 10]));
    }

    #[test]
    fn without_minutes_nobody_comes_and_what_was_begun_is_paid_for_the_next_day() {
        let mut queue = Queue::default();
        queue.join(1, 1, 1);
        assert_eq!(queue.next(), None);
        queue.new_day(10.0);
        queue.used(25.0);
        queue.new_day(10.0);
        assert_eq!(queue.next(), None);
        queue.new_day(10.0);
        assert_eq!(queue.next().map(|waiting| waiting.ticket), Some(1));
    }
}

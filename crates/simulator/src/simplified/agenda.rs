//! What is to come, in order of time: a calendar of buckets. Putting is a push to a bucket, taking reads the
//! open bucket, which was sorted when it was opened; only what is put into the open bucket meets a small heap.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that is to happen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// When, in months from the beginning.
    pub at: f64,
    /// Whom it concerns.
    pub whom: u32,
    /// What it is; the agenda does not read it.
    pub what: u32,
}

/// The agenda of one run.
#[derive(Debug)]
pub struct Agenda {
    end: f64,
    buckets_per_month: f64,
    buckets: Vec<Vec<u128>>,
    /// The first bucket not yet opened.
    closed: usize,
    /// The open bucket, in order of time, and how much of it is taken.
    open: Vec<u128>,
    taken: usize,
    /// What was put into the open bucket after it was opened.
    soon: BinaryHeap<Reverse<u128>>,
}

impl Agenda {
    /// An empty agenda up to `end` (months, not reached), in so many buckets.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn new(end: f64, buckets: usize) -> Agenda {
        let buckets = buckets.max(1);
        Agenda {
            end,
            buckets_per_month: buckets as f64 / end,
            buckets: vec![Vec::new(); buckets],
            closed: 0,
            open: Vec::new(),
            taken: 0,
            soon: BinaryHeap::new(),
        }
    }

    /// Notes what is to come. What lies at or after the end is dropped: nobody will see it.
    #[inline]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn put(&mut self, entry: Entry) {
        if entry.at >= self.end {
            return;
        }
        let bucket = ((entry.at * self.buckets_per_month) as usize).min(self.buckets.len() - 1);
        if bucket < self.closed {
            self.soon.push(Reverse(packed(entry)));
        } else {
            self.buckets[bucket].push(packed(entry));
        }
    }

    /// The next of all, or none when the end is reached. When a bucket is opened, entries for which `stands`
    /// says no are thrown away unsorted; an entry may still have fallen since then, so the caller asks again.
    #[inline]
    pub fn take(&mut self, stands: impl Fn(u32, u32) -> bool) -> Option<Entry> {
        while self.taken == self.open.len() && self.soon.is_empty() {
            self.open = std::mem::take(self.buckets.get_mut(self.closed)?);
            self.open.retain(|entry| {
                let entry = unpacked(*entry);
                stands(entry.whom, entry.what)
            });
            self.open.sort_unstable();
            self.taken = 0;
            self.closed += 1;
        }
        let next = self.open.get(self.taken).copied();
        match (next, self.soon.peek().map(|Reverse(entry)| *entry)) {
            (Some(next), soon) if soon.is_none_or(|soon| next <= soon) => {
                self.taken += 1;
                Some(unpacked(next))
            }
            _ => self.soon.pop().map(|Reverse(entry)| unpacked(entry)),
        }
    }
}

/// One whole number in order of time, for times from 0 on; what is equal in time is ordered by whom and what,
/// so the order never depends on how the entries came.
#[inline]
fn packed(entry: Entry) -> u128 {
    let rest = (u64::from(entry.whom) << 32) | u64::from(entry.what);
    (u128::from(entry.at.to_bits()) << 64) | u128::from(rest)
}

#[inline]
#[allow(clippy::cast_possible_truncation)]
fn unpacked(entry: u128) -> Entry {
    let rest = entry as u64;
    Entry { at: f64::from_bits((entry >> 64) as u64), whom: (rest >> 32) as u32, what: rest as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_lies_after_the_end_is_never_told() {
        let mut agenda = Agenda::new(2.0, 8);
        agenda.put(Entry { at: 2.0, whom: 1, what: 0 });
        agenda.put(Entry { at: 1.999, whom: 2, what: 0 });
        assert_eq!(agenda.take(|_, _| true).map(|entry| entry.whom), Some(2));
        assert_eq!(agenda.take(|_, _| true), None);
    }

    #[test]
    fn what_no_longer_stands_is_thrown_away_when_its_bucket_opens() {
        let mut agenda = Agenda::new(2.0, 1);
        for whom in 0..4 {
            agenda.put(Entry { at: 1.0, whom, what: whom % 2 });
        }
        let taken: Vec<u32> =
            std::iter::from_fn(|| agenda.take(|_, what| what == 1)).map(|entry| entry.whom).collect();
        assert_eq!(taken, [1, 3]);
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_a_plain_heap_also_when_more_is_put_on_the_way(
            first in prop::collection::vec(0.0..10.0_f64, 1..60),
            delays in prop::collection::vec(0.0..3.0_f64, 0..60),
            buckets in 1..40_usize,
        ) {
            let mut agenda = Agenda::new(10.0, buckets);
            let mut heap = BinaryHeap::new();
            for (whom, at) in (0..).zip(&first) {
                agenda.put(Entry { at: *at, whom, what: 7 });
                heap.push(Reverse((at.to_bits(), whom)));
            }
            let mut delays = delays.iter();
            let mut whom = 1_000;
            while let Some(entry) = agenda.take(|_, _| true) {
                let expected = heap.pop();
                prop_assert_eq!(Some(Reverse((entry.at.to_bits(), entry.whom))), expected);
                prop_assert_eq!(entry.what, 7);
                if let Some(delay) = delays.next() {
                    let at = entry.at + delay;
                    agenda.put(Entry { at, whom, what: 7 });
                    if at < 10.0 {
                        heap.push(Reverse((at.to_bits(), whom)));
                    }
                    whom += 1;
                }
            }
            prop_assert!(heap.is_empty());
        }
    }
}

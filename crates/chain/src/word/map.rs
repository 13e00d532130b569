//! Rows by word, for lists that are asked for often and change seldom: the services of the policy, the seats of a
//! provider, the minutes of a task.

use super::Word;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::iter::Map;
use std::marker::PhantomData;
use std::slice;

/// A map by word, told in order of the words. A word is looked for where a number made of its ends says that it lies,
/// and most often lies there.
#[derive(Clone, PartialEq, Eq)]
pub struct WordMap<T> {
    /// The row of each word, counted from 1, in the first free slot from the one that its mark says; 0 is free. They
    /// are twice as many as the rows or more, and a power of two.
    slots: Vec<u32>,
    /// In order of the words.
    rows: Vec<(Word, T)>,
}

impl<T> WordMap<T> {
    /// The row of a word.
    #[must_use]
    #[inline]
    pub fn get(&self, word: &str) -> Option<&T> {
        self.place(word).map(|place| &self.rows[place].1)
    }

    /// The row of a word, to be changed.
    #[inline]
    pub fn get_mut(&mut self, word: &str) -> Option<&mut T> {
        self.place(word).map(|place| &mut self.rows[place].1)
    }

    /// Whether it has a row for a word.
    #[must_use]
    #[inline]
    pub fn contains_key(&self, word: &str) -> bool {
        self.place(word).is_some()
    }

    /// Sets the row of a word, and gives what it was.
    pub fn insert(&mut self, word: impl Into<Word>, row: T) -> Option<T> {
        let word = word.into();
        match self.place(&word) {
            Some(place) => Some(std::mem::replace(&mut self.rows[place].1, row)),
            None => {
                self.add(word, row);
                None
            }
        }
    }

    /// The row of a word, to be changed; a new one when it has none.
    #[inline]
    pub fn at(&mut self, word: &str) -> &mut T
    where
        T: Default,
    {
        let place = match self.place(word) {
            Some(place) => place,
            None => self.add(word.into(), T::default()),
        };
        &mut self.rows[place].1
    }

    /// Every word with its row, in order of the words.
    pub fn iter(&self) -> Iter<'_, T> {
        self.rows.iter().map(|(word, row)| (word, row))
    }

    /// Every word with its row, to be changed, in order of the words.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&Word, &mut T)> + ExactSizeIterator {
        self.rows.iter_mut().map(|(word, row)| (&*word, row))
    }

    /// The words, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Word> + ExactSizeIterator {
        self.rows.iter().map(|(word, _)| word)
    }

    /// The rows, in order of their words.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.rows.iter().map(|(_, row)| row)
    }

    /// The rows, in order of their words, to be changed.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut T> + ExactSizeIterator {
        self.rows.iter_mut().map(|(_, row)| row)
    }

    /// How many words it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    #[inline]
    fn place(&self, word: &str) -> Option<usize> {
        let mut slot = self.slot(word);
        loop {
            // A map with no row has no slot either.
            let row = *self.slots.get(slot)?;
            let place = (row as usize).checked_sub(1)?;
            if self.rows[place].0 == word {
                return Some(place);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    /// The slot from which a word is looked for.
    #[inline]
    fn slot(&self, word: &str) -> usize {
        mark(word) & self.slots.len().wrapping_sub(1)
    }

    /// Adds a word that it does not have, and gives its place. It seldom happens, so every slot is filled anew.
    fn add(&mut self, word: Word, row: T) -> usize {
        let place = self.rows.partition_point(|(known, _)| *known < word);
        self.rows.insert(place, (word, row));
        self.slots.clear();
        self.slots.resize((2 * self.rows.len()).next_power_of_two(), 0);
        for (number, (word, _)) in (1..).zip(&self.rows) {
            let mut slot = self.slot(word);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = number;
        }
        place
    }
}

/// A number that two words seldom share: made of the first and the last eight letters, which is all of most words.
#[inline]
fn mark(word: &str) -> usize {
    /// An odd number whose bits look thrown: 2⁶⁴ over the golden ratio.
    const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
    let letters = word.as_bytes();
    let ends = match (letters.first_chunk(), letters.last_chunk()) {
        (Some(first), Some(last)) => u64::from_le_bytes(*first).rotate_left(5) ^ u64::from_le_bytes(*last),
        _ => letters.iter().fold(0, |all, letter| all << 8 | u64::from(*letter)),
    };
    // The upper half depends on every letter.
    (ends.wrapping_mul(SPREAD) >> 32) as usize
}

impl<T> Default for WordMap<T> {
    fn default() -> WordMap<T> {
        WordMap { slots: Vec::new(), rows: Vec::new() }
    }
}

impl<T: fmt::Debug> fmt::Debug for WordMap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<W: Into<Word>, T> FromIterator<(W, T)> for WordMap<T> {
    fn from_iter<I: IntoIterator<Item = (W, T)>>(rows: I) -> WordMap<T> {
        let mut map = WordMap::default();
        for (word, row) in rows {
            map.insert(word, row);
        }
        map
    }
}

impl<W: Into<Word>, T, const N: usize> From<[(W, T); N]> for WordMap<T> {
    fn from(rows: [(W, T); N]) -> WordMap<T> {
        rows.into_iter().collect()
    }
}

/// Every word with its row.
pub type Iter<'m, T> = Map<slice::Iter<'m, (Word, T)>, fn(&'m (Word, T)) -> (&'m Word, &'m T)>;

impl<'m, T> IntoIterator for &'m WordMap<T> {
    type Item = (&'m Word, &'m T);
    type IntoIter = Iter<'m, T>;

    fn into_iter(self) -> Iter<'m, T> {
        self.iter()
    }
}

impl<T> IntoIterator for WordMap<T> {
    type Item = (Word, T);
    type IntoIter = std::vec::IntoIter<(Word, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.into_iter()
    }
}

impl<T: Serialize> Serialize for WordMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for WordMap<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<WordMap<T>, D::Error> {
        deserializer.deserialize_map(Rows(PhantomData))
    }
}

/// Takes in a map as it is written.
struct Rows<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Rows<T> {
    type Value = WordMap<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map by word")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut written: M) -> Result<WordMap<T>, M::Error> {
        let mut map = WordMap::default();
        while let Some((word, row)) = written.next_entry::<Word, T>()? {
            map.insert(word, row);
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_says_what_an_ordinary_map_says(
            rows in prop::collection::vec(("[a-c_]{0,12}(plus|_1|_2|é)?[ab]{0,9}", 0_u8..9), 0..40),
            asked in "[a-c_]{0,12}",
        ) {
            let ordinary: BTreeMap<String, u8> = rows.iter().cloned().collect();
            let map: WordMap<u8> = rows.iter().cloned().collect();
            prop_assert!(map.iter().map(|(word, row)| (word.as_str(), *row)).eq(ordinary.iter().map(|(w, r)| (w.as_str(), *r))));
            for word in ordinary.keys().chain([&asked]) {
                prop_assert_eq!(map.get(word), ordinary.get(word));
            }
            let written = serde_json::to_string(&map).unwrap();
            prop_assert_eq!(&written, &serde_json::to_string(&ordinary).unwrap());
            prop_assert_eq!(serde_json::from_str::<WordMap<u8>>(&written).unwrap(), map);
        }
    }

    #[test]
    fn words_that_come_to_the_same_number_are_told_apart() {
        let (one, other) = ("12345678 and 87654321", "12345678 or 87654321");
        assert_eq!(mark(one), mark(other));
        let mut map = WordMap::from([(one, 1)]);
        assert_eq!(map.get(other), None);
        *map.at(other) += 2;
        assert_eq!((map.get(one), map.get(other), map.len()), (Some(&1), Some(&2), 2));
        assert_eq!(map.insert(one, 3), Some(1));
    }
}

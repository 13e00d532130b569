//! Counts by the words that the chain uses: one small array, indexed by the word, with no search and no
//! allocation, because every event of every case is counted (F2).

use super::merge::Merge;
use chain::event::{
    Answer, AppealResult, AssessmentResult, CloseReason, EndReason, Matter, WorkEndReason, WorkKind,
};
use chain::pay::LineKind;
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A word out of a set that is known when the program is built.
pub trait Key: Copy + 'static {
    /// One value for each word.
    type Row<V: Copy + Default>: AsRef<[V]> + AsMut<[V]> + Copy;
    /// A row of zeros.
    fn row<V: Copy + Default>() -> Self::Row<V>;
    /// The word's place in a row.
    fn index(self) -> usize;
    /// Every word, in order of place.
    fn all() -> impl Iterator<Item = Self>;
    /// The word as written.
    fn id(self) -> &'static str;
}

macro_rules! key {
    ($name:ident: $count:literal $(+ $erased:ident)?) => {
        const _: () = assert!($name::ALL.len() == $count, "the row must have a place for every word");

        impl $crate::observations::key::Key for $name {
            type Row<V: Copy + Default> = [V; $count $(+ key!(@one $erased))?];
            fn row<V: Copy + Default>() -> Self::Row<V> {
                [V::default(); $count $(+ key!(@one $erased))?]
            }
            fn index(self) -> usize {
                self as usize
            }
            fn all() -> impl Iterator<Item = $name> {
                $name::ALL.iter().copied()$(.chain([$name::$erased]))?
            }
            fn id(self) -> &'static str {
                $name::id(self)
            }
        }
    };
    (@one $erased:ident) => { 1 };
}

/// Words that only figures use.
macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident: $count:literal { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word for it in files and text keys.
            #[must_use]
            pub const fn id(self) -> &'static str { match self { $($name::$variant => $id),+ } }
        }

        $crate::observations::key::key!($name: $count);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                $crate::observations::key::read(deserializer)
            }
        }
    )+};
}
pub(crate) use {key, keys};

/// Reads a word.
pub(crate) fn read<'de, K: Key, D: Deserializer<'de>>(deserializer: D) -> Result<K, D::Error> {
    let word = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    K::all()
        .find(|key| key.id() == word)
        .ok_or_else(|| serde::de::Error::custom(format_args!("`{word}` is not a word that is counted")))
}

/// A word while a map is read.
struct Word<K>(K);

impl<'de, K: Key> Deserialize<'de> for Word<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Word<K>, D::Error> {
        read(deserializer).map(Word)
    }
}

key!(AssessmentResult: 5);
key!(Matter: 4);
key!(Answer: 3);
key!(AppealResult: 3);
key!(LineKind: 11);
key!(EndReason: 8 + Erased);
key!(WorkKind: 5 + Erased);
key!(WorkEndReason: 6 + Erased);
key!(CloseReason: 4 + Erased);

/// A count, or something else that can be added, for each word.
pub struct Per<K: Key, V: Copy + Default = u64>(K::Row<V>);

impl<K: Key, V: Copy + Default> Per<K, V> {
    /// That of one word.
    #[must_use]
    pub fn get(&self, key: K) -> V {
        self.0.as_ref()[key.index()]
    }

    /// Each word with its own, in order.
    pub fn iter(&self) -> impl Iterator<Item = (K, V)> + '_ {
        K::all().zip(self.0.as_ref().iter().copied())
    }

    pub(crate) fn at(&mut self, key: K) -> &mut V {
        &mut self.0.as_mut()[key.index()]
    }
}

impl<K: Key> Per<K> {
    /// All together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.as_ref().iter().fold(0, |sum, count| sum.wrapping_add(*count))
    }

    pub(crate) fn count(&mut self, key: K) {
        *self.at(key) += 1;
    }
}

impl<K: Key> Per<K, i64> {
    /// All together.
    #[must_use]
    pub fn sum(&self) -> i64 {
        self.0.as_ref().iter().fold(0, |sum, amount| sum.wrapping_add(*amount))
    }
}

impl<K: Key, V: Copy + Default> Clone for Per<K, V> {
    fn clone(&self) -> Per<K, V> {
        *self
    }
}

impl<K: Key, V: Copy + Default> Copy for Per<K, V> {}

impl<K: Key, V: Copy + Default> Default for Per<K, V> {
    fn default() -> Per<K, V> {
        Per(K::row())
    }
}

impl<K: Key, V: Copy + Default + PartialEq> PartialEq for Per<K, V> {
    fn eq(&self, other: &Per<K, V>) -> bool {
        self.0.as_ref() == other.0.as_ref()
    }
}

impl<K: Key, V: Copy + Default + Eq> Eq for Per<K, V> {}

impl<K: Key, V: Copy + Default + fmt::Debug> fmt::Debug for Per<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter().map(|(key, value)| (key.id(), value))).finish()
    }
}

impl<K: Key, V: Copy + Default + Merge> Merge for Per<K, V> {
    fn merge(&mut self, other: &Per<K, V>) {
        for (ours, theirs) in self.0.as_mut().iter_mut().zip(other.0.as_ref()) {
            ours.merge(theirs);
        }
    }
}

/// Written as a map from word to value; zeros are left out.
impl<K: Key, V: Copy + Default + PartialEq + Serialize> Serialize for Per<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = || self.iter().filter(|(_, value)| *value != V::default());
        let mut map = serializer.serialize_map(Some(told().count()))?;
        for (key, value) in told() {
            map.serialize_entry(key.id(), &value)?;
        }
        map.end()
    }
}

impl<'de, K: Key, V: Copy + Default + Deserialize<'de>> Deserialize<'de> for Per<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Per<K, V>, D::Error> {
        struct Words<K, V>(PhantomData<(K, V)>);

        impl<'de, K: Key, V: Copy + Default + Deserialize<'de>> Visitor<'de> for Words<K, V> {
            type Value = Per<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from word to value")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Per<K, V>, A::Error> {
                let mut row = Per::default();
                while let Some(Word(key)) = map.next_key::<Word<K>>()? {
                    *row.at(key) = map.next_value()?;
                }
                Ok(row)
            }
        }

        deserializer.deserialize_map(Words(PhantomData))
    }
}

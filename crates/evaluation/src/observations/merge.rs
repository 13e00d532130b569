//! Counts that can be added up in any order (F2): adding is exact, commutative and associative, and nothing
//! seen is the neutral element. That is all that the parts of a run need to be joined.

use chain::word::WordMap;
use std::collections::BTreeMap;

/// Something that takes in what another of its kind has counted.
pub(crate) trait Merge {
    /// Adds what the other counted.
    fn merge(&mut self, other: &Self);
}

impl Merge for u64 {
    fn merge(&mut self, other: &u64) {
        *self = self.wrapping_add(*other);
    }
}

impl Merge for i64 {
    /// Wraps rather than stops at the largest number, because only then does the order not matter.
    fn merge(&mut self, other: &i64) {
        *self = self.wrapping_add(*other);
    }
}

impl<K: Ord + Clone, V: Merge + Default> Merge for BTreeMap<K, V> {
    fn merge(&mut self, other: &BTreeMap<K, V>) {
        for (key, theirs) in other {
            if let Some(ours) = self.get_mut(key) {
                ours.merge(theirs);
            } else {
                self.entry(key.clone()).or_default().merge(theirs);
            }
        }
    }
}

impl<T: Merge + Default> Merge for WordMap<T> {
    fn merge(&mut self, other: &WordMap<T>) {
        for (word, theirs) in other {
            self.at(word).merge(theirs);
        }
    }
}

impl<T: Merge + Default> Merge for Vec<T> {
    fn merge(&mut self, other: &Vec<T>) {
        if self.len() < other.len() {
            self.resize_with(other.len(), T::default);
        }
        for (ours, theirs) in self.iter_mut().zip(other) {
            ours.merge(theirs);
        }
    }
}

impl<T: Merge, const N: usize> Merge for [T; N] {
    fn merge(&mut self, other: &[T; N]) {
        self.iter_mut().zip(other).for_each(|(ours, theirs)| ours.merge(theirs));
    }
}

/// Whether nothing has been counted: such a field is left out when it is written.
pub(crate) fn is_nothing<T: Default + PartialEq>(seen: &T) -> bool {
    *seen == T::default()
}

/// Records of counts: each field is merged with the same field, and one that is still zero is not written.
macro_rules! seen {
    ($($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$fdoc:meta])* $fvis:vis $field:ident : $ty:ty),* $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        $vis struct $name {
            $($(#[$fdoc])* #[serde(skip_serializing_if = "crate::observations::merge::is_nothing")] $fvis $field: $ty),*
        }

        impl $crate::observations::merge::Merge for $name {
            fn merge(&mut self, other: &Self) {
                $($crate::observations::merge::Merge::merge(&mut self.$field, &other.$field);)*
            }
        }
    )+};
}
pub(crate) use seen;

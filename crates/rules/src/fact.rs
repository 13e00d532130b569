//! The facts that a rule may ask for, as `facts.toml` declares them: name, type, unit or words, meaning.

use std::collections::HashMap;

use crate::value::{CellKind, Value};

/// The place of a fact in its registry; valid only with the registry that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId(pub(crate) u16);

impl FactId {
    /// The place as an index, dense from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Some of the facts of a registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FactSet(u128);

/// No registry holds more facts: so many fit in a [`FactSet`].
pub(crate) const FACTS_MAX: usize = u128::BITS as usize;

impl FactSet {
    /// Every fact.
    pub const ALL: FactSet = FactSet(u128::MAX);

    /// Whether a fact is in it.
    #[inline]
    #[must_use]
    pub fn holds(self, id: FactId) -> bool {
        self.0 >> id.0 & 1 == 1
    }

    /// Those in either.
    #[inline]
    #[must_use]
    pub fn and(self, other: FactSet) -> FactSet {
        FactSet(self.0 | other.0)
    }

    /// Those that are not in the other.
    #[inline]
    #[must_use]
    pub fn without(self, other: FactSet) -> FactSet {
        FactSet(self.0 & !other.0)
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places of the facts, in order.
    #[inline]
    pub fn iter(self) -> impl Iterator<Item = FactId> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = u16::try_from(left.trailing_zeros()).ok().filter(|_| left != 0)?;
            left &= left - 1;
            Some(FactId(place))
        })
    }
}

impl FromIterator<FactId> for FactSet {
    fn from_iter<I: IntoIterator<Item = FactId>>(ids: I) -> FactSet {
        FactSet(ids.into_iter().fold(0, |bits, id| bits | 1 << id.0))
    }
}

/// What an integer fact counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole months.
    Months,
    /// Whole days.
    Days,
    /// Whole years.
    Years,
    /// Whole percent.
    Percent,
    /// A number of things.
    Count,
    /// Money in öre.
    Ore,
}

impl Unit {
    /// The word in `facts.toml`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Months => "months",
            Self::Days => "days",
            Self::Years => "years",
            Self::Percent => "percent",
            Self::Count => "count",
            Self::Ore => "ore",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Months, Self::Days, Self::Years, Self::Percent, Self::Count, Self::Ore]
            .into_iter()
            .find(|u| u.as_str() == word)
    }
}

/// Type of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactKind {
    /// Yes or no.
    Boolean,
    /// A whole number in a unit.
    Integer(Unit),
    /// A day.
    Date,
    /// One of the words.
    Choice(Box<[Box<str>]>),
    /// Any number of the words, also none.
    Set(Box<[Box<str>]>),
}

/// One fact as declared in `facts.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactDef {
    /// Its name.
    pub name: Box<str>,
    /// Its type, with unit or words.
    pub kind: FactKind,
    /// What it means, for those who write rules.
    pub meaning: Box<str>,
}

impl FactDef {
    /// The words of a choice or a set, otherwise none.
    #[must_use]
    pub fn words(&self) -> &[Box<str>] {
        match &self.kind {
            FactKind::Choice(words) | FactKind::Set(words) => words,
            _ => &[],
        }
    }

    /// The number of a word of a choice or set.
    #[must_use]
    pub fn word_index(&self, word: &str) -> Option<u16> {
        let words = self.words();
        // Long lists, such as the services, stand in order.
        let place = words.binary_search_by(|known| (**known).cmp(word)).ok();
        let place = place.or_else(|| words.iter().position(|known| &**known == word));
        place.and_then(|place| u16::try_from(place).ok())
    }

    /// The value in writing: `true`, `24`, `2024-01-31`, `word` or `word, word`.
    #[must_use]
    pub fn render(&self, value: Value) -> String {
        let word = |i: usize| self.words().get(i).map_or("?", |w| &**w);
        match value {
            Value::Boolean(b) => if b { "true" } else { "false" }.to_owned(),
            Value::Integer(n) => n.to_string(),
            Value::Date(d) => d.to_string(),
            Value::Choice(i) => word(usize::from(i)).to_owned(),
            Value::Set(bits) => {
                let held: Vec<&str> = (0..64).filter(|i| bits >> i & 1 == 1).map(word).collect();
                held.join(", ")
            }
        }
    }

    pub(crate) fn cell_kind(&self) -> CellKind {
        match self.kind {
            FactKind::Boolean => CellKind::Boolean,
            FactKind::Integer(_) => CellKind::Integer,
            FactKind::Date => CellKind::Date,
            FactKind::Choice(_) => CellKind::Choice,
            FactKind::Set(_) => CellKind::Set,
        }
    }
}

/// All facts of a bundle, in the order of `facts.toml`.
#[derive(Debug, Clone, Default)]
pub struct FactRegistry {
    defs: Vec<FactDef>,
    by_name: HashMap<Box<str>, FactId>,
}

impl FactRegistry {
    /// The fact of that name, if declared.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<FactId> {
        self.by_name.get(name).copied()
    }

    /// The declaration of a fact of this registry.
    ///
    /// # Panics
    /// If the id comes from another, larger registry.
    #[must_use]
    pub fn def(&self, id: FactId) -> &FactDef {
        &self.defs[id.index()]
    }

    /// All facts in order.
    pub fn iter(&self) -> impl Iterator<Item = (FactId, &FactDef)> {
        self.defs.iter().enumerate().filter_map(|(i, d)| u16::try_from(i).ok().map(|i| (FactId(i), d)))
    }

    /// How many facts there are.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.defs.len()
    }

    /// Whether no fact is declared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.defs.is_empty()
    }

    /// Adds a declaration; `None` when the registry is full.
    pub(crate) fn add(&mut self, def: FactDef) -> Option<FactId> {
        let id = u16::try_from(self.defs.len()).ok().filter(|_| self.defs.len() < FACTS_MAX).map(FactId)?;
        self.by_name.insert(def.name.clone(), id);
        self.defs.push(def);
        Some(id)
    }
}

//! The values of facts, and the dense record of them for one question.
//!
//! A value is kept as a kind and 64 bits: numbers and days as an ordered integer, words and truth values as a bit
//! mask, so that every test is one or two integer comparisons.

use jiff::civil::Date;

use crate::fact::{FACTS_MAX, FactId, FactKind, FactRegistry};

/// The value of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Boolean(bool),
    /// A whole number in the fact's unit.
    Integer(i64),
    /// A day.
    Date(Date),
    /// The number of a word in the fact's list of words, below 64.
    Choice(u16),
    /// One bit for each word in the fact's list that holds.
    Set(u64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CellKind {
    Missing,
    Boolean,
    Integer,
    Date,
    Choice,
    Set,
}

/// A value as the tests see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    pub(crate) kind: CellKind,
    pub(crate) bits: i64,
}

pub(crate) const MISSING: Cell = Cell { kind: CellKind::Missing, bits: 0 };

/// A day as an integer in the order of the calendar (not a count of days).
#[inline]
pub(crate) fn day_key(day: Date) -> i32 {
    (i32::from(day.year()) << 9) | (i32::from(day.month()) << 5) | i32::from(day.day())
}

impl Cell {
    fn of(value: Value) -> Self {
        let (kind, bits) = match value {
            Value::Boolean(b) => (CellKind::Boolean, 1 << u32::from(b)),
            Value::Integer(n) => (CellKind::Integer, n),
            Value::Date(d) => (CellKind::Date, i64::from(day_key(d))),
            Value::Choice(i) if i < 64 => (CellKind::Choice, (1_u64 << i).cast_signed()),
            Value::Choice(_) => return MISSING,
            Value::Set(bits) => (CellKind::Set, bits.cast_signed()),
        };
        Self { kind, bits }
    }

    fn value(self) -> Option<Value> {
        Some(match self.kind {
            CellKind::Missing => return None,
            CellKind::Boolean => Value::Boolean(self.bits == 2),
            CellKind::Integer => Value::Integer(self.bits),
            CellKind::Date => Value::Date(
                Date::new(
                    i16::try_from(self.bits >> 9).ok()?,
                    i8::try_from(self.bits >> 5 & 15).ok()?,
                    i8::try_from(self.bits & 31).ok()?,
                )
                .ok()?,
            ),
            CellKind::Choice => {
                Value::Choice(u16::try_from(self.bits.cast_unsigned().trailing_zeros()).ok()?)
            }
            CellKind::Set => Value::Set(self.bits.cast_unsigned()),
        })
    }
}

/// Why a fact could not be set by name or word.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactError {
    /// The fact has no such word, or takes no words.
    #[error("the fact {fact} has no word {word}")]
    NoSuchWord {
        /// Name of the fact.
        fact: String,
        /// The word.
        word: String,
    },
    /// No fact has that name.
    #[error("there is no fact {0}")]
    NoSuchFact(String),
    /// The value is of another type than the fact.
    #[error("the value is not of the type of the fact {0}")]
    WrongType(String),
}

/// What is known for one question: one place per fact of the registry, empty when the fact is missing.
///
/// A value of another type than the fact's counts as missing, so a mistake in the code that fills it leads to
/// `needs_human`, never to a wrong answer.
#[derive(Debug, Clone)]
pub struct Facts {
    /// So many facts has the registry.
    places: usize,
    // Apart from each other and as long as any registry: nothing is allocated, and all is cleared at once.
    kinds: [CellKind; FACTS_MAX],
    bits: [i64; FACTS_MAX],
}

impl Facts {
    /// Nothing known.
    #[inline]
    #[must_use]
    pub fn new(registry: &FactRegistry) -> Self {
        Self { places: registry.len(), kinds: [CellKind::Missing; FACTS_MAX], bits: [0; FACTS_MAX] }
    }

    /// Sets a value; an id from another registry is ignored.
    #[inline]
    pub fn set(&mut self, id: FactId, value: Value) {
        self.put(id, Cell::of(value));
    }

    /// Makes a fact missing again.
    pub fn unset(&mut self, id: FactId) {
        self.put(id, MISSING);
    }

    /// Sets a fact by name.
    ///
    /// # Errors
    /// If no fact has the name or the value has another type.
    pub fn set_named(&mut self, registry: &FactRegistry, name: &str, value: Value) -> Result<(), FactError> {
        let id = registry.get(name).ok_or_else(|| FactError::NoSuchFact(name.to_owned()))?;
        let def = registry.def(id);
        let cell = Cell::of(value);
        let fits = match value {
            Value::Choice(i) => usize::from(i) < def.words().len(),
            Value::Set(bits) => def.words().len() >= 64 || bits >> def.words().len() == 0,
            _ => true,
        };
        if cell.kind != def.cell_kind() || !fits {
            return Err(FactError::WrongType(name.to_owned()));
        }
        self.set(id, value);
        Ok(())
    }

    /// Sets a choice to a word, or adds the word to a set (a missing set becomes a set of that word).
    ///
    /// # Errors
    /// If the fact has no such word.
    pub fn set_word(&mut self, registry: &FactRegistry, id: FactId, word: &str) -> Result<(), FactError> {
        let def = registry.def(id);
        let index = def
            .word_index(word)
            .ok_or_else(|| FactError::NoSuchWord { fact: def.name.to_string(), word: word.to_owned() })?;
        let value = match (&def.kind, self.get(id)) {
            (FactKind::Set(_), Some(Value::Set(bits))) => Value::Set(bits | 1 << index),
            (FactKind::Set(_), _) => Value::Set(1 << index),
            _ => Value::Choice(index),
        };
        self.set(id, value);
        Ok(())
    }

    /// The value of a fact, if known.
    #[must_use]
    pub fn get(&self, id: FactId) -> Option<Value> {
        self.cell(id).value()
    }

    /// Forgets everything and keeps the memory.
    pub fn clear(&mut self) {
        self.kinds = [CellKind::Missing; FACTS_MAX];
    }

    #[inline]
    pub(crate) fn cell(&self, id: FactId) -> Cell {
        let place = id.index();
        if place < self.places { Cell { kind: self.kinds[place], bits: self.bits[place] } } else { MISSING }
    }

    #[inline]
    fn put(&mut self, id: FactId, cell: Cell) {
        let place = id.index();
        if place < self.places {
            self.kinds[place] = cell.kind;
            self.bits[place] = cell.bits;
        }
    }
}

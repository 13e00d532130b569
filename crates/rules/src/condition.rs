//! One condition of a row: what it says, for readers, and apart from it the compiled check, small and close together.

use crate::fact::FactId;
use crate::trace::RowOutcome;
use crate::value::{Cell, CellKind, Value};

/// A test as integer comparisons; see [`Cell`] for how values are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Test {
    /// From the first number on, at most so many steps up: one range of numbers or days in one comparison.
    Range(i64, u64),
    /// Several ranges with both ends included, ordered and apart.
    Ranges(Box<[(i64, i64)]>),
    /// Shares a bit with the mask.
    AnyOf(i64),
    /// Shares no bit with the mask.
    NoneOf(i64),
}

impl Test {
    /// The range with both ends included.
    pub(crate) fn range(lo: i64, hi: i64) -> Self {
        Self::Range(lo, hi.wrapping_sub(lo).cast_unsigned())
    }
}

/// A fact and the compiled test that it must pass.
#[derive(Debug, Clone)]
pub(crate) struct Check {
    pub(crate) test: Test,
    pub(crate) fact: FactId,
    pub(crate) kind: CellKind,
}

impl Check {
    /// Whether the value passes; missing when absent or of another type.
    #[inline]
    pub(crate) fn outcome(&self, cell: Cell) -> RowOutcome {
        if cell.kind != self.kind {
            return RowOutcome::Missing;
        }
        let holds = match &self.test {
            Test::Range(lo, span) => cell.bits.wrapping_sub(*lo).cast_unsigned() <= *span,
            Test::Ranges(ranges) => ranges.iter().any(|(lo, hi)| *lo <= cell.bits && cell.bits <= *hi),
            Test::AnyOf(mask) => cell.bits & mask != 0,
            Test::NoneOf(mask) => cell.bits & mask == 0,
        };
        if holds { RowOutcome::Yes } else { RowOutcome::No }
    }
}

/// A fact and the test that it must pass, as written.
#[derive(Debug, Clone)]
pub struct Condition {
    pub(crate) fact: FactId,
    pub(crate) fact_name: Box<str>,
    pub(crate) text: Box<str>,
    pub(crate) limits: Box<[Value]>,
}

impl Condition {
    /// The fact asked for.
    #[must_use]
    pub fn fact(&self) -> FactId {
        self.fact
    }

    /// Name of the fact asked for.
    #[must_use]
    pub fn fact_name(&self) -> &str {
        &self.fact_name
    }

    /// The test as written, in DMN's notation: `> 24`, `[25..65)`, `not(a, b)`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The numbers, days and words of the test in the order written; a set's words as [`Value::Choice`].
    #[must_use]
    pub fn limits(&self) -> &[Value] {
        &self.limits
    }
}

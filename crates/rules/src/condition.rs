//! One condition of a row: a fact and a compiled test of it.

use crate::fact::FactId;
use crate::trace::RowOutcome;
use crate::value::{Cell, CellKind, Value};

/// A test as integer comparisons; see [`Cell`] for how values are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Test {
    /// `lo <= value <= hi`: one range of numbers or days.
    Range(i64, i64),
    /// Several ranges, ordered and apart.
    Ranges(Box<[(i64, i64)]>),
    /// Shares a bit with the mask.
    AnyOf(i64),
    /// Shares no bit with the mask.
    NoneOf(i64),
}

/// A fact and the test that it must pass.
#[derive(Debug, Clone)]
pub struct Condition {
    pub(crate) fact: FactId,
    pub(crate) kind: CellKind,
    pub(crate) test: Test,
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

    /// Whether the value passes; missing when absent or of another type.
    #[inline]
    pub(crate) fn outcome(&self, cell: Cell) -> RowOutcome {
        if cell.kind != self.kind {
            return RowOutcome::Missing;
        }
        let holds = match &self.test {
            Test::Range(lo, hi) => *lo <= cell.bits && cell.bits <= *hi,
            Test::Ranges(ranges) => ranges
                .iter()
                .any(|(lo, hi)| *lo <= cell.bits && cell.bits <= *hi),
            Test::AnyOf(mask) => cell.bits & mask != 0,
            Test::NoneOf(mask) => cell.bits & mask == 0,
        };
        if holds {
            RowOutcome::Yes
        } else {
            RowOutcome::No
        }
    }
}

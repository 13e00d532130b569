//! How a decision is explained: each row tried with its outcome, and the facts used with their values.
//!
//! [`NoTrace`] compiles to nothing, so the simulator pays nothing; [`TableExplanation`] is what an event stores.

use serde::{Deserialize, Serialize};

use crate::fact::{FactId, FactRegistry};
use crate::table::{Row, Table, Verdict};
use crate::value::Facts;

/// Outcome of one row for the facts at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowOutcome {
    /// Every condition holds.
    #[serde(rename = "y")]
    Yes,
    /// At least one condition does not hold.
    #[serde(rename = "n")]
    No,
    /// No condition fails, but at least one fact is missing.
    #[serde(rename = "m")]
    Missing,
}

/// Is told of each row that is tried, in order.
pub trait Trace {
    /// A row was tried.
    fn row(&mut self, row: &Row, outcome: RowOutcome);
}

/// Records nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoTrace;

impl Trace for NoTrace {
    #[inline(always)]
    fn row(&mut self, _: &Row, _: RowOutcome) {}
}

/// Records the rows tried and the facts that they asked for.
#[derive(Debug, Clone, Default)]
pub struct ExplanationTrace {
    rows: Vec<(String, RowOutcome)>,
    used: Vec<FactId>,
    seen: Vec<u64>,
}

impl ExplanationTrace {
    /// An empty trace.
    #[must_use]
    pub fn new() -> Self {
        Self { rows: Vec::with_capacity(8), used: Vec::with_capacity(8), seen: Vec::new() }
    }

    /// The explanation of the verdict that the table gave with this trace.
    #[must_use]
    pub fn finish(
        self,
        table: &Table,
        verdict: &Verdict<'_>,
        registry: &FactRegistry,
        facts: &Facts,
    ) -> TableExplanation {
        let facts = self
            .used
            .iter()
            .map(|id| {
                let def = registry.def(*id);
                (def.name.to_string(), facts.get(*id).map(|value| def.render(value)))
            })
            .collect();
        TableExplanation {
            file: table.file_id().to_owned(),
            table: table.name().to_owned(),
            rows: self.rows,
            facts,
            verdict: match verdict {
                Verdict::Decided { then, .. } => ExplainedVerdict::Decided(then.to_string()),
                Verdict::NeedsHuman { .. } => ExplainedVerdict::NeedsHuman,
                Verdict::NotInForce => ExplainedVerdict::NotInForce,
            },
        }
    }
}

impl Trace for ExplanationTrace {
    fn row(&mut self, row: &Row, outcome: RowOutcome) {
        self.rows.push((row.id().to_owned(), outcome));
        for condition in row.conditions() {
            let index = condition.fact().index();
            let (word, bit) = (index / 64, 1_u64 << (index % 64));
            if self.seen.len() <= word {
                self.seen.resize(word + 1, 0);
            }
            if self.seen[word] & bit == 0 {
                self.seen[word] |= bit;
                self.used.push(condition.fact());
            }
        }
    }
}

/// One table's answer with its reasons, as structure; it is put in words when it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableExplanation {
    /// Id of the policy file.
    #[serde(rename = "p")]
    pub file: String,
    /// Name of the table.
    #[serde(rename = "t")]
    pub table: String,
    /// Each row tried, in order, with its outcome; the last one decided or stopped.
    #[serde(rename = "r")]
    pub rows: Vec<(String, RowOutcome)>,
    /// Each fact that the rows tried ask for, in order of first use, with its value in writing if known.
    #[serde(rename = "f")]
    pub facts: Vec<(String, Option<String>)>,
    /// The verdict.
    #[serde(rename = "v")]
    pub verdict: ExplainedVerdict,
}

/// The verdict of a [`TableExplanation`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExplainedVerdict {
    /// The last row tried decided; its answer in writing.
    #[serde(rename = "d")]
    Decided(String),
    /// Facts were missing for the last row tried.
    #[serde(rename = "h")]
    NeedsHuman,
    /// No row was in force.
    #[serde(rename = "o")]
    NotInForce,
}

impl TableExplanation {
    /// Id of the row that decided, or that stopped for missing facts.
    #[must_use]
    pub fn last_row(&self) -> Option<&str> {
        self.rows.last().map(|(id, _)| id.as_str())
    }
}

//! A decision table: dated rows read from the top, in three values.
//!
//! A row is *no* if any condition is no, else *missing* if any fact is missing, else *yes*. Yes decides; missing
//! stops, because a person must be asked; the last row in force has no condition.

use jiff::civil::Date;

use crate::condition::{Check, Condition};
use crate::fact::{FactId, FactRegistry, FactSet};
use crate::schema::Output;
use crate::source::Source;
use crate::then::Then;
use crate::trace::{ExplanationTrace, RowOutcome, TableExplanation, Trace};
use crate::value::{Facts, day_key};

/// One dated row.
#[derive(Debug, Clone)]
pub struct Row {
    pub(crate) from_key: i32,
    pub(crate) to_key: i32,
    /// The conditions compiled, in the same order.
    pub(crate) checks: Box<[Check]>,
    pub(crate) conditions: Box<[Condition]>,
    pub(crate) then: Then,
    pub(crate) id: Box<str>,
    pub(crate) from: Date,
    pub(crate) to: Option<Date>,
    pub(crate) source: Source,
    pub(crate) assumption: Option<String>,
    pub(crate) line: usize,
    pub(crate) when_line: usize,
    pub(crate) then_line: usize,
}

impl Row {
    /// Its stable id; two rows of one table may share it when they are never in force on one day.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// First day in force.
    #[must_use]
    pub fn from(&self) -> Date {
        self.from
    }

    /// First day no longer in force, if it has an end.
    #[must_use]
    pub fn to(&self) -> Option<Date> {
        self.to
    }

    /// The text it rests on: its own source, otherwise the file's.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// What is not verified about this row, if so marked.
    #[must_use]
    pub fn assumption(&self) -> Option<&str> {
        self.assumption.as_deref()
    }

    /// Its conditions in the order of the file; none for `otherwise`.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// Its answer.
    #[must_use]
    pub fn then(&self) -> &Then {
        &self.then
    }

    /// The line of the row in its file, counted from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// The line of its conditions; that of the row when it has none.
    #[must_use]
    pub fn when_line(&self) -> usize {
        self.when_line
    }

    /// The line of its answer.
    #[must_use]
    pub fn then_line(&self) -> usize {
        self.then_line
    }

    /// Whether it is in force on the day.
    #[must_use]
    pub fn is_in_force(&self, day: Date) -> bool {
        self.in_force(day_key(day))
    }

    #[inline]
    fn in_force(&self, day: i32) -> bool {
        self.from_key <= day && day < self.to_key
    }

    /// Its outcome for the facts.
    #[inline]
    #[must_use]
    pub fn outcome(&self, facts: &Facts) -> RowOutcome {
        let mut outcome = RowOutcome::Yes;
        for check in &self.checks {
            match check.outcome(facts.cell(check.fact)) {
                RowOutcome::Yes => {}
                RowOutcome::No => return RowOutcome::No,
                RowOutcome::Missing => outcome = RowOutcome::Missing,
            }
        }
        outcome
    }

    /// The facts that it asks for and that are missing.
    #[must_use]
    pub fn missing_in(&self, facts: &Facts) -> Vec<FactId> {
        self.checks
            .iter()
            .filter(|c| c.outcome(facts.cell(c.fact)) == RowOutcome::Missing)
            .map(|c| c.fact)
            .collect()
    }
}

/// What a table answers.
#[derive(Debug, Clone, Copy)]
pub enum Verdict<'t> {
    /// A row holds.
    Decided {
        /// The row.
        row: &'t Row,
        /// Its answer.
        then: &'t Then,
    },
    /// Facts are missing for a row that may hold: a person must find them out or decide.
    NeedsHuman {
        /// The row; [`Row::missing_in`] names the facts.
        row: &'t Row,
    },
    /// No row is in force on the day.
    NotInForce,
}

impl<'t> Verdict<'t> {
    /// The answer, if decided.
    #[must_use]
    pub fn then(self) -> Option<&'t Then> {
        if let Self::Decided { then, .. } = self { Some(then) } else { None }
    }

    /// The row that decided or stopped.
    #[must_use]
    pub fn row(self) -> Option<&'t Row> {
        match self {
            Self::Decided { row, .. } | Self::NeedsHuman { row } => Some(row),
            Self::NotInForce => None,
        }
    }
}

/// A decision table of a policy file.
#[derive(Debug, Clone)]
pub struct Table {
    file_id: Box<str>,
    name: Box<str>,
    output: Output,
    rows: Vec<Row>,
    changes: Vec<Date>,
    asked: FactSet,
}

impl Table {
    pub(crate) fn new(file_id: &str, name: &str, output: Output, rows: Vec<Row>) -> Self {
        let mut changes: Vec<Date> = rows.iter().flat_map(|r| [Some(r.from), r.to]).flatten().collect();
        changes.sort_unstable();
        changes.dedup();
        let asked = rows.iter().flat_map(|row| row.conditions.iter().map(Condition::fact)).collect();
        Self { file_id: file_id.into(), name: name.into(), output, rows, changes, asked }
    }

    /// Decides for the facts on the day, and tells the trace of each row tried.
    #[inline]
    pub fn decide<T: Trace>(&self, facts: &Facts, day: Date, trace: &mut T) -> Verdict<'_> {
        let day = day_key(day);
        for row in self.rows.iter().filter(|row| row.in_force(day)) {
            let outcome = row.outcome(facts);
            trace.row(row, outcome);
            match outcome {
                RowOutcome::No => {}
                RowOutcome::Yes => {
                    return Verdict::Decided { row, then: &row.then };
                }
                RowOutcome::Missing => return Verdict::NeedsHuman { row },
            }
        }
        Verdict::NotInForce
    }

    /// Decides and explains.
    #[must_use]
    pub fn explain(
        &self,
        registry: &FactRegistry,
        facts: &Facts,
        day: Date,
    ) -> (Verdict<'_>, TableExplanation) {
        let mut trace = ExplanationTrace::new();
        let verdict = self.decide(facts, day, &mut trace);
        (verdict, trace.finish(self, &verdict, registry, facts))
    }

    /// Name of the table.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Id of its policy file.
    #[must_use]
    pub fn file_id(&self) -> &str {
        &self.file_id
    }

    /// Type of its answers.
    #[must_use]
    pub fn output(&self) -> Output {
        self.output
    }

    /// All rows of all days, in the order of the file.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// First day after `day` on which a row begins or ends; until then the answer is constant for the same facts.
    #[inline]
    #[must_use]
    pub fn next_change_after(&self, day: Date) -> Option<Date> {
        // Most tables change no more.
        self.changes.last().filter(|last| **last > day)?;
        self.changes.get(self.changes.partition_point(|d| *d <= day)).copied()
    }

    /// The facts that its rows, of all days, ask for.
    #[inline]
    #[must_use]
    pub fn asked(&self) -> FactSet {
        self.asked
    }

    pub(crate) fn changes(&self) -> &[Date] {
        &self.changes
    }
}

//! Why an answer came out as it did: structure, not prose. It is rendered to words in the reader's
//! language when it is read.

use jiff::civil::Date;
use rules::{FactRegistry, Facts, NoTrace, Table, TableExplanation, Verdict};
use serde::{Deserialize, Serialize};

/// Every table that was asked, in order, with what each row answered and the facts it used. The
/// bundle of rules stands in the header of the event that carries the explanation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Explanation {
    /// The tables, in the order in which they were asked.
    pub tables: Vec<TableExplanation>,
}

/// What listens while rules are asked: [`Explaining`] keeps the reasons, [`Silent`] keeps nothing and
/// costs nothing, which is what the simulator uses.
pub trait Reasons: Default {
    /// Asks a table and notes why it answered.
    fn ask<'t>(&mut self, registry: &FactRegistry, table: &'t Table, facts: &Facts, day: Date)
    -> Verdict<'t>;
    /// What was noted.
    fn explanation(self) -> Explanation;
}

/// Keeps the reasons.
#[derive(Debug, Default)]
pub struct Explaining(Explanation);

/// Keeps nothing.
#[derive(Debug, Default)]
pub struct Silent;

impl Reasons for Explaining {
    fn ask<'t>(
        &mut self,
        registry: &FactRegistry,
        table: &'t Table,
        facts: &Facts,
        day: Date,
    ) -> Verdict<'t> {
        let (verdict, explanation) = table.explain(registry, facts, day);
        self.0.tables.push(explanation);
        verdict
    }

    fn explanation(self) -> Explanation {
        self.0
    }
}

impl Reasons for Silent {
    fn ask<'t>(
        &mut self,
        _registry: &FactRegistry,
        table: &'t Table,
        facts: &Facts,
        day: Date,
    ) -> Verdict<'t> {
        table.decide(facts, day, &mut NoTrace)
    }

    fn explanation(self) -> Explanation {
        Explanation::default()
    }
}

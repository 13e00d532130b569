//! What the policy says of a step: who acts, when it is needed, what must come before, how long it may
//! take, and the step's own limits.

use crate::refusal::Refusal;
use crate::step::Step;
use rules::{PolicyFile, Row, Table};

/// What the policy says of a step.
#[derive(Debug, Clone)]
pub struct StepPolicy {
    id: String,
    /// Who acts.
    pub actor: Option<Table>,
    /// Whether the step is part of this person's way.
    pub needed: Option<Table>,
    /// The steps that must be done before.
    pub requires: Option<Table>,
    /// What each row of that table requires, in the order of the rows.
    required: Vec<Vec<Step>>,
    /// The target, counted from the day on which the step can begin.
    pub lead_time: Option<Table>,
    tables: Vec<Table>,
}

impl StepPolicy {
    pub(super) fn read(file: &PolicyFile) -> StepPolicy {
        let table = |name: &str| file.table(name).cloned();
        let steps = |row: &Row| {
            let words = row.then().as_words().unwrap_or_default();
            words.iter().filter_map(|word| Step::from_id(word)).collect()
        };
        StepPolicy {
            id: file.id().to_owned(),
            actor: table("actor"),
            needed: table("needed"),
            requires: table("requires"),
            lead_time: table("lead_time"),
            required: table("requires").iter().flat_map(Table::rows).map(steps).collect(),
            tables: file.tables().to_vec(),
        }
    }

    /// The steps that a row of [`StepPolicy::requires`] requires.
    pub(crate) fn required_by(&self, row: &Row) -> &[Step] {
        let rows = self.requires.iter().flat_map(Table::rows);
        let place = rows.into_iter().position(|known| std::ptr::eq(known, row));
        place.and_then(|place| self.required.get(place)).map_or(&[], Vec::as_slice)
    }

    /// A table of the step, by its name.
    ///
    /// # Errors
    /// [`Refusal::PolicySilent`] when the file has no such table.
    pub fn table(&self, name: &str) -> Result<&Table, Refusal> {
        self.tables
            .iter()
            .find(|table| table.name() == name)
            .ok_or_else(|| Refusal::PolicySilent(format!("steps/{}.{name}", self.id)))
    }
}

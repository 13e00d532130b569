//! What the policy says of a step: who acts, when it is needed, what must come before, how long it may
//! take, and the step's own limits.

use crate::refusal::Refusal;
use rules::{PolicyFile, Table};

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
    /// The target, counted from the day on which the step can begin.
    pub lead_time: Option<Table>,
    tables: Vec<Table>,
}

impl StepPolicy {
    pub(super) fn read(file: &PolicyFile) -> StepPolicy {
        let table = |name: &str| file.table(name).cloned();
        StepPolicy {
            id: file.id().to_owned(),
            actor: table("actor"),
            needed: table("needed"),
            requires: table("requires"),
            lead_time: table("lead_time"),
            tables: file.tables().to_vec(),
        }
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

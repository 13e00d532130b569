//! A process: an order of steps for the registrations of some time. Running cases keep theirs.

use super::StepPolicy;
use crate::step::Step;
use jiff::civil::Date;
use rules::{Bundle, Fault, PolicyFile};
use std::collections::BTreeMap;

/// An order of steps.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its id, the fact `process` of its cases.
    pub id: String,
    /// The steps in their order.
    pub steps: Vec<Step>,
    /// The first day of registration for which it holds.
    pub applies_from: Date,
    /// The first day of registration for which it no longer holds.
    pub applies_to: Option<Date>,
}

impl Process {
    /// Whether it holds for a registration on the day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.applies_from <= day && self.applies_to.is_none_or(|end| day < end)
    }

    fn read(file: &PolicyFile) -> Process {
        Process {
            id: file.id().to_owned(),
            steps: file.words("steps").iter().filter_map(|word| Step::from_id(word)).collect(),
            applies_from: file.date("applies_from").unwrap_or(Date::MAX),
            applies_to: file.date("applies_to"),
        }
    }
}

/// Reads all processes and checks that every day from the first on has exactly one, and that each
/// step is described.
pub(super) fn read_all(
    bundle: &Bundle,
    steps: &BTreeMap<Step, StepPolicy>,
    faults: &mut Vec<Fault>,
) -> Vec<Process> {
    let mut processes: Vec<Process> = bundle.files("processes").map(Process::read).collect();
    processes.sort_by_key(|process| process.applies_from);
    let fault = |process: &Process, what: String| Fault {
        file: format!("processes/{}.toml", process.id),
        line: 1,
        what,
    };
    if processes.is_empty() {
        faults.push(Fault {
            file: "processes".into(),
            line: 0,
            what: "there is no process: no registration could be handled".into(),
        });
    }
    for pair in processes.windows(2) {
        if pair[0].applies_to != Some(pair[1].applies_from) {
            faults.push(fault(
                &pair[1],
                format!(
                    "`applies_from` is {}, but the process `{}` before it ends {}: every day must have exactly one process",
                    pair[1].applies_from,
                    pair[0].id,
                    pair[0].applies_to.map_or("never".to_owned(), |day| day.to_string()),
                ),
            ));
        }
    }
    if let Some(last) = processes.last()
        && let Some(end) = last.applies_to
    {
        faults.push(fault(last, format!("no process holds from {end} on")));
    }
    for process in &processes {
        for step in process.steps.iter().filter(|step| !steps.contains_key(step)) {
            faults.push(fault(process, format!("the step `{}` has no file in steps/", step.id())));
        }
    }
    processes
}

//! A process: an order of steps for the registrations of some time. Running cases keep theirs.

use super::StepPolicy;
use super::coherent::fault;
use crate::step::Step;
use crate::word::Word;
use jiff::civil::Date;
use rules::{Bundle, Fault, PolicyFile};

/// An order of steps.
#[derive(Debug, Clone)]
pub struct Process {
    /// Its id, the fact `process` of its cases.
    pub id: Word,
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
            id: file.id().into(),
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
    steps: &[Option<StepPolicy>],
    faults: &mut Vec<Fault>,
) -> Vec<Process> {
    let mut read: Vec<(&PolicyFile, Process)> =
        bundle.files("processes").map(|file| (file, Process::read(file))).collect();
    read.sort_by_key(|(_, process)| process.applies_from);
    if read.is_empty() {
        faults.push(Fault {
            file: "processes".into(),
            line: 1,
            what: "there is no process, so no registration could be handled; add one".into(),
        });
    }
    let before = faults.len();
    for (file, process) in &read {
        if process.applies_to.is_some_and(|end| end <= process.applies_from) {
            faults.push(fault(
                file,
                file.key_line("applies_to"),
                "`applies_to` is the first day on which the process no longer holds and must be after `applies_from`",
            ));
        }
        for step in process.steps.iter().filter(|step| steps[**step as usize].is_none()) {
            let what = format!("the step `{}` has no file in steps/; add it or remove the step", step.id());
            faults.push(fault(file, file.key_line("steps"), what));
        }
    }
    if faults.len() == before {
        joins(&read, faults);
    }
    read.into_iter().map(|(_, process)| process).collect()
}

/// Every day has exactly one process, given in order of their first days.
fn joins(read: &[(&PolicyFile, Process)], faults: &mut Vec<Fault>) {
    for pair in read.windows(2) {
        let [(_, earlier), (file, later)] = pair else { continue };
        if earlier.applies_to != Some(later.applies_from) {
            faults.push(fault(
                file,
                file.key_line("applies_from"),
                format!(
                    "`applies_from` is {}, but the process `{}` before it ends {}; every day must have exactly one process",
                    later.applies_from,
                    earlier.id,
                    earlier.applies_to.map_or("never".to_owned(), |day| format!("on {day}")),
                ),
            ));
        }
    }
    if let Some((file, last)) = read.last()
        && let Some(end) = last.applies_to
    {
        let what =
            format!("no process holds from {end} on; remove `applies_to` or add the process that follows");
        faults.push(fault(file, file.key_line("applies_to"), what));
    }
}

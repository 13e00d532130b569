//! Nobody waits for a step that never comes: what a step requires stands before it in every process in which
//! the rule can hold.

use super::fault;
use crate::facts::FactIds;
use crate::policy::Process;
use crate::step::Step;
use rules::{Bundle, Facts, Fault, Row, RowOutcome};

pub(super) fn check(bundle: &Bundle, ids: &FactIds, processes: &[Process], faults: &mut Vec<Fault>) {
    for file in bundle.files("steps") {
        let Some(step) = Step::from_id(file.id()) else { continue };
        let rows = file.table("requires").map(|table| table.rows()).unwrap_or_default();
        for (at, row) in rows.iter().enumerate() {
            let required: Vec<Step> = row
                .then()
                .as_words()
                .unwrap_or_default()
                .iter()
                .filter_map(|word| Step::from_id(word))
                .collect();
            let asked = processes.iter().filter(|process| can_hold(bundle, ids, row, &rows[..at], process));
            let waits = asked.flat_map(|process| required.iter().map(move |required| (process, *required)));
            if let Some((process, never)) = waits.into_iter().find(|(process, required)| {
                place(process, step)
                    .is_some_and(|here| place(process, *required).is_none_or(|there| there >= here))
            }) {
                faults.push(fault(
                    file,
                    row.then_line(),
                    format!(
                        "the step `{}` requires `{}`, which does not stand before it in the process `{}`; \
                         remove it, or ask for the process in `when`",
                        step.id(),
                        never.id(),
                        process.id
                    ),
                ));
            }
        }
    }
}

fn place(process: &Process, step: Step) -> Option<usize> {
    process.steps.iter().position(|known| *known == step)
}

/// Whether the row can hold for a case of the process: it does not ask for another, and no row above
/// answers for every case of the process.
fn can_hold(bundle: &Bundle, ids: &FactIds, row: &Row, above: &[Row], process: &Process) -> bool {
    let mut facts = Facts::new(bundle.facts());
    let is_named = facts.set_word(bundle.facts(), ids.process, &process.id).is_ok();
    let in_time = row.to().is_none_or(|end| process.applies_from < end);
    let answers = |above: &Row| {
        above.outcome(&facts) == RowOutcome::Yes
            && above.from() <= process.applies_from
            && above.to().is_none_or(|end| row.to().is_some_and(|row_end| row_end <= end))
    };
    is_named && in_time && row.outcome(&facts) != RowOutcome::No && !above.iter().any(answers)
}

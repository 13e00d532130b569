//! What the data show about lines, in words beside them.

use crate::fault::Fault;
use crate::visit::Visit;
use chain::id::CaseId;
use chain::view::PayLineRow;
use evaluation::{Signal, Signals};
use maud::{Markup, html};
use texts::Args;

/// What all lines show together.
pub(super) fn signals(visit: &Visit) -> Result<Signals, Fault> {
    let lines = visit.app.store.pay_lines()?;
    let uses = visit.app.store.service_uses()?;
    Ok(Signals::of(lines.iter().map(|(case, line)| (*case, line)), uses))
}

/// What is seen about a line, one sentence each; nothing when nothing is seen.
pub(super) fn about(visit: &Visit, signals: &Signals, case: CaseId, line: &PayLineRow) -> Markup {
    listed(visit, line, &signals.about(case, line))
}

/// Sentences, as a list.
pub(super) fn listed(visit: &Visit, line: &PayLineRow, signals: &[Signal]) -> Markup {
    html! {
        @if !signals.is_empty() {
            ul .govuk-list .govuk-list--bullet .govuk-body-s {
                @for signal in signals { li { (words(visit, line, *signal)) } }
            }
        }
    }
}

fn words(visit: &Visit, line: &PayLineRow, signal: Signal) -> String {
    let args = match signal {
        Signal::WithoutEvidence => Args::new(),
        Signal::Earliest { days, median } => Args::new().number("days", days).number("median", median),
        Signal::Unlike { usual } => {
            Args::new().ore("amount", line.amount.unwrap_or_default().0).ore("usual", usual.0)
        }
        Signal::Repeated { count, longest_days } => {
            Args::new().number("count", count).number("days", longest_days)
        }
    };
    visit.say(&format!("controller-signal-{}", signal.id()), args)
}

//! How to make the same comparison again: the command, the program and the rules that it ran under. No clock, host
//! or path is named, and none is needed.

use super::told::Told;
use crate::ui::{SummaryRow, summary_list};
use maud::{Markup, html};
use simulator::compare::Inputs;
use simulator::scenario::Changed;

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let inputs = &told.comparison.inputs;
    let mut rows = vec![SummaryRow::new(told.t("report-program"), html! { code { (inputs.program) } })];
    rows.extend(inputs.scenarios.iter().map(|known| {
        let name =
            told.say("report-rules", &texts::Args::new().text("name", &told.scenario(&known.scenario.id)));
        SummaryRow::new(name, html! { code { (known.policy) } })
    }));
    html! {
        (told.heading("report-repeat", &["report-repeat-how"]))
        p .govuk-body {
            code {
                @for word in words(inputs) { span .stegvis-report__word { (word) } " " }
            }
        }
        (summary_list(&rows, ""))
    }
}

/// The parts of the command that makes it again; none is broken between two lines.
pub(super) fn words(inputs: &Inputs) -> Vec<String> {
    let mut words = vec!["stegvis simulate".to_owned()];
    words.extend(inputs.scenarios.iter().map(|known| known.scenario.id.clone()));
    let frame = &inputs.frame;
    words.push(format!("--replications {}", frame.replications));
    words.push(format!("--years {}", frame.years));
    words.push(format!("--size {}", frame.size));
    words.push(format!("--seed {}", frame.seed));
    for change in &inputs.assumed {
        if let Changed::Value(value) = change.to {
            words.push(format!("--assume {}={value}", change.parameter));
        }
    }
    words.push("--out DIR".to_owned());
    words
}

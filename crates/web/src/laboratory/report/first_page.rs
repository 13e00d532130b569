//! The first page: what came of it in five sentences for each scenario, what an interval means, and that nobody in
//! it is a real person.

use super::sentences;
use super::told::Told;
use crate::ui::inset_text;
use maud::{Markup, html};
use texts::Args;

/// The scenarios by name.
pub(super) fn title(told: &Told<'_>) -> String {
    let names = told.scenario_names();
    match names.as_slice() {
        [] => String::new(),
        [only] => told.say("report-title-one", &Args::new().text("name", only)),
        [_, others @ ..] => {
            let base = sentences::base(told, "report-beside");
            let args = Args::new().text("names", &listed(told, others)).text("base", &base);
            told.say("report-title-many", &args)
        }
    }
}

/// Names in a row: "a, b och c".
pub(super) fn listed(told: &Told<'_>, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let args = Args::new().text("first", &first.join(", ")).text("last", last);
            told.say("report-and", &args)
        }
    }
}

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let frame = &told.comparison.inputs.frame;
    let args = Args::new()
        .number("size", i64::from(frame.size))
        .date("from", frame.measured_from)
        .date("to", chain::calendar::days_after(frame.ends(), -1))
        .number("replications", i64::from(frame.replications))
        .decimal("weight", told.comparison.weight, 0);
    let all = sentences::all(told);
    html! {
        p .govuk-body { (told.say("report-extent", &args)) }
        @for (heading, sentences) in &all {
            h2 .govuk-heading-m { (heading) }
            ol .govuk-list.govuk-list--number .govuk-body-l {
                @for sentence in sentences { li { (sentence) } }
            }
        }
        (inset_text(html! {
            p .govuk-body { (told.t("report-synthetic")) }
            @if frame.replications > 1 {
                p .govuk-body { (told.t("report-interval")) }
                @if frame.replications < FEW {
                    p .govuk-body { (told.say("report-interval-few", &Args::new().number("count", i64::from(frame.replications)))) }
                }
            } @else {
                p .govuk-body { (told.t("report-interval-none")) }
            }
            p .govuk-body { (told.t("report-rounded")) }
        }))
        (scenario_words(told))
    }
}

/// Below so many replications intervals are wide because there are few, and that is said.
const FEW: u32 = 10;

/// What each scenario is.
fn scenario_words(told: &Told<'_>) -> Markup {
    html! {
        h2 .govuk-heading-m { (told.t("report-scenarios")) }
        dl .govuk-summary-list {
            @for known in &told.comparison.inputs.scenarios {
                @let id = &known.scenario.id;
                @let key = format!("scenario-{id}-what");
                div .govuk-summary-list__row {
                    dt .govuk-summary-list__key { (told.scenario(id)) }
                    dd .govuk-summary-list__value {
                        @if told.texts.has(told.language, &key) { (told.t(&key)) }
                        @else { span lang="en" { (known.scenario.about) } }
                    }
                }
            }
        }
    }
}

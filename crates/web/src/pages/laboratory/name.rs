//! What scenarios, comparisons and assumptions are called.

use crate::laboratory::{BASE, Order};
use crate::visit::Visit;
use maud::{Markup, html};
use simulator::parameters::{Measure, Parameter};
use texts::{Args, Language};

/// What a scenario is called; its own name when there are no words for it.
pub(super) fn scenario(visit: &Visit, id: &str) -> String {
    let key = format!("scenario-{id}");
    if visit.has_text(&key) { visit.t(&key) } else { id.to_owned() }
}

/// What a comparison is called: the scenarios beside the base.
pub(super) fn comparison(visit: &Visit, order: &Order) -> String {
    let quoted = |id: &String| visit.say("laboratory-quoted", Args::new().text("name", &scenario(visit, id)));
    let mut names: Vec<String> = order.scenarios.iter().filter(|id| *id != BASE).map(quoted).collect();
    let last = names.pop().unwrap_or_else(|| scenario(visit, BASE));
    let listed = if names.is_empty() {
        last
    } else {
        visit.say("laboratory-and", Args::new().text("first", &names.join(", ")).text("last", &last))
    };
    visit.say("laboratory-name", Args::new().text("scenarios", &listed))
}

/// How large, how long and how often, in a sentence.
pub(super) fn extent(visit: &Visit, order: &Order) -> String {
    let args = Args::new()
        .number("size", order.size.into())
        .number("years", order.years.into())
        .number("replications", order.replications.into());
    visit.say("laboratory-extent", args)
}

/// The key of the words for a parameter, after `assume-`.
pub(super) fn assumption_field(name: &str) -> String {
    format!("assume-{}", name.replace('.', "-"))
}

/// What a parameter is called; its full name when there are no words for it.
pub(super) fn assumption(visit: &Visit, name: &str) -> String {
    let key = format!("laboratory-new-{}", assumption_field(name));
    if visit.has_text(&key) { visit.t(&key) } else { name.to_owned() }
}

/// How many times larger a parameter is shown than it is kept: shares and rates in percent.
pub(super) fn factor(measure: Measure) -> f64 {
    if matches!(measure, Measure::Share | Measure::PerMonth) { 100.0 } else { 1.0 }
}

/// A parameter's value as it stands in a field: shortest to three decimals, with the language's decimal sign.
pub(super) fn typed(language: Language, measure: Measure, value: f64) -> String {
    let text = format!("{:.3}", value * factor(measure));
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if language == Language::Swedish { text.replace('.', ",") } else { text.to_owned() }
}

/// The same in a sentence, with its digits in groups.
pub(super) fn said(language: Language, measure: Measure, value: f64) -> String {
    let decimals = typed(language, measure, value).split_once([',', '.']).map_or(0, |(_, after)| after.len());
    texts::decimal(language, value * factor(measure), u8::try_from(decimals).unwrap_or(0))
}

/// The unit of a parameter, in words; empty for none.
pub(super) fn unit(visit: &Visit, measure: Measure) -> String {
    let key = format!("laboratory-unit-{}", measure.id());
    if visit.has_text(&key) { visit.t(&key) } else { String::new() }
}

/// A value with its unit.
pub(super) fn valued(visit: &Visit, parameter: &Parameter, value: f64) -> String {
    let text = said(visit.language, parameter.measure, value);
    format!("{text} {}", unit(visit, parameter.measure)).trim_end().to_owned()
}

/// Where a parameter comes from, in the words of its file, which are English.
pub(super) fn ground(visit: &Visit, parameter: &Parameter) -> Markup {
    let said = [("source", &parameter.source), ("assumption", &parameter.assumption)];
    html! {
        @for (kind, text) in said {
            @if let Some(text) = text {
                p .govuk-body-s {
                    (visit.t(&format!("laboratory-ground-{kind}"))) " "
                    span lang="en" { (text) }
                }
            }
        }
    }
}

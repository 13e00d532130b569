//! The assumptions that can be changed on the form: those parameters that have words of their own in the texts,
//! `laboratory-new-assume-<process>-<id>`. Bounds, unit, source and usual value come from the parameter's file.

use super::name::{self, assumption_field, factor, typed};
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::ui::{Details, Label, TextInput, details, text_input};
use crate::visit::Visit;
use maud::{Markup, html};
use simulator::parameters::{Parameter, Parameters};
use simulator::scenario::Scenario;
use std::collections::BTreeMap;
use texts::Args;

/// The parameters that can be changed, in order of name.
pub(super) fn offered<'p>(visit: &Visit, parameters: &'p Parameters) -> Vec<&'p Parameter> {
    let has_words = |known: &&Parameter| {
        known.low < known.high && visit.has_text(&format!("laboratory-new-{}", assumption_field(&known.name)))
    };
    parameters.iter().filter(has_words).collect()
}

/// The fields, each with what is usual, its bounds and where it comes from.
pub(super) fn fields(visit: &Visit, fields: &Fields<'_>, offered: &[&Parameter]) -> Markup {
    html! {
        @for parameter in offered {
            @let name = assumption_field(&parameter.name);
            @let said = |value: f64| name::said(visit.language, parameter.measure, value);
            @let args = Args::new()
                .text("usual", &said(parameter.value))
                .text("low", &said(parameter.low))
                .text("high", &said(parameter.high));
            (text_input(TextInput {
                name: &name,
                label: Label::bold(&name::assumption(visit, &parameter.name)),
                hint: &visit.say("laboratory-new-bounds", args),
                error: fields.errors.of(&name),
                value: fields.form.text(&name),
                inputmode: "decimal",
                suffix: &name::unit(visit, parameter.measure),
                classes: "govuk-input--width-5",
                ..TextInput::default()
            }))
            (details(
                Details { summary: &visit.t("laboratory-new-ground"), ..Details::default() },
                name::ground(visit, parameter),
            ))
        }
    }
}

/// What the fields hold when nothing is changed, or as an earlier comparison had it.
pub(super) fn filled(
    visit: &Visit,
    offered: &[&Parameter],
    changed: &BTreeMap<String, f64>,
) -> Vec<(String, String)> {
    let value = |known: &Parameter| changed.get(&known.name).copied().unwrap_or(known.value);
    offered
        .iter()
        .map(|known| (assumption_field(&known.name), typed(visit.language, known.measure, value(known))))
        .collect()
}

/// Reads the fields: those that are changed, by full name. An empty field is the usual value. What a chosen scenario
/// sets itself cannot be changed as well: the scenario would no longer be what it says.
pub(super) fn read(
    visit: &Visit,
    reader: &mut Reader<'_>,
    form: &Form,
    offered: &[&Parameter],
    scenarios: &[Scenario],
) -> BTreeMap<String, f64> {
    let mut changed = BTreeMap::new();
    for known in offered {
        let field = assumption_field(&known.name);
        let written = plain(form.text(&field));
        let shown = |value: f64| plain(&typed(visit.language, known.measure, value));
        if written.is_empty() || written == shown(known.value) {
            continue;
        }
        let Some(number) = written.parse::<f64>().ok().filter(|number| number.is_finite()) else {
            reader.refuse(&field, "laboratory-error-number", Args::new());
            continue;
        };
        // The bounds are those that are shown, which may be rounded.
        let bound = |value: f64| shown(value).parse().unwrap_or(value);
        let (low, high): (f64, f64) = (bound(known.low), bound(known.high));
        if !(low..=high).contains(&number) {
            let said = |value: f64| name::said(visit.language, known.measure, value);
            let args = Args::new().text("low", &said(known.low)).text("high", &said(known.high));
            reader.refuse(&field, "laboratory-error-bounds", args);
            continue;
        }
        if (number - bound(known.value)).abs() > f64::EPSILON {
            let sets = |scenario: &&Scenario| scenario.changes.iter().any(|c| c.parameter == known.name);
            if let Some(scenario) = scenarios.iter().find(sets) {
                let args = Args::new().text("scenario", &name::scenario(visit, &scenario.id));
                reader.refuse(&field, "laboratory-error-scenario", args);
                continue;
            }
            let value = (number / factor(known.measure)).clamp(known.low, known.high);
            changed.insert(known.name.clone(), value);
        }
    }
    changed
}

/// A number as it is typed, with spaces away and with a decimal point.
fn plain(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace('−', "-").replace(',', ".")
}

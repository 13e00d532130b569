//! What the figures rest on: first the parameters that are others in a scenario, then all of them by life process,
//! each with its bounds and its source or assumption. The grounds are in the language of the parameter files.

use super::told::Told;
use crate::ui::{Cell, Column, Details, Table, details, table_region};
use maud::{Markup, html};
use simulator::parameters::Parameter;
use simulator::scenario::{Change, Changed};
use std::collections::BTreeMap;
use texts::Args;

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let inputs = &told.comparison.inputs;
    html! {
        (told.heading("report-assumptions", &["report-assumptions-how"]))
        (changed(told, "report-assumed", &told.t("report-assumed"), &inputs.assumed))
        @for known in &inputs.scenarios {
            @let scenario = &known.scenario;
            @let own = scenario.changes.len().saturating_sub(inputs.assumed.len());
            @let caption = told.say("report-changed", &Args::new().text("name", &told.scenario(&scenario.id)));
            (changed(told, &format!("report-changed-{}", scenario.id), &caption, &scenario.changes[..own]))
            @if !scenario.policy.is_empty() {
                p .govuk-body {
                    (told.say("report-proposals", &Args::new().text("name", &told.scenario(&scenario.id)))) " "
                    @for (place, proposal) in scenario.policy.iter().enumerate() {
                        @if place > 0 { ", " }
                        code { (proposal) }
                    }
                }
            }
        }
        (all(told))
    }
}

/// Parameters that are others.
fn changed(told: &Told<'_>, id: &str, caption: &str, changes: &[Change]) -> Markup {
    if changes.is_empty() {
        return html! {};
    }
    let rows = changes.iter().map(|change| {
        let known = told.comparison.inputs.parameters.iter().find(|known| known.name == change.parameter);
        let usual = known.map_or(f64::NAN, |known| known.value);
        let to = match change.to {
            Changed::Value(value) => value,
            Changed::Times(times) => usual * times,
        };
        let from = change.from.map(|day| texts::date_short(told.language, day)).unwrap_or_default();
        vec![
            Cell::text(named(told, &change.parameter)),
            Cell::number(exact(told, usual)),
            Cell::number(exact(told, to)),
            Cell::text(html! { span .stegvis-report__word { (from) } }),
            Cell::text(ground(told, change.source.as_deref(), change.assumption.as_deref())),
        ]
    });
    table_region(&Table {
        caption,
        caption_classes: "govuk-table__caption--s",
        caption_id: id,
        head: vec![
            Column::text(told.t("report-parameter")),
            Column::numeric(told.t("report-usual")),
            Column::numeric(told.t("report-value")),
            Column::text(told.t("report-from")),
            Column::text(told.t("report-ground")),
        ],
        rows: rows.collect(),
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    })
}

/// Every parameter, a table that unfolds for each life process.
fn all(told: &Told<'_>) -> Markup {
    let mut processes: BTreeMap<&str, Vec<&Parameter>> = BTreeMap::new();
    for parameter in &told.comparison.inputs.parameters {
        let process = parameter.name.split('.').next().unwrap_or_default();
        processes.entry(process).or_default().push(parameter);
    }
    html! {
        @for (process, parameters) in &processes {
            @let name = told.t_or(&format!("report-process-{process}"), process);
            @let count = i64::try_from(parameters.len()).unwrap_or(i64::MAX);
            @let summary = told.say("report-process", &Args::new().text("name", &name).number("count", count));
            (details(Details { summary: &summary, ..Details::default() }, of_process(told, process, &summary, parameters)))
        }
    }
}

fn of_process(told: &Told<'_>, process: &str, caption: &str, parameters: &[&Parameter]) -> Markup {
    let rows = parameters.iter().map(|parameter| {
        vec![
            Cell::text(named(told, &parameter.name)),
            Cell::number(exact(told, parameter.value)),
            Cell::number(exact(told, parameter.low)),
            Cell::number(exact(told, parameter.high)),
            Cell::text(told.t(&format!("report-unit-{}", parameter.measure.id()))),
            Cell::text(html! {
                (ground(told, parameter.source.as_deref(), parameter.assumption.as_deref()))
                @if parameter.fitted { " " (told.t("report-fitted")) }
            }),
        ]
    });
    let caption_id = format!("report-process-{process}");
    table_region(&Table {
        caption,
        caption_classes: "govuk-table__caption--s",
        caption_id: &caption_id,
        head: vec![
            Column::text(told.t("report-parameter")),
            Column::numeric(told.t("report-value")),
            Column::numeric(told.t("report-lowest")),
            Column::numeric(told.t("report-highest")),
            Column::text(told.t("report-unit")),
            Column::text(told.t("report-ground")),
        ],
        rows: rows.collect(),
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    })
}

/// A parameter's name: in words where there are any, and as it stands in its file.
fn named(told: &Told<'_>, name: &str) -> Markup {
    let words = format!("laboratory-new-assume-{}", name.replace('.', "-"));
    html! {
        @if told.texts.has(told.language, &words) { (told.t(&words)) " " }
        code .stegvis-report__name { (name) }
    }
}

fn ground(told: &Told<'_>, source: Option<&str>, assumption: Option<&str>) -> Markup {
    html! {
        @if let Some(source) = source { (told.t("report-source")) " " span lang="en" { (source) } " " }
        @if let Some(assumption) = assumption { (told.t("report-assumption")) " " span lang="en" { (assumption) } }
    }
}

/// A parameter's value as it was used: four decimals, or two digits where that would be nothing.
fn exact(told: &Told<'_>, value: f64) -> String {
    let small = value != 0.0 && value.abs() < 0.001;
    let text = texts::decimal(told.language, value, if small { 7 } else { 4 });
    let point = if told.language == texts::Language::Swedish { ',' } else { '.' };
    if text.contains(point) { text.trim_end_matches('0').trim_end_matches(point).to_owned() } else { text }
}

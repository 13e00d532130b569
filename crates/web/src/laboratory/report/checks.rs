//! The technical end: the sums that were held against the events in every month of every run, what the chain refused
//! modelled people, and how much work the model did (issue 4, Shows 3 and 5).

use super::told::Told;
use crate::ui::{Cell, Column, Table, table_region, warning_text};
use maud::{Markup, html};
use texts::Args;

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let checks = &told.comparison.checks;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let args = Args::new()
        .number("count", number(checks.count()))
        .number("runs", number(checks.runs))
        .number("failed", number(checks.failed()));
    html! {
        (told.heading("report-checks", &["report-checks-how"]))
        @if checks.hold() {
            p .govuk-body { (told.say("report-checks-hold", &args)) }
        } @else {
            (warning_text(&told.t("report-warning"), html! { (told.say("report-checks-fail", &args)) }))
        }
        (sums(told))
        (work(told))
    }
}

/// Each sum: how often it was held against the events, and how often it did not balance.
fn sums(told: &Told<'_>) -> Markup {
    let checks = &told.comparison.checks;
    let faults = |sum: &str| -> u64 { checks.faults.values().filter_map(|of| of.get(sum)).sum() };
    let number =
        |count: u64| Cell::number(texts::number(told.language, i64::try_from(count).unwrap_or(i64::MAX)));
    let rows = checks.made.iter().map(|(sum, count)| {
        vec![Cell::text(told.t_or(&check_key(sum), sum)), number(*count), number(faults(sum))]
    });
    let caption = told.t("report-checks-caption");
    table_region(&Table {
        caption: &caption,
        caption_classes: "govuk-table__caption--s",
        caption_id: "report-checks",
        head: vec![
            Column::text(told.t("report-check")),
            Column::numeric(told.t("report-check-made")),
            Column::numeric(told.t("report-check-failed")),
        ],
        rows: rows.collect(),
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    })
}

/// The text key of a sum: its letters, with a hyphen for what lies between.
pub(super) fn check_key(sum: &str) -> String {
    let words: Vec<&str> = sum.split(|letter: char| !letter.is_ascii_alphanumeric()).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    format!("report-check-{}", words.join("-"))
}

/// The model's own work, for each scenario.
fn work(told: &Told<'_>) -> Markup {
    let keys: Vec<&str> = told.all_keys().into_iter().filter(|key| key.starts_with("laboratory.")).collect();
    let mut head = vec![Column::text(told.t("report-measure")), Column::text(told.t("report-unit"))];
    head.extend(told.scenario_names().into_iter().map(Column::numeric));
    let rows = keys.iter().map(|key| {
        let mut row = vec![Cell::text(told.measure(key)), Cell::text(told.unit_of(key).name)];
        row.extend(told.comparison.scenarios.iter().map(|figures| {
            let figure = told.bar(key, figures.measures.get(*key)).value.unwrap_or(f64::NAN);
            Cell::number(told.unit_of(key).say(figure))
        }));
        row
    });
    let caption = told.t("report-work");
    table_region(&Table {
        caption: &caption,
        caption_classes: "govuk-table__caption--s",
        caption_id: "report-work",
        head,
        rows: rows.collect(),
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    })
}

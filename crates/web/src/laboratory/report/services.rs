//! Service by service: how many came, how many were there, how many were in work after, and what it cost (E1, D2).
//! Shares in work after a service are of those who were chosen for it, and are told to be no effects.

use super::told::Told;
use crate::ui::chart::bars;
use crate::ui::{Cell, Column, Details, Table, details, table_region, warning_text};
use maud::{Markup, html};
use simulator::results::Unit;
use texts::Args;

const COLUMNS: [&str; 5] = ["starts", "participants", "to_competitive_share", "to_work_share", "cost"];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let mut services: Vec<(String, &str)> = ["services.*.starts", "services.*.participants"]
        .iter()
        .flat_map(|pattern| told.keys_of(pattern))
        .filter_map(|key| key.split('.').nth(1))
        .map(|id| (told.service(id), id))
        .collect();
    services.sort();
    services.dedup();
    let several = told.comparison.scenarios.len() > 1;
    let mut head = vec![Column::text(told.t("report-service"))];
    if several {
        head.push(Column::text(told.t("report-scenario")));
    }
    head.extend(
        COLUMNS.iter().map(|what| Column::numeric(told.t(&format!("report-services-column-{what}")))),
    );
    let mut rows = Vec::new();
    for (name, id) in &services {
        for (figures, scenario) in told.scenarios() {
            let figure = |what: &str| {
                let key = format!("services.{id}.{what}");
                let figure = told.bar(&key, figures.measures.get(&key)).value.unwrap_or(f64::NAN);
                Cell::number(told.unit_of(&key).say(figure))
            };
            let mut row = vec![Cell::text(name)];
            if several {
                row.push(Cell::text(scenario));
            }
            row.extend(COLUMNS.map(figure));
            rows.push(row);
        }
    }
    let caption = told.t("report-services-caption");
    let table = table_region(&Table {
        caption: &caption,
        caption_classes: "govuk-table__caption--s",
        caption_id: "report-services",
        head,
        rows,
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    });
    html! {
        (told.heading("report-services", &["report-services-how"]))
        (warning_text(&told.t("report-warning"), html! { (told.t("report-services-selected")) }))
        (participants(told))
        (details(Details { summary: &caption, ..Details::default() }, table))
    }
}

/// The services that most take part in, so many by name.
const CHARTED: usize = 8;

/// How many take part in the largest services.
fn participants(told: &Told<'_>) -> Markup {
    let most = |key: &str| {
        let figures = told.comparison.scenarios.iter().filter_map(|known| known.measures.get(key));
        figures.map(|known| known.mean).fold(0.0, f64::max)
    };
    let mut keys = told.keys_of("services.*.participants");
    keys.sort_by(|a, b| most(b).total_cmp(&most(a)).then(a.cmp(b)));
    let name = |key: &str| told.service(key.split('.').nth(1).unwrap_or_default());
    let rows: Vec<(String, String)> =
        keys.iter().take(CHARTED).map(|key| (name(key), (*key).to_owned())).collect();
    let texts = told.chart("report-participants", "report-participants", &Args::new());
    bars(told.caption(&texts), &told.bars(&told.t("report-service"), &rows, told.unit(Unit::Persons)))
}

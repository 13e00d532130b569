//! What is other in each scenario than in the first: the main differences in charts, and all of them in a table.

use super::first_page::listed;
use super::sentences::base;
use super::told::Told;
use crate::ui::chart::{BarGroup, Bars, bars};
use crate::ui::{Cell, Column, Details, Table, details, table_region};
use maud::{Markup, html};
use simulator::compare::{Difference, Differences};
use simulator::results::measure_of;
use texts::Args;

/// The charts: the name of each, and the keys in it. All keys of a chart have one unit.
const CHARTS: [(&str, &[&str]); 4] = [
    (
        "days",
        &[
            "lead_time.assessment.mean_days",
            "lead_time.code.mean_days",
            "lead_time.support.mean_days",
            "idle.days_per_person_year",
        ],
    ),
    ("stock", &["stock.mean", "stock.over_24_months.mean", "idle.persons.mean", "support.mean"]),
    (
        "work",
        &["work.competitive.starts", "work.subsidised.starts", "work.lasting_12_months", "support.starts"],
    ),
    ("money", &["paid.all", "paid.providers", "paid.employers", "money.1:3.unused", "money.1:4.unused"]),
];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    if !told.compares() {
        return html! {};
    }
    html! {
        (told.heading("report-differences", &["report-differences-how"]))
        @for (name, keys) in CHARTS { (chart(told, name, keys)) }
        @for differences in &told.comparison.differences { (all(told, differences)) }
    }
}

fn chart(told: &Told<'_>, name: &str, keys: &[&str]) -> Markup {
    let differences = &told.comparison.differences;
    let has =
        |key: &str| told.can_differ(key) && differences.iter().any(|known| known.measures.contains_key(key));
    let groups = keys.iter().filter(|key| has(key)).map(|key| BarGroup {
        name: told.measure(key),
        bars: differences.iter().map(|known| told.difference_bar(key, known.measures.get(*key))).collect(),
    });
    let names: Vec<String> = differences.iter().map(|known| told.scenario(&known.scenario)).collect();
    let args = Args::new().text("names", &listed(told, &names)).text("base", &base(told, "report-beside"));
    let chart_texts =
        told.chart(&format!("report-differences-{name}"), &format!("report-differences-{name}"), &args);
    let unit = keys.first().map(|key| told.unit_of(key).signed()).unwrap_or_default();
    bars(
        told.caption(&chart_texts),
        &Bars {
            group_name: told.t("report-measure"),
            series: names,
            groups: groups.collect(),
            interval_name: told.t("report-interval-name"),
            unit,
        },
    )
}

/// Every difference of a scenario, in a table that unfolds.
fn all(told: &Told<'_>, differences: &Differences) -> Markup {
    let name = told.scenario(&differences.scenario);
    let base_name = told.scenario(&differences.against);
    let summary = told.say("report-differences-all", &Args::new().text("name", &name));
    let caption_id = format!("report-all-{}", differences.scenario);
    let keys = told.all_keys().into_iter().filter(|key| !key.starts_with("laboratory."));
    let rows = keys.filter_map(|key| Some(row(told, key, differences, differences.measures.get(key)?)));
    let table = table_region(&Table {
        caption: &summary,
        caption_classes: "govuk-table__caption--s",
        caption_id: &caption_id,
        head: vec![
            Column::text(told.t("report-measure")),
            Column::text(told.t("report-unit")),
            Column::numeric(base_name),
            Column::numeric(&name),
            Column::numeric(told.t("report-difference")),
            Column::numeric(&told.words.low),
            Column::numeric(&told.words.high),
            Column::text(told.t("report-verdict")),
        ],
        rows: rows.collect(),
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    });
    details(Details { summary: &summary, ..Details::default() }, table)
}

fn row(told: &Told<'_>, key: &str, differences: &Differences, difference: &Difference) -> Vec<Cell> {
    let unit = told.unit_of(key);
    let of = |id: &str| {
        let figures = told.comparison.scenarios.iter().find(|known| known.id == id);
        told.bar(key, figures.and_then(|known| known.measures.get(key))).value.unwrap_or(f64::NAN)
    };
    let bar = told.difference_bar(key, Some(difference));
    let signed = unit.clone().signed();
    let end = |figure: Option<f64>| Cell::number(signed.say(figure.unwrap_or(f64::NAN)));
    let (low, high) = bar.interval.unzip();
    let unit_name = measure_of(key).map(|(measure, _)| told.t(&format!("unit-{}", measure.unit.id())));
    vec![
        Cell::text(told.measure(key)),
        Cell::text(unit_name.unwrap_or_default()),
        Cell::number(unit.say(of(&differences.against))),
        Cell::number(unit.say(of(&differences.scenario))),
        end(bar.value),
        end(low),
        end(high),
        Cell::text(told.t(&format!("report-verdict-{}", difference.verdict.id()))),
    ]
}

//! How long each step takes: distributions of the main steps, and a table of all (F2, A: the time from registration).

use super::rounding::rounded_as;
use super::told::Told;
use crate::ui::chart::{Distribution, Scenario, Unit, distribution};
use crate::ui::{Cell, Column, Details, Table, details, table_region};
use maud::{Markup, html};
use simulator::compare::LeadTimeShape;
use texts::Args;

/// The steps that have a chart.
const CHARTED: [&str; 6] = ["assessment", "code", "decision", "support", "decision_to_start", "work"];
/// About so many classes a chart has before the open one.
const CLASSES: f64 = 14.0;

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let all = lead_times(told);
    html! {
        (told.heading("report-lead", &["report-lead-how"]))
        @for time in CHARTED.iter().filter(|time| all.iter().any(|known| known == *time)) { (chart(told, time)) }
        (table_of_all(told, &all))
    }
}

/// The lead times that any scenario has, in the order in which they are told.
fn lead_times(told: &Told<'_>) -> Vec<String> {
    let keys = told.keys_of("lead_time.*.mean_days");
    let known: Vec<&str> = keys.iter().filter_map(|key| key.split('.').nth(1)).collect();
    let in_order = evaluation::observations::LeadTime::ALL.iter().map(|time| time.id());
    in_order.filter(|time| known.contains(time)).map(str::to_owned).collect()
}

fn chart(told: &Told<'_>, time: &str) -> Markup {
    let shapes: Vec<(String, Option<&LeadTimeShape>)> =
        told.scenarios().map(|(figures, name)| (name, figures.lead_times.get(time))).collect();
    let edges = edges(shapes.iter().filter_map(|(_, shape)| *shape));
    let days = |figures: &simulator::compare::ScenarioFigures, what: &str| {
        let key = format!("lead_time.{time}.{what}_days");
        figures.measures.get(&key).map(|known| rounded_as(&key, known.mean))
    };
    let scenarios = told.scenarios().map(|(figures, name)| Scenario {
        name,
        classes: figures.lead_times.get(time).map(|shape| classes(shape, &edges)).unwrap_or_default(),
        median: days(figures, "median"),
        p90: days(figures, "p90"),
    });
    let what = told.t(&format!("report-lead-{time}"));
    let args = Args::new().text("what", &what);
    let texts = told.chart(&format!("report-lead-{}", time.replace('_', "-")), "report-lead-chart", &args);
    distribution(
        told.caption(&texts),
        &Distribution {
            scenarios: scenarios.collect(),
            unit: Unit::number(told.language, told.t("unit-days"), 0),
            content: Unit::share(told.language, told.t("report-lead-share"), 1),
            class_name: told.t("report-lead-class"),
            edges,
        },
    )
}

/// Where classes meet: whole bars, so far that nine in ten are well within, then an open class.
fn edges<'s>(shapes: impl Iterator<Item = &'s LeadTimeShape> + Clone) -> Vec<f64> {
    let bar = f64::from(shapes.clone().map(|shape| shape.bar_days).max().unwrap_or(30).max(1));
    let far = shapes.map(|shape| f64::from(shape.p90_days)).fold(bar, f64::max) * 1.4;
    let width = (far / bar / CLASSES).ceil().max(1.0) * bar;
    let count = (far / width).ceil().max(2.0);
    let mut edges = vec![0.0];
    while let Some(last) = edges.last().copied().filter(|last| *last < count * width) {
        edges.push(last + width);
    }
    edges.push(f64::INFINITY);
    edges
}

/// The share in each class.
fn classes(shape: &LeadTimeShape, edges: &[f64]) -> Vec<f64> {
    let within = |ends: &[f64]| {
        let held = shape.bars.iter().filter(|(first, _)| (ends[0]..ends[1]).contains(&f64::from(*first)));
        held.map(|(_, share)| share).sum()
    };
    edges.windows(2).map(within).collect()
}

fn table_of_all(told: &Told<'_>, all: &[String]) -> Markup {
    let caption = told.t("report-lead-all");
    let several = told.comparison.scenarios.len() > 1;
    let mut head = vec![Column::text(told.t("report-lead-step"))];
    if several {
        head.push(Column::text(told.t("report-scenario")));
    }
    let columns = ["mean_days", "median_days", "p90_days", "count"];
    head.extend(columns.iter().map(|what| Column::numeric(told.t(&format!("report-lead-column-{what}")))));
    let mut rows = Vec::new();
    for time in all {
        for (figures, name) in told.scenarios() {
            let mut row = vec![Cell::text(told.t_or(&format!("report-lead-{time}"), time))];
            if several {
                row.push(Cell::text(name));
            }
            row.extend(columns.iter().map(|what| {
                let key = format!("lead_time.{time}.{what}");
                let figure = told.bar(&key, figures.measures.get(&key)).value.unwrap_or(f64::NAN);
                Cell::number(told.unit_of(&key).say(figure))
            }));
            rows.push(row);
        }
    }
    let table = table_region(&Table {
        caption: &caption,
        caption_classes: "govuk-table__caption--s",
        caption_id: "report-lead-all",
        head,
        rows,
        first_cell_is_header: true,
        classes: "govuk-table--small-text-until-tablet",
        ..Table::default()
    });
    details(Details { summary: &caption, ..Details::default() }, table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold_everyone_once() {
        let bars = vec![(0, 0.2), (30, 0.3), (300, 0.3), (900, 0.1), (2_400, 0.1)];
        let shape = LeadTimeShape {
            persons_a_year: 1_000.0,
            mean_days: 300.0,
            p10_days: 10,
            p25_days: 40,
            p50_days: 50,
            p75_days: 310,
            p90_days: 900,
            bar_days: 30,
            bars,
        };
        let edges = edges([&shape].into_iter());
        assert!(edges.windows(2).all(|ends| ends[0] < ends[1]));
        assert!(edges.len() < 20);
        let sum: f64 = classes(&shape, &edges).iter().sum();
        assert!((sum - 1.0).abs() < 1e-9);
    }
}

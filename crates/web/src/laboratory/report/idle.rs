//! Days without activity although a need has been assessed (A12): how many persons, month by month.

use super::rounding::rounded;
use super::told::Told;
use crate::ui::chart::{LineChart, Series, line_chart};
use maud::{Markup, html};
use simulator::compare::Estimate;
use simulator::results::Unit;
use texts::Args;

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let texts = told.chart("report-idle-persons", "report-idle-chart", &Args::new());
    let days = told.chart("report-idle-days", "report-idle-days", &Args::new());
    let rows = ["idle.days_per_person_year"].map(|key| (told.measure(key), key.to_owned()));
    html! {
        (told.heading("report-idle", &["report-idle-how"]))
        (line_chart(told.caption(&texts), &chart(told)))
        (crate::ui::chart::bars(told.caption(&days), &told.bars(&told.t("report-measure"), &rows, told.unit_of(&rows[0].1))))
    }
}

fn chart(told: &Told<'_>) -> LineChart {
    let series = told.scenarios().map(|(figures, name)| {
        let months: &[Estimate] = figures.series.get("idle").map_or(&[], Vec::as_slice);
        let band = months.iter().map(|known| {
            let (low, high) = known.interval?;
            Some((rounded(Unit::Persons, low).max(0.0), rounded(Unit::Persons, high)))
        });
        let has_band = months.iter().any(|known| known.interval.is_some());
        Series {
            name,
            values: months.iter().map(|known| Some(told.of_month(Unit::Persons, known))).collect(),
            band: if has_band { band.collect() } else { Vec::new() },
        }
    });
    LineChart {
        periods: told.months(),
        period_name: told.t("report-month"),
        series: series.collect(),
        band_name: told.t("report-interval-name"),
        unit: told.unit(Unit::Persons),
        ..LineChart::default()
    }
}

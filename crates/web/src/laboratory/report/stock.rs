//! The stock by time without work, month by month, for each scenario.

use super::rounding::decimals;
use super::told::Told;
use crate::ui::chart::{Layer, StackedArea, Unit, stacked_area};
use maud::{Markup, html};
use simulator::results;
use texts::Args;

/// From below: those who have been without work longest.
const BANDS: [&str; 5] = ["stock.from_36", "stock.from_24", "stock.from_12", "stock.from_6", "stock.under_6"];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    html! {
        (told.heading("report-stock", &["report-stock-how"]))
        @for (place, (figures, name)) in told.scenarios().enumerate() {
            @let texts = told.chart(&format!("report-stock-{place}"), "report-stock-chart", &Args::new().text("name", &name));
            @let layers = BANDS.iter().map(|band| Layer {
                name: told.t(&format!("series-{}", band.replace('.', "-"))),
                values: figures.series.get(*band).into_iter().flatten()
                    .map(|estimate| told.of_month(results::Unit::Persons, estimate)).collect(),
            });
            (stacked_area(told.caption(&texts), &StackedArea {
                periods: told.months(),
                period_name: told.t("report-month"),
                layers: layers.collect(),
                unit: Unit::number(told.language, told.t("unit-persons"), decimals(results::Unit::Persons)),
            }))
        }
    }
}

//! What work is worth to society, the state and the persons by the published method (D2), against what the services
//! cost. The method's parts are printed to be more than the whole, and are told so.

use super::told::Told;
use crate::ui::chart::bars;
use maud::{Markup, html};
use simulator::results::Unit;
use texts::Args;

const ROWS: [&str; 4] = ["gain.society", "gain.state", "gain.person", "paid.all"];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let texts = told.chart("report-gain", "report-gain-chart", &Args::new());
    let rows: Vec<(String, String)> = ROWS.iter().map(|key| (told.measure(key), (*key).to_owned())).collect();
    html! {
        (told.heading("report-gain", &["report-gain-how", "report-gain-parts"]))
        (bars(told.caption(&texts), &told.bars(&told.t("report-measure"), &rows, told.unit(Unit::MillionKronorAYear))))
    }
}

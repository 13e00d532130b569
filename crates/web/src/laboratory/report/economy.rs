//! Providers' and hosts' economy: what a seat and a place bring in a month, against what they are assumed to cost
//! (C5).

use super::told::Told;
use crate::ui::chart::bars;
use maud::{Markup, html};
use simulator::results::Unit;
use texts::Args;

const PROVIDERS: [&str; 5] = [
    "provider.revenue_per_seat_month",
    "provider.revenue_per_seat_month_p10",
    "provider.revenue_per_seat_month_p50",
    "provider.revenue_per_seat_month_p90",
    "provider.cost_per_seat_month",
];
const HOSTS: [&str; 2] = ["host.revenue_per_place_month", "host.cost_per_place_month"];
const SHARES: [&str; 2] = ["provider.covers_cost_share", "provider.result_share_of_revenue"];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    html! {
        (told.heading("report-economy", &["report-economy-how"]))
        (chart(told, "report-providers", &PROVIDERS, Unit::Kronor))
        (chart(told, "report-provider-shares", &SHARES, Unit::Share))
        (chart(told, "report-hosts", &HOSTS, Unit::Kronor))
    }
}

fn chart(told: &Told<'_>, key: &str, keys: &[&str], unit: Unit) -> Markup {
    let texts = told.chart(key, key, &Args::new());
    let rows: Vec<(String, String)> = keys.iter().map(|key| (told.measure(key), (*key).to_owned())).collect();
    bars(told.caption(&texts), &told.bars(&told.t("report-measure"), &rows, told.unit(unit)))
}

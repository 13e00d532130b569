//! The same for women and men, young and old, with and without a code (E4).

use super::told::Told;
use crate::ui::chart::bars;
use evaluation::observations::Group;
use maud::{Markup, html};
use texts::Args;

/// What is told by group: the part of the key after the group, which is also the name of the chart's texts.
const CHARTS: [&str; 3] =
    ["competitive_per_100_years", "support_wait_mean_days", "idle_days_per_person_year"];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    html! {
        (told.heading("report-groups", &["report-groups-how"]))
        @for what in CHARTS { (chart(told, what)) }
    }
}

fn chart(told: &Told<'_>, what: &str) -> Markup {
    let rows: Vec<(String, String)> = Group::ALL
        .iter()
        .map(|group| {
            (told.t(&format!("report-group-{}", group.id())), format!("group.{}.{what}", group.id()))
        })
        .collect();
    let id = format!("report-groups-{}", what.replace('_', "-"));
    let texts = told.chart(&id, &format!("report-groups-{what}"), &Args::new());
    let unit = rows.first().map(|(_, key)| told.unit_of(key)).unwrap_or_default();
    bars(told.caption(&texts), &told.bars(&told.t("report-group"), &rows, unit))
}

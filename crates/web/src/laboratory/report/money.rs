//! Money against appropriation, and what is paid to whom (D1).

use super::rounding::rounded;
use super::told::Told;
use crate::ui::chart::{MoneyBar, MoneyBars, Unit, bars, money_bars};
use maud::{Markup, html};
use simulator::results;
use texts::Args;

/// Öre in a million kronor.
const MILLION: f64 = 1e8;
/// Who money is paid to.
const PAID: [&str; 6] =
    ["paid.all", "paid.providers", "paid.hosts", "paid.employers", "paid.persons", "paid.own_work"];

pub(super) fn shown(told: &Told<'_>) -> Markup {
    let paid = told.chart("report-paid", "report-paid", &Args::new());
    let rows: Vec<(String, String)> = PAID.iter().map(|key| (told.measure(key), (*key).to_owned())).collect();
    html! {
        (told.heading("report-money", &["report-money-how"]))
        @for (place, key) in told.keys_of("money.*.granted").into_iter().enumerate() {
            @if let Some(number) = key.split('.').nth(1) { (appropriation(told, place, number)) }
        }
        (bars(told.caption(&paid), &told.bars(&told.t("report-paid-whom"), &rows, told.unit(results::Unit::MillionKronorAYear))))
    }
}

/// An appropriation: the mean of the measured years, a bar for each scenario.
fn appropriation(told: &Told<'_>, place: usize, number: &str) -> Markup {
    let name = told.appropriation(number);
    let texts =
        told.chart(&format!("report-money-{place}"), "report-money-chart", &Args::new().text("what", &name));
    let rows = told.scenarios().filter_map(|(figures, scenario)| {
        let million = |what: &str| {
            let known = figures.measures.get(&format!("money.{number}.{what}"))?;
            Some(ore(rounded(results::Unit::MillionKronorAYear, known.mean)))
        };
        Some(MoneyBar {
            name: scenario,
            granted: million("granted")?,
            committed: million("committed")?,
            paid: None,
            unused: million("unused")?,
        })
    });
    let unit_name = told.t("unit-million_kronor_a_year");
    money_bars(
        told.caption(&texts),
        &MoneyBars {
            name: told.t("report-scenario"),
            bars: rows.collect(),
            unit: Unit::divided(told.language, unit_name, MILLION, 0),
        },
    )
}

#[expect(clippy::cast_possible_truncation, reason = "a float cast saturates, far beyond any appropriation")]
fn ore(million: f64) -> i64 {
    (million * MILLION) as i64
}

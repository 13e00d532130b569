//! A wage in its parts, as a picture and as a table with the same figures: what the subsidy pays, what the employer
//! pays under the ceiling, and what lies above it.

use crate::pay_lines::ore;
use crate::ui::{Cell, Column, Table, table};
use crate::visit::Visit;
use chain::money::Ore;
use maud::{Markup, html};

/// The parts of a wage a month; together they are the wage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WageSplit {
    /// What the subsidy pays.
    pub subsidy: Ore,
    /// What the employer pays of the wage under the ceiling.
    pub employers: Ore,
    /// The wage above the ceiling, which the employer pays whole.
    pub above: Ore,
    /// The wage.
    pub wage: Ore,
}

/// Width and height of the picture, in its own units.
const WIDTH: i64 = 600;
const HEIGHT: i64 = 56;
/// A part narrower than this has no letter in it.
const NARROWEST: i64 = 24;

/// A part: its letter, the text of it, how much, and the colours of ground and letter.
struct Part {
    letter: &'static str,
    text: &'static str,
    amount: Ore,
    ground: &'static str,
    ink: &'static str,
}

pub(super) fn wage_split(visit: &Visit, split: &WageSplit) -> Markup {
    let parts = [
        Part { letter: "A", text: "subsidy", amount: split.subsidy, ground: "#0f4c47", ink: "#ffffff" },
        Part { letter: "B", text: "employers", amount: split.employers, ground: "#d9b45a", ink: "#14211f" },
        Part { letter: "C", text: "above", amount: split.above, ground: "#dfe5e4", ink: "#14211f" },
    ];
    let label = |part: &str| visit.t(&format!("calculator-split-{part}"));
    let mut rows: Vec<Vec<Cell>> = parts
        .iter()
        .map(|part| {
            let name = format!("{}. {}", part.letter, label(part.text));
            vec![Cell::text(name), Cell::number(ore(visit, part.amount))]
        })
        .collect();
    rows.push(vec![Cell::text(label("wage")), Cell::number(ore(visit, split.wage))]);
    html! {
        div class="govuk-!-margin-bottom-4" { (picture(&label("picture"), split.wage, &parts)) }
        (table(&Table {
            caption: &label("caption"),
            caption_classes: "govuk-table__caption--m",
            head: vec![Column::text(visit.t("calculator-part")), Column::numeric(visit.t("calculator-a-month"))],
            rows,
            first_cell_is_header: true,
            ..Table::default()
        }))
    }
}

fn picture(name: &str, wage: Ore, parts: &[Part]) -> Markup {
    let mut start = 0;
    let mut until = Ore::ZERO;
    let mut bars = Vec::with_capacity(parts.len());
    for part in parts {
        until = until + part.amount;
        let end = Ore(WIDTH).part(until.0, wage.0).0.clamp(start, WIDTH);
        bars.push((start, end - start, part));
        start = end;
    }
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) width="100%"
            role="img" aria-label=(name) focusable="false" {
            @for (x, width, part) in bars.iter().filter(|(_, width, _)| *width > 0) {
                rect x=(x) y="0" width=(width) height=(HEIGHT) fill=(part.ground) stroke="#14211f" {}
                @if *width >= NARROWEST {
                    text x=(x + width / 2) y=(HEIGHT / 2 + 8) text-anchor="middle" font-size="22"
                        font-weight="700" fill=(part.ink) { (part.letter) }
                }
            }
        }
    }
}

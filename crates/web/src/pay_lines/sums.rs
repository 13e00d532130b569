//! What lines come to, by month and by state. Added in whole öre; lines whose amount is not known yet are
//! counted beside, never left out in silence.

use super::ore;
use crate::ui::{Cell, Column, Table, table};
use crate::visit::Visit;
use chain::money::Ore;
use chain::pay::LineState;
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};
use store::ListedLine;
use texts::Args;

/// What the lines of one month in one state come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    amount: Ore,
    /// Lines with no amount yet.
    unknown: i64,
}

impl Sum {
    fn add(&mut self, amount: Option<Ore>) {
        match amount {
            Some(amount) => self.amount = self.amount + amount,
            None => self.unknown += 1,
        }
    }
}

/// A table of sums: a row a month, a column a state, and what they come to. Nothing for no lines.
#[must_use]
pub fn sums(visit: &Visit, lines: &[ListedLine]) -> Markup {
    let added = add(lines);
    if added.is_empty() {
        return Markup::default();
    }
    let states: BTreeSet<LineState> = added.values().flat_map(|states| states.keys().copied()).collect();
    let mut head = vec![Column::text(visit.t("pay-lines-filter-month"))];
    head.extend(states.iter().map(|state| Column::numeric(visit.t(&format!("pay-state-{}", state.id())))));
    head.push(Column::numeric(visit.t("pay-lines-sum")));
    let mut totals: BTreeMap<LineState, Sum> = BTreeMap::new();
    let mut rows = Vec::new();
    for (month, sums) in added.iter().rev() {
        for (state, sum) in sums {
            let total = totals.entry(*state).or_default();
            total.add(Some(sum.amount));
            total.unknown += sum.unknown;
        }
        rows.push(row(visit, super::filter::month(visit, *month), &states, sums));
    }
    if added.len() > 1 {
        rows.push(row(visit, visit.t("pay-lines-sum"), &states, &totals));
    }
    table(&Table {
        caption: &visit.t("pay-lines-sums"),
        caption_classes: "govuk-table__caption--m",
        head,
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

fn row(
    visit: &Visit,
    name: String,
    states: &BTreeSet<LineState>,
    sums: &BTreeMap<LineState, Sum>,
) -> Vec<Cell> {
    let whole = sums.values().fold(Sum::default(), |whole, sum| Sum {
        amount: whole.amount + sum.amount,
        unknown: whole.unknown + sum.unknown,
    });
    let mut cells = vec![Cell::text(name)];
    cells.extend(states.iter().map(|state| sums.get(state)).chain([Some(&whole)]).map(|sum| {
        Cell::number(match sum {
            None => Markup::default(),
            Some(sum) => html! {
                (ore(visit, sum.amount))
                @if sum.unknown > 0 {
                    br;
                    span .govuk-body-s .stegvis-muted {
                        (visit.say("pay-lines-sum-unknown", Args::new().number("count", sum.unknown)))
                    }
                }
            },
        })
    }));
    cells
}

fn add(lines: &[ListedLine]) -> BTreeMap<Date, BTreeMap<LineState, Sum>> {
    let mut added: BTreeMap<Date, BTreeMap<LineState, Sum>> = BTreeMap::new();
    for row in lines {
        let states = added.entry(row.line.from.first_of_month()).or_default();
        states.entry(row.line.state).or_default().add(row.line.amount);
    }
    added
}

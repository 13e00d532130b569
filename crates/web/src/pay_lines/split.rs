//! How the compensation for a placement is split between host and provider, with the whole: both see it, and
//! so does the person (C7).

use super::ore;
use crate::ui::{Cell, Column, Table, table};
use crate::visit::Visit;
use chain::pay::LineKind;
use chain::view::PayLineRow;
use maud::Markup;

/// The split that a host's or a provider's line is a part of; nothing for other lines and for a whole that is
/// not split. What both parts come to is the whole, to the öre.
#[must_use]
pub fn split(visit: &Visit, line: &PayLineRow) -> Markup {
    let (Some(whole), Some(amount)) = (line.whole, line.amount) else { return Markup::default() };
    if line.line.revision > 0 {
        // A later revision holds only the difference from what was paid.
        return Markup::default();
    }
    let (host, provider) = match line.line.kind {
        LineKind::Host => (amount, whole - amount),
        LineKind::ProviderShare => (whole - amount, amount),
        _ => return Markup::default(),
    };
    let label = |part: &str| visit.t(&format!("pay-lines-split-{part}"));
    let rows = [("host", host), ("provider", provider), ("whole", whole)];
    table(&Table {
        caption: &label("caption"),
        caption_classes: "govuk-table__caption--m",
        head: vec![Column::text(label("part")), Column::numeric(visit.t("pay-lines-amount"))],
        rows: rows
            .into_iter()
            .map(|(part, amount)| vec![Cell::text(label(part)), Cell::number(ore(visit, amount))])
            .collect(),
        first_cell_is_header: true,
        ..Table::default()
    })
}

//! The cases of a sample that the controller has drawn, each opened from here, and how the draw is repeated.

use crate::case_page::{CasePage, case_href};
use crate::fault::Fault;
use crate::pages::officer::case;
use crate::ui::{Cell, Column, SummaryRow, Table, summary_list, table};
use crate::visit::{Reply, Visit};
use crate::words;
use access::Part;
use chain::event::Role;
use maud::html;
use store::{CaseRow, Identity};
use texts::Args;

/// A case of a sample, as far as a sample opens it.
pub(super) const CASE: CasePage = CasePage { parts, show: case::PAGE.show };

fn parts(_: Role) -> &'static [Part] {
    &[Part::Way, Part::Support, Part::Placement, Part::Pay]
}

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let asked = visit.query.text("about").parse().map_err(|_| Fault::NotFound)?;
    let store = &visit.app.store;
    let (sample, rows) = store.list_sample(&viewer, asked, &visit.path, visit.now.at, visit.now.day)?;
    let label = |word: &str| visit.t(&format!("controller-sample-{word}"));
    let title = visit.say("controller-sample-title", Args::new().date("date", sample.from));
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("shell-back"), "/samples".to_owned()));
    let drawn_of = i64::try_from(sample.drawn_of).unwrap_or(i64::MAX);
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let of = Args::new().number("count", count).number("of", drawn_of);
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        (summary_list(&[
            SummaryRow::new(label("reason"), &sample.reason),
            SummaryRow::new(label("until"), visit.date(sample.until)),
            SummaryRow::new(label("size"), visit.say("controller-sample-of", of)),
            SummaryRow::new(label("seed"), html! { code { (sample.seed) } }),
        ], ""))
        @if rows.is_empty() {
            p .govuk-body { (label("none")) }
        } @else {
            (table(&Table {
                caption: &label("cases"),
                caption_classes: "govuk-table__caption--m",
                head: ["name", "step", "registered"].map(|word| Column::text(label(word))).to_vec(),
                rows: rows.iter().map(|row| cells(visit, row)).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
    };
    Ok(page.into())
}

fn cells(visit: &Visit, row: &CaseRow) -> Vec<Cell> {
    let name = row.identity.as_ref().map_or_else(|| visit.t("shell-erased"), Identity::name);
    vec![
        Cell::text(html! { a .govuk-link href=(case_href(visit, row.case, "sampled")) { (name) } }),
        Cell::text(words::step(visit, row.summary.step)),
        Cell::text(visit.date(row.summary.registered_on)),
    ]
}

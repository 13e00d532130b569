//! The lines as files: the same lines as the page shows with its filter, all of its pages.

use super::{Filter, ROWS, kind, payee, person};
use crate::fault::Fault;
use crate::frame::encode;
use crate::visit::{Reply, Visit};
use crate::words;
use axum::http::header;
use axum::response::IntoResponse;
use chain::calendar::days_after;
use exchange::ledger::{Cell, LedgerFault, Sheet};
use maud::{Markup, html};
use store::{ListedLine, PayCursor};

/// The columns, in order; their names are `pay-lines-column-<word>`.
const COLUMNS: [&str; 17] = [
    "line",
    "person",
    "payee",
    "service",
    "track",
    "from",
    "to",
    "kronor",
    "ore",
    "whole",
    "state",
    "state_on",
    "claim_by",
    "lacks",
    "appropriation",
    "rules",
    "key",
];

/// Links to both files with the filter. `page` is the address that `.csv` and `.xlsx` are put after.
#[must_use]
pub fn download_links(visit: &Visit, filter: &Filter, page: &str) -> Markup {
    html! {
        p .govuk-body {
            (visit.t("pay-lines-download")) ": "
            a .govuk-link href=(filter.href(&format!("{page}.xlsx"))) { "XLSX" } " "
            a .govuk-link href=(filter.href(&format!("{page}.csv"))) { "CSV" }
        }
    }
}

/// The lines of the visit's filter as CSV.
///
/// # Errors
/// The store's own.
pub fn csv(visit: &Visit) -> Result<Reply, Fault> {
    file(visit, "csv", "text/csv; charset=utf-8", exchange::ledger::csv)
}

/// The lines of the visit's filter as XLSX.
///
/// # Errors
/// The store's own.
pub fn xlsx(visit: &Visit) -> Result<Reply, Fault> {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    file(visit, "xlsx", kind, exchange::ledger::xlsx)
}

fn file(
    visit: &Visit,
    ending: &str,
    kind: &str,
    write: impl Fn(&Sheet) -> Result<Vec<u8>, LedgerFault>,
) -> Result<Reply, Fault> {
    let rows = all(visit, &Filter::of(visit))?;
    let bytes = write(&sheet(visit, &rows)).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let name = encode(&visit.t("pay-lines-file"));
    let name = format!("attachment; filename=\"{name}-{}.{ending}\"", visit.now.day);
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok(Reply::Raw((headers, bytes).into_response()))
}

/// Every line of a filter, page by page.
fn all(visit: &Visit, filter: &Filter) -> Result<Vec<ListedLine>, Fault> {
    const AT_A_TIME: usize = ROWS * 20;
    let viewer = visit.who()?.user.viewer();
    let (store, now) = (&visit.app.store, visit.now);
    let mut rows: Vec<ListedLine> = Vec::new();
    let mut after: Option<PayCursor> = None;
    loop {
        let page =
            store.list_pay(&viewer, &filter.pay, after.take(), AT_A_TIME, &visit.path, now.at, now.day)?;
        let is_last = page.len() < AT_A_TIME;
        after = page.last().map(|row| row.cursor.clone());
        rows.extend(page);
        if is_last {
            return Ok(rows);
        }
    }
}

fn sheet(visit: &Visit, rows: &[ListedLine]) -> Sheet {
    Sheet {
        name: visit.t("pay-lines-file"),
        made_on: visit.now.day,
        head: COLUMNS.iter().map(|column| visit.t(&format!("pay-lines-column-{column}"))).collect(),
        rows: rows.iter().map(|row| cells(visit, row)).collect(),
    }
}

fn cells(visit: &Visit, row: &ListedLine) -> Vec<Cell> {
    let line = &row.line;
    let amount =
        |of: Option<chain::money::Ore>, cell: fn(i64) -> Cell| of.map_or(Cell::Empty, |ore| cell(ore.0));
    let text = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let track = line.track.as_ref().map(|track| visit.t(&format!("track-{}-{track}", line.service)));
    let lacks: Vec<String> = line.lacks.iter().map(|lack| visit.t(lack)).collect();
    vec![
        Cell::Text(kind(visit, line)),
        Cell::Text(person(visit, row)),
        Cell::Text(payee(visit, line)),
        Cell::Text(words::service(visit, &line.service)),
        text(track),
        Cell::Day(line.from),
        Cell::Day(days_after(line.to, -1)),
        amount(line.amount, Cell::Kronor),
        amount(line.amount, Cell::Whole),
        amount(line.whole, Cell::Kronor),
        Cell::Text(visit.t(&format!("pay-state-{}", line.state.id()))),
        Cell::Day(line.state_on),
        line.claim_by.map_or(Cell::Empty, Cell::Day),
        Cell::Text(lacks.join("; ")),
        text(line.appropriation.clone()),
        Cell::Text(line.rows.join(" ")),
        Cell::Text(format!("{}/{}", row.case, line.line)),
    ]
}

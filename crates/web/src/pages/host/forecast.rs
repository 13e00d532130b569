//! What placements that go on will give the host in the coming months (C7), by the same rule as pay itself: each
//! month by itself, and that it is a forecast.

use super::{parts, seen};
use crate::case_page::CaseView;
use crate::fault::Fault;
use crate::pages::provider::tasks::{self, ROWS};
use crate::pay_lines::{month, ore};
use crate::ui::{Cell, Column, Table, table};
use crate::visit::Visit;
use chain::case::Placement;
use chain::event::Role;
use chain::id::CaseId;
use chain::money::Ore;
use chain::pay::host_forecast;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};

/// How many months are told, this one included.
const MONTHS: i32 = 3;
/// The address's field for where the list goes on.
const AFTER: &str = "place";

/// A placement and what it will give each month; none where the rules need more than a host knows.
struct Expected {
    name: String,
    months: Vec<Option<Ore>>,
}

pub(super) fn shown(visit: &Visit) -> Result<Markup, Fault> {
    let user = &visit.who()?.user;
    let after: Option<CaseId> = visit.query.text(AFTER).parse().ok();
    let (now, store) = (visit.now, &visit.app.store);
    let cases = store.list_cases(&user.viewer(), after, ROWS, &visit.path, now.at, now.day)?;
    let more = (cases.len() == ROWS).then(|| cases.last().map(|row| row.case.to_string())).flatten();
    let first = now.day.first_of_month();
    let months: Vec<Date> = (0..=MONTHS).filter_map(|later| first.checked_add(later.months()).ok()).collect();
    let mut expected = Vec::new();
    for listed in &cases {
        let visit = Visit { case: Some(listed.case), ..visit.clone() };
        // A case that cannot be opened today hides no other.
        let view = match CaseView::open(&visit, parts(Role::Host)) {
            Ok(view) => view,
            Err(Fault::NotFound | Fault::Forbidden(_)) => continue,
            Err(fault) => return Err(fault),
        };
        for placement in seen(&visit, &view).filter(|placement| goes_on(placement, now.day)) {
            let months = by_month(&visit, placement, &months)?;
            expected.push(Expected { name: view.name(&visit), months });
        }
    }
    let is_part = after.is_some() || more.is_some();
    Ok(html! {
        h2 .govuk-heading-m { (visit.t("host-forecast")) }
        p .govuk-body { (visit.t("host-forecast-intro")) }
        @if expected.is_empty() {
            p .govuk-body { (visit.t("host-forecast-none")) }
        } @else {
            (list(visit, &months, &expected, if is_part { "host-forecast-page-sum" } else { "pay-lines-sum" }))
        }
        (tasks::pages(visit, AFTER, more, "pay-lines-beginning", "host-forecast"))
    })
}

fn goes_on(placement: &Placement, day: Date) -> bool {
    placement.ended_on.is_none() && placement.until > day
}

/// `months` are the first days of the months told, and the first day after them.
fn by_month(visit: &Visit, placement: &Placement, months: &[Date]) -> Result<Vec<Option<Ore>>, Fault> {
    let (Some(from), Some(through)) = (months.first(), months.last()) else { return Ok(Vec::new()) };
    let Ok(lines) = host_forecast(placement, &visit.policy, *from, *through) else {
        return Ok(vec![None; months.len() - 1]);
    };
    let of_month = |first: &Date| {
        let in_month = lines.iter().filter(|line| line.key.from.first_of_month() == *first);
        in_month.map(|line| line.amount).sum()
    };
    Ok(months[..months.len() - 1].iter().map(of_month).collect())
}

/// The table; `sum` is the key of the name of its last row.
fn list(visit: &Visit, months: &[Date], expected: &[Expected], sum: &str) -> Markup {
    let told = &months[..months.len().saturating_sub(1)];
    let mut head = vec![Column::text(visit.t("host-placements-name"))];
    head.extend(told.iter().map(|first| Column::numeric(month(visit, *first))));
    head.push(Column::numeric(visit.t("pay-lines-sum")));
    let row = |name: &str, amounts: &[Option<Ore>]| {
        let sum: Option<Ore> = amounts.iter().copied().sum();
        let all = amounts.iter().copied().chain([sum]);
        let words = |amount: Option<Ore>| {
            amount.map_or_else(|| visit.t("pay-lines-no-amount"), |amount| ore(visit, amount))
        };
        std::iter::once(Cell::text(name)).chain(all.map(|amount| Cell::number(words(amount)))).collect()
    };
    let mut rows: Vec<Vec<Cell>> = expected.iter().map(|one| row(&one.name, &one.months)).collect();
    if expected.len() > 1 {
        let sums: Vec<Option<Ore>> =
            (0..told.len()).map(|place| expected.iter().map(|one| one.months[place]).sum()).collect();
        rows.push(row(&visit.t(sum), &sums));
    }
    table(&Table {
        caption: &visit.t("host-forecast"),
        caption_classes: "govuk-visually-hidden",
        head,
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

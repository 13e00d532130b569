//! What a case has cost and will cost (C8, D2): each service by month, what is paid, approved and waits, and
//! what support that goes on costs a month.

use super::opened::by_role;
use crate::case_page::{CasePage, CaseView, page};
use crate::fault::Fault;
use crate::pay_lines;
use crate::ui::{SummaryRow, summary_list};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::money::Ore;
use chain::word::Word;
use evaluation::Budget;
use jiff::civil::Date;
use maud::{Markup, html};
use std::collections::BTreeMap;
use store::{ListedLine, PayFilter};
use texts::Args;

pub(super) const PAGE: CasePage = CasePage { parts: by_role, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let filter = PayFilter { case: Some(view.id), ..PayFilter::default() };
    let rows = visit.app.store.pay_to_add(&viewer, &filter, visit.now.day)?;
    let title = visit.t("officer-cost-title");
    let mut page = page(visit, view, title.clone());
    page.wide = true;
    page.main = html! {
        span .govuk-caption-l { (view.name(visit)) }
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("officer-cost-lead")) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("officer-cost-none")) }
        } @else {
            (whole(visit, view, &rows))
            (by_service(visit, rows))
        }
    };
    Ok(page.into())
}

/// What it all comes to, and what goes on.
fn whole(visit: &Visit, view: &CaseView, rows: &[ListedLine]) -> Markup {
    let mut budget = Budget::of_year(visit.now.day.year(), visit.now.day);
    rows.iter().for_each(|row| budget.add(&row.line));
    let told = budget.report(Ore::ZERO, Ore::ZERO);
    let paid: Ore =
        rows.iter().filter(|row| row.line.payment.is_some()).filter_map(|row| row.line.amount).sum();
    let row = |part: &str, text: String| SummaryRow::new(visit.t(&format!("officer-cost-{part}")), text);
    let mut list = vec![
        row("paid", pay_lines::ore(visit, paid)),
        row("approved", pay_lines::ore(visit, told.all.approved)),
        row("waiting", pay_lines::ore(visit, told.all.waiting)),
    ];
    if told.all.lost != Ore::ZERO {
        list.push(SummaryRow::new(visit.t("pay-lost"), pay_lines::ore(visit, told.all.lost)));
    }
    if told.all.without_amount > 0 {
        let count = i64::try_from(told.all.without_amount).unwrap_or(i64::MAX);
        list.push(row("unknown", texts::number(visit.language, count)));
    }
    let rate_month = told.rate_month.filter(|_| goes_on(view, visit.now.day));
    let is_ahead = rate_month.is_some();
    if let Some(first) = rate_month {
        let name = visit.t(&format!("pay-lines-month-{}", first.month()));
        let month = visit
            .say("pay-lines-month", Args::new().text("month", &name).text("year", &first.year().to_string()));
        let args = Args::new().ore("amount", told.all.monthly_rate.0).text("month", &month);
        list.push(row("month", visit.say("officer-cost-month-how", args)));
    }
    html! {
        (summary_list(&list, ""))
        @if is_ahead { p .govuk-body { (visit.t("officer-cost-ahead-how")) } }
    }
}

/// Whether anything that is paid month by month goes on.
fn goes_on(view: &CaseView, day: Date) -> bool {
    let case = &view.case;
    case.participations.iter().any(|one| one.started_on.is_some() && one.ended_on.is_none())
        || case.placements.iter().any(|one| one.ended_on.is_none() && one.until > day)
        || case.works.iter().any(|one| one.ended_on.is_none())
}

fn by_service(visit: &Visit, rows: Vec<ListedLine>) -> Markup {
    let mut services: BTreeMap<Word, Vec<ListedLine>> = BTreeMap::new();
    for row in rows {
        services.entry(row.line.service.clone()).or_default().push(row);
    }
    html! {
        @for (service, rows) in &services {
            h2 .govuk-heading-m { (words::service(visit, service)) }
            (pay_lines::sums(visit, rows))
            (lines(visit, rows))
        }
    }
}

fn lines(visit: &Visit, rows: &[ListedLine]) -> Markup {
    use crate::ui::{Cell, Column, Details, Table, details, table};
    let label = |part: &str| visit.t(&format!("pay-lines-{part}"));
    let cells = |row: &ListedLine| {
        vec![
            Cell::text(pay_lines::kind(visit, &row.line)),
            Cell::text(pay_lines::payee(visit, &row.line)),
            Cell::text(pay_lines::days(visit, &row.line)),
            Cell::number(pay_lines::amount(visit, &row.line)),
            Cell::text(pay_lines::state(visit, &row.line)),
        ]
    };
    details(
        Details { summary: &visit.t("officer-cost-lines"), ..Details::default() },
        html! {
            (table(&Table {
                caption: &visit.t("officer-cost-lines"),
                caption_classes: "govuk-visually-hidden",
                head: vec![
                    Column::text(label("line")),
                    Column::text(label("payee")),
                    Column::text(label("days")),
                    Column::numeric(label("amount")),
                    Column::text(label("state")),
                ],
                rows: rows.iter().map(cells).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        },
    )
}

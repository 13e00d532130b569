//! The employer's first page: the employees with support, by first name, and the lines that wait to be claimed, the
//! one whose last day comes first on top.

use super::pay;
use crate::fault::Fault;
use crate::forms::Form;
use crate::pages::provider::tasks::{self, ROWS};
use crate::pay_lines::payee::{confirm, confirm_buttons, confirmed_notice};
use crate::pay_lines::{
    Filter, Options, amount as amount_of, can_be_confirmed, claim_by, days, kind, listed, ore, pages,
    table as lines_table,
};
use crate::ui::{Cell, Column, FieldErrors, Page, Table, table};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::id::CaseId;
use chain::money::Ore;
use chain::pay::LineState;
use evaluation::is_lost;
use jiff::civil::Date;
use maud::{Markup, html};
use store::{CaseRow, ListedLine, PayFilter};
use texts::Args;

const PATH: &str = "/employer";
const KEY: &str = "employer";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &Form::default(), FieldErrors::default())?.into())
}

/// Claims lines: an employer's confirmation is the claim.
pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    confirm(visit, form, PATH, show)
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let mut page = visit.page(visit.t("employer-title"));
    page.wide = true;
    page.notice = confirmed_notice(visit).or(page.notice);
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("employer-title")) }
        ((pay::above(visit))?)
        p .govuk-body {
            a .govuk-link href="/employer/calculator" { (visit.t("shell-nav-calculator")) }
        }
        h2 .govuk-heading-m { (visit.t("employer-claims")) }
        (waiting(visit, form)?)
        h2 .govuk-heading-m { (visit.t("employer-employees")) }
        (employees(visit)?)
    };
    page.errors = errors;
    Ok(page)
}

fn waiting(visit: &Visit, form: &Form) -> Result<Markup, Fault> {
    let day = visit.now.day;
    let mut filter = Filter::default().in_state(LineState::Declared);
    filter.pay.claimable_on = Some(day);
    let (mut rows, next) = listed(visit, &filter)?;
    rows.sort_by_key(|row| (row.line.claim_by.unwrap_or(Date::MAX), row.line.from));
    let viewer = visit.who()?.user.viewer();
    let all = visit.app.store.pay_to_add(&viewer, &filter.pay, day)?;
    let ready = all.iter().filter(|row| can_be_confirmed(&row.line, day)).count();
    let can_be_ticked = |row: &ListedLine| can_be_confirmed(&row.line, day);
    let options = Options {
        caption: &visit.t("employer-claims"),
        selectable: Some(&can_be_ticked),
        ticked: form,
        href: &|row| pay::PAGES.line_href(row),
        payee: false,
    };
    Ok(html! {
        p .govuk-body { (visit.t("employer-claims-intro")) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("employer-claims-none")) }
        } @else {
            form #lines method="post" action=(PATH) novalidate {
                (visit.hidden())
                (lines_table(visit, &rows, &options))
                (confirm_buttons(visit, KEY, ready))
            }
        }
        (pages(visit, &Filter::default(), next.as_ref()))
        (lost(visit)?)
        p .govuk-body { a .govuk-link href=(pay::PAGES.path) { (visit.t("employer-pay-title")) } }
    })
}

/// What was not claimed in time, the latest first; nothing when nothing was lost.
fn lost(visit: &Visit) -> Result<Markup, Fault> {
    let viewer = visit.who()?.user.viewer();
    let filter = PayFilter { lost_on: Some(visit.now.day), ..PayFilter::default() };
    let mut rows = visit.app.store.pay_to_add(&viewer, &filter, visit.now.day)?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.line.claim_by));
    let amount = rows.iter().filter_map(|row| row.line.amount).sum::<Ore>();
    let args =
        Args::new().number("count", i64::try_from(rows.len()).unwrap_or(i64::MAX)).ore("amount", amount.0);
    rows.truncate(ROWS);
    let cells = |row: &ListedLine| {
        vec![
            Cell::text(html! {
                a .govuk-link href=(pay::PAGES.line_href(row)) {
                    (kind(visit, &row.line))
                    span .govuk-visually-hidden { ", " (days(visit, &row.line)) }
                }
            }),
            Cell::text(days(visit, &row.line)),
            Cell::number(amount_of(visit, &row.line)),
            Cell::text(row.line.claim_by.map(|last| claim_by(visit, last)).unwrap_or_default()),
        ]
    };
    Ok(html! {
        @if !rows.is_empty() {
            h2 .govuk-heading-m { (visit.t("pay-lost")) }
            p .govuk-body { (visit.say("pay-lost-what", args)) }
            (table(&Table {
                caption: &visit.t("pay-lost"),
                caption_classes: "govuk-visually-hidden",
                head: vec![
                    Column::text(visit.t("pay-lines-line")),
                    Column::text(visit.t("pay-lines-days")),
                    Column::numeric(visit.t("pay-lines-amount")),
                    Column::text(visit.t("pay-lines-state")),
                ],
                rows: rows.iter().map(cells).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
    })
}

fn employees(visit: &Visit) -> Result<Markup, Fault> {
    let viewer = visit.who()?.user.viewer();
    let after: Option<CaseId> = visit.query.text("case").parse().ok();
    let (now, store) = (visit.now, &visit.app.store);
    let cases = store.list_cases(&viewer, after, ROWS, &visit.path, now.at, now.day)?;
    let more = (cases.len() == ROWS).then(|| cases.last().map(|row| row.case.to_string())).flatten();
    let mut rows = Vec::with_capacity(cases.len());
    for case in &cases {
        rows.push(employee(visit, case)?);
    }
    let head = vec![
        Column::text(visit.t("employer-employees-name")),
        Column::text(visit.t("pay-lines-service")),
        Column::numeric(visit.t("employer-employees-waiting")),
        Column::numeric(visit.t("employer-employees-paid")),
    ];
    Ok(html! {
        p .govuk-body { (visit.t("employer-employees-intro")) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("employer-employees-none")) }
        } @else {
            (table(&Table {
                caption: &visit.t("employer-employees"),
                caption_classes: "govuk-visually-hidden",
                head,
                rows,
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
        (tasks::pages(visit, "case", more, "pay-lines-beginning", "employer-employees"))
    })
}

fn employee(visit: &Visit, case: &CaseRow) -> Result<Vec<Cell>, Fault> {
    let viewer = visit.who()?.user.viewer();
    let filter = PayFilter { case: Some(case.case), ..PayFilter::default() };
    let lines = visit.app.store.pay_to_add(&viewer, &filter, visit.now.day)?;
    let day = visit.now.day;
    let sum = |wanted: fn(LineState) -> bool| -> Ore {
        let wanted = lines.iter().filter(|row| wanted(row.line.state) && !is_lost(&row.line, day));
        wanted.filter_map(|row| row.line.amount).sum()
    };
    let mut services: Vec<String> =
        lines.iter().map(|row| words::service(visit, &row.line.service)).collect();
    services.sort();
    services.dedup();
    let name = tasks::name(visit, case.identity.as_ref());
    let href = Filter { fields: vec![("case", case.case.to_string())], ..Filter::default() };
    let waits = |state| !matches!(state, LineState::Paid | LineState::ClawedBack);
    let paid = |state| matches!(state, LineState::Paid | LineState::ClawedBack);
    Ok(vec![
        Cell::text(html! { a .govuk-link href=(href.href(pay::PAGES.path)) { (name) } }),
        Cell::text(services.join(", ")),
        Cell::number(ore(visit, sum(waits))),
        Cell::number(ore(visit, sum(paid))),
    ])
}

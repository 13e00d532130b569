//! Finds a case by personal number, exactly and never by anything else about the person, and lists the
//! cases of which the visitor is the named officer (A13, D1).

use crate::case_page::case_href;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::ui::{Button, Cell, Column, FieldErrors, Page, PageLink, Table, button, pagination, table};
use crate::visit::{Reply, Visit};
use crate::words;
use axum::http::StatusCode;
use chain::id::CaseId;
use maud::{Markup, html};
use store::{CaseRow, Identity};
use texts::Args;

const KEY: &str = "officer-cases";

/// Rows on one page.
const ROWS: usize = 25;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &Form::default(), FieldErrors::default())?.into())
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let viewer = visit.who()?.user.viewer();
    let mut reader = Reader::new(form, KEY);
    let number = reader.personal_number("number", visit.now.day);
    let case = match &number {
        Some(number) => visit.app.store.look_up(&viewer, number.as_str(), visit.now.at, visit.now.day)?,
        None => None,
    };
    if number.is_some() && case.is_none() {
        reader.refuse("number", "officer-cases-none", Args::new());
    }
    match reader.finish(|| case) {
        Ok(case) => Ok(Reply::Go(case_href(visit, case, ""))),
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors))?;
            Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)))
        }
    }
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    let list = own_cases(visit)?;
    let mut page = visit.page(visit.t("officer-cases-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("officer-cases-title")) }
        form method="post" action="/cases" novalidate {
            (visit.hidden())
            (fields.line_with("number", "numeric", "off"))
            (button(Button { text: &visit.t("officer-cases-find"), ..Button::default() }))
        }
        p .govuk-body { a .govuk-link href="/register" { (visit.t("shell-nav-register-person")) } }
        h2 .govuk-heading-m { (visit.t("officer-cases-mine")) }
        (list)
    };
    page.errors = errors;
    Ok(page)
}

fn own_cases(visit: &Visit) -> Result<Markup, Fault> {
    let after: Option<CaseId> = visit.query.text("after").parse().ok();
    let viewer = visit.who()?.user.viewer();
    let rows = visit.app.store.list_cases(&viewer, after, ROWS, &visit.path, visit.now.at, visit.now.day)?;
    let next = (rows.len() == ROWS).then(|| rows.last().map(|row| row.case)).flatten();
    let next = next.map(|case| format!("/cases?after={case}"));
    let heads = ["name", "step", "registered", "service"];
    let (first_words, next_words) = (visit.t("officer-worklist-first"), visit.t("shell-pagination-next"));
    Ok(html! {
        @if rows.is_empty() {
            p .govuk-body { (visit.t("officer-cases-empty")) }
        } @else {
            (table(&Table {
                caption: &visit.t("officer-cases-caption"),
                caption_classes: "govuk-visually-hidden",
                head: heads.iter().map(|head| Column::text(visit.t(&format!("officer-cases-{head}")))).collect(),
                rows: rows.iter().map(|row| cells(visit, row)).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
        (pagination(
            &visit.t("shell-pagination-label"),
            after.map(|_| PageLink { text: &first_words, href: "/cases", label: "" }),
            next.as_deref().map(|href| PageLink { text: &next_words, href, label: "" }),
        ))
    })
}

fn cells(visit: &Visit, row: &CaseRow) -> Vec<Cell> {
    let name = row.identity.as_ref().map_or_else(|| visit.t("shell-erased"), Identity::name);
    let step = if row.summary.open {
        words::step(visit, row.summary.step)
    } else {
        visit.t("officer-case-closed-tag")
    };
    let service = row.summary.service.as_deref();
    vec![
        Cell::text(html! { a .govuk-link href=(case_href(visit, row.case, "")) { (name) } }),
        Cell::text(step),
        Cell::text(visit.date(row.summary.registered_on)),
        Cell::text(service.map_or_else(|| visit.t("shell-none"), |id| words::service(visit, id))),
    ]
}

//! Evidence (A5): what is missing, from whom and since when; what has come; and an electronic statement
//! question by question.

use super::whole;
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::ui::{Cell, Column, SummaryRow, Table, summary_card, table, warning_text};
use crate::visit::{Reply, Visit};
use axum::http::header;
use axum::response::IntoResponse;
use chain::case::Evidence;
use chain::id::EvidenceId;
use exchange::medical_statement::{self, Incoming, Statement, Value};
use maud::{Markup, html};
use store::MediaType;
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    if visit.query.text("file") == "yes" {
        return file(visit, view);
    }
    let mut page = page(visit, view, visit.t("seeker-evidence-title"));
    let (come, awaited): (Vec<&Evidence>, Vec<&Evidence>) =
        view.case.evidence.iter().partition(|evidence| evidence.received_on.is_some());
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-evidence-title")) }
        p .govuk-body-l { (visit.t("seeker-evidence-lead")) }
        h2 .govuk-heading-m { (visit.t("seeker-evidence-awaited")) }
        @if awaited.is_empty() {
            p .govuk-body { (visit.t("seeker-evidence-none-awaited")) }
        } @else {
            (table(&Table {
                caption: &visit.t("seeker-evidence-awaited"),
                caption_classes: "govuk-visually-hidden",
                head: ["kind", "from", "since"]
                    .map(|word| Column::text(visit.t(&format!("seeker-evidence-{word}"))))
                    .to_vec(),
                rows: awaited.iter().map(|evidence| awaited_row(visit, view, evidence)).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
        h2 .govuk-heading-m { (visit.t("seeker-evidence-come")) }
        @if come.is_empty() { p .govuk-body { (visit.t("seeker-evidence-none-come")) } }
        @for evidence in come { (received(visit, view, evidence)?) }
    };
    Ok(page.into())
}

fn kind(visit: &Visit, evidence: &Evidence) -> String {
    crate::words::said(visit, "evidence", evidence.kind.id())
}

fn awaited_row(visit: &Visit, view: &CaseView, evidence: &Evidence) -> Vec<Cell> {
    let (since, from) = match &evidence.asked {
        Some((on, from)) => (visit.date(*on), view.text(visit, *from)),
        None => (visit.t("shell-unknown"), visit.t("shell-unknown")),
    };
    vec![Cell::text(kind(visit, evidence)), Cell::text(from), Cell::text(since)]
}

fn received(visit: &Visit, view: &CaseView, evidence: &Evidence) -> Result<Markup, Fault> {
    let document = match evidence.document {
        Some(id) => view.open.document(id)?,
        None => None,
    };
    let statement =
        document.as_ref().filter(|document| document.media == MediaType::Xml).and_then(|document| {
            match medical_statement::read(&document.content) {
                Ok(Incoming::Statement(statement)) => Some(statement),
                _ => None,
            }
        });
    let issuer = evidence.facts.as_ref().and_then(|facts| facts.known()).map(|facts| facts.issuer.clone());
    let mut rows = Vec::new();
    if let Some(on) = evidence.received_on {
        rows.push(SummaryRow::new(visit.t("seeker-evidence-received"), visit.date(on)));
    }
    rows.push(SummaryRow::new(
        visit.t("seeker-evidence-issuer"),
        issuer.unwrap_or_else(|| visit.t("shell-erased")),
    ));
    if document.is_some() {
        let href = with_field(
            &with_field(&view.href(visit, "evidence"), "about", &evidence.id.to_string()),
            "file",
            "yes",
        );
        rows.push(SummaryRow::new(
            visit.t("seeker-evidence-file"),
            html! { a .govuk-link href=(href) { (visit.t("seeker-evidence-open-file")) } },
        ));
    }
    Ok(html! {
        @if evidence.revoked_on.is_some() {
            (warning_text(&visit.t("shell-warning"), html! { (visit.t("statement-revoked")) }))
        }
        (summary_card(&kind(visit, evidence), &[], &rows))
        @if let Some(statement) = statement { (questions(visit, &statement)) }
    })
}

/// A statement, question by question in the order of the form.
pub(crate) fn questions(visit: &Visit, statement: &Statement) -> Markup {
    let mut rows = vec![
        SummaryRow::new(visit.t("statement-issuer"), &statement.issuer),
        SummaryRow::new(visit.t("statement-unit"), &statement.unit),
        SummaryRow::new(visit.t("statement-care-provider"), &statement.care_provider),
        SummaryRow::new(visit.t("statement-signed-at"), visit.date(statement.signed_at.date())),
    ];
    for answer in &statement.answers {
        let question = match answer.known() {
            Some(known) => visit.t(known.key),
            None => visit.say("statement-q-unknown", Args::new().text("question", &answer.question)),
        };
        let said = match &answer.value {
            Value::YesNo(true) => visit.t("shell-yes"),
            Value::YesNo(false) => visit.t("shell-no"),
            Value::Text(text) => text.clone(),
        };
        rows.push(SummaryRow::new(question, said));
    }
    html! {
        (summary_card(&visit.t("statement-title"), &[], &rows))
        @for remark in &statement.remarks { p .govuk-body { (visit.t(remark.key())) } }
    }
}

/// The document itself, as it came.
fn file(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let id: EvidenceId = super::about(&visit.query).ok_or(Fault::NotFound)?;
    let evidence = view.case.evidence.iter().find(|evidence| evidence.id == id).ok_or(Fault::NotFound)?;
    let document = match evidence.document {
        Some(id) => view.open.document(id)?,
        None => None,
    };
    let document = document.ok_or(Fault::NotFound)?;
    let headers =
        [(header::CONTENT_TYPE, document.media.name()), (header::CONTENT_DISPOSITION, "attachment")];
    Ok(Reply::Raw((headers, document.content).into_response()))
}

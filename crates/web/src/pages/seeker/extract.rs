//! Everything that is held about the person, in one place, to read, print and take along (GDPR art. 15 and 20; D1): who the
//! person is, what was told, what has happened with every word written, documents, pay, and who has read it.

pub(super) mod pdf;
mod plain;

use super::read_log;
use super::register::part::PARTS;
use super::register::{KEY as REGISTER, filled, summary};
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::frame::encode;
use crate::pages::officer::opened::written;
use crate::ui::{Cell, Column, SummaryRow, Table, TimelineEvent, summary_card, table, timeline};
use crate::visit::{Reply, Visit};
use crate::words;
use access::{Action, Export, Part, answer};
use axum::http::header;
use axum::response::IntoResponse;
use chain::case::Evidence;
use chain::event::{Recorded, Role};
use maud::{Markup, html};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::ReadRow;

pub(super) const PAGE: CasePage = CasePage { parts, show };
/// The same, for a machine.
pub(super) const JSON: CasePage = CasePage { parts, show: show_json };

/// More lines than anyone's log has.
const LINES_MAX: u32 = 100_000;

fn parts(_: Role) -> &'static [Part] {
    &[Part::Whole, Part::ReadLog]
}

/// Refuses whoever may not take an extract.
fn may(visit: &Visit, view: &CaseView) -> Result<(), Fault> {
    let viewer = visit.who()?.user.viewer();
    let (tie, marks) = visit.app.store.tie_and_marks(&viewer, view.id, visit.now.day)?;
    let access = answer(&viewer, &tie, marks, Action::Export(Export::Extract), visit.now.day);
    if access.allowed { Ok(()) } else { Err(Fault::Forbidden(access.reason.key())) }
}

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    may(visit, view)?;
    let label = |word: &str| visit.t(&format!("seeker-extract-{word}"));
    let reads = view.open.reads(None, LINES_MAX)?;
    let mut page = page(visit, view, label("title"));
    let form = filled::form(view);
    page.main = html! {
        h1 .govuk-heading-l { (label("title")) }
        p .govuk-body-l { (label("lead")) }
        p .govuk-body { a .govuk-link href=(view.href(visit, "extract.json")) download { (label("json")) } }
        p .govuk-body { a .govuk-link href=(view.href(visit, "extract.pdf")) download { (label("pdf")) } }
        (summary_card(&label("who"), &[], &identity(visit, view)))
        @for part in PARTS.iter().filter(|part| part.word != "who") {
            (summary_card(
                &visit.t(&format!("{REGISTER}-{}-title", part.word)),
                &[],
                &summary::rows(visit, part, &form),
            ))
        }
        (documents(visit, view))
        h2 .govuk-heading-m { (label("happened")) }
        (timeline(&label("happened"), &happened(visit, view)?))
        h2 .govuk-heading-m { (label("read")) }
        (table(&Table {
            caption: &label("read"),
            caption_classes: "govuk-visually-hidden",
            head: ["when", "who", "why"]
                .map(|word| Column::text(visit.t(&format!("seeker-read_log-{word}"))))
                .to_vec(),
            rows: reads.iter().map(|row| line(visit, view, row)).collect(),
            stack: true,
            ..Table::default()
        }))
        p .govuk-body { (label("rights")) }
    };
    Ok(page.into())
}

fn identity(visit: &Visit, view: &CaseView) -> Vec<SummaryRow> {
    let Some(identity) = &view.open.identity else {
        return vec![SummaryRow::new(visit.t("seeker-extract-name"), visit.t("shell-erased"))];
    };
    [
        ("seeker-extract-name", identity.name()),
        ("officer-person-number", identity.personal_number.clone()),
        ("officer-person-phone", identity.phone.clone()),
        ("officer-person-email", identity.email.clone()),
        ("officer-person-address", identity.address.clone()),
    ]
    .into_iter()
    .map(|(key, value)| SummaryRow::new(visit.t(key), value))
    .collect()
}

/// Every document that was handed in, to be opened.
fn documents(visit: &Visit, view: &CaseView) -> Markup {
    let handed_in = || view.case.evidence.iter().filter(|evidence| evidence.document.is_some());
    let href = |evidence: &Evidence| {
        let about = with_field(&view.href(visit, "evidence"), "about", &evidence.id.to_string());
        with_field(&about, "file", "yes")
    };
    html! {
        @if handed_in().next().is_some() {
            h2 .govuk-heading-m { (visit.t("seeker-extract-documents")) }
            ul .govuk-list .govuk-list--bullet {
                @for evidence in handed_in() {
                    li {
                        a .govuk-link href=(href(evidence)) { (words::said(visit, "evidence", evidence.kind.id())) }
                        @if let Some(on) = evidence.received_on { ", " (visit.date(on)) }
                    }
                }
            }
        }
    }
}

/// What has happened, the latest first, with every word that was written then.
fn happened(visit: &Visit, view: &CaseView) -> Result<Vec<TimelineEvent>, Fault> {
    let told = words::history(visit, view);
    let events = view.open.events.iter().rev();
    let mut whole = Vec::with_capacity(told.len());
    for (told, event) in told.into_iter().zip(events) {
        let texts = texts(view, &facts(event)?)?;
        let told_already = told.body.as_ref().map(|body| body.0.clone()).unwrap_or_default();
        let body = html! {
            @if let Some(body) = told.body { (body) }
            @for text in texts.values().filter(|text| !ends_a_paragraph(&told_already, text)) { (written(text)) }
        };
        whole.push(TimelineEvent { body: Some(body), ..told });
    }
    Ok(whole)
}

/// Whether a paragraph of a page ends with the whole of a text: then it has been told.
fn ends_a_paragraph(page: &str, text: &str) -> bool {
    let told = html! { (text) }.0;
    page.split("</p>").any(|paragraph| {
        let before = paragraph.strip_suffix(&told);
        before.is_some_and(|before| before.is_empty() || before.ends_with(['>', ' ']))
    })
}

fn line(visit: &Visit, view: &CaseView, row: &ReadRow) -> Vec<Cell> {
    let reason = row.reason.map(|reason| visit.t(&format!("seeker-reason-{}", reason.id())));
    vec![
        Cell::text(read_log::when(visit, row)),
        Cell::text(read_log::sentence(visit, view, row)),
        Cell::text(reason.unwrap_or_else(|| visit.t("shell-unknown"))),
    ]
}

/// What an event says, as it is stored.
fn facts(event: &Recorded) -> Result<Value, Fault> {
    serde_json::to_value(&event.event).map_err(|fault| Fault::Internal(fault.to_string()))
}

/// Every written text that a value points at, by its id.
fn texts(view: &CaseView, value: &Value) -> Result<BTreeMap<String, String>, Fault> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(values) => waiting.extend(values),
            Value::Object(fields) => waiting.extend(fields.values()),
            Value::String(word) => {
                if let Ok(id) = word.parse()
                    && let Some(text) = view.open.text(id)?
                {
                    found.insert(word.clone(), text);
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

fn show_json(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    may(visit, view)?;
    let mut events = Vec::new();
    let mut written = BTreeMap::new();
    for event in &view.open.events {
        let facts = facts(event)?;
        written.extend(texts(view, &facts)?);
        let header =
            serde_json::to_value(&event.header).map_err(|fault| Fault::Internal(fault.to_string()))?;
        events.push(json!({ "version": event.version, "header": header, "event": facts }));
    }
    let reads: Vec<Value> = view
        .open
        .reads(None, LINES_MAX)?
        .iter()
        .map(|row| {
            json!({
                "at": row.at.to_string(),
                "who": view.user_name(visit, Some(row.user)),
                "role": row.role.id(),
                "purpose": row.purpose.id(),
                "page": row.page,
                "allowed": row.allowed,
                "reason": row.reason.map(access::Reason::id),
            })
        })
        .collect();
    let everything = json!({
        "made_on": visit.now.day.to_string(),
        "case": view.id.to_string(),
        "identity": view.open.identity,
        "events": events,
        "texts": written,
        "read_log": reads,
    });
    let body = serde_json::to_vec_pretty(&everything).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let name = encode(&visit.t("seeker-extract-file"));
    let name = format!("attachment; filename=\"{name}-{}.json\"", visit.now.day);
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok(Reply::Raw((headers, body).into_response()))
}

#[cfg(test)]
mod tests {
    use super::ends_a_paragraph;

    #[test]
    fn a_text_has_been_told_only_where_a_paragraph_ends_with_the_whole_of_it() {
        let page = "<p>Rättas. Ja &amp; nej</p><p>Jag vet</p>";
        assert!(ends_a_paragraph(page, "Ja & nej") && ends_a_paragraph(page, "Jag vet"));
        for other in ["Ja", "Rättas.", "et", "Jag vet inte"] {
            assert!(!ends_a_paragraph(page, other), "{other}");
        }
    }
}

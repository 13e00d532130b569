//! A5 The evidence of a case: what is asked for and missing, from whom and since when; what has come; and an
//! electronic statement question by question, as the person sees it too.

use super::opened::written;
use crate::case_page::{self, CasePage, CaseView, with_field};
use crate::fault::Fault;
use crate::ui::{SummaryRow, Tag, TagColour, inset_text, summary_list, tag};
use crate::visit::{Reply, Visit};
use crate::words::said;
use access::Part;
use chain::Sealed;
use chain::calendar::days_between;
use chain::case::Evidence;
use chain::event::Role;
use exchange::medical_statement::{self, Answer, Incoming, Statement, Value};
use maud::{Markup, html};
use store::MediaType;
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts, show };

fn parts(role: Role) -> &'static [Part] {
    match role {
        Role::Officer | Role::Reviewer => &[Part::Whole],
        _ => &[Part::Health, Part::Way],
    }
}

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = case_page::page(visit, view, visit.t("officer-evidence-title"));
    page.main = html! {
        span .govuk-caption-l { (view.name(visit)) }
        h1 .govuk-heading-l { (visit.t("officer-evidence-title")) }
        (inset_text(html! { (visit.t("officer-evidence-never_delays")) }))
        @if view.case.evidence.is_empty() {
            p .govuk-body { (visit.t("officer-evidence-empty")) }
        }
        @for evidence in &view.case.evidence { (one(visit, view, evidence)) }
    };
    Ok(page.into())
}

fn one(visit: &Visit, view: &CaseView, evidence: &Evidence) -> Markup {
    html! {
        section {
            h2 .govuk-heading-m { (said(visit, "evidence", evidence.kind.id())) }
            p .govuk-body { (state(visit, evidence)) }
            (summary_list(&rows(visit, view, evidence), ""))
            @if let Some(statement) = statement(view, evidence) { (questions(visit, &statement)) }
        }
    }
}

/// Where a piece of evidence stands, in a word.
pub(super) fn state(visit: &Visit, evidence: &Evidence) -> Markup {
    let (key, colour) = if evidence.revoked_on.is_some() {
        ("officer-evidence-revoked", TagColour::Red)
    } else if evidence.received_on.is_some() {
        ("officer-evidence-received", TagColour::Green)
    } else {
        ("officer-evidence-missing", TagColour::Yellow)
    };
    tag(Tag { text: &visit.t(key), colour, ..Tag::default() })
}

/// What is known of a piece of evidence.
pub(super) fn rows(visit: &Visit, view: &CaseView, evidence: &Evidence) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut row = |key: &str, value: Markup| rows.push(SummaryRow::new(visit.t(key), value));
    if let Some((on, from)) = evidence.asked {
        row("officer-evidence-from", html! { (view.text(visit, from)) });
        let days = days_between(on, visit.now.day);
        let waited = visit.say("shell-days", Args::new().number("days", days));
        if evidence.received_on.is_none() {
            row("officer-evidence-since", html! { (visit.date(on)) " (" (waited) ")" });
        } else {
            row("officer-evidence-asked_on", html! { (visit.date(on)) });
        }
    }
    if let Some(on) = evidence.received_on {
        row("officer-evidence-received_on", html! { (visit.date(on)) });
    }
    if let Some(facts) = evidence.facts.as_ref().and_then(Sealed::known) {
        row("officer-evidence-issuer", html! { (facts.issuer) });
    }
    if let Some(on) = evidence.revoked_on {
        row("officer-evidence-revoked_on", html! { (visit.date(on)) });
    }
    if evidence.document.is_some() {
        let href = with_field(&view.href(visit, "document"), "about", &evidence.id.to_string());
        row("officer-evidence-document", html! { a .govuk-link href=(href) { (visit.t("shell-download")) } });
    }
    rows
}

/// The electronic statement of a piece of evidence, when its document is one.
fn statement(view: &CaseView, evidence: &Evidence) -> Option<Statement> {
    let document = view.open.document(evidence.document?).ok()??;
    if document.media != MediaType::Xml {
        return None;
    }
    match medical_statement::read(&document.content) {
        Ok(Incoming::Statement(statement)) => Some(statement),
        _ => None,
    }
}

/// A statement, question by question.
pub(crate) fn questions(visit: &Visit, statement: &Statement) -> Markup {
    let mut rows = vec![
        SummaryRow::new(visit.t("statement-issuer"), &statement.issuer),
        SummaryRow::new(visit.t("statement-unit"), &statement.unit),
        SummaryRow::new(visit.t("statement-care-provider"), &statement.care_provider),
        SummaryRow::new(visit.t("statement-signed-at"), visit.date(statement.signed_at.date())),
        SummaryRow::new(visit.t("statement-sent-at"), visit.date(statement.sent_at.date())),
    ];
    rows.extend(
        statement.answers.iter().map(|answer| SummaryRow::new(question(visit, answer), value(visit, answer))),
    );
    html! {
        h3 .govuk-heading-s { (visit.t("statement-title")) }
        @for remark in &statement.remarks { p .govuk-inset-text { (visit.t(remark.key())) } }
        (summary_list(&rows, ""))
    }
}

fn question(visit: &Visit, answer: &Answer) -> String {
    match answer.known() {
        Some(known) => format!("{} {}", known.number, visit.t(known.key)),
        None => visit.say("statement-q-unknown", Args::new().text("question", &answer.question)),
    }
}

fn value(visit: &Visit, answer: &Answer) -> Markup {
    match &answer.value {
        Value::YesNo(true) => html! { (visit.t("shell-yes")) },
        Value::YesNo(false) => html! { (visit.t("shell-no")) },
        Value::Text(text) => written(text),
    }
}

//! One decision: what, why, how long it holds, how to appeal and by when; its letter; and the note that
//! the person has read it, from which the time to appeal runs (A8, A13).

use super::whole;
use crate::act_page::ActPage;
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::desk::Deed;
use crate::fault::Fault;
use crate::forms::{Form, Reader};
use crate::ui::{Button, FieldErrors, SummaryRow, button, inset_text, summary_list};
use crate::visit::{Reply, Visit};
use crate::words;
use axum::http::header;
use axum::response::IntoResponse;
use chain::case::Decision;
use chain::decision::ReceiveDecision;
use chain::event::Event;
use chain::explanation::Explanation;
use chain::id::DecisionId;
use chain::rights::appeal_by;
use maud::{Markup, html};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };
pub(crate) const LETTER: CasePage = CasePage { parts: whole, show: letter };
pub(crate) const RECEIVED: ActPage = ActPage {
    key: "seeker-received",
    parts: whole,
    fields: received_fields,
    read: received_read,
    then: "decision",
    files: false,
};

/// The decision that the address names, else the latest; none when there is none.
pub(crate) fn chosen<'v>(view: &'v CaseView, form: &Form) -> Result<Option<&'v Decision>, Fault> {
    match super::about::<DecisionId>(form) {
        Some(id) => view.case.decision(id).map(Some).ok_or(Fault::NotFound),
        None if form.text("about").is_empty() => Ok(view.case.decisions.last()),
        None => Err(Fault::NotFound),
    }
}

/// What a decision is about, in a few words.
pub(crate) fn headline(visit: &Visit, decision: &Decision) -> String {
    let matter = words::said(visit, "matter", decision.matter.id());
    match &decision.service {
        Some(service) => {
            format!("{matter}: {}", words::service_and_track(visit, service, decision.track.as_deref()))
        }
        None => matter,
    }
}

/// What the rules said when it was decided; none when it has been erased.
pub(crate) fn explanation<'v>(view: &'v CaseView, decision: &Decision) -> Option<&'v Explanation> {
    let recorded = view.open.events.iter().find(|recorded| recorded.version == decision.version)?;
    match &recorded.event {
        Event::DecisionMade(made) => made.sealed.known().filter(|known| !known.tables.is_empty()),
        _ => None,
    }
}

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-decision-title"));
    page.back = Some((visit.t("shell-back"), view.href(visit, "letters")));
    page.main = match chosen(view, &visit.query)? {
        None => html! {
            h1 .govuk-heading-l { (visit.t("seeker-decision-title")) }
            p .govuk-body { (visit.t("seeker-letters-none")) }
        },
        Some(decision) => shown(visit, view, decision),
    };
    Ok(page.into())
}

fn shown(visit: &Visit, view: &CaseView, decision: &Decision) -> Markup {
    let about = |page: &str| with_field(&view.href(visit, page), "about", &decision.id.to_string());
    html! {
        span .govuk-caption-l { (headline(visit, decision)) }
        h1 .govuk-heading-l { (visit.t(&format!("seeker-decision-{}", decision.answer.id()))) }
        (summary_list(&facts(visit, view, decision), ""))
        h2 .govuk-heading-m { (visit.t("seeker-decision-why")) }
        p .govuk-body { (view.text(visit, decision.reasons)) }
        @if let Some(explanation) = explanation(view, decision) {
            h3 .govuk-heading-s { (visit.t("seeker-decision-rules")) }
            (words::reasons_under(visit, &decision.bundle, explanation))
        }
        h2 .govuk-heading-m { (visit.t("seeker-decision-appeal")) }
        (appeals(visit, view, decision, &about("appeal")))
        @if decision.received_on.is_none() {
            h2 .govuk-heading-m { (visit.t("seeker-received-title")) }
            p .govuk-body { (visit.t("seeker-received-intro")) }
            form method="post" action=(view.href(visit, "received")) novalidate {
                (visit.hidden())
                input type="hidden" name="about" value=(decision.id);
                (button(Button { text: &visit.t("seeker-received-send"), prevent_double_click: true, ..Button::default() }))
            }
        }
        @if decision.letter.is_some() {
            p .govuk-body.stegvis-no-print {
                a .govuk-link href=(about("letter")) { (visit.t("seeker-decision-pdf")) }
            }
        }
        p .govuk-body.stegvis-no-print { (visit.t("seeker-decision-print")) }
        @if visit.policy.is_proposal() { (inset_text(html! { (visit.t("seeker-my-proposal")) })) }
    }
}

fn facts(visit: &Visit, view: &CaseView, decision: &Decision) -> Vec<SummaryRow> {
    let t = |key: &str| visit.t(&format!("seeker-decision-{key}"));
    let by = Some(decision.by.user);
    let mut rows = vec![
        SummaryRow::new(t("on"), visit.date(decision.on)),
        SummaryRow::new(
            t("by"),
            format!("{}, {}", view.user_name(visit, by), words::role(visit, decision.by.role)),
        ),
        SummaryRow::new(t("from"), visit.date(decision.valid_from)),
    ];
    if let Some(end) = decision.valid_to {
        rows.push(SummaryRow::new(t("until"), visit.date(chain::calendar::days_after(end, -1))));
    }
    if let Some(need) = decision.need {
        rows.push(SummaryRow::new(t("need"), words::said(visit, "need", need.id())));
    }
    if let Some(amount) = decision.per_month {
        rows.push(SummaryRow::new(
            t("per-month"),
            visit.say("seeker-decision-amount", Args::new().ore("amount", amount.0)),
        ));
    }
    if let Some(changed) = decision.changed_on {
        rows.push(SummaryRow::new(t("changed"), visit.date(changed)));
    }
    rows
}

/// How to appeal and by when, and what has come of an appeal that was made.
fn appeals(visit: &Visit, view: &CaseView, decision: &Decision, href: &str) -> Markup {
    let made = view.case.appeals.iter().rev().find(|appeal| appeal.decision == decision.id);
    html! {
        p .govuk-body {
            @match appeal_by(&visit.policy, decision) {
                Some(by) => (visit.say("seeker-decision-appeal-by", Args::new().date("date", by))),
                None => (visit.t("seeker-decision-appeal-from-reading")),
            }
            " " (visit.t("seeker-decision-appeal-how"))
        }
        @match made {
            None => p .govuk-body.stegvis-no-print { a .govuk-link href=(href) { (visit.t("seeker-appeal-title")) } },
            Some(appeal) => {
                p .govuk-body { (visit.say("seeker-decision-appealed", Args::new().date("date", appeal.on))) }
                @if let Some((on, result, reasons)) = &appeal.decided {
                    p .govuk-body {
                        (visit.say("seeker-decision-reconsidered", Args::new().date("date", *on))) " "
                        (words::said(visit, "appeal", result.id())) "."
                    }
                    p .govuk-body { (view.text(visit, *reasons)) }
                }
            }
        }
    }
}

/// The frozen letter as it went out.
fn letter(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let sent = match chosen(view, &visit.query)? {
        Some(decision) if !visit.query.text("about").is_empty() => Some(decision),
        _ => view.case.decisions.iter().rev().find(|decision| decision.letter.is_some()),
    };
    let document = match sent.and_then(|decision| decision.letter) {
        Some(id) => view.open.document(id)?,
        None => None,
    };
    let Some(document) = document else {
        let mut page = page(visit, view, visit.t("seeker-decision-no-letter"));
        page.main = html! {
            h1 .govuk-heading-l { (visit.t("seeker-decision-no-letter")) }
            p .govuk-body { (visit.t("seeker-decision-no-letter-what")) }
            p .govuk-body { a .govuk-link href=(view.href(visit, "letters")) { (visit.t("seeker-letters-title")) } }
        };
        return Ok(page.into());
    };
    let headers = [
        (header::CONTENT_TYPE, document.media.name()),
        (header::CONTENT_DISPOSITION, "inline; filename=\"beslut.pdf\""),
    ];
    Ok(Reply::Raw((headers, document.content).into_response()))
}

fn received_fields(visit: &Visit, view: &CaseView, form: &Form, _errors: &FieldErrors) -> Markup {
    match unread(view, form) {
        None => crate::act_page::nothing(&visit.t("seeker-received-nothing")),
        Some(decision) => html! {
            p .govuk-body { (headline(visit, decision)) ", " (visit.date(decision.on)) }
            input type="hidden" name="decision" value=(decision.id);
        },
    }
}

fn unread<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Decision> {
    match super::about::<DecisionId>(form) {
        Some(id) => view.case.decision(id).filter(|decision| decision.received_on.is_none()),
        None => view.case.decisions.iter().rev().find(|decision| decision.received_on.is_none()),
    }
}

fn received_read(
    _visit: &Visit,
    _view: &CaseView,
    form: &Form,
) -> Result<Deed, Vec<crate::forms::FieldError>> {
    let named = form.text("decision").parse().ok().or_else(|| super::about(form));
    Reader::new(form, "seeker-received")
        .finish(|| named.map(|decision: DecisionId| Deed::from(ReceiveDecision { decision })))
}

//! A8 Decides what was communicated, once the person has commented or the time has passed. It shows what was
//! intended and what the person says; a human decides, and says why.

use super::opened::{about, by_role, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, inset_text, summary_list};
use crate::visit::Visit;
use crate::words::{self, said};
use chain::case::Intent;
use chain::decision::Decide;
use chain::event::{Answer, Matter};
use chain::id::DecisionId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use std::collections::BTreeMap;
use texts::Args;

const KEY: &str = "officer-decide_intent";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "letter", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(intent) = intended(view, form) else {
        return nothing(visit, "officer-decide_intent-none");
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let open_until = (!intent.may_be_decided(visit.now.day)).then_some(intent.comment_by);
    html! {
        (shown(visit, view, intent))
        @if let Some(last) = open_until {
            (inset_text(html! { (visit.say("officer-decide_intent-wait", Args::new().date("date", last))) }))
        }
        (fields.text("reasons"))
        p .govuk-body {
            a .govuk-link href=(view.href(visit, "decide")) { (visit.t("officer-decide_intent-grant")) }
        }
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let intent = intended(view, form);
    if intent.is_none() {
        reader.refuse("form", "officer-decide_intent-none", Args::new());
    }
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| {
        let intent = intent?;
        Some(
            Decide {
                decision: DecisionId(visit.id(1)),
                matter: intent.matter,
                answer: answer_to(intent.matter),
                service: intent.service.clone(),
                track: None,
                need: None,
                extent_percent: None,
                employment: None,
                employer: None,
                stated: BTreeMap::new(),
                intent: Some(intent.id),
                reasons: visit.text(2, reasons?),
            }
            .into(),
        )
    })
}

/// The intent that the address is about, or the first that is not decided.
fn intended<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Intent> {
    let named = about(form);
    let mut open = view.case.intents.iter().filter(|intent| !intent.decided);
    match named {
        Some(id) => open.find(|intent| intent.id == id),
        None => open.next(),
    }
}

/// What was asked for is refused; what the service lays on the person is imposed.
fn answer_to(matter: Matter) -> Answer {
    match matter {
        Matter::Support | Matter::Subsidy => Answer::Refused,
        Matter::Sanction | Matter::EarlyEnd => Answer::Imposed,
    }
}

/// What was intended, and what the person says.
pub(super) fn shown(visit: &Visit, view: &CaseView, intent: &Intent) -> Markup {
    let mut rows = vec![
        SummaryRow::new(visit.t("officer-intent-matter"), said(visit, "matter", intent.matter.id())),
        SummaryRow::new(visit.t("officer-intent-on"), visit.date(intent.on)),
        SummaryRow::new(visit.t("officer-intent-comment_by"), visit.date(intent.comment_by)),
        SummaryRow::new(visit.t("officer-intent-text"), written(&view.text(visit, intent.text))),
    ];
    if let Some(service) = &intent.service {
        let name = words::service(visit, service);
        rows.insert(1, SummaryRow::new(visit.t("officer-word-service"), name));
    }
    let comment = match intent.comment {
        None => html! { (visit.t("officer-intent-no_comment")) },
        Some((on, text)) => html! { p .govuk-body { (visit.date(on)) } (written(&view.text(visit, text))) },
    };
    rows.push(SummaryRow::new(visit.t("officer-intent-comment"), comment));
    summary_list(&rows, "")
}

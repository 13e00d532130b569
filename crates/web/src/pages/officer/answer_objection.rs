//! Answers a person who objects to what is done with the case: it stops, or goes on for reasons that weigh heavier (GDPR art.
//! 12.3 and 21.1; A13).

use super::opened::{about, by_role, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::seeker::objections::held_back;
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words::{said, said_choices};
use chain::case::Objection;
use chain::event::ObjectionResult;
use chain::id::ObjectionId;
use chain::objection::{AnswerObjection, Leads, leads_to};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-answer_objection";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

/// The objection that the address is about, or the first that waits.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Objection> {
    let named: Option<ObjectionId> = about(form);
    view.case.objections_waiting().find(|one| named.is_none_or(|named| named == one.id))
}

/// What the answer can be: what cannot be stopped goes on.
fn results(visit: &Visit, objection: &Objection) -> Vec<&'static str> {
    let stops = leads_to(&visit.policy, objection.processing, visit.now.day) == Ok(Leads::Stops);
    let may = |result: &&ObjectionResult| stops || **result != ObjectionResult::Stopped;
    ObjectionResult::ALL.iter().filter(may).map(|result| result.id()).collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(objection) = asked(view, form) else {
        return nothing(visit, "officer-answer_objection-none");
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let label = |part: &str| visit.t(&format!("{KEY}-{part}"));
    let results = results(visit, objection);
    let held = held_back(visit, view, objection.processing);
    html! {
        (summary_list(&[
            SummaryRow::new(label("processing"), said(visit, "processing", objection.processing.id())),
            SummaryRow::new(label("on"), visit.date(objection.on)),
            SummaryRow::new(label("what"), written(&view.text(visit, objection.text))),
            SummaryRow::new(label("held_back"), held.unwrap_or_else(|| label("not_held_back"))),
        ], ""))
        @if results.len() == 1 {
            p .govuk-body { (visit.t(&format!("objection-stays-{}", objection.processing.id()))) }
        }
        (fields.one_of_these("result", said_choices(visit, "objection", &results)))
        (fields.text("reasons"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let objection = asked(view, form);
    if objection.is_none() {
        reader.refuse("form", "officer-answer_objection-none", Args::new());
    }
    let results = objection.map(|objection| results(visit, objection)).unwrap_or_default();
    let result = reader.choice("result", &results).and_then(ObjectionResult::from_id);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| {
        let objection = objection?.id;
        Some(AnswerObjection { objection, result: result?, reasons: visit.text(1, reasons?) }.into())
    })
}

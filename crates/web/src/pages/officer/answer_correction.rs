//! Answers a person who says that something recorded is wrong (GDPR art. 12.3 and 16; A13): the way to correct it, or why it
//! stands.

use super::correct_record::can_be_corrected;
use super::opened::{about, by_role, ids, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::{CaseView, with_field};
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words;
use chain::case::Places;
use chain::correction::AnswerCorrection;
use chain::event::{CorrectionResult, Recorded};
use chain::id::{CorrectionId, TextId};
use chain::text::CHARACTERS_MAX;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-answer_correction";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "history", files: false };

/// A request that waits.
struct Asked<'v> {
    request: CorrectionId,
    on: Date,
    text: TextId,
    /// What holds in the place that it is about.
    record: Option<&'v Recorded>,
}

/// The request that the address is about, or the first that waits.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<Asked<'v>> {
    let named: Option<CorrectionId> = about(form);
    let mut waiting = view.case.corrections_waiting();
    let (one, request, on) = waiting.find(|(_, request, _)| named.is_none_or(|named| named == *request))?;
    let text = one.asked.map(|(_, _, text)| text)?;
    let holds = Places::of(view.open.events.iter()).holds_in(one.about);
    let record = view.open.events.iter().find(|event| event.version == holds);
    Some(Asked { request, on, text, record })
}

/// What the form lets one answer: a correction is made on a page of its own.
fn results() -> Vec<&'static str> {
    ids!(CorrectionResult).iter().copied().filter(|id| *id != CorrectionResult::Corrected.id()).collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(asked) = asked(view, form) else {
        return nothing(visit, "officer-answer_correction-none");
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let label = |part: &str| visit.t(&format!("{KEY}-{part}"));
    let places = Places::of(view.open.events.iter());
    let correctable = asked.record.filter(|record| can_be_corrected(&places, record));
    html! {
        (summary_list(&[
            SummaryRow::new(label("record"), asked.record.map_or_else(String::new, |record| {
                words::told_of(visit, view, record)
            })),
            SummaryRow::new(label("on"), visit.date(asked.on)),
            SummaryRow::new(label("what"), written(&view.text(visit, asked.text))),
        ], ""))
        @if let Some(record) = correctable {
            @let href = with_field(&view.href(visit, "correct-record"), "about", &record.version.to_string());
            p .govuk-body { (label("right")) " " a .govuk-link href=(href) { (label("correct")) } }
        } @else {
            p .govuk-body { (label("by_itself")) }
        }
        (fields.one_of("result", &results()))
        (fields.text("reasons"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let request = asked(view, form).map(|asked| asked.request);
    if request.is_none() {
        reader.refuse("form", "officer-answer_correction-none", Args::new());
    }
    let result = reader.choice("result", &results()).and_then(CorrectionResult::from_id);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| {
        let reasons = visit.text(1, reasons?);
        Some(AnswerCorrection { request: request?, result: result?, reasons }.into())
    })
}

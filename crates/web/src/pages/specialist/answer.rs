//! A specialist's answer to a question (A4, A5): the question and the mapping it builds on, and the
//! statement.

use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words;
use chain::case::Inquiry;
use chain::id::InquiryId;
use chain::mapping::AnswerInquiry;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "specialist-answer";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

/// The question that waits the longest.
fn waiting(view: &CaseView) -> Option<&Inquiry> {
    view.case.inquiries.iter().find(|inquiry| inquiry.answer.is_none())
}

fn shown<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Inquiry> {
    match form.text("about") {
        "" => waiting(view),
        about => {
            let id: InquiryId = about.parse().ok()?;
            view.case.inquiries.iter().find(|inquiry| inquiry.id == id && inquiry.answer.is_none())
        }
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(inquiry) = shown(view, form) else {
        return html! {
            (nothing(&visit.t("specialist-answer-none")))
            p .govuk-body { a .govuk-link href="/inquiries" { (visit.t("specialist-inquiries-title")) } }
        };
    };
    let profession = words::said(visit, "profession", inquiry.profession.id());
    let purpose = words::said(visit, "purpose", inquiry.purpose.id());
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        h2 .govuk-heading-m { (visit.t("specialist-answer-question")) }
        (summary_list(&[
            SummaryRow::new(visit.t("specialist-answer-question"), view.text(visit, inquiry.question)),
            SummaryRow::new(visit.t("specialist-answer-purpose"), purpose),
            SummaryRow::new(visit.t("specialist-answer-profession"), profession),
            SummaryRow::new(visit.t("specialist-answer-asked"), visit.date(inquiry.asked_on)),
        ], ""))
        (mapping(visit, view))
        (fields.text("statement"))
    }
}

/// The mapping that the question builds on.
fn mapping(visit: &Visit, view: &CaseView) -> Markup {
    let Some(mapping) = view.case.mapping() else { return Markup::default() };
    let mut rows =
        vec![SummaryRow::new(visit.t("specialist-answer-competence"), view.text(visit, mapping.competence))];
    if let Some(adaptations) = mapping.adaptations {
        rows.push(SummaryRow::new(visit.t("specialist-answer-adaptations"), view.text(visit, adaptations)));
    }
    html! {
        h2 .govuk-heading-m { (visit.t("specialist-answer-mapping")) }
        (summary_list(&rows, ""))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let inquiry = match form.text("about") {
        "" => waiting(view).map(|inquiry| inquiry.id),
        about => about.parse().ok(),
    };
    if inquiry.is_none() {
        reader.refuse("form", "specialist-answer-none", Args::new());
    }
    let statement = reader.required_text("statement", CHARACTERS_MAX);
    reader.finish(|| Some(AnswerInquiry { inquiry: inquiry?, statement: visit.text(1, statement?) }.into()))
}

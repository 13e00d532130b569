//! Control answers a payee who says that a line is wrong. No amount is typed: who is right has the events
//! corrected, and the line is computed again.

use super::line::{about, key};
use super::withhold::summary;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use chain::pay::{AnswerPayDispute, LineState};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "controller-answer";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "claim", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let disputed = about(&view.case, form).filter(|line| line.state.0 == LineState::Disputed);
    let Some(line) = disputed else {
        return nothing(&visit.t("controller-answer-none"));
    };
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (summary(visit, line))
        @if let Some((_, text)) = line.said.last() {
            h2 .govuk-heading-m { (visit.t("controller-answer-said")) }
            (inset_text(html! { (view.text(visit, *text)) }))
        }
        (fields.yes_no("upheld"))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let line = key(form, "about");
    if line.is_none() {
        reader.refuse("form", "controller-answer-none", Args::new());
    }
    let upheld = reader.yes_no("upheld");
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader
        .finish(|| Some(AnswerPayDispute { line: line?, upheld: upheld?, text: visit.text(0, text?) }.into()))
}

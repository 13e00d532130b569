//! Answers what the person asks about a line of the read log (A13): someone of the unit, never the one who had read.

use super::opened::{about, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::seeker::read_log;
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use access::Part;
use chain::case::Question;
use chain::event::Role;
use chain::reading::AnswerReading;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-answer_reading";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts, fields, read, then: "", files: false };

fn parts(_: Role) -> &'static [Part] {
    &[Part::Whole, Part::ReadLog]
}

/// The question that the address is about, or the first that waits.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Question> {
    let named = about(form);
    let mut open = view.case.questions.iter().filter(|question| question.answer.is_none());
    match named {
        Some(id) => open.find(|question| question.id == id),
        None => open.next(),
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(question) = asked(view, form) else {
        return nothing(visit, "officer-answer_reading-none");
    };
    if visit.signed_in.as_ref().is_some_and(|who| who.user.id == question.reader) {
        return nothing(visit, "officer-answer_reading-own");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    let label = |part: &str| visit.t(&format!("{KEY}-{part}"));
    let line = read_log::line(view, question.line);
    html! {
        (summary_list(&[
            SummaryRow::new(label("line"), line.map_or_else(String::new, |row| {
                format!("{}: {}", read_log::when(visit, &row), read_log::sentence_of(visit, view, &row, KEY))
            })),
            SummaryRow::new(label("asked"), visit.date(question.on)),
            SummaryRow::new(label("what"), written(&view.text(visit, question.text))),
        ], ""))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let question = asked(view, form).map(|question| question.id);
    if question.is_none() {
        reader.refuse("form", "officer-answer_reading-none", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| Some(AnswerReading { question: question?, text: visit.text(1, text?) }.into()))
}

//! Asks about a line of the read log: "why did Anna open my case on 3 May?" (A13).

use super::read_log;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use access::Part;
use chain::event::Role;
use chain::id::QuestionId;
use chain::reading::AskReading;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use store::ReadRow;
use texts::Args;

const KEY: &str = "seeker-ask_reading";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts, fields, read, then: "read-log", files: false };

fn parts(_: Role) -> &'static [Part] {
    &[Part::Whole, Part::ReadLog]
}

/// The line that the address is about, when it is one of another's that can be asked about.
fn asked(visit: &Visit, view: &CaseView, form: &Form) -> Option<ReadRow> {
    let line = read_log::place(form.text("about"))?;
    let row = read_log::line(view, line)?;
    read_log::can_be_asked(visit, view, &row).then_some(row)
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(row) = asked(visit, view, form) else {
        return nothing(&visit.t("seeker-ask_reading-nothing"));
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let told = format!("{}: {}", read_log::when(visit, &row), read_log::sentence(visit, view, &row));
    html! {
        (inset_text(html! { (told) }))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let row = asked(visit, view, form);
    if row.is_none() {
        reader.refuse("form", "seeker-ask_reading-nothing", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        let row = row?;
        let question = QuestionId(visit.id(1));
        let text = visit.text(2, text?);
        Some(AskReading { question, line: row.cursor, reader: row.user, text }.into())
    })
}

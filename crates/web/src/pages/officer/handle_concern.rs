//! A12 Notes what was done about a concern for life or health.

use super::opened::{about, by_role, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use chain::Event;
use chain::case::Concern;
use chain::closing::HandleConcern;
use chain::id::ConcernId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-handle_concern";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(concern) = asked(view, form) else {
        return nothing(visit, "officer-handle_concern-none");
    };
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (summary_list(&[
            SummaryRow::new(visit.t("officer-handle_concern-on"), visit.date(concern.on)),
            SummaryRow::new(visit.t("officer-handle_concern-what"), written(&said_then(visit, view, concern.id))),
        ], ""))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let concern = asked(view, form).map(|concern| concern.id);
    if concern.is_none() {
        reader.refuse("form", "officer-handle_concern-none", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| Some(HandleConcern { concern: concern?, text: visit.text(1, text?) }.into()))
}

/// The concern that the address is about, or the first that is not handled.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Concern> {
    let named = about(form);
    let mut open = view.case.concerns.iter().filter(|concern| concern.handled_on.is_none());
    match named {
        Some(id) => open.find(|concern| concern.id == id),
        None => open.next(),
    }
}

/// What was written when the concern was raised.
fn said_then(visit: &Visit, view: &CaseView, id: ConcernId) -> String {
    let raised = view.open.events.iter().find_map(|event| match &event.event {
        Event::ConcernRaised(raised) if raised.concern == id => Some(raised.text),
        _ => None,
    });
    raised.map(|text| view.text(visit, text)).unwrap_or_default()
}

//! A12 Raises a concern for someone's life or health. It reaches a named human the same day. In an
//! emergency one calls 112; the page says so first.

use super::opened::by_role;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, warning_text};
use crate::visit::Visit;
use chain::closing::RaiseConcern;
use chain::id::ConcernId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-raise_concern";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (warning_text(&visit.t("shell-warning"), html! { (visit.t("officer-raise_concern-emergency")) }))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let text = reader.required_text("text", CHARACTERS_MAX);
    reader
        .finish(|| Some(RaiseConcern { concern: ConcernId(visit.id(1)), text: visit.text(2, text?) }.into()))
}

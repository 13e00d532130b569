//! A12 Closes the registration, with a final report and the person's own view. It cannot be closed while
//! support, a placement or a concern is open.

use super::opened::{by_role, ids};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::said_choices;
use chain::closing::CloseSpell;
use chain::event::CloseReason;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-close";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (fields.one_of_these("reason", said_choices(visit, "close", ids!(CloseReason))))
        (fields.text("own_view"))
        (fields.text("report"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let reason = reader.choice("reason", ids!(CloseReason)).and_then(CloseReason::from_id);
    let own_view = reader.optional_text("own_view", CHARACTERS_MAX);
    let report = reader.required_text("report", CHARACTERS_MAX);
    reader.finish(|| {
        Some(
            CloseSpell {
                reason: reason?,
                own_view: own_view.map(|text| visit.text(1, text)),
                report: visit.text(2, report?),
            }
            .into(),
        )
    })
}

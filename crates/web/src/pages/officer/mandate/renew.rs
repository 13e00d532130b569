//! Looks at an appointment again before it runs out, and notes that it goes on.

use super::choices;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pages::officer::opened::{by_role, nothing};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::case::Mandate;
use chain::id::MandateId;
use chain::mandate::RenewAppointment;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-renew_appointment";

pub(in crate::pages::officer) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

/// Appointments that nobody has ended.
fn open(view: &CaseView) -> impl Iterator<Item = &Mandate> {
    view.case.mandates.iter().filter(|mandate| mandate.kind.is_appointed() && mandate.ended.is_none())
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    if open(view).next().is_none() {
        return nothing(visit, "officer-renew_appointment-none");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (fields.one_of_these_first("mandate", choices(visit, view, open(view)), form.text("about")))
        (fields.text("text"))
        (fields.date("last_day"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let ids: Vec<String> = open(view).map(|mandate| mandate.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mandate: Option<MandateId> = reader.choice("mandate", &ids).and_then(|id| id.parse().ok());
    let text = reader.required_text("text", CHARACTERS_MAX);
    let last_day = reader.optional_date("last_day");
    reader
        .finish(|| Some(RenewAppointment { mandate: mandate?, last_day, text: visit.text(1, text?) }.into()))
}

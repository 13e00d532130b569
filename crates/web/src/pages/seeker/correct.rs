//! Corrects or completes what is recorded of the person, filled in with what stands there now (A1, A13).

use super::register::part::{contact_way, find, residence};
use super::register::{KEY as REGISTER, filled, occupations, read};
use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::{ACT_FIELD, Visit};
use chain::registration::CorrectPerson;
use maud::{Markup, html};

pub(crate) const PAGE: ActPage =
    ActPage { key: "seeker-correct", parts: whole, fields, read: read_all, then: "data", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    if view.case.open_spell().is_none() || view.case.person().is_none() {
        return nothing(&visit.t("seeker-correct-nothing"));
    }
    let sent = !form.text(ACT_FIELD).is_empty();
    let recorded = filled::form(view);
    let fields = Fields { visit, key: REGISTER, form: if sent { form } else { &recorded }, errors };
    html! {
        h2 .govuk-heading-m { (visit.t("seeker-register-contact-title")) }
        (contact_way(&fields))
        (residence(&fields))
        @for word in ["background", "work"] {
            h2 .govuk-heading-m { (visit.t(&format!("{REGISTER}-{word}-title"))) }
            @if let Some((_, part)) = find(word) { ((part.show)(&fields)) }
        }
        h2 .govuk-heading-m { (visit.t("seeker-register-support-title")) }
        (super::register::part::needs(&fields))
    }
}

fn read_all(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    if !form.text(occupations::FIND).is_empty() {
        // A search for an occupation: the page is shown again with what it found.
        return Err(Vec::new());
    }
    let mut reader = Reader::new(form, REGISTER);
    let contact = read::contact_of_correction(visit, &mut reader);
    let background = read::background(visit, &mut reader);
    let work = read::work(visit, &mut reader);
    let support = read::support_without_consent(&mut reader);
    let recorded = view.case.person();
    reader.finish(|| {
        let recorded = recorded?;
        let person = read::person(recorded.born, recorded.sex, contact?, background?, work?, support?);
        Some(Deed::from(CorrectPerson { person }))
    })
}

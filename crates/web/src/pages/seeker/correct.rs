//! Corrects or completes what is recorded of the person, filled in with what stands there now (A1, A13): names by
//! an officer, ways to be reached by whoever sees them.

use super::register::part::{contact, contact_way, find, names, residence};
use super::register::{KEY as REGISTER, filled, occupations, read};
use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::{ACT_FIELD, Visit};
use chain::event::Role;
use chain::registration::CorrectPerson;
use maud::{Markup, html};
use store::Identity;

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
        @if known(view).is_some() {
            @if visit.role() == Some(Role::Officer) { (names(&fields)) }
            (contact(&fields))
        } @else {
            (contact_way(&fields))
            (residence(&fields))
        }
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
    let known = known(view);
    let names = match (known, visit.role()) {
        (Some(_), Some(Role::Officer)) => read::names(&mut reader),
        _ => known.map(|known| (known.given_name.clone(), known.family_name.clone())),
    };
    let contact = match known {
        Some(_) => read::contact(visit, &mut reader),
        None => read::contact_of_correction(visit, &mut reader),
    };
    let background = read::background(visit, &mut reader);
    let work = read::work(visit, &mut reader);
    let support = read::support_without_consent(&mut reader);
    let recorded = view.case.person();
    reader.finish(|| {
        let (recorded, contact) = (recorded?, contact?);
        let identity = known.zip(names).map(|(known, (given_name, family_name))| {
            contact.reaching(Identity { given_name, family_name, ..known.clone() })
        });
        let identity = identity.filter(|identity| Some(identity) != known);
        let person = read::person(recorded.born, recorded.sex, contact, background?, work?, support?);
        Some(Deed {
            identity: identity.clone(),
            ..CorrectPerson { person: person.into(), beside: identity.is_some() }.into()
        })
    })
}

/// Who the person is, for whoever sees all of it: what is not seen is not written over.
fn known(view: &CaseView) -> Option<&Identity> {
    let details = view.open.details;
    view.open.identity.as_ref().filter(|_| details.name && details.number && details.contact)
}

//! A contact (A10, E2): when, how and with whom.

use super::participation::{about_started, asked};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use crate::words;
use chain::event::{ConsentPurpose, ContactForm, ContactWith};
use chain::support::HoldContact;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "provider-contact";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    about_started(visit, view, form, |_| {
        let fields = Fields { visit, key: KEY, form, errors };
        let forms: Vec<&str> = ContactForm::ALL.iter().map(|form| form.id()).collect();
        html! {
            (fields.date_first("on", Some(visit.now.day)))
            (fields.one_of_these("how", words::said_choices(visit, "form", &forms)))
            (fields.one_of_these_first("with", with(visit, view), ContactWith::Participant.id()))
            (fields.optional_text("note"))
        }
    })
}

/// With whom; the care team with whether the participant has consented to it.
fn with(visit: &Visit, view: &CaseView) -> Vec<Choice> {
    let consents = view.case.consents.contains(&ConsentPurpose::PlanWithCareTeam);
    let hint = format!("provider-contact-with-care_team-{}", if consents { "yes" } else { "no" });
    ContactWith::ALL
        .iter()
        .map(|with| {
            let choice = Choice::new(with.id(), visit.t(&format!("provider-contact-with-{}", with.id())));
            if *with == ContactWith::CareTeam { choice.hint(visit.t(&hint)) } else { choice }
        })
        .collect()
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let participation = asked(visit, view, form, &mut reader);
    let on = reader.date("on");
    let forms: Vec<&str> = ContactForm::ALL.iter().map(|form| form.id()).collect();
    let how = reader.choice("how", &forms).and_then(ContactForm::from_id);
    let withs: Vec<&str> = ContactWith::ALL.iter().map(|with| with.id()).collect();
    let with = reader.choice("with", &withs).and_then(ContactWith::from_id);
    let note = reader.optional_text("note", CHARACTERS_MAX);
    reader.finish(|| {
        Some(
            HoldContact {
                participation: participation?,
                on: on?,
                form: how?,
                with: with?,
                note: note.map(|note| visit.text(1, note)),
            }
            .into(),
        )
    })
}

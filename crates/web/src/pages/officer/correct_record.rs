//! Corrects an earlier record of the case (GDPR art. 16; A13): what was said stays in the history, struck through, and what
//! is said now takes its place.

use super::opened::{about, begun, by_role, date_fields, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use crate::words::{self, said_choices};
use chain::Event;
use chain::case::Places;
use chain::correction::{CorrectRecord, Field, Says, fields_of};
use chain::event::{ContactForm, ContactWith, Recorded};
use chain::id::{CorrectionId, TextId};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-correct_record";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "history", files: false };

/// Whether a record can be corrected here: it holds, and it is of a kind that can.
pub(super) fn can_be_corrected(places: &Places, event: &Recorded) -> bool {
    places.holds_in(places.place_of(event.version)) == event.version && fields_of(&event.event).is_some()
}

/// The record that the address is about, and the request that waits about it.
struct Asked<'v> {
    event: &'v Recorded,
    fields: &'static [Field],
    request: Option<(CorrectionId, TextId)>,
}

fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<Asked<'v>> {
    let version: u64 = about(form)?;
    let places = Places::of(view.open.events.iter());
    let event = view.open.events.iter().find(|event| event.version == version)?;
    let fields = fields_of(&event.event).filter(|_| can_be_corrected(&places, event))?;
    let place = places.place_of(version);
    let mut waiting = view.case.corrections_waiting().filter(|(one, ..)| one.about == place);
    let request = waiting.find_map(|(one, ..)| one.asked.map(|(request, _, text)| (request, text)));
    Some(Asked { event, fields, request })
}

/// What stands there now, as the form takes it.
fn stands(event: &Recorded) -> Vec<(String, String)> {
    let mut fields = date_fields("on", event.header.holds_on);
    let mut also = |name: &str, value: String| fields.push((name.to_owned(), value));
    match &event.event {
        Event::ContactHeld(e) => {
            also("how", e.form.id().to_owned());
            also("with", e.with.id().to_owned());
        }
        Event::PlacementStarted(e) => {
            also("extent_percent", e.extent_percent.to_string());
            fields.extend(date_fields("until", e.until));
        }
        Event::WorkStarted(e) => also("extent_percent", e.extent_percent.to_string()),
        Event::WorkExtentChanged(e) => also("extent_percent", e.extent_percent.to_string()),
        _ => {}
    }
    fields
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(asked) = asked(view, form) else {
        return nothing(visit, "officer-correct_record-nothing");
    };
    let form = begun(form, stands(asked.event));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    let (hows, withs) = contact_words();
    html! {
        (inset_text(html! { (words::told_of(visit, view, asked.event)) }))
        @if let Some((_, text)) = asked.request {
            h2 .govuk-heading-m { (visit.t("officer-correct_record-asked")) }
            (written(&view.text(visit, text)))
        }
        (fields.date("on"))
        @for field in asked.fields {
            @match field {
                Field::Extent => (fields.number("extent_percent", "%")),
                Field::Until => (fields.date("until")),
                Field::Contact => {
                    (fields.one_of_these("how", said_choices(visit, "form", &hows)))
                    (fields.one_of_these("with", said_choices(visit, "with", &withs)))
                },
            }
        }
        (fields.text("reasons"))
    }
}

fn contact_words() -> (Vec<&'static str>, Vec<&'static str>) {
    let hows = ContactForm::ALL.iter().map(|form| form.id()).collect();
    (hows, ContactWith::ALL.iter().map(|with| with.id()).collect())
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let asked = asked(view, form);
    if asked.is_none() {
        reader.refuse("form", "officer-correct_record-nothing", Args::new());
    }
    let on = reader.date("on");
    let mut says = Says::default();
    for field in asked.iter().flat_map(|asked| asked.fields) {
        match field {
            Field::Extent => {
                let extent = reader.whole_number("extent_percent", 1..=100);
                says.extent_percent = extent.and_then(|part| u8::try_from(part).ok());
            }
            Field::Until => says.until = reader.date("until"),
            Field::Contact => {
                let (hows, withs) = contact_words();
                says.form = reader.choice("how", &hows).and_then(ContactForm::from_id);
                says.with = reader.choice("with", &withs).and_then(ContactWith::from_id);
            }
        }
    }
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| {
        let asked = asked?;
        let correct = CorrectRecord {
            about: asked.event.version,
            request: asked.request.map(|(request, _)| request),
            on: on?,
            says,
            reasons: visit.text(1, reasons?),
        };
        Some(correct.into())
    })
}

//! Says that something recorded in the case is wrong (GDPR art. 16; A13). Who answers corrects it or says why not.

use super::about;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors, inset_text};
use crate::visit::Visit;
use crate::words;
use chain::Event;
use chain::case::Places;
use chain::correction::AskCorrection;
use chain::event::{Processing, Recorded};
use chain::id::CorrectionId;
use chain::objection::{Leads, leads_to};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-wrong";
/// That nothing need wait.
const NOTHING: &str = "nothing";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::whole, fields, read, then: "history", files: false };

/// Whether the person can be asked about it: what holds, is not itself about a correction, and does not wait already.
pub(crate) fn can_be_asked(view: &CaseView, places: &Places, event: &Recorded) -> bool {
    let place = places.place_of(event.version);
    let is_about_that = matches!(
        event.event,
        Event::CorrectionAsked(_) | Event::RecordCorrected(_) | Event::CorrectionAnswered(_)
    );
    let waits = view.case.corrections_waiting().any(|(one, ..)| one.about == place);
    places.holds_in(place) == event.version && !is_about_that && !waits
}

/// What can wait while it is looked into (GDPR art. 18.1 a), and that nothing need wait.
fn restrictions(visit: &Visit) -> Vec<Choice> {
    let stops = |one: &&Processing| leads_to(&visit.policy, **one, visit.now.day) == Ok(Leads::Stops);
    let nothing = Choice::new(NOTHING, visit.t("seeker-wrong-restrict-nothing"));
    let can = Processing::ALL.iter().filter(stops);
    let can = can.map(|one| Choice::new(one.id(), words::said(visit, "processing", one.id())));
    std::iter::once(nothing).chain(can).collect()
}

/// The event that the address is about, when it can be asked about.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Recorded> {
    let version: u64 = about(form)?;
    let places = Places::of(view.open.events.iter());
    let event = view.open.events.iter().find(|event| event.version == version)?;
    can_be_asked(view, &places, event).then_some(event)
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(event) = asked(view, form) else {
        return nothing(&visit.t("seeker-wrong-nothing"));
    };
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (inset_text(html! { (words::told_of(visit, view, event)) }))
        (fields.text("text"))
        (fields.one_of_these_first("restrict", restrictions(visit), NOTHING))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let about = asked(view, form).map(|event| event.version);
    if about.is_none() {
        reader.refuse("form", "seeker-wrong-nothing", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    let words: Vec<&str> = Processing::ALL.iter().map(|one| one.id()).chain([NOTHING, ""]).collect();
    let restrict = reader.choice("restrict", &words).and_then(Processing::from_id);
    reader.finish(|| {
        let request = CorrectionId(visit.id(1));
        Some(AskCorrection { request, about: about?, text: visit.text(2, text?), restrict }.into())
    })
}

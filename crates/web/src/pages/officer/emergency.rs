//! Opens a case in an emergency, with a stated reason: for an officer of another unit and a specialist who has not been
//! asked ("What must always hold" 2). How long it lasts stands in `steps/rights`; someone else reviews it the next day.

use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, warning_text};
use crate::unseen_page::UnseenPage;
use crate::visit::Visit;
use access::{Act, open_in_emergency};
use chain::emergency::{OpenInEmergency, reviewed_within, until};
use chain::id::{CaseId, EmergencyId};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-emergency";

pub(crate) const PAGE: UnseenPage = UnseenPage { key: KEY, act: Act::OpenInEmergency, fields, read, then };

fn fields(visit: &Visit, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };
    let day = visit.now.day;
    let last = until(&visit.policy, day).ok().and_then(|until| until.yesterday().ok()).unwrap_or(day);
    let args = Args::new().date("last", last).date("review", reviewed_within(day).1);
    html! {
        (warning_text(&visit.t("officer-emergency-warning-word"), html! { (visit.say("officer-emergency-warning", args)) }))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, case: CaseId, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let text = reader.required_text("text", CHARACTERS_MAX);
    if let (Some(text), Some(who)) = (&text, &visit.signed_in) {
        let (viewer, day) = (who.user.viewer(), visit.now.day);
        // Whoever may not act so is refused by the door; here it is asked whether the words say anything.
        let refused = match (visit.app.store.tie_and_marks(&viewer, case, day), until(&visit.policy, day)) {
            (Ok((tie, marks)), Ok(until)) => open_in_emergency(&viewer, &tie, marks, text, day, until).err(),
            _ => None,
        };
        if refused == Some(access::Reason::ReasonNotStated) {
            reader.refuse("text", "officer-emergency-say_more", Args::new());
        }
    }
    reader.finish(|| {
        let emergency = EmergencyId(visit.id(1));
        Some(OpenInEmergency { emergency, text: visit.text(2, text?) }.into())
    })
}

fn then(_: &Visit, case: CaseId) -> String {
    format!("/case/{case}")
}

//! Reviews, the day after, that someone opened the case in an emergency: was it right? Never by the one who opened it.

use super::opened::{about, by_role, nothing, written};
use crate::act_page::{self, ActPage};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words;
use chain::case::Emergency;
use chain::emergency::{ReviewEmergency, reviewed_within};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-review_emergency";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

/// The emergency that the address is about, or the first that waits.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Emergency> {
    let named = about(form);
    let mut open = view.case.emergencies.iter().filter(|emergency| emergency.review.is_none());
    match named {
        Some(id) => open.find(|emergency| emergency.id == id),
        None => open.next(),
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(emergency) = asked(view, form) else {
        return nothing(visit, "officer-review_emergency-none");
    };
    let (from, by) = reviewed_within(emergency.on);
    if visit.now.day < from {
        return act_page::nothing(
            &visit.say("officer-review_emergency-early", Args::new().date("date", from)),
        );
    }
    let fields = Fields { visit, key: KEY, form, errors };
    let label = |part: &str| visit.t(&format!("{KEY}-{part}"));
    let who = view.user_name(visit, Some(emergency.by.user));
    let role = words::role(visit, emergency.by.role);
    html! {
        (summary_list(&[
            SummaryRow::new(label("who"), format!("{who} ({role})")),
            SummaryRow::new(label("on"), visit.date(emergency.on)),
            SummaryRow::new(label("why"), written(&view.text(visit, emergency.text))),
            SummaryRow::new(label("by"), visit.date(by)),
        ], ""))
        (fields.yes_no("right"))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let emergency = asked(view, form).map(|emergency| emergency.id);
    if emergency.is_none() {
        reader.refuse("form", "officer-review_emergency-none", Args::new());
    }
    let right = reader.yes_no("right");
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        let (emergency, right) = (emergency?, right?);
        Some(ReviewEmergency { emergency, right, text: visit.text(1, text?) }.into())
    })
}

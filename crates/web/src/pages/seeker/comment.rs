//! Says what the person thinks of what is intended, before it is decided (A8; Administrative Procedure
//! Act § 25).

use super::{about, whole};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use chain::case::Intent;
use chain::decision::Comment;
use chain::id::IntentId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-comment";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "letters", files: false };

/// The intent that the address names, else the latest that waits for a comment.
fn open<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Intent> {
    let mut waiting =
        view.case.intents.iter().rev().filter(|intent| intent.comment.is_none() && !intent.decided);
    match about::<IntentId>(form) {
        Some(id) => waiting.find(|intent| intent.id == id),
        None => waiting.next(),
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(intent) = open(view, form) else { return nothing(&visit.t("seeker-comment-nothing")) };
    let matter = crate::words::said(visit, "matter", intent.matter.id());
    let service = intent.service.as_deref().map(|id| crate::words::service(visit, id));
    html! {
        h2 .govuk-heading-m {
            (visit.t("seeker-comment-intended")) " " (matter) @if let Some(service) = service { ": " (service) }
        }
        (inset_text(html! { (view.text(visit, intent.text)) }))
        p .govuk-body { (visit.say("seeker-letters-comment-by", Args::new().date("date", intent.comment_by))) }
        input type="hidden" name="intent" value=(intent.id);
        (Fields { visit, key: KEY, form, errors }.text("text"))
    }
}

fn read(visit: &Visit, _view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let text = reader.required_text("text", CHARACTERS_MAX);
    let intent: Option<IntentId> = form.text("intent").parse().ok().or_else(|| about(form));
    reader.finish(|| Some(Deed::from(Comment { intent: intent?, text: visit.text(1, text?) })))
}

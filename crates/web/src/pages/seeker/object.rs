//! Objects to a kind of processing, on grounds of one's own situation, and asks that it wait meanwhile (GDPR art. 18.1 d and
//! 21.1; A13).

use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use crate::words::said;
use chain::event::Processing;
use chain::id::ObjectionId;
use chain::objection::{Leads, Object, leads_to};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-object";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "objections", files: false };

/// What can be objected to and is not objected to already.
fn offered(visit: &Visit, view: &CaseView) -> Vec<Processing> {
    let free = |processing: &Processing| {
        let mut known = view.case.objections.iter();
        !known.any(|one| one.processing == *processing && (one.waits() || one.has_stopped()))
    };
    let may = |processing: &Processing| {
        leads_to(&visit.policy, *processing, visit.now.day).is_ok_and(|leads| leads != Leads::NoRight)
    };
    Processing::ALL.iter().copied().filter(free).filter(may).collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let offered = offered(visit, view);
    if offered.is_empty() {
        return nothing(&visit.t("seeker-object-nothing"));
    }
    let fields = Fields { visit, key: KEY, form, errors };
    let choice = |one: Processing| {
        let what = visit.t(&format!("seeker-object-processing-{}-hint", one.id()));
        Choice::new(one.id(), said(visit, "processing", one.id())).hint(what)
    };
    html! {
        (fields.one_of_these("processing", offered.into_iter().map(choice).collect()))
        (fields.text("text"))
        (fields.yes_no("restrict"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let all: Vec<&str> = Processing::ALL.iter().map(|one| one.id()).collect();
    let processing = reader.choice("processing", &all).and_then(Processing::from_id);
    let text = reader.required_text("text", CHARACTERS_MAX);
    let restrict = reader.yes_no("restrict");
    let stops = |one| leads_to(&visit.policy, one, visit.now.day).is_ok_and(|leads| leads == Leads::Stops);
    if restrict == Some(true) && processing.is_some_and(|one| !stops(one)) {
        reader.refuse("restrict", "seeker-object-error-restrict", Args::new());
    }
    reader.finish(|| {
        let objection = ObjectionId(visit.id(1));
        let text = visit.text(2, text?);
        Some(Object { objection, processing: processing?, restrict: restrict?, text }.into())
    })
}

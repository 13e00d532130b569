//! Takes an objection back: what was stopped or waited may be done again (A13).

use super::{about, objections, whole};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, summary_card};
use crate::visit::Visit;
use crate::words::said;
use chain::case::Objection;
use chain::id::ObjectionId;
use chain::objection::WithdrawObjection;
use maud::Markup;
use texts::Args;

const KEY: &str = "seeker-withdraw_objection";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "objections", files: false };

/// The objection that the address is about, or the last that can be taken back.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Objection> {
    let named: Option<ObjectionId> = about(form);
    let mut left = view.case.objections.iter().rev().filter(|one| objections::can_be_withdrawn(one));
    left.find(|one| named.is_none_or(|named| named == one.id))
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, _: &FieldErrors) -> Markup {
    match asked(view, form) {
        Some(objection) => {
            let what = said(visit, "processing", objection.processing.id());
            summary_card(&what, &[], &objections::rows(visit, view, objection))
        }
        None => nothing(&visit.t("seeker-withdraw_objection-nothing")),
    }
}

fn read(_visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let objection = asked(view, form).map(|objection| objection.id);
    if objection.is_none() {
        reader.refuse("form", "seeker-withdraw_objection-nothing", Args::new());
    }
    reader.finish(|| Some(WithdrawObjection { objection: objection? }.into()))
}

//! Ends at once what lets someone act for me (A13). What a court or an authority has decided ends on its word alone.

use super::{about, mandates, whole};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, summary_card};
use crate::visit::Visit;
use chain::case::Mandate;
use chain::mandate::EndMandate;
use maud::Markup;
use texts::Args;

const KEY: &str = "seeker-end_mandate";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "mandates", files: false };

/// The mandate that the address is about.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Mandate> {
    view.case.mandate(about(form)?)
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, _: &FieldErrors) -> Markup {
    match asked(view, form).filter(|mandate| mandate.holds_on(visit.now.day)) {
        Some(mandate) => {
            let name = view.user_name(visit, Some(mandate.holder));
            summary_card(&name, &[], &mandates::rows(visit, view, mandate))
        }
        None => nothing(&visit.t("seeker-end_mandate-nothing")),
    }
}

fn read(_visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let mandate = asked(view, form).map(|mandate| mandate.id);
    if mandate.is_none() {
        reader.refuse("form", "seeker-end_mandate-nothing", Args::new());
    }
    reader.finish(|| Some(Deed::from(EndMandate { mandate: mandate?, text: None })))
}

//! Records that the population register protects the person's identity, or no longer does: from then on where
//! the person lives and works is for the named officer's unit alone ("What must always hold" 2).

use super::opened::{begun, by_role};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::event::Protection;
use chain::rights::SetProtection;
use maud::Markup;

const KEY: &str = "officer-protect";
/// The answer that the identity is not protected.
const NONE: &str = "none";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn words() -> Vec<&'static str> {
    std::iter::once(NONE).chain(Protection::ALL.iter().map(|protection| protection.id())).collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let now = view.case.protection.map_or(NONE, Protection::id);
    let form = begun(form, vec![("protection".to_owned(), now.to_owned())]);
    Fields { visit, key: KEY, form: &form, errors }.one_of("protection", &words())
}

fn read(_: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let chosen = reader.choice("protection", &words());
    reader.finish(|| Some(SetProtection { protection: Protection::from_id(chosen?) }.into()))
}

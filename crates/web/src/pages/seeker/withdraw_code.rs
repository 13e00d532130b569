//! Takes back a yes to a disability code (A7): the person's alone.

use super::{code, whole};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use chain::code::WithdrawCode;
use maud::{Markup, html};

const KEY: &str = "seeker-withdraw_code";

pub(super) const PAGE: ActPage = ActPage { key: KEY, parts: whole, fields, read, then: "code", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let items: Vec<Choice> = view
        .case
        .codes_in_force()
        .map(|held| Choice::new(held.proposal.to_string(), code::name(visit, held)))
        .collect();
    if items.is_empty() {
        return nothing(&visit.t("seeker-withdraw_code-nothing"));
    }
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (fields.one_of_these("proposal", items))
        (fields.tick("sure"))
    }
}

fn read(_visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let ids: Vec<String> = view.case.codes_in_force().map(|held| held.proposal.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let proposal = reader.choice("proposal", &ids).and_then(|id| id.parse().ok());
    reader.confirmed("sure");
    reader.finish(|| proposal.map(|proposal| Deed::from(WithdrawCode { proposal })))
}

//! A13 Gives the case a named officer. Every change is kept and counted.

use super::opened::{begun, by_role};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use chain::event::Role;
use chain::registration::AssignOfficer;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-assign_officer";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let officers = officers(visit);
    let form = begun(
        form,
        visit.signed_in.iter().map(|who| ("officer".to_owned(), who.user.id.to_string())).collect(),
    );
    let fields = Fields { visit, key: KEY, form: &form, errors };
    html! {
        p .govuk-body {
            (visit.say("officer-assign_officer-now", Args::new().text("name", &view.user_name(visit, view.case.officer()))))
        }
        (fields.one_of_these("officer", officers))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let officers = officers(visit);
    let ids: Vec<&str> = officers.iter().map(|choice| choice.value.as_str()).collect();
    let mut reader = Reader::new(form, KEY);
    let officer = reader.choice("officer", &ids).and_then(|id| id.parse().ok());
    reader.finish(|| Some(AssignOfficer { officer: officer? }.into()))
}

fn officers(visit: &Visit) -> Vec<Choice> {
    let users = visit.app.store.users_by_role(Role::Officer).unwrap_or_default();
    users
        .into_iter()
        .map(|user| Choice::new(user.id.to_string(), user.name).hint(user.unit.unwrap_or_default()))
        .collect()
}

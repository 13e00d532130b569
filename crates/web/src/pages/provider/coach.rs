//! Another coach (A10). The relation is protected: the page says that every change is counted.

use super::fields::Fields;
use super::participation::{about, asked, chosen_coach, choices, coaches};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use chain::case::Participation;
use chain::support::AssignCoach;
use maud::{Markup, html};
use store::User;

const KEY: &str = "provider-coach";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn others(visit: &Visit, participation: &Participation) -> Vec<User> {
    let mut others = coaches(visit, participation);
    others.retain(|coach| Some(coach.id) != participation.coach());
    others
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    about(visit, view, form, |participation| {
        let others = others(visit, participation);
        let fields = Fields { visit, key: KEY, form, errors };
        html! {
            @if others.is_empty() {
                (inset_text(html! { p .govuk-body { (visit.t("provider-coach-none")) } }))
            } @else {
                (fields.one_of("coach", choices(visit, &others), ""))
            }
        }
    })
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let participation = asked(visit, view, form, &mut reader);
    let known = participation.and_then(|id| view.case.participation(id));
    let coaches = known.map(|known| coaches(visit, known)).unwrap_or_default();
    let coach = chosen_coach(&mut reader, &coaches);
    reader.finish(|| Some(AssignCoach { participation: participation?, coach: coach? }.into()))
}

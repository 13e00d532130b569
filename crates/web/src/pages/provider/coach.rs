//! Another coach (A10). The relation is protected: the page says that every change is counted.

use super::participation::{about, asked, choices, chosen_coach, coaches, is_ours, shown};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::case::Participation;
use chain::support::AssignCoach;
use maud::Markup;
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
    if shown(view, form).is_some_and(|known| is_ours(visit, known) && others(visit, known).is_empty()) {
        return nothing(&visit.t("provider-coach-none"));
    }
    about(visit, view, form, |participation| {
        let fields = Fields { visit, key: KEY, form, errors };
        fields.one_of_these("coach", choices(visit, &others(visit, participation)))
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

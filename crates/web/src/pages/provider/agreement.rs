//! Start of support (A10): the informed agreement, and who becomes the coach.

use super::participation::{about, asked, choices, chosen_coach, coaches, is_ours, shown};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::support::StartSupport;
use maud::{Markup, html};

const KEY: &str = "provider-start";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let known = shown(view, form);
    if known.is_some_and(|known| known.started_on.is_some()) {
        return nothing(&visit.t("provider-start-already"));
    }
    if known.is_some_and(|known| is_ours(visit, known) && coaches(visit, known).is_empty()) {
        return nothing(&visit.t("provider-start-coach-none"));
    }
    about(visit, view, form, |participation| {
        let fields = Fields { visit, key: KEY, form, errors };
        let coaches = coaches(visit, participation);
        let me = visit.signed_in.as_ref().map(|who| who.user.id.to_string()).unwrap_or_default();
        html! {
            h2 .govuk-heading-m { (visit.t("provider-start-agreement")) }
            ul .govuk-list.govuk-list--bullet {
                @for part in ["what", "money", "choice", "read"] {
                    li { (visit.t(&format!("provider-start-agreement-{part}"))) }
                }
            }
            (fields.one_of_these_first("coach", choices(visit, &coaches), &me))
            (fields.tick("agreed"))
        }
    })
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let participation = asked(visit, view, form, &mut reader);
    let known = participation.and_then(|id| view.case.participation(id));
    let coaches = known.map(|known| coaches(visit, known)).unwrap_or_default();
    let coach = chosen_coach(&mut reader, &coaches);
    let agreed = reader.confirmed("agreed");
    reader.finish(|| Some(StartSupport { participation: participation?, coach: coach?, agreed }.into()))
}

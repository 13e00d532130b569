//! A6 The overall assessment: resources and limits in relation to work and work environment, documented,
//! by a team of professions where needed. It gates codes and subsidies only.

use super::opened::{by_role, ids};
use super::professions::professions;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::event::Profession;
use chain::overall_assessment::AssessOverall;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-overall_assessment";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (professions(&fields, "team"))
        (fields.text("resources"))
        (fields.text("limits"))
        (fields.yes_no("reduced"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let team = reader.choices("team", ids!(Profession)).into_iter().filter_map(Profession::from_id).collect();
    let resources = reader.required_text("resources", CHARACTERS_MAX);
    let limits = reader.required_text("limits", CHARACTERS_MAX);
    let reduced = reader.yes_no("reduced");
    reader.finish(|| {
        Some(
            AssessOverall {
                team,
                resources: visit.text(1, resources?),
                limits: visit.text(2, limits?),
                reduced: reduced?,
            }
            .into(),
        )
    })
}

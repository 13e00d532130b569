//! A4 The mapping: what the person can and wants to do, in which work, with which adaptations. It starts
//! from competence. Specialists who are to map deeper are asked at once; that never delays the choice of
//! provider.

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
use chain::id::InquiryId;
use chain::mapping::Map;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-map";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (fields.text("competence"))
        (fields.text("adaptations"))
        (fields.yes_no("subsidy_considered"))
        (professions(&fields, "deeper"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let competence = reader.required_text("competence", CHARACTERS_MAX);
    let adaptations = reader.optional_text("adaptations", CHARACTERS_MAX);
    let subsidy_considered = reader.yes_no("subsidy_considered");
    let deeper: Vec<_> = reader
        .choices("deeper", ids!(Profession))
        .into_iter()
        .filter_map(Profession::from_id)
        .zip(10_u16..)
        .map(|(profession, place)| (InquiryId(visit.id(place)), profession))
        .collect();
    reader.finish(|| {
        Some(
            Map {
                competence: visit.text(1, competence?),
                adaptations: adaptations.map(|text| visit.text(2, text)),
                subsidy_considered: subsidy_considered?,
                deeper,
            }
            .into(),
        )
    })
}

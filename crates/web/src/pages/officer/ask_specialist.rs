//! A4, A5 A question to a specialist: for a deeper mapping, or for evidence when the person has no care
//! contact.

use super::opened::{by_role, ids};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::said_choices;
use chain::event::{InquiryPurpose, Profession};
use chain::id::InquiryId;
use chain::mapping::AskSpecialist;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-ask_specialist";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (fields.one_of_these("profession", said_choices(visit, "profession", ids!(Profession))))
        (fields.one_of_these("purpose", said_choices(visit, "purpose", ids!(InquiryPurpose))))
        (fields.text("question"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let profession = reader.choice("profession", ids!(Profession)).and_then(Profession::from_id);
    let purpose = reader.choice("purpose", ids!(InquiryPurpose)).and_then(InquiryPurpose::from_id);
    let question = reader.required_text("question", CHARACTERS_MAX);
    reader.finish(|| {
        Some(
            AskSpecialist {
                inquiry: InquiryId(visit.id(1)),
                profession: profession?,
                purpose: purpose?,
                question: visit.text(2, question?),
            }
            .into(),
        )
    })
}

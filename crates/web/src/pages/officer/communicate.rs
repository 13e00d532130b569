//! A8 Tells the person what is intended against them, with time to comment (Administrative Procedure Act
//! § 25). The last day follows from the policy. Nothing adverse is decided before.

use super::opened::{by_role, ids};
use super::rules_say;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::{self, said_choices};
use chain::decision::Communicate;
use chain::event::Matter;
use chain::id::IntentId;
use chain::text::CHARACTERS_MAX;
use chain::word::Word;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-communicate";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let services = rules_say::services(visit, view, |_| true);
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (rules_say::shown(visit, &services))
        h2 .govuk-heading-m { (visit.t("officer-communicate-what")) }
        (fields.one_of_these("matter", said_choices(visit, "matter", ids!(Matter))))
        (fields.select("service", services.iter().map(|(service, _)| {
            (service.id.to_string(), words::service(visit, &service.id))
        })))
        (fields.text("text"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let matter = reader.choice("matter", ids!(Matter)).and_then(Matter::from_id);
    let service = reader.optional_text("service", CHARACTERS_MAX).map(Word::from);
    if service.is_none() && matches!(matter, Some(Matter::Support | Matter::Subsidy)) {
        reader.refuse("service", "form-error-choice-required", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        let intent = IntentId(visit.id(1));
        Some(Communicate { intent, matter: matter?, service, text: visit.text(2, text?) }.into())
    })
}

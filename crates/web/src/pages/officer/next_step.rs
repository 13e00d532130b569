//! A12 Decides the next step, before the support ends, so that nobody with an assessed need is left without
//! an activity.

use super::opened::{by_role, ids};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::{self, said_choices};
use chain::closing::DecideNextStep;
use chain::event::NextStep;
use chain::text::CHARACTERS_MAX;
use chain::word::Word;
use maud::{Markup, html};

const KEY: &str = "officer-next_step";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (fields.one_of_these("next", said_choices(visit, "next", ids!(NextStep))))
        (fields.select("service", visit.policy.services().map(|service| {
            (service.id.to_string(), words::service(visit, &service.id))
        })))
        (fields.text("reasons"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let next = reader.choice("next", ids!(NextStep)).and_then(NextStep::from_id);
    let service = reader.optional_text("service", CHARACTERS_MAX).map(Word::from);
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| Some(DecideNextStep { next: next?, service, reasons: visit.text(1, reasons?) }.into()))
}

//! A13 Answers the person's request for a decision because it takes too long (Administrative Procedure Act
//! § 12).

use super::opened::{by_role, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words;
use chain::rights::AnswerDelayRemedy;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-answer_delay";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(remedy) = view.case.delay_remedies.iter().find(|remedy| remedy.answered.is_none()) else {
        return nothing(visit, "officer-answer_delay-none");
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let step = words::step(visit, remedy.step);
    let args = Args::new().date("date", remedy.asked_on).text("step", &step);
    html! {
        p .govuk-body { (visit.say("officer-answer_delay-asked", args)) }
        (fields.yes_no("granted"))
        (fields.text("reasons"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let granted = reader.yes_no("granted");
    let reasons = reader.required_text("reasons", CHARACTERS_MAX);
    reader.finish(|| Some(AnswerDelayRemedy { granted: granted?, reasons: visit.text(1, reasons?) }.into()))
}

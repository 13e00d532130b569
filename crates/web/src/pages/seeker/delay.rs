//! Asks for a decision because it takes too long (A13; Administrative Procedure Act § 12).

use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use crate::words;
use chain::rights::AskDelayRemedy;
use chain::step::Step;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-delay";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "rights", files: false };

/// The steps of the person's way that have not been reached.
fn waiting(visit: &Visit, view: &CaseView) -> Vec<Step> {
    let Some(spell) = view.case.open_spell() else { return Vec::new() };
    let Ok(process) = visit.policy.process(&spell.process) else { return Vec::new() };
    process.steps.iter().copied().filter(|step| !spell.done.has(*step)).collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let asked = view.case.delay_remedies.iter().rev().find(|remedy| remedy.answered.is_none());
    if let Some(remedy) = asked {
        return nothing(&visit.say("seeker-delay-asked", Args::new().date("date", remedy.asked_on)));
    }
    let steps = waiting(visit, view);
    if steps.is_empty() {
        return nothing(&visit.t("seeker-delay-nothing"));
    }
    let items = steps.iter().map(|step| Choice::new(step.id(), words::step(visit, *step))).collect();
    html! {
        p .govuk-body { (visit.t("seeker-delay-when")) }
        (Fields { visit, key: KEY, form, errors }.one_of_these("step", items))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let steps = waiting(visit, view);
    let ids: Vec<&str> = steps.iter().map(|step| step.id()).collect();
    let step = reader.choice("step", &ids).and_then(Step::from_id);
    reader.finish(|| step.map(|step| Deed::from(AskDelayRemedy { step })))
}

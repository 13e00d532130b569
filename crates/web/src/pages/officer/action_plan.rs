//! A14 Makes or renews the individual action plan (2000:628 § 6): the goal, and what both will do.

use super::opened::by_role;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::plan::MakeActionPlan;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-action_plan";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        @if let Some((on, _)) = view.case.action_plans.last() {
            p .govuk-body { (visit.say("officer-action_plan-last", Args::new().date("date", *on))) }
        }
        (fields.text("goal"))
        (fields.text("activities"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let goal = reader.required_text("goal", CHARACTERS_MAX);
    let activities = reader.required_text("activities", CHARACTERS_MAX);
    reader.finish(|| {
        Some(MakeActionPlan { goal: visit.text(1, goal?), activities: visit.text(2, activities?) }.into())
    })
}

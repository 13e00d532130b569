//! The joint plan (A10): the participant's goal and what both will do.

use super::participation::{about_started, asked};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use chain::support::MakeJointPlan;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "provider-plan";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    about_started(visit, view, form, |participation| {
        let fields = Fields { visit, key: KEY, form, errors };
        html! {
            @if let Some((on, goal, activities)) = participation.plans.last() {
                h2 .govuk-heading-m { (visit.say("provider-plan-earlier", Args::new().date("date", *on))) }
                (summary_list(&[
                    SummaryRow::new(visit.t("provider-plan-goal"), view.text(visit, *goal)),
                    SummaryRow::new(visit.t("provider-plan-activities"), view.text(visit, *activities)),
                ], ""))
            }
            (fields.text("goal"))
            (fields.text("activities"))
        }
    })
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let participation = asked(visit, view, form, &mut reader);
    let goal = reader.required_text("goal", CHARACTERS_MAX);
    let activities = reader.required_text("activities", CHARACTERS_MAX);
    reader.finish(|| {
        let (goal, activities) = (visit.text(1, goal?), visit.text(2, activities?));
        Some(MakeJointPlan { participation: participation?, goal, activities }.into())
    })
}

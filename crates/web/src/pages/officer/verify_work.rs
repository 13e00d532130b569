//! A11 Verifies that work lasts, from evidence, at the points that the policy sets.

use super::opened::{by_role, ids, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use crate::words::said_choices;
use chain::event::WorkEvidence;
use chain::step::Step;
use chain::work::VerifyWork;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-verify_work";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(work) = view.case.current_work() else {
        return nothing(visit, "officer-work-none");
    };

    let points = points(visit, view);
    let fields = Fields { visit, key: KEY, form, errors };
    let choices = points.iter().map(|months| {
        let words = visit.say("shell-months", Args::new().number("months", (*months).into()));
        Choice::new(months.to_string(), words)
    });
    html! {
        p .govuk-body {
            (visit.say("officer-verify_work-since", Args::new().date(
                "date",
                view.case.unbroken_work_since().unwrap_or(work.started_on),
            )))
        }
        (fields.one_of_these("months", choices.collect()))
        (fields.one_of_these("evidence", said_choices(visit, "shown_by", ids!(WorkEvidence))))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let points: Vec<String> = points(visit, view).iter().map(ToString::to_string).collect();
    let points: Vec<&str> = points.iter().map(String::as_str).collect();
    let mut reader = Reader::new(form, KEY);
    let months = reader.choice("months", &points).and_then(|months| months.parse().ok());
    let evidence = reader.choice("evidence", ids!(WorkEvidence)).and_then(WorkEvidence::from_id);
    reader.finish(|| Some(VerifyWork { months: months?, evidence: evidence? }.into()))
}

/// The points in months at which the policy verifies work, without those verified in the work under way.
fn points(visit: &Visit, view: &CaseView) -> Vec<u16> {
    let Some(step) = visit.policy.find_step(Step::Work) else { return Vec::new() };
    let Some(table) = step.find("verified_after") else { return Vec::new() };
    let facts = chain::facts::of(&view.case, &visit.policy, visit.now.day);
    let verdict = table.decide(&facts, visit.now.day, &mut rules::NoTrace);
    let words = verdict.then().and_then(|then| then.as_words()).unwrap_or_default();
    let since = view.case.unbroken_work_since();
    let verified = |months: &u16| {
        let unbroken = view.case.works.iter().filter(|work| Some(work.started_on) >= since);
        unbroken.flat_map(|work| &work.verified).any(|(point, _)| point == months)
    };
    let points = words.iter().filter_map(|word| word.strip_prefix("months_")?.parse().ok());
    points.filter(|months| !verified(months)).collect()
}

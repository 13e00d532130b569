//! Tells what was done during a month (A14).

use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use chain::control::ReportActivity;
use chain::text::CHARACTERS_MAX;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-report";
/// The most months that are offered at a time.
const MONTHS_MAX: usize = 12;

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "report", files: false };

/// The months that can be reported, latest first.
fn months(visit: &Visit, view: &CaseView) -> Vec<Date> {
    let Some(spell) = view.case.open_spell() else { return Vec::new() };
    let first = spell.registered_on.first_of_month();
    std::iter::successors(Some(visit.now.day.first_of_month()), |month| month.checked_sub(1.months()).ok())
        .take_while(|month| *month >= first)
        .filter(|month| !view.case.activity_reports.contains_key(month))
        .take(MONTHS_MAX)
        .collect()
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let months = months(visit, view);
    if months.is_empty() {
        return html! { (nothing(&visit.t("seeker-report-nothing"))) (reported(visit, view)) };
    }
    let items = months.iter().map(|month| Choice::new(month.to_string(), name(visit, *month))).collect();
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (fields.one_of_these("month", items))
        (fields.text("text"))
        (reported(visit, view))
    }
}

fn reported(visit: &Visit, view: &CaseView) -> Markup {
    html! {
        @if !view.case.activity_reports.is_empty() {
            h2 .govuk-heading-m { (visit.t("seeker-report-earlier")) }
            ul .govuk-list {
                @for (month, on) in view.case.activity_reports.iter().rev() {
                    li { (name(visit, *month)) " – " (visit.say("seeker-report-sent-on", Args::new().date("date", *on))) }
                }
            }
        }
    }
}

fn name(visit: &Visit, month: Date) -> String {
    let year = month.year().to_string();
    let name = visit.t(&format!("seeker-month-{}", month.month()));
    format!("{name} {year}")
}

fn read(visit: &Visit, _view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    // Any month is taken: which can be reported is the chain's to say.
    let month: Option<Date> = form.text("month").parse().ok();
    if month.is_none() {
        reader.refuse("month", "form-error-choice-required", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| Some(Deed::from(ReportActivity { month: month?, text: visit.text(1, text?) })))
}

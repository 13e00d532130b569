//! What a subsidy would come to (C10): an employer asks before applying, and anyone else may. Nothing is kept. That a
//! person has the right to it is decided by an officer; the amounts are told anyway, from the rules of the day.

use super::reckoned;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Button, Choice, FieldErrors, Page, button, inset_text};
use crate::visit::{Reply, Visit};
use crate::words;
use axum::http::StatusCode;
use chain::event::Employment;
use chain::money::Ore;
use chain::policy::{Service, ServiceKind};
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

pub(super) const KEY: &str = "calculator";

/// Bounds of the form, so that a slip of the finger is noticed. They are no rules.
const WAGE_MAX: i64 = 200_000;
const EXTRA_MAX: i64 = 50_000;
const MONTHS_MAX: i64 = 120;

/// What is asked.
pub(super) struct Question<'p> {
    pub service: &'p Service,
    pub employment: Employment,
    pub months: i64,
    pub day: Date,
}

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let form = &visit.query;
    if !form.names().any(|name| ["wage", "service"].contains(&name)) {
        return Ok(show(visit, form, FieldErrors::default(), Markup::default()).into());
    }
    match read(visit, form) {
        Ok(question) => {
            let result = reckoned::shown(visit, &question);
            Ok(show(visit, form, FieldErrors::default(), result).into())
        }
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors), Markup::default());
            Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)))
        }
    }
}

/// The subsidies that are in force on a day, by name.
fn offered(visit: &Visit, day: Date) -> Vec<(String, &Service)> {
    let mut offered: Vec<_> = visit
        .policy
        .services()
        .filter(|service| service.kind == ServiceKind::Subsidy)
        .filter(|service| service.eligibility.rows().iter().any(|row| row.is_in_force(day)))
        .map(|service| (words::service(visit, &service.id), service))
        .collect();
    offered.sort_by(|a, b| a.0.cmp(&b.0));
    offered
}

/// The day that was asked for, or today.
fn day(visit: &Visit, form: &Form) -> Date {
    Reader::new(form, KEY).optional_date("day").unwrap_or(visit.now.day)
}

fn read<'v>(visit: &'v Visit, form: &Form) -> Result<Question<'v>, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let day = reader.optional_date("day").unwrap_or(visit.now.day);
    let offered = offered(visit, day);
    let chosen = form.text("service");
    let service = offered.iter().find(|(_, service)| service.id == chosen).map(|(_, service)| *service);
    if service.is_none() {
        let is_known = visit.policy.find_service(chosen).is_some();
        let key = if is_known { "calculator-not-in-force" } else { "form-error-choice-required" };
        reader.refuse("service", key, Args::new().date("date", day));
    }
    let wage = reader.whole_number("wage", 1..=WAGE_MAX);
    let extent = reader.whole_number("extent", 1..=100);
    // A fixed amount asks for no degree.
    let asks_degree = service.is_none_or(|service| service.find("degree_max").is_some());
    let degree = if asks_degree {
        reader.whole_number("degree", 1..=100)
    } else {
        Some(reader.optional_whole_number("degree", 1..=100).unwrap_or(100))
    };
    let extra = reader.optional_whole_number("extra", 0..=EXTRA_MAX).unwrap_or(0);
    let months = reader.whole_number("months", 1..=MONTHS_MAX);
    reader.finish(|| {
        let months = months?;
        let employment = Employment {
            wage_per_month: Ore(100).times(wage?),
            extent_percent: u8::try_from(extent?).ok()?,
            degree_percent: u8::try_from(degree?).ok()?,
            months: u16::try_from(months).ok()?,
            extra_per_month: Ore(100).times(extra),
        };
        Some(Question { service: service?, employment, months, day })
    })
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors, result: Markup) -> Page {
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    let services = offered(visit, day(visit, form))
        .into_iter()
        .map(|(name, service)| Choice::new(&service.id, name))
        .collect();
    let crowns = visit.t("calculator-crowns");
    let mut page = visit.page(visit.t("calculator-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("calculator-title")) }
        p .govuk-body-l { (visit.t("calculator-intro")) }
        (inset_text(html! { (visit.t("calculator-right")) }))
        (result)
        h2 .govuk-heading-m { (visit.t("calculator-ask")) }
        form method="get" action="/employer/calculator" novalidate {
            (fields.one_of_these("service", services))
            (fields.number("wage", &crowns))
            (fields.number("extent", "%"))
            (fields.number("degree", "%"))
            (fields.number("extra", &crowns))
            (fields.number("months", &visit.t("calculator-months-unit")))
            (fields.date_first("day", Some(visit.now.day)))
            (button(Button { text: &visit.t("calculator-send"), ..Button::default() }))
        }
    };
    page.errors = errors;
    page
}

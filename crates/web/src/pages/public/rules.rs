//! The rules, open to everyone (F2): the register of coverage, the whole handbook, and a page for each service
//! where anyone can try invented facts.

mod service;
mod trial;

pub(super) use service::get as service;

use crate::fault::Fault;
use crate::frame::encode;
use crate::handbook::{self, Handbook};
use crate::ui::{
    Button, ButtonKind, ErrorMessage, FieldErrors, Label, Page, SaidError, TextInput, button, inset_text,
    text_input,
};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

/// The register of coverage, of all days or of one.
pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let (on, is_wrong) = day_of(visit);
    let book = Handbook { on, ..book(visit) };
    let mut page = visit.page(visit.t("rules-title"));
    page.wide = true;
    page.errors = day_errors(visit, is_wrong);
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("rules-title")) }
        p .govuk-body-l { (visit.t("rules-lead")) }
        (inset_text(html! {
            p .govuk-body { (visit.t("rules-assumptions-what")) }
            @if visit.policy.is_proposal() { p .govuk-body { (visit.t("rules-proposal-what")) } }
        }))
        form method="get" action="/rules" novalidate .stegvis-no-print {
            (day_field(visit, "rules-filter-on", is_wrong))
            (button(Button {
                text: &visit.t("rules-filter"),
                kind: ButtonKind::Secondary,
                ..Button::default()
            }))
        }
        p .govuk-body { (counted(visit, book)) }
        (handbook::register(book, &|id| address(id, on)))
        p .govuk-body { a .govuk-link href="/rules/handbook" { (visit.t("rules-handbook")) } }
        (handbook::version(book))
    };
    Ok(answered(page, is_wrong))
}

/// The whole handbook, for reading and for print.
pub(super) fn handbook(visit: &Visit) -> Result<Reply, Fault> {
    let (on, is_wrong) = day_of(visit);
    let book = Handbook { on, ..book(visit) };
    let mut page = visit.page(visit.t("rules-handbook"));
    page.wide = true;
    page.back = Some((visit.t("rules-title"), "/rules".into()));
    page.errors = day_errors(visit, is_wrong);
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("rules-handbook")) }
        @if is_wrong {
            form method="get" action="/rules/handbook" novalidate .stegvis-no-print {
                (day_field(visit, "rules-filter-on", is_wrong))
                (button(Button {
                    text: &visit.t("rules-filter"),
                    kind: ButtonKind::Secondary,
                    ..Button::default()
                }))
            }
        }
        (handbook::contents(book))
    };
    Ok(answered(page, is_wrong))
}

/// What is wrong with the day in the address.
fn day_errors(visit: &Visit, is_wrong: bool) -> FieldErrors {
    let wrong = SaidError {
        field: "on".into(),
        anchor: "on".into(),
        text: visit.t("rules-day-wrong"),
        ..SaidError::default()
    };
    FieldErrors { list: is_wrong.then_some(wrong).into_iter().collect(), ..visit.errors(&[]) }
}

/// A page as an answer; of a day that cannot be read, it says so.
fn answered(page: Page, is_wrong: bool) -> Reply {
    if is_wrong { Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)) } else { page.into() }
}

/// How many services are shown.
fn counted(visit: &Visit, book: Handbook<'_>) -> String {
    let count = i64::try_from(book.services().count()).unwrap_or(i64::MAX);
    let args = Args::new().number("count", count);
    match book.on {
        Some(day) => visit.say("rules-count-on", args.date("date", day)),
        None => visit.say("rules-count", args),
    }
}

/// The handbook of the rules in use, all days.
fn book(visit: &Visit) -> Handbook<'_> {
    Handbook {
        texts: &visit.app.texts,
        language: visit.language,
        policy: &visit.policy,
        on: None,
        today: visit.now.day,
    }
}

/// The page of a service, on the day that was asked about.
fn address(id: &str, on: Option<Date>) -> String {
    let day = on.map(|day| format!("&on={day}")).unwrap_or_default();
    format!("/rules/service?id={}{day}", encode(id))
}

/// The day in the address, and whether what stands there is no day.
fn day_of(visit: &Visit) -> (Option<Date>, bool) {
    let typed = visit.query.text("on").trim();
    let day = typed.parse::<Date>().ok();
    (day, day.is_none() && !typed.is_empty())
}

/// The field for the day, `on`.
fn day_field(visit: &Visit, key: &str, is_wrong: bool) -> Markup {
    let wrong = visit.t("rules-day-wrong");
    let prefix = visit.t("form-error-prefix");
    text_input(TextInput {
        name: "on",
        label: Label::bold(&visit.t(key)),
        hint: &visit.t(&format!("{key}-hint")),
        error: is_wrong.then_some(ErrorMessage { text: &wrong, prefix: &prefix }),
        value: visit.query.text("on"),
        classes: "govuk-input--width-10",
        ..TextInput::default()
    })
}

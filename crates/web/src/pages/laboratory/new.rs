//! A new comparison: which scenarios, how large, how long, how often, and which assumptions are changed.

use super::{assumptions, count, href, name};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::laboratory::{
    BASE, LaboratoryTrouble, OTHERS_MAX, Order, REPLICATIONS_MAX, SIZES, WAITING_MAX, YEARS_MAX,
};
use crate::ui::{
    Button, Choice, Choices, FieldErrors, Legend, Page, SaidError, button, checkboxes, inset_text,
};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use maud::html;
use simulator::parameters::{Parameter, Parameters};
use simulator::scenario::Scenario;
use texts::Args;

const KEY: &str = "laboratory-new";
/// What is chosen when the form is shown for the first time.
const SIZE_FIRST: u32 = 3_500;
const YEARS_FIRST: i16 = 3;
const REPLICATIONS_FIRST: u32 = 5;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let parameters = Parameters::embedded().map_err(LaboratoryTrouble::from)?;
    let offered = assumptions::offered(visit, &parameters);
    let form = first(visit, &offered)?;
    Ok(show(visit, &offered, &form, FieldErrors::default()).into())
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let user = visit.who()?.user.id;
    let parameters = Parameters::embedded().map_err(LaboratoryTrouble::from)?;
    let offered = assumptions::offered(visit, &parameters);
    let again = |status, errors| Ok(Reply::PageWith(status, Box::new(show(visit, &offered, form, errors))));
    let order = match read(visit, form, &offered) {
        Ok(order) => order,
        Err(errors) => return again(StatusCode::UNPROCESSABLE_ENTITY, visit.errors(&errors)),
    };
    match visit.app.laboratory.ask(order, user, visit.now.day) {
        Ok(run) => Ok(Reply::Go(format!("{}?follow=yes", href(&run)))),
        Err(LaboratoryTrouble::Full { waiting }) => {
            let text = visit.say("laboratory-error-full", Args::new().number("count", count(waiting)));
            let full =
                SaidError { field: "form".into(), anchor: "form".into(), text, ..SaidError::default() };
            again(StatusCode::SERVICE_UNAVAILABLE, FieldErrors { list: vec![full], ..visit.errors(&[]) })
        }
        Err(fault) => Err(fault.into()),
    }
}

/// The form as it is shown first: as an earlier comparison was, when the address names one.
fn first(visit: &Visit, offered: &[&Parameter]) -> Result<Form, Fault> {
    let earlier = match visit.query.text("from").parse() {
        Ok(run) => visit.app.laboratory.asked(&run)?.map(|asked| asked.order),
        Err(_) => None,
    };
    let order = earlier.unwrap_or_else(|| Order {
        size: SIZE_FIRST,
        years: YEARS_FIRST,
        replications: REPLICATIONS_FIRST,
        ..Order::comparing([])
    });
    let mut fields = vec![
        ("size".to_owned(), order.size.to_string()),
        ("years".to_owned(), order.years.to_string()),
        ("replications".to_owned(), order.replications.to_string()),
    ];
    fields.extend(order.scenarios.iter().map(|id| ("scenarios".to_owned(), id.clone())));
    fields.extend(assumptions::filled(visit, offered, &order.assumptions));
    Ok(Form::filled(fields))
}

/// The scenarios that can be compared with the base.
fn others() -> Vec<&'static str> {
    simulator::files::scenarios().into_iter().map(|(id, _)| id).filter(|id| *id != BASE).collect()
}

fn read(visit: &Visit, form: &Form, offered: &[&Parameter]) -> Result<Order, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let chosen = reader.choices("scenarios", &others());
    if form.all("scenarios").next().is_none() {
        reader.refuse("scenarios", "laboratory-error-none", Args::new());
    } else if chosen.len() > OTHERS_MAX {
        let args = Args::new().number("max", count(OTHERS_MAX));
        reader.refuse("scenarios", "laboratory-error-many", args);
    }
    let sizes: Vec<String> = SIZES.iter().map(u32::to_string).collect();
    let sizes: Vec<&str> = sizes.iter().map(String::as_str).collect();
    let size = reader.choice("size", &sizes).and_then(|size| size.parse().ok());
    let years = reader.whole_number("years", 1..=i64::from(YEARS_MAX));
    let replications = reader.whole_number("replications", 1..=i64::from(REPLICATIONS_MAX));
    let scenarios: Vec<Scenario> = chosen.iter().filter_map(|id| Scenario::embedded(id).ok()).collect();
    let assumptions = assumptions::read(visit, &mut reader, form, offered, &scenarios);
    reader.finish(|| {
        Some(Order {
            size: size?,
            years: i16::try_from(years?).ok()?,
            replications: u32::try_from(replications?).ok()?,
            assumptions,
            ..Order::comparing(chosen.into_iter().map(str::to_owned))
        })
    })
}

fn show(visit: &Visit, offered: &[&Parameter], form: &Form, errors: FieldErrors) -> Page {
    let title = visit.t("laboratory-new-title");
    let queued = visit.app.laboratory.queued();
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    let scenario = |id: &&str| {
        Choice::new(*id, name::scenario(visit, id))
            .hint(what_of(visit, id))
            .checked(form.has("scenarios", id))
    };
    let limits = Args::new()
        .number("size", SIZES.last().copied().unwrap_or_default().into())
        .number("years", YEARS_MAX.into())
        .number("replications", REPLICATIONS_MAX.into())
        .number("waiting", count(WAITING_MAX));
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("laboratory-title"), "/laboratory".into()));
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("laboratory-new-intro")) }
        @if queued > 0 {
            (inset_text(html! {
                (visit.say("laboratory-queued", Args::new().number("count", count(queued))))
            }))
        }
        form #form method="post" action="/laboratory/new" novalidate {
            (visit.hidden())
            (checkboxes(Choices {
                name: "scenarios",
                legend: Some(Legend::bold(&visit.t("laboratory-new-scenarios"))),
                hint: &visit.say("laboratory-new-scenarios-hint", Args::new().number("max", count(OTHERS_MAX))),
                error: errors.of("scenarios"),
                items: others().iter().map(scenario).collect(),
                ..Choices::default()
            }))
            (fields.one_of_these("size", SIZES.iter().map(|size| {
                let text = visit.say("laboratory-new-size-choice", Args::new().number("size", (*size).into()));
                Choice::new(size.to_string(), text)
            }).collect()))
            (fields.number("years", &visit.t("laboratory-new-years-unit")))
            (fields.number("replications", &visit.t("laboratory-new-replications-unit")))
            h2 .govuk-heading-m { (visit.t("laboratory-new-assumptions")) }
            p .govuk-body { (visit.t("laboratory-new-assumptions-what")) }
            (assumptions::fields(visit, &fields, offered))
            p .govuk-body { (visit.say("laboratory-new-limits", limits)) }
            (button(Button {
                text: &visit.t("laboratory-new-send"),
                prevent_double_click: true,
                ..Button::default()
            }))
        }
    };
    page.errors = errors;
    page
}

/// What a scenario is, in a sentence; none when there are no words for it.
fn what_of(visit: &Visit, id: &str) -> String {
    let key = format!("scenario-{id}-what");
    if visit.has_text(&key) { visit.t(&key) } else { String::new() }
}

//! A service in the handbook, and what its rules answer to facts that anyone makes up. Nothing is stored:
//! everything stands in the address, so that it can be sent to someone else.

use super::trial::Trial;
use super::{address, book, day_of};
use crate::fault::Fault;
use crate::handbook::{Handbook, answer, chapter};
use crate::ui::{SummaryRow, inset_text, summary_list};
use crate::visit::{Reply, Visit};
use crate::words;
use axum::http::StatusCode;
use maud::{Markup, html};
use texts::Args;

pub(in crate::pages::public) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let id = visit.query.text("id");
    if id.is_empty() {
        return Ok(Reply::Go("/rules".into()));
    }
    let service = visit.policy.service(id).map_err(|_| Fault::NotFound)?;
    let (on, _) = day_of(visit);
    let trial = Trial::of(visit, service);
    let name = words::service(visit, id);
    let mut page = visit.page(name.clone());
    page.back = Some((visit.t("rules-title"), "/rules".into()));
    page.main = html! {
        h1 .govuk-heading-xl { (name) }
        p .govuk-body .stegvis-no-print { a .govuk-link href="#try" { (visit.t("rules-try")) } }
        (answered(visit, &trial))
        section aria-labelledby="rules" {
            h2 .govuk-heading-l id="rules" { (visit.t("rules-about")) }
            @if let Some(day) = on {
                p .govuk-body {
                    (visit.say("rules-rows-on", Args::new().date("date", day))) " "
                    a .govuk-link href=(address(id, None)) { (visit.t("rules-rows-all")) }
                }
            }
            (chapter(Handbook { on, ..book(visit) }, service, &|id| address(id, on)))
        }
        section .stegvis-no-print aria-labelledby="try" {
            h2 .govuk-heading-l id="try" { (visit.t("rules-try")) }
            (inset_text(html! { p .govuk-body { (visit.t("rules-try-what")) } }))
            (trial.form())
        }
    };
    let is_wrong = !trial.errors.is_empty();
    page.errors = trial.errors;
    Ok(if is_wrong { Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)) } else { page.into() })
}

/// The answer to what was tried, with its reasons.
fn answered(visit: &Visit, trial: &Trial<'_>) -> Markup {
    let Some(asked) = &trial.asked else { return Markup::default() };
    let rows: Vec<SummaryRow> =
        answer(book(visit), asked).into_iter().map(|(label, words)| SummaryRow::new(label, words)).collect();
    html! {
        section aria-labelledby="answer" {
            h2 .govuk-heading-l id="answer" {
                (visit.say("rules-answer-heading", Args::new().date("date", trial.day)))
            }
            (summary_list(&rows, ""))
            h3 .govuk-heading-m { (visit.t("rules-answer-why")) }
            (words::reasons_on(visit, trial.day, &asked.explanation))
            p .govuk-body { (visit.t("rules-try-nothing-stored")) }
        }
    }
}

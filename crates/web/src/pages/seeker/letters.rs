//! Letters and decisions: what has been decided, and what is intended, latest first (A8).

use super::{decision, whole};
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::ui::{Cell, Column, Table, Tag, TagColour, table, tag};
use crate::visit::{Reply, Visit};
use chain::case::{Decision, Intent};
use maud::{Markup, html};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-letters-title"));
    let decisions = &view.case.decisions;
    let open: Vec<&Intent> = view.case.intents.iter().filter(|intent| !intent.decided).collect();
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-letters-title")) }
        @for intent in &open { (intended(visit, view, intent)) }
        @if decisions.is_empty() {
            p .govuk-body { (visit.t("seeker-letters-none")) }
        } @else {
            (table(&Table {
                caption: &visit.t("seeker-letters-caption"),
                caption_classes: "govuk-visually-hidden",
                head: ["decision", "on", "answer", "state"]
                    .map(|word| Column::text(visit.t(&format!("seeker-letters-{word}"))))
                    .to_vec(),
                rows: decisions.iter().rev().map(|decision| row(visit, view, decision)).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
    };
    Ok(page.into())
}

fn intended(visit: &Visit, view: &CaseView, intent: &Intent) -> Markup {
    let href = with_field(&view.href(visit, "comment"), "about", &intent.id.to_string());
    html! {
        h2 .govuk-heading-m { (visit.t("seeker-letters-intended")) }
        p .govuk-body {
            (visit.say("seeker-letters-comment-by", Args::new().date("date", intent.comment_by))) " "
            a .govuk-link href=(href) { (visit.t("seeker-comment-title")) }
        }
    }
}

fn row(visit: &Visit, view: &CaseView, decision: &Decision) -> Vec<Cell> {
    let href = with_field(&view.href(visit, "decision"), "about", &decision.id.to_string());
    let state = match decision.received_on {
        Some(on) => visit.say("seeker-letters-read-on", Args::new().date("date", on)),
        None => visit.t("seeker-letters-unread"),
    };
    vec![
        Cell::text(html! { a .govuk-link href=(href) { (decision::headline(visit, decision)) } }),
        Cell::text(visit.date(decision.on)),
        Cell::text(tag(Tag {
            text: &crate::words::said(visit, "answer", decision.answer.id()),
            colour: if decision.is_adverse() { TagColour::Red } else { TagColour::Green },
            ..Tag::default()
        })),
        Cell::text(state),
    ]
}

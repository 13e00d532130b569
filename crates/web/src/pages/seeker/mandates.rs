//! Who may act for me: each with as what, what it covers, and until when; and the way to end it (A13).

use super::whole;
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::pages::officer::opened::written;
use crate::ui::{ButtonLink, RowAction, SummaryRow, button_link, summary_card};
use crate::visit::{Reply, Visit};
use crate::words::said;
use chain::calendar;
use chain::case::Mandate;
use maud::{Markup, html};
use texts::Args;

pub(super) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-mandates-title"));
    let (held, over): (Vec<&Mandate>, Vec<&Mandate>) =
        view.case.mandates.iter().rev().partition(|mandate| mandate.holds_on(visit.now.day));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-mandates-title")) }
        p .govuk-body-l { (visit.t("seeker-mandates-lead")) }
        @if held.is_empty() { p .govuk-body { (visit.t("seeker-mandates-none")) } }
        @for mandate in held { (card(visit, view, mandate)) }
        (button_link(ButtonLink {
            text: &visit.t("seeker-give_mandate-title"),
            href: &view.href(visit, "give-mandate"),
            ..ButtonLink::default()
        }))
        p .govuk-body { (visit.t("seeker-mandates-log")) " "
            a .govuk-link href=(view.href(visit, "read-log")) { (visit.t("shell-nav-read-log")) }
        }
        @if !over.is_empty() {
            h2 .govuk-heading-m { (visit.t("seeker-mandates-over")) }
            ul .govuk-list {
                @for mandate in over {
                    @let args = Args::new()
                        .text("name", &view.user_name(visit, Some(mandate.holder)))
                        .text("kind", &said(visit, "mandate", mandate.kind.id()))
                        .date("date", calendar::days_after(mandate.over_on(), -1).max(mandate.from));
                    li { (visit.say("said-mandate", args)) }
                }
            }
        }
    };
    Ok(page.into())
}

/// One mandate, with the way to end it where the person can.
fn card(visit: &Visit, view: &CaseView, mandate: &Mandate) -> Markup {
    let actions = if mandate.kind.is_appointed() {
        Vec::new()
    } else {
        let href = with_field(&view.href(visit, "end-mandate"), "about", &mandate.id.to_string());
        vec![RowAction::new(
            visit.t("seeker-mandates-end"),
            href,
            view.user_name(visit, Some(mandate.holder)),
        )]
    };
    summary_card(&view.user_name(visit, Some(mandate.holder)), &actions, &rows(visit, view, mandate))
}

/// What there is to say of a mandate.
pub(crate) fn rows(visit: &Visit, view: &CaseView, mandate: &Mandate) -> Vec<SummaryRow> {
    let t = |key: &str| visit.t(&format!("seeker-mandates-{key}"));
    let kind = mandate.kind.id();
    let by = format!("{}, {}", view.user_name(visit, Some(mandate.by.user)), visit.date(mandate.from));
    let mut rows = vec![
        SummaryRow::new(t("kind"), said(visit, "mandate", kind)),
        SummaryRow::new(t("covers"), visit.t("seeker-mandates-covers-what")),
        SummaryRow::new(t("until"), visit.date(calendar::days_after(mandate.until, -1))),
        SummaryRow::new(t("by"), by),
    ];
    if let (Some(on), Some(text)) = (mandate.decided_on, mandate.text) {
        rows.push(SummaryRow::new(
            t("decision"),
            html! { p .govuk-body { (visit.date(on)) } (written(&view.text(visit, text))) },
        ));
    }
    if mandate.kind.is_appointed() {
        rows.push(SummaryRow::new(t("ends"), t("ends-appointed")));
    }
    rows
}

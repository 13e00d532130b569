//! What is intended, decided and appealed against, each with its reasons and what the rules said (A8, A13).

use crate::case_page::{CaseView, with_field};
use crate::pages::officer::opened::{explained, written};
use crate::pages::officer::tasks::may_come;
use crate::pages::officer::{decide_intent, letter};
use crate::ui::{Details, SummaryRow, details, summary_list};
use crate::visit::Visit;
use crate::words::{self, said};
use chain::case::{Appeal, Decision};
use maud::{Markup, html};

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let case = &view.case;
    if case.decisions.is_empty() && case.intents.is_empty() {
        return Markup::default();
    }
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("officer-decisions-title")) }
            @for intent in case.intents.iter().filter(|intent| !intent.decided) {
                h3 .govuk-heading-s { (visit.t("officer-decisions-intended")) }
                (decide_intent::shown(visit, view, intent))
            }
            @for decision in case.decisions.iter().rev() {
                h3 .govuk-heading-s { (letter::title(visit, decision)) ", " (visit.date(decision.on)) }
                (one(visit, view, decision))
                @for appeal in case.appeals.iter().filter(|appeal| appeal.decision == decision.id) {
                    h4 .govuk-heading-s { (visit.t("officer-decisions-appeal")) }
                    (summary_list(&appeal_rows(visit, view, appeal), ""))
                }
            }
        }
    }
}

/// A decision with its reasons and what the rules said.
pub(crate) fn one(visit: &Visit, view: &CaseView, decision: &Decision) -> Markup {
    html! {
        (summary_list(&rows(visit, view, decision), ""))
        @if let Some((explanation, bundle)) = explained(view, decision.version) {
            (details(
                Details { summary: &visit.t("officer-rules-said"), ..Details::default() },
                words::reasons_under(visit, bundle, explanation),
            ))
        }
    }
}

fn rows(visit: &Visit, view: &CaseView, decision: &Decision) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut row = |key: &str, value: Markup| rows.push(SummaryRow::new(visit.t(key), value));
    row("officer-decisions-answer", html! { (said(visit, "answer", decision.answer.id())) });
    if let Some(service) = &decision.service {
        let name = words::service_and_track(visit, service, decision.track.as_deref());
        row("officer-word-service", html! { (name) });
    }
    if let Some(need) = decision.need {
        row("officer-decide-need", html! { (said(visit, "need", need.id())) });
    }
    if !decision.is_adverse() {
        let last = decision.valid_to.map(|end| chain::calendar::days_after(end, -1));
        let until = last.map_or_else(|| visit.t("letter-fact-no_end"), |last| visit.date(last));
        row("officer-decisions-valid", html! { (visit.date(decision.valid_from)) " – " (until) });
    }
    if let Some(amount) = decision.per_month {
        row("letter-fact-per_month", html! { (texts::ore(visit.language, amount.0)) });
    }
    let by = format!(
        "{}, {}",
        view.user_name(visit, Some(decision.by.user)),
        words::role(visit, decision.by.role)
    );
    row("officer-decisions-by", html! { (by) });
    row("officer-word-reasons", written(&view.text(visit, decision.reasons)));
    let received =
        decision.received_on.map_or_else(|| visit.t("officer-decisions-not_received"), |on| visit.date(on));
    row("officer-decisions-received", html! { (received) });
    if let Some(on) = decision.changed_on {
        row("officer-decisions-changed", html! { (visit.date(on)) });
    }
    if may_come(visit.role(), "letter") {
        let href = with_field(&view.href(visit, "letter"), "about", &decision.id.to_string());
        let words =
            visit.t(if decision.letter.is_some() { "officer-letter-show" } else { "officer-letter-write" });
        row("officer-decisions-letter", html! { a .govuk-link href=(href) { (words) } });
    }
    rows
}

/// An appeal and what came of it.
pub(crate) fn appeal_rows(visit: &Visit, view: &CaseView, appeal: &Appeal) -> Vec<SummaryRow> {
    let mut rows = vec![
        SummaryRow::new(visit.t("officer-decisions-appeal_on"), visit.date(appeal.on)),
        SummaryRow::new(visit.t("officer-decisions-appeal_text"), written(&view.text(visit, appeal.text))),
    ];
    match appeal.decided {
        None => {
            rows.push(SummaryRow::new(visit.t("officer-decisions-appeal_result"), visit.t("shell-waiting")));
        }
        Some((on, result, reasons)) => {
            let result = format!("{}, {}", said(visit, "appeal", result.id()), visit.date(on));
            rows.push(SummaryRow::new(visit.t("officer-decisions-appeal_result"), result));
            rows.push(SummaryRow::new(visit.t("officer-word-reasons"), written(&view.text(visit, reasons))));
        }
    }
    rows
}

//! Evidence, specialists' answers, the overall assessment and codes (A5–A7). A code stands here only, never
//! in a list and never in a heading.

use crate::case_page::CaseView;
use crate::pages::officer::evidence;
use crate::pages::officer::opened::written;
use crate::pages::officer::tasks::may_come;
use crate::ui::{Cell, Column, SummaryRow, Table, summary_list, table};
use crate::visit::Visit;
use crate::words::said;
use chain::case::Code;
use chain::code;
use maud::{Markup, html};

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let case = &view.case;
    let nothing = case.evidence.is_empty()
        && case.inquiries.is_empty()
        && case.overall_assessments.is_empty()
        && case.codes.is_empty();
    if nothing {
        return Markup::default();
    }
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("officer-health-title")) }
            @if !case.evidence.is_empty() { (evidence_list(visit, view)) }
            (inquiries(visit, view))
            (overall(visit, view))
            (codes(visit, view))
        }
    }
}

fn evidence_list(visit: &Visit, view: &CaseView) -> Markup {
    let when = |on: Option<jiff::civil::Date>| on.map_or_else(|| "–".to_owned(), |on| visit.date(on));
    let rows = view
        .case
        .evidence
        .iter()
        .map(|evidence| {
            vec![
                Cell::text(said(visit, "evidence", evidence.kind.id())),
                Cell::text(when(evidence.asked.map(|(on, _)| on))),
                Cell::text(when(evidence.received_on)),
                Cell::text(evidence::state(visit, evidence)),
            ]
        })
        .collect();
    html! {
        (table(&Table {
            caption: &visit.t("step-evidence"),
            caption_classes: "govuk-table__caption--s",
            head: ["kind", "asked_on", "received_on", "state"]
                .iter()
                .map(|head| Column::text(visit.t(&format!("officer-evidence-{head}"))))
                .collect(),
            rows,
            first_cell_is_header: true,
            stack: true,
            ..Table::default()
        }))
        @if may_come(visit.role(), "evidence") {
            p .govuk-body { a .govuk-link href=(view.href(visit, "evidence")) { (visit.t("officer-evidence-show")) } }
        }
    }
}

fn inquiries(visit: &Visit, view: &CaseView) -> Markup {
    html! {
        @for inquiry in &view.case.inquiries {
            h3 .govuk-heading-s {
                (said(visit, "profession", inquiry.profession.id())) ": " (said(visit, "purpose", inquiry.purpose.id()))
            }
            (summary_list(&[
                SummaryRow::new(visit.t("officer-health-asked"), visit.date(inquiry.asked_on)),
                SummaryRow::new(visit.t("officer-health-question"), written(&view.text(visit, inquiry.question))),
                SummaryRow::new(visit.t("officer-health-answer"), match inquiry.answer {
                    None => html! { (visit.t("shell-waiting")) },
                    Some((on, by, text)) => html! {
                        p .govuk-body { (view.user_name(visit, Some(by))) ", " (visit.date(on)) }
                        (written(&view.text(visit, text)))
                    },
                }),
            ], ""))
        }
    }
}

fn overall(visit: &Visit, view: &CaseView) -> Markup {
    let Some(overall) = view.case.overall_assessments.last() else { return Markup::default() };
    let team: Vec<String> =
        overall.team.iter().map(|profession| said(visit, "profession", profession.id())).collect();
    let reduced = match overall.capacity.known() {
        None => "shell-erased",
        Some(facts) if facts.reduced => "shell-yes",
        Some(_) => "shell-no",
    };
    let team = if team.is_empty() { visit.t("shell-none") } else { team.join(", ") };
    html! {
        h3 .govuk-heading-s { (visit.t("step-overall_assessment")) }
        (summary_list(&[
            SummaryRow::new(visit.t("officer-word-on"), visit.date(overall.on)),
            SummaryRow::new(visit.t("officer-overall_assessment-team"), team),
            SummaryRow::new(
                visit.t("officer-overall_assessment-resources"),
                written(&view.text(visit, overall.resources)),
            ),
            SummaryRow::new(
                visit.t("officer-overall_assessment-limits"),
                written(&view.text(visit, overall.limits)),
            ),
            SummaryRow::new(visit.t("officer-overall_assessment-reduced"), visit.t(reduced)),
        ], ""))
    }
}

fn codes(visit: &Visit, view: &CaseView) -> Markup {
    html! {
        @if !view.case.codes.is_empty() {
            h3 .govuk-heading-s { (visit.t("officer-health-codes")) }
            (summary_list(&view.case.codes.iter().map(|code| one_code(visit, view, code)).collect::<Vec<_>>(), ""))
        }
    }
}

fn one_code(visit: &Visit, view: &CaseView, code: &Code) -> SummaryRow {
    let name = match code.number.known() {
        Some(number) => visit.t(&format!("code-{}", number.0)),
        None => visit.t("shell-erased"),
    };
    let dated = |key: &str, on| format!("{} {}", visit.t(key), visit.date(on));
    let mut lines = vec![dated("officer-health-proposed", code.proposed_on)];
    if let Some((on, confirmed, _)) = code.review {
        let key = if confirmed { "officer-health-confirmed" } else { "officer-health-not_confirmed" };
        lines.push(dated(key, on));
    }
    if let Some((on, accepted)) = code.answer {
        lines.push(dated(if accepted { "officer-health-accepted" } else { "officer-health-declined" }, on));
    }
    if let Some(on) = code.set_on {
        lines.push(dated("officer-health-set", on));
    }
    if let Some(on) = code.withdrawn_on {
        lines.push(dated("officer-health-withdrawn", on));
    }
    let lacking: Vec<String> = if code.is_open() {
        code::missing(&view.case, Some(code)).into_iter().map(|missing| visit.t(&missing.key())).collect()
    } else {
        Vec::new()
    };
    SummaryRow::new(
        name,
        html! {
            ul .govuk-list { @for line in &lines { li { (line) } } }
            @if !lacking.is_empty() {
                p .govuk-body { strong { (visit.t("officer-health-lacking")) } }
                ul .govuk-list.govuk-list--bullet { @for line in &lacking { li { (line) } } }
            }
        },
    )
}

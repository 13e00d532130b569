//! What the assessment, the mapping and the action plans came to (A3, A4, A14).

use crate::case_page::CaseView;
use crate::pages::officer::opened::{explained, written};
use crate::ui::{Details, SummaryRow, details, summary_list};
use crate::visit::Visit;
use crate::words::{self, said};
use maud::{Markup, html};

/// The latest assessment, with the reasons and what the rules said.
pub(super) fn assessment(visit: &Visit, view: &CaseView) -> Markup {
    let Some(assessment) = view.case.assessment() else { return Markup::default() };
    let mut rows = vec![
        SummaryRow::new(visit.t("officer-word-on"), visit.date(assessment.on)),
        SummaryRow::new(visit.t("officer-planning-result"), said(visit, "result", assessment.result.id())),
    ];
    if let Some(service) = &assessment.service {
        let name = words::service_and_track(visit, service, assessment.track.as_deref());
        rows.push(SummaryRow::new(visit.t("officer-word-service"), name));
    }
    rows.push(SummaryRow::new(
        visit.t("officer-word-reasons"),
        written(&view.text(visit, assessment.reasons)),
    ));
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("step-assessment")) }
            (summary_list(&rows, ""))
            @if let Some((explanation, bundle)) = explained(view, assessment.version) {
                (details(
                    Details { summary: &visit.t("officer-rules-said"), ..Details::default() },
                    words::reasons_under(visit, bundle, explanation),
                ))
            }
        }
    }
}

/// The latest mapping.
pub(super) fn mapping(visit: &Visit, view: &CaseView) -> Markup {
    let Some(mapping) = view.case.mapping() else { return Markup::default() };
    let mut rows = vec![
        SummaryRow::new(visit.t("officer-word-on"), visit.date(mapping.on)),
        SummaryRow::new(visit.t("officer-map-competence"), written(&view.text(visit, mapping.competence))),
    ];
    if let Some(adaptations) = mapping.adaptations {
        rows.push(SummaryRow::new(
            visit.t("officer-map-adaptations"),
            written(&view.text(visit, adaptations)),
        ));
    }
    let considered = visit.t(if mapping.subsidy_considered { "shell-yes" } else { "shell-no" });
    rows.push(SummaryRow::new(visit.t("officer-map-subsidy_considered"), considered));
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("step-mapping")) }
            (summary_list(&rows, ""))
        }
    }
}

/// The individual action plans, the latest first.
pub(super) fn plans(visit: &Visit, view: &CaseView) -> Markup {
    let rows: Vec<SummaryRow> = view
        .case
        .action_plans
        .iter()
        .rev()
        .map(|(on, goal)| SummaryRow::new(visit.date(*on), written(&view.text(visit, *goal))))
        .collect();
    html! {
        @if !rows.is_empty() {
            section {
                h2 .govuk-heading-m { (visit.t("step-plan")) }
                (summary_list(&rows, ""))
            }
        }
    }
}

//! Work and studies, with hours, what follows up and why it ended (A11).

use crate::case_page::CaseView;
use crate::ui::{SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words::{self, said};
use chain::case::Work;
use maud::{Markup, html};
use texts::Args;

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    html! {
        @if !view.case.works.is_empty() {
            section {
                h2 .govuk-heading-m { (visit.t("step-work")) }
                @for work in view.case.works.iter().rev() {
                    h3 .govuk-heading-s { (said(visit, "work", work.kind.id())) }
                    (summary_list(&rows(visit, view, work), ""))
                }
            }
        }
    }
}

fn place(visit: &Visit, view: &CaseView, work: &Work) -> String {
    if view.open.details.workplace { view.text(visit, work.place) } else { visit.t("access-hidden") }
}

fn rows(visit: &Visit, view: &CaseView, work: &Work) -> Vec<SummaryRow> {
    let mut rows = vec![
        SummaryRow::new(visit.t("officer-start_work-place"), place(visit, view, work)),
        SummaryRow::new(visit.t("officer-start_work-on"), visit.date(work.started_on)),
        SummaryRow::new(
            visit.t("officer-support-extent"),
            html! {
                ul .govuk-list {
                    @for (on, percent) in &work.extents {
                        li { (visit.date(*on)) ": " (words::extent(visit, *percent)) }
                    }
                }
            },
        ),
    ];
    if !work.verified.is_empty() {
        let verified = html! {
            ul .govuk-list {
                @for (months, on) in &work.verified {
                    li {
                        (visit.say("shell-months", Args::new().number("months", (*months).into())))
                        ": " (visit.date(*on))
                    }
                }
            }
        };
        rows.push(SummaryRow::new(visit.t("officer-work-verified"), verified));
    }
    if let Some(on) = work.ended_on {
        let reason = work.end_reason.map(|reason| said(visit, "work_end", reason.id())).unwrap_or_default();
        let ended = format!("{}. {reason}", visit.date(on));
        rows.push(SummaryRow::new(visit.t("officer-support-ended"), ended));
    }
    rows
}

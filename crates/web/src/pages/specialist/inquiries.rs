//! The specialist's list: questions and proposed codes that wait, and the cases already answered in.

use crate::case_page::case_href;
use crate::fault::Fault;
use crate::pages::provider::tasks::{self, ROWS};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::id::CaseId;
use maud::html;
use store::{ListCursor, WorklistFilter};

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let (store, now, path) = (&visit.app.store, visit.now, &visit.path);
    let after: Option<ListCursor> = visit.query.text("after").parse().ok();
    let filter = WorklistFilter::default();
    let tasks = store.list_worklist(&viewer, &filter, after, ROWS, path, now.at, now.day)?;
    let after: Option<CaseId> = visit.query.text("case").parse().ok();
    let cases = store.list_cases(&viewer, after, ROWS, path, now.at, now.day)?;
    let more_tasks = (tasks.len() == ROWS).then(|| tasks.last().map(|row| row.cursor.to_string())).flatten();
    let more_cases = (cases.len() == ROWS).then(|| cases.last().map(|row| row.case.to_string())).flatten();
    let title = "specialist-inquiries-title";
    let mut page = visit.page(visit.t(title));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t(title)) }
        p .govuk-body-l { (visit.t("specialist-inquiries-intro")) }
        @if tasks.is_empty() {
            p .govuk-body { (visit.t("specialist-inquiries-none")) }
        } @else {
            (tasks::list(visit, &tasks))
        }
        (tasks::pages(visit, "after", more_tasks, "specialist-inquiries-before", title))
        h2 .govuk-heading-m { (visit.t("specialist-inquiries-cases")) }
        @if cases.is_empty() {
            p .govuk-body { (visit.t("specialist-inquiries-cases-none")) }
        } @else {
            ul .govuk-list {
                @for row in &cases {
                    li {
                        a .govuk-link href=(case_href(visit, row.case, "")) {
                            (tasks::name(visit, row.identity.as_ref()))
                        }
                        " " span .stegvis-muted { (words::step(visit, row.summary.step)) }
                    }
                }
            }
        }
        (tasks::pages(visit, "case", more_cases, "specialist-inquiries-before", "specialist-inquiries-cases"))
    };
    Ok(page.into())
}

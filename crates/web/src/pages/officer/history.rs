//! What has happened in a case, the latest first, as far as the visitor may know it (D1).

use super::opened::by_role;
use crate::case_page::{self, CasePage, CaseView};
use crate::fault::Fault;
use crate::ui::timeline;
use crate::visit::{Reply, Visit};
use crate::words;
use maud::html;

pub(crate) const PAGE: CasePage = CasePage { parts: by_role, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let title = visit.t("officer-history-title");
    let mut page = case_page::page(visit, view, title.clone());
    page.main = html! {
        span .govuk-caption-l { (view.name(visit)) }
        h1 .govuk-heading-l { (title) }
        h2 .govuk-heading-m { (visit.t("officer-history-latest")) }
        (timeline(&title, &words::history(visit, view)))
    };
    Ok(page.into())
}

//! Everything that has happened in the case, in words, latest first (A13).

use super::whole;
use crate::case_page::{CasePage, CaseView, page};
use crate::fault::Fault;
use crate::ui::timeline;
use crate::visit::{Reply, Visit};
use crate::words;
use maud::html;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-history-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-history-title")) }
        p .govuk-body { (visit.t("seeker-history-lead")) }
        h2 .govuk-heading-m { (visit.t("seeker-history-events")) }
        (timeline(&visit.t("seeker-history-title"), &words::history(visit, view)))
    };
    Ok(page.into())
}

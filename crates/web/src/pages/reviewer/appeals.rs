//! The appeals that wait for a reconsideration, the nearest target first (A13).

use crate::fault::Fault;
use crate::pages::officer::worklist;
use crate::visit::{Reply, Visit};
use maud::html;
use store::WorklistFilter;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let list = worklist::list(visit, &WorklistFilter::default(), "/appeals")?;
    let mut page = visit.page(visit.t("reviewer-appeals-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("reviewer-appeals-title")) }
        p .govuk-body-l { (visit.t("reviewer-appeals-intro")) }
        (list)
    };
    Ok(page.into())
}

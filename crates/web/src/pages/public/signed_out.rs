//! Says that one is signed out: where a provider sends people back to when its own session has ended.

use crate::fault::Fault;
use crate::visit::{Reply, Visit};
use maud::html;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("sign_in-out-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("sign_in-out-title")) }
        p .govuk-body-l { (visit.t("sign_in-out-what")) }
        p .govuk-body { a .govuk-link href="/sign-in" { (visit.t("sign_in-again")) } }
    };
    Ok(page.into())
}

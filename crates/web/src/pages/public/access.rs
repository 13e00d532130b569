//! Who may see and do what, in which relation to a case, and why: the same table as the door asks (D1, A13).

use crate::access_table::{Words, contents};
use crate::fault::Fault;
use crate::visit::{Reply, Visit};
use maud::html;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("access-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("access-title")) }
        (contents(Words { texts: &visit.app.texts, language: visit.language }))
    };
    Ok(page.into())
}

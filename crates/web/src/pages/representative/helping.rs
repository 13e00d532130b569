//! Those whom one acts for: each with the way in, as what, and until when (A13).

use crate::case_page::case_href;
use crate::fault::Fault;
use crate::ui::{RowAction, SummaryRow, summary_list};
use crate::visit::{Reply, Visit};
use chain::calendar;
use maud::html;
use texts::Args;

/// So many at the most on the page.
const MOST: usize = 100;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let (store, now) = (&visit.app.store, visit.now);
    let mut rows = Vec::new();
    for row in store.list_cases(&viewer, None, MOST, &visit.path, now.at, now.day)? {
        let (tie, _) = store.tie_and_marks(&viewer, row.case, now.day)?;
        let name = row.identity.map_or_else(|| visit.t("shell-erased"), |identity| identity.name());
        let role = visit.t(&format!("representative-as-{}", tie.relation.id()));
        let said = match tie.until {
            Some(until) => {
                let last = calendar::days_after(until, -1);
                visit.say("representative-as-until", Args::new().text("role", &role).date("date", last))
            }
            None => role,
        };
        let action =
            RowAction::new(visit.t("representative-enter"), case_href(visit, row.case, ""), name.clone());
        rows.push(SummaryRow::new(name, said).action(action));
    }
    let title = visit.t("shell-nav-helping");
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("representative-lead")) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("representative-none")) }
        } @else {
            (summary_list(&rows, ""))
        }
        h2 .govuk-heading-m { (visit.t("representative-code-title")) }
        p .govuk-body { (visit.t("representative-code-why")) }
        p .govuk-body { a .govuk-link href="/helping/code" { (visit.t("representative-code-show")) } }
    };
    Ok(page.into())
}

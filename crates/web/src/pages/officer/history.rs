//! What has happened in a case, the latest first, as far as the visitor may know it (D1); for who may correct a record the
//! way to it.

use super::correct_record::can_be_corrected;
use super::opened::by_role;
use super::tasks::may_come;
use crate::case_page::{self, CasePage, CaseView, with_field};
use crate::fault::Fault;
use crate::ui::timeline;
use crate::visit::{Reply, Visit};
use crate::words;
use access::Act;
use chain::case::Places;
use chain::event::Recorded;
use maud::html;

pub(crate) const PAGE: CasePage = CasePage { parts: by_role, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let title = visit.t("officer-history-title");
    let mut page = case_page::page(visit, view, title.clone());
    let may = may_come(visit.role(), "correct-record")
        && visit
            .app
            .store
            .may_try(&visit.who()?.user.viewer(), view.id, Act::CorrectRecord, visit.now.day)?
            .allowed;
    let places = Places::of(view.open.events.iter());
    let told = words::history_with(visit, view, |event: &Recorded| {
        let href = with_field(&view.href(visit, "correct-record"), "about", &event.version.to_string());
        let what = visit.t(&format!("event-{}", event.event.kind()));
        (may && can_be_corrected(&places, event)).then(|| {
            html! {
                a .govuk-link href=(href) {
                    (visit.t("officer-history-correct"))
                    span .govuk-visually-hidden { ": " (what) }
                }
            }
        })
    });
    page.main = html! {
        span .govuk-caption-l { (view.name(visit)) }
        h1 .govuk-heading-l { (title) }
        h2 .govuk-heading-m { (visit.t("officer-history-latest")) }
        (timeline(&title, &told))
    };
    Ok(page.into())
}

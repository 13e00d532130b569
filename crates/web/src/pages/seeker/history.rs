//! Everything that has happened in the case, in words, latest first; at each line the way to say that it is wrong (A13).

use super::{whole, wrong};
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::pages::representative::reaches;
use crate::ui::timeline;
use crate::visit::{Reply, Visit};
use crate::words;
use chain::case::Places;
use chain::event::Recorded;
use maud::html;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-history-title"));
    let places = Places::of(view.open.events.iter());
    let told = words::history_with(visit, view, |event: &Recorded| {
        let href = with_field(&view.href(visit, "wrong"), "about", &event.version.to_string());
        let what = visit.t(&format!("event-{}", event.event.kind()));
        (reaches(visit, "wrong") && wrong::can_be_asked(view, &places, event)).then(|| {
            html! {
                a .govuk-link href=(href) {
                    (visit.t("seeker-history-wrong"))
                    span .govuk-visually-hidden { ": " (what) }
                }
            }
        })
    });
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-history-title")) }
        p .govuk-body { (visit.t("seeker-history-lead")) }
        h2 .govuk-heading-m { (visit.t("seeker-history-events")) }
        (timeline(&visit.t("seeker-history-title"), &told))
    };
    Ok(page.into())
}

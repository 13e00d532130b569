//! What has happened in a case, the latest first, as far as the visitor may know it (D1); for who may correct a record, or say for the
//! person that it is wrong, the way to it.

use super::correct_record::can_be_corrected;
use super::opened::by_role;
use super::tasks::may_come;
use crate::case_page::{self, CasePage, CaseView, with_field};
use crate::fault::Fault;
use crate::pages::seeker::wrong::can_be_asked;
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
    let viewer = visit.who()?.user.viewer();
    let may = |page: &str, act: Act| -> Result<bool, Fault> {
        let store = &visit.app.store;
        Ok(may_come(visit.role(), page) && store.may_try(&viewer, view.id, act, visit.now.day)?.allowed)
    };
    let corrects = may("correct-record", Act::CorrectRecord)?;
    let says = may("wrong", Act::Appeal)?;
    let places = Places::of(view.open.events.iter());
    let told = words::history_with(visit, view, |event: &Recorded| {
        let what = visit.t(&format!("event-{}", event.event.kind()));
        let link = |page: &str, key: &str| {
            let href = with_field(&view.href(visit, page), "about", &event.version.to_string());
            html! {
                a .govuk-link href=(href) { (visit.t(key)) span .govuk-visually-hidden { ": " (what) } }
            }
        };
        let correct = corrects && can_be_corrected(&places, event);
        let say = says && can_be_asked(view, &places, event);
        (correct || say).then(|| {
            html! {
                @if correct { (link("correct-record", "officer-history-correct")) " " }
                @if say { (link("wrong", "officer-history-wrong")) }
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

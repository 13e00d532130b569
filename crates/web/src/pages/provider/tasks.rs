//! A list of things to do, the nearest target first: what, for whom, by when, how late, and where it is
//! done. The same list serves coaches and specialists.

use crate::frame::encode;
use crate::pages::officer::tasks::{colour, href as where_done};
use crate::ui::{PageLink, Tag, pagination, tag};
use crate::visit::Visit;
use crate::words;
use maud::{Markup, html};
use store::{Identity, WorklistRow};
use texts::Args;

/// Rows on one page of a list.
pub(crate) const ROWS: usize = 30;

/// The things to do.
pub(crate) fn list(visit: &Visit, rows: &[WorklistRow]) -> Markup {
    html! {
        ul .stegvis-worklist {
            @for row in rows {
                @let urgency = words::urgency(&row.task, visit.now.day);
                @let name = name(visit, row.identity.as_ref());
                li class=[urgency.is_late().then_some("stegvis-worklist__late")] {
                    div {
                        p .govuk-body {
                            a .govuk-link href=(where_done(visit, row.case, &row.task)) {
                                (words::task(visit, &row.task.task))
                                span .govuk-visually-hidden { ": " (name) }
                            }
                        }
                        p .govuk-body { (name) }
                    }
                    div {
                        p { (tag(Tag { text: &urgency.words(visit), colour: colour(urgency), ..Tag::default() })) }
                        p .govuk-body-s { (visit.say("shell-by", Args::new().date("date", row.task.by))) }
                    }
                }
            }
        }
    }
}

/// A person's name in a list, as far as the viewer may know it.
pub(crate) fn name(visit: &Visit, identity: Option<&Identity>) -> String {
    identity.map_or_else(|| visit.t("shell-erased"), Identity::name)
}

/// The next page of a list, and the way back to its beginning. `field` is the address's name for where
/// the page begins, `heading` the list's own heading.
pub(crate) fn pages(
    visit: &Visit,
    field: &str,
    next: Option<String>,
    beginning: &str,
    heading: &str,
) -> Markup {
    let (first_text, next_text) = (visit.t(beginning), visit.t("shell-pagination-next"));
    let next_href = next.map(|cursor| format!("{}?{field}={}", visit.path, encode(&cursor)));
    let first = (!visit.query.text(field).is_empty()).then_some(PageLink {
        text: &first_text,
        href: &visit.path,
        ..PageLink::default()
    });
    let next = next_href.as_ref().map(|href| PageLink { text: &next_text, href, ..PageLink::default() });
    pagination(&format!("{}: {}", visit.t("shell-pagination-label"), visit.t(heading)), first, next)
}

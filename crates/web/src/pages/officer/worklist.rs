//! What is to be done, the nearest target first (A, "lead-time risk"): the officer's worklist, and the
//! same list for other roles. People without activity stand first, on a line of their own (A12).

use super::tasks;
use crate::case_page::{case_href, with_field};
use crate::fault::Fault;
use crate::ui::{NavigationItem, PageLink, Tag, inset_text, pagination, tag};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::step::Step;
use maud::{Markup, html};
use store::{ListCursor, WorklistFilter, WorklistRow};
use texts::Args;

/// Rows on one page.
const ROWS: usize = 25;

/// The officer's worklist.
pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let show = visit.query.text("show");
    let show = if ["unassigned", "all"].contains(&show) { show } else { "mine" };
    let step = Step::from_id(visit.query.text("step"));
    let filter = WorklistFilter {
        mine: show == "mine",
        unassigned: show == "unassigned",
        step,
        ..WorklistFilter::default()
    };
    let href = format!("/worklist?show={show}");
    let href = step.map_or_else(|| href.clone(), |step| with_field(&href, "step", step.id()));
    let list = list(visit, &filter, &href)?;
    let mut page = visit.page(visit.t("officer-worklist-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("officer-worklist-title")) }
        (idle(visit)?)
        (filters(visit, show, step))
        (list)
    };
    Ok(page.into())
}

/// How many people have an assessed need and nothing going on, and for how many days together.
fn idle(visit: &Visit) -> Result<Markup, Fault> {
    let (people, days) = visit.app.store.idle_on(visit.now.day)?;
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let count = number(people);
    let args = Args::new().number("count", count).number("days", number(days));
    Ok(inset_text(html! {
        p .govuk-body { strong { (visit.say("officer-worklist-idle", args)) } }
        @if count > 0 {
            p .govuk-body {
                a .govuk-link href="/worklist?show=all&step=closing" { (visit.t("officer-worklist-idle-show")) }
            }
        }
    }))
}

fn filters(visit: &Visit, show: &str, step: Option<Step>) -> Markup {
    let items: Vec<NavigationItem> = ["mine", "unassigned", "all"]
        .iter()
        .map(|word| {
            let current = show == *word && step.is_none();
            NavigationItem::new(
                visit.t(&format!("officer-worklist-{word}")),
                format!("/worklist?show={word}"),
                current,
            )
        })
        .collect();
    html! {
        nav aria-label=(visit.t("officer-worklist-filter")) {
            ul .govuk-list.stegvis-filter {
                @for item in items {
                    li {
                        a .govuk-link href=(item.href) aria-current=[item.current.then_some("true")] { (item.text) }
                    }
                }
            }
        }
        @if let Some(step) = step {
            @let name = words::step(visit, step);
            p .govuk-body { (visit.say("officer-worklist-step", Args::new().text("step", &name))) }
        }
    }
}

/// The visitor's list, one page of it, with the way to the next.
pub(crate) fn list(visit: &Visit, filter: &WorklistFilter, href: &str) -> Result<Markup, Fault> {
    let after: Option<ListCursor> = visit.query.text("after").parse().ok();
    let viewer = visit.who()?.user.viewer();
    let rows = visit.app.store.list_worklist(
        &viewer,
        filter,
        after,
        ROWS,
        &visit.path,
        visit.now.at,
        visit.now.day,
    )?;
    let next = (rows.len() == ROWS).then(|| rows.last().map(|row| row.cursor.to_string())).flatten();
    let next = next.map(|cursor| with_field(href, "after", &cursor));
    let (first_words, next_words) = (visit.t("officer-worklist-first"), visit.t("shell-pagination-next"));
    Ok(html! {
        @if rows.is_empty() {
            p .govuk-body { (visit.t("officer-worklist-empty")) }
        } @else {
            ol .stegvis-worklist {
                @for row in &rows { (task(visit, row)) }
            }
        }
        (pagination(
            &visit.t("shell-pagination-label"),
            after.map(|_| PageLink { text: &first_words, href, label: "" }),
            next.as_deref().map(|href| PageLink { text: &next_words, href, label: "" }),
        ))
    })
}

fn task(visit: &Visit, row: &WorklistRow) -> Markup {
    let urgency = words::urgency(&row.task, visit.now.day);
    let name = row.identity.as_ref().map_or_else(|| visit.t("shell-erased"), store::Identity::name);
    let late = if urgency.is_late() { "stegvis-worklist__late" } else { "" };
    let by = visit.say("shell-by", Args::new().date("date", row.task.by));
    html! {
        li class=(late) {
            div {
                p .govuk-body {
                    a .govuk-link href=(tasks::href(visit, row.case, &row.task)) {
                        (words::task(visit, &row.task.task))
                        span .govuk-visually-hidden { ": " (name) }
                    }
                }
                p .govuk-body {
                    a .govuk-link href=(case_href(visit, row.case, "")) { (name) }
                    " · " (words::step(visit, row.task.step))
                    " · " (by)
                }
            }
            p { (tag(Tag { text: &urgency.words(visit), colour: tasks::colour(urgency), ..Tag::default() })) }
        }
    }
}

//! The laboratory's first page: what it is, what its figures mean, the comparisons that are there to be read, and
//! those that are on their way. An analyst can ask for more.

use super::{count, href, name};
use crate::fault::Fault;
use crate::laboratory::{Asked, RunId, Standing};
use crate::ui::{ButtonLink, button_link, inset_text};
use crate::visit::{Reply, Visit};
use chain::event::Role;
use maud::{Markup, html};
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let is_analyst = visit.role() == Some(Role::Analyst);
    let all = visit.app.laboratory.all()?;
    let (made, going): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, _, standing)| *standing == Standing::Made);
    let mut page = visit.page(visit.t("laboratory-title"));
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("laboratory-title")) }
        p .govuk-body-l { (visit.t("laboratory-lead")) }
        (inset_text(html! { (visit.t("laboratory-synthetic")) }))
        @if is_analyst {
            (button_link(ButtonLink {
                text: &visit.t("shell-nav-new-comparison"),
                href: "/laboratory/new",
                start: true,
                ..ButtonLink::default()
            }))
        }
        @if !going.is_empty() {
            h2 .govuk-heading-m { (visit.t("laboratory-going")) }
            ul .govuk-list.govuk-list--spaced {
                @for (run, asked, standing) in going.iter().rev() { (line(visit, run, asked, *standing)) }
            }
        }
        h2 .govuk-heading-m { (visit.t("laboratory-made")) }
        @if made.is_empty() {
            p .govuk-body { (visit.t("laboratory-made-none")) }
        } @else {
            ul .govuk-list.govuk-list--spaced {
                @for (run, asked, standing) in &made { (line(visit, run, asked, *standing)) }
            }
        }
        h2 .govuk-heading-m { (visit.t("laboratory-how")) }
        @for part in ["people", "rules", "pairs"] {
            p .govuk-body { (visit.t(&format!("laboratory-how-{part}"))) }
        }
        h2 .govuk-heading-m { (visit.t("laboratory-interval")) }
        (interval(visit))
    };
    Ok(page.into())
}

/// What an interval means, in plain words.
fn interval(visit: &Visit) -> Markup {
    html! {
        @for part in ["many", "meaning", "limits"] {
            p .govuk-body { (visit.t(&format!("laboratory-interval-{part}"))) }
        }
    }
}

fn line(visit: &Visit, run: &RunId, asked: &Asked, standing: Standing) -> Markup {
    let changed = asked.order.assumptions.len();
    html! {
        li {
            a .govuk-link href=(href(run)) { (name::comparison(visit, &asked.order)) }
            br;
            span .stegvis-muted {
                (name::extent(visit, &asked.order))
                @if changed > 0 {
                    " " (visit.say("laboratory-changed-count", Args::new().number("count", count(changed))))
                }
                " " (said(visit, asked, standing))
            }
        }
    }
}

/// Where it is, in a sentence.
fn said(visit: &Visit, asked: &Asked, standing: Standing) -> String {
    match standing {
        Standing::Waiting { ahead } => {
            visit.say("laboratory-waiting", Args::new().number("count", count(ahead)))
        }
        Standing::Running(told) => {
            visit.say("laboratory-percent", Args::new().number("percent", told.percent().into()))
        }
        Standing::Stopping => visit.t("laboratory-stopping"),
        Standing::Failed => visit.t("laboratory-failed"),
        Standing::Made => visit.say("laboratory-asked-on", Args::new().date("date", asked.on)),
    }
}

//! The page of one comparison: what came of it, or how far it has come. While it is being made the page can fetch
//! itself anew, when the reader asks for that, and stops when asked to.

use super::{count, href, made, name, run_of};
use crate::fault::Fault;
use crate::laboratory::{Asked, RunId, Standing, Told};
use crate::ui::{ButtonKind, ButtonLink, Page, SummaryRow, button_link, summary_list};
use crate::visit::{Reply, Visit};
use axum::http::HeaderValue;
use axum::response::IntoResponse;
use chain::event::Role;
use maud::{Markup, html};
use std::time::Duration;
use texts::Args;

/// Seconds between two looks, when the page fetches itself.
const LOOK_EVERY: u32 = 10;
/// The part of the address that asks for that.
const FOLLOW: &str = "follow";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let run = run_of(visit)?;
    let laboratory = &visit.app.laboratory;
    let asked = laboratory.asked(&run)?.ok_or(Fault::NotFound)?;
    let standing = laboratory.standing(&run).ok_or(Fault::NotFound)?;
    if standing == Standing::Made {
        return made::shown(visit, &run, &asked);
    }
    let ends = standing == Standing::Failed;
    let follows = !ends && visit.query.has(FOLLOW, "yes");
    let mut page = visit.page(name::comparison(visit, &asked.order));
    page.back = Some((visit.t("laboratory-title"), "/laboratory".into()));
    page.main = html! {
        h1 .govuk-heading-l { (page.title) }
        p .govuk-body { (name::extent(visit, &asked.order)) }
        (standing_said(visit, standing))
        @if !ends { (look_again(visit, &run, follows)) }
        (changed(visit, &asked)?)
        @if visit.role() == Some(Role::Analyst) && own(visit, &run, &asked) {
            @let (page, words) = if ends { ("delete", "laboratory-delete") } else { ("cancel", "laboratory-cancel") };
            (button_link(ButtonLink {
                text: &visit.t(words),
                href: &format!("{}/{page}", href(&run)),
                kind: ButtonKind::Secondary,
                ..ButtonLink::default()
            }))
        }
    };
    Ok(if follows { following(&page) } else { page.into() })
}

/// Whether it is the visitor who asked for it.
pub(super) fn own(visit: &Visit, run: &RunId, asked: &Asked) -> bool {
    visit.signed_in.as_ref().is_some_and(|who| asked.is_by(who.user.id, run))
}

/// The page, which the browser fetches again after a while. Without JavaScript: the answer says so itself.
fn following(page: &Page) -> Reply {
    let mut response = page.render().into_response();
    if let Ok(value) = HeaderValue::from_str(&LOOK_EVERY.to_string()) {
        response.headers_mut().insert("refresh", value);
    }
    Reply::Raw(response)
}

fn look_again(visit: &Visit, run: &RunId, follows: bool) -> Markup {
    let here = href(run);
    let seconds = Args::new().number("seconds", LOOK_EVERY.into());
    html! {
        p .govuk-body {
            @if follows {
                (visit.say("laboratory-follows", seconds)) " "
                a .govuk-link href=(here) { (visit.t("laboratory-follow-no")) }
            } @else {
                a .govuk-link href=(here) { (visit.t("laboratory-look")) }
                " " (visit.t("laboratory-or")) " "
                a .govuk-link href={ (here) "?" (FOLLOW) "=yes" } { (visit.say("laboratory-follow", seconds)) }
            }
        }
    }
}

fn standing_said(visit: &Visit, standing: Standing) -> Markup {
    match standing {
        Standing::Waiting { ahead } => html! {
            p .govuk-body-l { (visit.say("laboratory-waiting", Args::new().number("count", count(ahead)))) }
        },
        Standing::Running(told) => progress(visit, told),
        Standing::Stopping => html! { p .govuk-body-l { (visit.t("laboratory-stopping")) } },
        Standing::Failed => html! {
            p .govuk-body-l { (visit.t("laboratory-failed")) }
            p .govuk-body { (visit.t("laboratory-failed-what")) }
        },
        Standing::Made => html! {},
    }
}

fn progress(visit: &Visit, told: Told) -> Markup {
    let percent = visit.say("laboratory-percent", Args::new().number("percent", told.percent().into()));
    let months = Args::new().number("done", told.done.into()).number("of", told.of.into());
    html! {
        p .govuk-body-l #percent { (percent) }
        progress .stegvis-progress max=(told.of.max(1)) value=(told.done) aria-labelledby="percent" {}
        p .govuk-body { (visit.say("laboratory-months", months)) " " (left(visit, told.left)) }
    }
}

/// How long it seems to take yet, no more exactly than it can be known.
fn left(visit: &Visit, left: Option<Duration>) -> String {
    match left.map(|left| left.as_secs()) {
        None => visit.t("laboratory-left-unknown"),
        Some(seconds) if seconds < 60 => visit.t("laboratory-left-soon"),
        Some(seconds) => {
            visit.say("laboratory-left", Args::new().number("minutes", count(seconds.div_ceil(60))))
        }
    }
}

/// The assumptions that are others than usual.
pub(super) fn changed(visit: &Visit, asked: &Asked) -> Result<Markup, Fault> {
    if asked.order.assumptions.is_empty() {
        return Ok(html! {});
    }
    let usual =
        simulator::parameters::Parameters::embedded().map_err(crate::laboratory::LaboratoryTrouble::from)?;
    let rows: Vec<SummaryRow> = asked
        .order
        .assumptions
        .iter()
        .map(|(parameter, value)| {
            let said = match usual.get(parameter) {
                Some(known) => visit.say(
                    "laboratory-changed-to",
                    Args::new()
                        .text("to", &name::valued(visit, known, *value))
                        .text("from", &name::valued(visit, known, known.value)),
                ),
                None => value.to_string(),
            };
            SummaryRow::new(name::assumption(visit, parameter), said)
        })
        .collect();
    Ok(html! {
        h2 .govuk-heading-m { (visit.t("laboratory-changed")) }
        (summary_list(&rows, ""))
    })
}

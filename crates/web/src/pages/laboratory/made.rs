//! A comparison that is made: its result, what it rests on, and files to take away.

use super::run::{changed, own};
use super::{files, href, name};
use crate::fault::Fault;
use crate::laboratory::{Asked, RunId, report};
use crate::ui::{ButtonKind, ButtonLink, button_group, button_link};
use crate::visit::{Reply, Visit};
use chain::event::Role;
use maud::html;
use texts::Args;

pub(super) fn shown(visit: &Visit, run: &RunId, asked: &Asked) -> Result<Reply, Fault> {
    let comparison = visit.app.laboratory.made(run)?.ok_or(Fault::NotFound)?;
    let mut page = visit.page(name::comparison(visit, &asked.order));
    page.wide = true;
    page.back = Some((visit.t("laboratory-title"), "/laboratory".into()));
    page.main = html! {
        h1 .govuk-heading-l { (page.title) }
        p .govuk-body {
            (name::extent(visit, &asked.order)) " "
            (visit.say("laboratory-asked-on", Args::new().date("date", asked.on)))
        }
        p .govuk-body { a .govuk-link href="#files" { (visit.t("laboratory-to-files")) } }
        (changed(visit, asked)?)
        (report::sections(&visit.app.texts, &comparison, visit.language))
        (files::links(visit, run, &comparison))
        p .govuk-body { (visit.t("laboratory-share")) }
        @if visit.role() == Some(Role::Analyst) {
            (button_group(html! {
                (button_link(ButtonLink {
                    text: &visit.t("laboratory-again"),
                    href: &format!("/laboratory/new?from={run}"),
                    kind: ButtonKind::Secondary,
                    ..ButtonLink::default()
                }))
                @if own(visit, run, asked) {
                    a .govuk-link href={ (href(run)) "/delete" } { (visit.t("laboratory-delete")) }
                }
            }))
        }
    };
    Ok(page.into())
}

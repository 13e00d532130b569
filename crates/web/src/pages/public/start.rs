//! The start page: what this is, in plain words, and the way in as each of the demonstration's people.

use super::sign_in::personas;
use crate::fault::Fault;
use crate::ui::{ButtonLink, button_link, inset_text};
use crate::visit::{Reply, Visit};
use maud::html;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("public-start-title"));
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("public-start-title")) }
        p .govuk-body-l { (visit.t("public-start-lead")) }
        @for key in ["public-start-what", "public-start-how", "public-start-who"] {
            p .govuk-body { (visit.t(key)) }
        }
        (button_link(ButtonLink {
            text: &visit.t("public-start-register"),
            href: "/register",
            start: true,
            ..ButtonLink::default()
        }))
        p .govuk-body { a .govuk-link href="/results" { (visit.t("public-start-results")) } }
        p .govuk-body { a .govuk-link href="/employer/calculator" { (visit.t("shell-nav-calculator")) } }
        @if visit.app.clock.is_demonstration() {
            h2 .govuk-heading-l { (visit.t("public-start-walk")) }
            (inset_text(html! { (visit.t("public-start-walk-intro")) }))
            (personas(visit)?)
        }
    };
    Ok(page.into())
}

//! A question before something is taken away: a page with one button, and a way back.

use super::{href, name};
use crate::fault::Fault;
use crate::laboratory::{Asked, RunId};
use crate::ui::{Button, ButtonKind, button, button_group};
use crate::visit::{Reply, Visit};
use maud::html;

/// The comparison that the address names, when the visitor asked for it.
pub(super) fn own(visit: &Visit, run: &RunId) -> Result<Asked, Fault> {
    let asked = visit.app.laboratory.asked(run)?.ok_or(Fault::NotFound)?;
    if super::run::own(visit, run, &asked) {
        Ok(asked)
    } else {
        Err(Fault::Forbidden("laboratory-not-yours".into()))
    }
}

/// The question, by the stem of its texts: `<key>-title`, `<key>-what`, `<key>-send`.
pub(super) fn question(visit: &Visit, run: &RunId, asked: &Asked, key: &str) -> Reply {
    let title = visit.t(&format!("{key}-title"));
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("laboratory-back"), href(run)));
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (name::comparison(visit, &asked.order)) }
        p .govuk-body { (visit.t(&format!("{key}-what"))) }
        form method="post" action=(visit.path) novalidate {
            (visit.hidden())
            (button_group(html! {
                (button(Button {
                    text: &visit.t(&format!("{key}-send")),
                    kind: ButtonKind::Warning,
                    prevent_double_click: true,
                    ..Button::default()
                }))
                a .govuk-link href=(href(run)) { (visit.t("laboratory-keep")) }
            }))
        }
    };
    page.into()
}

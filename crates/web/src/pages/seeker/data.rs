//! What is recorded of the person, page by page as it was asked for, with the way to correct it (A1, A13).

use super::register::part::PARTS;
use super::register::{KEY, filled, summary};
use super::whole;
use crate::case_page::{CasePage, CaseView, page};
use crate::fault::Fault;
use crate::pages::representative::reaches;
use crate::ui::{RowAction, summary_card};
use crate::visit::{Reply, Visit};
use maud::html;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("shell-nav-my-data"));
    let form = filled::form(view);
    let change = |word: &str| match word {
        "who" => Vec::new(),
        _ if !reaches(visit, "correct") => Vec::new(),
        _ => vec![RowAction::new(visit.t("shell-change"), view.href(visit, "correct"), "")],
    };
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("shell-nav-my-data")) }
        p .govuk-body { (visit.t("seeker-data-lead")) }
        @if view.open.erased {
            p .govuk-body { (visit.t("seeker-my-erased")) }
        } @else {
            @for part in PARTS {
                (summary_card(
                    &visit.t(&format!("{KEY}-{}-title", part.word)),
                    &change(part.word),
                    &summary::rows(visit, part, &form),
                ))
            }
            @if reaches(visit, "correct") { p .govuk-body { (visit.t("seeker-data-identity")) } }
        }
        ul .govuk-list {
            @for (key, page) in [
                ("shell-nav-consents", "consents"),
                ("seeker-evidence-title", "evidence"),
                ("seeker-code-title", "code"),
                ("seeker-history-title", "history"),
                ("shell-nav-read-log", "read-log"),
                ("seeker-extract-title", "extract"),
            ] {
                @if reaches(visit, page) {
                    li { a .govuk-link href=(view.href(visit, page)) { (visit.t(key)) } }
                }
            }
        }
    };
    Ok(page.into())
}

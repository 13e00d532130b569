//! The register of coverage: which service is modelled, how completely, and from which day.

use super::chapter::status_tag;
use super::{Coverage, Handbook, coverage};
use crate::ui::{Cell, Column, Table, table_region};
use chain::policy::Service;
use maud::{Markup, html};
use texts::Args;

/// The register. `link` gives the address of a service.
#[must_use]
pub fn register(book: Handbook<'_>, link: &dyn Fn(&str) -> String) -> Markup {
    let head = ["service", "in_force", "kind", "rows", "modelled"];
    table_region(&Table {
        caption: &book.t("rules-register"),
        caption_classes: "govuk-table__caption--m",
        caption_id: "coverage",
        head: head.iter().map(|part| Column::text(book.t(&format!("rules-column-{part}")))).collect(),
        rows: book.services().map(|service| row(book, service, link)).collect(),
        first_cell_is_header: true,
        stack: true,
        classes: "govuk-table--small-text-until-tablet",
    })
}

fn row(book: Handbook<'_>, service: &Service, link: &dyn Fn(&str) -> String) -> Vec<Cell> {
    let covered = coverage(book.policy, service);
    let by = book.t(&format!("rules-by-{}", service.delivered_by.id()));
    let decided = book.t(&format!("rules-decided-{}", service.decided_by));
    let who = Args::new().text("by", &by).text("decided", &decided);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let counted = Args::new()
        .number("verified", count(covered.rows_verified))
        .number("assumed", count(covered.rows_assumed));
    vec![
        Cell::text(html! {
            a .govuk-link href=(link(&service.id)) { (book.name(&service.id)) }
            br;
            (status_tag(book, &covered))
        }),
        Cell::text(html! {
            (book.span(covered.from, covered.to))
            @if let Some(next) = &service.replaced_by {
                br;
                (book.t("rules-replaced_by")) ": "
                a .govuk-link href=(link(next)) { (book.name(next)) }
            }
        }),
        Cell::text(html! {
            (book.t(&format!("rules-kind-{}", service.kind.id()))) "."
            br;
            (book.say("rules-by-and-decided", who))
            @if let Some(number) = &service.appropriation {
                br;
                (book.say("rules-appropriation-number", Args::new().text("number", number))) "."
            }
        }),
        Cell::text(book.say("rules-row-count", counted)),
        Cell::text(modelled(book, &covered)),
    ]
}

/// Which parts have rules, in words.
fn modelled(book: Handbook<'_>, covered: &Coverage) -> Markup {
    let (has, lacks): (Vec<_>, Vec<_>) = covered.modelled.parts().into_iter().partition(|(_, is)| *is);
    let words = |parts: &[(&str, bool)]| {
        let said: Vec<String> = parts.iter().map(|(part, _)| book.t(&format!("rules-part-{part}"))).collect();
        said.join(", ")
    };
    html! {
        @if !has.is_empty() { (words(&has)) }
        @if !lacks.is_empty() {
            @if !has.is_empty() { br; }
            span .stegvis-muted { (book.say("rules-parts-lacking", Args::new().text("parts", &words(&lacks)))) }
        }
    }
}

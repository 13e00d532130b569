//! A chapter of the handbook: a service, or another file of rules, with what it is and every table.

use super::coverage::{Coverage, Standing, coverage, standing};
use super::{Handbook, rows};
use crate::ui::{SummaryRow, Tag, TagColour, summary_list, tag};
use chain::policy::Service;
use maud::{Markup, html};
use rules::PolicyFile;
use texts::Args;

/// The chapter about a service, without its heading. `link` gives the address of another service.
#[must_use]
pub fn chapter(book: Handbook<'_>, service: &Service, link: &dyn Fn(&str) -> String) -> Markup {
    let covered = coverage(book.policy, service);
    let what = format!("service-{}-what", service.id);
    html! {
        p { (status_tag(book, &covered)) }
        @if covered.standing != Standing::InForce { p .govuk-body { (book.t("rules-proposal-what")) } }
        @if book.texts.has(book.language, &what) { p .govuk-body { (book.t(&what)) } }
        (summary_list(&summary(book, service, &covered, link), ""))
        @for table in service.tables() { (rows::table(book, &service.id, table)) }
    }
}

/// The chapter about a file that is no service: a step, an amount. Without its heading.
#[must_use]
pub fn file_chapter(book: Handbook<'_>, file: &PolicyFile) -> Markup {
    let stands = standing(book.policy, file.folder(), file.id(), file.layer());
    html! {
        p { (standing_tag(book, stands)) }
        p .govuk-body {
            (book.t("rules-source")) ": " (book.source(file.source())) "."
            @if let Some(assumption) = file.assumption() {
                br;
                strong { (book.t("rules-assumption")) ": " }
                span lang="en" { (assumption) }
            }
        }
        @for table in file.tables() { (rows::table(book, file.id(), table)) }
    }
}

/// How a service stands on the handbook's day, as a tag.
pub(super) fn status_tag(book: Handbook<'_>, covered: &Coverage) -> Markup {
    match book.out_of_force(covered.from, covered.to) {
        Some(key) if covered.standing != Standing::Proposed => {
            tag(Tag { text: &book.t(key), colour: TagColour::Grey, ..Tag::default() })
        }
        _ => standing_tag(book, covered.standing),
    }
}

/// In force, changed or proposed, as a tag.
fn standing_tag(book: Handbook<'_>, standing: Standing) -> Markup {
    let colour = if standing == Standing::InForce { TagColour::Green } else { TagColour::Purple };
    let text = book.t(&format!("rules-standing-{}", standing.id()));
    tag(Tag { text: &text, colour, ..Tag::default() })
}

fn summary(
    book: Handbook<'_>,
    service: &Service,
    covered: &Coverage,
    link: &dyn Fn(&str) -> String,
) -> Vec<SummaryRow> {
    let label = |part: &str| book.t(&format!("rules-{part}"));
    let name = |kind: &str, id: &str| label_or(book, &format!("{kind}-{}-{id}", service.id), id);
    let mut rows = vec![
        SummaryRow::new(label("in_force"), book.span(covered.from, covered.to)),
        SummaryRow::new(label("kind"), label(&format!("kind-{}", service.kind.id()))),
        SummaryRow::new(label("by"), label(&format!("by-{}", service.delivered_by.id()))),
        SummaryRow::new(label("decided"), label(&format!("decided-{}", service.decided_by))),
    ];
    if !service.tracks.is_empty() {
        rows.push(SummaryRow::new(
            label("tracks"),
            service.tracks.iter().map(|id| name("track", id)).collect::<Vec<_>>().join(", "),
        ));
    }
    if !service.phases.is_empty() {
        rows.push(SummaryRow::new(
            label("phases"),
            service.phases.iter().map(|id| name("phase", id)).collect::<Vec<_>>().join(", "),
        ));
    }
    if let Some(number) = &service.appropriation {
        let paid = book.say("rules-appropriation-number", Args::new().text("number", number));
        rows.push(SummaryRow::new(label("appropriation"), paid));
    }
    if let Some(next) = &service.replaced_by {
        let next = html! { a .govuk-link href=(link(next)) { (book.name(next)) } };
        rows.push(SummaryRow::new(label("replaced_by"), next));
    }
    rows.push(SummaryRow::new(label("ground"), html! { span lang="sv" { (service.legal_ground) } }));
    rows.push(SummaryRow::new(label("source"), book.source(&service.source)));
    let file = book.policy.bundle.file("services", &service.id);
    if let Some(words) = file.and_then(|file| file.assumption()) {
        rows.push(SummaryRow::new(label("assumption"), html! { span lang="en" { (words) } }));
    }
    rows
}

/// The message of a key, or the word itself where there is none.
fn label_or(book: Handbook<'_>, key: &str, word: &str) -> String {
    if book.texts.has(book.language, key) { book.t(key) } else { word.to_owned() }
}

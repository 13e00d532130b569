//! A page of plain text: a title, a lead, and sections with a heading each. All words come by key:
//! `open-<page>-title`, `-lead`, and for each section `open-<page>-<section>` and its paragraphs.

use crate::ui::Page;
use crate::visit::Visit;
use maud::{Markup, html};

/// A section of text.
pub(super) struct Section {
    /// The end of its heading's key.
    pub(super) key: &'static str,
    /// The ends of its paragraphs' keys, after the heading's.
    pub(super) paragraphs: &'static [&'static str],
    /// Whether the paragraphs are the points of a list.
    pub(super) list: bool,
}

/// The page, with what comes after the text.
pub(super) fn article(visit: &Visit, stem: &str, sections: &[Section], after: Markup) -> Page {
    let t = |key: &str| visit.t(&format!("{stem}-{key}"));
    let mut page = visit.page(t("title"));
    page.main = html! {
        h1 .govuk-heading-xl { (t("title")) }
        p .govuk-body-l { (t("lead")) }
        @for section in sections {
            h2 .govuk-heading-m { (t(section.key)) }
            @if section.list {
                ul .govuk-list.govuk-list--bullet {
                    @for paragraph in section.paragraphs {
                        li { (t(&format!("{}-{paragraph}", section.key))) }
                    }
                }
            } @else {
                @for paragraph in section.paragraphs {
                    p .govuk-body { (t(&format!("{}-{paragraph}", section.key))) }
                }
            }
        }
        (after)
    };
    page
}

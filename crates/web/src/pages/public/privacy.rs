//! How what is told about a person is kept, who can see it, how it is erased, and what stays.

use super::article::{Section, article};
use crate::fault::Fault;
use crate::visit::{Reply, Visit};
use maud::html;

const SECTIONS: &[Section] = &[
    Section { key: "demonstration", paragraphs: &["invented"], list: false },
    Section { key: "kept", paragraphs: &["sealed", "texts", "short"], list: false },
    Section {
        key: "who",
        paragraphs: &["you", "officer", "specialist", "coach", "host", "reviewer"],
        list: true,
    },
    Section { key: "logged", paragraphs: &["every", "first", "lists"], list: false },
    Section { key: "code", paragraphs: &["what"], list: false },
    Section { key: "erased", paragraphs: &["key", "left"], list: false },
    Section { key: "cookies", paragraphs: &["two"], list: false },
    Section { key: "open", paragraphs: &["small"], list: false },
];

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let after = html! {
        p .govuk-body { a .govuk-link href="/access" { (visit.t("access-title")) } }
    };
    Ok(article(visit, "open-privacy", SECTIONS, after).into())
}

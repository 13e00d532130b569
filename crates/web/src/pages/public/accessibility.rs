//! The accessibility statement (act 2018:1937): how far the pages are accessible, what is known to be
//! lacking, how to say that something does not work, and who supervises.

use super::article::{Section, article};
use crate::fault::Fault;
use crate::visit::{Reply, Visit};
use maud::html;

/// Where the supervising authority takes complaints.
const SUPERVISION: &str = "https://www.digg.se/tdosanmalan";

const SECTIONS: &[Section] = &[
    Section { key: "how", paragraphs: &["standard", "works"], list: false },
    Section {
        key: "faults",
        paragraphs: &["readers", "assumptions", "languages", "letters", "sources"],
        list: true,
    },
    Section { key: "tested", paragraphs: &["machine", "people"], list: false },
    Section { key: "feedback", paragraphs: &["who", "answer"], list: false },
    Section { key: "supervision", paragraphs: &["digg"], list: false },
];

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let after = html! {
        p .govuk-body { a .govuk-link href=(SUPERVISION) { (visit.t("open-accessibility-digg")) } }
    };
    Ok(article(visit, "open-accessibility", SECTIONS, after).into())
}

//! The line under the header that says what this is: a demonstration, with rules that are a proposal.

use maud::{Markup, html};

use super::tag::{Tag, tag};

/// The banner: a short word in a tag and a sentence beside it.
pub fn phase_banner(word: &str, text: Markup) -> Markup {
    html! {
        div .govuk-phase-banner .govuk-width-container {
            p .govuk-phase-banner__content {
                (tag(Tag { text: word, classes: "govuk-phase-banner__content__tag", ..Tag::default() }))
                span .govuk-phase-banner__text { (text) }
            }
        }
    }
}

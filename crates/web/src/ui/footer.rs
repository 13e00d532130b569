//! The end of every page: links and what this is. Neither crown nor crest: this is no government service.

use maud::{Markup, html};

/// One link of the footer.
#[derive(Clone, Debug, Default)]
pub struct FooterLink {
    /// The words.
    pub text: String,
    /// Where it leads.
    pub href: String,
}

impl FooterLink {
    /// A link with its words and its place.
    pub fn new(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into() }
    }
}

/// The footer: a title that is only read out, links, and a text under them.
pub fn footer(title: &str, links: &[FooterLink], text: Option<Markup>) -> Markup {
    html! {
        div .govuk-footer {
            div .govuk-width-container {
                div .govuk-footer__meta {
                    div .govuk-footer__meta-item .govuk-footer__meta-item--grow {
                        h2 .govuk-visually-hidden { (title) }
                        @if !links.is_empty() {
                            ul .govuk-footer__inline-list {
                                @for link in links {
                                    li .govuk-footer__inline-list-item {
                                        a .govuk-footer__link href=(link.href) { (link.text) }
                                    }
                                }
                            }
                        }
                        @if let Some(text) = text { div .govuk-footer__meta-custom { (text) } }
                    }
                }
            }
        }
    }
}

//! The small links around a page's content: back, skip to the content, and breadcrumbs.

use maud::{Markup, html};

/// A link to the page before this one in a flow.
pub fn back_link(text: &str, href: &str) -> Markup {
    html! { a href=(href) .govuk-back-link { (text) } }
}

/// The first link of a page: past the header, to `href` (`#main-content`).
pub fn skip_link(text: &str, href: &str) -> Markup {
    html! { a href=(href) .govuk-skip-link data-module="govuk-skip-link" { (text) } }
}

/// One place on the way from the start page to this page.
#[derive(Clone, Debug, Default)]
pub struct Breadcrumb {
    /// The place's name.
    pub text: String,
    /// Where it lies; none for the page itself.
    pub href: Option<String>,
}

impl Breadcrumb {
    /// A place that can be gone to.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: Some(href.into()) }
    }

    /// The page itself.
    pub fn here(text: impl Into<String>) -> Self {
        Self { text: text.into(), href: None }
    }
}

/// The way from the start page to this one. `label` names the landmark.
pub fn breadcrumbs(label: &str, items: &[Breadcrumb]) -> Markup {
    html! {
        nav .govuk-breadcrumbs aria-label=(label) {
            ol .govuk-breadcrumbs__list {
                @for item in items {
                    @if let Some(href) = &item.href {
                        li .govuk-breadcrumbs__list-item {
                            a .govuk-breadcrumbs__link href=(href) { (item.text) }
                        }
                    } @else {
                        li .govuk-breadcrumbs__list-item aria-current="page" { (item.text) }
                    }
                }
            }
        }
    }
}

//! Blocks of text that stand out: details that unfold, an inset, a warning, a panel of confirmation.

use maud::{Markup, html};

use super::attribute::{class_list, given};

/// A text that unfolds. Nothing that must be read lies in one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Details<'a> {
    /// The words that are always shown.
    pub summary: &'a str,
    /// Whether it is unfolded from the beginning.
    pub open: bool,
    /// Element id; empty for none.
    pub id: &'a str,
    /// Further classes.
    pub classes: &'a str,
}

/// A text that unfolds.
pub fn details(options: Details<'_>, inner: Markup) -> Markup {
    html! {
        details id=[given(options.id)] class=(class_list("govuk-details", &[options.classes])) open[options.open] {
            summary .govuk-details__summary {
                span .govuk-details__summary-text { (options.summary) }
            }
            div .govuk-details__text { (inner) }
        }
    }
}

/// A text set apart from those around it.
pub fn inset_text(inner: Markup) -> Markup {
    html! { div .govuk-inset-text { (inner) } }
}

/// A warning. `prefix` is read out before it ("Varning").
pub fn warning_text(prefix: &str, inner: Markup) -> Markup {
    html! {
        div .govuk-warning-text {
            span .govuk-warning-text__icon aria-hidden="true" { "!" }
            strong .govuk-warning-text__text {
                span .govuk-visually-hidden { (prefix) }
                " " (inner)
            }
        }
    }
}

/// The confirmation at the top of a page: what has been done. Its title is the page's `h1`.
pub fn panel(title: &str, body: Option<Markup>) -> Markup {
    html! {
        div .govuk-panel .govuk-panel--confirmation {
            h1 .govuk-panel__title { (title) }
            @if let Some(body) = body { div .govuk-panel__body { (body) } }
        }
    }
}

//! Facts as pairs of name and value, each with what can be done about it.

use maud::{Markup, PreEscaped, Render, html};

use super::attribute::{class_if, class_list, given};

/// A link that changes a fact.
#[derive(Clone, Debug, Default)]
pub struct RowAction {
    /// The words ("Ändra").
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// What it changes, read out after the words; empty for nothing.
    pub what: String,
}

impl RowAction {
    /// A link with its words, its place and what it changes.
    pub fn new(text: impl Into<String>, href: impl Into<String>, what: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into(), what: what.into() }
    }
}

/// One fact.
#[derive(Clone, Debug)]
pub struct SummaryRow {
    /// The fact's name.
    pub key: String,
    /// Its value.
    pub value: Markup,
    /// What can be done about it.
    pub actions: Vec<RowAction>,
}

impl SummaryRow {
    /// A fact with its value: a text, or markup.
    pub fn new(key: impl Into<String>, value: impl Render) -> Self {
        Self { key: key.into(), value: value.render(), actions: Vec::new() }
    }

    /// The fact with a link that changes it.
    pub fn action(mut self, action: RowAction) -> Self {
        self.actions.push(action);
        self
    }
}

/// Facts without a frame. `classes` may be empty; `govuk-summary-list--no-border` takes the lines away.
pub fn summary_list(rows: &[SummaryRow], classes: &str) -> Markup {
    list(rows, classes, None)
}

/// Facts in a frame with a title and with what can be done about them all.
pub fn summary_card(title: &str, actions: &[RowAction], rows: &[SummaryRow]) -> Markup {
    html! {
        div .govuk-summary-card {
            div .govuk-summary-card__title-wrapper {
                h2 .govuk-summary-card__title { (title) }
                @if let [only] = actions {
                    div .govuk-summary-card__actions { (action_link(only, Some(title))) }
                } @else if !actions.is_empty() {
                    ul .govuk-summary-card__actions {
                        @for action in actions {
                            li .govuk-summary-card__action { (action_link(action, Some(title))) }
                        }
                    }
                }
            }
            div .govuk-summary-card__content { (list(rows, "", Some(title))) }
        }
    }
}

fn list(rows: &[SummaryRow], classes: &str, card: Option<&str>) -> Markup {
    let any_actions = rows.iter().any(|row| !row.actions.is_empty());
    html! {
        dl class=(class_list("govuk-summary-list", &[classes])) {
            @for row in rows {
                @let bare = any_actions && row.actions.is_empty();
                div class=(class_list("govuk-summary-list__row", &[class_if(bare, "govuk-summary-list__row--no-actions")])) {
                    dt .govuk-summary-list__key { (row.key) }
                    dd .govuk-summary-list__value { (row.value) }
                    @if let [only] = row.actions.as_slice() {
                        dd .govuk-summary-list__actions { (action_link(only, card)) }
                    } @else if !row.actions.is_empty() {
                        dd .govuk-summary-list__actions {
                            ul .govuk-summary-list__actions-list {
                                @for action in &row.actions {
                                    li .govuk-summary-list__actions-list-item { (action_link(action, card)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn action_link(action: &RowAction, card: Option<&str>) -> Markup {
    html! {
        a .govuk-link href=(action.href) {
            (action.text)
            @if !action.what.is_empty() || card.is_some() {
                span .govuk-visually-hidden {
                    @if let Some(what) = given(&action.what) { (PreEscaped(" ")) (what) }
                    @if let Some(title) = card { (PreEscaped(" ")) "(" (title) ")" }
                }
            }
        }
    }
}

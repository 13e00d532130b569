//! All that is wrong with a form, at the top of the page, each with a link to its field; and the errors by field, as
//! the fields ask for them.

use maud::{Markup, html};

use super::label::ErrorMessage;

/// One error of a form, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidError {
    /// Name of the field.
    pub field: String,
    /// Element id of the control to go to.
    pub anchor: String,
    /// The message.
    pub text: String,
    /// Which of day, month and year are wrong, for a date.
    pub date_parts: [bool; 3],
}

/// The errors of a form in the order of its fields. Empty for a form that is shown for the first time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors {
    /// Title of the summary.
    pub title: String,
    /// Word read out before each message ("Fel").
    pub prefix: String,
    /// The errors.
    pub list: Vec<SaidError>,
}

impl FieldErrors {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The error of a field, as its component takes it.
    pub fn of(&self, field: &str) -> Option<ErrorMessage<'_>> {
        self.list
            .iter()
            .find(|error| error.field == field)
            .map(|error| ErrorMessage { text: &error.text, prefix: &self.prefix })
    }

    /// Which of day, month and year of a date are wrong.
    pub fn date_parts(&self, field: &str) -> [bool; 3] {
        self.list.iter().find(|error| error.field == field).map_or([false; 3], |error| error.date_parts)
    }

    /// The summary, or nothing when nothing is wrong.
    pub fn summary(&self) -> Markup {
        if self.is_empty() {
            return Markup::default();
        }
        let entries: Vec<ErrorLink> = self
            .list
            .iter()
            .map(|error| ErrorLink { text: error.text.clone(), href: Some(format!("#{}", error.anchor)) })
            .collect();
        error_summary(&self.title, "", &entries)
    }
}

/// One line of the summary.
#[derive(Clone, Debug, Default)]
pub struct ErrorLink {
    /// The message.
    pub text: String,
    /// `#` and the id of the control; none when no control is at fault.
    pub href: Option<String>,
}

/// What is wrong with a form. `description` may be empty.
pub fn error_summary(title: &str, description: &str, errors: &[ErrorLink]) -> Markup {
    html! {
        div .govuk-error-summary data-module="govuk-error-summary" {
            div role="alert" {
                h2 .govuk-error-summary__title { (title) }
                div .govuk-error-summary__body {
                    @if !description.is_empty() { p { (description) } }
                    @if !errors.is_empty() {
                        ul .govuk-list .govuk-error-summary__list {
                            @for error in errors {
                                li {
                                    @if let Some(href) = &error.href {
                                        a href=(href) { (error.text) }
                                    } @else { (error.text) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

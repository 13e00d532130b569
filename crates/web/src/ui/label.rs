//! What stands above a control: label, hint, error message, and the fieldset with its legend.

use maud::{Markup, html};

use super::attribute::{class_list, given};

/// The label of one control.
#[derive(Clone, Copy, Debug, Default)]
pub struct Label<'a> {
    /// The words.
    pub text: &'a str,
    /// Further classes, such as `govuk-label--m`.
    pub classes: &'a str,
    /// Whether the label is the page's only `h1`.
    pub is_page_heading: bool,
}

impl<'a> From<&'a str> for Label<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }
}

impl<'a> From<&'a String> for Label<'a> {
    fn from(text: &'a String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl<'a> Label<'a> {
    /// A label in ordinary size.
    pub fn new(text: &'a str) -> Self {
        Self::from(text)
    }

    /// A label that is set in bold, for a page with several controls.
    pub fn bold(text: &'a str) -> Self {
        Self { text, classes: "govuk-label--s", is_page_heading: false }
    }

    /// A label that is the page's heading, for a page that asks one thing.
    pub fn heading(text: &'a str) -> Self {
        Self { text, classes: "govuk-label--l", is_page_heading: true }
    }
}

/// The label for the control with id `for_id`; nothing when it has no words.
pub fn label(options: Label<'_>, for_id: &str) -> Markup {
    let element = html! {
        label class=(class_list("govuk-label", &[options.classes])) for=[given(for_id)] { (options.text) }
    };
    html! {
        @if options.text.is_empty() {
        } @else if options.is_page_heading {
            h1 .govuk-label-wrapper { (element) }
        } @else {
            (element)
        }
    }
}

/// A sentence of help under a label. `id` may be empty.
pub fn hint(id: &str, text: &str) -> Markup {
    hint_with(id, text, "")
}

/// A hint with further classes.
pub(crate) fn hint_with(id: &str, text: &str, classes: &str) -> Markup {
    html! { div id=[given(id)] class=(class_list("govuk-hint", &[classes])) { (text) } }
}

/// What is wrong with a control, in words that say what to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ErrorMessage<'a> {
    /// The message.
    pub text: &'a str,
    /// The word read out before it ("Fel"); empty for none.
    pub prefix: &'a str,
}

/// An error message above its control. `id` may be empty.
pub fn error_message(id: &str, options: ErrorMessage<'_>) -> Markup {
    html! {
        p id=[given(id)] .govuk-error-message {
            @if !options.prefix.is_empty() {
                span .govuk-visually-hidden { (options.prefix) ":" } " "
            }
            (options.text)
        }
    }
}

/// Label, hint and error above the control with this id, as every field writes them.
pub(crate) fn above(
    label_of: Label<'_>,
    id: &str,
    hint_text: &str,
    error: Option<ErrorMessage<'_>>,
) -> Markup {
    html! { (label(label_of, id)) (below_label(id, hint_text, error)) }
}

/// Hint and error, for controls whose label is a legend.
pub(crate) fn below_label(id: &str, hint_text: &str, error: Option<ErrorMessage<'_>>) -> Markup {
    html! {
        @if !hint_text.is_empty() { (hint(&format!("{id}-hint"), hint_text)) }
        @if let Some(error) = error { (error_message(&format!("{id}-error"), error)) }
    }
}

/// The group around a field: marked when something in it is wrong.
pub(crate) fn form_group(has_error: bool, classes: &str, inner: Markup) -> Markup {
    let error = if has_error { "govuk-form-group--error" } else { "" };
    html! { div class=(class_list("govuk-form-group", &[error, classes])) { (inner) } }
}

/// What a group of controls asks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Legend<'a> {
    /// The words.
    pub text: &'a str,
    /// Further classes, such as `govuk-fieldset__legend--m`.
    pub classes: &'a str,
    /// Whether the legend is the page's only `h1`.
    pub is_page_heading: bool,
}

impl<'a> From<&'a str> for Legend<'a> {
    fn from(text: &'a str) -> Self {
        Self { text, ..Self::default() }
    }
}

impl<'a> From<&'a String> for Legend<'a> {
    fn from(text: &'a String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl<'a> Legend<'a> {
    /// A legend in bold, for a page with several controls.
    pub fn bold(text: &'a str) -> Self {
        Self { text, classes: "govuk-fieldset__legend--s", is_page_heading: false }
    }

    /// A legend that is the page's heading, for a page that asks one thing.
    pub fn heading(text: &'a str) -> Self {
        Self { text, classes: "govuk-fieldset__legend--l", is_page_heading: true }
    }
}

/// A group of controls that answer one question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fieldset<'a> {
    /// What is asked.
    pub legend: Legend<'a>,
    /// Ids of elements that describe the group; empty for none.
    pub described_by: &'a str,
    /// ARIA role; empty for the element's own.
    pub role: &'a str,
    /// Further classes.
    pub classes: &'a str,
}

/// A fieldset around `inner`.
pub fn fieldset(options: Fieldset<'_>, inner: Markup) -> Markup {
    let legend = options.legend;
    html! {
        fieldset class=(class_list("govuk-fieldset", &[options.classes])) role=[given(options.role)]
            aria-describedby=[given(options.described_by)] {
            @if !legend.text.is_empty() {
                legend class=(class_list("govuk-fieldset__legend", &[legend.classes])) {
                    @if legend.is_page_heading {
                        h1 .govuk-fieldset__heading { (legend.text) }
                    } @else { (legend.text) }
                }
            }
            (inner)
        }
    }
}

//! Buttons: one that submits a form, and a link that looks like one. At most one primary button on a page.

use maud::{Markup, html};

use super::attribute::{class_list, given};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The page's main action.
    #[default]
    Primary,
    /// An action beside the main one.
    Secondary,
    /// An action that is hard to undo.
    Warning,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "",
            ButtonKind::Secondary => "govuk-button--secondary",
            ButtonKind::Warning => "govuk-button--warning",
        }
    }
}

/// A button that submits the form in which it stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Button<'a> {
    /// The words on it.
    pub text: &'a str,
    /// How much it asks for attention.
    pub kind: ButtonKind,
    /// Name of the field that it sends; empty for none.
    pub name: &'a str,
    /// Value that it sends under its name; empty for none.
    pub value: &'a str,
    /// Element id; empty for none.
    pub id: &'a str,
    /// Further classes.
    pub classes: &'a str,
    /// Whether it cannot be pressed. Prefer a sentence that says why to a dead button.
    pub disabled: bool,
    /// Whether a second press within a second is ignored (with JavaScript; the server refuses doubles anyway).
    pub prevent_double_click: bool,
}

/// A submit button.
pub fn button(options: Button<'_>) -> Markup {
    html! {
        button type="submit" class=(class_list("govuk-button", &[options.classes, options.kind.class()]))
            name=[given(options.name)] value=[given(options.value)] id=[given(options.id)]
            disabled[options.disabled] aria-disabled=[options.disabled.then_some("true")]
            data-prevent-double-click=[options.prevent_double_click.then_some("true")]
            data-module="govuk-button" { (options.text) }
    }
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct ButtonLink<'a> {
    /// The words on it.
    pub text: &'a str,
    /// Where it leads.
    pub href: &'a str,
    /// How much it asks for attention.
    pub kind: ButtonKind,
    /// Whether it starts a service, and therefore carries an arrow.
    pub start: bool,
    /// Element id; empty for none.
    pub id: &'a str,
    /// Further classes.
    pub classes: &'a str,
}

/// A link that looks like a button.
pub fn button_link(options: ButtonLink<'_>) -> Markup {
    let start = if options.start { "govuk-button--start" } else { "" };
    html! {
        a href=(options.href) role="button" draggable="false"
            class=(class_list("govuk-button", &[options.classes, options.kind.class(), start]))
            data-module="govuk-button" id=[given(options.id)] {
            (options.text)
            @if options.start {
                svg .govuk-button__start-icon xmlns="http://www.w3.org/2000/svg" width="17.5" height="19"
                    viewBox="0 0 33 40" aria-hidden="true" focusable="false" {
                    path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" {}
                }
            }
        }
    }
}

/// Buttons and links side by side.
pub fn button_group(inner: Markup) -> Markup {
    html! { div .govuk-button-group { (inner) } }
}

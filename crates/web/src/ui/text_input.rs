//! A field for one line of text.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, described_by, given};
use super::label::{ErrorMessage, Label, above, form_group};

/// A field for one line.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextInput<'a> {
    /// Name of the field, and its element id unless `id` is given.
    pub name: &'a str,
    /// Element id; empty for the name.
    pub id: &'a str,
    /// What is asked.
    pub label: Label<'a>,
    /// Help; empty for none.
    pub hint: &'a str,
    /// What is wrong.
    pub error: Option<ErrorMessage<'a>>,
    /// What is typed; empty for nothing.
    pub value: &'a str,
    /// `type` of the element; empty for `text`.
    pub input_type: &'a str,
    /// Which keyboard a phone shows, such as `numeric`; empty for none.
    pub inputmode: &'a str,
    /// What the browser may fill in, such as `name`; empty for none.
    pub autocomplete: &'a str,
    /// How a phone capitalises; empty for its own way.
    pub autocapitalize: &'a str,
    /// Whether spelling is checked; none leaves it to the browser.
    pub spellcheck: Option<bool>,
    /// Shown before the field, such as a currency; empty for none.
    pub prefix: &'a str,
    /// Shown after the field, such as a unit; empty for none.
    pub suffix: &'a str,
    /// Further classes of the control, such as `govuk-input--width-5`.
    pub classes: &'a str,
    /// Further classes of the group.
    pub group_classes: &'a str,
    /// Ids of further elements that describe the field; empty for none.
    pub described_by: &'a str,
    /// Whether it cannot be changed.
    pub disabled: bool,
}

/// A field for one line of text.
pub fn text_input(options: TextInput<'_>) -> Markup {
    let id = given(options.id).unwrap_or(options.name);
    let control = html! {
        input class=(class_list("govuk-input", &[options.classes, class_if(options.error.is_some(), "govuk-input--error")]))
            id=(id) name=(options.name) type=(given(options.input_type).unwrap_or("text"))
            spellcheck=[options.spellcheck] value=[given(options.value)] disabled[options.disabled]
            aria-describedby=[described_by(options.described_by, id, !options.hint.is_empty(), options.error.is_some())]
            autocomplete=[given(options.autocomplete)] autocapitalize=[given(options.autocapitalize)]
            inputmode=[given(options.inputmode)];
    };
    form_group(
        options.error.is_some(),
        options.group_classes,
        html! {
            (above(options.label, id, options.hint, options.error))
            @if options.prefix.is_empty() && options.suffix.is_empty() {
                (control)
            } @else {
                div .govuk-input__wrapper {
                    @if !options.prefix.is_empty() {
                        div .govuk-input__prefix aria-hidden="true" { (options.prefix) }
                    }
                    (control)
                    @if !options.suffix.is_empty() {
                        div .govuk-input__suffix aria-hidden="true" { (options.suffix) }
                    }
                }
            }
        },
    )
}

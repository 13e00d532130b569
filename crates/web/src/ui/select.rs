//! A list to choose one entry from. Prefer radios below some ten entries.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, described_by, given};
use super::label::{ErrorMessage, Label, above, form_group};

/// One entry of the list.
#[derive(Clone, Debug, Default)]
pub struct SelectItem {
    /// What is sent; none sends the words.
    pub value: Option<String>,
    /// What is read.
    pub text: String,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Whether it is chosen.
    pub selected: bool,
}

impl SelectItem {
    /// An entry with its value and its words.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: Some(value.into()), text: text.into(), ..Self::default() }
    }
}

/// A list to choose from.
#[derive(Clone, Debug, Default)]
pub struct Select<'a> {
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
    /// The entries, in order.
    pub items: Vec<SelectItem>,
    /// The value that is chosen; empty for none.
    pub value: &'a str,
    /// Further classes of the control.
    pub classes: &'a str,
    /// Further classes of the group.
    pub group_classes: &'a str,
    /// Ids of further elements that describe the field; empty for none.
    pub described_by: &'a str,
}

/// A list to choose one entry from.
pub fn select(options: Select<'_>) -> Markup {
    let id = given(options.id).unwrap_or(options.name);
    let chosen = |item: &SelectItem| {
        let value = item.value.as_ref().unwrap_or(&item.text);
        item.selected || (!options.value.is_empty() && value == options.value)
    };
    form_group(
        options.error.is_some(),
        options.group_classes,
        html! {
            (above(options.label, id, options.hint, options.error))
            select class=(class_list("govuk-select", &[options.classes, class_if(options.error.is_some(), "govuk-select--error")]))
                id=(id) name=(options.name)
                aria-describedby=[described_by(options.described_by, id, !options.hint.is_empty(), options.error.is_some())] {
                @for item in &options.items {
                    option value=[item.value.as_ref()] selected[chosen(item)] disabled[item.disabled] { (item.text) }
                }
            }
        },
    )
}

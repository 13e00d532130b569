//! Choices: one of several (radios) or any of several (checkboxes), with hints and with questions that belong to an
//! answer. Without JavaScript the belonging questions are all shown.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, described_by, given};
use super::label::{
    ErrorMessage, Fieldset, Label, Legend, below_label, fieldset, form_group, hint_with, label,
};

/// One answer that can be chosen.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub text: String,
    /// Help; empty for none.
    pub hint: String,
    /// Whether it is chosen.
    pub checked: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// What is asked when it is chosen.
    pub conditional: Option<Markup>,
    /// Text of a divider ("or"); such an entry is no answer.
    pub divider: String,
    /// Element id; empty for the group's id and a number.
    pub id: String,
    /// Field name in a group of checkboxes; empty for the group's.
    pub name: String,
    /// Whether choosing it clears the others (checkboxes, with JavaScript).
    pub exclusive: bool,
}

impl Choice {
    /// An answer with its value and its words.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into(), ..Self::default() }
    }

    /// A divider between answers.
    pub fn divider(text: impl Into<String>) -> Self {
        Self { divider: text.into(), ..Self::default() }
    }

    /// The answer with help under it.
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = text.into();
        self
    }

    /// The answer, chosen when `holds`.
    pub fn checked(mut self, holds: bool) -> Self {
        self.checked = holds;
        self
    }

    /// The answer with what is asked when it is chosen.
    pub fn conditional(mut self, markup: Markup) -> Self {
        self.conditional = Some(markup);
        self
    }

    /// The answer as one that clears the others.
    pub fn exclusive(mut self) -> Self {
        self.exclusive = true;
        self
    }
}

/// A question with answers to choose from.
#[derive(Clone, Debug, Default)]
pub struct Choices<'a> {
    /// Name of the field.
    pub name: &'a str,
    /// Beginning of the element ids; empty for the name. The first answer has it as its id.
    pub id: &'a str,
    /// What is asked; none when the question stands elsewhere.
    pub legend: Option<Legend<'a>>,
    /// Help; empty for none.
    pub hint: &'a str,
    /// What is wrong.
    pub error: Option<ErrorMessage<'a>>,
    /// The answers, in order.
    pub items: Vec<Choice>,
    /// The value that is chosen, beside those marked in their own entry; empty for none.
    pub value: &'a str,
    /// Whether short answers stand beside each other (radios).
    pub inline: bool,
    /// Whether the controls are small, for filters.
    pub small: bool,
    /// Further classes of the group.
    pub group_classes: &'a str,
    /// Ids of further elements that describe the group; empty for none.
    pub described_by: &'a str,
}

/// One of several.
pub fn radios(options: Choices<'_>) -> Markup {
    choices("radios", "radio", options)
}

/// Any of several.
pub fn checkboxes(options: Choices<'_>) -> Markup {
    choices("checkboxes", "checkbox", options)
}

fn choices(block: &str, input_type: &str, options: Choices<'_>) -> Markup {
    let id = given(options.id).unwrap_or(options.name);
    let group_described =
        described_by(options.described_by, id, !options.hint.is_empty(), options.error.is_some());
    let inline = format!("govuk-{block}--inline");
    let small = format!("govuk-{block}--small");
    // Without a fieldset there is no group to carry the description, so each checkbox carries it.
    let each_described = match (&options.legend, input_type) {
        (None, "checkbox") => group_described.as_deref().unwrap_or(""),
        _ => "",
    };
    let list = html! {
        (below_label(id, options.hint, options.error))
        div class=(class_list(&format!("govuk-{block}"), &[class_if(options.inline, &inline), class_if(options.small, &small)]))
            data-module=(format!("govuk-{block}")) {
            @for (index, item) in options.items.iter().enumerate() {
                @if !item.divider.is_empty() {
                    div class=(format!("govuk-{block}__divider")) { (item.divider) }
                } @else {
                    (answer(block, input_type, &options, item, &item_id(id, index, item), each_described))
                }
            }
        }
    };
    let inner = match options.legend {
        Some(legend) => fieldset(
            Fieldset {
                legend,
                described_by: group_described.as_deref().unwrap_or(""),
                ..Fieldset::default()
            },
            list,
        ),
        None => list,
    };
    form_group(options.error.is_some(), options.group_classes, inner)
}

fn item_id(id: &str, index: usize, item: &Choice) -> String {
    match (item.id.as_str(), index) {
        ("", 0) => id.to_owned(),
        ("", _) => format!("{id}-{}", index + 1),
        (own, _) => own.to_owned(),
    }
}

fn answer(
    block: &str,
    input_type: &str,
    options: &Choices<'_>,
    item: &Choice,
    id: &str,
    described: &str,
) -> Markup {
    let checked = item.checked || (!options.value.is_empty() && item.value == options.value);
    let conditional_id = format!("conditional-{id}");
    let hint_id = format!("{id}-item-hint");
    let described = class_list(described, &[class_if(!item.hint.is_empty(), &hint_id)]);
    let label_class = format!("govuk-{block}__label");
    let hidden = format!("govuk-{block}__conditional--hidden");
    html! {
        div class=(format!("govuk-{block}__item")) {
            input class=(format!("govuk-{block}__input")) id=(id)
                name=(given(&item.name).unwrap_or(options.name)) type=(input_type) value=(item.value)
                checked[checked] disabled[item.disabled]
                data-aria-controls=[item.conditional.as_ref().map(|_| &conditional_id)]
                data-behaviour=[item.exclusive.then_some("exclusive")]
                aria-describedby=[given(described.trim())];
            (label(Label { text: &item.text, classes: &label_class, is_page_heading: false }, id))
            @if !item.hint.is_empty() {
                (hint_with(&hint_id, &item.hint, &format!("govuk-{block}__hint")))
            }
        }
        @if let Some(markup) = &item.conditional {
            div class=(class_list(&format!("govuk-{block}__conditional"), &[class_if(!checked, &hidden)]))
                id=(conditional_id) { (markup) }
        }
    }
}

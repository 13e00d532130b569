//! A date in three fields: day, month, year. They are named `<name>-day`, `<name>-month` and `<name>-year`, as
//! `forms::Reader::date` reads them.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, described_by};
use super::label::{ErrorMessage, Fieldset, Label, Legend, below_label, fieldset, form_group};
use super::text_input::{TextInput, text_input};

/// One of the three fields.
#[derive(Clone, Copy, Debug, Default)]
pub struct DatePart<'a> {
    /// Its label.
    pub label: &'a str,
    /// What is typed; empty for nothing.
    pub value: &'a str,
    /// Whether this field is the wrong one.
    pub has_error: bool,
    /// What the browser may fill in, such as `bday-day`; empty for none.
    pub autocomplete: &'a str,
}

/// A date.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateInput<'a> {
    /// Beginning of the three names; empty names them `day`, `month` and `year`.
    pub name: &'a str,
    /// Beginning of the element ids; empty for the name.
    pub id: &'a str,
    /// What is asked; none when the question stands elsewhere.
    pub legend: Option<Legend<'a>>,
    /// Help; empty for none.
    pub hint: &'a str,
    /// What is wrong. All three fields are marked unless one says that it is the wrong one.
    pub error: Option<ErrorMessage<'a>>,
    /// The day.
    pub day: DatePart<'a>,
    /// The month.
    pub month: DatePart<'a>,
    /// The year.
    pub year: DatePart<'a>,
    /// Further classes of the group.
    pub group_classes: &'a str,
    /// Ids of further elements that describe the group; empty for none.
    pub described_by: &'a str,
}

/// A date in three fields.
pub fn date_input(options: DateInput<'_>) -> Markup {
    let id = if options.id.is_empty() { options.name } else { options.id };
    let parts = [("day", options.day, 2), ("month", options.month, 2), ("year", options.year, 4)];
    let any_marked = parts.iter().any(|(_, part, _)| part.has_error);
    let fields = html! {
        (below_label(id, options.hint, options.error))
        div .govuk-date-input id=(id) {
            @for (key, part, width) in parts {
                (field(&options, id, key, part, width, any_marked))
            }
        }
    };
    let inner = match options.legend {
        Some(legend) => {
            let described =
                described_by(options.described_by, id, !options.hint.is_empty(), options.error.is_some());
            let described = described.as_deref().unwrap_or("");
            fieldset(Fieldset { legend, described_by: described, role: "group", classes: "" }, fields)
        }
        None => fields,
    };
    form_group(options.error.is_some(), options.group_classes, inner)
}

fn field(
    options: &DateInput<'_>,
    id: &str,
    key: &str,
    part: DatePart<'_>,
    width: u8,
    any_marked: bool,
) -> Markup {
    let wrong = part.has_error || (options.error.is_some() && !any_marked);
    let width = format!("govuk-input--width-{width}");
    let classes = class_list("govuk-date-input__input", &[class_if(wrong, "govuk-input--error"), &width]);
    let name = if options.name.is_empty() { key.to_owned() } else { format!("{}-{key}", options.name) };
    html! {
        div .govuk-date-input__item {
            (text_input(TextInput {
                name: &name,
                id: &format!("{id}-{key}"),
                label: Label { text: part.label, classes: "govuk-date-input__label", is_page_heading: false },
                value: part.value,
                inputmode: "numeric",
                autocomplete: part.autocomplete,
                classes: &classes,
                ..TextInput::default()
            }))
        }
    }
}

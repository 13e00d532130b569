//! A field for several lines of text, alone or with a count of what remains. The count needs JavaScript; the limit
//! itself stands in words under the field and is upheld by the server.

use maud::{Markup, PreEscaped, html};

use super::attribute::{class_if, class_list, described_by, given};
use super::label::{ErrorMessage, Label, above, form_group, hint_with};

/// A field for several lines.
#[derive(Clone, Copy, Debug, Default)]
pub struct Textarea<'a> {
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
    /// Visible lines; 0 for 5.
    pub rows: u32,
    /// What the browser may fill in; empty for none.
    pub autocomplete: &'a str,
    /// Whether spelling is checked; none leaves it to the browser.
    pub spellcheck: Option<bool>,
    /// Further classes of the control.
    pub classes: &'a str,
    /// Further classes of the group.
    pub group_classes: &'a str,
    /// Ids of further elements that describe the field; empty for none.
    pub described_by: &'a str,
}

/// A field for several lines of text.
pub fn textarea(options: Textarea<'_>) -> Markup {
    let inner = field(&options);
    form_group(options.error.is_some(), options.group_classes, inner)
}

fn field(options: &Textarea<'_>) -> Markup {
    let id = given(options.id).unwrap_or(options.name);
    let rows = if options.rows == 0 { 5 } else { options.rows };
    let error = class_if(options.error.is_some(), "govuk-textarea--error");
    html! {
        (above(options.label, id, options.hint, options.error))
        textarea class=(class_list("govuk-textarea", &[error, options.classes])) id=(id) name=(options.name)
            rows=(rows) spellcheck=[options.spellcheck]
            aria-describedby=[described_by(options.described_by, id, !options.hint.is_empty(), options.error.is_some())]
            autocomplete=[given(options.autocomplete)] {
            // The parser drops one line break after the tag: a text that begins with one needs a second.
            @if options.value.starts_with('\n') { (PreEscaped("\n")) }
            (options.value)
        }
    }
}

/// The words of a character count, with `%{count}` where the number goes.
#[derive(Clone, Debug, Default)]
pub struct CountWords {
    /// "You can write up to %{count} characters", shown before JavaScript has run. `crate::forms::count_words` gives them all.
    pub limit: String,
    /// One character left.
    pub under_one: String,
    /// Several characters left.
    pub under_other: String,
    /// No character left.
    pub at_limit: String,
    /// One character too many.
    pub over_one: String,
    /// Several characters too many.
    pub over_other: String,
}

/// A field for several lines whose length is limited to `max_chars` characters and counted while typing.
pub fn character_count(options: Textarea<'_>, max_chars: usize, words: &CountWords) -> Markup {
    let id = given(options.id).unwrap_or(options.name);
    let info = format!("{id}-info");
    let control_classes = class_list("govuk-js-character-count", &[options.classes]);
    let described = class_list(&info, &[options.described_by]);
    let inner = field(&Textarea { classes: &control_classes, described_by: &described, ..options });
    let error = class_if(options.error.is_some(), "govuk-form-group--error");
    html! {
        div class=(class_list("govuk-form-group", &[error, "govuk-character-count", options.group_classes]))
            data-module="govuk-character-count" data-maxlength=(max_chars)
            "data-i18n.characters-under-limit.one"=[given(&words.under_one)]
            "data-i18n.characters-under-limit.other"=[given(&words.under_other)]
            "data-i18n.characters-at-limit"=[given(&words.at_limit)]
            "data-i18n.characters-over-limit.one"=[given(&words.over_one)]
            "data-i18n.characters-over-limit.other"=[given(&words.over_other)] {
            (inner)
            (hint_with(&info, &words.limit.replace("%{count}", &max_chars.to_string()), "govuk-character-count__message"))
        }
    }
}

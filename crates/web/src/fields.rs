//! The fields of a form, bound to its texts: the label of a field is `<key>-<field>`, its help
//! `<key>-<field>-hint` where there is one, an answer `<key>-<field>-<answer>`. What was typed is filled
//! in again, and what is wrong is said at the field.

use crate::forms::{Form, count_words};
use crate::ui::{
    Choice, Choices, DateInput, DatePart, FieldErrors, FileUpload, Label, Legend, Select, SelectItem,
    TextInput, Textarea, character_count, checkboxes, date_input, file_upload, radios, select, text_input,
};
use crate::visit::Visit;
use chain::text::CHARACTERS_MAX;
use jiff::civil::Date;
use maud::Markup;
use texts::Args;

/// The fields of one form.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    /// For whom.
    pub visit: &'a Visit,
    /// The stem of the texts.
    pub key: &'a str,
    /// What was typed.
    pub form: &'a Form,
    /// What is wrong.
    pub errors: &'a FieldErrors,
}

impl Fields<'_> {
    fn label(&self, name: &str) -> String {
        self.visit.t(&format!("{}-{name}", self.key))
    }

    fn hint(&self, name: &str) -> String {
        let key = format!("{}-{name}-hint", self.key);
        if self.visit.has_text(&key) { self.visit.t(&key) } else { String::new() }
    }

    /// The words of one answer: `<key>-<field>-<answer>`, else `value-<answer>`.
    fn answer(&self, name: &str, value: &str) -> String {
        let key = format!("{}-{name}-{value}", self.key);
        if self.visit.has_text(&key) { self.visit.t(&key) } else { self.visit.t(&format!("value-{value}")) }
    }

    /// One line of text.
    #[must_use]
    pub fn line(&self, name: &str) -> Markup {
        self.line_with(name, "", "")
    }

    /// One line of text, with the keyboard and the completion that suit it.
    #[must_use]
    pub fn line_with(&self, name: &str, inputmode: &str, autocomplete: &str) -> Markup {
        text_input(TextInput {
            name,
            label: Label::bold(&self.label(name)),
            hint: &self.hint(name),
            error: self.errors.of(name),
            value: self.form.text(name),
            inputmode,
            autocomplete,
            ..TextInput::default()
        })
    }

    /// A whole number, with its unit behind.
    #[must_use]
    pub fn number(&self, name: &str, unit: &str) -> Markup {
        text_input(TextInput {
            name,
            label: Label::bold(&self.label(name)),
            hint: &self.hint(name),
            error: self.errors.of(name),
            value: self.form.text(name),
            inputmode: "numeric",
            suffix: unit,
            classes: "govuk-input--width-5",
            ..TextInput::default()
        })
    }

    /// Text of several lines that must be written.
    #[must_use]
    pub fn text(&self, name: &str) -> Markup {
        self.lines(name, &self.label(name))
    }

    /// Text of several lines that may be left out.
    #[must_use]
    pub fn optional_text(&self, name: &str) -> Markup {
        let label = self.label(name);
        self.lines(name, &self.visit.say("shell-optional", Args::new().text("label", &label)))
    }

    fn lines(&self, name: &str, label: &str) -> Markup {
        let words = count_words(&self.visit.app.texts, self.visit.language);
        character_count(
            Textarea {
                name,
                label: Label::bold(label),
                hint: &self.hint(name),
                error: self.errors.of(name),
                value: self.form.text(name),
                ..Textarea::default()
            },
            CHARACTERS_MAX,
            &words,
        )
    }

    /// A date.
    #[must_use]
    pub fn date(&self, name: &str) -> Markup {
        self.date_first(name, None)
    }

    /// A date; `first` stands there when the form is shown for the first time.
    #[must_use]
    pub fn date_first(&self, name: &str, first: Option<Date>) -> Markup {
        let labels = ["day", "month", "year"].map(|part| self.visit.t(&format!("shell-date-{part}")));
        let typed = ["day", "month", "year"].map(|part| self.form.text(&format!("{name}-{part}")).to_owned());
        let values = match first {
            Some(day) if self.errors.is_empty() && typed.iter().all(String::is_empty) => {
                [day.day().to_string(), day.month().to_string(), day.year().to_string()]
            }
            _ => typed,
        };
        let wrong = self.errors.date_parts(name);
        let part = |place: usize| DatePart {
            label: &labels[place],
            value: &values[place],
            has_error: wrong[place],
            ..DatePart::default()
        };
        date_input(DateInput {
            name,
            legend: Some(Legend::bold(&self.label(name))),
            hint: &self.hint(name),
            error: self.errors.of(name),
            day: part(0),
            month: part(1),
            year: part(2),
            ..DateInput::default()
        })
    }

    /// One of some answers, whose words are found by key.
    #[must_use]
    pub fn one_of(&self, name: &str, values: &[&str]) -> Markup {
        let items = values
            .iter()
            .map(|value| {
                let choice = Choice::new(*value, self.answer(name, value));
                let hint = format!("{}-{name}-{value}-hint", self.key);
                if self.visit.has_text(&hint) { choice.hint(self.visit.t(&hint)) } else { choice }
            })
            .collect();
        self.one_of_these(name, items)
    }

    /// One of some answers.
    #[must_use]
    pub fn one_of_these(&self, name: &str, items: Vec<Choice>) -> Markup {
        self.one_of_these_first(name, items, "")
    }

    /// One of some answers; `first` is chosen when the form is shown for the first time.
    #[must_use]
    pub fn one_of_these_first(&self, name: &str, items: Vec<Choice>, first: &str) -> Markup {
        let typed = self.form.text(name);
        radios(Choices {
            name,
            legend: Some(Legend::bold(&self.label(name))),
            hint: &self.hint(name),
            error: self.errors.of(name),
            items,
            value: if typed.is_empty() && self.errors.is_empty() { first } else { typed },
            ..Choices::default()
        })
    }

    /// Yes or no.
    #[must_use]
    pub fn yes_no(&self, name: &str) -> Markup {
        radios(Choices {
            name,
            legend: Some(Legend::bold(&self.label(name))),
            hint: &self.hint(name),
            error: self.errors.of(name),
            items: vec![
                Choice::new("yes", self.visit.t("shell-yes")),
                Choice::new("no", self.visit.t("shell-no")),
            ],
            value: self.form.text(name),
            inline: true,
            ..Choices::default()
        })
    }

    /// Any of some answers, whose words are found by key.
    #[must_use]
    pub fn any_of(&self, name: &str, values: &[&str]) -> Markup {
        let items = values
            .iter()
            .map(|value| Choice::new(*value, self.answer(name, value)).checked(self.form.has(name, value)))
            .collect();
        checkboxes(Choices {
            name,
            legend: Some(Legend::bold(&self.label(name))),
            hint: &self.hint(name),
            error: self.errors.of(name),
            items,
            ..Choices::default()
        })
    }

    /// One box to tick, `yes` when ticked.
    #[must_use]
    pub fn tick(&self, name: &str) -> Markup {
        checkboxes(Choices {
            name,
            hint: &self.hint(name),
            error: self.errors.of(name),
            items: vec![Choice::new("yes", self.label(name)).checked(self.form.has(name, "yes"))],
            ..Choices::default()
        })
    }

    /// One of many, in a list that folds out: pairs of value and words, an empty one first.
    #[must_use]
    pub fn select(&self, name: &str, pairs: impl IntoIterator<Item = (String, String)>) -> Markup {
        let mut items = vec![SelectItem::new("", self.visit.t("shell-choose"))];
        items.extend(pairs.into_iter().map(|(value, text)| SelectItem::new(value, text)));
        select(Select {
            name,
            label: Label::bold(&self.label(name)),
            hint: &self.hint(name),
            error: self.errors.of(name),
            items,
            value: self.form.text(name),
            ..Select::default()
        })
    }

    /// A file.
    #[must_use]
    pub fn file(&self, name: &str, accept: &str) -> Markup {
        file_upload(FileUpload {
            name,
            label: Label::bold(&self.label(name)),
            hint: &self.hint(name),
            error: self.errors.of(name),
            accept,
            ..FileUpload::default()
        })
    }
}

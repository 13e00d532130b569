//! The fields of an act's form: each with its label and hint by key, filled with what was typed and
//! with what is wrong with it. Field `goal` of the act `provider-plan` has the label `provider-plan-goal`
//! and, if there is one, the hint `provider-plan-goal-hint`.

use crate::forms::Form;
use crate::ui::{
    Choice, Choices, DateInput, DatePart, FieldErrors, Label, Legend, TextInput, Textarea, checkboxes,
    date_input, radios, text_input, textarea,
};
use crate::visit::Visit;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

/// What a tick is sent as.
const TICKED: &str = "yes";

/// The form that the fields belong to.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    pub(crate) visit: &'a Visit,
    /// The stem of the texts.
    pub(crate) key: &'static str,
    /// What was typed.
    pub(crate) form: &'a Form,
    /// What is wrong with it.
    pub(crate) errors: &'a FieldErrors,
}

impl Fields<'_> {
    fn label(&self, name: &str) -> String {
        self.visit.t(&format!("{}-{name}", self.key))
    }

    fn hint(&self, name: &str) -> String {
        let key = format!("{}-{name}-hint", self.key);
        if self.visit.has_text(&key) { self.visit.t(&key) } else { String::new() }
    }

    /// Several lines that must be written.
    pub(crate) fn text(&self, name: &str) -> Markup {
        self.lines(name, &self.label(name))
    }

    /// Several lines that may be left out.
    pub(crate) fn optional_text(&self, name: &str) -> Markup {
        let label = self.label(name);
        self.lines(name, &self.visit.say("shell-optional", Args::new().text("label", &label)))
    }

    fn lines(&self, name: &str, label: &str) -> Markup {
        textarea(Textarea {
            name,
            label: Label::bold(label),
            hint: &self.hint(name),
            error: self.errors.of(name),
            value: self.form.text(name),
            ..Textarea::default()
        })
    }

    /// A share in per cent.
    pub(crate) fn percent(&self, name: &str) -> Markup {
        text_input(TextInput {
            name,
            label: Label::bold(&self.label(name)),
            hint: &self.hint(name),
            error: self.errors.of(name),
            value: self.form.text(name),
            inputmode: "numeric",
            suffix: "%",
            classes: "govuk-input--width-3",
            ..TextInput::default()
        })
    }

    /// A date; `first` is what stands there when the form is shown for the first time.
    pub(crate) fn date(&self, name: &str, first: Option<Date>) -> Markup {
        let words = ["day", "month", "year"].map(|part| self.visit.t(&format!("shell-date-{part}")));
        let typed = ["day", "month", "year"].map(|part| self.form.text(&format!("{name}-{part}")).to_owned());
        let values = match first {
            Some(day) if self.errors.is_empty() && typed.iter().all(String::is_empty) => {
                [day.day().to_string(), day.month().to_string(), day.year().to_string()]
            }
            _ => typed,
        };
        let wrong = self.errors.date_parts(name);
        let part = |place: usize| DatePart {
            label: &words[place],
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

    /// One of several; `first` is chosen when the form is shown for the first time, empty for none.
    pub(crate) fn one_of(&self, name: &str, items: Vec<Choice>, first: &str) -> Markup {
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

    /// One of several words, each with the text `<stem>-<word>` and its hint, if it has one.
    pub(crate) fn one_word_of(&self, name: &str, stem: &str, words: &[&str]) -> Markup {
        let items = words
            .iter()
            .map(|word| {
                let key = format!("{stem}-{word}");
                let hint = format!("{key}-hint");
                let choice = Choice::new(*word, self.visit.t(&key));
                if self.visit.has_text(&hint) { choice.hint(self.visit.t(&hint)) } else { choice }
            })
            .collect();
        self.one_of(name, items, "")
    }

    /// A box to tick that confirms something.
    pub(crate) fn tick(&self, name: &str) -> Markup {
        html! {
            (checkboxes(Choices {
                name,
                error: self.errors.of(name),
                items: vec![
                    Choice::new(TICKED, self.label(name)).checked(!self.form.text(name).is_empty()),
                ],
                ..Choices::default()
            }))
        }
    }
}

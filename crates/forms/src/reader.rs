//! Reads a form's fields one after another and collects every error in the order of the form.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use texts::Args;

use crate::form::Form;
use crate::personal_number::personal_number;
use chain::person::{PersonalNumber, PersonalNumberFault};

/// What is wrong with one field: a message's key and its arguments, said in the reader's language when it is shown.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// Name of the field.
    pub field: String,
    /// Element id of the control to go to.
    pub anchor: String,
    /// Key of the message; it takes `$label`.
    pub key: String,
    /// Key of the field's label.
    pub label_key: String,
    /// The message's further arguments.
    pub args: Args,
    /// Which of day, month and year are wrong, for a date.
    pub date_parts: [bool; 3],
}

/// Reads a form. The label of field `goal` has the key `<label_prefix>-goal`.
#[derive(Debug)]
pub struct Reader<'f> {
    form: &'f Form,
    label_prefix: String,
    errors: Vec<FieldError>,
}

impl<'f> Reader<'f> {
    /// A reader of this form whose labels begin with `label_prefix`.
    pub fn new(form: &'f Form, label_prefix: &str) -> Self {
        Self { form, label_prefix: label_prefix.to_owned(), errors: Vec::new() }
    }

    /// Notes that a field is wrong for a reason that the page itself knows. The message takes `$label` and `args`.
    pub fn refuse(&mut self, field: &str, key: &str, args: Args) {
        self.refuse_at(field, field.to_owned(), key, args, [false; 3]);
    }

    fn refuse_at(&mut self, field: &str, anchor: String, key: &str, args: Args, date_parts: [bool; 3]) {
        self.errors.push(FieldError {
            field: field.to_owned(),
            anchor,
            key: key.to_owned(),
            label_key: format!("{}-{field}", self.label_prefix),
            args,
            date_parts,
        });
    }

    /// A text that must be there, trimmed, of at most `max_chars` characters.
    pub fn required_text(&mut self, name: &str, max_chars: usize) -> Option<String> {
        let text = self.form.text(name).trim();
        if text.is_empty() {
            self.refuse(name, "form-error-required", Args::new());
            return None;
        }
        self.bounded(name, text, max_chars)
    }

    /// A text that may be left out, trimmed; `None` when it is empty or too long (which is an error).
    pub fn optional_text(&mut self, name: &str, max_chars: usize) -> Option<String> {
        let text = self.form.text(name).trim();
        if text.is_empty() { None } else { self.bounded(name, text, max_chars) }
    }

    fn bounded(&mut self, name: &str, text: &str, max_chars: usize) -> Option<String> {
        let over = text.chars().count().saturating_sub(max_chars);
        if over == 0 {
            return Some(text.to_owned());
        }
        self.refuse(
            name,
            "form-error-too-long",
            Args::new().number("max", count(max_chars)).number("over", count(over)),
        );
        None
    }

    /// A date that must be there, from `<name>-day`, `<name>-month` and `<name>-year`.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let date = self.optional_date(name);
        if self.date_texts(name).iter().all(|text| text.is_empty()) {
            self.refuse_at(name, format!("{name}-day"), "form-error-date-required", Args::new(), [false; 3]);
        }
        date
    }

    /// A date that may be left out; `None` when it is empty or wrong (which is an error).
    pub fn optional_date(&mut self, name: &str) -> Option<Date> {
        let texts = self.date_texts(name);
        let empty = texts.map(str::is_empty);
        if empty == [true; 3] {
            return None;
        }
        let refused = if empty.contains(&true) {
            ("form-error-date-incomplete", empty)
        } else {
            match real_date(texts) {
                Ok(date) => return Some(date),
                Err(parts) => ("form-error-date-unreal", parts),
            }
        };
        let (key, parts) = refused;
        let first = ["day", "month", "year"]
            .iter()
            .zip(parts)
            .find(|(_, wrong)| *wrong)
            .map_or("day", |(part, _)| part);
        self.refuse_at(name, format!("{name}-{first}"), key, Args::new(), parts);
        None
    }

    fn date_texts(&self, name: &str) -> [&'f str; 3] {
        ["day", "month", "year"].map(|part| self.form.text(&format!("{name}-{part}")).trim())
    }

    /// One of these values, as it was chosen.
    pub fn choice<'c>(&mut self, name: &str, values: &[&'c str]) -> Option<&'c str> {
        let sent = self.form.text(name);
        let found = values.iter().copied().find(|value| *value == sent);
        if found.is_none() {
            self.refuse(name, "form-error-choice-required", Args::new());
        }
        found
    }

    /// One of these values, or none when nothing was chosen.
    pub fn optional_choice<'c>(&mut self, name: &str, values: &[&'c str]) -> Option<&'c str> {
        if self.form.text(name).is_empty() { None } else { self.choice(name, values) }
    }

    /// Those of these values that were ticked, in the order given; a value that is none of them is an error.
    pub fn choices<'c>(&mut self, name: &str, values: &[&'c str]) -> Vec<&'c str> {
        if self.form.all(name).any(|sent| !values.contains(&sent)) {
            self.refuse(name, "form-error-choice-unknown", Args::new());
        }
        values.iter().copied().filter(|value| self.form.has(name, value)).collect()
    }

    /// Whether a single box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.form.text(name).is_empty()
    }

    /// A box that must be ticked: a confirmation.
    pub fn confirmed(&mut self, name: &str) -> bool {
        let ticked = self.ticked(name);
        if !ticked {
            self.refuse(name, "form-error-confirm", Args::new());
        }
        ticked
    }

    /// A whole number within the range. Spaces between the digits are allowed.
    pub fn whole_number(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        if self.form.text(name).trim().is_empty() {
            self.refuse(name, "form-error-number-required", Args::new());
            return None;
        }
        self.optional_whole_number(name, range)
    }

    /// A whole number that may be left out; `None` when it is empty or wrong (which is an error).
    pub fn optional_whole_number(&mut self, name: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let digits: String = self.form.text(name).chars().filter(|c| !c.is_whitespace()).collect();
        if digits.is_empty() {
            return None;
        }
        let (min, max) = (*range.start(), *range.end());
        match digits.replace('−', "-").parse::<i64>() {
            Ok(number) if range.contains(&number) => return Some(number),
            Ok(_) => {
                self.refuse(
                    name,
                    "form-error-number-range",
                    Args::new().number("min", min).number("max", max),
                );
            }
            Err(_) => self.refuse(name, "form-error-number", Args::new()),
        }
        None
    }

    /// Yes or no, sent as `yes` or `no`.
    pub fn yes_no(&mut self, name: &str) -> Option<bool> {
        self.choice(name, &["yes", "no"]).map(|answer| answer == "yes")
    }

    /// A personal number as 12 digits. `today` settles the century of a number with 10.
    pub fn personal_number(&mut self, name: &str, today: Date) -> Option<PersonalNumber> {
        let text = self.form.text(name).trim();
        let key = match personal_number(text, today) {
            Ok(number) => return Some(number),
            Err(_) if text.is_empty() => "form-error-required",
            Err(PersonalNumberFault::Form) => "form-error-personal-number-form",
            Err(PersonalNumberFault::Date) => "form-error-personal-number-date",
            Err(PersonalNumberFault::CheckDigit) => "form-error-personal-number-check",
        };
        self.refuse(name, key, Args::new());
        None
    }

    /// Whether nothing has been wrong so far.
    pub fn is_ok(&self) -> bool {
        self.errors.is_empty()
    }

    /// The value that `build` makes of what was read, when nothing was wrong.
    ///
    /// # Errors
    /// All errors in the order in which the fields were read.
    pub fn finish<T>(mut self, build: impl FnOnce() -> Option<T>) -> Result<T, Vec<FieldError>> {
        if self.errors.is_empty() {
            if let Some(value) = build() {
                return Ok(value);
            }
            self.refuse("form", "form-error-unreadable", Args::new());
        }
        Err(self.errors)
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The date, or which of day, month and year are wrong. Years have four digits.
fn real_date(texts: [&str; 3]) -> Result<Date, [bool; 3]> {
    let number = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i16>().ok()).flatten()
    };
    let [day, month, year] = texts.map(number);
    let day_of = day.filter(|day| (1..=31).contains(day)).and_then(|day| i8::try_from(day).ok());
    let month_of = month.filter(|month| (1..=12).contains(month)).and_then(|month| i8::try_from(month).ok());
    let year_of = year.filter(|_| texts[2].len() == 4);
    match (day_of, month_of, year_of) {
        // A day that the month has not: the day is what is wrong.
        (Some(day), Some(month), Some(year)) => Date::new(year, month, day).map_err(|_| [true, false, false]),
        _ => Err([day_of.is_none(), month_of.is_none(), year_of.is_none()]),
    }
}

#[cfg(test)]
mod tests;

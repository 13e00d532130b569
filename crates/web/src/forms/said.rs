//! What is wrong with a form, and how much room a field has, in the reader's language and as the components take it.

use super::FieldError;
use crate::ui::{CountWords, FieldErrors, SaidError};
use texts::{Args, Language, Texts};

/// The errors in the reader's language, as the fields and the summary take them.
pub fn say_errors(texts: &Texts, language: Language, errors: &[FieldError]) -> FieldErrors {
    let list = errors
        .iter()
        .map(|error| {
            let label = texts.plain(language, &error.label_key);
            // A label that is a question stands before a colon here.
            let label = label.trim_end_matches(['?', ':', '.', ' ']);
            let text = texts.say(language, &error.key, &error.args.clone().text("label", label));
            let (field, anchor) = (error.field.clone(), error.anchor.clone());
            SaidError { field, anchor, text, date_parts: error.date_parts }
        })
        .collect();
    FieldErrors {
        title: texts.plain(language, "shell-error-summary-title"),
        prefix: texts.plain(language, "form-error-prefix"),
        list,
    }
}

/// The words of a character count in the reader's language.
pub fn count_words(texts: &Texts, language: Language) -> CountWords {
    // The browser puts the number in: the message keeps the mark where it goes.
    let say = |key: &str| texts.say(language, key, &Args::new().text("count", "%{count}"));
    CountWords {
        limit: say("form-count-limit"),
        under_one: say("form-count-under-one"),
        under_other: say("form-count-under-other"),
        at_limit: say("form-count-at-limit"),
        over_one: say("form-count-over-one"),
        over_other: say("form-count-over-other"),
    }
}

#[cfg(test)]
mod tests;

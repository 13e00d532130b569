//! Every message of a form has words in every language.

use super::*;
use crate::forms::{Form, Reader};
use jiff::civil::date;

#[test]
fn every_message_is_said_in_every_language() {
    let texts = Texts::embedded().unwrap();
    let form = Form::from_urlencoded(
        b"long=abc&d-day=1&u-day=31&u-month=2&u-year=2026&n=x&r=99&t=z&pf=1&pd=19811328-9874&pc=811228-9873",
    )
    .unwrap();
    let mut reader = Reader::new(&form, "test");
    reader.required_text("empty", 1);
    reader.required_text("long", 1);
    reader.date("none");
    reader.date("d");
    reader.date("u");
    reader.choice("c", &[]);
    reader.choices("t", &[]);
    reader.confirmed("k");
    reader.whole_number("nn", 0..=1);
    reader.whole_number("n", 0..=1);
    reader.whole_number("r", 0..=1);
    for name in ["pf", "pd", "pc"] {
        reader.personal_number(name, date(2026, 5, 3));
    }
    reader.refuse("form", "form-error-unreadable", Args::new());
    let errors = reader.finish(|| Some(())).unwrap_err();
    assert_eq!(errors.len(), 15);
    for language in Language::all() {
        let said = say_errors(&texts, *language, &errors);
        assert!(!said.title.contains('⟦') && !said.prefix.contains('⟦'));
        for (error, said) in errors.iter().zip(&said.list) {
            let without_label = said.text.replace(&format!("⟦{}⟧", error.label_key), "");
            assert!(!without_label.contains(['⟦', '{']), "{}: {}", error.key, said.text);
        }
    }
}

#[test]
fn a_count_of_characters_is_said_in_every_language_with_room_for_the_number() {
    let texts = Texts::embedded().unwrap();
    for language in Language::all() {
        let words = count_words(&texts, *language);
        for text in [&words.limit, &words.under_other, &words.over_other] {
            assert!(text.contains("%{count}") && !text.contains('⟦'), "{text}");
        }
        for text in [&words.under_one, &words.at_limit, &words.over_one] {
            assert!(!text.contains(['⟦', '%']), "{text}");
        }
    }
}

#[test]
fn a_label_that_is_a_question_loses_its_mark_before_the_message() {
    let files = [
        (
            "sv/x.ftl",
            "test-a = Arbetar du?\nform-error-prefix = Fel\nshell-error-summary-title = Rätta\nform-error-choice-required = { $label }: välj ett av svaren",
        ),
        (
            "en/x.ftl",
            "test-a = Working?\nform-error-prefix = Error\nshell-error-summary-title = Problem\nform-error-choice-required = { $label }: choose",
        ),
    ];
    let texts = Texts::from_files(files).unwrap();
    let form = Form::default();
    let mut reader = Reader::new(&form, "test");
    reader.yes_no("a");
    let errors = reader.finish(|| Some(())).unwrap_err();
    assert_eq!(say_errors(&texts, Language::Swedish, &errors).list[0].text, "Arbetar du: välj ett av svaren");
}

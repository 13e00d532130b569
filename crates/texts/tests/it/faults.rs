//! A fault in a file is told with its file and line, all at once, and never passes.

use proptest::prelude::*;
use texts::{Language, Texts};

fn faults<const N: usize>(files: [(&str, &str); N]) -> Vec<String> {
    match Texts::from_files(files) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

fn one<const N: usize>(files: [(&str, &str); N], expected: &str) {
    let found = faults(files);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found.iter().all(|fault| fault.starts_with(expected)), "{found:#?}");
}

#[test]
fn a_line_that_is_no_message_is_refused() {
    one(
        [("sv/a.ftl", "a = ja\nvad är detta\n"), ("en/a.ftl", "a = yes\n")],
        "sv/a.ftl:2: this is not a Fluent message",
    );
}

#[test]
fn an_open_brace_is_refused() {
    let found = faults([("sv/a.ftl", "a = { $x\n"), ("en/a.ftl", "a = { $x }\n")]);
    assert!(found.iter().any(|fault| fault.starts_with("sv/a.ftl:")), "{found:#?}");
}

#[test]
fn a_key_given_twice_in_one_file_is_refused() {
    one(
        [("sv/a.ftl", "a = ja\n\na = jo\n"), ("en/a.ftl", "a = yes\n")],
        "sv/a.ftl:3: `a` stands already in sv/a.ftl:1",
    );
}

#[test]
fn a_key_given_in_two_files_is_refused() {
    one(
        [("sv/a.ftl", "a = ja\n"), ("sv/b.ftl", "a = jo\n"), ("en/a.ftl", "a = yes\n")],
        "sv/b.ftl:1: `a` stands already in sv/a.ftl:1",
    );
}

#[test]
fn an_attribute_given_twice_is_refused() {
    one(
        [("sv/a.ftl", "a =\n    .x = ja\n    .x = jo\n"), ("en/a.ftl", "a =\n    .x = yes\n")],
        "sv/a.ftl:1: `a.x` is given twice",
    );
}

#[test]
fn a_key_without_its_english_is_refused() {
    one(
        [("sv/a.ftl", "a = ja\nb = nej\n"), ("en/a.ftl", "a = yes\n")],
        "sv/a.ftl:2: `b` does not exist in `en`",
    );
}

#[test]
fn a_key_without_its_swedish_is_refused() {
    one([("sv/a.ftl", ""), ("en/a.ftl", "a = yes\n")], "en/a.ftl:1: `a` does not exist in `sv`");
}

#[test]
fn an_attribute_without_its_english_is_refused() {
    one(
        [("sv/a.ftl", "a = ja\n    .x = jo\n"), ("en/a.ftl", "a = yes\n")],
        "sv/a.ftl:1: `a.x` does not exist in `en`",
    );
}

#[test]
fn a_variable_that_only_one_language_uses_is_refused() {
    one(
        [
            ("sv/a.ftl", "a = { $n ->\n    [one] en { $what }\n   *[other] fler\n}\n"),
            ("en/a.ftl", "a = { $n ->\n    [one] one\n   *[other] more\n}\n"),
        ],
        "sv/a.ftl:1: `a` uses $what but its text in `en` (en/a.ftl:1) does not",
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    one([("sv/a.ftl", "a = { b }\n"), ("en/a.ftl", "a = yes\n")], "sv/a.ftl:1: `a` refers to `b`");
}

#[test]
fn a_file_outside_the_folders_of_languages_is_refused() {
    one([("xx/a.ftl", "a = ?\n")], "xx/a.ftl:1: the file is not in");
}

#[test]
fn other_files_in_the_folder_are_left_alone() {
    assert!(faults([("README.md", "# Texts"), ("sv/notes.txt", "a")]).is_empty());
}

#[test]
fn a_digit_in_a_policy_text_is_refused() {
    for text in [
        "a = efter 24 månader\n",
        "a = efter { 24 } månader\n",
        "a = efter { \"24\" } månader\n",
        "a =\n    .x = efter 24 månader\n",
    ] {
        let found = faults([("sv/policy.ftl", text), ("en/policy.ftl", text)]);
        assert_eq!(found.len(), 2, "{found:#?}");
        assert!(found.iter().all(|fault| fault.contains("has a digit")));
    }
}

#[test]
fn a_policy_text_takes_its_numbers_as_variables_and_names_with_digits_by_reference() {
    let text = "a = { $n ->\n    [0] { service } nu\n   *[other] { service } efter { $n }\n}\n";
    let name = "service = Rusta och matcha 2\n";
    assert_eq!(
        faults([
            ("sv/policy.ftl", text),
            ("en/policy.ftl", text),
            ("sv/steps.ftl", name),
            ("en/steps.ftl", name),
        ]),
        Vec::<String>::new()
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let found = faults([("sv/a.ftl", "a = ja\nb = { c }\n???\n"), ("en/a.ftl", "d = yes\n")]);
    assert!(found.len() >= 5, "{found:#?}");
}

#[test]
fn line_ends_and_byte_order_marks_of_other_editors_say_nothing() {
    let texts = Texts::from_files([
        ("sv/a.ftl", "\u{feff}a = ja\r\nb = { $n ->\r\n   *[other] nej\r\n}\r\n"),
        ("en/a.ftl", "a = yes\nb = { $n ->\n   *[other] no\n}\n"),
    ])
    .expect("the same messages");
    assert_eq!(texts.plain(Language::Swedish, "a"), "ja");
}

proptest! {
    #[test]
    fn no_content_makes_the_reading_panic(content in "(?s).{0,200}", more in "([a-z]{1,2} = [a-z{}$.\" \n*\\[\\]>-]{0,30}\n){0,6}") {
        let both = format!("{content}\n{more}");
        let _ = Texts::from_files([("sv/a.ftl", both.as_str()), ("en/policy.ftl", more.as_str())]);
    }
}

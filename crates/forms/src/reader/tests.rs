//! Every way in which a field can be right or wrong, and that no input makes reading panic.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn keys(form: &Form, read: impl FnOnce(&mut Reader<'_>)) -> Vec<(String, String)> {
    let mut reader = Reader::new(form, "test");
    read(&mut reader);
    reader
        .finish(|| Some(()))
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|error| (error.anchor, error.key))
        .collect()
}

fn sent(text: &str) -> Form {
    Form::from_urlencoded(text.as_bytes()).unwrap()
}

fn one(anchor: &str, key: &str) -> Vec<(String, String)> {
    vec![(anchor.to_owned(), key.to_owned())]
}

#[test]
fn all_errors_come_in_the_order_of_the_form() {
    let form = sent("b=&from-day=1&from-month=&from-year=2026");
    let errors = keys(&form, |reader| {
        reader.required_text("b", 10);
        reader.date("from");
        reader.yes_no("a");
    });
    let expected = [("b", "required"), ("from-month", "date-incomplete"), ("a", "choice-required")]
        .map(|(anchor, key)| (anchor.to_owned(), format!("form-error-{key}")));
    assert_eq!(errors, expected);
}

#[test]
fn a_form_without_faults_gives_its_value() {
    let form =
        sent("goal=+arbete+&from-day=1&from-month=05&from-year=2026&yes=yes&n=1+200&t=a&t=c&p=811228-9874");
    let mut reader = Reader::new(&form, "test");
    let goal = reader.required_text("goal", 6);
    let from = reader.date("from");
    let yes = reader.yes_no("yes");
    let number = reader.whole_number("n", 0..=2000);
    let ticked = reader.choices("t", &["a", "b", "c"]);
    let person = reader.personal_number("p", date(2026, 5, 3));
    assert_eq!(reader.optional_text("none", 3), None);
    let value = reader.finish(|| Some((goal?, from?, yes?, number?, ticked, person?))).unwrap();
    let expected = (
        "arbete".to_owned(),
        date(2026, 5, 1),
        true,
        1200,
        vec!["a", "c"],
        chain::person::PersonalNumber::parse("198112289874").unwrap(),
    );
    assert_eq!(value, expected);
}

#[test]
fn each_fault_of_a_date_points_at_the_field_that_is_wrong() {
    for (body, anchor, key) in [
        ("", "d-day", "date-required"),
        ("d-day=1&d-month=2", "d-year", "date-incomplete"),
        ("d-day=30&d-month=2&d-year=2026", "d-day", "date-unreal"),
        ("d-day=1&d-month=13&d-year=2026", "d-month", "date-unreal"),
        ("d-day=1&d-month=2&d-year=26", "d-year", "date-unreal"),
        ("d-day=%2B1&d-month=2&d-year=2026", "d-day", "date-unreal"),
    ] {
        let errors = keys(&sent(body), |reader| {
            reader.date("d");
        });
        assert_eq!(errors, one(anchor, &format!("form-error-{key}")), "{body}");
    }
}

#[test]
fn a_text_is_measured_in_characters_and_not_in_bytes() {
    let form = Form::filled([("a", "åäöåä"), ("b", "åäöåäö")]);
    let errors = keys(&form, |reader| {
        assert_eq!(reader.required_text("a", 5).as_deref(), Some("åäöåä"));
        assert_eq!(reader.optional_text("b", 5), None);
    });
    assert_eq!(errors, one("b", "form-error-too-long"));
}

#[test]
fn a_number_must_be_whole_and_within_its_range() {
    for (text, key) in [
        ("", "number-required"),
        ("1,5", "number"),
        ("x", "number"),
        ("11", "number-range"),
        ("−1", "number-range"),
    ] {
        let errors = keys(&Form::filled([("n", text)]), |reader| {
            reader.whole_number("n", 0..=10);
        });
        assert_eq!(errors, one("n", &format!("form-error-{key}")), "{text}");
    }
}

#[test]
fn a_value_that_was_never_offered_is_refused() {
    let errors = keys(&sent("c=z&t=a&t=z"), |reader| {
        assert_eq!(reader.choice("c", &["a"]), None);
        assert_eq!(reader.choices("t", &["a"]), ["a"]);
        assert!(!reader.confirmed("k"));
    });
    let keys: Vec<&str> = errors.iter().map(|(_, key)| key.as_str()).collect();
    assert_eq!(keys, ["form-error-choice-required", "form-error-choice-unknown", "form-error-confirm"]);
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(body in proptest::collection::vec(any::<u8>(), 0..200), text in "\\PC{0,40}") {
        let sent = Form::from_urlencoded(&body).unwrap();
        let names = ["a-day", "a-month", "a-year", "a"];
        let filled = Form::filled(names.map(|name| (name, text.clone())));
        for form in [sent, filled] {
            let mut reader = Reader::new(&form, "test");
            reader.required_text("a", 5);
            reader.optional_date("a");
            reader.whole_number("a", i64::MIN..=i64::MAX);
            reader.personal_number("a", date(2026, 5, 3));
            reader.choices("a", &["x"]);
            prop_assert!(reader.finish(|| Some(())).err().unwrap_or_default().len() <= 5);
        }
    }
}

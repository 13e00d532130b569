//! Saying a message: plurals, typed values, and what is seen when something is missing.

use jiff::civil::date;
use texts::Language::{English, Swedish};
use texts::{Args, Direction, Language, Texts};

fn sample() -> Texts {
    Texts::from_files([
        (
            "sv/a.ftl",
            "left = { $days ->\n    [one] { $days } dag kvar\n   *[other] { $days } dagar kvar\n}\n\
             letter = { $name } får { $amount } den { $when }\n\
             row =\n    .long = Du har varit utan arbete länge\n\
             known = ja\n",
        ),
        (
            "en/a.ftl",
            "left = { $days ->\n    [one] { $days } day left\n   *[other] { $days } days left\n}\n\
             letter = { $name } gets { $amount } on { $when }\n\
             row =\n    .long = You have been without work for long\n\
             known = yes\n",
        ),
    ])
    .expect("the sample holds together")
}

#[test]
fn plural_forms_are_chosen_in_each_language() {
    let texts = sample();
    for (days, swedish, english) in [
        (0, "0 dagar kvar", "0 days left"),
        (1, "1 dag kvar", "1 day left"),
        (2, "2 dagar kvar", "2 days left"),
        (21, "21 dagar kvar", "21 days left"),
        (1_500, "1\u{a0}500 dagar kvar", "1,500 days left"),
        (
            i64::MAX,
            "9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}807 dagar kvar",
            "9,223,372,036,854,775,807 days left",
        ),
    ] {
        let args = Args::new().number("days", days);
        assert_eq!(texts.say(Swedish, "left", &args), swedish);
        assert_eq!(texts.say(English, "left", &args), english);
    }
}

#[test]
fn values_are_written_in_the_language_and_without_isolation_marks() {
    let args = Args::new().text("name", "Åsa Öberg").ore("amount", 2_000_000).date("when", date(2026, 5, 3));
    let texts = sample();
    assert_eq!(
        texts.say(Swedish, "letter", &args),
        "Åsa Öberg får 20\u{a0}000\u{a0}kr den 3\u{a0}maj\u{a0}2026"
    );
    assert_eq!(texts.say(English, "letter", &args), "Åsa Öberg gets SEK\u{a0}20,000 on 3\u{a0}May\u{a0}2026");
}

#[test]
fn a_name_that_looks_like_a_message_stays_a_name() {
    let name = "{ known } { $when } \\ \"";
    let args = Args::new().text("name", name).ore("amount", 0).date("when", date(2026, 5, 3));
    assert!(sample().say(Swedish, "letter", &args).starts_with(name));
}

#[test]
fn a_row_of_a_policy_file_is_said_by_file_and_row() {
    let texts = sample();
    assert_eq!(texts.plain(Swedish, "row.long"), "Du har varit utan arbete länge");
    assert!(texts.has(English, "row.long"));
    assert_eq!(texts.plain(Swedish, "row"), "⟦row⟧");
    assert!(!texts.has(Swedish, "row"));
}

#[test]
fn a_missing_key_is_seen() {
    let texts = sample();
    for key in ["nowhere", "row.nowhere", "", ".", "left.x", "⟦"] {
        assert_eq!(texts.plain(English, key), format!("⟦{key}⟧"));
        assert!(!texts.has(English, key));
    }
}

#[test]
fn a_missing_value_is_seen_and_the_rest_can_still_be_read() {
    let said = sample().say(Swedish, "letter", &Args::new().text("name", "Åsa"));
    assert!(said.starts_with("Åsa får"), "{said}");
    assert!(said.ends_with("⟦letter⟧"), "{said}");
}

#[test]
fn a_message_tells_which_variables_it_wants() {
    let texts = sample();
    assert_eq!(texts.variables("letter").collect::<Vec<_>>(), ["amount", "name", "when"]);
    assert_eq!(texts.variables("nowhere").count(), 0);
}

#[test]
fn a_language_is_found_by_its_code() {
    for language in Language::all() {
        assert_eq!(Language::from_code(language.code()), Some(*language));
        assert_eq!(language.direction(), Direction::Ltr);
        assert!(!language.own_name().is_empty());
    }
    assert_eq!(Language::from_code("SV"), None);
    assert_eq!(Language::from_code("../sv"), None);
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&sample());
}

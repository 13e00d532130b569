//! Cases beside a policy file run as tests and say where they fail.

use rules::{Bundle, cases};

use crate::world::{FACTS, VALID, layer, schema};

fn run(text: &str) -> Vec<cases::CaseResult> {
    let files =
        [("facts.toml", FACTS), ("services/support.toml", VALID), ("services/support.cases.toml", text)];
    cases::run(&Bundle::load(&[layer("base", &files)], &schema()).expect("valid"))
}

#[test]
fn cases_that_hold_pass() {
    let results = run(r#"
[[case]]
name = "Long without work gives the right"
table = "eligibility"
on = 2024-03-01
facts = { unemployed_months = 25, age = 30 }
expect = "entitled"
row = "long_unemployed"

[[case]]
name = "Unknown age asks an officer"
table = "eligibility"
on = 2024-03-01
facts = { unemployed_months = 25, education = "primary", needs = ["health"], registered_on = 2024-01-01, has_disability = true }
expect = "needs_human"
missing = ["age"]

[[case]]
name = "Before its time there is no lead time"
table = "lead_time"
on = 2023-12-31
expect = "not_in_force"

[[case]]
name = "The first lead time is thirty days"
table = "lead_time"
on = 2024-01-01
expect = "30 days"
"#);
    assert_eq!(results.len(), 4);
    for result in results {
        assert_eq!(result.outcome, Ok(()), "{}", result.name);
    }
}

#[test]
fn a_case_that_fails_says_where_and_what() {
    let case = |rest: &str| {
        format!("\n[[case]]\nname = \"A case\"\ntable = \"eligibility\"\non = 2024-03-01\n{rest}\n")
    };
    for (text, line, what) in [
        (
            case("facts = { unemployed_months = 25 }\nexpect = \"entitled\""),
            2,
            "needs_human at the row `long_unemployed`, which lacks age",
        ),
        (
            case("facts = { age = 20, education = \"tertiary\" }\nexpect = \"entitled\""),
            2,
            "answers not_entitled by the row `otherwise`",
        ),
        (
            case(
                "facts = { age = 20, education = \"tertiary\" }\nexpect = \"not_entitled\"\nrow = \"in_need\"",
            ),
            2,
            "expected the row `in_need`",
        ),
        (
            case("facts = { unemployed_months = 25 }\nexpect = \"needs_human\"\nmissing = [\"education\"]"),
            2,
            "expected that education is missing, but age is",
        ),
        (case("facts = { moons = 2 }\nexpect = \"entitled\""), 6, "no fact `moons`"),
        (case("facts = { age = \"old\" }\nexpect = \"entitled\""), 6, "not of the type of the fact `age`"),
        (case("expect = \"30 days\""), 6, "`expect` must be"),
        (case("expect = \"entitled\"\nmissing = [\"age\"]"), 6, "`missing` is for cases"),
        (case("wish = 1\nexpect = \"entitled\""), 6, "no key `wish`"),
        (case(""), 2, "lacks `expect`"),
        (
            "[[case]]\nname = \"A case\"\ntable = \"nothing\"\non = 2024-03-01\nexpect = \"x\"".to_owned(),
            3,
            "must name a table",
        ),
        ("[[wish]]\n".to_owned(), 1, "`wish` is not known here"),
        ("\n[[case]\n".to_owned(), 2, "not valid TOML"),
        (String::new(), 1, "no case"),
    ] {
        let results = run(&text);
        let messages: Vec<String> = results.into_iter().filter_map(|r| r.outcome.err()).collect();
        let [message] = messages.as_slice() else { panic!("{text}: {messages:?}") };
        assert!(
            message.starts_with(&format!("base/services/support.cases.toml:{line}: ")),
            "{text}: {message}"
        );
        assert!(message.contains(what), "{text}: {message}");
    }
}

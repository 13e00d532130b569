//! What a table answers: three values, the order of rows, days in force, and every kind of test and answer.

use rules::{
    Bundle, ExplainedVerdict, FactError, Facts, NoTrace, Period, PeriodUnit, RowOutcome, Source,
    TableExplanation, Then, Value, Verdict,
};

use crate::world::{VALID, day, load, with_rows};

fn facts(bundle: &Bundle, known: &[(&str, Value)]) -> Facts {
    let mut facts = Facts::new(bundle.facts());
    for (name, value) in known {
        facts
            .set_named(bundle.facts(), name, *value)
            .expect("a fact of this type");
    }
    facts
}

/// Verdict in short: `answer@row`, `?row(missing facts)` or `-`.
fn ask(bundle: &Bundle, known: &[(&str, Value)], on: &str) -> String {
    let table = bundle
        .file("services", "support")
        .and_then(|f| f.table("eligibility"))
        .expect("the table");
    let facts = facts(bundle, known);
    match table.decide(&facts, day(on), &mut NoTrace) {
        Verdict::Decided { row, then } => format!("{then}@{}", row.id()),
        Verdict::NeedsHuman { row } => {
            let names: Vec<&str> = row
                .missing_in(&facts)
                .iter()
                .map(|id| &*bundle.facts().def(*id).name)
                .collect();
            format!("?{}({})", row.id(), names.join(" "))
        }
        Verdict::NotInForce => "-".to_owned(),
    }
}

#[test]
fn a_row_is_no_before_it_is_missing_and_missing_stops_the_table() {
    let bundle = load(VALID).expect("valid");
    let (months, age) = (
        |n| ("unemployed_months", Value::Integer(n)),
        |n| ("age", Value::Integer(n)),
    );
    let (education, disability) = (
        ("education", Value::Choice(1)),
        ("has_disability", Value::Boolean(false)),
    );
    for (known, on, expected) in [
        (
            vec![months(25), age(30)],
            "2024-03-01",
            "entitled@long_unemployed",
        ),
        (vec![months(25)], "2024-03-01", "?long_unemployed(age)"),
        (
            vec![],
            "2024-03-01",
            "?long_unemployed(unemployed_months age)",
        ),
        (
            vec![months(24)],
            "2024-03-01",
            "?short_education(education has_disability)",
        ),
        (
            vec![months(24), education],
            "2024-03-01",
            "?short_education(has_disability)",
        ),
        (
            vec![age(65), education, disability],
            "2024-03-01",
            "entitled@short_education",
        ),
        (
            vec![age(24), ("education", Value::Choice(2))],
            "2024-03-01",
            "not_entitled@otherwise",
        ),
        (vec![age(24)], "2025-01-01", "?in_need(needs registered_on)"),
        (vec![age(24)], "2023-12-31", "-"),
    ] {
        assert_eq!(ask(&bundle, &known, on), expected, "{known:?} on {on}");
    }
}

#[test]
fn a_row_holds_from_its_first_day_until_the_day_before_its_end() {
    let bundle = load(VALID).expect("valid");
    let lead_time = bundle
        .file("services", "support")
        .and_then(|f| f.table("lead_time"))
        .expect("the table");
    let facts = Facts::new(bundle.facts());
    for (on, expected) in [
        ("2024-01-01", "30 days"),
        ("2024-06-30", "30 days"),
        ("2024-07-01", "15 working days"),
        ("9999-12-31", "15 working days"),
    ] {
        let then = lead_time
            .decide(&facts, day(on), &mut NoTrace)
            .then()
            .map(ToString::to_string);
        assert_eq!(then.as_deref(), Some(expected), "{on}");
    }
    assert_eq!(
        lead_time.next_change_after(day("2023-05-05")),
        Some(day("2024-01-01"))
    );
    assert_eq!(
        lead_time.next_change_after(day("2024-01-01")),
        Some(day("2024-07-01"))
    );
    assert_eq!(lead_time.next_change_after(day("2024-07-01")), None);
    assert_eq!(
        bundle.next_change_after(day("2024-07-01")),
        Some(day("2025-01-01"))
    );
}

#[test]
fn every_kind_of_test_means_what_the_notation_says() {
    let (n, c, b) = (Value::Integer, Value::Choice, Value::Boolean);
    let d = |text: &str| Value::Date(day(text));
    let set = Value::Set;
    for (fact, test, yes, no) in [
        (
            "age",
            r#""> 24""#,
            vec![n(25), n(i64::MAX)],
            vec![n(24), n(i64::MIN)],
        ),
        ("age", r#"">= 24""#, vec![n(24)], vec![n(23)]),
        ("age", r#""< 5""#, vec![n(4), n(i64::MIN)], vec![n(5)]),
        ("age", r#""<=-5""#, vec![n(-5)], vec![n(-4)]),
        (
            "age",
            r#""[25..65)""#,
            vec![n(25), n(64)],
            vec![n(24), n(65)],
        ),
        ("age", r#""(2..4]""#, vec![n(3), n(4)], vec![n(2), n(5)]),
        ("age", "18", vec![n(18)], vec![n(17)]),
        ("age", r#""18""#, vec![n(18)], vec![n(19)]),
        (
            "age",
            r#""1, 5, [7..9]""#,
            vec![n(1), n(5), n(8)],
            vec![n(2), n(6), n(10)],
        ),
        ("age", "[1, 5]", vec![n(1), n(5)], vec![n(3)]),
        (
            "age",
            r#""not(> 24)""#,
            vec![n(24), n(i64::MIN)],
            vec![n(25)],
        ),
        (
            "age",
            r#""not(1, [3..4])""#,
            vec![n(0), n(2), n(5)],
            vec![n(1), n(3), n(4)],
        ),
        ("has_disability", "true", vec![b(true)], vec![b(false)]),
        (
            "has_disability",
            r#""not(true)""#,
            vec![b(false)],
            vec![b(true)],
        ),
        (
            "registered_on",
            r#"">= 2024-01-31""#,
            vec![d("2024-01-31"), d("2024-02-01")],
            vec![d("2024-01-30"), d("2023-12-31")],
        ),
        (
            "registered_on",
            r#""> 2024-01-31""#,
            vec![d("2024-02-01")],
            vec![d("2024-01-31")],
        ),
        (
            "registered_on",
            r#""< 2024-02-01""#,
            vec![d("2024-01-31"), d("-000044-03-15")],
            vec![d("2024-02-01")],
        ),
        (
            "registered_on",
            r#""[2024-01-01..2024-03-01)""#,
            vec![d("2024-02-29")],
            vec![d("2024-03-01")],
        ),
        (
            "registered_on",
            "2024-01-01",
            vec![d("2024-01-01")],
            vec![d("2024-01-02")],
        ),
        ("education", r#""none""#, vec![c(0)], vec![c(1)]),
        (
            "education",
            r#"["none", "tertiary"]"#,
            vec![c(0), c(3)],
            vec![c(1)],
        ),
        (
            "education",
            r#""none, primary""#,
            vec![c(0), c(1)],
            vec![c(2)],
        ),
        (
            "education",
            r#""not(none, primary)""#,
            vec![c(2), c(3)],
            vec![c(0), c(1)],
        ),
        (
            "needs",
            r#""language""#,
            vec![set(0b001), set(0b011)],
            vec![set(0), set(0b110)],
        ),
        (
            "needs",
            r#"["language", "mobility"]"#,
            vec![set(0b100)],
            vec![set(0b010)],
        ),
        (
            "needs",
            r#""not(language)""#,
            vec![set(0), set(0b110)],
            vec![set(0b111)],
        ),
    ] {
        let text = with_rows(&format!(
            "[[eligibility]]\nid = \"x\"\nfrom = 2024-01-01\nwhen = {{ {fact} = {test} }}\nthen = \"entitled\"\n\
             [[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"not_entitled\"\n"
        ));
        let bundle = load(&text).expect(test);
        for value in yes {
            assert_eq!(
                ask(&bundle, &[(fact, value)], "2024-01-01"),
                "entitled@x",
                "{test} {value:?}"
            );
        }
        for value in no {
            assert_eq!(
                ask(&bundle, &[(fact, value)], "2024-01-01"),
                "not_entitled@otherwise",
                "{test} {value:?}"
            );
        }
        assert_eq!(
            ask(&bundle, &[], "2024-01-01"),
            format!("?x({fact})"),
            "{test}"
        );
    }
}

#[test]
fn every_type_of_answer_is_read_and_written_alike() {
    let kr = |ore| Then::Ore(ore);
    let period = |count, unit| Then::Period(Period { count, unit });
    for (table, literal, expected, written) in [
        ("pay", r#""20000 kr""#, kr(2_000_000), "20000 kr"),
        ("pay", r#""12,50 kr""#, kr(1250), "12,50 kr"),
        ("pay", r#""0,05 kr""#, kr(5), "0,05 kr"),
        (
            "lead_time",
            r#""6 months""#,
            period(6, PeriodUnit::Months),
            "6 months",
        ),
        (
            "lead_time",
            r#""3 weeks""#,
            period(3, PeriodUnit::Weeks),
            "3 weeks",
        ),
        (
            "lead_time",
            r#""1 day""#,
            period(1, PeriodUnit::Days),
            "1 day",
        ),
        (
            "lead_time",
            r#""15 working days""#,
            period(15, PeriodUnit::WorkingDays),
            "15 working days",
        ),
        (
            "lead_time",
            r#""2 years""#,
            period(2, PeriodUnit::Years),
            "2 years",
        ),
        ("share", r#""80 %""#, Then::Percent(80), "80 %"),
        ("seats", "-3", Then::Integer(-3), "-3"),
        ("open_to_all", "true", Then::Boolean(true), "true"),
        ("track", r#""deep""#, Then::Word("deep".into()), "deep"),
        (
            "reports",
            r#"["monthly", "final"]"#,
            Then::Words(["monthly".into(), "final".into()].into()),
            "monthly, final",
        ),
    ] {
        let text = with_rows(&format!(
            "[[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"entitled\"\n\
             [[{table}]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = {literal}\n"
        ));
        let bundle = load(&text).expect(literal);
        let table = bundle
            .file("services", "support")
            .and_then(|f| f.table(table))
            .expect("the table");
        let then = table
            .decide(&Facts::new(bundle.facts()), day("2024-01-01"), &mut NoTrace)
            .then()
            .expect("decided");
        assert_eq!((then, then.to_string().as_str()), (&expected, written));
    }
}

#[test]
fn a_value_of_the_wrong_type_counts_as_missing() {
    let bundle = load(VALID).expect("valid");
    let table = bundle
        .file("services", "support")
        .and_then(|f| f.table("eligibility"))
        .expect("the table");
    let id = bundle.facts().get("unemployed_months").expect("a fact");
    let mut facts = Facts::new(bundle.facts());
    facts.set(id, Value::Boolean(true));
    let verdict = table.decide(&facts, day("2024-01-01"), &mut NoTrace);
    assert!(
        matches!(verdict, Verdict::NeedsHuman { row } if row.missing_in(&facts).contains(&id)),
        "{verdict:?}"
    );
    let refused = facts.set_named(bundle.facts(), "unemployed_months", Value::Boolean(true));
    assert_eq!(
        refused,
        Err(FactError::WrongType("unemployed_months".into()))
    );
    assert!(
        facts
            .set_named(bundle.facts(), "unemployed_moons", Value::Integer(1))
            .is_err()
    );
    assert!(
        facts
            .set_named(bundle.facts(), "education", Value::Choice(4))
            .is_err()
    );
    assert!(
        facts
            .set_named(bundle.facts(), "needs", Value::Set(8))
            .is_err()
    );
}

#[test]
fn facts_give_back_what_was_set_and_forget_when_cleared() {
    let bundle = load(VALID).expect("valid");
    let registry = bundle.facts();
    let mut facts = Facts::new(registry);
    let needs = registry.get("needs").expect("a fact");
    let on = registry.get("registered_on").expect("a fact");
    facts.set_word(registry, needs, "mobility").expect("a word");
    facts.set_word(registry, needs, "language").expect("a word");
    facts.set(on, Value::Date(day("2024-02-29")));
    assert_eq!(
        (facts.get(needs), facts.get(on)),
        (
            Some(Value::Set(0b101)),
            Some(Value::Date(day("2024-02-29")))
        )
    );
    assert!(facts.set_word(registry, needs, "money").is_err());
    facts.clear();
    assert_eq!(facts.get(needs), None);
}

#[test]
fn an_explanation_names_the_rows_tried_and_only_the_facts_used() {
    let bundle = load(VALID).expect("valid");
    let table = bundle
        .file("services", "support")
        .and_then(|f| f.table("eligibility"))
        .expect("the table");
    let facts = facts(
        &bundle,
        &[
            ("unemployed_months", Value::Integer(3)),
            ("education", Value::Choice(1)),
            ("needs", Value::Set(3)),
        ],
    );
    let (_, explanation) = table.explain(bundle.facts(), &facts, day("2024-03-01"));
    assert_eq!(
        explanation.rows,
        [
            ("long_unemployed".to_owned(), RowOutcome::No),
            ("short_education".to_owned(), RowOutcome::Missing)
        ]
    );
    assert_eq!(explanation.verdict, ExplainedVerdict::NeedsHuman);
    assert_eq!(explanation.last_row(), Some("short_education"));
    let json = serde_json::to_string(&explanation).expect("json");
    assert_eq!(
        json,
        r#"{"p":"support","t":"eligibility","r":[["long_unemployed","n"],["short_education","m"]],"f":[["unemployed_months","3"],["age",null],["education","primary"],["has_disability",null]],"v":"h"}"#
    );
    assert_eq!(
        serde_json::from_str::<TableExplanation>(&json).expect("back"),
        explanation
    );
}

#[test]
fn a_file_tells_its_keys_sources_assumptions_and_limits() {
    let bundle = load(VALID).expect("valid");
    let file = bundle.file("services", "support").expect("the file");
    assert_eq!(
        (file.word("delivered_by"), file.words("tracks")),
        (Some("lov"), &["basic".to_owned(), "deep".to_owned()][..])
    );
    assert_eq!(
        (file.layer(), file.path(), file.assumption()),
        (
            "base",
            "services/support.toml",
            Some("the limits are not verified")
        )
    );
    let rows = file.table("eligibility").expect("the table").rows();
    assert_eq!(rows[0].source(), file.source());
    assert_eq!(
        rows[1].source(),
        &Source {
            title: "An appendix".into(),
            at: "2".into(),
            url: None
        }
    );
    assert_eq!(
        (rows[1].assumption(), rows[1].line()),
        (Some("practice"), 13)
    );
    assert_eq!(
        (
            rows[0].conditions()[1].text(),
            rows[0].conditions()[1].limits()
        ),
        ("[25..65)", &[Value::Integer(25), Value::Integer(65)][..])
    );
    assert_eq!(
        bundle.files("services").map(|f| f.id()).collect::<Vec<_>>(),
        ["support"]
    );
    assert_eq!(bundle.files("steps").count(), 0);
    let keys = bundle.text_keys();
    assert!(
        keys.contains(&"policy-support-eligibility-in_need".to_owned())
            && keys.contains(&"fact-age".to_owned())
    );
    assert_eq!(keys.len(), 4 + 1 + 6);
}

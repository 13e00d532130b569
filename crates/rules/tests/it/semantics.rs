//! What a table answers: three values, the order of rows, days in force; and what facts, explanations and files tell.

use rules::{
    Bundle, ExplainedVerdict, FactError, Facts, NoTrace, RowOutcome, Source, TableExplanation, Value, Verdict,
};

use crate::world::{VALID, day, load};

fn facts(bundle: &Bundle, known: &[(&str, Value)]) -> Facts {
    let mut facts = Facts::new(bundle.facts());
    for (name, value) in known {
        facts.set_named(bundle.facts(), name, *value).expect("a fact of this type");
    }
    facts
}

/// Verdict in short: `answer@row`, `?row(missing facts)` or `-`.
pub(crate) fn ask(bundle: &Bundle, known: &[(&str, Value)], on: &str) -> String {
    let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
    let facts = facts(bundle, known);
    match table.decide(&facts, day(on), &mut NoTrace) {
        Verdict::Decided { row, then } => format!("{then}@{}", row.id()),
        Verdict::NeedsHuman { row } => {
            let names: Vec<&str> =
                row.missing_in(&facts).iter().map(|id| &*bundle.facts().def(*id).name).collect();
            format!("?{}({})", row.id(), names.join(" "))
        }
        Verdict::NotInForce => "-".to_owned(),
    }
}

#[test]
fn a_row_is_no_before_it_is_missing_and_missing_stops_the_table() {
    let bundle = load(VALID).expect("valid");
    let (months, age) = (|n| ("unemployed_months", Value::Integer(n)), |n| ("age", Value::Integer(n)));
    let (education, disability) =
        (("education", Value::Choice(1)), ("has_disability", Value::Boolean(false)));
    for (known, on, expected) in [
        (vec![months(25), age(30)], "2024-03-01", "entitled@long_unemployed"),
        (vec![months(25)], "2024-03-01", "?long_unemployed(age)"),
        (vec![], "2024-03-01", "?long_unemployed(unemployed_months age)"),
        (vec![months(24)], "2024-03-01", "?short_education(education has_disability)"),
        (vec![months(24), education], "2024-03-01", "?short_education(has_disability)"),
        (vec![age(65), education, disability], "2024-03-01", "entitled@short_education"),
        (vec![age(24), ("education", Value::Choice(2))], "2024-03-01", "not_entitled@otherwise"),
        (vec![age(24)], "2025-01-01", "?in_need(needs registered_on)"),
        (vec![age(24)], "2023-12-31", "-"),
    ] {
        assert_eq!(ask(&bundle, &known, on), expected, "{known:?} on {on}");
    }
}

#[test]
fn a_row_holds_from_its_first_day_until_the_day_before_its_end() {
    let bundle = load(VALID).expect("valid");
    let lead_time = bundle.file("services", "support").and_then(|f| f.table("lead_time")).expect("the table");
    let facts = Facts::new(bundle.facts());
    for (on, expected) in [
        ("2024-01-01", "30 days"),
        ("2024-06-30", "30 days"),
        ("2024-07-01", "15 working days"),
        ("9999-12-31", "15 working days"),
    ] {
        let then = lead_time.decide(&facts, day(on), &mut NoTrace).then().map(ToString::to_string);
        assert_eq!(then.as_deref(), Some(expected), "{on}");
    }
    assert_eq!(lead_time.next_change_after(day("2023-05-05")), Some(day("2024-01-01")));
    assert_eq!(lead_time.next_change_after(day("2024-01-01")), Some(day("2024-07-01")));
    assert_eq!(lead_time.next_change_after(day("2024-07-01")), None);
    assert_eq!(bundle.next_change_after(day("2024-07-01")), Some(day("2025-01-01")));
}

#[test]
fn a_value_of_the_wrong_type_counts_as_missing() {
    let bundle = load(VALID).expect("valid");
    let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
    let id = bundle.facts().get("unemployed_months").expect("a fact");
    let mut facts = Facts::new(bundle.facts());
    facts.set(id, Value::Boolean(true));
    let verdict = table.decide(&facts, day("2024-01-01"), &mut NoTrace);
    assert!(
        matches!(verdict, Verdict::NeedsHuman { row } if row.missing_in(&facts).contains(&id)),
        "{verdict:?}"
    );
    let refused = facts.set_named(bundle.facts(), "unemployed_months", Value::Boolean(true));
    assert_eq!(refused, Err(FactError::WrongType("unemployed_months".into())));
    assert!(facts.set_named(bundle.facts(), "unemployed_moons", Value::Integer(1)).is_err());
    assert!(facts.set_named(bundle.facts(), "education", Value::Choice(4)).is_err());
    assert!(facts.set_named(bundle.facts(), "needs", Value::Set(8)).is_err());
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
        (Some(Value::Set(0b101)), Some(Value::Date(day("2024-02-29"))))
    );
    assert!(facts.set_word(registry, needs, "money").is_err());
    facts.clear();
    assert_eq!(facts.get(needs), None);
}

#[test]
fn an_explanation_names_the_rows_tried_and_only_the_facts_used() {
    let bundle = load(VALID).expect("valid");
    let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
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
        [("long_unemployed".to_owned(), RowOutcome::No), ("short_education".to_owned(), RowOutcome::Missing)]
    );
    assert_eq!(explanation.verdict, ExplainedVerdict::NeedsHuman);
    assert_eq!(explanation.last_row(), Some("short_education"));
    let json = serde_json::to_string(&explanation).expect("json");
    assert_eq!(
        json,
        r#"{"p":"support","t":"eligibility","r":[["long_unemployed","n"],["short_education","m"]],"f":[["unemployed_months","3"],["age",null],["education","primary"],["has_disability",null]],"v":"h"}"#
    );
    assert_eq!(serde_json::from_str::<TableExplanation>(&json).expect("back"), explanation);
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
        ("base", "services/support.toml", Some("the limits are not verified"))
    );
    let rows = file.table("eligibility").expect("the table").rows();
    assert_eq!(rows[0].source(), file.source());
    assert_eq!(rows[1].source(), &Source { title: "An appendix".into(), at: "2".into(), url: None });
    assert_eq!((rows[1].assumption(), rows[1].line()), (Some("practice"), 13));
    assert_eq!(
        (rows[0].conditions()[1].text(), rows[0].conditions()[1].limits()),
        ("[25..65)", &[Value::Integer(25), Value::Integer(65)][..])
    );
    assert_eq!(bundle.files("services").map(|f| f.id()).collect::<Vec<_>>(), ["support"]);
    assert_eq!(bundle.files("steps").count(), 0);
    let keys = bundle.text_keys();
    assert!(
        keys.contains(&"policy-support-eligibility-in_need".to_owned())
            && keys.contains(&"fact-age".to_owned())
    );
    assert_eq!(keys.len(), 4 + 1 + 6);
}

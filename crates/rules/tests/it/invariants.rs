//! What holds for any input: no panic, the three-valued law, and constancy between the days of change.

use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;
use rules::{Bundle, Facts, NoTrace, RowOutcome, Value, Verdict};

use crate::world::{FACTS, VALID, day, layer, load, schema};

/// Cuts, repeats and overwrites pieces of a valid text.
fn mutated(text: &'static str) -> impl Strategy<Value = String> {
    let edit = (0..text.len(), 0..40_usize, prop_oneof!["[\\[\\]{}\"'=,.#\\-\n0-9a-zå]{0,6}", ".{0,4}"]);
    prop::collection::vec(edit, 1..5).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, length, instead) in edits {
            let at = at.min(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, instead.into_bytes());
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn load_all(facts: &str, policy: &str, cases: &str) {
    let files =
        [("facts.toml", facts), ("services/support.toml", policy), ("services/support.cases.toml", cases)];
    match Bundle::load(&[layer("base", &files)], &schema()) {
        Ok(bundle) => drop(rules::cases::run(&bundle)),
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in faults {
                let text = if fault.file == "facts.toml" { facts } else { policy };
                assert!(fault.line >= 1 && fault.line <= text.lines().count() + 1, "{fault}");
            }
        }
    }
}

#[test]
fn deep_keys_and_long_lists_are_refused_quickly() {
    let dotted = vec!["a"; 70].join(".");
    let nested = (0..7).fold("1".to_owned(), |inner, _| format!("{{ {dotted} = {inner} }}"));
    let words: Vec<String> = (0..100_000).map(|n| format!("\"w{n}\"")).collect();
    for text in [
        format!("{} = 1", vec!["a"; 200_000].join(".")),
        format!("[{}]", vec!["a"; 200_000].join(".")),
        format!("a = {nested}"),
        format!("a = {}", "{a=".repeat(100_000)),
        "[".repeat(500_000),
        format!("tracks = [{}]", words.join(", ")),
    ] {
        load(&text).expect_err("refused");
    }
}

const CASES: &str = "[[case]]\nname = \"A\"\ntable = \"eligibility\"\non = 2024-03-01\nfacts = { age = 30, needs = [\"health\"] }\nexpect = \"needs_human\"\nmissing = [\"age\"]\n";

fn value(name: &str) -> BoxedStrategy<Value> {
    match name {
        "age" | "unemployed_months" => (0..70_i64).prop_map(Value::Integer).boxed(),
        "has_disability" => any::<bool>().prop_map(Value::Boolean).boxed(),
        "registered_on" => a_day().prop_map(Value::Date).boxed(),
        "education" => (0..4_u16).prop_map(Value::Choice).boxed(),
        _ => (0..8_u64).prop_map(Value::Set).boxed(),
    }
}

fn a_day() -> impl Strategy<Value = Date> {
    (0..1200_i64).prop_map(|n| day("2023-06-01").saturating_add(n.days()))
}

/// A value or nothing for each fact of the world.
fn some_facts() -> impl Strategy<Value = Vec<(&'static str, Option<Value>)>> {
    let names = ["unemployed_months", "age", "has_disability", "registered_on", "education", "needs"];
    names.map(|name| prop::option::of(value(name)).prop_map(move |v| (name, v))).to_vec()
}

fn known(bundle: &Bundle, values: &[(&str, Option<Value>)]) -> Facts {
    let mut facts = Facts::new(bundle.facts());
    for (name, value) in values {
        if let Some(value) = value {
            facts.set_named(bundle.facts(), name, *value).expect("fits");
        }
    }
    facts
}

/// Verdict as place of the row and whether it decided.
fn verdict(bundle: &Bundle, facts: &Facts, on: Date) -> Option<(String, bool)> {
    let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
    let verdict = table.decide(facts, on, &mut NoTrace);
    verdict.row().map(|row| (row.id().to_owned(), matches!(verdict, Verdict::Decided { .. })))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_makes_the_loader_panic(facts in mutated(FACTS), policy in mutated(VALID), cases in mutated(CASES)) {
        load_all(FACTS, &policy, &cases);
        load_all(&facts, VALID, &cases);
        load_all(&facts, &policy, CASES);
    }

    #[test]
    fn no_bytes_make_the_loader_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), path in "[a-z/.]{0,12}") {
        let text = String::from_utf8_lossy(&bytes);
        load_all(&text, &text, &text);
        let _ = Bundle::load(&[layer("base", &[("facts.toml", FACTS), (&path, &text)])], &schema());
    }

    #[test]
    fn no_test_makes_the_compiler_panic(test in "[\\[\\]()<>=., not0-9a-z\\-å]{0,16}") {
        for fact in ["age", "registered_on", "needs", "education", "has_disability"] {
            let policy = VALID.replacen("age = \"[25..65)\"", &format!("{fact} = \"{test}\""), 1);
            load_all(FACTS, &policy, CASES);
        }
    }

    /// A fact more can only settle what was open: a row that is yes or no stays so, and a decided table keeps its row.
    #[test]
    fn one_more_fact_never_changes_what_was_settled(values in some_facts(), more in some_facts(), on in a_day()) {
        let bundle = load(VALID).expect("valid");
        let fuller: Vec<_> = values.iter().zip(&more).map(|((name, v), (_, m))| (*name, v.or(*m))).collect();
        let (few, many) = (known(&bundle, &values), known(&bundle, &fuller));
        let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
        for row in table.rows() {
            let missing = row.missing_in(&few);
            match row.outcome(&few) {
                RowOutcome::Missing => prop_assert!(!missing.is_empty()),
                settled => {
                    prop_assert_eq!(row.outcome(&many), settled);
                    prop_assert!(settled == RowOutcome::No || missing.is_empty());
                }
            }
        }
        if let Some((row, true)) = verdict(&bundle, &few, on) {
            prop_assert_eq!(verdict(&bundle, &many, on), Some((row, true)));
        }
        let all: Vec<_> = fuller.iter().map(|(name, v)| (*name, v.or(Some(default(name))))).collect();
        let decided = verdict(&bundle, &known(&bundle, &all), on).is_none_or(|(_, decided)| decided);
        prop_assert!(decided, "a table decides when nothing is missing");
    }

    #[test]
    fn the_answer_is_constant_between_the_days_of_change(values in some_facts(), on in a_day(), later in 0..900_i64) {
        let bundle = load(VALID).expect("valid");
        let facts = known(&bundle, &values);
        let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
        let last = on.saturating_add(later.days());
        let last = table.next_change_after(on).map_or(last, |change| last.min(change.saturating_sub(1.days())));
        prop_assert!(last >= on);
        prop_assert_eq!(verdict(&bundle, &facts, on), verdict(&bundle, &facts, last));
        if let Some(any) = bundle.next_change_after(on) {
            prop_assert!(table.next_change_after(on).is_none_or(|change| any <= change));
        }
    }

    #[test]
    fn an_explanation_agrees_with_the_untraced_verdict(values in some_facts(), on in a_day()) {
        let bundle = load(VALID).expect("valid");
        let facts = known(&bundle, &values);
        let table = bundle.file("services", "support").and_then(|f| f.table("eligibility")).expect("the table");
        let (traced, explanation) = table.explain(bundle.facts(), &facts, on);
        let plain = table.decide(&facts, on, &mut NoTrace);
        prop_assert_eq!(traced.row().map(|r| r.id()), plain.row().map(|r| r.id()));
        prop_assert_eq!(explanation.last_row(), plain.row().map(|r| r.id()));
        let open = explanation.rows.split_last().map_or(&[][..], |(_, before)| before);
        prop_assert!(open.iter().all(|(_, outcome)| *outcome == RowOutcome::No));
    }
}

fn default(name: &str) -> Value {
    match name {
        "age" | "unemployed_months" => Value::Integer(0),
        "has_disability" => Value::Boolean(true),
        "registered_on" => Value::Date(day("2024-01-01")),
        "education" => Value::Choice(0),
        _ => Value::Set(0),
    }
}

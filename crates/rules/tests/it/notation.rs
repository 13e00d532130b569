//! Every kind of test and of answer, as it is written and what it means.

use rules::{Facts, NoTrace, Period, PeriodUnit, Then, Value};

use crate::semantics::ask;
use crate::world::{day, load, with_rows};

#[test]
fn every_kind_of_test_means_what_the_notation_says() {
    let (n, c, b) = (Value::Integer, Value::Choice, Value::Boolean);
    let d = |text: &str| Value::Date(day(text));
    let set = Value::Set;
    for (fact, test, yes, no) in [
        ("age", r#""> 24""#, vec![n(25), n(i64::MAX)], vec![n(24), n(i64::MIN)]),
        ("age", r#"">= 24""#, vec![n(24)], vec![n(23)]),
        ("age", r#""< 5""#, vec![n(4), n(i64::MIN)], vec![n(5)]),
        ("age", r#""<=-5""#, vec![n(-5)], vec![n(-4)]),
        ("age", r#""[25..65)""#, vec![n(25), n(64)], vec![n(24), n(65)]),
        ("age", r#""(2..4]""#, vec![n(3), n(4)], vec![n(2), n(5)]),
        ("age", "18", vec![n(18)], vec![n(17)]),
        ("age", r#""18""#, vec![n(18)], vec![n(19)]),
        ("age", r#""1, 5, [7..9]""#, vec![n(1), n(5), n(8)], vec![n(2), n(6), n(10)]),
        ("age", "[1, 5]", vec![n(1), n(5)], vec![n(3)]),
        ("age", r#""not(> 24)""#, vec![n(24), n(i64::MIN)], vec![n(25)]),
        ("age", r#""not(1, [3..4])""#, vec![n(0), n(2), n(5)], vec![n(1), n(3), n(4)]),
        ("has_disability", "true", vec![b(true)], vec![b(false)]),
        ("has_disability", r#""not(true)""#, vec![b(false)], vec![b(true)]),
        (
            "registered_on",
            r#"">= 2024-01-31""#,
            vec![d("2024-01-31"), d("2024-02-01")],
            vec![d("2024-01-30"), d("2023-12-31")],
        ),
        ("registered_on", r#""> 2024-01-31""#, vec![d("2024-02-01")], vec![d("2024-01-31")]),
        (
            "registered_on",
            r#""< 2024-02-01""#,
            vec![d("2024-01-31"), d("-000044-03-15")],
            vec![d("2024-02-01")],
        ),
        ("registered_on", r#""[2024-01-01..2024-03-01)""#, vec![d("2024-02-29")], vec![d("2024-03-01")]),
        ("registered_on", "2024-01-01", vec![d("2024-01-01")], vec![d("2024-01-02")]),
        ("education", r#""none""#, vec![c(0)], vec![c(1)]),
        ("education", r#"["none", "tertiary"]"#, vec![c(0), c(3)], vec![c(1)]),
        ("education", r#""none, primary""#, vec![c(0), c(1)], vec![c(2)]),
        ("education", r#""not(none, primary)""#, vec![c(2), c(3)], vec![c(0), c(1)]),
        ("needs", r#""language""#, vec![set(0b001), set(0b011)], vec![set(0), set(0b110)]),
        ("needs", r#"["language", "mobility"]"#, vec![set(0b100)], vec![set(0b010)]),
        ("needs", r#""not(language)""#, vec![set(0), set(0b110)], vec![set(0b111)]),
    ] {
        let text = with_rows(&format!(
            "[[eligibility]]\nid = \"x\"\nfrom = 2024-01-01\nwhen = {{ {fact} = {test} }}\nthen = \"entitled\"\n\
             [[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"not_entitled\"\n"
        ));
        let bundle = load(&text).expect(test);
        for value in yes {
            assert_eq!(ask(&bundle, &[(fact, value)], "2024-01-01"), "entitled@x", "{test} {value:?}");
        }
        for value in no {
            assert_eq!(
                ask(&bundle, &[(fact, value)], "2024-01-01"),
                "not_entitled@otherwise",
                "{test} {value:?}"
            );
        }
        assert_eq!(ask(&bundle, &[], "2024-01-01"), format!("?x({fact})"), "{test}");
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
        ("lead_time", r#""6 months""#, period(6, PeriodUnit::Months), "6 months"),
        ("lead_time", r#""3 weeks""#, period(3, PeriodUnit::Weeks), "3 weeks"),
        ("lead_time", r#""1 day""#, period(1, PeriodUnit::Days), "1 day"),
        ("lead_time", r#""15 working days""#, period(15, PeriodUnit::WorkingDays), "15 working days"),
        ("lead_time", r#""2 years""#, period(2, PeriodUnit::Years), "2 years"),
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
        let table = bundle.file("services", "support").and_then(|f| f.table(table)).expect("the table");
        let then = table
            .decide(&Facts::new(bundle.facts()), day("2024-01-01"), &mut NoTrace)
            .then()
            .expect("decided");
        assert_eq!((then, then.to_string().as_str()), (&expected, written));
    }
}

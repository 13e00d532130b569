//! The policy as DMN: what a modeller or an engine finds in a document, and that every test keeps its meaning in FEEL.
//! That engines answer as we do is shown by `peers/check`.

use std::collections::HashSet;

use exchange::dmn::{self, NEEDS_HUMAN};
use jiff::civil::{Date, date};
use roxmltree::{Document, Node};
use rules::{Bundle, FolderSchema, Layer, Output, Schema, TableSchema};

const MODEL: &str = "https://www.omg.org/spec/DMN/20191111/MODEL/";
const DAY: Date = date(2024, 6, 1);

const FACTS: &str = r#"
[age]
type = "integer"
unit = "years"
meaning = "Years & days < 100."
[in_work]
type = "boolean"
meaning = "Works."
[since]
type = "date"
meaning = "A day."
[level]
type = "choice"
words = ["none", "some", "good"]
meaning = "A level."
[codes]
type = "set"
words = ["a", "b", "c"]
meaning = "Codes."
"#;

fn bundle(rows: &str) -> Bundle {
    let schema = Schema::new(vec![FolderSchema {
        folder: "services",
        keys: vec![],
        tables: vec![
            TableSchema { name: "eligibility", output: Output::Answer, required: false },
            TableSchema { name: "longest", output: Output::Period, required: false },
        ],
    }]);
    let policy = format!("id = \"x\"\nsource = {{ title = \"A \\\"law\\\" & more\", at = \"1 §\" }}\n{rows}");
    let files = vec![("facts.toml".to_owned(), FACTS.to_owned()), ("services/x.toml".to_owned(), policy)];
    Bundle::load(&[Layer { name: "base".to_owned(), files }], &schema).expect("a valid bundle")
}

fn row(table: &str, id: &str, when: &str, then: &str) -> String {
    let when = if when.is_empty() { String::new() } else { format!("when = {{ {when} }}\n") };
    format!("[[{table}]]\nid = \"{id}\"\nfrom = 2024-01-01\n{when}then = \"{then}\"\n")
}

fn with_otherwise(when: &str) -> Bundle {
    bundle(
        &(row("eligibility", "first", when, "entitled")
            + &row("eligibility", "otherwise", "", "not_entitled")),
    )
}

fn export(bundle: &Bundle) -> String {
    let mut documents = dmn::export(bundle, DAY);
    assert_eq!(documents.len(), 1);
    let (name, xml) = documents.remove(0);
    assert_eq!(name, "x.dmn");
    xml
}

fn all<'a>(document: &'a Document<'a>, name: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name((MODEL, name))).collect()
}

fn texts<'a>(node: Node<'a, 'a>, entry: &str) -> Vec<&'a str> {
    node.children()
        .filter(|child| child.has_tag_name((MODEL, entry)))
        .filter_map(|child| child.descendants().find(|inner| inner.has_tag_name((MODEL, "text")))?.text())
        .collect()
}

/// The first row's cell and its guard's.
fn cells(when: &str) -> (String, String) {
    let xml = export(&with_otherwise(when));
    let document = Document::parse(&xml).expect("well-formed XML");
    let rules = all(&document, "rule");
    let cell = |place: usize| texts(rules[place], "inputEntry").join(" | ");
    (cell(0), cell(1))
}

#[test]
fn a_row_that_asks_for_facts_is_followed_by_a_guard_that_asks_a_person() {
    let xml = export(&with_otherwise("age = \"[16..25)\", in_work = false"));
    let document = Document::parse(&xml).expect("well-formed XML");
    let rules: Vec<(Vec<&str>, Vec<&str>)> = all(&document, "rule")
        .into_iter()
        .map(|rule| (texts(rule, "inputEntry"), texts(rule, "outputEntry")))
        .collect();
    let guard = format!("\"{NEEDS_HUMAN}\"");
    assert_eq!(
        rules,
        vec![
            (vec!["[16..25)", "false"], vec!["\"entitled\""]),
            (vec!["null, [16..25)", "null, false"], vec![guard.as_str()]),
            (vec!["-", "-"], vec!["\"not_entitled\""]),
        ]
    );
    assert_eq!(all(&document, "decisionTable")[0].attribute("hitPolicy"), Some("FIRST"));
}

#[test]
fn every_kind_of_test_keeps_its_meaning_in_feel() {
    for (when, cell) in [
        ("age = \"> 24\"", "> 24"),
        ("age = \">= -3\"", ">= -3"),
        ("age = \"18\"", "18"),
        ("age = \"<= 18, (20..30], 65\"", "<= 18, (20..30], 65"),
        ("age = \"not(> 24)\"", "<= 24"),
        ("age = \"not(18)\"", "< 18, > 18"),
        ("age = \"not([16..25), (30..40], 50)\"", "< 16, [25..30], (40..50), > 50"),
        ("age = \"not(<= 18, >= 65)\"", "(18..65)"),
        ("since = \">= 2024-02-01\"", ">= date(\"2024-02-01\")"),
        ("since = \"not([2024-02-01..2024-03-01))\"", "< date(\"2024-02-01\"), >= date(\"2024-03-01\")"),
        ("in_work = true", "true"),
        ("in_work = \"not(true)\"", "false"),
        ("in_work = \"true, false\"", "true, false"),
        ("level = \"none\"", "\"none\""),
        ("level = [\"good\", \"none\"]", "\"none\", \"good\""),
        ("level = \"not(some)\"", "\"none\", \"good\""),
        ("codes = \"b\"", "true"),
        ("codes = \"not(b, c)\"", "false"),
    ] {
        assert_eq!(cells(when), (cell.to_owned(), format!("null, {cell}")), "{when}");
    }
}

#[test]
fn a_set_has_a_column_for_each_group_of_words_that_is_asked_for() {
    let rows = row("eligibility", "one", "codes = [\"c\", \"a\"]", "entitled")
        + &row("eligibility", "two", "codes = \"not(a, c)\", age = 3", "entitled")
        + &row("eligibility", "three", "codes = \"b\"", "entitled")
        + &row("eligibility", "otherwise", "", "not_entitled");
    let xml = export(&bundle(&rows));
    let document = Document::parse(&xml).expect("well-formed XML");
    let expressions: Vec<&str> =
        all(&document, "input").into_iter().flat_map(|input| texts(input, "inputExpression")).collect();
    let both = "list contains(codes, \"a\") or list contains(codes, \"c\")";
    assert_eq!(expressions, [both, "age", "list contains(codes, \"b\")"]);
    let rules = all(&document, "rule");
    assert_eq!(texts(rules[0], "inputEntry"), ["true", "-", "-"]);
    assert_eq!(texts(rules[3], "inputEntry"), ["null, false", "null, 3", "-"]);
    assert_eq!(texts(rules[4], "inputEntry"), ["-", "-", "true"]);
}

#[test]
fn only_rows_in_force_on_the_day_are_written() {
    let rows = "[[eligibility]]\nid = \"a\"\nfrom = 2020-01-01\nto = 2024-01-01\nthen = \"entitled\"\n\
        [[longest]]\nid = \"otherwise\"\nfrom = 2025-01-01\nthen = \"6 months\"\n\
        [[eligibility]]\nid = \"a\"\nfrom = 2024-01-01\nthen = \"not_entitled\"\n"
        .replace("\"a\"", "\"otherwise\"");
    let bundle = bundle(&rows);
    let answers = |day: Date| {
        let xml = dmn::export(&bundle, day).remove(0).1;
        let document = Document::parse(&xml).expect("well-formed XML");
        all(&document, "rule")
            .into_iter()
            .map(|rule| texts(rule, "outputEntry").concat())
            .collect::<Vec<String>>()
    };
    assert_eq!(answers(date(2023, 12, 31)), ["\"entitled\""]);
    assert_eq!(answers(date(2024, 1, 1)), ["\"not_entitled\""]);
    assert_eq!(answers(date(2025, 1, 1)), ["\"not_entitled\"", "\"6 months\""]);
    assert!(dmn::export(&bundle, date(2019, 12, 31)).is_empty());
}

#[test]
fn each_document_of_the_policy_built_in_has_unique_names_and_no_loose_end() {
    for proposals in [&[][..], &["almega_2023"]] {
        let policy = chain::policy::Policy::embedded(proposals).expect("the policy built in");
        let documents = dmn::export(&policy.bundle, DAY);
        assert!(!documents.is_empty());
        for (file, xml) in documents {
            let document = Document::parse(&xml).unwrap_or_else(|fault| panic!("{file}: {fault}"));
            assert!(document.root_element().has_tag_name((MODEL, "definitions")));
            let mut ids = HashSet::new();
            for node in document.descendants() {
                let Some(id) = node.attribute("id") else { continue };
                assert!(ids.insert(id), "{file}: two elements have the id {id}");
                assert!(id.starts_with(|c: char| c.is_ascii_lowercase()), "{file}: {id} is no XML name");
                assert!(id.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b)), "{file}: {id}");
            }
            let names: Vec<&str> = ["inputData", "decision"]
                .into_iter()
                .flat_map(|kind| all(&document, kind))
                .filter_map(|node| node.attribute("name"))
                .collect();
            assert_eq!(
                names.len(),
                names.iter().collect::<HashSet<_>>().len(),
                "{file}: two elements share a name"
            );
            for node in document.descendants() {
                let target =
                    node.attribute("dmnElementRef").or(node.attribute("href").map(|href| &href[1..]));
                assert!(
                    target.is_none_or(|target| ids.contains(target)),
                    "{file}: nothing has the id {target:?}"
                );
            }
            for table in all(&document, "decisionTable") {
                let columns = table.children().filter(|child| child.has_tag_name((MODEL, "input"))).count();
                for rule in table.children().filter(|child| child.has_tag_name((MODEL, "rule"))) {
                    assert_eq!(texts(rule, "inputEntry").len(), columns, "{file}");
                    assert_eq!(texts(rule, "outputEntry").len(), 1, "{file}");
                }
            }
            let shapes = document.descendants().filter(|node| node.tag_name().name() == "DMNShape").count();
            assert_eq!(shapes, names.len(), "{file}: every input and decision stands in the diagram");
        }
    }
}

#[test]
fn a_text_with_marks_of_xml_and_feel_comes_out_as_it_was() {
    let xml = export(&with_otherwise("age = \"< 100\""));
    let document = Document::parse(&xml).expect("well-formed XML");
    let descriptions: Vec<&str> =
        all(&document, "description").into_iter().filter_map(|node| node.text()).collect();
    assert!(descriptions.iter().any(|text| text.contains("Source: A \"law\" & more, 1 §.")));
    assert!(descriptions.iter().any(|text| text.contains("Years & days < 100. Unit: years.")));
}

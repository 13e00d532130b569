//! What the peer does with what our own engine refuses before a table is asked.

use dmn_peer::peer::Peer;
use dsntk_feel::FeelNumber;
use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use jiff::civil::date;
use rules::{Bundle, FolderSchema, Layer, Output, Schema, TableSchema};

const POLICY: &str = r#"
id = "x"
source = { title = "Invented", at = "1" }
[[eligibility]]
id = "schooling"
from = 2024-01-01
when = { education = "none" }
then = "entitled"
[[eligibility]]
id = "otherwise"
from = 2024-01-01
then = "not_entitled"
"#;

const FACTS: &str = r#"
[education]
type = "choice"
words = ["none", "some"]
meaning = "Schooling."
"#;

fn answer(name: &str, value: Value) -> String {
    let schema = Schema::new(vec![FolderSchema {
        folder: "services",
        keys: vec![],
        tables: vec![TableSchema { name: "eligibility", output: Output::Answer, required: true }],
    }]);
    let files =
        vec![("facts.toml".to_owned(), FACTS.to_owned()), ("services/x.toml".to_owned(), POLICY.to_owned())];
    let layers = [Layer { name: "base".to_owned(), files }];
    let bundle = Bundle::load(&layers, &schema).expect("a valid bundle");
    let file = bundle.file("services", "x").expect("the file");
    let xml = exchange::dmn::export_file(&bundle, file, date(2024, 6, 1)).expect("in force");
    let mut facts = FeelContext::default();
    facts.set_entry(&name.into(), value);
    let table = file.table("eligibility").expect("the table");
    Peer::new(file, &xml).expect("a readable document").answer(table, &facts)
}

#[test]
fn a_word_of_the_fact_is_answered() {
    assert_eq!(answer("education", Value::String("none".to_owned())), "entitled");
}

#[test]
fn a_misspelled_name_leaves_the_fact_absent_and_meets_the_guard() {
    assert_eq!(answer("eduction", Value::String("none".to_owned())), "needs_human");
}

#[test]
fn a_value_of_another_type_falls_through_to_the_last_row() {
    assert_eq!(answer("education", Value::Number(FeelNumber::from(3))), "not_entitled");
}

#[test]
fn a_word_that_the_fact_does_not_have_falls_through_to_the_last_row() {
    assert_eq!(answer("education", Value::String("nonne".to_owned())), "not_entitled");
}

//! The small invented world that the tests speak of: facts, a schema and a valid file.

use jiff::civil::Date;
use rules::{Bundle, Fault, FolderSchema, KeyKind, KeySchema, Layer, Output, Schema, TableSchema};

/// Facts of every type.
pub const FACTS: &str = r#"[unemployed_months]
type = "integer"
unit = "months"
meaning = "Whole months without work."
[age]
type = "integer"
unit = "years"
meaning = "Whole years of age."
[has_disability]
type = "boolean"
meaning = "A code is set."
[registered_on]
type = "date"
meaning = "Day of registration."
[education]
type = "choice"
words = ["none", "primary", "upper_secondary", "tertiary"]
meaning = "Highest completed education."
[needs]
type = "set"
words = ["language", "health", "mobility"]
meaning = "Needs that the person has told."
"#;

/// A valid file with each kind of key, table and test.
pub const VALID: &str = r#"id = "support"
source = { title = "The proposal", at = "8.1", url = "https://example.org/p" }
assumption = "the limits are not verified"
delivered_by = "lov"
tracks = ["basic", "deep"]

[[eligibility]]
id = "long_unemployed"
from = 2024-01-01
when = { unemployed_months = "> 24", age = "[25..65)" }
then = "entitled"

[[eligibility]]
id = "short_education"
from = 2024-01-01
to = 2025-01-01
when = { education = ["none", "primary"], has_disability = false }
then = "entitled"
source = { title = "An appendix", at = "2" }
assumption = "practice"

[[eligibility]]
id = "in_need"
from = 2024-06-01
when = { needs = "not(language, health)", registered_on = ">= 2024-01-01" }
then = "entitled"

[[eligibility]]
id = "otherwise"
from = 2024-01-01
then = "not_entitled"

[[lead_time]]
id = "otherwise"
from = 2024-01-01
to = 2024-07-01
then = "30 days"

[[lead_time]]
id = "otherwise"
from = 2024-07-01
then = "15 working days"
"#;

pub fn schema() -> Schema {
    let key = |name, kind, required| KeySchema { name, kind, required };
    let table = |name, output, required| TableSchema { name, output, required };
    Schema::new(vec![
        FolderSchema {
            folder: "services",
            keys: vec![
                key("delivered_by", KeyKind::Word(&["lov", "own"]), true),
                key("tracks", KeyKind::AnyWords, false),
                key("open", KeyKind::Boolean, false),
                key("since", KeyKind::Date, false),
                key("label", KeyKind::Text, false),
            ],
            tables: vec![
                table("eligibility", Output::Answer, true),
                table("lead_time", Output::Period, false),
                table("pay", Output::Ore, false),
                table("share", Output::Percent, false),
                table("seats", Output::Integer, false),
                table("open_to_all", Output::Boolean, false),
                table("track", Output::Word(&["basic", "deep"]), false),
                table("reports", Output::AnyWords, false),
            ],
        },
        FolderSchema { folder: "steps", keys: vec![], tables: vec![table("order", Output::AnyWord, true)] },
    ])
}

pub fn layer(name: &str, files: &[(&str, &str)]) -> Layer {
    Layer { name: name.into(), files: files.iter().map(|(p, t)| ((*p).into(), (*t).into())).collect() }
}

/// Loads one policy file `services/support.toml` over the facts.
pub fn load(text: &str) -> Result<Bundle, Vec<Fault>> {
    Bundle::load(&[layer("base", &[("facts.toml", FACTS), ("services/support.toml", text)])], &schema())
}

/// A file with the required parts and one `eligibility` table made of `rows`.
pub fn with_rows(rows: &str) -> String {
    format!("id = \"support\"\nsource = {{ title = \"T\", at = \"1\" }}\ndelivered_by = \"lov\"\n{rows}")
}

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

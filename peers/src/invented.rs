//! Invented tables that use every notation a condition knows: the policy uses few of them today, and may use any
//! tomorrow.

use rules::{Bundle, Fault, FolderSchema, Layer, Output, Schema, TableSchema};

use crate::cases::Dice;

const FACTS: &str = r#"
[number]
type = "integer"
unit = "count"
meaning = "A number."
[amount]
type = "integer"
unit = "ore"
meaning = "An amount."
[yes]
type = "boolean"
meaning = "Yes or no."
[day]
type = "date"
meaning = "A day."
[word]
type = "choice"
words = ["none", "some", "good", "null", "true"]
meaning = "A word."
[held]
type = "set"
words = ["a", "b", "c", "d", "e", "f"]
meaning = "Words."
"#;

/// A bundle of so many invented tables. A row that the loader refuses, such as one that no case can reach, is left out.
///
/// # Errors
/// The faults of the tables: none is expected, so one shows that this generator is wrong.
pub fn bundle(tables: usize, seed: u64) -> Result<Bundle, Vec<Fault>> {
    let mut dice = Dice::new(seed, "invented");
    let files = (0..tables).map(|number| file(number, &table(number, &mut dice))).collect();
    load(files)
}

fn load(mut files: Vec<(String, String)>) -> Result<Bundle, Vec<Fault>> {
    files.push(("facts.toml".to_owned(), FACTS.to_owned()));
    let schema = Schema::new(vec![FolderSchema {
        folder: "invented",
        keys: vec![],
        tables: vec![TableSchema { name: "answer", output: Output::AnyWord, required: true }],
    }]);
    Bundle::load(&[Layer { name: "invented".to_owned(), files }], &schema)
}

/// The policy file of a table.
fn file(number: usize, rows: &str) -> (String, String) {
    let text = format!(
        "id = \"table_{number}\"\nsource = {{ title = \"Invented\", at = \"1\" }}\n{rows}\
         [[answer]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"other\"\n"
    );
    (format!("invented/table_{number}.toml"), text)
}

/// The rows of a table above its `otherwise`.
fn table(number: usize, dice: &mut Dice) -> String {
    let mut rows = String::new();
    for place in 0..dice.within(1, 9) {
        let with_one_more = format!("{rows}{}", row(place, dice));
        if load(vec![file(number, &with_one_more)]).is_ok() {
            rows = with_one_more;
        }
    }
    rows
}

fn row(place: i64, dice: &mut Dice) -> String {
    let mut facts = ["number", "amount", "yes", "day", "word", "held"].to_vec();
    let mut tests = Vec::new();
    for _ in 0..dice.within(1, 4) {
        let fact = facts.remove(dice.below(facts.len()));
        tests.push(format!("{fact} = \"{}\"", test(fact, dice)));
    }
    let when = tests.join(", ");
    format!(
        "[[answer]]\nid = \"row_{place}\"\nfrom = 2024-01-01\nwhen = {{ {when} }}\nthen = \"answer_{place}\"\n"
    )
}

fn test(fact: &str, dice: &mut Dice) -> String {
    let negated = dice.below(3) == 0;
    let items = match fact {
        // Both truth values, negated, can never hold.
        "yes" if negated => (*dice.one_of(&["true", "false"])).to_owned(),
        "yes" => (*dice.one_of(&["true", "false", "true, false"])).to_owned(),
        "word" => words(&["none", "some", "good", "null", "true"], 3, dice),
        "held" => words(&["a", "b", "c", "d", "e", "f"], 4, dice),
        _ => ranges(fact, dice),
    };
    if negated { format!("not({items})") } else { items }
}

fn words(words: &[&str], most: i64, dice: &mut Dice) -> String {
    let mut left = words.to_vec();
    let chosen: Vec<&str> = (0..dice.within(1, most)).map(|_| left.remove(dice.below(left.len()))).collect();
    chosen.join(", ")
}

/// Up to three items, of which at most one is endless, so that neither they nor their negation hold for nothing.
fn ranges(fact: &str, dice: &mut Dice) -> String {
    let mut items = Vec::new();
    for place in 0..dice.within(1, 3) {
        let from = dice.within(-20, 60);
        let (lo, hi) = (limit(fact, from), limit(fact, from + dice.within(3, 20)));
        items.push(match dice.below(6) {
            0 if place == 0 => format!("> {lo}"),
            1 if place == 0 => format!(">= {lo}"),
            2 if place == 0 => format!("<= {hi}"),
            3 if place == 0 => format!("< {hi}"),
            4 => lo,
            _ => {
                let (open, close) = (dice.one_of(&['[', '(']), dice.one_of(&[']', ')']));
                format!("{open}{lo}..{hi}{close}")
            }
        });
    }
    items.join(", ")
}

fn limit(fact: &str, n: i64) -> String {
    match fact {
        "day" => format!("20{:02}-{:02}-{:02}", 20 + (n + 20) / 12, 1 + (n + 20) % 12, 1 + (n + 20) % 28),
        "amount" => (n * 123_456_789).to_string(),
        _ => n.to_string(),
    }
}

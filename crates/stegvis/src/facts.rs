//! `stegvis facts`: every fact that a rule may ask for, with type, unit and meaning (F2).

use crate::args::{Common, Json};
use crate::{Answer, policy};
use rules::FactKind;
use serde_json::{Value, json};

/// Prints the facts of the chosen rules.
pub fn run(common: &Common, options: &Json) -> anyhow::Result<Answer> {
    let policy = policy::chosen(common)?;
    let facts: Vec<Value> = policy
        .bundle
        .facts()
        .iter()
        .map(|(_, fact)| {
            let (kind, unit) = match &fact.kind {
                FactKind::Boolean => ("boolean", None),
                FactKind::Integer(unit) => ("integer", Some(unit.as_str())),
                FactKind::Date => ("date", None),
                FactKind::Choice(_) => ("choice", None),
                FactKind::Set(_) => ("set", None),
            };
            let words: Vec<&str> = fact.words().iter().map(AsRef::as_ref).collect();
            json!({ "name": fact.name, "type": kind, "unit": unit, "words": words, "meaning": fact.meaning })
        })
        .collect();
    if options.json {
        println!("{}", Value::Array(facts));
        return Ok(Answer::Fine);
    }
    for fact in &facts {
        let text = |name: &str| fact[name].as_str().unwrap_or_default().to_owned();
        let words: Vec<&str> =
            fact["words"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let kind = match (text("unit"), words.is_empty()) {
            (unit, _) if !unit.is_empty() => unit,
            (_, false) => format!("{} {}", text("type"), words.join(" | ")),
            _ => text("type"),
        };
        println!("{:<36} {kind}\n    {}", text("name"), text("meaning"));
    }
    Ok(Answer::Fine)
}

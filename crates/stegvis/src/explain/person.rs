//! `stegvis explain --person`: what the rules answer about a service for the facts of a file, on any day of
//! the past or the future. No database is opened and nothing is kept.

use crate::args::{Common, Explain};
use crate::speaker::Speaker;
use crate::{Answer, facts_file, policy};
use anyhow::{Context, anyhow};
use chain::Policy;
use chain::entitlement::{Entitlement, entitlement};
use chain::explanation::Explaining;
use jiff::civil::Date;
use rules::{Row, RowOutcome, Source};
use serde_json::{Map, Value, json};
use std::path::Path;
use texts::Args;
use web::handbook::{self, Handbook};
use web::words::{reasons_lines, tried_rows};

/// `stegvis explain --person FACTS.toml --service ID --on DATE`.
pub fn run(common: &Common, options: &Explain, person: &Path) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let policy = policy::chosen(common)?;
    let (service, day) =
        options.service.as_deref().zip(options.on).context("--service and --on are needed")?;
    let file = policy.service(service).map_err(|_| {
        let known: Vec<&str> = policy.services().map(|service| service.id.as_str()).collect();
        let args = Args::new().text("service", service).text("services", &known.join(", "));
        anyhow!(speaker.say("cli-explain-no-service", &args))
    })?;
    let known = facts_file::read(person, &policy, &speaker)?;
    let asked = entitlement::<Explaining>(&policy, file, &known.facts, known.employment.as_ref(), day);
    if options.output.json {
        println!("{}", told(&speaker, &policy, service, day, &asked));
        return Ok(Answer::Fine);
    }
    let book = Handbook {
        texts: &speaker.texts,
        language: speaker.language,
        policy: &policy,
        on: Some(day),
        today: day,
    };
    let args = Args::new().date("date", day).text("what", &book.name(service));
    println!("{}", speaker.say("cli-explain-heading", &args));
    for (label, words) in handbook::answer(book, &asked) {
        println!("  {label}: {words}");
    }
    println!();
    for line in reasons_lines(&speaker.texts, speaker.language, &policy, &asked.explanation, day) {
        println!("  {line}");
    }
    println!("\n  {}: {}", speaker.t("rules-version"), policy.hash());
    Ok(Answer::Fine)
}

fn told(speaker: &Speaker, policy: &Policy, service: &str, day: Date, asked: &Entitlement) -> Value {
    let lines = reasons_lines(&speaker.texts, speaker.language, policy, &asked.explanation, day);
    let tables: Vec<Value> = asked
        .explanation
        .tables
        .iter()
        .map(|table| {
            let tried = tried_rows(policy, table, Some(day));
            let rows: Vec<Value> = table
                .rows
                .iter()
                .zip(tried)
                .map(|((id, outcome), row)| row_told(id, *outcome, row))
                .collect();
            let facts: Map<String, Value> =
                table.facts.iter().map(|(fact, value)| (fact.clone(), json!(value))).collect();
            json!({
                "file": table.file,
                "table": table.table,
                "verdict": serde_json::to_value(&table.verdict).unwrap_or_default(),
                "rows": rows,
                "facts": facts,
            })
        })
        .collect();
    json!({
        "service": service,
        "on": day.to_string(),
        "answer": asked.answer.id(),
        "amount_per_month_ore": asked.per_month.map(|amount| amount.0),
        "wage_ceiling_ore": asked.wage_ceiling.map(|amount| amount.0),
        "longest": asked.longest.map(|period| period.to_string()),
        "longest_total": asked.longest_total.map(|period| period.to_string()),
        "missing": asked.missing,
        "tables": tables,
        "lines": lines,
        "bundle": policy.hash(),
    })
}

fn row_told(id: &str, outcome: RowOutcome, row: Option<&Row>) -> Value {
    let outcome = match outcome {
        RowOutcome::Yes => "yes",
        RowOutcome::No => "no",
        RowOutcome::Missing => "missing",
    };
    json!({
        "row": id,
        "held": outcome,
        "then": row.map(|row| row.then().to_string()),
        "when": row.map(conditions),
        "from": row.map(|row| row.from().to_string()),
        "to": row.and_then(Row::to).map(|day| day.to_string()),
        "source": row.map(|row| source_told(row.source())),
        "assumption": row.and_then(Row::assumption),
    })
}

/// The conditions of a row by fact, as the file writes them.
fn conditions(row: &Row) -> Map<String, Value> {
    row.conditions().iter().map(|one| (one.fact_name().to_owned(), json!(one.text()))).collect()
}

/// A source, for other programs.
pub fn source_told(source: &Source) -> Value {
    json!({ "title": source.title, "at": source.at, "url": source.url })
}

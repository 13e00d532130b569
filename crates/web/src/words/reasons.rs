//! An explanation in words: each table that was asked, each row that was tried, whether it held, what
//! was known, and where the row comes from. The same words stand on pages, in letters and in
//! `stegvis explain`.

use crate::visit::Visit;
use chain::Policy;
use chain::explanation::Explanation;
use maud::{Markup, html};
use rules::{ExplainedVerdict, Row, RowOutcome, TableExplanation};
use texts::{Args, Language, Texts};

/// One row that was tried, in words.
struct Said {
    outcome: RowOutcome,
    words: String,
    source: String,
    assumption: bool,
}

/// The reasons as a part of a page.
#[must_use]
pub fn reasons(visit: &Visit, explanation: &Explanation) -> Markup {
    let (texts, language, policy) = (&visit.app.texts, visit.language, &*visit.policy);
    html! {
        @for table in &explanation.tables {
            div .stegvis-reasons {
                p .govuk-body { strong { (heading(texts, language, table)) } " " (verdict(texts, language, table)) }
                ul .govuk-list.govuk-list--bullet {
                    @for said in rows(texts, language, policy, table) {
                        li {
                            (texts.plain(language, outcome_key(said.outcome))) ": " (said.words)
                            " " span .stegvis-muted { "(" (said.source) ")" }
                            @if said.assumption {
                                " " strong { (texts.plain(language, "reasons-assumption")) }
                            }
                        }
                    }
                }
                @if !table.facts.is_empty() {
                    p .govuk-body-s { (facts(texts, language, table)) }
                }
            }
        }
    }
}

/// The reasons as lines of text, for letters and the command line.
#[must_use]
pub fn reasons_text(visit: &Visit, explanation: &Explanation) -> Vec<String> {
    reasons_lines(&visit.app.texts, visit.language, &visit.policy, explanation)
}

/// The reasons as lines of text, without a visit.
#[must_use]
pub fn reasons_lines(
    texts: &Texts,
    language: Language,
    policy: &Policy,
    explanation: &Explanation,
) -> Vec<String> {
    let mut lines = Vec::new();
    for table in &explanation.tables {
        lines.push(format!("{} {}", heading(texts, language, table), verdict(texts, language, table)));
        for said in rows(texts, language, policy, table) {
            let outcome = texts.plain(language, outcome_key(said.outcome));
            let assumption = if said.assumption {
                format!(" {}", texts.plain(language, "reasons-assumption"))
            } else {
                String::new()
            };
            lines.push(format!("{outcome}: {} ({}){assumption}", said.words, said.source));
        }
        if !table.facts.is_empty() {
            lines.push(facts(texts, language, table));
        }
    }
    lines
}

fn heading(texts: &Texts, language: Language, table: &TableExplanation) -> String {
    let name = ["service", "step"]
        .iter()
        .map(|kind| format!("{kind}-{}", table.file))
        .find(|key| texts.has(language, key))
        .map_or_else(|| table.file.clone(), |key| texts.plain(language, &key));
    let question = texts.plain(language, &format!("table-{}", table.table));
    format!("{name} – {question}")
}

fn verdict(texts: &Texts, language: Language, table: &TableExplanation) -> String {
    match &table.verdict {
        ExplainedVerdict::Decided(answer) => {
            let answer = answer.trim_matches('"');
            let key = format!("answer-{answer}");
            if texts.has(language, &key) { texts.plain(language, &key) } else { answer.to_owned() }
        }
        ExplainedVerdict::NeedsHuman => texts.plain(language, "answer-needs_human"),
        ExplainedVerdict::NotInForce => texts.plain(language, "answer-not_in_force"),
    }
}

fn rows(texts: &Texts, language: Language, policy: &Policy, table: &TableExplanation) -> Vec<Said> {
    let file = policy.bundle.all_files().find(|file| file.id() == table.file);
    let known = file.and_then(|file| file.table(&table.table));
    table
        .rows
        .iter()
        .map(|(id, outcome)| {
            let row: Option<&Row> = known.and_then(|table| table.rows().iter().find(|row| row.id() == id));
            let mut args = Args::new();
            for (fact, value) in &table.facts {
                let value = value.as_deref().unwrap_or("–");
                args = args.text(fact, &fact_value(texts, language, value));
            }
            if let Some(row) = row {
                args = args.text("then", &row.then().to_string());
                for condition in row.conditions() {
                    args = args.text("limit", &condition.text());
                    args = args.text(&format!("{}_limit", condition.fact_name()), &condition.text());
                }
            }
            let key = format!("policy-{}-{}-{id}", table.file, table.table);
            Said {
                outcome: *outcome,
                words: texts.say(language, &key, &args),
                source: row.map_or_else(String::new, |row| {
                    format!("{}, {}", row.source().title, row.source().at)
                }),
                assumption: row.is_some_and(|row| row.assumption().is_some())
                    || file.is_some_and(|file| file.assumption().is_some()),
            }
        })
        .collect()
}

fn facts(texts: &Texts, language: Language, table: &TableExplanation) -> String {
    let known: Vec<String> = table
        .facts
        .iter()
        .map(|(fact, value)| {
            let label = texts.plain(language, &format!("fact-{fact}"));
            let value = value.as_deref().map_or_else(
                || texts.plain(language, "shell-unknown"),
                |value| fact_value(texts, language, value),
            );
            format!("{label}: {value}")
        })
        .collect();
    known.join("; ")
}

/// A fact's value in words, when the texts have any for it.
fn fact_value(texts: &Texts, language: Language, value: &str) -> String {
    let key = format!("value-{}", value.trim_matches('"'));
    if texts.has(language, &key) { texts.plain(language, &key) } else { value.trim_matches('"').to_owned() }
}

fn outcome_key(outcome: RowOutcome) -> &'static str {
    match outcome {
        RowOutcome::Yes => "reasons-yes",
        RowOutcome::No => "reasons-no",
        RowOutcome::Missing => "reasons-missing",
    }
}

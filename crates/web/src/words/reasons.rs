//! An explanation in words: each table that was asked, each row that was tried, whether it held, what
//! was known, and where the row comes from. The same words stand on pages, in letters and in
//! `stegvis explain`.

use super::rule_words::RuleWords;
use crate::visit::Visit;
use chain::Policy;
use chain::explanation::Explanation;
use maud::{Markup, html};
use rules::{ExplainedVerdict, Row, RowOutcome, TableExplanation};
use texts::{Args, Language, Texts};

/// A table that was asked, in words.
struct SaidTable {
    question: String,
    answer: String,
    rows: Vec<SaidRow>,
    known: Option<String>,
}

/// One row that was tried, in words.
struct SaidRow {
    outcome: String,
    words: String,
    source: String,
    assumption: Option<String>,
}

/// The reasons as a part of a page, by the rules of now.
#[must_use]
pub fn reasons(visit: &Visit, explanation: &Explanation) -> Markup {
    reasons_under(visit, visit.policy.hash(), explanation)
}

/// The reasons as a part of a page, by the rules that the decision was made under: the hash in the
/// header of its event.
#[must_use]
pub fn reasons_under(visit: &Visit, bundle: &str, explanation: &Explanation) -> Markup {
    let policy = visit.app.policy_of(bundle).unwrap_or_else(|| visit.policy.clone());
    let tables = say(&visit.app.texts, visit.language, &policy, explanation);
    html! {
        @for table in tables {
            div .stegvis-reasons {
                p .govuk-body { strong { (table.question) } " " (table.answer) "." }
                ul .govuk-list.govuk-list--bullet {
                    @for row in table.rows {
                        li {
                            (row.outcome) ": " (row.words) " "
                            span .stegvis-muted { "(" (row.source) ")" }
                            @if let Some(assumption) = row.assumption { " " strong { (assumption) } }
                        }
                    }
                }
                @if let Some(known) = table.known { p .govuk-body-s { (known) } }
            }
        }
    }
}

/// The reasons as lines of text, for letters and lists of errors.
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
    for table in say(texts, language, policy, explanation) {
        lines.push(format!("{} {}.", table.question, table.answer));
        for row in table.rows {
            let assumption = row.assumption.map(|words| format!(" {words}")).unwrap_or_default();
            lines.push(format!("{}: {} ({}){assumption}", row.outcome, row.words, row.source));
        }
        lines.extend(table.known);
    }
    lines
}

fn say(texts: &Texts, language: Language, policy: &Policy, explanation: &Explanation) -> Vec<SaidTable> {
    let words = RuleWords { texts, language, facts: policy.bundle.facts() };
    explanation.tables.iter().map(|table| say_table(words, policy, table)).collect()
}

fn say_table(words: RuleWords<'_>, policy: &Policy, table: &TableExplanation) -> SaidTable {
    let plain = |key: &str| words.texts.plain(words.language, key);
    let name = ["service", "step"]
        .iter()
        .map(|kind| format!("{kind}-{}", table.file))
        .find(|key| words.texts.has(words.language, key))
        .map_or_else(|| table.file.clone(), |key| plain(&key));
    let rows: Vec<(&RowOutcome, Option<&Row>, SaidRow)> = table
        .rows
        .iter()
        .map(|(id, outcome)| {
            let row = row_of(policy, table, id);
            (outcome, row, say_row(words, table, id, *outcome, row))
        })
        .collect();
    let decided = rows.last().and_then(|(_, row, _)| *row);
    let answer = match &table.verdict {
        ExplainedVerdict::Decided(written) => {
            decided.map_or_else(|| written.clone(), |row| words.then(row.then()))
        }
        ExplainedVerdict::NeedsHuman => plain("rule-needs_human"),
        ExplainedVerdict::NotInForce => plain("rule-not_in_force"),
    };
    let known: Vec<String> = table
        .facts
        .iter()
        .map(|(fact, value)| format!("{}: {}", words.label(fact), words.value(fact, value.as_deref())))
        .collect();
    SaidTable {
        question: format!("{name} – {}", plain(&format!("table-{}", table.table))),
        answer,
        known: (!known.is_empty()).then(|| {
            let args = Args::new().text("facts", &known.join("; "));
            words.texts.say(words.language, "reasons-known", &args)
        }),
        rows: rows.into_iter().map(|(_, _, said)| said).collect(),
    }
}

fn row_of<'p>(policy: &'p Policy, table: &TableExplanation, id: &str) -> Option<&'p Row> {
    let file = policy.bundle.all_files().find(|file| file.id() == table.file)?;
    file.table(&table.table)?.rows().iter().find(|row| row.id() == id)
}

fn say_row(
    words: RuleWords<'_>,
    table: &TableExplanation,
    id: &str,
    outcome: RowOutcome,
    row: Option<&Row>,
) -> SaidRow {
    let plain = |key: &str| words.texts.plain(words.language, key);
    SaidRow {
        outcome: plain(match outcome {
            RowOutcome::Yes => "rule-row-yes",
            RowOutcome::No => "rule-row-no",
            RowOutcome::Missing => "rule-row-missing",
        }),
        words: words.row(&table.file, &table.table, id, row),
        source: row.map_or_else(String::new, |row| format!("{}, {}", row.source().title, row.source().at)),
        assumption: row.and_then(Row::assumption).map(|_| plain("reasons-assumption")),
    }
}

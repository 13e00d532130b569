//! An explanation in words: each table that was asked, each row that was tried, whether it held, what
//! was known, and where the row comes from. The same words stand on pages, in letters and in
//! `stegvis explain`.

use super::rule_words::RuleWords;
use crate::visit::Visit;
use chain::Policy;
use chain::explanation::Explanation;
use jiff::civil::Date;
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
    shown(say(&visit.app.texts, visit.language, &policy, explanation, None))
}

/// The reasons as a part of a page, by the rules of now as they are on a day.
#[must_use]
pub fn reasons_on(visit: &Visit, day: Date, explanation: &Explanation) -> Markup {
    shown(say(&visit.app.texts, visit.language, &visit.policy, explanation, Some(day)))
}

fn shown(tables: Vec<SaidTable>) -> Markup {
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
    lines(say(&visit.app.texts, visit.language, &visit.policy, explanation, None))
}

/// The reasons as lines of text, without a visit. `day` is that on which the rules were asked.
#[must_use]
pub fn reasons_lines(
    texts: &Texts,
    language: Language,
    policy: &Policy,
    explanation: &Explanation,
    day: Date,
) -> Vec<String> {
    lines(say(texts, language, policy, explanation, Some(day)))
}

fn lines(tables: Vec<SaidTable>) -> Vec<String> {
    let mut lines = Vec::new();
    for table in tables {
        lines.push(format!("{} {}.", table.question, table.answer));
        for row in table.rows {
            let assumption = row.assumption.map(|words| format!(" {words}")).unwrap_or_default();
            lines.push(format!("{}: {} ({}){assumption}", row.outcome, row.words, row.source));
        }
        lines.extend(table.known);
    }
    lines
}

fn say(
    texts: &Texts,
    language: Language,
    policy: &Policy,
    explanation: &Explanation,
    day: Option<Date>,
) -> Vec<SaidTable> {
    let words = RuleWords { texts, language, facts: policy.bundle.facts() };
    explanation.tables.iter().map(|table| say_table(words, policy, table, day)).collect()
}

fn say_table(
    words: RuleWords<'_>,
    policy: &Policy,
    table: &TableExplanation,
    day: Option<Date>,
) -> SaidTable {
    let plain = |key: &str| words.texts.plain(words.language, key);
    let name = ["service", "step"]
        .iter()
        .map(|kind| format!("{kind}-{}", table.file))
        .find(|key| words.texts.has(words.language, key))
        .map_or_else(|| table.file.clone(), |key| plain(&key));
    let tried = tried_rows(policy, table, day);
    let rows = table
        .rows
        .iter()
        .zip(&tried)
        .map(|((id, outcome), row)| say_row(words, table, id, *outcome, *row))
        .collect();
    let decided = tried.last().copied().flatten();
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
        rows,
    }
}

/// The rows of a policy that an explanation names, in its order; none where the policy has no such row.
/// A row has several versions over time: those in force on `day` are meant, or, when it is not known, those of
/// the latest day on which the table tried these rows and answered so.
#[must_use]
pub fn tried_rows<'p>(
    policy: &'p Policy,
    table: &TableExplanation,
    day: Option<Date>,
) -> Vec<Option<&'p Row>> {
    let file = policy.bundle.all_files().find(|file| file.id() == table.file);
    let rows = file.and_then(|file| file.table(&table.table)).map_or(&[][..], |table| table.rows());
    let day = day.or_else(|| {
        let mut days: Vec<Date> = rows.iter().map(Row::from).collect();
        days.sort_unstable();
        days.into_iter().rev().find(|day| answered_so(rows, table, *day))
    });
    let of = |id: &str| {
        let mut versions = rows.iter().filter(|row| row.id() == id);
        let in_force = versions.clone().find(|row| day.is_some_and(|day| row.is_in_force(day)));
        in_force.or_else(|| versions.next_back())
    };
    table.rows.iter().map(|(id, _)| of(id)).collect()
}

/// Whether the table tries these rows on the day, and the last one gives the answer that was given.
fn answered_so(rows: &[Row], table: &TableExplanation, day: Date) -> bool {
    let in_force: Vec<&Row> = rows.iter().filter(|row| row.is_in_force(day)).take(table.rows.len()).collect();
    let tried = table.rows.iter().map(|(id, _)| id.as_str());
    in_force.iter().map(|row| row.id()).eq(tried)
        && match &table.verdict {
            ExplainedVerdict::Decided(written) => {
                in_force.last().is_some_and(|row| row.then().to_string() == *written)
            }
            ExplainedVerdict::NeedsHuman | ExplainedVerdict::NotInForce => true,
        }
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

//! A table of rules in words: what each row says, on what condition, from when, where it comes from, and
//! what about it is assumed.

use super::Handbook;
use maud::{Markup, html};
use rules::{Row, Table};
use texts::Args;

/// A table with its rows; nothing when none is in force on the handbook's day.
pub(super) fn table(book: Handbook<'_>, file: &str, table: &Table) -> Markup {
    let shown: Vec<&Row> =
        table.rows().iter().filter(|row| book.on.is_none_or(|day| row.is_in_force(day))).collect();
    html! {
        @if !shown.is_empty() {
            h3 .govuk-heading-s { (book.t(&format!("table-{}", table.name()))) }
            ol .govuk-list.govuk-list--number {
                @for row in shown { li { (said(book, file, table, row)) } }
            }
        }
    }
}

fn said(book: Handbook<'_>, file: &str, table: &Table, row: &Row) -> Markup {
    let words = book.words();
    let conditions: Vec<String> = row
        .conditions()
        .iter()
        .map(|condition| format!("{}: {}", words.label(condition.fact_name()), words.condition(condition)))
        .collect();
    let answer = words.then(row.then());
    let given = if conditions.is_empty() { book.t("rules-otherwise") } else { conditions.join("; ") };
    let logic = Args::new().text("conditions", &given).text("answer", &answer);
    html! {
        (words.row(file, table.name(), row.id(), Some(row)))
        br;
        span .stegvis-muted {
            (book.say("rules-row-logic", logic)) " "
            (book.span(Some(row.from()), row.to())) ". "
            (book.t("rules-source")) ": " (book.source(row.source())) "."
        }
        @if let Some(assumption) = row.assumption() {
            br;
            strong { (book.t("rules-assumption")) ": " }
            span lang="en" { (assumption) }
        }
    }
}

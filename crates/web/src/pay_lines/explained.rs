//! One line with everything that it rests on: the rows of the rules by which it was computed, in words and with
//! their sources and assumptions, the version of the rules, the events and the evidence, and what it lacks with
//! what can be done about it.

use super::{amount, days, kind, payee, split, state};
use crate::ui::{SummaryRow, inset_text, summary_list};
use crate::visit::Visit;
use crate::words::{self, RuleWords};
use chain::Policy;
use chain::view::PayLineRow;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

/// How much of a hash is shown: enough to tell two versions of the rules apart.
const HASH_SHOWN: usize = 12;

/// A line, explained. What it takes is only the row, so a payee who may not open the case reads the same.
#[must_use]
pub fn explained(visit: &Visit, line: &PayLineRow) -> Markup {
    explained_with(visit, line, &[])
}

/// A line, explained, with the events that it rests on named: version, day and kind.
#[must_use]
pub fn explained_with(visit: &Visit, line: &PayLineRow, events: &[(u64, Date, String)]) -> Markup {
    let label = |part: &str| visit.t(&format!("pay-lines-{part}"));
    let mut facts = vec![
        SummaryRow::new(label("line"), kind(visit, line)),
        SummaryRow::new(label("payee"), payee(visit, line)),
        SummaryRow::new(
            label("service"),
            words::service_and_track(visit, &line.service, line.track.as_deref()),
        ),
        SummaryRow::new(label("days"), days(visit, line)),
        SummaryRow::new(label("amount"), html! { strong { (amount(visit, line)) } }),
        SummaryRow::new(label("state"), state(visit, line)),
    ];
    if line.line.revision > 0 {
        facts.push(SummaryRow::new(label("revision"), label("revision-what")));
    }
    if let Some(appropriation) = &line.appropriation {
        facts.push(SummaryRow::new(label("appropriation"), appropriation));
    }
    html! {
        (summary_list(&facts, ""))
        (lacking(visit, line))
        (split(visit, line))
        h2 .govuk-heading-m { (label("why")) }
        (rules(visit, line))
        h2 .govuk-heading-m { (label("rests-on")) }
        (rests_on(visit, line, events))
    }
}

fn lacking(visit: &Visit, line: &PayLineRow) -> Markup {
    html! {
        @if !line.lacks.is_empty() {
            (inset_text(html! {
                h2 .govuk-heading-m { (visit.t("pay-lines-lacking")) }
                ul .govuk-list .govuk-list--bullet {
                    @for lack in &line.lacks {
                        li {
                            strong { (visit.t(lack)) } ". "
                            (visit.t(&to_do(visit, lack)))
                        }
                    }
                }
            }))
        }
    }
}

/// What can be done about something that lacks.
fn to_do(visit: &Visit, lack: &str) -> String {
    let own = format!("pay-lines-do-{lack}");
    if visit.has_text(&own) { own } else { "pay-lines-do-fact".to_owned() }
}

fn rules(visit: &Visit, line: &PayLineRow) -> Markup {
    let Some(policy) = visit.app.policy_of(&line.bundle) else {
        return html! { p .govuk-body { (visit.t("pay-lines-rules-gone")) } };
    };
    let version = line.bundle.trim_start_matches("sha256:");
    let version = version.get(..HASH_SHOWN).unwrap_or(version);
    let is_now = visit.policy.hash() == line.bundle;
    html! {
        @if line.rows.is_empty() {
            p .govuk-body { (visit.t("pay-lines-no-rows")) }
        } @else {
            p .govuk-body { (visit.t("pay-lines-rows-lead")) }
            ul .govuk-list .govuk-list--bullet {
                @for row in &line.rows { li { (rule_row(visit, &policy, &line.service, row)) } }
            }
        }
        p .govuk-body-s {
            (visit.say(
                if is_now { "pay-lines-bundle-now" } else { "pay-lines-bundle-then" },
                Args::new().text("version", version),
            ))
        }
    }
}

/// A row of a service's rules, written `table/row`, in words with its source and what is assumed.
#[must_use]
pub fn rule_row(visit: &Visit, policy: &Policy, service: &str, written: &str) -> Markup {
    let (table, id) = written.split_once('/').unwrap_or((written, ""));
    let row = policy
        .find_service(service)
        .and_then(|service| service.find(table))
        .and_then(|table| table.rows().iter().find(|row| row.id() == id));
    let said = RuleWords { texts: &visit.app.texts, language: visit.language, facts: policy.bundle.facts() };
    html! {
        (said.row(service, table, id, row))
        @if let Some(row) = row {
            @let source = format!("{}, {}", row.source().title, row.source().at);
            " "
            span .stegvis-muted {
                "("
                @match row.source().url.as_deref().filter(|url| url.starts_with("https://")) {
                    Some(url) => a .govuk-link href=(url) lang="sv" { (source) },
                    None => span lang="sv" { (source) },
                }
                ")"
            }
            @if let Some(assumption) = row.assumption() {
                br;
                strong { (visit.t("open-services-assumption")) ": " }
                span lang="en" { (assumption) }
            }
        }
    }
}

fn rests_on(visit: &Visit, line: &PayLineRow, events: &[(u64, Date, String)]) -> Markup {
    let numbers: Vec<String> = line.events.iter().map(u64::to_string).collect();
    html! {
        @if !events.is_empty() {
            ul .govuk-list .govuk-list--bullet {
                @for (version, on, kind) in events {
                    li {
                        (visit.say(
                            "pay-lines-event",
                            Args::new()
                                .text("what", &visit.t(&format!("event-{kind}")))
                                .date("date", *on)
                                .number("number", i64::try_from(*version).unwrap_or(i64::MAX)),
                        ))
                    }
                }
            }
        } @else if numbers.is_empty() {
            p .govuk-body { (visit.t("pay-lines-no-events")) }
        } @else {
            p .govuk-body {
                (visit.say(
                    "pay-lines-events",
                    Args::new()
                        .number("count", i64::try_from(numbers.len()).unwrap_or(0))
                        .text("numbers", &numbers.join(", ")),
                ))
            }
        }
        @if let Some(evidence) = line.evidence {
            p .govuk-body {
                (visit.say(
                    "pay-lines-evidence",
                    Args::new().text("what", &words::said(visit, "shown_by", evidence.id())),
                ))
            }
        }
        p class="govuk-body-s govuk-!-text-break-word" { (visit.say("pay-lines-key", Args::new().text("key", &line.line.to_string()))) }
    }
}

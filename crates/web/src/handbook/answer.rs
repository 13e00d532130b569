//! What the rules answer about a service, in words: the answer, the amount, the time, what is missing.

use super::Handbook;
use chain::entitlement::{Entitlement, EntitlementAnswer};
use texts::Args;

/// What the rules answer, as pairs of a label and words. What the rules do not say is left out.
#[must_use]
pub fn answer(book: Handbook<'_>, asked: &Entitlement) -> Vec<(String, String)> {
    let ore = |key: &str, amount: i64| book.say(key, Args::new().ore("amount", amount));
    let period = |key: &str, period| book.say(key, Args::new().text("period", &book.words().period(period)));
    let mut time: Vec<String> = Vec::new();
    time.extend(asked.longest.map(|longest| period("rules-answer-longest", longest)));
    time.extend(asked.longest_total.map(|longest| period("rules-answer-longest-total", longest)));
    let mut pairs = vec![("answer", book.t(answer_key(asked.answer)))];
    pairs.extend(asked.per_month.map(|amount| ("amount", ore("rules-answer-per-month", amount.0))));
    pairs.extend(asked.wage_ceiling.map(|amount| ("ceiling", ore("rules-answer-wage", amount.0))));
    if !time.is_empty() {
        pairs.push(("time", time.join("; ")));
    }
    if !asked.missing.is_empty() {
        let missing: Vec<String> = asked.missing.iter().map(|fact| book.words().label(fact)).collect();
        pairs.push(("missing", missing.join(", ")));
    }
    pairs.into_iter().map(|(part, words)| (book.t(&format!("rules-answer-{part}")), words)).collect()
}

/// The key of an answer's words.
#[must_use]
pub fn answer_key(answer: EntitlementAnswer) -> &'static str {
    match answer {
        EntitlementAnswer::Entitled => "rule-word-entitled",
        EntitlementAnswer::NotEntitled => "rule-word-not_entitled",
        EntitlementAnswer::NeedsHuman => "rule-needs_human",
        EntitlementAnswer::NotInForce => "rule-not_in_force",
    }
}

//! Lines of pay whose öre would be others with other rules: those that have been declared against what they
//! would come to, and those that have not against what they come to today.

use crate::wiring::Wired;
use chain::explanation::Silent;
use chain::id::CaseId;
use chain::money::Ore;
use chain::pay::{ComputedLine, LineKey, declarations, lines};
use chain::word::Word;
use chain::{Case, Policy, Refusal};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use texts::Args;

/// A line of pay that would be another.
pub struct LineDiff {
    key: LineKey,
    service: Word,
    to: Date,
    /// What has been declared, or is computed today; none while a rule lacks a fact.
    was: Option<Ore>,
    /// What it would come to.
    is: Option<Ore>,
    declared: bool,
}

/// The lines of a case for time since a day that would be others. `in_use` are the rules of today, `now` those
/// that are tried.
pub fn differing(
    case: &Case,
    in_use: &Policy,
    now: &Policy,
    through: Date,
    since: Date,
) -> Result<Vec<LineDiff>, Refusal> {
    let today = by_key(lines::<Silent>(case, in_use, through)?);
    let tried = by_key(lines::<Silent>(case, now, through)?);
    let mut diffs = Vec::new();
    for event in declarations(case, now, through)? {
        let key = event.line.first();
        let declared = case.ledger.revisions(key).next().is_some();
        if declared {
            let is = tried.get(&key).map_or(Some(Ore::ZERO), |line| line.amount);
            let was = Some(case.ledger.total(key));
            diffs.push(LineDiff { key, service: event.service, to: event.paid_to, was, is, declared });
        }
    }
    let undeclared: Vec<&LineKey> =
        today.keys().chain(tried.keys().filter(|key| !today.contains_key(key))).collect();
    for key in undeclared.into_iter().filter(|key| case.ledger.revisions(**key).next().is_none()) {
        let (was, is) = (today.get(key), tried.get(key));
        let Some(line) = is.or(was) else { continue };
        diffs.push(LineDiff {
            key: *key,
            service: line.service.into(),
            to: line.to,
            was: was.map_or(Some(Ore::ZERO), |line| line.amount),
            is: is.map_or(Some(Ore::ZERO), |line| line.amount),
            declared: false,
        });
    }
    diffs.retain(|diff| diff.was != diff.is && diff.to > since);
    diffs.sort_by_key(|diff| diff.key);
    Ok(diffs)
}

fn by_key(lines: Vec<ComputedLine<'_>>) -> BTreeMap<LineKey, ComputedLine<'_>> {
    lines.into_iter().map(|line| (line.key, line)).collect()
}

/// For each service how many lines differ and by how many öre together.
pub fn by_service(lines: &[(CaseId, LineDiff)]) -> Vec<(String, i64, i64)> {
    let mut sums: BTreeMap<&str, (i64, Ore)> = BTreeMap::new();
    for (_, line) in lines {
        let (count, sum) = sums.entry(&line.service).or_default();
        *count += 1;
        *sum = *sum + line.difference();
    }
    sums.into_iter().map(|(service, (count, sum))| (service.to_owned(), count, sum.0)).collect()
}

impl LineDiff {
    fn difference(&self) -> Ore {
        self.is.unwrap_or(Ore::ZERO) - self.was.unwrap_or(Ore::ZERO)
    }

    /// On one line.
    pub fn words(&self, wired: &Wired) -> String {
        let amount = |amount: Option<Ore>| {
            amount.map_or_else(|| wired.t("rule-unknown"), |amount| texts::ore(wired.language, amount.0))
        };
        let args = Args::new()
            .text("service", &wired.word(&format!("service-{}", self.service), &self.service))
            .text("kind", &wired.word(&format!("pay-kind-{}", self.key.kind.id()), self.key.kind.id()))
            .date("from", self.key.from)
            .date("to", self.to)
            .text("was", &amount(self.was))
            .text("is", &amount(self.is));
        wired.say("cli-redecide-pay-line", &args)
    }

    /// For other programs.
    pub fn told(&self, case: CaseId) -> Value {
        json!({
            "case": case,
            "line": self.key.to_string(),
            "service": self.service,
            "from": self.key.from.to_string(),
            "to": self.to.to_string(),
            "declared": self.declared,
            "was_ore": self.was.map(|amount| amount.0),
            "now_ore": self.is.map(|amount| amount.0),
            "difference_ore": self.difference().0,
        })
    }
}

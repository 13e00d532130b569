//! What the rules say of a service for some facts on a day: the answer, the amount and the period, with the
//! reasons. The same question for a case, for invented facts on the public pages, and for a decision
//! that is tried again.

use crate::event::Employment;
use crate::explanation::{Explanation, Reasons};
use crate::facts;
use crate::money::Ore;
use crate::pay;
use crate::policy::{Policy, Service};
use jiff::civil::Date;
use rules::{Facts, Period, Table, Then, Verdict};
use serde::{Deserialize, Serialize};

crate::event::words! {
    /// What the rules answer.
    EntitlementAnswer {
        /// The person may have the service.
        Entitled = "entitled",
        /// The person may not.
        NotEntitled = "not_entitled",
        /// A fact is missing: a person must find it out or decide.
        NeedsHuman = "needs_human",
        /// The service was not in force on the day.
        NotInForce = "not_in_force",
    }
}

/// What the rules say of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entitlement {
    /// The answer.
    pub answer: EntitlementAnswer,
    /// The facts that are missing, by name.
    pub missing: Vec<String>,
    /// The longest time of one decision, for who is entitled.
    pub longest: Option<Period>,
    /// The longest time of all decisions together.
    pub longest_total: Option<Period>,
    /// What it pays a month for the employment that was asked about: to the employer, and to the person.
    pub per_month: Option<Ore>,
    /// The highest wage that counts, for full time.
    pub wage_ceiling: Option<Ore>,
    /// Every table that was asked, with every row that was tried.
    pub explanation: Explanation,
}

/// Asks the rules of a service. `employment` is what a subsidy would be for.
pub fn entitlement<R: Reasons>(
    policy: &Policy,
    service: &Service,
    known: &Facts,
    employment: Option<&Employment>,
    day: Date,
) -> Entitlement {
    let mut known = known.clone();
    if let Some(employment) = employment {
        pay::set_employment(policy, Some(employment), employment.extent_percent, &mut known);
    }
    let mut asking = Asking { policy, facts: known, day, reasons: R::default(), missing: Vec::new() };
    let answer = match asking.ask(&service.eligibility) {
        Some(then) if then.is_entitled() => EntitlementAnswer::Entitled,
        Some(_) => EntitlementAnswer::NotEntitled,
        None if asking.missing.is_empty() => EntitlementAnswer::NotInForce,
        None => EntitlementAnswer::NeedsHuman,
    };
    let entitled = answer == EntitlementAnswer::Entitled;
    let mut of = |name: &str| service.find(name).filter(|_| entitled).and_then(|table| asking.ask(table));
    let longest = of("longest").and_then(Then::as_period);
    let longest_total = of("longest_total").and_then(Then::as_period);
    let wage_ceiling = of("wage_ceiling").and_then(Then::as_ore).map(Ore);
    let degree_max = of("degree_max").and_then(Then::as_percent);
    let extra_max = of("extra_grant_max").and_then(Then::as_ore).map(Ore);
    let fixed = [of("employer_per_month"), of("person_per_month")];
    let fixed: Vec<Ore> = fixed.into_iter().flatten().filter_map(Then::as_ore).map(Ore).collect();
    let per_month = employment.filter(|_| entitled).and_then(|employment| {
        let extent = employment.extent_percent;
        if !fixed.is_empty() {
            return Some(fixed.iter().copied().sum::<Ore>().percent(extent.into()));
        }
        let degree = i64::from(employment.degree_percent).min(degree_max?);
        let extra = extra_max.map_or(Ore::ZERO, |max| employment.extra_per_month.min(max));
        Some(pay::of_wage(employment, extent, degree, wage_ceiling) + extra)
    });
    Entitlement {
        answer,
        longest,
        longest_total,
        per_month,
        wage_ceiling,
        missing: asking.missing,
        explanation: asking.reasons.explanation(),
    }
}

/// The facts that a service's tables ask for, in the order of the registry: those that a form asks for.
#[must_use]
pub fn asked_facts(policy: &Policy, tables: &[Table], day: Date) -> Vec<rules::FactId> {
    let mut asked: Vec<rules::FactId> = tables
        .iter()
        .flat_map(|table| table.rows().iter().filter(|row| row.is_in_force(day)))
        .flat_map(|row| row.conditions().iter().map(rules::Condition::fact))
        .collect();
    asked.sort_unstable();
    asked.dedup();
    asked.retain(|id| policy.bundle.facts().len() > id.index());
    asked
}

/// The facts about a case on a day as a decision on a service asks for them.
#[must_use]
pub fn facts_for(case: &crate::Case, policy: &Policy, service: &str, day: Date) -> Facts {
    let mut known = facts::of(case, policy, day);
    facts::of_service(case, policy, service, day, &mut known);
    known
}

struct Asking<'a, R> {
    policy: &'a Policy,
    facts: Facts,
    day: Date,
    reasons: R,
    missing: Vec<String>,
}

impl<R: Reasons> Asking<'_, R> {
    fn ask<'t>(&mut self, table: &'t Table) -> Option<&'t Then> {
        let registry = self.policy.bundle.facts();
        match self.reasons.ask(registry, table, &self.facts, self.day) {
            Verdict::Decided { then, .. } => Some(then),
            Verdict::NeedsHuman { row } => {
                for id in row.missing_in(&self.facts) {
                    let name = registry.def(id).name.to_string();
                    if !self.missing.contains(&name) {
                        self.missing.push(name);
                    }
                }
                None
            }
            Verdict::NotInForce => None,
        }
    }
}

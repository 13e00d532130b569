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
use rules::{FactSet, Facts, NoTrace, Period, Table, Then, Verdict};
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
    let amounts = entitled.then(|| amounts_asked(&mut asking, service, employment));
    let per_month = amounts.as_ref().filter(|_| employment.is_some()).and_then(Amounts::per_month);
    Entitlement {
        answer,
        longest,
        longest_total,
        per_month,
        wage_ceiling: amounts.and_then(|amounts| amounts.wage_ceiling),
        missing: asking.missing,
        explanation: asking.reasons.explanation(),
    }
}

/// Whether the rules of a service say yes: the same answer as [`entitlement`] gives, and nothing of amounts and times.
/// `employment` is what a subsidy would be for.
#[must_use]
pub fn is_entitled(
    policy: &Policy,
    service: &Service,
    mut known: Facts,
    employment: &Employment,
    day: Date,
) -> bool {
    pay::set_employment(policy, Some(employment), employment.extent_percent, &mut known);
    service.eligibility.decide(&known, day, &mut NoTrace).then().is_some_and(Then::is_entitled)
}

/// What a service pays for an employment, for who has the right to it. Amounts are a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// The highest wage that counts, for full time.
    pub wage_ceiling: Option<Ore>,
    /// The highest degree of the subsidy, percent.
    pub degree_max: Option<i64>,
    /// The highest extra grant.
    pub extra_max: Option<Ore>,
    /// The part of the wage that counts: what lies under the ceiling for the hours worked.
    pub counted: Option<Ore>,
    /// The degree that is used, percent: the one asked for, or the highest.
    pub degree: Option<i64>,
    /// The degree of that part of the wage.
    pub subsidy: Option<Ore>,
    /// The extra grant: the one asked for, or the highest; none where the service has no such grant.
    pub extra: Option<Ore>,
    /// A fixed amount to the employer, for the hours worked.
    pub employer_fixed: Option<Ore>,
    /// A fixed amount to the person, for the hours worked.
    pub person_fixed: Option<Ore>,
    /// The facts that a rule asked for and that are missing, by name.
    pub missing: Vec<String>,
    /// Every table that was asked, with every row that was tried.
    pub explanation: Explanation,
}

impl Amounts {
    /// What the employer gets; none when the service pays an employer nothing that can be known.
    #[must_use]
    pub fn to_employer(&self) -> Option<Ore> {
        self.employer_fixed.or_else(|| Some(self.subsidy? + self.extra.unwrap_or(Ore::ZERO)))
    }

    /// What the service pays to employer and person together.
    #[must_use]
    pub fn per_month(&self) -> Option<Ore> {
        match (self.employer_fixed, self.person_fixed) {
            (None, None) => self.to_employer(),
            (employer, person) => Some(employer.unwrap_or_default() + person.unwrap_or_default()),
        }
    }
}

/// What a service pays for an employment on a day, whoever the person is: what an employer may ask before
/// anybody is chosen. Whether a person has the right to it is another question ([`entitlement`]).
pub fn amounts<R: Reasons>(
    policy: &Policy,
    service: &Service,
    employment: &Employment,
    day: Date,
) -> Amounts {
    let facts = pay::employment_facts(policy, Some(employment), employment.extent_percent);
    let mut asking = Asking { policy, facts, day, reasons: R::default(), missing: Vec::new() };
    let amounts = amounts_asked(&mut asking, service, Some(employment));
    Amounts { missing: asking.missing, explanation: asking.reasons.explanation(), ..amounts }
}

fn amounts_asked<R: Reasons>(
    asking: &mut Asking<'_, R>,
    service: &Service,
    employment: Option<&Employment>,
) -> Amounts {
    let mut of = |name: &str| service.find(name).and_then(|table| asking.ask(table));
    let wage_ceiling = of("wage_ceiling").and_then(Then::as_ore).map(Ore);
    let degree_max = of("degree_max").and_then(Then::as_percent);
    let extra_max = of("extra_grant_max").and_then(Then::as_ore).map(Ore);
    let [employer, person] =
        ["employer_per_month", "person_per_month"].map(|name| of(name).and_then(Then::as_ore).map(Ore));
    let mut amounts = Amounts { wage_ceiling, degree_max, extra_max, ..Amounts::default() };
    if let Some(employment) = employment {
        let extent = employment.extent_percent;
        let asked = i64::from(employment.degree_percent);
        amounts.degree = degree_max.map(|max| asked.min(max));
        amounts.counted = degree_max.map(|_| pay::of_wage(employment, extent, 100, wage_ceiling));
        amounts.subsidy = amounts.degree.map(|degree| pay::of_wage(employment, extent, degree, wage_ceiling));
        amounts.extra = extra_max.map(|max| employment.extra_per_month.min(max));
        amounts.employer_fixed = employer.map(|amount| amount.percent(extent.into()));
        amounts.person_fixed = person.map(|amount| amount.percent(extent.into()));
    }
    amounts
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

/// The facts about a case on a day as a decision on a service asks for them: those that its tables ask for.
#[must_use]
pub fn facts_for(case: &crate::Case, policy: &Policy, service: &str, day: Date) -> Facts {
    let asked = policy.service(service).map_or(FactSet::ALL, Service::asked);
    let mut known = facts::of_asked(case, policy, day, asked);
    if policy.facts.of_service().iter().any(|id| asked.holds(*id)) {
        facts::of_service(case, policy, service, day, &mut known);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explanation::Silent;
    use crate::policy::ServiceKind;
    use jiff::civil::date;

    const DAY: Date = date(2024, 3, 1);

    fn employment(wage: Ore, extent_percent: u8, degree_percent: u8) -> Employment {
        let extra_per_month = Ore(i64::MAX);
        Employment { wage_per_month: wage, extent_percent, degree_percent, months: 12, extra_per_month }
    }

    #[test]
    fn what_an_employer_is_told_beforehand_follows_ceiling_hours_and_degree() {
        let policy = Policy::embedded(&[]).unwrap();
        let with_ceiling: Vec<&Service> = policy
            .services()
            .filter(|service| service.kind == ServiceKind::Subsidy)
            .filter(|service| {
                amounts::<Silent>(&policy, service, &employment(Ore(1), 100, 1), DAY).wage_ceiling.is_some()
            })
            .collect();
        assert!(!with_ceiling.is_empty(), "some subsidy has a ceiling");
        for service in with_ceiling {
            let told = |wage, extent, degree| {
                amounts::<Silent>(&policy, service, &employment(wage, extent, degree), DAY)
            };
            let known = told(Ore(1), 100, 1);
            let (ceiling, most) = (known.wage_ceiling.unwrap(), known.degree_max.unwrap());
            let above = told(ceiling + Ore(1), 50, 100);
            assert_eq!(above.counted, Some(ceiling.percent(50)), "{}", service.id);
            assert_eq!(above.degree, Some(most));
            assert_eq!(above.subsidy, Some(ceiling.percent(50).percent(most)));
            assert_eq!(above.extra, above.extra_max, "no more than the highest grant");
            assert_eq!(
                above.to_employer(),
                Some(above.subsidy.unwrap() + above.extra_max.unwrap_or_default())
            );
            assert_eq!(told(Ore(1000), 50, 10).counted, Some(Ore(1000)), "a low wage counts whole");
        }
    }
}

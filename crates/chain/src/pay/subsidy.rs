//! What an employer, or the employed person, is paid for supported work, a line for each calendar month:
//! the degree of that part of the wage that lies under the ceiling, which is proportional to the hours;
//! the extra grant; or a fixed amount.

use super::book::{Book, Entry, part_of_month, stretches};
use super::line::{Lack, LineKind, Payee};
use crate::case::{Decision, Work};
use crate::event::Employment;
use crate::explanation::Reasons;
use crate::money::Ore;
use crate::policy::{Policy, Service};
use crate::refusal::Refusal;
use jiff::civil::Date;
use rules::{Facts, Then, Value};

pub(super) fn enter<R: Reasons>(book: &mut Book<'_, '_, R>) -> Result<(), Refusal> {
    for work in &book.case.works {
        let Some(decision) = work.decision.and_then(|id| book.case.decision(id)) else { continue };
        let Some(id) = &decision.service else { continue };
        let service = book.service(id)?;
        let ends = [work.ended_on, decision.ends_on(), book.case.ended_early_on(decision)];
        let ended = ends.into_iter().flatten().min();
        let kinds: Vec<LineKind> =
            TABLES.iter().filter(|(_, table)| service.find(table).is_some()).map(|(kind, _)| *kind).collect();
        let employer = book.case.employer_of(work).map_or(Payee::UnknownEmployer, Payee::Employer);
        let mut facts = Facts::new(book.policy.bundle.facts());
        for month in book.months(work.started_on, ended) {
            enter_month(book, work, decision, (service, &kinds), employer, &mut facts, month);
        }
    }
    Ok(())
}

/// The table that makes each kind of line.
const TABLES: [(LineKind, &str); 4] = [
    (LineKind::Subsidy, "degree_max"),
    (LineKind::ExtraGrant, "extra_grant_max"),
    (LineKind::EmployerSupport, "employer_per_month"),
    (LineKind::PersonSupport, "person_per_month"),
];

fn enter_month<'p, R: Reasons>(
    book: &mut Book<'_, 'p, R>,
    work: &Work,
    decision: &Decision,
    (service, kinds): (&'p Service, &[LineKind]),
    employer: Payee,
    facts: &mut Facts,
    month: (Date, Date),
) {
    let stretches = stretches(service, month, work.extents.iter().map(|(day, _)| *day));
    for kind in kinds.iter().copied() {
        let mut entry = book.entry(vec![decision.version, work.version]);
        for (from, to) in stretches.iter().copied() {
            let extent =
                work.extents.iter().rev().find(|(day, _)| *day <= from).map_or(0, |(_, extent)| *extent);
            // Nobody has decided on more hours than those that were granted.
            let extent = decision.employment.as_ref().map_or(extent, |job| extent.min(job.extent_percent));
            set_employment(book.policy, decision.employment.as_ref(), extent, facts);
            if let Some(per_month) = per_month(book, &mut entry, kind, decision, service, facts, extent, from)
            {
                entry.add(part_of_month(per_month, (from, to)));
            }
        }
        let payee = if kind == LineKind::PersonSupport { Payee::Person } else { employer };
        if payee == Payee::UnknownEmployer {
            entry.lack(Lack::Employer);
        }
        book.enter(entry, kind, work.id.0, month, payee, service);
    }
}

#[expect(clippy::too_many_arguments, reason = "what for, on which ground, for which hours, on which day")]
fn per_month<'p, R: Reasons>(
    book: &Book<'_, 'p, R>,
    entry: &mut Entry<'p, R>,
    kind: LineKind,
    decision: &Decision,
    service: &'p Service,
    facts: &Facts,
    extent: u8,
    day: Date,
) -> Option<Ore> {
    let mut ask = |table: &str| {
        let table = service.find(table)?;
        book.ask(entry, table, facts, day)
    };
    match kind {
        LineKind::Subsidy | LineKind::ExtraGrant => {
            let max = ask(if kind == LineKind::Subsidy { "degree_max" } else { "extra_grant_max" });
            let ceiling =
                if kind == LineKind::Subsidy { ask("wage_ceiling").and_then(Then::as_ore) } else { None };
            let Some(employment) = &decision.employment else {
                entry.lack(Lack::Employment);
                return None;
            };
            if kind == LineKind::ExtraGrant {
                let granted = employment.extra_per_month.min(Ore(max?.as_ore()?));
                return (granted > Ore::ZERO).then_some(granted);
            }
            let degree = i64::from(employment.degree_percent).min(max?.as_percent()?);
            Some(of_wage(employment, extent, degree, ceiling.map(Ore)))
        }
        LineKind::EmployerSupport => Some(Ore(ask("employer_per_month")?.as_ore()?).percent(extent.into())),
        _ => Some(Ore(ask("person_per_month")?.as_ore()?).percent(extent.into())),
    }
}

/// The subsidy a month: the degree of that part of the wage that lies under the ceiling. The wage is that
/// of the agreed hours and follows the hours worked, and so does the ceiling (2017:462 §§ 19–21).
#[must_use]
pub(crate) fn of_wage(employment: &Employment, extent: u8, degree: i64, ceiling: Option<Ore>) -> Ore {
    let wage = employment.wage_per_month.part(extent.into(), employment.extent_percent.into());
    let counted = ceiling.map_or(wage, |ceiling| wage.min(ceiling.percent(extent.into())));
    counted.percent(degree)
}

/// What rules may ask of an employment.
pub(crate) fn employment_facts(policy: &Policy, employment: Option<&Employment>, extent: u8) -> Facts {
    let mut facts = Facts::new(policy.bundle.facts());
    set_employment(policy, employment, extent, &mut facts);
    facts
}

/// Sets what rules may ask of an employment.
pub(crate) fn set_employment(
    policy: &Policy,
    employment: Option<&Employment>,
    extent: u8,
    facts: &mut Facts,
) {
    let ids = &policy.facts;
    facts.set(ids.employment_extent, Value::Integer(extent.into()));
    if let Some(employment) = employment {
        let wage = employment.wage_per_month.part(extent.into(), employment.extent_percent.into());
        facts.set(ids.employment_wage, Value::Integer(wage.0));
        facts.set(ids.employment_degree, Value::Integer(employment.degree_percent.into()));
    }
}

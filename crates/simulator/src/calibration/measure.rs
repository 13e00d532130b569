//! What a run says of each published figure, in the figure's own unit. What the laboratory cannot count, because
//! nothing in it is like it, has no value; the table says so.

use super::targets::{Period, Target, TargetUse};
use crate::population::regions;
use crate::run::Outcome;
use evaluation::observations::{DurationBand, ExitTo, LeadTime, MonthSeen};
use evaluation::{Observations, ResultKind};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The three kinds of wage subsidy that are counted together.
const WAGE_SUBSIDIES: [&str; 3] = ["lonebidrag_utveckling", "lonebidrag_anstallning", "lonebidrag_trygghet"];
/// Employment in special jobs: the wage subsidies, and sheltered work.
const SHELTERED: [&str; 2] = ["skyddat_arbete_samhall", "skyddat_arbete_osa"];
/// The published long lead time to a code, in days.
const THREE_YEARS_DAYS: u32 = 1095;
/// The published time to an action plan, in days.
const PLAN_DAYS: u32 = 30;
/// Öre of a million kronor.
const ORE_A_MILLION: f64 = 1e8;

/// What a run came to, with what is needed to hold it against the figures.
pub struct Simulated {
    pub(super) outcome: Outcome,
    /// The unemployed of each county, by last day of the month.
    pub(super) counties: BTreeMap<Date, Vec<u64>>,
    /// Persons in the country for each modelled one.
    pub(super) weight: f64,
    /// The first day of the run, and the first after it.
    pub(super) seen: Period,
    /// The years after the past, in a run of their own.
    pub(super) later: Option<Box<Simulated>>,
}

impl Simulated {
    /// What was seen.
    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Persons in the country for each modelled one.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weight
    }

    /// The run of the years after the past, where there is one.
    #[must_use]
    pub fn later(&self) -> Option<&Simulated> {
        self.later.as_deref()
    }

    /// The simulated value of a figure, in its unit; none when the run did not see the whole period or the
    /// laboratory has nothing like it.
    #[must_use]
    pub fn value(&self, target: &Target) -> Option<f64> {
        let period = target.period;
        if target.used == TargetUse::Level
            && let Some(later) = &self.later
        {
            return later.value(target);
        }
        if period.to > self.seen.to || period.last_day() < self.seen.from {
            return None;
        }
        let seen = &self.outcome.seen;
        let whole_year = period.from >= self.seen.from || !target.unit.ends_with("a year");
        let of = target.key.of.as_deref();
        match (target.key.measure.as_str(), of) {
            ("registered", None) => self.stock(period, |month| month.stock.unemployed.total()),
            ("registered_in_county", Some(code)) => {
                let place = regions().iter().position(|region| region.code == code)?;
                let month = self.counties.get(&period.last_day())?;
                Some(f(*month.get(place)?) * self.weight)
            }
            ("without_work_12", None) => self.stock(period, |month| month.stock.long_unemployed()),
            ("without_work_24", None) => self.stock(period, |month| month.stock.very_long_unemployed()),
            ("under_6_of_under_12", None) => {
                let in_band = |band| move |month: &MonthSeen| month.stock.unemployed.get(band);
                let under_6 = self.stock(period, in_band(DurationBand::Under6))?;
                let from_6 = self.stock(period, in_band(DurationBand::From6))?;
                (under_6 > 0.0).then(|| under_6 / (under_6 + from_6))
            }
            ("with_code", None) => self.stock(period, |month| month.stock.with_code),
            ("in_programme", None) => self.stock(period, |month| month.stock.in_frame),
            ("new_registrations", None) => {
                Some(f(seen.flows(period.from, period.to).registered()) * self.weight)
            }
            ("got_work", None) => {
                let flows = seen.flows(period.from, period.to);
                let exits = flows.exits_to(ExitTo::Competitive) + flows.exits_to(ExitTo::Subsidised);
                Some(f(exits) * self.weight)
            }
            ("relative_exit", None) => {
                let causes = [ExitTo::Competitive, ExitTo::Subsidised];
                seen.relative_exit(period.from, period.to, &causes).ratio()
            }
            ("code_days_mean", None) => seen.lead_times().of(LeadTime::CodeSet, period.years()).mean(),
            ("code_days_over_3_years", None) => {
                seen.lead_times().of(LeadTime::CodeSet, period.years()).share_above(THREE_YEARS_DAYS)
            }
            ("plan_within_30_days", None) => {
                let times = seen.lead_times().of(LeadTime::Plan, period.years());
                times.share_above(PLAN_DAYS).map(|above| 1.0 - above)
            }
            // The chain sets no code without it.
            ("documented_overall_assessment", None) => Some(1.0),
            ("people_in", Some(service)) if whole_year => Some(people(seen, service, period)? * self.weight),
            ("taking_part", Some(service)) => self.taking_part(service, period),
            ("to_work_from", Some(service)) => to_work(seen, service, period),
            ("employed_at", Some(service)) => self.employed(&[service], period),
            ("employed_with_wage_subsidy", None) => self.employed(&WAGE_SUBSIDIES, period),
            ("special_employment", None) => {
                self.employed(&[&WAGE_SUBSIDIES[..], &SHELTERED[..]].concat(), period)
            }
            ("paid_of_1_4", None) => self.paid(period),
            ("unused_of_1_4", None) => {
                let granted = seen.appropriation_in("1:4", period.years()).granted;
                Some(ore(granted) * self.weight / ORE_A_MILLION - self.paid(period)?)
            }
            _ => None,
        }
    }

    /// Persons at the end of a month, or on average over the ends of the months that were seen.
    fn stock(&self, period: Period, of: impl Fn(&MonthSeen) -> u64) -> Option<f64> {
        let months = self.outcome.seen.months().within(period.from, period.to);
        let counts: Vec<f64> = months.map(|(_, month)| f(of(month))).collect();
        mean(&counts).map(|mean| mean * self.weight)
    }

    /// Employed with some subsidies, on average over the ends of the months that were seen.
    fn employed(&self, services: &[&str], period: Period) -> Option<f64> {
        let seen = &self.outcome.seen;
        let on = |month: Date| {
            let counts = services.iter().filter_map(|service| {
                let row = seen.services().get(service)?.months.get(month)?;
                Some(row.in_subsidised_work)
            });
            f(counts.sum())
        };
        let counts: Vec<f64> =
            seen.months().within(period.from, period.to).map(|(month, _)| on(month)).collect();
        mean(&counts).map(|mean| mean * self.weight)
    }

    /// Taking part in a service, on average over the ends of the months that were seen.
    fn taking_part(&self, service: &str, period: Period) -> Option<f64> {
        let seen = &self.outcome.seen;
        let months = &seen.services().get(service)?.months;
        let on = |month: Date| months.get(month).map_or(0, |row| row.in_support + row.in_placement);
        let counts: Vec<f64> =
            seen.months().within(period.from, period.to).map(|(month, _)| f(on(month))).collect();
        mean(&counts).map(|mean| mean * self.weight)
    }

    /// What time in the period costs the appropriation, million kronor, whether or not every line of it had all
    /// its papers.
    fn paid(&self, period: Period) -> Option<f64> {
        if period.from < self.seen.from {
            return None;
        }
        let money = self.outcome.seen.appropriation_in("1:4", period.years());
        Some(ore(money.due + money.awaiting) * self.weight / ORE_A_MILLION)
    }
}

/// People who took part in a year: those who did when it began, and those who began.
fn people(seen: &Observations, service: &str, period: Period) -> Option<f64> {
    let months = &seen.services().get(service)?.months;
    let before = period.from.checked_sub(1.month()).ok()?;
    let there = months.get(before).map_or(0, |month| month.in_support + month.in_placement);
    let began: u64 =
        months.within(period.from, period.to).map(|(_, month)| month.started + month.placed).sum();
    Some(f(there + began))
}

/// Of the participations that ended in the years, the share that ended in work.
fn to_work(seen: &Observations, service: &str, period: Period) -> Option<f64> {
    let years = seen.services().get(service)?.years.range(period.years());
    let (ended, to_work) = years.fold((0, 0), |(ended, to_work), (_, year)| {
        let work = year.during.get(ResultKind::Competitive) + year.during.get(ResultKind::Subsidised);
        (ended + year.ended, to_work + work)
    });
    (ended > 0).then(|| f(to_work) / f(ended))
}

fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / f(numbers.len() as u64))
}

#[expect(clippy::cast_precision_loss, reason = "figures are told to a thousandth")]
fn f(count: u64) -> f64 {
    count as f64
}

#[expect(clippy::cast_precision_loss, reason = "figures are told to a million kronor")]
fn ore(amount: i64) -> f64 {
    amount as f64
}

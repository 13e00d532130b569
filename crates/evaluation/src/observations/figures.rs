//! Figures read off what was seen (E1, E4, F2): sums over time, ratios and what work is worth to society. They
//! are made when they are read; nothing of them is kept.

use super::Observations;
use super::band::DurationBand;
use super::group::Group;
use super::key::Per;
use super::merge::Merge;
use super::seen::MonthSeen;
use super::seen::flows::{ExitTo, Flows};
use super::seen::money::{AppropriationSeen, ProviderYear};
use super::seen::survival::Survival;
use crate::cost::ResultKind;
use crate::gain::{Gain, GainRates};
use crate::work_time::WorkTime;
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// How likely those long without work are to leave for something, beside others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RelativeExit {
    /// Exits of those without work for less than twelve months.
    pub exits_short: u64,
    /// Months that they were at risk: persons at the ends of months.
    pub at_risk_short: u64,
    /// Exits of those without work for twelve months or more.
    pub exits_long: u64,
    /// Months that they were at risk.
    pub at_risk_long: u64,
}

impl RelativeExit {
    /// The long's exits a month, divided by the others'; none when one of them cannot be reckoned.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a ratio is told to a hundredth")]
    pub fn ratio(&self) -> Option<f64> {
        let product = self.exits_short as f64 * self.at_risk_long as f64;
        (product > 0.0).then(|| self.exits_long as f64 * self.at_risk_short as f64 / product)
    }
}

/// How much happens in a person's year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerPersonYear {
    /// Years that persons had an open spell: twelfths, by the ends of months.
    pub person_years: f64,
    /// Events in cases for each.
    pub events: f64,
    /// Acts that decide something about a person for each.
    pub decision_acts: f64,
}

/// One group in some months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupFigures {
    /// Spells opened.
    pub registered: u64,
    /// Unemployed at the ends of the months, together.
    pub unemployed_months: u64,
    /// Without an activity at the ends of the months, together.
    pub idle_months: u64,
    /// Days without an activity.
    pub idle_days: u64,
    /// Exits to competitive work.
    pub exits_competitive: u64,
    /// Exits to subsidised work.
    pub exits_subsidised: u64,
    /// Support started.
    pub support_started: u64,
}

impl Observations {
    /// What happened from a month to another, which is not counted.
    #[must_use]
    pub fn flows(&self, from: Date, to: Date) -> Flows {
        let mut flows = Flows::default();
        self.months.within(from, to).for_each(|(_, month)| flows.merge(&month.flows));
        flows
    }

    /// Exits to some causes beside the months at risk, from a month to another. Who is not known to be either
    /// long or short without work is left out.
    #[must_use]
    pub fn relative_exit(&self, from: Date, to: Date, causes: &[ExitTo]) -> RelativeExit {
        let mut sums = RelativeExit::default();
        for (_, MonthSeen { flows, stock, .. }) in self.months.within(from, to) {
            for band in DurationBand::ALL.iter().filter(|band| **band != DurationBand::Unknown) {
                let exits: u64 = causes.iter().map(|cause| flows.exits.get(*band).get(*cause)).sum();
                let (of_exits, of_months) = if band.is_long() {
                    (&mut sums.exits_long, &mut sums.at_risk_long)
                } else {
                    (&mut sums.exits_short, &mut sums.at_risk_short)
                };
                *of_exits += exits;
                *of_months += stock.unemployed.get(*band);
            }
        }
        sums
    }

    /// How much happened for each year that a person had an open spell; none when nobody had.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "events a year are told to a tenth")]
    pub fn per_person_year(&self, from: Date, to: Date) -> Option<PerPersonYear> {
        let months: u64 = self.months.within(from, to).map(|(_, month)| month.stock.open).sum();
        let flows = self.flows(from, to);
        let person_years = months as f64 / 12.0;
        (months > 0).then(|| PerPersonYear {
            person_years,
            events: flows.events as f64 / person_years,
            decision_acts: flows.decision_acts as f64 / person_years,
        })
    }

    /// Those in all of some groups, from a month to another. Without groups, everyone.
    #[must_use]
    pub fn group(&self, groups: &[Group], from: Date, to: Date) -> GroupFigures {
        let mut sums = GroupFigures::default();
        for (_, MonthSeen { groups: cells, .. }) in self.months.within(from, to) {
            sums.registered += cells.registered.of_all(groups);
            sums.unemployed_months += cells.unemployed.of_all(groups);
            sums.idle_months += cells.idle.of_all(groups);
            sums.idle_days += cells.idle_days.of_all(groups);
            sums.exits_competitive += cells.exits_competitive.of_all(groups);
            sums.exits_subsidised += cells.exits_subsidised.of_all(groups);
            sums.support_started += cells.support_started.of_all(groups);
        }
        sums
    }

    /// Time from registration to the first exit, of those registered in the years from one to another, both
    /// counted.
    #[must_use]
    pub fn survival(&self, years: RangeInclusive<u16>) -> Survival {
        let mut all = Survival::default();
        self.survival.range(years).for_each(|(_, survival)| all.merge(survival));
        all
    }

    /// Everyone's time in work or studies of a kind in the years from one to another, both counted.
    #[must_use]
    pub fn work_time(&self, kind: ResultKind, years: RangeInclusive<u16>) -> WorkTime {
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let times = self.work.range(years).map(|(_, sums)| WorkTime {
            days: whole(sums.days.get(kind)),
            percent_days: whole(sums.percent_days.get(kind)),
        });
        times.fold(WorkTime::default(), |sum, time| sum + time)
    }

    /// What that time is worth by a published method.
    #[must_use]
    pub fn gain(&self, kind: ResultKind, years: RangeInclusive<u16>, rates: &GainRates) -> Gain {
        rates.of_time(self.work_time(kind, years))
    }

    /// An appropriation over the years from one to another, both counted: number (`1:4`), what was seen.
    #[must_use]
    pub fn appropriation_in(&self, number: &str, years: RangeInclusive<u16>) -> AppropriationSeen {
        let mut sums = AppropriationSeen::default();
        for (id, money) in &self.appropriations {
            let held = id.split_once('-').filter(|(_, held)| *held == number);
            if held.is_some_and(|(year, _)| year.parse().is_ok_and(|year| years.contains(&year))) {
                sums.merge(money);
            }
        }
        sums
    }

    /// Every provider's figures for the years from one to another, both counted, added up; and how many
    /// providers were paid or had participants in them.
    #[must_use]
    pub fn providers_in(&self, years: RangeInclusive<u16>) -> (u64, ProviderYear) {
        let (mut count, mut sums) = (0, ProviderYear::default());
        for of_one in self.providers.values() {
            let mut any = false;
            for (_, year) in of_one.range(years.clone()) {
                sums.merge(year);
                any = true;
            }
            count += u64::from(any);
        }
        (count, sums)
    }

    /// Öre to pay in the years from one to another, both counted, for all services, by what for.
    #[must_use]
    pub fn due_in(&self, years: RangeInclusive<u16>) -> Per<chain::pay::LineKind, i64> {
        let mut due = Per::default();
        self.services.iter().for_each(|(_, seen)| due.merge(&seen.due_in(years.clone())));
        due
    }
}

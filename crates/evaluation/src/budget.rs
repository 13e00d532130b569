//! What an appropriation has paid, what it will pay to the year's end, and what will be unused (D1). The
//! forecast is reckoned from lines of pay alone, and each of its parts is told beside it.
//!
//! The forecast of the present year is what has been paid, and what is computed and waits to be paid, and
//! for each month that no line pays for yet what the last whole month cost. The last month is that of the
//! lines themselves: pay that is given month by month, at the full month's rate, to those who were still
//! there when the month ended. A result is paid once and is no such pay.

use crate::months::{Month, months_between};
use chain::calendar::days_between;
use chain::money::Ore;
use chain::pay::{LineKind, LineState};
use chain::view::PayLineRow;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The first two digits of a municipality: the region; none when the person's place has been erased.
pub type Region = Option<String>;

/// The lines of one appropriation as they are on a day, gathered for one year; parts can be merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    year: i16,
    on: Date,
    regions: BTreeMap<Region, RegionSums>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct RegionSums {
    /// Paid in the year, claw-backs taken off, by month of payment.
    paid: BTreeMap<i8, Ore>,
    approved: Ore,
    waiting: Ore,
    without_amount: u64,
    /// Monthly pay by the month that it pays for, of those who were there when it ended.
    monthly: BTreeMap<Month, Running>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Running {
    rate: Ore,
    taking_part: BTreeSet<Uuid>,
}

/// An appropriation in figures, on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BudgetReport {
    /// The year.
    pub year: i16,
    /// The day that it is seen on.
    pub on: Date,
    /// Granted for the year.
    pub granted: Ore,
    /// Promised by decisions.
    pub committed: Ore,
    /// The whole country.
    pub all: BudgetSums,
    /// Each month of the year.
    pub months: Vec<MonthSums>,
    /// Each region with anything to tell, in order.
    pub regions: Vec<(Region, BudgetSums)>,
    /// First day of the month whose pay the forecast takes as the rate; none when no whole month is paid for.
    pub rate_month: Option<Date>,
    /// For how many months of the year that rate is added.
    pub months_at_rate: i64,
    /// Granted and not in the forecast; below zero when the forecast is larger.
    pub unused: Ore,
    /// Whole months left of the year after the present one.
    pub months_left: i64,
    /// What one participant costs a month, by the rate.
    pub per_participant_month: Option<Ore>,
    /// How many more could take part for every month that is left; none when it cannot be reckoned.
    pub more_persons: Option<i64>,
}

/// The sums of a country or a region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BudgetSums {
    /// Paid in the year, claw-backs taken off.
    pub outcome: Ore,
    /// Approved and not paid.
    pub approved: Ore,
    /// Computed, and not approved: unconfirmed, confirmed, disputed or held back.
    pub waiting: Ore,
    /// Lines whose amount is not known yet, because a fact is lacking.
    pub without_amount: u64,
    /// What the last whole month cost those who go on.
    pub monthly_rate: Ore,
    /// How many participations, placements and jobs that was.
    pub taking_part: u64,
    /// The forecast for the year.
    pub forecast: Ore,
}

/// One month of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MonthSums {
    /// 1–12.
    pub month: i8,
    /// Paid in the month.
    pub outcome: Ore,
    /// Expected to be paid for it beside that.
    pub expected: Ore,
    /// Paid and expected from the beginning of the year.
    pub together: Ore,
    /// As many twelfths of what was granted.
    pub granted: Ore,
}

impl MonthSums {
    /// What is not used of the twelfths so far; below zero when more is used.
    #[must_use]
    pub fn unused(&self) -> Ore {
        self.granted - self.together
    }
}

impl Budget {
    /// Nothing yet, for a year as it is seen on a day.
    #[must_use]
    pub fn of_year(year: i16, on: Date) -> Budget {
        Budget { year, on, regions: BTreeMap::new() }
    }

    /// Takes in a line of the appropriation.
    pub fn add(&mut self, line: &PayLineRow) {
        let region = line.municipality.as_ref().and_then(|code| code.get(..2)).map(str::to_owned);
        let sums = self.regions.entry(region).or_default();
        let amount = line.amount.unwrap_or_default();
        match line.state {
            LineState::Paid | LineState::ClawedBack => {
                if line.state_on.year() == self.year && line.state_on <= self.on {
                    let paid = sums.paid.entry(line.state_on.month()).or_default();
                    *paid = *paid + amount;
                }
            }
            LineState::Payable => sums.approved = sums.approved + amount,
            _ => sums.waiting = sums.waiting + amount,
        }
        sums.without_amount += u64::from(line.amount.is_none());
        let month = Month::of(line.from);
        let is_monthly = !matches!(line.line.kind, LineKind::Result | LineKind::Speed);
        if is_monthly && line.to == month.end() && line.to <= self.on && month.is_before_end_of(self.year) {
            let running = sums.monthly.entry(month).or_default();
            let days = days_between(line.from, line.to);
            running.rate = running.rate + amount.part(month.days(), days);
            running.taking_part.insert(line.line.about);
        }
    }

    /// Takes in what another part of the same year and day has gathered; any other is left out.
    pub fn merge(&mut self, other: &Budget) {
        if (self.year, self.on) != (other.year, other.on) {
            return;
        }
        for (region, theirs) in &other.regions {
            let ours = self.regions.entry(region.clone()).or_default();
            ours.approved = ours.approved + theirs.approved;
            ours.waiting = ours.waiting + theirs.waiting;
            ours.without_amount += theirs.without_amount;
            for (month, paid) in &theirs.paid {
                let sum = ours.paid.entry(*month).or_default();
                *sum = *sum + *paid;
            }
            for (month, running) in &theirs.monthly {
                let sum = ours.monthly.entry(*month).or_default();
                sum.rate = sum.rate + running.rate;
                sum.taking_part.extend(&running.taking_part);
            }
        }
    }

    /// The figures, with what was granted and promised.
    #[must_use]
    pub fn report(&self, granted: Ore, committed: Ore) -> BudgetReport {
        let year = i64::from(self.year);
        let present = Month::of(self.on);
        let is_over = present.year() > year;
        let rate_month = self.regions.values().filter_map(|sums| sums.monthly.keys().next_back()).max();
        let rate_month = rate_month.copied();
        let first_at_rate = rate_month.map(|month| month.next().max(Month::new(year, 1)));
        let year_end = Month::new(year + 1, 1);
        let months_at_rate = match first_at_rate {
            Some(first) if !is_over => months_between(first, year_end),
            _ => 0,
        };
        let of_region = |sums: &RegionSums| {
            let running = rate_month.and_then(|month| sums.monthly.get(&month));
            let outcome: Ore = sums.paid.values().copied().sum();
            let monthly_rate = running.map(|running| running.rate).unwrap_or_default();
            // What waits is paid in the present year; a year that is over gets no more.
            let to_pay = if present.year() == year { sums.approved + sums.waiting } else { Ore::ZERO };
            BudgetSums {
                outcome,
                approved: sums.approved,
                waiting: sums.waiting,
                without_amount: sums.without_amount,
                monthly_rate,
                taking_part: running.map_or(0, |running| running.taking_part.len() as u64),
                forecast: outcome + to_pay + monthly_rate.times(months_at_rate),
            }
        };
        let regions: Vec<(Region, BudgetSums)> =
            self.regions.iter().map(|(region, sums)| (region.clone(), of_region(sums))).collect();
        let all = regions.iter().fold(BudgetSums::default(), |all, (_, sums)| all.with(*sums));
        let unused = granted - all.forecast;
        let months_left = if present.year() < year {
            12
        } else if is_over {
            0
        } else {
            months_between(present.next(), year_end)
        };
        let taking_part = i64::try_from(all.taking_part).unwrap_or(i64::MAX);
        let per_participant_month =
            (taking_part > 0 && all.monthly_rate > Ore::ZERO).then(|| all.monthly_rate.part(1, taking_part));
        let more_persons = per_participant_month
            .map(|cost| cost.times(months_left))
            .filter(|cost| *cost > Ore::ZERO)
            .map(|cost| (unused.0 / cost.0).max(0));
        let months = self.months(granted, &all, present, first_at_rate.filter(|_| !is_over));
        BudgetReport {
            year: self.year,
            on: self.on,
            granted,
            committed,
            all,
            months,
            regions,
            rate_month: rate_month.map(Month::first_day),
            months_at_rate,
            unused,
            months_left,
            per_participant_month,
            more_persons,
        }
    }

    fn months(
        &self,
        granted: Ore,
        all: &BudgetSums,
        present: Month,
        first_at_rate: Option<Month>,
    ) -> Vec<MonthSums> {
        let mut together = Ore::ZERO;
        (1..=12_i8)
            .map(|number| {
                let month = Month::new(self.year.into(), number.into());
                let outcome: Ore =
                    self.regions.values().filter_map(|sums| sums.paid.get(&number)).copied().sum();
                let mut expected = Ore::ZERO;
                if month == present {
                    expected = all.approved + all.waiting;
                }
                if first_at_rate.is_some_and(|first| first <= month) {
                    expected = expected + all.monthly_rate;
                }
                together = together + outcome + expected;
                MonthSums {
                    month: number,
                    outcome,
                    expected,
                    together,
                    granted: granted.part(number.into(), 12),
                }
            })
            .collect()
    }
}

impl BudgetSums {
    fn with(self, other: BudgetSums) -> BudgetSums {
        BudgetSums {
            outcome: self.outcome + other.outcome,
            approved: self.approved + other.approved,
            waiting: self.waiting + other.waiting,
            without_amount: self.without_amount + other.without_amount,
            monthly_rate: self.monthly_rate + other.monthly_rate,
            taking_part: self.taking_part + other.taking_part,
            forecast: self.forecast + other.forecast,
        }
    }

    /// This region's part of the persons that the unused money funds, by its part of those who take part.
    #[must_use]
    pub fn part_of(&self, more_persons: i64, taking_part: u64) -> i64 {
        let ours = i128::from(more_persons) * i128::from(self.taking_part);
        ours.checked_div(i128::from(taking_part)).map_or(0, |part| i64::try_from(part).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests;

//! What an appropriation has paid, what it will pay to the year's end, and what will be unused (D1). The
//! forecast is reckoned from lines of pay alone, and each of its parts is told beside it.
//!
//! The forecast of the present year is what has been paid, and what is computed and waits to be paid, and
//! for each month that no line pays for yet what each thing that goes on costs a month. That is its own pay of
//! the latest whole month that is computed for it, one of the last two, at the full month's rate: while a
//! month is being computed, those who are not reached yet are counted by the month before. What ended before
//! its month did goes on no more. A result is paid once and is no such pay. What was not claimed in time is
//! lost, and is no money to be paid.

use crate::months::{Month, months_between};
use chain::calendar::days_between;
use chain::money::Ore;
use chain::pay::{LineKind, LineState};
use chain::view::PayLineRow;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
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
    lost: Ore,
    without_amount: u64,
    /// For each thing that is paid month by month, what each month of it cost at the full month's rate; nothing
    /// when it ended before the month did.
    monthly: BTreeMap<Uuid, BTreeMap<Month, Ore>>,
}

/// What goes on: from which month it is added, and what a month of it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Running {
    month: Month,
    rate: Ore,
}

/// The months that say what goes on: the last whole one, and the latest computed for each thing, wherever it was
/// paid for.
struct Latest {
    last: Month,
    of: BTreeMap<Uuid, Month>,
}

impl RegionSums {
    /// Everything that went on when the latest month computed for it ended, if that is one of the last two.
    fn running<'s>(&'s self, latest: &'s Latest) -> impl Iterator<Item = Running> + 's {
        self.monthly.iter().filter_map(|(about, months)| {
            let month = *latest.of.get(about)?;
            let rate = *months.get(&month)?;
            (month.next() >= latest.last && rate > Ore::ZERO).then_some(Running { month, rate })
        })
    }
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
    /// First day of the newest month whose pay the forecast takes as the rate; none when nothing goes on.
    pub rate_month: Option<Date>,
    /// For how many months of the year the rate of that month is added.
    pub months_at_rate: i64,
    /// Granted and not in the forecast; below zero when the forecast is larger.
    pub unused: Ore,
    /// Whole months left of the year after the present one.
    pub months_left: i64,
    /// What one participation, placement or job costs a month, by the rate.
    pub per_participant_month: Option<Ore>,
    /// How many more of them the unused funds for every month that is left; none when it cannot be reckoned.
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
    /// Computed, and not claimed in time: it is never paid.
    pub lost: Ore,
    /// Lines whose amount is not known yet, because a fact is lacking.
    pub without_amount: u64,
    /// What everything that goes on costs a month.
    pub monthly_rate: Ore,
    /// How many participations, placements and jobs that is.
    pub taking_part: u64,
    /// What they are expected to cost in the months of the year that no line pays for yet.
    pub ahead: Ore,
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

/// Whether a line was to be claimed and was not, and the last day has passed.
#[must_use]
pub fn is_lost(line: &PayLineRow, on: Date) -> bool {
    line.state == LineState::Declared && line.claim_by.is_some_and(|last| last < on)
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
            _ if is_lost(line, self.on) => sums.lost = sums.lost + amount,
            _ => sums.waiting = sums.waiting + amount,
        }
        sums.without_amount += u64::from(line.amount.is_none() && !is_lost(line, self.on));
        let month = Month::of(line.from);
        let is_monthly = !matches!(line.line.kind, LineKind::Result | LineKind::Speed);
        if is_monthly && line.to <= self.on && month.is_before_end_of(self.year) {
            let rate = sums.monthly.entry(line.line.about).or_default().entry(month).or_default();
            if line.to == month.end() {
                *rate = *rate + amount.part(month.days(), days_between(line.from, line.to));
            }
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
            ours.lost = ours.lost + theirs.lost;
            ours.without_amount += theirs.without_amount;
            for (month, paid) in &theirs.paid {
                let sum = ours.paid.entry(*month).or_default();
                *sum = *sum + *paid;
            }
            for (about, months) in &theirs.monthly {
                let of_it = ours.monthly.entry(*about).or_default();
                for (month, rate) in months {
                    let sum = of_it.entry(*month).or_default();
                    *sum = *sum + *rate;
                }
            }
        }
    }

    /// The figures, with what was granted and promised.
    #[must_use]
    pub fn report(&self, granted: Ore, committed: Ore) -> BudgetReport {
        let year = i64::from(self.year);
        let present = Month::of(self.on);
        let is_over = present.year() > year;
        let year_end = Month::new(year + 1, 1);
        let latest = self.latest(present.min(year_end).previous());
        let running = || self.regions.values().flat_map(|sums| sums.running(&latest));
        let rate_month = running().map(|one| one.month).max();
        let months_ahead = |running: Month| {
            let first = running.next().max(Month::new(year, 1));
            if is_over { 0 } else { months_between(first, year_end) }
        };
        let of_region = |sums: &RegionSums| {
            let outcome: Ore = sums.paid.values().copied().sum();
            let monthly_rate: Ore = sums.running(&latest).map(|one| one.rate).sum();
            let ahead: Ore = sums.running(&latest).map(|one| one.rate.times(months_ahead(one.month))).sum();
            // What waits is paid in the present year; a year that is over gets no more.
            let to_pay = if present.year() == year { sums.approved + sums.waiting } else { Ore::ZERO };
            BudgetSums {
                outcome,
                approved: sums.approved,
                waiting: sums.waiting,
                lost: sums.lost,
                without_amount: sums.without_amount,
                monthly_rate,
                taking_part: sums.running(&latest).count() as u64,
                ahead,
                forecast: outcome + to_pay + ahead,
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
        let months = self.months(granted, &all, present, &running().collect::<Vec<_>>());
        BudgetReport {
            year: self.year,
            on: self.on,
            granted,
            committed,
            all,
            months,
            regions,
            rate_month: rate_month.map(Month::first_day),
            months_at_rate: rate_month.map_or(0, months_ahead),
            unused,
            months_left,
            per_participant_month,
            more_persons,
        }
    }

    fn latest(&self, last: Month) -> Latest {
        let mut of: BTreeMap<Uuid, Month> = BTreeMap::new();
        for (about, months) in self.regions.values().flat_map(|sums| &sums.monthly) {
            if let Some((month, _)) = months.last_key_value() {
                let latest = of.entry(*about).or_insert(*month);
                *latest = (*latest).max(*month);
            }
        }
        Latest { last, of }
    }

    fn months(&self, granted: Ore, all: &BudgetSums, present: Month, running: &[Running]) -> Vec<MonthSums> {
        let is_over = present.year() > self.year.into();
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
                if !is_over {
                    let goes_on = running.iter().filter(|one| one.month < month);
                    expected = expected + goes_on.map(|one| one.rate).sum::<Ore>();
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
            lost: self.lost + other.lost,
            without_amount: self.without_amount + other.without_amount,
            monthly_rate: self.monthly_rate + other.monthly_rate,
            taking_part: self.taking_part + other.taking_part,
            ahead: self.ahead + other.ahead,
            forecast: self.forecast + other.forecast,
        }
    }

    /// This region's part of those that the unused money funds, by its part of those who take part.
    #[must_use]
    pub fn part_of(&self, more_persons: i64, taking_part: u64) -> i64 {
        let ours = i128::from(more_persons) * i128::from(self.taking_part);
        ours.checked_div(i128::from(taking_part)).map_or(0, |part| i64::try_from(part).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests;

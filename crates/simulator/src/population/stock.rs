//! The people who are registered when a run begins.
//!
//! Neither the cells nor the municipalities are thrown for: both are given out by their shares, as whole
//! people, so that the margins hold however few there are. Which cell lives where is then shuffled.

use super::cell::{AgeBand, Cell, Disability, DurationBand};
use super::draw::{self, Drawing, MONTH, Row, Someone, throws};
use super::weighted::by_largest_remainder;
use super::{Assumptions, Joint, Margins, Month, Newcomer, PersonId, PopulationFault, Scale, places};
use crate::dice::Dice;
use chain::calendar::{age, days_after, is_working_day, months_between, next_working_day};
use jiff::civil::Date;

/// The most people that can be made at once.
pub const SIZE_MAX: u32 = 10_000_000;

/// The people of a country in small.
#[derive(Clone, Debug)]
pub struct Population {
    /// How many they are.
    pub size: u32,
    /// How many in the country each of them stands for.
    pub weight: f64,
    /// The day on which they are as described.
    pub on: Date,
    /// The month whose figures they agree with.
    pub month: Month,
    /// Who they are: ids from 1, municipality by municipality.
    pub stock: Vec<Newcomer>,
    municipality_shares: Vec<f64>,
}

impl Population {
    /// Makes the people of a day.
    ///
    /// # Errors
    /// No people, or too many; a day of which nothing is published; figures that contradict each other.
    pub fn generate(
        margins: &Margins,
        assumptions: &Assumptions,
        on: Date,
        size: u32,
        dice: &Dice,
    ) -> Result<Population, PopulationFault> {
        Population::check_size(size)?;
        let joint = Joint::fit(margins, assumptions, on)?;
        Population::of(&joint, margins, assumptions, on, size, dice)
    }

    /// Makes the people of a day from a table that is fitted already.
    ///
    /// # Errors
    /// No people, or too many.
    pub fn of(
        joint: &Joint,
        margins: &Margins,
        assumptions: &Assumptions,
        on: Date,
        size: u32,
        dice: &Dice,
    ) -> Result<Population, PopulationFault> {
        Population::check_size(size)?;
        let municipality_shares = margins.municipality_shares(joint.month());
        let cells = shuffled(cells(joint, size, dice), dice);
        let making =
            Making { drawing: Drawing::new(assumptions, joint.month().in_years()), assumptions, on, dice };
        let mut stock = Vec::with_capacity(cells.len());
        let mut cells = cells.into_iter();
        for (place, count) in homes(size, &municipality_shares).into_iter().enumerate() {
            for cell in cells.by_ref().take(count as usize) {
                let id = PersonId(stock.len() as u64 + 1);
                stock.push(making.one(id, Cell::at(usize::from(cell)), place));
            }
        }
        let weight = joint.total() / f64::from(size);
        Ok(Population { size, weight, on, month: joint.month(), stock, municipality_shares })
    }

    /// Whether so many people can be made.
    ///
    /// # Errors
    /// No people, or too many.
    pub fn check_size(size: u32) -> Result<(), PopulationFault> {
        match size {
            0 => Err(PopulationFault::Empty),
            1..=SIZE_MAX => Ok(()),
            _ => Err(PopulationFault::TooMany { size, max: SIZE_MAX }),
        }
    }

    /// Each municipality's share of all, by its place in the list.
    #[must_use]
    pub fn municipality_shares(&self) -> &[f64] {
        &self.municipality_shares
    }

    /// How large the modelled country is, for those who act in it.
    #[must_use]
    pub fn scale(&self) -> Scale {
        Scale::new(self.size, self.weight * f64::from(self.size), self.municipality_shares.clone())
    }

    /// The cell that someone lies in on the day, by what is recorded.
    #[must_use]
    pub fn cell_of(&self, newcomer: &Newcomer) -> Cell {
        let traits = &newcomer.traits;
        Cell {
            age: AgeBand::of(age(traits.born, self.on)),
            sex: traits.sex,
            birth: traits.birth,
            education: traits.education,
            disability: match (newcomer.has_code, traits.impairment) {
                (true, _) => Disability::WithCode,
                (false, Some(_)) => Disability::WithoutCode,
                (false, None) => Disability::None,
            },
            duration: DurationBand::of(months_between(newcomer.without_work_since, self.on)),
            in_programme: newcomer.in_programme,
        }
    }
}

/// Which cells the people lie in: one throw sets a comb of equal steps over the shares, so that every cell gets
/// the whole number next below or above its due, and every run of cells too.
#[allow(clippy::cast_possible_truncation)]
fn cells(joint: &Joint, size: u32, dice: &Dice) -> Vec<u16> {
    let [start, _] = throws(dice, PersonId(0), Row::Shuffle);
    let mut chosen = Vec::with_capacity(size as usize);
    let mut summed = 0.0;
    for (place, share) in joint.shares().iter().enumerate() {
        summed += share * f64::from(size);
        while chosen.len() < size as usize && chosen.len() as f64 + start < summed {
            chosen.push(place as u16);
        }
    }
    // What rounding leaves goes where the last one went.
    let last = chosen.last().copied().unwrap_or(0);
    chosen.resize(size as usize, last);
    chosen
}

fn shuffled(mut cells: Vec<u16>, dice: &Dice) -> Vec<u16> {
    for place in (1..cells.len()).rev() {
        let [unit, _] = throws(dice, PersonId(place as u64), Row::Shuffle);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let other = (unit * (place as f64 + 1.0)) as usize;
        cells.swap(place, other.min(place));
    }
    cells
}

/// How many live in each municipality: first the counties get whole people, then the municipalities of each.
pub(super) fn homes(size: u32, shares: &[f64]) -> Vec<u32> {
    let all = places::municipalities();
    let mut counties = vec![0.0; places::regions().len()];
    all.iter().zip(shares).for_each(|(place, share)| counties[usize::from(place.county)] += share);
    let mut homes = vec![0; shares.len()];
    for (county, count) in by_largest_remainder(size, &counties).into_iter().enumerate() {
        let own = |place: &usize| usize::from(all[*place].county) == county;
        let own: Vec<usize> = (0..shares.len()).filter(own).collect();
        let weights: Vec<f64> = own.iter().map(|place| shares[*place]).collect();
        for (place, count) in own.into_iter().zip(by_largest_remainder(count, &weights)) {
            homes[place] = count;
        }
    }
    homes
}

struct Making<'a> {
    drawing: Drawing,
    assumptions: &'a Assumptions,
    on: Date,
    dice: &'a Dice,
}

impl Making<'_> {
    fn one(&self, id: PersonId, cell: Cell, place: usize) -> Newcomer {
        let [age, duration] = throws(self.dice, id, Row::AgeAndDuration);
        let [delay, _] = throws(self.dice, id, Row::DelayAndDay);
        let born = draw::born(self.on, cell.age, age);
        let mut since = self.without_work_since(cell.duration, duration, born);
        let delay = draw::exponential(self.assumptions.registration_delay_days, delay);
        let mut registered_on = next_working_day(draw::days_before(since, -delay));
        if registered_on > self.on {
            registered_on = last_working_day(self.on);
            since = since.min(registered_on);
        }
        let months = f64::from(i16::try_from(months_between(since, self.on)).unwrap_or(i16::MAX));
        let someone = Someone {
            id,
            cell,
            county: places::municipalities()[place].county,
            municipality: u16::try_from(place).unwrap_or(0),
            born,
            hazard_behind: self.assumptions.hazard_after(months),
            in_stock: true,
        };
        Newcomer {
            id,
            traits: self.drawing.traits(self.dice, &someone),
            without_work_since: since,
            registered_on,
            has_code: cell.disability == Disability::WithCode,
            in_programme: cell.in_programme,
        }
    }

    /// The first day without work: as many left each month within a band as is assumed, so that the early months
    /// of a band hold more than the late ones.
    fn without_work_since(&self, band: DurationBand, unit: f64, born: Date) -> Date {
        let (first, after) = band.months();
        let first = f64::from(first);
        let rate = match band {
            DurationBand::Under6 | DurationBand::From6 => self.assumptions.leaving_first_year,
            DurationBand::From12 => self.assumptions.leaving_later,
            DurationBand::From24 => 1.0 / self.assumptions.months_beyond_24.max(1.0),
        };
        let longest = after.map_or(self.assumptions.longest_without_work_months, f64::from).max(first + 1.0);
        let width = longest - first;
        let held = 1.0 - (-rate * width).exp();
        let months = if held > 1e-9 { first - (1.0 - unit * held).ln() / rate } else { first + width * unit };
        // A day inside both ends, for months of unequal length.
        let days = (months * MONTH).clamp(first * MONTH + 1.0, longest * MONTH - 2.0);
        let earliest = draw::earliest_without_work(born, self.assumptions.youngest_without_work_years);
        let latest = draw::days_before(self.on, first * MONTH + 1.0);
        draw::days_before(self.on, days).max(earliest).min(latest)
    }
}

impl Assumptions {
    /// The cumulated hazard of leaving that someone has stayed through after so many months.
    pub(super) fn hazard_after(&self, months: f64) -> f64 {
        let first = DurationBand::From12.months().0;
        self.leaving_first_year * months.min(f64::from(first))
            + self.leaving_later * (months - f64::from(first)).max(0.0)
    }
}

fn last_working_day(mut day: Date) -> Date {
    while !is_working_day(day) && day > Date::MIN {
        day = days_after(day, -1);
    }
    day
}

#[cfg(test)]
mod tests;

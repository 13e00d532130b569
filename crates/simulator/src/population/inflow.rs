//! Those who register later: composed like those registered less than half a year, with fewer in a weak position
//! and as many young as are published.

use super::cell::{Cell, DurationBand};
use super::draw::{self, Drawing, MONTH, Row, Someone, throws};
use super::joint::newcomers;
use super::weighted::Weighted;
use super::{
    Assumptions, Group, Joint, Margins, Newcomer, PersonId, PopulationFault, municipalities, regions,
};
use crate::dice::Dice;
use chain::calendar::{days_after, is_working_day};
use jiff::civil::Date;

/// Who comes, month by month and county by county.
#[derive(Clone, Debug)]
pub struct Inflow {
    cells: Weighted,
    /// Of each county: its municipalities by place, and the weights among them.
    homes: Vec<(Vec<u16>, Weighted)>,
    /// From the first month on, the working days of each as days of the month.
    working_days: Vec<WorkingDays>,
    first_month: i32,
    drawing: Drawing,
    assumptions: Assumptions,
}

#[derive(Clone, Copy, Debug, Default)]
struct WorkingDays {
    count: u8,
    days: [i8; 23],
}

/// The years of which the working days are known beforehand: those that runs are about.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2080;
/// The part of an id that holds the number within month and county.
const NUMBER_BITS: u32 = 32;
/// The part that holds the county.
const COUNTY_BITS: u32 = 8;

impl Inflow {
    /// Those who come after the day of a joint table.
    ///
    /// # Errors
    /// Figures of the flow that contradict the table.
    pub fn new(
        joint: &Joint,
        margins: &Margins,
        assumptions: &Assumptions,
    ) -> Result<Inflow, PopulationFault> {
        let young = margins.flow_share("new_registrations", Group::Aged18To24, joint.month());
        let shares = newcomers(joint, assumptions, young)?;
        let by_place = margins.municipality_shares(joint.month());
        let homes = (0..regions().len()).map(|county| {
            let own = municipalities().iter().enumerate();
            let own = own.filter(|(_, municipality)| usize::from(municipality.county) == county);
            let own: Vec<u16> = own.map(|(place, _)| u16::try_from(place).unwrap_or(0)).collect();
            let weights: Vec<f64> = own.iter().map(|place| by_place[usize::from(*place)]).collect();
            (own, Weighted::new(&weights))
        });
        Ok(Inflow {
            cells: Weighted::new(&shares),
            homes: homes.collect(),
            working_days: YEARS
                .flat_map(|year| (1..=12).map(move |month| working_days(year, month)))
                .collect(),
            first_month: month_number(*YEARS.start(), 1),
            drawing: Drawing::new(assumptions, joint.month().in_years()),
            assumptions: assumptions.clone(),
        })
    }

    /// The id of who comes in a month to a county with this number: far above all ids of a stock, and no other's.
    #[must_use]
    pub fn id(month_first: Date, county: u8, number: u32) -> PersonId {
        let month = month_number(month_first.year(), month_first.month());
        let month = u64::from(month.unsigned_abs()) + 1;
        PersonId(month << (NUMBER_BITS + COUNTY_BITS) | u64::from(county) << NUMBER_BITS | u64::from(number))
    }

    /// Who comes in a month to a county (its place in the list; one that is not there counts as the first) with
    /// this number. The same dice give the same person in every scenario.
    #[must_use]
    pub fn newcomer(&self, dice: &Dice, county: u8, month_first: Date, number: u32) -> Newcomer {
        let county = if usize::from(county) < self.homes.len() { county } else { 0 };
        let id = Inflow::id(month_first, county, number);
        let [cell, home] = throws(dice, id, Row::CellAndPlace);
        let [age, time] = throws(dice, id, Row::AgeAndDuration);
        let [_, day] = throws(dice, id, Row::DelayAndDay);
        let [long, _] = throws(dice, id, Row::LongAndPart);
        let cell = Cell::at(self.cells.draw(cell));
        let (homes, weights) = &self.homes[usize::from(county)];
        let registered_on = self.working_day(month_first, day);
        let born = draw::born(registered_on, cell.age, age);
        let shape = &self.assumptions.newcomer;
        let days = if long < shape.long_share {
            let year = f64::from(DurationBand::From12.months().0);
            let months = (year + draw::exponential(shape.long_months, time))
                .min(self.assumptions.longest_without_work_months);
            months * MONTH
        } else {
            draw::exponential(self.assumptions.registration_delay_days, time)
        };
        let earliest = draw::earliest_without_work(born, self.assumptions.youngest_without_work_years);
        let without_work_since = draw::days_before(registered_on, days).max(earliest).min(registered_on);
        let someone = Someone {
            id,
            cell,
            county,
            municipality: homes.get(weights.draw(home)).copied().unwrap_or(0),
            born,
            hazard_behind: 0.0,
            in_stock: false,
        };
        let traits = self.drawing.traits(dice, &someone);
        Newcomer { id, traits, without_work_since, registered_on, has_code: false, in_programme: false }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn working_day(&self, month_first: Date, unit: f64) -> Date {
        let place = month_number(month_first.year(), month_first.month()) - self.first_month;
        let known = usize::try_from(place).ok().and_then(|place| self.working_days.get(place)).copied();
        let known = known.unwrap_or_else(|| working_days(month_first.year(), month_first.month()));
        let day = known.days[((unit * f64::from(known.count)) as usize).min(known.days.len() - 1)];
        Date::new(month_first.year(), month_first.month(), day).unwrap_or(month_first)
    }
}

/// Months since year 0.
fn month_number(year: i16, month: i8) -> i32 {
    i32::from(year) * 12 + i32::from(month) - 1
}

fn working_days(year: i16, month: i8) -> WorkingDays {
    let mut known = WorkingDays { count: 0, days: [1; 23] };
    let Ok(mut day) = Date::new(year, month, 1) else { return known };
    for _ in 0..day.days_in_month() {
        if is_working_day(day) && usize::from(known.count) < known.days.len() {
            known.days[usize::from(known.count)] = day.day();
            known.count += 1;
        }
        day = days_after(day, 1);
    }
    known
}

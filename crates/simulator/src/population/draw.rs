//! From a cell of the joint table and the person's own throws to who someone is: the traits that no published
//! figure tells of, each by what is assumed of those alike, from tables made ready once.

use super::assumptions::Unpublished;
use super::cell::{AgeBand, Band, Cell, Disability, DurationBand};
use super::ease::Ease;
use super::places;
use super::weighted::Weighted;
use super::{Assumptions, BirthRegion, PersonId, Traits};
use crate::dice::{Dice, Throw};
use chain::person::{CodeNumber, Education, Level, Sex};
use chain::word::WordMap;
use jiff::civil::Date;

/// The throws of a person, each for one thing, so that no other one moves when one is added.
#[derive(Clone, Copy)]
#[repr(u32)]
pub(super) enum Row {
    CellAndPlace,
    AgeAndDuration,
    DelayAndDay,
    OccupationAndCode,
    HealthAndExtent,
    SwedishAndLiteracy,
    DigitalAndCare,
    OtherAndNew,
    TransitionAndEase,
    LongAndPart,
    Shuffle,
}

/// Two throws of a person.
#[inline]
pub(super) fn throws(dice: &Dice, id: PersonId, row: Row) -> [f64; 2] {
    dice.two_units(id.0, Throw::Trait, row as u32)
}

/// Someone whose traits are wanted.
pub(super) struct Someone {
    pub id: PersonId,
    pub cell: Cell,
    pub county: u8,
    pub municipality: u16,
    pub born: Date,
    /// The cumulated hazard of leaving that the person has stayed through.
    pub hazard_behind: f64,
    /// Is there already when the run begins.
    pub in_stock: bool,
}

/// Tables made ready.
#[derive(Clone, Debug)]
pub(super) struct Drawing {
    assumed: Unpublished,
    /// By education and sex.
    occupations: Vec<Weighted>,
    codes: Vec<CodeNumber>,
    code: Weighted,
    extents: Vec<u8>,
    extent: Weighted,
    ease: Ease,
    newly_arrived: f64,
}

impl Drawing {
    /// For the people of a year.
    pub(super) fn new(assumptions: &Assumptions, year: f64) -> Drawing {
        let assumed = assumptions.unpublished.clone();
        let (codes, code) = numbered(&assumed.impairment);
        let (extents, extent) = numbered(&assumed.part_time);
        Drawing {
            occupations: occupations(&assumed),
            codes: codes.into_iter().map(CodeNumber).collect(),
            code: Weighted::new(&code),
            extents,
            extent: Weighted::new(&extent),
            ease: Ease::new(assumed.ease_spread),
            newly_arrived: assumed.newly_arrived_in(year),
            assumed,
        }
    }

    /// Who someone is.
    #[inline]
    pub(super) fn traits(&self, dice: &Dice, someone: &Someone) -> Traits {
        let (cell, of) = (&someone.cell, &self.assumed);
        let throws = |row| throws(dice, someone.id, row);
        let impaired = cell.disability != Disability::None;
        let [work, code] = throws(Row::OccupationAndCode);
        let [health, part] = throws(Row::HealthAndExtent);
        let [swedish, literacy] = throws(Row::SwedishAndLiteracy);
        let [digital, care] = throws(Row::DigitalAndCare);
        let [other, new] = throws(Row::OtherAndNew);
        let [transition, ease] = throws(Row::TransitionAndEase);
        let newly_arrived = new < self.newly_arrived_share(cell);
        let states_health = if impaired { of.states_health_impaired } else { of.states_health_unimpaired };
        let transition_support =
            if someone.in_stock { of.transition_support_stock } else { of.transition_support_newcomer };
        Traits {
            county: someone.county,
            municipality: someone.municipality,
            born: someone.born,
            sex: cell.sex,
            birth: cell.birth,
            education: cell.education,
            impairment: if impaired { self.codes.get(self.code.draw(code)).copied() } else { None },
            states_health: health < states_health,
            swedish: level(
                swedish,
                self.swedish_none(cell, newly_arrived),
                of.swedish_good[cell.birth.place()],
            ),
            literacy: self.literacy(cell, literacy),
            digital: level(digital, self.digital_none(cell), of.digital_good[cell.age.place()]),
            care_duties: care < self.care_duties(cell),
            other_support: other < of.other_support,
            newly_arrived,
            transition_support: transition < transition_support,
            occupation: self.occupation(cell, work),
            extent_wished_percent: self.extent(impaired, part),
            ease: self.ease.draw(ease, someone.hazard_behind),
        }
    }

    fn newly_arrived_share(&self, cell: &Cell) -> f64 {
        if cell.duration == DurationBand::From24 {
            return 0.0;
        }
        match cell.birth {
            BirthRegion::Sweden => 0.0,
            BirthRegion::Europe => self.newly_arrived * self.assumed.newly_arrived_ratio_europe,
            BirthRegion::Outside => self.newly_arrived,
        }
    }

    fn swedish_none(&self, cell: &Cell, newly_arrived: bool) -> f64 {
        let new = if newly_arrived { self.assumed.swedish_none_ratio_newly_arrived } else { 1.0 };
        let short = if cell.lacks_upper_secondary() {
            self.assumed.swedish_none_ratio_lacks_upper_secondary
        } else {
            1.0
        };
        self.assumed.swedish_none[cell.birth.place()] * new * short
    }

    fn literacy(&self, cell: &Cell, unit: f64) -> Level {
        let place = cell.education.place();
        let ratio = match cell.birth {
            BirthRegion::Sweden => self.assumed.literacy_lack_ratio_born_in_sweden,
            BirthRegion::Europe | BirthRegion::Outside => 1.0,
        };
        let lack = (1.0 - self.assumed.literacy_good[place]) * ratio;
        level(unit, self.assumed.literacy_none[place] * ratio, 1.0 - lack)
    }

    fn digital_none(&self, cell: &Cell) -> f64 {
        let short = if cell.lacks_upper_secondary() {
            self.assumed.digital_none_ratio_lacks_upper_secondary
        } else {
            1.0
        };
        self.assumed.digital_none[cell.age.place()] * short
    }

    fn care_duties(&self, cell: &Cell) -> f64 {
        let share = match cell.sex {
            Sex::Woman => self.assumed.care_duties_women,
            Sex::Man => self.assumed.care_duties_men,
        };
        let middle = matches!(cell.age, AgeBand::From25 | AgeBand::From35);
        if middle { share * self.assumed.care_duties_ratio_25_44 } else { share }
    }

    fn occupation(&self, cell: &Cell, unit: f64) -> u16 {
        let place = cell.education.place() * 2 + cell.sex.place();
        u16::try_from(self.occupations[place].draw(unit)).unwrap_or(0)
    }

    /// One throw says both whether part time is wished, and which part.
    fn extent(&self, impaired: bool, unit: f64) -> u8 {
        let share =
            if impaired { self.assumed.part_time_impaired } else { self.assumed.part_time_unimpaired };
        if unit >= share || share <= 0.0 {
            return 100;
        }
        self.extents.get(self.extent.draw(unit / share)).copied().unwrap_or(100)
    }
}

/// A family whose keys are numbers: the numbers, and the values in the same order.
fn numbered(family: &WordMap<f64>) -> (Vec<u8>, Vec<f64>) {
    family.iter().filter_map(|(key, value)| Some((key.parse::<u8>().ok()?, *value))).unzip()
}

/// None below its share, good above the rest, and some between.
#[inline]
fn level(unit: f64, none: f64, good: f64) -> Level {
    if unit < none {
        Level::None
    } else if unit < 1.0 - good {
        Level::Some
    } else {
        Level::Good
    }
}

/// By education and sex: the weight of each occupation is that of its major group, alike within the group.
fn occupations(assumed: &Unpublished) -> Vec<Weighted> {
    let all = places::occupations();
    let group = |place: usize| usize::from(all[place].major_group() - 1);
    let mut sizes = [0.0_f64; 9];
    (0..all.len()).for_each(|place| sizes[group(place)] += 1.0);
    let mut tables = Vec::new();
    for education in Education::ALL {
        for sex in Sex::ALL {
            let weight = |place: usize| {
                let group = group(place);
                let ratio = if *sex == Sex::Woman { assumed.occupation_ratio_women[group] } else { 1.0 };
                assumed.occupation[education.place()][group] * ratio / sizes[group]
            };
            tables.push(Weighted::new(&(0..all.len()).map(weight).collect::<Vec<_>>()));
        }
    }
    tables
}

/// A day of birth that gives an age in the band on a day, wherever in the band the throw falls.
#[inline]
pub(super) fn born(on: Date, band: AgeBand, unit: f64) -> Date {
    let (first, after) = band.years();
    // A day inside both ends, for the leap days that lie between.
    let (low, high) = (f64::from(first) * YEAR + 1.0, f64::from(after) * YEAR - 1.0);
    days_before(on, low + (high - low) * unit)
}

/// Days in a year of the calendar, on average.
const YEAR: f64 = 365.2425;
/// Days in a month of the calendar, on average.
pub(super) const MONTH: f64 = YEAR / 12.0;

/// The day so many days before another.
#[inline]
#[allow(clippy::cast_possible_truncation)]
pub(super) fn days_before(day: Date, days: f64) -> Date {
    chain::calendar::days_after(day, -(days.ceil() as i64))
}

/// The first day on which someone can be counted as without work.
#[inline]
pub(super) fn earliest_without_work(born: Date, youngest_years: f64) -> Date {
    days_before(born, -(youngest_years * YEAR))
}

/// An exponential time with this mean, from a throw from 0 up to 1.
#[inline]
pub(super) fn exponential(mean: f64, unit: f64) -> f64 {
    -mean.max(0.0) * (1.0 - unit).ln()
}

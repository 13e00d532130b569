//! The risks that compete. Each person has borne so much of each when it strikes: how much is thrown for once,
//! in the same way in every scenario, and support or a season only changes how fast it is borne.

use crate::dice::{Dice, Throw};
use crate::population::{BirthRegion, Traits};
use crate::settings::{BANDS, Settings};
use chain::person::{Education, Level};

/// A risk that a person without work bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Risk {
    Work,
    SubsidisedWork,
    Studies,
    Leaving,
    Illness,
}

impl Risk {
    pub(crate) const ALL: [Risk; 5] =
        [Risk::Work, Risk::SubsidisedWork, Risk::Studies, Risk::Leaving, Risk::Illness];

    /// What is thrown for.
    pub(crate) fn throw(self) -> Throw {
        match self {
            Risk::Work => Throw::Work,
            Risk::SubsidisedWork => Throw::SubsidisedWork,
            Risk::Studies => Throw::Studies,
            Risk::Leaving => Throw::Leaving,
            Risk::Illness => Throw::Illness,
        }
    }

    /// How much of it is borne before it strikes, the next time.
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) fn thrown(self, dice: &Dice, whom: u64, number: u32) -> f32 {
        dice.endurance(whom, self.throw(), number) as f32
    }
}

/// How easily someone finds competitive work, all but time, season and support.
pub(crate) fn ease_of(traits: &Traits, age: i64, settings: &Settings) -> f64 {
    let found = &settings.work_found;
    let mut ease = f64::from(traits.ease);
    let mut times = |holds: bool, ratio: f64| {
        if holds {
            ease *= ratio;
        }
    };
    times(matches!(traits.education, Education::None | Education::Compulsory), found.short_education);
    times(traits.education == Education::PostSecondary, found.post_secondary);
    times(traits.birth == BirthRegion::Europe, found.born_in_europe);
    times(traits.birth == BirthRegion::Outside, found.born_outside);
    times(traits.states_health, found.states_health);
    times(traits.impairment.is_some(), found.impairment);
    times(age >= 55, found.from_55);
    times(age < 25, found.under_25);
    times(traits.swedish != Level::Good, found.weak_swedish);
    ease
}

/// What the risks depend on while nothing happens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Circumstances<'t> {
    pub(crate) traits: &'t Traits,
    pub(crate) age: i64,
    /// Ease of finding work.
    pub(crate) ease: f64,
    /// How many times as often because of support.
    pub(crate) support: f64,
    /// Months without work on the first day.
    pub(crate) months_without: i64,
    pub(crate) has_code: bool,
    /// In the guarantee or newly arrived.
    pub(crate) in_programme: bool,
    /// Ill: only leaving is borne.
    pub(crate) ill: bool,
}

/// Which risk strikes first within so many months, on which day counted from now, when the months pass as told
/// by `month_of` (year and month, and the days of it that remain); and what is left to bear of each after the
/// days that passed.
pub(crate) fn next_happening(
    settings: &Settings,
    now: &Circumstances<'_>,
    left: &mut [f32; 5],
    months: impl Iterator<Item = (i16, i8, u32)>,
) -> (u32, Option<Risk>) {
    let mut passed = 0_u32;
    for (count, (year, month, days)) in months.enumerate() {
        let rates = rates(settings, now, now.months_without + i64::try_from(count).unwrap_or(0), year, month);
        let first = Risk::ALL
            .into_iter()
            .filter(|risk| rates[*risk as usize] > 0.0)
            .map(|risk| (f64::from(left[risk as usize]) / rates[risk as usize] * 30.4375, risk))
            .min_by(|a, b| a.0.total_cmp(&b.0));
        let strikes = first.filter(|(day, _)| *day < f64::from(days));
        let lived = strikes.map_or(days, |(day, _)| whole_days(day));
        for (left, rate) in left.iter_mut().zip(rates) {
            *left = shortened(*left, rate * f64::from(lived) / 30.4375);
        }
        passed += lived;
        if let Some((_, risk)) = strikes {
            left[risk as usize] = 0.0;
            return (passed, Some(risk));
        }
    }
    (passed, None)
}

/// The rates a month.
fn rates(
    settings: &Settings,
    now: &Circumstances<'_>,
    months_without: i64,
    year: i16,
    month: i8,
) -> [f64; 5] {
    let other = &settings.other;
    let band = BANDS.iter().rposition(|from| months_without >= *from).unwrap_or(0);
    let health = if now.traits.states_health { other.leaving_health } else { 1.0 };
    let leaving = other.leaving_per_month[band] * health * other.leaving_tide.of(year, month);
    if now.ill {
        return [0.0, 0.0, 0.0, leaving, 0.0];
    }
    let found = &settings.work_found;
    let work = found.per_month[band] * now.ease * now.support * found.tide.of(year, month);
    let subsidised = &settings.subsidised;
    let open = if now.has_code { 0 } else { 2 - usize::from(now.in_programme) };
    let subsidy = subsidised.per_month[open] * subsidised.tide.of(year, month);
    let studies = other.studies_per_month[usize::from(now.age >= 25)] * other.studies_tide.of(year, month);
    let illness = other.illness_per_month[usize::from(now.traits.impairment.is_none())];
    [work, subsidy, studies, leaving, illness]
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole_days(days: f64) -> u32 {
    days.max(0.0) as u32
}

#[allow(clippy::cast_possible_truncation)]
fn shortened(left: f32, borne: f64) -> f32 {
    (f64::from(left) - borne).max(1e-6) as f32
}

//! What months in work are worth to society, the state and the person by a published method (D2). The
//! amounts come from policy; here they are only multiplied. The method's parts are printed to sum to
//! more than the whole, and are told so.

use crate::work_time::WorkTime;
use chain::money::Ore;
use serde::Serialize;

/// What one month in work at full time is worth, as published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GainRates {
    /// To society as a whole.
    pub society_per_month: Ore,
    /// The state's share of that, in per cent.
    pub state_percent: i64,
    /// To the person.
    pub person_per_month: Ore,
}

/// What some months in work are worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Gain {
    /// To society as a whole.
    pub society: Ore,
    /// To the state.
    pub state: Ore,
    /// To the person, or the persons together.
    pub person: Ore,
}

impl Gain {
    /// The state's and the person's parts together.
    #[must_use]
    pub fn parts(&self) -> Ore {
        self.state + self.person
    }

    /// By how much the parts together are more than the whole.
    #[must_use]
    pub fn over(&self) -> Ore {
        self.parts() - self.society
    }
}

impl GainRates {
    /// Of one month.
    #[must_use]
    pub fn of_month(&self) -> Gain {
        self.of_persons(1, 1)
    }

    /// Of so many persons who each work so many months at full time.
    #[must_use]
    pub fn of_persons(&self, persons: i64, months: i64) -> Gain {
        let count = persons.saturating_mul(months);
        self.of(self.society_per_month.times(count), self.person_per_month.times(count))
    }

    /// Of time in work, made into full time.
    #[must_use]
    pub fn of_time(&self, time: WorkTime) -> Gain {
        let share = |amount: Ore| {
            amount.part(time.percent_days.saturating_mul(12), WorkTime::YEAR_DAYS.saturating_mul(100))
        };
        self.of(share(self.society_per_month), share(self.person_per_month))
    }

    fn of(&self, society: Ore, person: Ore) -> Gain {
        Gain { society, state: society.percent(self.state_percent), person }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATES: GainRates =
        GainRates { society_per_month: Ore(100_000), state_percent: 80, person_per_month: Ore(25_000) };

    #[test]
    fn the_parts_are_given_as_printed_also_when_they_sum_to_more_than_the_whole() {
        let gain = RATES.of_month();
        assert_eq!(gain, Gain { society: Ore(100_000), state: Ore(80_000), person: Ore(25_000) });
        assert_eq!((gain.parts(), gain.over()), (Ore(105_000), Ore(5_000)));
    }

    #[test]
    fn three_persons_for_four_months_are_twelve_months() {
        assert_eq!(RATES.of_persons(3, 4).society, Ore(1_200_000));
        assert_eq!(RATES.of_persons(0, 4).society, Ore::ZERO);
    }

    #[test]
    fn half_time_is_worth_half() {
        let year = WorkTime { days: 365, percent_days: 365 * 50 };
        assert_eq!(RATES.of_time(year), RATES.of_persons(1, 6));
    }
}

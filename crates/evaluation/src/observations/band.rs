//! How long a person has been without work, in bands of whole months (F2): the stock by duration, the exits
//! from each band and the groups all use the same ones. What is called unemployed stock: an open spell and no
//! work or studies under way; who takes part in a programme or a placement is counted in it.

use super::key::keys;
use chain::Case;
use chain::calendar::months_between;
use chain::id::WorkId;
use jiff::civil::Date;

keys! {
    /// Time without work, in whole months; the lower bound is counted, the upper is not.
    DurationBand: 6 {
        /// Less than 6.
        Under6 = "under_6",
        /// 6–12.
        From6 = "from_6",
        /// 12–24.
        From12 = "from_12",
        /// 24–36.
        From24 = "from_24",
        /// 36 or more.
        From36 = "from_36",
        /// Not known: what was recorded of the person has been erased.
        Unknown = "unknown",
    }
}

impl DurationBand {
    /// Of a number of whole months.
    #[must_use]
    pub const fn of(months: Option<i64>) -> DurationBand {
        match months {
            None => DurationBand::Unknown,
            Some(..6) => DurationBand::Under6,
            Some(..12) => DurationBand::From6,
            Some(..24) => DurationBand::From12,
            Some(..36) => DurationBand::From24,
            Some(_) => DurationBand::From36,
        }
    }

    /// Twelve months or more: long-term unemployed by the usual definition.
    #[must_use]
    pub const fn is_long(self) -> bool {
        matches!(self, DurationBand::From12 | DurationBand::From24 | DurationBand::From36)
    }

    /// Twenty-four months or more.
    #[must_use]
    pub const fn is_very_long(self) -> bool {
        matches!(self, DurationBand::From24 | DurationBand::From36)
    }
}

/// The band as the day began: a work that starts on the day, or later, is not looked at. None when the person
/// had work then, or went from one work to this one without a day between.
pub(crate) fn band_before(case: &Case, day: Date, but: Option<WorkId>) -> Option<DurationBand> {
    let mut since = case.person().map(|person| person.without_work_since);
    for work in case.works.iter().filter(|work| Some(work.id) != but && work.started_on < day) {
        match work.ended_on {
            Some(end) if end < day => since = since.map(|since| since.max(Some(end))),
            _ => return None,
        }
    }
    Some(DurationBand::of(since.map(|since| since.map_or(0, |since| months_between(since, day)))))
}

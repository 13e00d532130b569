//! Time from registration to the first work, studies or other exit, with those not yet seen to the end taken
//! into account (F2, E1). The causes compete: who has gone to one cannot go to another.

use super::flows::ExitTo;
use crate::observations::key::Per;
use crate::observations::merge::seen;

/// Longer times stand together in the last place.
const MONTHS_MAX: i64 = 240;

seen! {
    /// One place in the row: whole months since registration.
    pub struct SurvivalMonth {
        /// First exits in it, by cause.
        pub exits: Per<ExitTo>,
        /// Seen no longer than this, without an exit.
        pub unseen: u64,
    }

    /// Spells of one year of registration, or of several together.
    pub struct Survival {
        months: Vec<SurvivalMonth>,
    }
}

/// One month of a curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SurvivalPoint {
    /// Whole months since registration.
    pub month: u32,
    /// Spells that had come so far without an exit.
    pub at_risk: u64,
    /// Exits in the month, by cause.
    pub exits: Per<ExitTo>,
    /// The share, from 0 to 1, of all that have gone to each cause by the end of the month
    /// (Aalen–Johansen).
    pub gone: Per<ExitTo, f64>,
    /// The share that is left (Kaplan–Meier).
    pub left: f64,
}

impl Survival {
    /// Takes in a spell: whole months to its exit and the cause, or none when it was not seen to end.
    pub(crate) fn add(&mut self, months: i64, exit: Option<ExitTo>) {
        let place = usize::try_from(months.clamp(0, MONTHS_MAX)).unwrap_or(0);
        if self.months.len() <= place {
            self.months.resize_with(place + 1, SurvivalMonth::default);
        }
        match exit {
            Some(cause) => self.months[place].exits.count(cause),
            None => self.months[place].unseen += 1,
        }
    }

    /// How many spells.
    #[must_use]
    pub fn spells(&self) -> u64 {
        self.months.iter().map(|month| month.exits.total() + month.unseen).sum()
    }

    /// The curve month by month. Who is seen no longer is at risk until the beginning of that month.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "shares of people are told to a thousandth")]
    pub fn curve(&self) -> Vec<SurvivalPoint> {
        let (mut in_view, mut left) = (self.spells(), 1.0);
        let mut gone = Per::<ExitTo, f64>::default();
        let mut curve = Vec::with_capacity(self.months.len());
        for (month, row) in (0..).zip(&self.months) {
            let at_risk = in_view - row.unseen;
            if at_risk > 0 {
                for (cause, count) in row.exits.iter() {
                    *gone.at(cause) += left * count as f64 / at_risk as f64;
                }
                left *= 1.0 - row.exits.total() as f64 / at_risk as f64;
            }
            curve.push(SurvivalPoint { month, at_risk, exits: row.exits, gone, left });
            in_view = at_risk - row.exits.total();
        }
        curve
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_no_longer_seen_is_neither_gone_nor_left_behind() {
        let mut survival = Survival::default();
        survival.add(0, Some(ExitTo::Competitive));
        survival.add(1, None);
        survival.add(2, Some(ExitTo::Studies));
        survival.add(2, None);
        let curve = survival.curve();
        assert_eq!(curve.iter().map(|point| point.at_risk).collect::<Vec<_>>(), [4, 2, 1]);
        assert!((curve[0].gone.get(ExitTo::Competitive) - 0.25).abs() < 1e-12);
        assert!((curve[2].gone.get(ExitTo::Studies) - 0.75).abs() < 1e-12);
        assert!(curve[2].left.abs() < 1e-12);
    }

    #[test]
    fn very_long_times_stand_in_the_last_place() {
        let mut survival = Survival::default();
        survival.add(10_000, Some(ExitTo::Other));
        survival.add(-3, None);
        assert_eq!(survival.curve().len(), 241);
        assert_eq!(survival.spells(), 2);
    }
}

//! When each step of a spell was first reached.

use crate::step::{Step, Steps};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

const STEPS: usize = Step::ALL.len();

/// The steps that have been reached, with the day on which each first was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    on: [Date; STEPS],
    reached: Steps,
}

impl Default for Done {
    fn default() -> Done {
        Done { on: [Date::ZERO; STEPS], reached: Steps::default() }
    }
}

impl Done {
    /// The day on which a step was first reached.
    #[inline]
    #[must_use]
    pub fn on(&self, step: Step) -> Option<Date> {
        self.has(step).then(|| self.on[step as usize])
    }

    /// Whether a step has been reached.
    #[inline]
    #[must_use]
    pub fn has(&self, step: Step) -> bool {
        self.reached.has(step)
    }

    /// Whether all of some steps have been reached.
    #[inline]
    pub(crate) fn has_all(&self, steps: Steps) -> bool {
        self.reached.hold_all(steps)
    }

    /// Notes that a step was reached; the first day stands.
    pub fn reach(&mut self, step: Step, on: Date) {
        if !self.has(step) {
            self.on[step as usize] = on;
            self.reached.add(step);
        }
    }

    /// The steps that have been reached, in the order of [`Step::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Step, Date)> + '_ {
        Step::ALL.iter().filter_map(|step| Some((*step, self.on(*step)?)))
    }
}

impl Serialize for Done {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Done {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Done, D::Error> {
        let mut done = Done::default();
        for (step, on) in BTreeMap::deserialize(deserializer)? {
            done.reach(step, on);
        }
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_first_day_on_which_a_step_was_reached_stands() {
        let mut done = Done::default();
        done.reach(Step::Rights, date(2026, 3, 1));
        done.reach(Step::Rights, date(2026, 4, 1));
        done.reach(Step::Registration, date(2026, 2, 1));
        let days = [(Step::Registration, date(2026, 2, 1)), (Step::Rights, date(2026, 3, 1))];
        assert_eq!(done.iter().collect::<Vec<_>>(), days);
        assert_eq!(done.on(Step::Choice), None);
        let written = serde_json::to_string(&done).unwrap();
        assert_eq!(serde_json::from_str::<Done>(&written).unwrap(), done);
    }
}

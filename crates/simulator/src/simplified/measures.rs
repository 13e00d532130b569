//! What a run of the simplified process says of itself; SimPy's model tells the same by the same names.

use serde::{Deserialize, Serialize};

/// Counts of what happened, means over time, and waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// Persons who registered for the first time.
    pub registered: f64,
    /// Persons who registered again after work.
    pub returned: f64,
    /// Assessments begun.
    pub assessment_begun: f64,
    /// Assessments done.
    pub assessed: f64,
    /// Seats taken.
    pub support_begun: f64,
    /// Support that lasted its time.
    pub support_ended: f64,
    /// Persons who left for work.
    pub to_work: f64,
    /// Persons who left for other reasons.
    pub to_other: f64,
    /// Mean number registered.
    pub mean_stock: f64,
    /// Mean number who waited for an officer.
    pub mean_waiting_for_officer: f64,
    /// Mean number who waited for a seat.
    pub mean_waiting_for_seat: f64,
    /// Mean number who had a seat.
    pub mean_in_support: f64,
    /// Mean months of wait of those who came to an officer.
    pub months_to_officer: f64,
    /// Mean months of wait of those who came to a seat.
    pub months_to_seat: f64,
    /// Registered at the end.
    pub stock_at_end: f64,
}

impl Measures {
    /// How many things happened: the events by which engines are compared. Both engines count at the same
    /// places; what an engine does besides, such as throwing away what nobody awaits, is not counted.
    #[must_use]
    pub fn events(&self) -> f64 {
        self.registered
            + self.returned
            + self.assessment_begun
            + self.assessed
            + self.support_begun
            + self.support_ended
            + self.to_work
            + self.to_other
    }

    /// Each measure with its name.
    #[must_use]
    pub fn by_name(&self) -> [(&'static str, f64); 15] {
        [
            ("registered", self.registered),
            ("returned", self.returned),
            ("assessment_begun", self.assessment_begun),
            ("assessed", self.assessed),
            ("support_begun", self.support_begun),
            ("support_ended", self.support_ended),
            ("to_work", self.to_work),
            ("to_other", self.to_other),
            ("mean_stock", self.mean_stock),
            ("mean_waiting_for_officer", self.mean_waiting_for_officer),
            ("mean_waiting_for_seat", self.mean_waiting_for_seat),
            ("mean_in_support", self.mean_in_support),
            ("months_to_officer", self.months_to_officer),
            ("months_to_seat", self.months_to_seat),
            ("stock_at_end", self.stock_at_end),
        ]
    }
}

/// A number over time, from which its mean follows: each who comes and goes is added once.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OverTime {
    now: usize,
    person_months: f64,
}

impl OverTime {
    #[inline]
    pub(super) fn comes(&mut self, at: f64) {
        self.now += 1;
        self.person_months -= at;
    }

    #[inline]
    pub(super) fn goes(&mut self, at: f64) {
        self.now -= 1;
        self.person_months += at;
    }

    pub(super) fn now(self) -> usize {
        self.now
    }

    #[allow(clippy::cast_precision_loss)]
    pub(super) fn mean(self, end: f64) -> f64 {
        (self.person_months + self.now as f64 * end) / end
    }
}

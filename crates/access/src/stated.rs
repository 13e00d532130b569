//! A reason that someone has stated in words: what an emergency and a controller's sample rest on.

use crate::reason::Reason;
use crate::relation::{Relation, Tie, Viewer};
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::Date;

/// The fewest letters and digits of a reason that says anything. A bound of the product.
const REASON_CHARACTERS_MIN: usize = 10;

/// A reason that someone has stated in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedReason(String);

impl StatedReason {
    /// The words, without the spaces around them.
    ///
    /// # Errors
    /// [`Reason::ReasonNotStated`] when they are too few to say anything.
    pub fn new(words: &str) -> Result<StatedReason, Reason> {
        let said = words.chars().filter(|character| character.is_alphanumeric()).count();
        if said < REASON_CHARACTERS_MIN {
            return Err(Reason::ReasonNotStated);
        }
        Ok(StatedReason(words.trim().to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Cases that a controller has drawn to look at, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Who drew it.
    pub user: UserId,
    /// Why.
    pub reason: StatedReason,
    /// The controller's relation to each case of it.
    pub tie: Tie,
}

/// Draws a sample on the day, to be looked at until the day that policy sets.
///
/// # Errors
/// The reason for which it is refused: another role, a reason that says nothing, no end.
pub fn draw_sample(viewer: &Viewer, reason: &str, day: Date, until: Date) -> Result<Sample, Reason> {
    if viewer.role != Role::Controller {
        return Err(Reason::NotThisAct);
    }
    let reason = StatedReason::new(reason)?;
    if !is_bounded(day, until) {
        return Err(Reason::NoTimeLeft);
    }
    let tie = Tie { relation: Relation::Sample, from: day, until: Some(until) };
    Ok(Sample { user: viewer.user, reason, tie })
}

/// Whether a time from a day on has an end, and has not passed.
pub(crate) fn is_bounded(day: Date, until: Date) -> bool {
    day < until && until < Date::MAX
}

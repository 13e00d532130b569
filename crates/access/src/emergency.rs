//! Emergency access: when life or health is in danger, an officer of another unit or a specialist who has
//! not been asked opens a case with a stated reason, for a short time. Someone else reviews it the next day.

use crate::action::{Act, Action, Part};
use crate::mark::{Mark, Marks};
use crate::reason::{Access, Reason};
use crate::relation::{Relation, Tie, Viewer};
use crate::rule::answer;
use crate::stated::{StatedReason, is_bounded};
use chain::calendar;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::Date;

/// An emergency that someone has stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// Who opened.
    pub user: UserId,
    /// Why.
    pub reason: StatedReason,
    /// First day.
    pub from: Date,
    /// First day no longer.
    pub until: Date,
    /// The review that it calls for.
    pub review: Review,
}

/// A task for the officers of the unit: was it right to open?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review {
    /// The day after the opening.
    pub from: Date,
    /// The first working day from then on.
    pub by: Date,
    /// Who opened, and so does not review.
    pub not_by: UserId,
}

/// Opens a case in an emergency on the day, until the day that policy sets.
///
/// # Errors
/// The reason for which it is refused: whoever may not act so, a reason that says nothing, no end.
pub fn open_in_emergency(
    viewer: &Viewer,
    tie: &Tie,
    marks: Marks,
    reason: &str,
    day: Date,
    until: Date,
) -> Result<Emergency, Reason> {
    let access = answer(viewer, tie, marks, Action::Act(Act::OpenInEmergency), day);
    if !access.allowed {
        return Err(access.reason);
    }
    let reason = StatedReason::new(reason)?;
    if !is_bounded(day, until) {
        return Err(Reason::NoTimeLeft);
    }
    let next = calendar::days_after(day, 1);
    let review = Review { from: next, by: calendar::next_working_day(next), not_by: viewer.user };
    Ok(Emergency { user: viewer.user, reason, from: day, until, review })
}

impl Emergency {
    /// The marks, with that of the emergency while it lasts, for whoever stated it.
    #[must_use]
    pub fn mark(&self, marks: Marks, viewer: &Viewer, day: Date) -> Marks {
        let lasts = self.from <= day && day < self.until;
        marks.with_if(Mark::EmergencyAccess, lasts && viewer.user == self.user)
    }

    /// Whether the viewer may review it: an officer of the unit, from the next day on, and not who opened.
    pub fn review(&self, viewer: &Viewer, tie: &Tie, marks: Marks, day: Date) -> Access {
        if viewer.user == self.review.not_by {
            return Access::no(Reason::SamePerson);
        }
        if day < self.review.from {
            return Access::no(Reason::NotThisAct);
        }
        answer(viewer, tie, marks, Action::Act(Act::ReviewEmergency), day)
    }
}

/// What an emergency opens: who the person is, how to reach the person, where the person is on the way; for a
/// specialist also health.
pub(crate) fn opens(role: Role, relation: Relation, action: Action) -> bool {
    let about = matches!(
        action,
        Action::See(Part::FirstName | Part::Name | Part::Contact | Part::Way | Part::Support)
            | Action::Act(Act::RaiseConcern)
    );
    match (role, relation) {
        (Role::Officer, Relation::Colleague) => about || action == Action::Act(Act::HandleConcern),
        (Role::Specialist, Relation::Specialist | Relation::Unrelated) => {
            about || action == Action::See(Part::Health)
        }
        _ => false,
    }
}

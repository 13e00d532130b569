//! The rule: the table's answer, what the marks take from it, and what an emergency gives back (D1, A13).
//! Whatever is not answered with a yes is a no, and every answer has its reason.

use crate::action::{Action, Part, Purpose};
use crate::emergency;
use crate::mark::{Mark, Marks};
use crate::reason::{Access, Reason};
use crate::relation::{Relation, Tie, Viewer};
use crate::table::ordinary;
use chain::event::Role;
use jiff::civil::Date;

/// Whether the viewer may do this on the day, in a case to which `tie` is the viewer's relation and on which
/// `marks` hold.
pub fn answer(viewer: &Viewer, tie: &Tie, marks: Marks, action: Action, day: Date) -> Access {
    let (role, relation) = (viewer.role, tie.relation);
    let has_own_case =
        role == Role::JobSeeker && relation == Relation::Unrelated && viewer.own_case.is_some();
    let mut answer = if !tie.holds_on(day) {
        Access::no(Reason::RelationEnded)
    } else if has_own_case {
        // Who has a case registers in that one.
        Access::no(Reason::NoRelation)
    } else {
        ordinary(role, relation, action)
    };
    if answer.allowed {
        // The mark that goes furthest is named first: disqualification before protection before closing.
        let order = [
            Mark::ConflictOfInterest,
            Mark::ProtectedRegistration,
            Mark::ProtectedIdentity,
            Mark::AfterClosing,
        ];
        let taken = order.into_iter().filter(|mark| marks.has(*mark));
        if let Some(reason) = taken.filter_map(|mark| mark.takes(role, relation, action)).next() {
            answer = Access::no(reason);
        }
    }
    let stays_closed = || marks.iter().any(|mark| mark.outlasts_emergency(role, relation, action));
    if !answer.allowed
        && marks.has(Mark::EmergencyAccess)
        && emergency::opens(role, relation, action)
        && !stays_closed()
    {
        answer = Access::yes(Reason::EmergencyAccess);
    }
    answer
}

/// Whether the viewer may open the case for the purpose and see every one of the parts. The first no
/// decides; asking for no part at all is a no.
pub fn opening(
    viewer: &Viewer,
    tie: &Tie,
    marks: Marks,
    purpose: Purpose,
    parts: &[Part],
    day: Date,
) -> Access {
    if purpose != Purpose::of(viewer.role) {
        return Access::no(Reason::PurposeDoesNotFit);
    }
    let mut said = Access::no(Reason::NotThisPart);
    for part in parts {
        said = answer(viewer, tie, marks, Action::See(*part), day);
        if !said.allowed {
            return said;
        }
    }
    said
}

impl Purpose {
    /// The purpose that goes with a role.
    #[must_use]
    pub const fn of(role: Role) -> Purpose {
        match role {
            Role::JobSeeker => Purpose::OwnWay,
            Role::Officer => Purpose::Casework,
            Role::Specialist => Purpose::Investigation,
            Role::Coach => Purpose::Support,
            Role::Host => Purpose::Placement,
            Role::Employer => Purpose::Employment,
            Role::Controller => Purpose::PayControl,
            Role::Reviewer => Purpose::Reconsideration,
            Role::Analyst => Purpose::Analysis,
            Role::Administrator => Purpose::Administration,
            Role::System => Purpose::Control,
            Role::Representative => Purpose::Representation,
        }
    }
}

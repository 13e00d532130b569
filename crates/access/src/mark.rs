//! Marks on a case, or on someone's dealing with it, that change the ordinary answer: protected identity,
//! disqualification, closing, emergency. A mark only ever takes away; emergency access alone opens.

use crate::action::{Act, Action, Export, Part, SearchKey, words};
use crate::reason::Reason;
use crate::relation::{Relation, Viewer};
use chain::event::Role;
use chain::id::CaseId;
use std::fmt;

words! {
    /// One mark.
    Mark {
        /// Sekretessmarkering: where the person lives and works is for the named officer's unit alone.
        ProtectedIdentity = "protected_identity",
        /// Skyddad folkbokföring: as that, and the case is closed to whoever does not work with the person now.
        ProtectedRegistration = "protected_registration",
        /// Jäv: the case is the viewer's own or a close one's, as stated.
        ConflictOfInterest = "conflict_of_interest",
        /// The spell has closed, and the time to look back runs.
        AfterClosing = "after_closing",
        /// The viewer has stated an emergency that has not run out.
        EmergencyAccess = "emergency_access",
    }
}

/// The marks that hold, none or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Marks(u8);

impl Marks {
    /// None: the ordinary case.
    pub const NONE: Marks = Marks(0);

    /// The columns of the printed table: no mark, each mark, and the one pair whose answer is another than
    /// that of the two apart.
    pub const COLUMNS: [Marks; 7] = [
        Marks::NONE,
        Marks::NONE.with(Mark::ProtectedIdentity),
        Marks::NONE.with(Mark::ProtectedRegistration),
        Marks::NONE.with(Mark::ConflictOfInterest),
        Marks::NONE.with(Mark::AfterClosing),
        Marks::NONE.with(Mark::EmergencyAccess),
        Marks::NONE.with(Mark::ProtectedRegistration).with(Mark::EmergencyAccess),
    ];

    /// With one more.
    #[must_use]
    pub const fn with(self, mark: Mark) -> Marks {
        Marks(self.0 | Marks::bit(mark))
    }

    /// With one more if so.
    #[must_use]
    pub const fn with_if(self, mark: Mark, holds: bool) -> Marks {
        if holds { self.with(mark) } else { self }
    }

    /// With the disqualification that needs no statement: someone who works with cases meets the own one.
    #[must_use]
    pub fn with_own_case(self, viewer: &Viewer, case: CaseId) -> Marks {
        let own = viewer.role != Role::JobSeeker && viewer.own_case == Some(case);
        self.with_if(Mark::ConflictOfInterest, own)
    }

    /// Without one of them.
    #[must_use]
    pub const fn without(self, mark: Mark) -> Marks {
        Marks(self.0 & !Marks::bit(mark))
    }

    /// Whether a mark holds.
    #[must_use]
    pub const fn has(self, mark: Mark) -> bool {
        self.0 & Marks::bit(mark) != 0
    }

    /// Those that hold, in order.
    pub fn iter(self) -> impl Iterator<Item = Mark> {
        Mark::ALL.iter().copied().filter(move |mark| self.has(*mark))
    }

    const fn bit(mark: Mark) -> u8 {
        1 << mark as u8
    }
}

impl fmt::Display for Marks {
    /// `ordinary`, or the words of the marks with `+` between.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.iter().map(Mark::id).collect();
        f.write_str(&if words.is_empty() { "ordinary".to_owned() } else { words.join("+") })
    }
}

/// What is hidden of someone who is protected from whoever is not of the named officer's unit.
const HIDDEN: &[Action] = &[
    Action::See(Part::Contact),
    Action::See(Part::Workplace),
    Action::Search(SearchKey::Name),
    Action::Search(SearchKey::Municipality),
];

impl Mark {
    /// Why the mark takes an action away that would otherwise be open; none when it does not.
    pub(crate) fn takes(self, role: Role, relation: Relation, action: Action) -> Option<Reason> {
        let taken = match self {
            Mark::ProtectedIdentity => hidden(role, relation, action),
            Mark::ProtectedRegistration => hidden(role, relation, action) || closed_off(relation, action),
            // The person is a party to the own case, and the program is nobody's relative.
            Mark::ConflictOfInterest => {
                !matches!(role, Role::JobSeeker | Role::System) && action != Action::See(Part::ReadLog)
            }
            Mark::AfterClosing => over(role, relation, action),
            Mark::EmergencyAccess => false,
        };
        taken.then_some(match self {
            Mark::ProtectedIdentity => Reason::ProtectedIdentity,
            Mark::ProtectedRegistration => Reason::ProtectedRegistration,
            Mark::ConflictOfInterest => Reason::ConflictOfInterest,
            Mark::AfterClosing => Reason::CaseClosed,
            Mark::EmergencyAccess => Reason::EmergencyAccess,
        })
    }

    /// Whether the mark keeps an action closed also in an emergency.
    pub(crate) fn outlasts_emergency(self, role: Role, relation: Relation, action: Action) -> bool {
        match self {
            Mark::ProtectedIdentity | Mark::ProtectedRegistration => hidden(role, relation, action),
            Mark::ConflictOfInterest => self.takes(role, relation, action).is_some(),
            Mark::AfterClosing | Mark::EmergencyAccess => false,
        }
    }
}

/// Whether protection hides it. A host and an employer know their own place of work. An officer of another unit
/// does nothing that would take the case over or lift the protection.
fn hidden(role: Role, relation: Relation, action: Action) -> bool {
    use Relation::{Colleague, Employer, Host, Officer, Own, UnitColleague, UnitHead};
    let takes_over = matches!(action, Action::Act(Act::Register | Act::Assess | Act::Protect));
    if relation == Colleague && takes_over {
        return true;
    }
    let inside = matches!(relation, Own | Officer | UnitHead | UnitColleague) || role == Role::System;
    let own_place = matches!(relation, Host | Employer) && action == Action::See(Part::Workplace);
    HIDDEN.contains(&action) && !inside && !own_place
}

/// Whether protected registration takes it from someone who does not work with the person now. The ways to
/// state a conflict or an emergency remain, and what a provider has left to do.
fn closed_off(relation: Relation, action: Action) -> bool {
    let stated = matches!(action, Action::Act(Act::StateConflict | Act::OpenInEmergency));
    let of_pay = matches!(
        action,
        Action::See(Part::Pay | Part::Support | Part::Placement)
            | Action::Act(Act::ControlPay | Act::DeclarePay)
            | Action::List
            | Action::Search(_)
            | Action::Export(Export::Pay)
    );
    let left_to_do = matches!(action, Action::Act(Act::FinalReport | Act::ConfirmPay));
    match relation {
        Relation::Colleague => !stated,
        Relation::Sample => !stated && !of_pay,
        Relation::FormerCoach => !left_to_do,
        Relation::Controller => matches!(action, Action::See(Part::FirstName | Part::Name)),
        Relation::Reviewer => action == Action::See(Part::Number),
        _ => false,
    }
}

/// Whether it is over when the spell has closed. Work is followed and verified, rights are used and concerns
/// are taken care of also then.
fn over(role: Role, relation: Relation, action: Action) -> bool {
    use Relation::{Agent, Coach, CoachWithHealth, Colleague, Guardian, Officer, Own, Specialist};
    use Relation::{UnitColleague, UnitHead};
    match (relation, action) {
        (Guardian | Agent, Action::Act(act)) => matches!(act, Act::Choose | Act::ReportActivity),
        (Own, Action::Act(act)) => matches!(act, Act::Evidence | Act::Choose | Act::ReportActivity),
        (Officer | UnitHead | UnitColleague | Colleague, Action::Act(act)) => matches!(
            act,
            Act::Assess
                | Act::Map
                | Act::OverallAssessment
                | Act::ProposeCode
                | Act::Choose
                | Act::Close
                | Act::Plan
                | Act::ReportActivity
        ),
        (Specialist, Action::Act(act)) => {
            matches!(act, Act::Evidence | Act::OverallAssessment | Act::ProposeCode | Act::ConfirmCode)
        }
        (Coach | CoachWithHealth, Action::Act(act)) => act == Act::Close,
        (CoachWithHealth, Action::See(part)) => part == Part::Health,
        (_, Action::Act(act)) => role == Role::System && act == Act::Choose,
        _ => false,
    }
}

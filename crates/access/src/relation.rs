//! Who asks, and in which relation to the case: own, assigned, asked, appealed to.

use crate::action::words;
use chain::event::Role;
use chain::id::{CaseId, UserId};
use jiff::civil::Date;

/// Someone who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub user: UserId,
    /// As what.
    pub role: Role,
    /// The case that is the viewer's own, for a job seeker who is registered.
    pub own_case: Option<CaseId>,
}

impl Viewer {
    /// The program itself, for control and for explanations at the command line.
    #[must_use]
    pub const fn system(user: UserId) -> Viewer {
        Viewer { user, role: Role::System, own_case: None }
    }
}

words! {
    /// A viewer's relation to one case.
    Relation {
        /// It is the viewer's own case.
        Own = "own",
        /// The viewer is the named officer.
        Officer = "officer",
        /// The viewer is the head of the unit of the named officer.
        UnitHead = "unit_head",
        /// The viewer is an officer of the unit of the named one.
        UnitColleague = "unit_colleague",
        /// The viewer is an officer of the same service, of another unit than the named one.
        Colleague = "colleague",
        /// The viewer has been asked as a specialist.
        Specialist = "specialist",
        /// The viewer's provider gives the support.
        Coach = "coach",
        /// The viewer's provider gives the support, and the person has shared health with it.
        CoachWithHealth = "coach_with_health",
        /// The viewer's provider gave support that has ended, and may look back for a time.
        FormerCoach = "former_coach",
        /// The viewer's organisation is the host of a placement.
        Host = "host",
        /// The viewer's organisation employs the person with support.
        Employer = "employer",
        /// The viewer's organisation has a line of pay in the case that is not settled.
        Payee = "payee",
        /// The case has led to pay that the viewer controls.
        Controller = "controller",
        /// The case is in a sample that the viewer drew, with a stated reason.
        Sample = "sample",
        /// A decision in the case is under reconsideration by the viewer's unit.
        Reviewer = "reviewer",
        /// The viewer is appointed to act for the person: god man or förvaltare.
        Guardian = "guardian",
        /// The person has let the viewer act for the person: ombud.
        Agent = "agent",
        /// None of these.
        Unrelated = "unrelated",
    }
}

/// A relation and the days on which it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Which relation.
    pub relation: Relation,
    /// First day.
    pub from: Date,
    /// First day no longer; none while it goes on. How long a relation outlasts the support is policy.
    pub until: Option<Date>,
}

impl Tie {
    /// A relation without an end or a beginning.
    #[must_use]
    pub const fn always(relation: Relation) -> Tie {
        Tie { relation, from: Date::MIN, until: None }
    }

    /// Whether the relation holds on the day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// The tie that counts for a viewer, out of the rows about the viewer and this case: one that
    /// fits the role, preferably one that holds on the day. An officer without a row is a colleague; a
    /// coach whose support has ended is a former one, since the latest support that ended.
    #[must_use]
    pub fn of(viewer: &Viewer, case: CaseId, rows: &[Tie], day: Date) -> Tie {
        if viewer.role == Role::JobSeeker && viewer.own_case == Some(case) {
            return Tie::always(Relation::Own);
        }
        let wanted = Relation::from_rows(viewer.role);
        let fitting = |relation: Relation| rows.iter().filter(move |tie| tie.relation == relation);
        let holding = wanted.iter().find_map(|&relation| {
            fitting(relation).filter(|tie| tie.holds_on(day)).max_by_key(|tie| tie.from)
        });
        match holding {
            Some(tie) => *tie,
            None if viewer.role == Role::Officer => Tie::always(Relation::Colleague),
            None => wanted
                .iter()
                .find_map(|&relation| fitting(relation).next())
                .copied()
                .unwrap_or(Tie::always(Relation::Unrelated)),
        }
    }
}

impl Relation {
    /// The relations that stored rows can give a role, the one that counts most first.
    #[must_use]
    pub const fn from_rows(role: Role) -> &'static [Relation] {
        use Relation::*;
        match role {
            Role::JobSeeker | Role::Analyst | Role::Administrator | Role::System => &[],
            Role::Officer => &[UnitHead, Officer, UnitColleague],
            Role::Specialist => &[Specialist],
            Role::Coach => &[CoachWithHealth, Coach, FormerCoach, Payee],
            Role::Host => &[Host, Payee],
            Role::Employer => &[Employer, Payee],
            // A sample shows more, and takes nothing of the control of pay away.
            Role::Controller => &[Sample, Controller],
            Role::Reviewer => &[Reviewer],
            Role::Representative => &[Guardian, Agent],
        }
    }
}

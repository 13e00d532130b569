//! The rule itself: role, relation and action in, yes or no and the named reason out (D1, A13).

use crate::action::{Act, Action, Part, Purpose, words};
use crate::relation::{Relation, Tie, Viewer};
use chain::event::Role;
use jiff::civil::Date;

words! {
    /// Why someone may or may not. [`Reason::key`] is its text.
    Reason {
        /// It is the viewer's own case.
        OwnCase = "own_case",
        /// The viewer is the named officer.
        NamedOfficer = "named_officer",
        /// The viewer is an officer of the service and stated casework as the purpose.
        OfficerOfTheService = "officer_of_the_service",
        /// The viewer has been asked as a specialist.
        AskedSpecialist = "asked_specialist",
        /// The viewer's provider gives the support.
        GivesSupport = "gives_support",
        /// The viewer's provider gave support that has ended; the time to look back has not.
        GaveSupport = "gave_support",
        /// The viewer is the host of a placement.
        HostOfPlacement = "host_of_placement",
        /// The viewer's organisation employs the person with support.
        EmploysWithSupport = "employs_with_support",
        /// The viewer's organisation is owed something in the case.
        IsPaid = "is_paid",
        /// The viewer controls what is paid.
        ControlsPay = "controls_pay",
        /// A decision in the case is under reconsideration.
        UnderReconsideration = "under_reconsideration",
        /// The program's own control.
        SystemControl = "system_control",
        /// A new registration; there is no case yet.
        NewRegistration = "new_registration",
        /// The viewer's own list; every case shown on it is judged by itself.
        OwnList = "own_list",
        /// The viewer has no relation to the case.
        NoRelation = "no_relation",
        /// The viewer's relation to the case has not begun or has ended.
        RelationEnded = "relation_ended",
        /// The part is not for this relation.
        NotThisPart = "not_this_part",
        /// The act is not for this role.
        NotThisAct = "not_this_act",
        /// The stated purpose does not fit the role.
        PurposeDoesNotFit = "purpose_does_not_fit",
    }
}

impl Reason {
    /// The text key.
    #[must_use]
    pub fn key(self) -> String {
        format!("access-{}", self.id())
    }
}

/// The answer, with its reason.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why, or why not.
    pub reason: Reason,
}

const fn yes(reason: Reason) -> Access {
    Access { allowed: true, reason }
}

const fn no(reason: Reason) -> Access {
    Access { allowed: false, reason }
}

/// Whether the viewer may do this in a case to which `tie` is the viewer's relation, on the day.
pub fn allowed(viewer: &Viewer, tie: &Tie, action: Action, day: Date) -> Access {
    use Action::{Act as Do, See};
    if !tie.holds_on(day) {
        return no(Reason::RelationEnded);
    }
    match (viewer.role, tie.relation, action) {
        // Analysts work with modelled people alone: no case, no part of one, no list of them.
        (Role::Analyst, _, _) => no(Reason::NoRelation),

        // The list of things to do is everyone's own; the job seeker's is the page "my way".
        (Role::JobSeeker, _, See(Part::Worklist)) => no(Reason::NotThisPart),
        (_, _, See(Part::Worklist)) => yes(Reason::OwnList),

        // The person sees everything that is recorded, and who has read it.
        (Role::JobSeeker, Relation::Own, See(_)) => yes(Reason::OwnCase),
        (
            Role::JobSeeker,
            Relation::Own,
            Do(
                Act::Register
                | Act::Evidence
                | Act::AnswerCode
                | Act::Choose
                | Act::Appeal
                | Act::ReportActivity
                | Act::Consent
                | Act::ConfirmPay
                | Act::Correct,
            ),
        ) => yes(Reason::OwnCase),
        (Role::JobSeeker, Relation::Unrelated, Do(Act::Register)) if viewer.own_case.is_none() => {
            yes(Reason::NewRegistration)
        }

        // Officers see the whole case and do the service's acts, also for a person who comes by
        // letter or telephone. What is the person's or a specialist's alone is not theirs.
        (Role::Officer, Relation::Officer, See(_)) => yes(Reason::NamedOfficer),
        (Role::Officer, Relation::Colleague, See(_)) => yes(Reason::OfficerOfTheService),
        (
            Role::Officer,
            relation @ (Relation::Officer | Relation::Colleague),
            Do(
                Act::Register
                | Act::Assess
                | Act::Map
                | Act::Evidence
                | Act::OverallAssessment
                | Act::ProposeCode
                | Act::Decide
                | Act::Choose
                | Act::SupportWork
                | Act::FinalReport
                | Act::PlacementConfirm
                | Act::Work
                | Act::Close
                | Act::RaiseConcern
                | Act::HandleConcern
                | Act::Appeal
                | Act::Plan
                | Act::ReportActivity
                | Act::Consent
                | Act::Correct,
            ),
        ) => yes(if relation == Relation::Officer {
            Reason::NamedOfficer
        } else {
            Reason::OfficerOfTheService
        }),
        (Role::Officer, Relation::Unrelated, Do(Act::Register)) => yes(Reason::NewRegistration),

        // A specialist who has been asked sees what the answer needs.
        (
            Role::Specialist,
            Relation::Specialist,
            See(Part::Way | Part::Health | Part::Support)
            | Do(
                Act::AnswerInquiry
                | Act::Evidence
                | Act::OverallAssessment
                | Act::ProposeCode
                | Act::ConfirmCode
                | Act::RaiseConcern,
            ),
        ) => yes(Reason::AskedSpecialist),

        // A provider's coach sees the way and the support; never evidence, codes or reasons.
        (
            Role::Coach,
            Relation::Coach,
            See(Part::Way | Part::Support | Part::Placement)
            | Do(
                Act::SupportWork
                | Act::FinalReport
                | Act::Work
                | Act::Close
                | Act::RaiseConcern
                | Act::ConfirmPay,
            ),
        ) => yes(Reason::GivesSupport),

        // When the support has ended, the provider may look back for a time, file the final report and
        // confirm what it is paid.
        (
            Role::Coach,
            Relation::FormerCoach,
            See(Part::Way | Part::Support | Part::Placement) | Do(Act::FinalReport | Act::ConfirmPay),
        ) => yes(Reason::GaveSupport),

        // A host sees a first name and dates.
        (
            Role::Host,
            Relation::Host,
            See(Part::Placement) | Do(Act::PlacementConfirm | Act::RaiseConcern | Act::ConfirmPay),
        ) => yes(Reason::HostOfPlacement),

        // An employer sees what it is paid for, and claims it.
        (Role::Employer, Relation::Employer, See(Part::Pay) | Do(Act::ConfirmPay | Act::RaiseConcern)) => {
            yes(Reason::EmploysWithSupport)
        }

        // Who is owed something confirms it also when all else has ended, and sees nothing by that.
        (Role::Coach | Role::Host | Role::Employer, Relation::Payee, Do(Act::ConfirmPay)) => {
            yes(Reason::IsPaid)
        }

        // Control sees pay and what it rests on, never health or decisions.
        (
            Role::Controller,
            Relation::Controller,
            See(Part::Pay | Part::Support | Part::Placement) | Do(Act::ControlPay | Act::DeclarePay),
        ) => yes(Reason::ControlsPay),

        // The reconsideration unit sees the whole file while an appeal is open, and decides it.
        (Role::Reviewer, Relation::Reviewer, See(part)) if part != Part::ReadLog => {
            yes(Reason::UnderReconsideration)
        }
        (Role::Reviewer, Relation::Reviewer, Do(Act::Reconsider)) => yes(Reason::UnderReconsideration),

        // The program records what comes in and applies the neutral rule; it decides nothing against
        // anyone.
        (Role::System, _, See(_) | Do(Act::Evidence | Act::Choose | Act::DeclarePay)) => {
            yes(Reason::SystemControl)
        }

        // All else is closed, and the reason says which way.
        (_, Relation::Unrelated, _) => no(Reason::NoRelation),
        (_, _, See(_)) => no(Reason::NotThisPart),
        (_, _, Do(_)) => no(Reason::NotThisAct),
    }
}

/// Whether the viewer may open the case for the purpose and see every one of the parts. The first no
/// decides; asking for no part at all is a no.
pub fn opening(viewer: &Viewer, tie: &Tie, purpose: Purpose, parts: &[Part], day: Date) -> Access {
    if purpose != Purpose::of(viewer.role) {
        return no(Reason::PurposeDoesNotFit);
    }
    let mut answer = no(Reason::NotThisPart);
    for part in parts {
        answer = allowed(viewer, tie, Action::See(*part), day);
        if !answer.allowed {
            return answer;
        }
    }
    answer
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
            Role::System => Purpose::Control,
        }
    }
}

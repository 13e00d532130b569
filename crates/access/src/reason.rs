//! The answer to every question about access, with its reason by name. A yes has a reason as a no has.

use crate::action::words;

words! {
    /// Why someone may or may not. [`Reason::key`] is its text.
    Reason {
        /// It is the viewer's own case.
        OwnCase = "own_case",
        /// The viewer is the named officer.
        NamedOfficer = "named_officer",
        /// The viewer is an officer of the same unit as the named one.
        OfficerOfTheUnit = "officer_of_the_unit",
        /// The viewer is the head of the unit of the named officer.
        HeadOfTheUnit = "head_of_the_unit",
        /// The viewer is an officer of the service and stated casework as the purpose.
        OfficerOfTheService = "officer_of_the_service",
        /// The viewer has been asked as a specialist.
        AskedSpecialist = "asked_specialist",
        /// The viewer's provider gives the support.
        GivesSupport = "gives_support",
        /// The person has shared it with the provider.
        SharedByPerson = "shared_by_person",
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
        /// The case was drawn in a sample, whose reason is stated.
        DrawnInSample = "drawn_in_sample",
        /// A decision in the case is under reconsideration.
        UnderReconsideration = "under_reconsideration",
        /// The viewer is appointed to act for the person (god man, förvaltare).
        AppointedForPerson = "appointed_for_person",
        /// The person has let the viewer act for the person (ombud).
        ActsForPerson = "acts_for_person",
        /// The program's own control.
        SystemControl = "system_control",
        /// A new registration; there is no case yet.
        NewRegistration = "new_registration",
        /// The viewer's own list; every case shown on it is judged by itself.
        OwnList = "own_list",
        /// Life or health is in danger: opened with a stated reason, for a short time, and reviewed.
        EmergencyAccess = "emergency_access",
        /// No person can be made out in it.
        NoPersonInIt = "no_person_in_it",
        /// Someone else has confirmed it, or nobody else needs to.
        Confirmed = "confirmed",
        /// The viewer has no relation to the case.
        NoRelation = "no_relation",
        /// The viewer's relation to the case has not begun or has ended.
        RelationEnded = "relation_ended",
        /// Nobody in that role stands in that relation.
        RelationDoesNotFit = "relation_does_not_fit",
        /// The part is not for this relation.
        NotThisPart = "not_this_part",
        /// The person has not shared it with the provider.
        NotShared = "not_shared",
        /// The act is not for this role.
        NotThisAct = "not_this_act",
        /// A decision or an assessment is made by a person, never by the program.
        NotByMachine = "not_by_machine",
        /// The role has no such list.
        NotThisList = "not_this_list",
        /// The role does not search by that.
        NotThisSearch = "not_this_search",
        /// Nobody searches by sensitive data.
        SensitiveSearch = "sensitive_search",
        /// The role takes nothing such out.
        NotThisExport = "not_this_export",
        /// Analysts see figures, never a person.
        NoIndividuals = "no_individuals",
        /// Administrators run the service and see no case.
        NoCases = "no_cases",
        /// The stated purpose does not fit the role.
        PurposeDoesNotFit = "purpose_does_not_fit",
        /// The person's identity is protected (sekretessmarkering): for the unit of the named officer alone.
        ProtectedIdentity = "protected_identity",
        /// The person's registration is protected (skyddad folkbokföring): for the unit of the named officer alone.
        ProtectedRegistration = "protected_registration",
        /// The viewer is disqualified (jäv): the case is the viewer's own or a close one's.
        ConflictOfInterest = "conflict_of_interest",
        /// The case is closed.
        CaseClosed = "case_closed",
        /// No reason was stated, or none that says anything.
        ReasonNotStated = "reason_not_stated",
        /// It was asked for without an end, or the end has passed.
        NoTimeLeft = "no_time_left",
        /// Another person must confirm it first.
        SecondPersonNeeded = "second_person_needed",
        /// Nobody confirms what they did themselves.
        SamePerson = "same_person",
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Access {
    /// Whether it is allowed.
    pub allowed: bool,
    /// Why, or why not.
    pub reason: Reason,
}

impl Access {
    /// A yes.
    pub(crate) const fn yes(reason: Reason) -> Access {
        Access { allowed: true, reason }
    }

    /// A no.
    pub(crate) const fn no(reason: Reason) -> Access {
        Access { allowed: false, reason }
    }
}

//! The table: for each role in each relation what is open, and why. What does not stand here is closed.
//! Nothing else in the project opens anything, but for an emergency (`emergency.rs`).

use crate::action::{Act, Action, Export, Part, SearchKey};
use crate::reason::{Access, Reason};
use crate::relation::Relation;
use chain::event::Role;

/// One line: a role in a relation, what is open to it, and why.
struct Line {
    role: Role,
    relation: Relation,
    reason: Reason,
    see: &'static [Part],
    act: &'static [Act],
    list: bool,
    search: &'static [SearchKey],
    export: &'static [Export],
}

impl Line {
    /// A line on which everything is closed.
    const fn of(role: Role, relation: Relation, reason: Reason) -> Line {
        Line { role, relation, reason, see: &[], act: &[], list: false, search: &[], export: &[] }
    }

    fn opens(&self, action: Action) -> bool {
        match action {
            Action::See(part) => self.see.contains(&part),
            Action::Act(act) => self.act.contains(&act),
            Action::List => self.list,
            Action::Search(key) => self.search.contains(&key),
            Action::Export(export) => self.export.contains(&export),
        }
    }
}

use Part::{
    Contact, Decisions, FirstName, Health, Name, Number, Pay, Placement, Support, Way, Whole, Workplace,
};
use Relation as Rel;

const TABLE: &[Line] = &[
    // The person sees everything that is recorded, and who has read it.
    Line {
        see: Part::ALL,
        act: &[
            Act::Register,
            Act::Evidence,
            Act::AnswerCode,
            Act::Choose,
            Act::Appeal,
            Act::ReportActivity,
            Act::Consent,
            Act::ConfirmPay,
            Act::Correct,
            Act::GiveMandate,
            Act::EndMandate,
        ],
        export: &[Export::Extract],
        ..Line::of(Role::JobSeeker, Rel::Own, Reason::OwnCase)
    },
    Line { act: &[Act::Register], ..Line::of(Role::JobSeeker, Rel::Unrelated, Reason::NewRegistration) },
    // Whoever acts for the person by a mandate sees what the person sees, but where a protected person lives and works,
    // and does what belongs to the way; what is the person's alone stands in the decision on mandates.
    acts_for(Rel::Guardian, Reason::AppointedForPerson),
    acts_for(Rel::Agent, Reason::ActsForPerson),
    Line { list: true, ..Line::of(Role::Representative, Rel::Unrelated, Reason::OwnList) },
    // Officers see the whole case and do the service's acts, also for a person who comes by letter or
    // telephone. What is the person's or a specialist's alone is not theirs.
    of_the_unit(Rel::Officer, Reason::NamedOfficer),
    of_the_unit(Rel::UnitColleague, Reason::OfficerOfTheUnit),
    of_the_unit(Rel::UnitHead, Reason::HeadOfTheUnit),
    Line { act: UNIT_DOES, ..Line::of(Role::Officer, Rel::Officer, Reason::NamedOfficer) },
    Line { act: UNIT_DOES, ..Line::of(Role::Officer, Rel::UnitColleague, Reason::OfficerOfTheUnit) },
    Line { act: UNIT_DOES, ..Line::of(Role::Officer, Rel::UnitHead, Reason::HeadOfTheUnit) },
    // The head of the unit decides alone whether a disqualification stays.
    Line { act: &[Act::LiftConflict], ..Line::of(Role::Officer, Rel::UnitHead, Reason::HeadOfTheUnit) },
    // Who is of another unit may have to open in an emergency.
    Line {
        act: &[Act::OpenInEmergency],
        ..Line::of(Role::Officer, Rel::Colleague, Reason::OfficerOfTheService)
    },
    Line {
        see: Part::ALL,
        act: OFFICER_DOES,
        list: true,
        search: OFFICER_SEARCHES,
        export: &[Export::Pay],
        ..Line::of(Role::Officer, Rel::Colleague, Reason::OfficerOfTheService)
    },
    Line { act: &[Act::Register], ..Line::of(Role::Officer, Rel::Unrelated, Reason::NewRegistration) },
    Line {
        list: true,
        search: OFFICER_SEARCHES,
        export: &[Export::Pay],
        ..Line::of(Role::Officer, Rel::Unrelated, Reason::OwnList)
    },
    // A specialist who has been asked sees what the answer needs.
    Line {
        see: &[Way, Health, Support, FirstName, Name, Contact, Workplace],
        act: &[
            Act::AnswerInquiry,
            Act::Evidence,
            Act::OverallAssessment,
            Act::ProposeCode,
            Act::ConfirmCode,
            Act::RaiseConcern,
            Act::StateConflict,
        ],
        list: true,
        ..Line::of(Role::Specialist, Rel::Specialist, Reason::AskedSpecialist)
    },
    Line { list: true, ..Line::of(Role::Specialist, Rel::Unrelated, Reason::OwnList) },
    Line {
        act: &[Act::OpenInEmergency],
        ..Line::of(Role::Specialist, Rel::Unrelated, Reason::EmergencyAccess)
    },
    // A provider's coach sees the way and the support; never evidence, codes or reasons of decisions, but
    // for what the person has shared of health.
    Line {
        see: COACH_SEES,
        act: COACH_DOES,
        list: true,
        export: &[Export::Pay],
        ..Line::of(Role::Coach, Rel::Coach, Reason::GivesSupport)
    },
    Line {
        see: COACH_SEES,
        act: COACH_DOES,
        list: true,
        export: &[Export::Pay],
        ..Line::of(Role::Coach, Rel::CoachWithHealth, Reason::GivesSupport)
    },
    Line { see: &[Health], ..Line::of(Role::Coach, Rel::CoachWithHealth, Reason::SharedByPerson) },
    // When the support has ended, the provider may look back for a time, file the final report and
    // confirm what it is paid. How to reach the person is no longer its concern.
    Line {
        see: &[Way, Support, Placement, FirstName, Name, Workplace],
        act: &[Act::FinalReport, Act::ConfirmPay],
        list: true,
        export: &[Export::Pay],
        ..Line::of(Role::Coach, Rel::FormerCoach, Reason::GaveSupport)
    },
    // A host sees a first name and dates; an employer what it is paid for.
    Line {
        see: &[Placement, FirstName, Workplace],
        act: &[Act::PlacementConfirm, Act::RaiseConcern, Act::ConfirmPay],
        list: true,
        export: &[Export::Pay],
        ..Line::of(Role::Host, Rel::Host, Reason::HostOfPlacement)
    },
    Line {
        see: &[Pay, FirstName, Workplace],
        act: &[Act::RaiseConcern, Act::ConfirmPay],
        list: true,
        export: &[Export::Pay],
        ..Line::of(Role::Employer, Rel::Employer, Reason::EmploysWithSupport)
    },
    // Who is owed something confirms it also when all else has ended, and sees nothing by that.
    payee(Role::Coach),
    payee(Role::Host),
    payee(Role::Employer),
    own_list(Role::Coach),
    own_list(Role::Host),
    own_list(Role::Employer),
    // Control sees pay and what it rests on, never health or decisions; of other cases only a sample.
    Line {
        see: &[Pay, Support, Placement, FirstName, Name, Workplace],
        act: &[Act::ControlPay, Act::DeclarePay, Act::StateConflict],
        list: true,
        search: CONTROLLER_SEARCHES,
        export: &[Export::Pay],
        ..Line::of(Role::Controller, Rel::Controller, Reason::ControlsPay)
    },
    Line {
        see: &[Way, Support, Placement, Pay, FirstName, Name, Workplace],
        act: &[Act::ControlPay, Act::DeclarePay, Act::StateConflict],
        list: true,
        search: CONTROLLER_SEARCHES,
        export: &[Export::Pay],
        ..Line::of(Role::Controller, Rel::Sample, Reason::DrawnInSample)
    },
    Line {
        list: true,
        search: CONTROLLER_SEARCHES,
        export: &[Export::Pay],
        ..Line::of(Role::Controller, Rel::Unrelated, Reason::OwnList)
    },
    // What a case has led to is computed for every case; nothing of it is shown by that.
    Line { act: &[Act::DeclarePay], ..Line::of(Role::Controller, Rel::Unrelated, Reason::ControlsPay) },
    Line { export: &[Export::Figures], ..Line::of(Role::Controller, Rel::Unrelated, Reason::NoPersonInIt) },
    // The reconsideration unit sees the whole file while an appeal is open, and decides it.
    Line {
        see: &[
            Whole, Way, Health, Support, Placement, Decisions, Pay, FirstName, Name, Number, Contact,
            Workplace,
        ],
        act: &[Act::Reconsider, Act::StateConflict],
        list: true,
        ..Line::of(Role::Reviewer, Rel::Reviewer, Reason::UnderReconsideration)
    },
    Line { list: true, ..Line::of(Role::Reviewer, Rel::Unrelated, Reason::OwnList) },
    // Analysts work with modelled people and figures. Administrators have no line that opens anything.
    Line { export: &[Export::Figures], ..Line::of(Role::Analyst, Rel::Unrelated, Reason::NoPersonInIt) },
    Line::of(Role::Administrator, Rel::Unrelated, Reason::NoCases),
    // The program records what comes in and applies the neutral rule; it decides nothing against anyone.
    Line {
        see: Part::ALL,
        act: &[Act::Evidence, Act::Choose, Act::DeclarePay],
        list: true,
        search: &[SearchKey::Case, SearchKey::PersonalNumber],
        export: &[Export::Extract, Export::Pay, Export::Archive],
        ..Line::of(Role::System, Rel::Unrelated, Reason::SystemControl)
    },
    Line { export: &[Export::Figures], ..Line::of(Role::System, Rel::Unrelated, Reason::NoPersonInIt) },
];

const OFFICER_SEARCHES: &[SearchKey] = &[
    SearchKey::Case,
    SearchKey::PersonalNumber,
    SearchKey::Name,
    SearchKey::Municipality,
    SearchKey::Officer,
    SearchKey::Step,
];
const CONTROLLER_SEARCHES: &[SearchKey] = &[SearchKey::Case, SearchKey::Payee];
const COACH_SEES: &[Part] = &[Way, Support, Placement, FirstName, Name, Contact, Workplace];
const COACH_DOES: &[Act] = &[
    Act::SupportWork,
    Act::FinalReport,
    Act::Work,
    Act::Close,
    Act::RaiseConcern,
    Act::ConfirmPay,
    Act::StateConflict,
];
/// What every officer does.
const OFFICER_DOES: &[Act] = &[
    Act::Register,
    Act::Assess,
    Act::Map,
    Act::Evidence,
    Act::OverallAssessment,
    Act::ProposeCode,
    Act::Decide,
    Act::Choose,
    Act::SupportWork,
    Act::FinalReport,
    Act::PlacementConfirm,
    Act::Work,
    Act::Close,
    Act::RaiseConcern,
    Act::HandleConcern,
    Act::Appeal,
    Act::Plan,
    Act::ReportActivity,
    Act::Consent,
    Act::Correct,
    Act::Protect,
    Act::StateConflict,
];
/// What only the unit does beside it: it reviews an emergency, answers for who has read and for what is recorded and objected to, records who is
/// appointed to act for the person, and ends a mandate for a person who asks by letter or telephone.
const UNIT_DOES: &[Act] = &[
    Act::ReviewEmergency,
    Act::AnswerReading,
    Act::Appoint,
    Act::EndMandate,
    Act::CorrectRecord,
    Act::AnswerObjection,
];

/// Whoever acts for the person.
const fn acts_for(relation: Relation, reason: Reason) -> Line {
    Line {
        see: Part::ALL,
        act: &[Act::Choose, Act::Appeal, Act::ReportActivity],
        list: true,
        ..Line::of(Role::Representative, relation, reason)
    }
}

/// The named officer, whoever stands in at the same unit, and its head.
const fn of_the_unit(relation: Relation, reason: Reason) -> Line {
    Line {
        see: Part::ALL,
        act: OFFICER_DOES,
        list: true,
        search: OFFICER_SEARCHES,
        export: &[Export::Extract, Export::Pay],
        ..Line::of(Role::Officer, relation, reason)
    }
}

const fn payee(role: Role) -> Line {
    Line {
        act: &[Act::ConfirmPay],
        list: true,
        export: &[Export::Pay],
        ..Line::of(role, Rel::Payee, Reason::IsPaid)
    }
}

const fn own_list(role: Role) -> Line {
    Line { list: true, export: &[Export::Pay], ..Line::of(role, Rel::Unrelated, Reason::OwnList) }
}

/// The ordinary answer, when no mark holds: the line that opens it, or why none does.
pub(crate) fn ordinary(role: Role, relation: Relation, action: Action) -> Access {
    let mut lines = TABLE.iter().filter(|line| line.role == role && line.relation == relation).peekable();
    let is_known = lines.peek().is_some();
    match lines.find(|line| line.opens(action)) {
        Some(line) => Access::yes(line.reason),
        None => Access::no(refusal(role, relation, action, is_known)),
    }
}

/// Why nothing opens it.
fn refusal(role: Role, relation: Relation, action: Action, is_known: bool) -> Reason {
    let is_coach = matches!(relation, Rel::Coach | Rel::FormerCoach);
    let is_stranger = relation == Rel::Unrelated && role != Role::System;
    match (role, action) {
        (_, Action::Search(SearchKey::Sensitive)) => Reason::SensitiveSearch,
        (Role::Analyst, _) => Reason::NoIndividuals,
        (Role::Administrator, _) => Reason::NoCases,
        _ if !is_known => Reason::RelationDoesNotFit,
        (_, Action::List) => Reason::NotThisList,
        (_, Action::Search(_)) => Reason::NotThisSearch,
        (_, Action::See(_) | Action::Act(_) | Action::Export(Export::Extract)) if is_stranger => {
            Reason::NoRelation
        }
        (_, Action::Export(_)) => Reason::NotThisExport,
        (Role::System, Action::Act(_)) => Reason::NotByMachine,
        (_, Action::Act(_)) => Reason::NotThisAct,
        (_, Action::See(Health)) if is_coach => Reason::NotShared,
        (_, Action::See(_)) => Reason::NotThisPart,
    }
}

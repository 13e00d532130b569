//! The parts of a case: plain data, with the questions that one part can answer by itself.

use crate::calendar;
use crate::event::*;
use crate::id::*;
use crate::money::Ore;
use crate::person::CodeNumber;
use crate::step::Step;
use crate::word::Word;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A registration with what came of it, until it closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spell {
    /// 1, 2, 3 …
    pub number: u32,
    /// First day.
    pub registered_on: Date,
    /// The order of steps that holds for it.
    pub process: Word,
    /// How it came in.
    pub channel: Channel,
    /// When each step was first reached.
    pub done: super::Done,
    /// When and why it closed.
    pub closed_on: Option<(Date, CloseReason)>,
}

/// A labour-market assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The day.
    pub on: Date,
    /// The outcome.
    pub result: AssessmentResult,
    /// The service proposed.
    pub service: Option<Word>,
    /// Its track.
    pub track: Option<Word>,
    /// The reasons.
    pub reasons: TextId,
    /// The version of the event, for its explanation.
    pub version: u64,
}

/// A mapping.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The day.
    pub on: Date,
    /// What the person can and wants.
    pub competence: TextId,
    /// Adaptations.
    pub adaptations: Option<TextId>,
    /// Whether subsidised employment may come into question.
    pub subsidy_considered: bool,
    /// Who maps deeper.
    pub deeper: Vec<Profession>,
}

/// A question to a specialist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// Its id.
    pub id: InquiryId,
    /// To whom.
    pub profession: Profession,
    /// What for.
    pub purpose: InquiryPurpose,
    /// The question.
    pub question: TextId,
    /// Asked on.
    pub asked_on: Date,
    /// Answered on, by whom, with what.
    pub answer: Option<(Date, UserId, TextId)>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Its kind.
    pub kind: EvidenceKind,
    /// Asked for on, from whom.
    pub asked: Option<(Date, TextId)>,
    /// Received on.
    pub received_on: Option<Date>,
    /// The document.
    pub document: Option<DocumentId>,
    /// What it says.
    pub facts: Option<Sealed<EvidenceFacts>>,
    /// Revoked on.
    pub revoked_on: Option<Date>,
}

impl Evidence {
    /// Received and not revoked.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.received_on.is_some() && self.revoked_on.is_none()
    }
}

/// An overall assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverallAssessment {
    /// The day.
    pub on: Date,
    /// The team.
    pub team: Vec<Profession>,
    /// Resources.
    pub resources: TextId,
    /// Limits.
    pub limits: TextId,
    /// Whether capacity is reduced.
    pub capacity: Sealed<CapacityFacts>,
}

/// A code on its way, or set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The proposal.
    pub proposal: ProposalId,
    /// Which code.
    pub number: Sealed<CodeNumber>,
    /// Proposed on.
    pub proposed_on: Date,
    /// The specialist's answer: on, confirmed, statement.
    pub review: Option<(Date, bool, TextId)>,
    /// The person's answer: on, accepted.
    pub answer: Option<(Date, bool)>,
    /// Set on.
    pub set_on: Option<Date>,
    /// Withdrawn on.
    pub withdrawn_on: Option<Date>,
}

impl Code {
    /// On its way: neither set, nor turned down, nor withdrawn.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.set_on.is_none()
            && self.withdrawn_on.is_none()
            && !matches!(self.review, Some((_, false, _)))
            && !matches!(self.answer, Some((_, false)))
    }
}

/// An intended adverse decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    /// Its id.
    pub id: IntentId,
    /// What it is about.
    pub matter: Matter,
    /// The service.
    pub service: Option<Word>,
    /// Communicated on.
    pub on: Date,
    /// The last day to comment.
    pub comment_by: Date,
    /// What is intended and why.
    pub text: TextId,
    /// The comment.
    pub comment: Option<(Date, TextId)>,
    /// The person has commented; what someone else noted does not shorten the time.
    pub own_comment_on: Option<Date>,
    /// The decision it led to.
    pub decided: bool,
}

impl Intent {
    /// Whether the decision may be made on the day: a comment has come, or the time has passed.
    #[must_use]
    pub fn may_be_decided(&self, day: Date) -> bool {
        self.own_comment_on.is_some() || day > self.comment_by
    }
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The day.
    pub on: Date,
    /// Who decided.
    pub by: Actor,
    /// What it is about.
    pub matter: Matter,
    /// What was decided.
    pub answer: Answer,
    /// The service.
    pub service: Option<Word>,
    /// Its track.
    pub track: Option<Word>,
    /// Temporary or permanent.
    pub need: Option<Need>,
    /// First day.
    pub valid_from: Date,
    /// First day no longer.
    pub valid_to: Option<Date>,
    /// Cost a month.
    pub per_month: Option<Ore>,
    /// Share of full time that it grants, percent.
    pub extent_percent: Option<u8>,
    /// The employer that a subsidy was first granted for.
    pub employer: Option<EmployerId>,
    /// The employment that a subsidy is for; none when there is none, or when it is erased.
    pub employment: Option<Employment>,
    /// What the officer stated, by fact.
    pub stated: BTreeMap<String, String>,
    /// The reasons.
    pub reasons: TextId,
    /// The version of the event, for its explanation.
    pub version: u64,
    /// The bundle of rules.
    pub bundle: String,
    /// The letter.
    pub letter: Option<DocumentId>,
    /// Received by the person on.
    pub received_on: Option<Date>,
    /// Changed by a reconsideration on.
    pub changed_on: Option<Date>,
}

impl Decision {
    /// Whether it went against the person.
    #[must_use]
    pub fn is_adverse(&self) -> bool {
        self.answer != Answer::Granted
    }

    /// The day from which it grants something, if it does: that of the decision, or of the
    /// reconsideration that changed it.
    #[must_use]
    pub fn granted_on(&self) -> Date {
        self.changed_on.unwrap_or(self.on)
    }

    /// Whether it grants something on the day. A refused subsidy that a reconsideration changed grants
    /// nothing by itself: the money must be committed by a new decision.
    #[must_use]
    pub fn is_in_force(&self, day: Date) -> bool {
        let grants = match self.answer {
            Answer::Granted => true,
            Answer::Refused => self.changed_on.is_some() && self.matter == Matter::Support,
            Answer::Imposed => false,
        };
        grants && self.granted_on() <= day && self.ends_on().is_none_or(|end| day < end)
    }

    /// The first day on which it no longer grants anything. What a reconsideration granted lasts as long
    /// as it would have, counted from the day of the change.
    #[must_use]
    pub fn ends_on(&self) -> Option<Date> {
        let Some(changed) = self.changed_on else { return self.valid_to };
        let late = calendar::days_between(self.on, changed);
        self.valid_to.map(|end| calendar::days_after(end, late))
    }

    /// Whether it laid a duty on the person that still stands.
    #[must_use]
    pub fn is_imposed(&self) -> bool {
        self.answer == Answer::Imposed && self.changed_on.is_none()
    }
}

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    /// Its id.
    pub id: AppealId,
    /// Against which decision.
    pub decision: DecisionId,
    /// Made on.
    pub on: Date,
    /// What the person says.
    pub text: TextId,
    /// Decided on, and how.
    pub decided: Option<(Date, AppealResult, TextId)>,
}

/// A person's time with one provider in one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// Its id.
    pub id: ParticipationId,
    /// The service.
    pub service: Word,
    /// Its track.
    pub track: Option<Word>,
    /// Who; none for the service's own work.
    pub provider: Option<ProviderId>,
    /// The decision it rests on.
    pub decision: Option<DecisionId>,
    /// How the provider came to be.
    pub way: Option<ChoiceWay>,
    /// Chosen on.
    pub chosen_on: Date,
    /// Started on.
    pub started_on: Option<Date>,
    /// Longest until.
    pub until: Option<Date>,
    /// A programme around other services: in itself it is no activity.
    pub frame: bool,
    /// The event that chose the provider, or began it.
    pub version: u64,
    /// The phases with the days from which; a service without phases has none.
    pub phases: Vec<(Date, u8)>,
    /// Coaches, with the days from which.
    pub coaches: Vec<(Date, UserId)>,
    /// Joint plans.
    pub plans: Vec<(Date, TextId, TextId)>,
    /// Contacts.
    pub contacts: Vec<(Date, ContactForm, ContactWith)>,
    /// Reports.
    pub reports: Vec<(Date, ReportKind, TextId)>,
    /// Ended on, and why.
    pub ended_on: Option<(Date, EndReason)>,
}

impl Participation {
    /// Started and not ended.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.started_on.is_some() && self.ended_on.is_none()
    }

    /// The phase on a day, counted from 1.
    #[must_use]
    pub fn phase_on(&self, day: Date) -> Option<u8> {
        self.phases.iter().rev().find(|(from, _)| *from <= day).map(|(_, phase)| *phase)
    }

    /// The coach.
    #[must_use]
    pub fn coach(&self) -> Option<UserId> {
        self.coaches.last().map(|(_, coach)| *coach)
    }

    /// The latest contact with the participant.
    #[must_use]
    pub fn last_contact(&self) -> Option<Date> {
        self.contacts
            .iter()
            .filter(|(_, _, with)| *with == ContactWith::Participant)
            .map(|(on, _, _)| *on)
            .max()
    }
}

/// A placement at a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Its id.
    pub id: PlacementId,
    /// The participation it belongs to.
    pub participation: Option<ParticipationId>,
    /// The provider of that participation arranged it: its coach did.
    pub by_provider: bool,
    /// The event that began it.
    pub version: u64,
    /// Internship or work training.
    pub service: Word,
    /// Where.
    pub host: HostId,
    /// Share of full time, percent.
    pub extent_percent: u8,
    /// First day.
    pub started_on: Date,
    /// First day no longer.
    pub until: Date,
    /// What the person does there.
    pub tasks: TextId,
    /// Confirmed by the host on.
    pub confirmed_on: Option<Date>,
    /// Ended on, and why.
    pub ended_on: Option<(Date, EndReason)>,
}

/// Work or studies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// Its id.
    pub id: WorkId,
    /// What kind.
    pub kind: WorkKind,
    /// Share of full time, percent, with the days from which.
    pub extents: Vec<(Date, u8)>,
    /// Employer or school.
    pub place: TextId,
    /// The subsidy decision.
    pub decision: Option<DecisionId>,
    /// The employer, when it is one that the service pays.
    pub employer: Option<EmployerId>,
    /// The event that began it.
    pub version: u64,
    /// What has shown it: on which day, and for how many months of lasting work; 0 when it began.
    pub evidence: Vec<(Date, WorkEvidence, u16)>,
    /// First day.
    pub started_on: Date,
    /// Points verified: months, on.
    pub verified: Vec<(u16, Date)>,
    /// First day no longer.
    pub ended_on: Option<Date>,
    /// Why it ended.
    pub end_reason: Option<WorkEndReason>,
}

impl Work {
    /// The stretches with the same hours: first day, first day no longer (none while it goes on), percent. A
    /// change of hours that was noted for after the end changes nothing.
    pub fn stretches(&self) -> impl Iterator<Item = (Date, Option<Date>, u8)> {
        self.extents.iter().enumerate().filter_map(|(place, (from, extent))| {
            let next = self.extents.get(place + 1).map(|(next, _)| *next);
            let to = [next, self.ended_on].into_iter().flatten().min();
            to.is_none_or(|to| *from < to).then_some((*from, to, *extent))
        })
    }
}

/// A concern for life or health.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its id.
    pub id: ConcernId,
    /// Raised on.
    pub on: Date,
    /// Handled on.
    pub handled_on: Option<Date>,
}

/// A request for a decision because of delay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelayRemedy {
    /// Asked on.
    pub asked_on: Date,
    /// In which step.
    pub step: Step,
    /// Answered on, and whether granted.
    pub answered: Option<(Date, bool)>,
}

//! Everything that can have happened. `Event` is the only type of this crate that is stored, and it
//! is only ever extended: a field gets a `#[serde(default)]`, a kind is never renamed.
//!
//! An event's own fields are its readable header: kind, dates, step, service, öre. What it says about
//! the person stands in the field named `sealed` and in [`SEALED_FIELDS`], which the store encrypts with
//! the case's own key (architecture, decision 5). When the key is gone they fold as erased.

mod envelope;
mod vocabulary;

pub use envelope::*;
pub(crate) use vocabulary::words;
pub use vocabulary::*;

use crate::explanation::Explanation;
use crate::id::*;
use crate::money::Ore;
use crate::pay::{LineGrounds, LineKey, Payee};
use crate::person::{CodeNumber, Person};
use crate::word::Word;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident : $ty:ty),* $(,)? })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name { $($(#[$fdoc])* pub $field: $ty),* }

            impl From<$name> for Event {
                fn from(event: $name) -> Event { Event::$name(event) }
            }
        )+

        /// Something that happened.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Event {
            $($(#[$doc])* $name($name),)+
            /// A kind that this version of the program does not know: its stream is read-only here.
            #[serde(skip)]
            Unknown(String),
        }

        impl Event {
            /// Every kind that is known, in the order of the chain.
            pub const KINDS: &'static [&'static str] = &[$(stringify!($name)),+];

            /// The word for the kind in the store.
            #[must_use]
            pub fn kind(&self) -> &str {
                match self { $(Event::$name(_) => stringify!($name),)+ Event::Unknown(kind) => kind }
            }
        }
    };
}

events! {
    // ── A1 registration
    /// A person was registered: a new spell begins.
    Registered {
        /// 1 for the first spell of the case, then 2 …
        spell: u32,
        /// The order of steps that holds for this spell.
        process: Word,
        /// How it came in.
        channel: Channel,
        /// What the person told us.
        sealed: Sealed<Arc<Person>>,
    }
    /// What is recorded of the person was corrected or completed.
    PersonCorrected {
        /// Everything, as it is after the correction.
        sealed: Sealed<Arc<Person>>,
    }
    /// The person got a named officer, or another one.
    OfficerAssigned {
        /// Who is responsible from now on.
        officer: UserId,
        /// Who was before.
        previous: Option<UserId>,
    }
    /// The person consented.
    ConsentGiven {
        /// To what.
        purpose: ConsentPurpose,
    }
    /// The person took a consent back.
    ConsentWithdrawn {
        /// Which.
        purpose: ConsentPurpose,
    }
    /// The person's identity became protected, otherwise protected, or no longer is.
    ProtectionSet {
        /// How; none when it no longer is.
        protection: Option<Protection>,
    }
    // ── A2 profiling
    /// The profile was made, or, with no approved model, noted as not made: the case goes to an officer.
    Profiled {
        /// The model's version, or none.
        model: Option<String>,
    }
    // ── A3 assessment
    /// The labour-market assessment was made.
    AssessmentMade {
        /// What it leads to.
        result: AssessmentResult,
        /// The service proposed.
        service: Option<Word>,
        /// And its track.
        track: Option<Word>,
        /// Whether the officer departs from what the rules propose; then the reasons say why.
        departs: bool,
        /// The officer's reasons.
        reasons: TextId,
        /// What the rules said.
        sealed: Sealed<Explanation>,
    }
    // ── A4 mapping
    /// The mapping was made, starting from competence.
    MappingMade {
        /// What the person can and wants to do, and in which work.
        competence: TextId,
        /// Which adaptations.
        adaptations: Option<TextId>,
        /// Whether subsidised employment may come into question.
        subsidy_considered: bool,
        /// Deeper mapping by these, inside the support.
        #[serde(default)]
        deeper: Vec<Profession>,
    }
    /// A specialist was asked.
    SpecialistAsked {
        /// The question's id.
        inquiry: InquiryId,
        /// Which profession.
        #[serde(default)]
        profession: Profession,
        /// What for.
        purpose: InquiryPurpose,
        /// The question.
        question: TextId,
    }
    /// The specialist answered.
    SpecialistAnswered {
        /// Which question.
        inquiry: InquiryId,
        /// The statement.
        statement: TextId,
    }
    // ── A5 evidence
    /// Evidence was asked for.
    EvidenceAsked {
        /// Its id, which the received evidence takes over.
        evidence: EvidenceId,
        /// What kind.
        #[serde(default)]
        kind: EvidenceKind,
        /// From whom.
        from: TextId,
    }
    /// Evidence was received.
    EvidenceReceived {
        /// Its id.
        evidence: EvidenceId,
        /// What kind.
        #[serde(default)]
        kind: EvidenceKind,
        /// The document, if there is one.
        document: Option<DocumentId>,
        /// The sender's own id of an electronic statement, by which a revocation finds it.
        sealed: Sealed<EvidenceFacts>,
    }
    /// Evidence was revoked by its sender.
    EvidenceRevoked {
        /// Which.
        evidence: EvidenceId,
    }
    // ── A6 overall assessment
    /// The overall assessment was made and documented.
    OverallAssessmentMade {
        /// The professions in the team.
        #[serde(default)]
        team: Vec<Profession>,
        /// Resources in relation to work.
        resources: TextId,
        /// Limits in relation to work and work environment.
        limits: TextId,
        /// Whether the work capacity is reduced.
        sealed: Sealed<CapacityFacts>,
    }
    // ── A7 code
    /// A disability code was proposed.
    CodeProposed {
        /// The proposal.
        proposal: ProposalId,
        /// Which code.
        sealed: Sealed<CodeNumber>,
    }
    /// A specialist answered the proposal.
    CodeReviewed {
        /// The proposal.
        proposal: ProposalId,
        /// Whether the specialist confirms it.
        confirmed: bool,
        /// The specialist's statement.
        statement: TextId,
    }
    /// The person answered the proposal.
    CodeAnswered {
        /// The proposal.
        proposal: ProposalId,
        /// Whether the person accepts the code.
        accepted: bool,
    }
    /// A code holds: all four preconditions were met.
    CodeSet {
        /// The proposal that it came from.
        proposal: ProposalId,
        /// Which code.
        sealed: Sealed<CodeNumber>,
    }
    /// The person took the code back.
    CodeWithdrawn {
        /// The proposal that it came from.
        proposal: ProposalId,
    }
    // ── A8 decision
    /// An adverse decision is intended; the person may comment first.
    Communicated {
        /// The intent.
        intent: IntentId,
        /// What it is about.
        matter: Matter,
        /// The service it concerns.
        service: Option<Word>,
        /// The last day to comment.
        comment_by: Date,
        /// What is intended and why.
        text: TextId,
    }
    /// The person commented on what is intended.
    CommentMade {
        /// The intent.
        intent: IntentId,
        /// The comment.
        text: TextId,
    }
    /// A decision was made.
    DecisionMade {
        /// Its id.
        decision: DecisionId,
        /// What it is about.
        matter: Matter,
        /// What was decided.
        answer: Answer,
        /// The service.
        service: Option<Word>,
        /// Its track.
        track: Option<Word>,
        /// Temporary or permanent need.
        #[serde(default)]
        need: Option<Need>,
        /// First day.
        valid_from: Date,
        /// First day no longer valid.
        valid_to: Option<Date>,
        /// What it costs a month, for a subsidy.
        per_month: Option<Ore>,
        /// Share of full time that the service is granted for, percent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extent_percent: Option<u8>,
        /// The employer that a subsidy was first granted for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        employer: Option<EmployerId>,
        /// The employment that a subsidy is for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        employment: Option<Employment>,
        /// What the officer found out and stated, by fact.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        stated: BTreeMap<String, String>,
        /// The intent that was communicated, for an adverse decision.
        intent: Option<IntentId>,
        /// The reasons, in the decider's words.
        reasons: TextId,
        /// What the rules said.
        sealed: Sealed<Explanation>,
    }
    /// The letter went out; it is frozen as a document.
    LetterSent {
        /// For which decision.
        decision: DecisionId,
        /// The frozen letter.
        document: DocumentId,
    }
    /// The person received the decision: the time to appeal runs from here.
    DecisionReceived {
        /// Which.
        decision: DecisionId,
    }
    // ── A9 choice
    /// A provider was chosen and a seat taken.
    ProviderChosen {
        /// The participation that begins.
        participation: ParticipationId,
        /// The provider.
        provider: ProviderId,
        /// The service.
        service: Word,
        /// Its track.
        track: Option<Word>,
        /// How.
        way: ChoiceWay,
        /// The decision it rests on.
        decision: DecisionId,
        /// Why, when the neutral rule placed the person.
        sealed: Sealed<Explanation>,
    }
    // ── A10 support
    /// Support started, with an informed agreement.
    SupportStarted {
        /// The participation; for the service's own work too.
        participation: ParticipationId,
        /// The service.
        service: Word,
        /// Its track.
        track: Option<Word>,
        /// Who gives it; none for the service's own work.
        provider: Option<ProviderId>,
        /// The longest day the contract allows.
        until: Option<Date>,
        /// A programme around other services: in itself it is no activity.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        frame: bool,
    }
    /// The participant went on to another phase of the service.
    PhaseStarted {
        /// The participation.
        participation: ParticipationId,
        /// Which, counted from 1.
        phase: u8,
    }
    /// The participant got a coach, or another one.
    CoachAssigned {
        /// The participation.
        participation: ParticipationId,
        /// Who.
        coach: UserId,
        /// Who was before.
        previous: Option<UserId>,
    }
    /// A plan was made together.
    JointPlanMade {
        /// The participation.
        participation: ParticipationId,
        /// The person's goal.
        goal: TextId,
        /// What both will do.
        activities: TextId,
    }
    /// A contact was held.
    ContactHeld {
        /// The participation.
        participation: ParticipationId,
        /// How.
        form: ContactForm,
        /// With whom.
        with: ContactWith,
        /// A note.
        note: Option<TextId>,
    }
    /// A placement at a host started, and a place was taken.
    PlacementStarted {
        /// The placement.
        placement: PlacementId,
        /// Internship or work training, a service id.
        service: Word,
        /// Where.
        host: HostId,
        /// Share of full time, in percent.
        extent_percent: u8,
        /// First day no longer there.
        until: Date,
        /// What the person will do there.
        tasks: TextId,
    }
    /// The host confirmed that the person has been there.
    PlacementConfirmed {
        /// The placement.
        placement: PlacementId,
    }
    /// A placement ended.
    PlacementEnded {
        /// The placement.
        placement: PlacementId,
        /// Why.
        #[serde(default)]
        reason: EndReason,
    }
    /// A report was filed.
    ReportFiled {
        /// The participation.
        participation: ParticipationId,
        /// What kind.
        #[serde(default)]
        kind: ReportKind,
        /// The report.
        text: TextId,
    }
    /// Support ended.
    SupportEnded {
        /// The participation.
        participation: ParticipationId,
        /// Why.
        #[serde(default)]
        reason: EndReason,
    }
    // ── A11 work and studies
    /// Work or studies began.
    WorkStarted {
        /// The work.
        work: WorkId,
        /// What kind.
        #[serde(default)]
        kind: WorkKind,
        /// Share of full time, in percent.
        extent_percent: u8,
        /// Where: employer or school.
        place: TextId,
        /// The subsidy decision, when there is one.
        decision: Option<DecisionId>,
        /// The employer, when it is one that the service pays.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        employer: Option<EmployerId>,
        /// What shows it.
        evidence: WorkEvidence,
    }
    /// The share of full time changed: gradual hours.
    WorkExtentChanged {
        /// The work.
        work: WorkId,
        /// Share of full time, in percent.
        extent_percent: u8,
    }
    /// Work was verified to last, at a point that the rules set.
    WorkVerified {
        /// The work in which the person was on the day.
        work: WorkId,
        /// Months from the first day of unbroken work.
        months: u16,
        /// What shows it.
        evidence: WorkEvidence,
    }
    /// Work or studies ended.
    WorkEnded {
        /// The work.
        work: WorkId,
        /// Why.
        #[serde(default)]
        reason: WorkEndReason,
    }
    // ── A12 closing
    /// The next step was decided.
    NextStepDecided {
        /// What.
        next: NextStep,
        /// The service, if another.
        service: Option<Word>,
        /// Why.
        reasons: TextId,
    }
    /// The spell closed.
    SpellClosed {
        /// Why.
        #[serde(default)]
        reason: CloseReason,
        /// The person's own view.
        own_view: Option<TextId>,
        /// The final report.
        report: TextId,
    }
    /// Concern for life or health.
    ConcernRaised {
        /// The concern.
        concern: ConcernId,
        /// What.
        text: TextId,
    }
    /// A named human took care of a concern.
    ConcernHandled {
        /// The concern.
        concern: ConcernId,
        /// What was done.
        text: TextId,
    }
    // ── A13 rights
    /// A reconsideration was asked for.
    AppealMade {
        /// The appeal.
        appeal: AppealId,
        /// Against which decision.
        decision: DecisionId,
        /// What the person says.
        text: TextId,
    }
    /// The reconsideration was decided.
    AppealDecided {
        /// The appeal.
        appeal: AppealId,
        /// What it came to.
        result: AppealResult,
        /// Why.
        reasons: TextId,
    }
    /// The person asked for a decision because it takes too long (Administrative Procedure Act § 12).
    DelayRemedyAsked {
        /// In which step.
        step: crate::step::Step,
    }
    /// The request was answered.
    DelayRemedyAnswered {
        /// Whether the matter will be decided at once.
        granted: bool,
        /// Why.
        reasons: TextId,
    }
    /// The person said how satisfied they are, from 1 to 5.
    SatisfactionGiven {
        /// With the support.
        #[serde(default)]
        support: u8,
        /// Trust in the service.
        #[serde(default)]
        trust: u8,
        /// In own words.
        text: Option<TextId>,
    }
    // ── A14 plan and control
    /// An individual action plan was made or renewed.
    ActionPlanMade {
        /// The goal: occupation and place.
        goal: TextId,
        /// What the service and the person will do.
        activities: TextId,
    }
    /// The person reported a month's activities.
    ActivityReported {
        /// The first day of the month.
        month: Date,
        /// What the person did.
        text: TextId,
    }
    // ── who may not handle the case, who opened it in an emergency, what the person asks about a reading
    /// Someone is disqualified from the case (Administrative Procedure Act § 16).
    ConflictStated {
        /// Who.
        user: UserId,
        /// What was said about it.
        text: TextId,
        /// On which of the grounds of the act.
        sealed: Sealed<ConflictGround>,
    }
    /// Someone is no longer held to be disqualified.
    ConflictLifted {
        /// Who.
        user: UserId,
        /// Why.
        text: TextId,
    }
    /// Someone opened the case in an emergency.
    EmergencyOpened {
        /// The emergency.
        emergency: EmergencyId,
        /// First day on which it opens nothing any more.
        until: Date,
        /// The stated reason.
        text: TextId,
    }
    /// It was reviewed whether that was right.
    EmergencyReviewed {
        /// Which.
        emergency: EmergencyId,
        /// Whether it was right to open.
        right: bool,
        /// Why.
        text: TextId,
    }
    /// The person asks about a line of the read log.
    ReadingQuestioned {
        /// The question.
        question: QuestionId,
        /// The journal of the line.
        journal: i64,
        /// Its place there.
        position: i64,
        /// Who had opened the case.
        reader: UserId,
        /// What the person asks.
        text: TextId,
    }
    /// The question was answered.
    ReadingAnswered {
        /// Which.
        question: QuestionId,
        /// The answer.
        text: TextId,
    }
    // ── A13 who acts for the person
    /// Someone got a mandate to act for the person, from the day of the event.
    MandateGiven {
        /// Which.
        mandate: MandateId,
        /// Who acts from now on: a user.
        holder: UserId,
        /// As what.
        #[serde(default)]
        kind: MandateKind,
        /// First day no longer. Every mandate has one.
        until: Date,
        /// The day of the decision to appoint, when it is no power of attorney.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided_on: Option<Date>,
        /// Which decision that is: the court and the case number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<TextId>,
    }
    /// An appointment was looked at again and goes on.
    MandateRenewed {
        /// Which.
        mandate: MandateId,
        /// First day no longer.
        until: Date,
        /// What shows that it holds.
        text: TextId,
    }
    /// A mandate ended before its last day.
    MandateEnded {
        /// Which.
        mandate: MandateId,
        /// On whose word, when it was an appointment.
        text: Option<TextId>,
    }
    // ── what was recorded and is wrong
    /// The person says that something recorded in the case is wrong.
    CorrectionAsked {
        /// The request.
        request: CorrectionId,
        /// The place in the stream of what it is about.
        about: u64,
        /// What is wrong.
        text: TextId,
        /// What the person asks not to have done with the case while it is looked into (GDPR art. 18.1 a).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        restrict: Option<Processing>,
    }
    /// A record was corrected. What holds in its place is the event of the same act whose header says so.
    RecordCorrected {
        /// The place in the stream of what was corrected.
        about: u64,
        /// The request that it answers, when there was one.
        request: Option<CorrectionId>,
        /// Why.
        reasons: TextId,
    }
    /// A request was answered, and the record stands.
    CorrectionAnswered {
        /// Which request.
        request: CorrectionId,
        /// Whether it was put right in another way, or refused.
        result: CorrectionResult,
        /// Why.
        reasons: TextId,
    }
    // ── what the person objects to
    /// The person objects to a kind of processing.
    ObjectionMade {
        /// The objection.
        objection: ObjectionId,
        /// To what.
        processing: Processing,
        /// Whether it is not to be done while the objection is looked into (GDPR art. 18.1 d).
        restrict: bool,
        /// Why: what it is in the person's situation.
        text: TextId,
    }
    /// An objection was answered.
    ObjectionAnswered {
        /// Which.
        objection: ObjectionId,
        /// Whether it is stopped, or goes on.
        result: ObjectionResult,
        /// Why; when it goes on, the grounds that weigh heavier.
        reasons: TextId,
    }
    /// The person took an objection back.
    ObjectionWithdrawn {
        /// Which.
        objection: ObjectionId,
    }
    // ── C8 pay
    /// A line of pay was computed from the events and stands for the payee to confirm.
    PayLineDeclared {
        /// Which line: what for, and which revision of it.
        line: LineKey,
        /// Who is paid.
        payee: Payee,
        /// The service.
        service: Word,
        /// First day that it pays for.
        paid_from: Date,
        /// First day no longer.
        paid_to: Date,
        /// How much; none until what is lacking has come in. Negative when it takes back.
        amount: Option<Ore>,
        /// The appropriation that pays, `1:3`.
        appropriation: Option<String>,
        /// The rows, the events and the evidence that it rests on, and what is lacking.
        sealed: Sealed<LineGrounds>,
    }
    /// The payee confirmed a line; for an employer this is the claim.
    PayLineConfirmed {
        /// Which.
        line: LineKey,
    }
    /// The payee disputes a line.
    PayLineDisputed {
        /// Which.
        line: LineKey,
        /// Why.
        text: TextId,
    }
    /// The dispute was answered.
    PayDisputeAnswered {
        /// Which line.
        line: LineKey,
        /// Whether the payee was right: then the events are corrected and the line computed again.
        upheld: bool,
        /// Why.
        text: TextId,
    }
    /// Control holds a line back.
    PayLineWithheld {
        /// Which.
        line: LineKey,
        /// Why.
        text: TextId,
    }
    /// Control approved a line: it may be paid.
    PayLineApproved {
        /// Which.
        line: LineKey,
    }
    /// A line was paid, or taken back when it is negative.
    PayLinePaid {
        /// Which.
        line: LineKey,
        /// The payment that it is part of.
        payment: PaymentId,
    }
    // ── providers, hosts and money
    /// An employer that gets support for someone's employment was recorded, or its description changed.
    EmployerRecorded {
        /// Who.
        profile: crate::world::EmployerProfile,
    }
    /// A provider was approved, or its description changed.
    ProviderApproved {
        /// Who and what.
        profile: crate::world::ProviderProfile,
    }
    /// A provider was excluded: nobody new chooses it or is placed there until it is approved anew.
    ProviderExcluded {}
    /// A seat was taken.
    SeatTaken {
        /// The participation.
        participation: ParticipationId,
        /// In which service.
        service: Word,
    }
    /// A seat was released.
    SeatReleased {
        /// The participation.
        participation: ParticipationId,
        /// In which service.
        service: Word,
    }
    /// A host was approved, or its description changed.
    HostApproved {
        /// Who and what.
        profile: crate::world::HostProfile,
    }
    /// A place at a host was taken.
    PlaceTaken {
        /// The placement.
        placement: PlacementId,
    }
    /// A place at a host was released.
    PlaceReleased {
        /// The placement.
        placement: PlacementId,
    }
    /// Money was granted for a year.
    AppropriationGranted {
        /// How much.
        amount: Ore,
    }
    /// Money was committed by a decision.
    AppropriationCommitted {
        /// The decision.
        decision: DecisionId,
        /// How much.
        amount: Ore,
    }
    /// Committed money was released.
    AppropriationReleased {
        /// The decision.
        decision: DecisionId,
        /// How much.
        amount: Ore,
    }
}

/// What a piece of evidence says about the person, as far as the chain needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceFacts {
    /// The sender's id of an electronic statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// Who issued it.
    pub issuer: String,
    /// Whether it says that there is a functional impairment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impairment: Option<bool>,
}

/// The employment that a subsidy is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employment {
    /// Monthly wage for the agreed hours.
    pub wage_per_month: Ore,
    /// Share of full time, percent.
    pub extent_percent: u8,
    /// Degree of the subsidy, percent, from the job demands analysis (arbetskravsanalys).
    pub degree_percent: u8,
    /// Whole months.
    pub months: u16,
    /// Extra grant a month for supervision and other support, within the service's limit.
    #[serde(default)]
    pub extra_per_month: Ore,
}

/// What the overall assessment says, as far as rules need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityFacts {
    /// The work capacity is reduced because of a disability.
    pub reduced: bool,
}

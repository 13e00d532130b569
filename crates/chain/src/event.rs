//! Everything that can have happened. `Event` is the only type of this crate that is stored, and it
//! is only ever extended: a field gets a `#[serde(default)]`, a kind is never renamed.
//!
//! An event's own fields are its readable header: kind, dates, step, service, öre. What it says about
//! the person stands in the one field named `sealed`, which the store encrypts with the case's own key
//! (architecture, decision 5). When the key is gone the field folds as [`Sealed::Erased`].

use crate::explanation::Explanation;
use crate::id::*;
use crate::money::Ore;
use crate::person::{CodeNumber, Person};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Fields beside `sealed` that say something about the person: the store seals them with it. They all
/// have a value for when they are erased.
pub const SEALED_FIELDS: &[&str] =
    &["deeper", "profession", "kind", "team", "need", "reason", "support", "trust"];

/// A fact about the person: known, or erased for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sealed<T> {
    /// The fact.
    Known(T),
    /// The key of the case has been destroyed; rules answer `needs_human`.
    Erased,
}

impl<T> Sealed<T> {
    /// The fact, unless it has been erased.
    pub fn known(&self) -> Option<&T> {
        match self {
            Sealed::Known(fact) => Some(fact),
            Sealed::Erased => None,
        }
    }
}

impl<T: Serialize> Serialize for Sealed<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.known().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Sealed<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map_or(Sealed::Erased, Sealed::Known))
    }
}

/// Who acts, as the record keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The person whose case it is (arbetssökande).
    JobSeeker,
    /// An officer of the employment service (handläggare).
    Officer,
    /// A psychologist, occupational therapist, physiotherapist … of the service (specialist).
    Specialist,
    /// A provider's coach or employment specialist (handledare).
    Coach,
    /// A host of placements (anordnare).
    Host,
    /// The central reconsideration unit (omprövningsenheten).
    Reviewer,
    /// The program itself: it may record and remind, never decide against anyone.
    System,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Role] = &[
        Role::JobSeeker,
        Role::Officer,
        Role::Specialist,
        Role::Coach,
        Role::Host,
        Role::Reviewer,
        Role::System,
    ];

    /// The word for the role in files and texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Role::JobSeeker => "job_seeker",
            Role::Officer => "officer",
            Role::Specialist => "specialist",
            Role::Coach => "coach",
            Role::Host => "host",
            Role::Reviewer => "reviewer",
            Role::System => "system",
        }
    }

    /// The role with this word, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.id() == id)
    }
}

/// Someone who acts, in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// Who.
    pub user: UserId,
    /// As what.
    pub role: Role,
}

/// What every event carries beside its kind (architecture, decision 4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// When it was recorded (UTC).
    pub recorded_at: Timestamp,
    /// The day on which it holds, in Stockholm.
    pub holds_on: Date,
    /// The day on which what came from outside was received: it decides which secrecy test holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<Date>,
    /// Who did it.
    pub actor: Actor,
    /// For whom, when someone acted for another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<UserId>,
    /// The submitted act: unique in its stream.
    pub command: CommandId,
    /// A keyed digest of what was sent, by which the same thing sent twice is known from something new.
    /// The key is the session's and is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// The version of the earlier event of the same stream that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<u64>,
    /// The policy bundle in force when it was decided, `sha256:…`.
    pub bundle: String,
}

/// An event as it stands in its stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The place in the stream: 1, 2, 3 …
    pub version: u64,
    /// Who, when, on whose behalf, under which rules.
    pub header: Header,
    /// What happened.
    pub event: Event,
}

/// What a stream is about (architecture, decision 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreamKind {
    /// One person's whole dealing.
    Case,
    /// A provider: approval, seats announced, taken and released.
    Provider,
    /// A host: placements offered, taken and released.
    Host,
    /// An appropriation of one year: granted, committed, released.
    Appropriation,
}

impl StreamKind {
    /// The word for the kind in files and in the store.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            StreamKind::Case => "case",
            StreamKind::Provider => "provider",
            StreamKind::Host => "host",
            StreamKind::Appropriation => "appropriation",
        }
    }
}

/// A stream: its kind and its id (a UUID, or `2024-1:4` for an appropriation).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StreamId {
    /// What it is about.
    pub kind: StreamKind,
    /// Which one.
    pub id: String,
}

impl StreamId {
    /// The stream of a case.
    #[must_use]
    pub fn case(id: CaseId) -> StreamId {
        StreamId { kind: StreamKind::Case, id: id.to_string() }
    }
    /// The stream of a provider.
    #[must_use]
    pub fn provider(id: ProviderId) -> StreamId {
        StreamId { kind: StreamKind::Provider, id: id.to_string() }
    }
    /// The stream of a host.
    #[must_use]
    pub fn host(id: HostId) -> StreamId {
        StreamId { kind: StreamKind::Host, id: id.to_string() }
    }
    /// The stream of an appropriation: its number (`1:4`) and year.
    #[must_use]
    pub fn appropriation(number: &str, year: i16) -> StreamId {
        StreamId { kind: StreamKind::Appropriation, id: format!("{year}-{number}") }
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $($erasable:ident)? { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? })+) => {$(
        $crate::event::words!(@one $(#[$doc])* $name [$($erasable)?] { $($(#[$vdoc])* $variant = $id),+ });
    )+};
    (@one $(#[$doc:meta])* $name:ident [] { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word for it in files, forms and texts.
            #[must_use]
            pub const fn id(self) -> &'static str { match self { $($name::$variant => $id),+ } }
            /// The one with this word.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> { match id { $($id => Some($name::$variant),)+ _ => None } }
        }
    };
    // A word that says something about the person: it is sealed, and folds as `Erased` when the key is gone.
    (@one $(#[$doc:meta])* $name:ident [erasable] { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $id)] $variant,)+
            /// The key of the case has been destroyed.
            #[default]
            #[serde(rename = "erased")]
            Erased,
        }

        impl $name {
            /// Every one that can be chosen, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word for it in files, forms and texts.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ $name::Erased => "erased" }
            }
            /// The one with this word, among those that can be chosen.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> { match id { $($id => Some($name::$variant),)+ _ => None } }
        }
    };
}
pub(crate) use words;

words! {
    /// How a registration came in (A1).
    Channel {
        /// By the person in the browser.
        SelfService = "self_service",
        /// By an officer for the person, in a meeting or by telephone.
        Officer = "officer",
        /// From a paper form, typed by an officer.
        Paper = "paper",
    }
    /// What the person consents to.
    ConsentPurpose {
        /// The region's health service sends medical statements electronically (A5).
        MedicalEvidence = "medical_evidence",
        /// The joint plan is shared with the care team (A10).
        PlanWithCareTeam = "plan_with_care_team",
    }
    /// What an assessment leads to (A3).
    AssessmentResult {
        /// The person searches alone, with the service's openings.
        OwnSearch = "own_search",
        /// A matching service and its track.
        Matching = "matching",
        /// Support such as Steg till arbete +.
        Support = "support",
        /// Education.
        Education = "education",
        /// The mapping must come first.
        Mapping = "mapping",
    }
    /// A specialist's profession (A4, A6).
    Profession erasable {
        /// Psychologist.
        Psychologist = "psychologist",
        /// Occupational therapist.
        OccupationalTherapist = "occupational_therapist",
        /// Physiotherapist.
        Physiotherapist = "physiotherapist",
        /// Social consultant.
        SocialConsultant = "social_consultant",
        /// Consultant for vision.
        VisionConsultant = "vision_consultant",
        /// Consultant for hearing and deafness.
        HearingConsultant = "hearing_consultant",
    }
    /// Why a specialist is asked.
    InquiryPurpose {
        /// A deeper mapping inside the support (A4).
        DeeperMapping = "deeper_mapping",
        /// Evidence for a person without a care contact (A5).
        Evidence = "evidence",
    }
    /// Accepted kinds of evidence (A5).
    EvidenceKind erasable {
        /// The health service's electronic statement AF00213.
        MedicalStatement = "medical_statement",
        /// A statement by a psychologist.
        PsychologistStatement = "psychologist_statement",
        /// A statement by a speech therapist.
        SpeechTherapistStatement = "speech_therapist_statement",
        /// A certificate of special-needs education (särskolebevis).
        SpecialNeedsCertificate = "special_needs_certificate",
        /// Documents from a special school (specialskola).
        SpecialSchoolDocument = "special_school_document",
        /// An investigation by the service's own specialists.
        OwnInvestigation = "own_investigation",
    }
    /// Whether a need of support is expected to pass (A8).
    Need {
        /// For a time.
        Temporary = "temporary",
        /// Lasting.
        Permanent = "permanent",
    }
    /// What a decision is about.
    Matter {
        /// Support: a service and its track (A8).
        Support = "support",
        /// A subsidy that follows the person to an employer (A8, A11).
        Subsidy = "subsidy",
        /// A warning or suspension (A14).
        Sanction = "sanction",
        /// Support that ends against the person's wish (A12).
        EarlyEnd = "early_end",
    }
    /// What was decided.
    Answer {
        /// Yes.
        Granted = "granted",
        /// No. Never by machine alone, never without the time to comment.
        Refused = "refused",
        /// A duty or a sanction is laid on the person: adverse like a refusal.
        Imposed = "imposed",
    }
    /// How a provider came to be (A9).
    ChoiceWay {
        /// The person chose.
        OwnChoice = "own_choice",
        /// No choice in time: placed by the neutral rule.
        NeutralRule = "neutral_rule",
        /// The person changed provider.
        Change = "change",
    }
    /// How a contact was held (E2).
    ContactForm {
        /// Face to face.
        InPerson = "in_person",
        /// By telephone.
        Telephone = "telephone",
        /// By video or message.
        Digital = "digital",
    }
    /// With whom.
    ContactWith {
        /// The participant.
        Participant = "participant",
        /// An employer, about the participant.
        Employer = "employer",
        /// The care team, with consent.
        CareTeam = "care_team",
    }
    /// A report that a service demands.
    ReportKind erasable {
        /// At set intervals.
        Periodic = "periodic",
        /// When something departs from the plan.
        Deviation = "deviation",
        /// At the end, with the next step.
        Final = "final",
    }
    /// Why support or a placement ended.
    EndReason erasable {
        /// The person went to work.
        ToWork = "to_work",
        /// The person went to studies.
        ToStudies = "to_studies",
        /// The longest time had passed.
        TimeLimit = "time_limit",
        /// What was planned was done.
        Completed = "completed",
        /// The person chose another provider.
        ChangedProvider = "changed_provider",
        /// Ill, or otherwise unable to take part.
        Illness = "illness",
        /// The person wished to end.
        OwnWish = "own_wish",
        /// A decision with time to comment ended it.
        Decided = "decided",
    }
    /// What kind of work or studies (A11).
    WorkKind erasable {
        /// A job that anyone may apply for, at normal pay.
        Competitive = "competitive",
        /// A job with a wage subsidy.
        Subsidised = "subsidised",
        /// The person's own business.
        OwnBusiness = "own_business",
        /// Self-employment through a firm (egenanställning).
        ThroughFirm = "through_firm",
        /// Regular studies.
        Studies = "studies",
    }
    /// Why work ended.
    WorkEndReason erasable {
        /// The contract ran out.
        ContractEnded = "contract_ended",
        /// Redundancy.
        Redundancy = "redundancy",
        /// The person changed job: learning, not failure.
        ChangedJob = "changed_job",
        /// The person left.
        Resigned = "resigned",
        /// Ill health.
        Illness = "illness",
        /// It did not work out.
        DidNotWork = "did_not_work",
    }
    /// What verifies a result (A11).
    WorkEvidence {
        /// An employment contract.
        Contract = "contract",
        /// An income statement.
        IncomeStatement = "income_statement",
        /// An admission to studies.
        Admission = "admission",
        /// A registered business.
        BusinessRegistration = "business_registration",
    }
    /// What comes after, decided before a service ends (A12).
    NextStep {
        /// The same kind of support again.
        MoreSupport = "more_support",
        /// Another service.
        OtherService = "other_service",
        /// Follow-along support at work.
        FollowAlong = "follow_along",
        /// A new assessment, because what was tried gave no result.
        NewAssessment = "new_assessment",
        /// The person manages alone.
        OwnSearch = "own_search",
    }
    /// Why a spell closed.
    CloseReason erasable {
        /// Lasting work.
        LastingWork = "lasting_work",
        /// Studies.
        Studies = "studies",
        /// The person's own wish.
        OwnWish = "own_wish",
        /// Moved away, or otherwise left.
        Left = "left",
    }
    /// What a reconsideration came to (A13).
    AppealResult {
        /// The decision is changed as the person asked.
        Changed = "changed",
        /// The decision stands.
        Upheld = "upheld",
        /// It came after the time to appeal.
        TooLate = "too_late",
    }
}

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
        process: String,
        /// How it came in.
        channel: Channel,
        /// What the person told us.
        sealed: Sealed<Box<Person>>,
    }
    /// What is recorded of the person was corrected or completed.
    PersonCorrected {
        /// Everything, as it is after the correction.
        sealed: Sealed<Box<Person>>,
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
        service: Option<String>,
        /// And its track.
        track: Option<String>,
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
        service: Option<String>,
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
        service: Option<String>,
        /// Its track.
        track: Option<String>,
        /// Temporary or permanent need.
        #[serde(default)]
        need: Option<Need>,
        /// First day.
        valid_from: Date,
        /// First day no longer valid.
        valid_to: Option<Date>,
        /// What it costs a month, for a subsidy.
        per_month: Option<Ore>,
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
        service: String,
        /// Its track.
        track: Option<String>,
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
        service: String,
        /// Its track.
        track: Option<String>,
        /// Who gives it; none for the service's own work.
        provider: Option<ProviderId>,
        /// The longest day the contract allows.
        until: Option<Date>,
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
        service: String,
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
        service: Option<String>,
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
    // ── providers, hosts and money
    /// A provider was approved, or its description changed.
    ProviderApproved {
        /// Who and what.
        profile: crate::world::ProviderProfile,
    }
    /// A seat was taken.
    SeatTaken {
        /// The participation.
        participation: ParticipationId,
        /// In which service.
        service: String,
    }
    /// A seat was released.
    SeatReleased {
        /// The participation.
        participation: ParticipationId,
        /// In which service.
        service: String,
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

/// What the overall assessment says, as far as rules need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapacityFacts {
    /// The work capacity is reduced because of a disability.
    pub reduced: bool,
}

//! The words that events use: each set with its ids for files, forms and texts.

use serde::{Deserialize, Serialize};

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
        /// The provider who gives the support sees what is recorded of health (A10).
        HealthWithProvider = "health_with_provider",
    }
    /// How the population register protects a person's identity.
    Protection {
        /// Sekretessmarkering: who the person is and lives must be kept with special care.
        Identity = "protected_identity",
        /// Skyddad folkbokföring: where the person lives is known to the tax agency alone.
        Registration = "protected_registration",
    }
    /// Why someone is disqualified: the grounds of the Administrative Procedure Act, § 16.
    ConflictGround {
        /// The case is the own one or that of someone close, or its outcome concerns one of them.
        Own = "own",
        /// One acts, or has acted, for the person in the matter.
        Represents = "represents",
        /// One has taken part in what is now to be reconsidered.
        Earlier = "earlier",
        /// There is something else for which one's impartiality can be questioned.
        Other = "other",
    }
    /// As what someone acts for the person (A13).
    MandateKind erasable {
        /// God man, appointed under the Parental Code, chapter 11.
        Guardian = "guardian",
        /// Förvaltare, appointed under the same chapter.
        Trustee = "trustee",
        /// Ombud, by the person's own power of attorney (Administrative Procedure Act § 14).
        Agent = "agent",
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
    /// What came of a request that something recorded be put right (A13).
    CorrectionResult {
        /// The record was corrected.
        Corrected = "corrected",
        /// It was put right in another way, by a decision or a fact of its own.
        Otherwise = "otherwise",
        /// It stands as it is.
        Refused = "refused",
    }
    /// What is done with what is known of the person, as far as it can be told apart: what one may object to is
    /// said of each in `steps/rights.objection` (A13, GDPR art. 21).
    Processing {
        /// The rules reckon, from what is recorded, what the officer begins the assessment with.
        Proposal = "proposal",
        /// Whoever has not chosen in time is placed with a provider by the neutral rule.
        Placing = "placing",
        /// A host is told who comes, and when.
        Hosts = "hosts",
        /// Figures in which nobody can be made out are reckoned from the case too.
        Statistics = "statistics",
        /// The case is handled and kept.
        Handling = "handling",
        /// What is paid is controlled.
        PayControl = "pay_control",
    }
    /// What an objection came to (A13).
    ObjectionResult {
        /// The processing is stopped.
        Stopped = "stopped",
        /// It goes on, on grounds that weigh heavier.
        GoesOn = "goes_on",
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

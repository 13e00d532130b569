//! Why an act was not done: named reasons that pages and commands render in the reader's language.
//! A refusal changes nothing.

use crate::event::Matter;
use crate::step::Step;
use crate::word::Word;
use jiff::civil::Date;

/// What an act lacks. Each becomes one line of the message (`missing-…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Accepted evidence (A5).
    Evidence,
    /// A documented overall assessment (A6).
    OverallAssessment,
    /// A specialist's confirmation (A7).
    Confirmation,
    /// The person's own acceptance (A7).
    Acceptance,
    /// A step that must come before.
    Step(Step),
    /// What is intended has not been communicated (Administrative Procedure Act § 25).
    Communication,
    /// The time to comment has not passed and no comment has come.
    TimeToComment,
    /// The person's consent.
    Consent,
    /// A decision that grants it.
    Decision,
    /// A next step, decided before the end (A12).
    NextStep,
    /// A joint plan.
    JointPlan,
    /// Something that a line of pay rests on.
    PayGrounds,
}

impl Missing {
    /// The text key.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Missing::Evidence => "missing-evidence".into(),
            Missing::OverallAssessment => "missing-overall_assessment".into(),
            Missing::Confirmation => "missing-confirmation".into(),
            Missing::Acceptance => "missing-acceptance".into(),
            Missing::Step(step) => format!("missing-step-{}", step.id()),
            Missing::Communication => "missing-communication".into(),
            Missing::TimeToComment => "missing-time_to_comment".into(),
            Missing::Consent => "missing-consent".into(),
            Missing::Decision => "missing-decision".into(),
            Missing::NextStep => "missing-next_step".into(),
            Missing::JointPlan => "missing-joint_plan".into(),
            Missing::PayGrounds => "missing-pay_grounds".into(),
        }
    }
}

/// Why an act was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Something must be in place first; every missing thing is named.
    #[error("missing: {0:?}")]
    Missing(Vec<Missing>),
    /// Nothing is written where reasons or a text are required.
    #[error("text missing in {field}")]
    TextMissing {
        /// Which field.
        field: &'static str,
    },
    /// Longer than any field takes.
    #[error("text too long in {field}")]
    TextTooLong {
        /// Which field.
        field: &'static str,
        /// Characters at the most.
        max: usize,
    },
    /// The case is not registered, or its spell has closed.
    #[error("the spell is closed")]
    Closed,
    /// The person is already registered.
    #[error("already registered")]
    AlreadyRegistered,
    /// It was done before; it is not done twice.
    #[error("already done: {0}")]
    AlreadyDone(&'static str),
    /// There is no such thing in this case.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// The act does not fit the state of the case.
    #[error("not now: {0}")]
    NotNow(&'static str),
    /// A day that cannot be: before what it follows, or in the future.
    #[error("impossible day for {field}")]
    ImpossibleDay {
        /// Which field.
        field: &'static str,
        /// The earliest or latest day that can be.
        bound: Date,
    },
    /// A number outside its bounds.
    #[error("{field} is out of bounds")]
    OutOfBounds {
        /// Which field.
        field: &'static str,
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
    /// The provider is full.
    #[error("the provider is full")]
    ProviderFull,
    /// The provider does not serve the place, the service or the track.
    #[error("the provider does not serve this place")]
    OutsideArea,
    /// The host has no free place.
    #[error("the host is full")]
    HostFull,
    /// The appropriation has too little left.
    #[error("the appropriation does not suffice")]
    NoMoney,
    /// A person has at most so many codes.
    #[error("too many codes")]
    TooManyCodes {
        /// At the most, by the policy.
        max: i64,
    },
    /// The code is not in force on the day.
    #[error("no such code in force")]
    NoSuchCode,
    /// A statement about someone else.
    #[error("the statement concerns another person")]
    AnotherPerson,
    /// The rules answer no; the explanation says why.
    #[error("not entitled to {service}")]
    NotEntitled {
        /// To which service.
        service: Word,
        /// Why.
        explanation: Box<crate::explanation::Explanation>,
    },
    /// The rules cannot answer: a fact is missing. It waits for a human.
    #[error("needs a human: {facts:?}")]
    NeedsHuman {
        /// Which facts are missing, their names.
        facts: Vec<String>,
        /// What was asked.
        explanation: Box<crate::explanation::Explanation>,
    },
    /// The service is not in force on the day.
    #[error("{0} is not in force")]
    ServiceNotInForce(Word),
    /// An adverse decision about this can only be made by a human.
    #[error("only a human may decide about {0:?}")]
    OnlyHuman(Matter),
    /// A program of an older version cannot change a case with events that it does not know.
    #[error("read-only on this node")]
    ReadOnly,
    /// The facts of the case have been erased.
    #[error("erased")]
    Erased,
    /// The policy lacks what the act asks for: a fault of the policy, shown and logged.
    #[error("the policy does not say: {0}")]
    PolicySilent(String),
}

impl Refusal {
    /// The text key.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::Missing(_) => "refusal-missing",
            Refusal::TextMissing { .. } => "refusal-text_missing",
            Refusal::TextTooLong { .. } => "refusal-text_too_long",
            Refusal::Closed => "refusal-closed",
            Refusal::AlreadyRegistered => "refusal-already_registered",
            Refusal::AlreadyDone(_) => "refusal-already_done",
            Refusal::Unknown(_) => "refusal-unknown",
            Refusal::NotNow(_) => "refusal-not_now",
            Refusal::ImpossibleDay { .. } => "refusal-impossible_day",
            Refusal::OutOfBounds { .. } => "refusal-out_of_bounds",
            Refusal::ProviderFull => "refusal-provider_full",
            Refusal::OutsideArea => "refusal-outside_area",
            Refusal::HostFull => "refusal-host_full",
            Refusal::NoMoney => "refusal-no_money",
            Refusal::TooManyCodes { .. } => "refusal-too_many_codes",
            Refusal::NoSuchCode => "refusal-no_such_code",
            Refusal::AnotherPerson => "refusal-another_person",
            Refusal::NotEntitled { .. } => "refusal-not_entitled",
            Refusal::NeedsHuman { .. } => "refusal-needs_human",
            Refusal::ServiceNotInForce(_) => "refusal-service_not_in_force",
            Refusal::OnlyHuman(_) => "refusal-only_human",
            Refusal::ReadOnly => "refusal-read_only",
            Refusal::Erased => "refusal-erased",
            Refusal::PolicySilent(_) => "refusal-policy_silent",
        }
    }
}

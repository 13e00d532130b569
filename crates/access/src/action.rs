//! What someone wants with a case: to see a part of it or to do an act, and for which purpose.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word for it in the read log and in text keys.
            #[must_use]
            pub const fn id(self) -> &'static str { match self { $($name::$variant => $id),+ } }
            /// The one with this word.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> { match id { $($id => Some($name::$variant),)+ _ => None } }
        }
    )+};
}
pub(crate) use words;

words! {
    /// A part of what a case holds. Every kind of event belongs to one part.
    Part {
        /// Everything, the personal number included.
        Whole = "whole",
        /// Where the person is on the way, what comes next, what the person told at registration.
        Way = "way",
        /// Evidence, disability codes, the overall assessment, specialists' statements.
        Health = "health",
        /// Plans, contacts and reports of the support, and work.
        Support = "support",
        /// A placement: first name and dates only.
        Placement = "placement",
        /// Decisions with their reasons, appeals.
        Decisions = "decisions",
        /// What the case has led to in pay.
        Pay = "pay",
        /// Who has opened the case.
        ReadLog = "read_log",
        /// The list of cases with something to do.
        Worklist = "worklist",
    }
    /// What an opening is for. It is stated, logged and shown to the person.
    Purpose {
        /// The person's own case.
        OwnWay = "own_way",
        /// The employment service's handling of the case.
        Casework = "casework",
        /// A specialist's investigation or answer.
        Investigation = "investigation",
        /// A provider's support.
        Support = "support",
        /// A placement at a host.
        Placement = "placement",
        /// An employer's pay for supported employment.
        Employment = "employment",
        /// The control of what is paid.
        PayControl = "pay_control",
        /// The reconsideration of a decision.
        Reconsideration = "reconsideration",
        /// The analysis of reforms, which opens no case.
        Analysis = "analysis",
        /// The program's own control, or an explanation asked for at the command line.
        Control = "control",
    }
    /// An act: one word for each group of commands of the chain.
    Act {
        /// Register a person, or begin a new spell (A1).
        Register = "register",
        /// Make the labour-market assessment (A3).
        Assess = "assess",
        /// Map, or ask a specialist (A4).
        Map = "map",
        /// Answer as a specialist (A4).
        AnswerInquiry = "answer_inquiry",
        /// Ask for, hand in or receive evidence (A5).
        Evidence = "evidence",
        /// Make the overall assessment (A6).
        OverallAssessment = "overall_assessment",
        /// Propose a disability code (A7).
        ProposeCode = "propose_code",
        /// Confirm or reject a proposed code as a specialist (A7).
        ConfirmCode = "confirm_code",
        /// Accept, decline or take back a code: the person's alone (A7).
        AnswerCode = "answer_code",
        /// Communicate and decide (A8).
        Decide = "decide",
        /// Choose or change provider (A9).
        Choose = "choose",
        /// Start and end support, plan, hold contacts, start placements, report (A10).
        SupportWork = "support_work",
        /// File the final report, also when the support has ended (A12).
        FinalReport = "final_report",
        /// Confirm that the person has been at the placement (A10).
        PlacementConfirm = "placement_confirm",
        /// Record work or studies and what shows them (A11).
        Work = "work",
        /// Decide the next step and close (A12).
        Close = "close",
        /// Raise a concern for life or health (A12).
        RaiseConcern = "raise_concern",
        /// Take care of a concern (A12).
        HandleConcern = "handle_concern",
        /// Use a right: comment, appeal, ask for a decision that takes too long, rate (A13).
        Appeal = "appeal",
        /// Decide a reconsideration (A13).
        Reconsider = "reconsider",
        /// Make or renew the action plan (A14).
        Plan = "plan",
        /// Report a month's activities (A14).
        ReportActivity = "report_activity",
        /// Give or take back a consent.
        Consent = "consent",
        /// Compute pay and declare what is new (C8).
        DeclarePay = "declare_pay",
        /// Confirm or dispute a line of pay, as the payee (C8).
        ConfirmPay = "confirm_pay",
        /// Answer disputes, hold back, approve and pay (C8).
        ControlPay = "control_pay",
        /// Correct or complete what is recorded of the person.
        Correct = "correct",
    }
}

/// What is asked: to see a part, or to do an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// See a part of the case.
    See(Part),
    /// Do an act.
    Act(Act),
}

//! What someone wants: to see a part of a case, to do an act, to list, to search, to take something out;
//! and for which purpose (system.md "What must always hold" 2; domain.md §5.1).

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
    /// A part of what a case holds. Every kind of event belongs to one part. The last five are details about
    /// the person: the door asks for each of them by itself, whichever parts a page shows.
    Part {
        /// Every part; of the details only those that are asked for and allowed by themselves.
        Whole = "whole",
        /// Where the person is on the way, what comes next, what the person told at registration.
        Way = "way",
        /// Evidence, disability codes, the overall assessment, specialists' statements.
        Health = "health",
        /// Plans, contacts and reports of the support, and work.
        Support = "support",
        /// A placement: what is done there, from when and until when.
        Placement = "placement",
        /// Decisions with their reasons, appeals.
        Decisions = "decisions",
        /// What the case has led to in pay.
        Pay = "pay",
        /// Who has opened the case.
        ReadLog = "read_log",
        /// The first name.
        FirstName = "first_name",
        /// Both names.
        Name = "name",
        /// The personal number.
        Number = "number",
        /// Address, telephone number and e-mail address.
        Contact = "contact",
        /// Where the person works or has a placement.
        Workplace = "workplace",
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
        /// The running of the service, which opens no case.
        Administration = "administration",
        /// The program's own control, or an explanation asked for at the command line.
        Control = "control",
        /// Acting for the person, by a mandate.
        Representation = "representation",
    }
    /// An act: one word for each group of commands of the chain, and for what is done with access itself.
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
        /// Use a right: comment, appeal, ask for a decision that takes too long, ask who has read and why, say that a record is wrong, object to a processing, rate (A13).
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
        /// Record that the person's identity is protected, or no longer is.
        Protect = "protect",
        /// State that one is disqualified from the case.
        StateConflict = "state_conflict",
        /// Take a stated disqualification away again: the head of the unit's alone.
        LiftConflict = "lift_conflict",
        /// Open the case in an emergency, with a stated reason.
        OpenInEmergency = "open_in_emergency",
        /// Review, the next day, that someone opened the case in an emergency.
        ReviewEmergency = "review_emergency",
        /// Answer what the person asks about a line of the read log.
        AnswerReading = "answer_reading",
        /// Let someone act for oneself: the person's alone (A13).
        GiveMandate = "give_mandate",
        /// End what lets someone act for the person; an appointment only as an officer (A13).
        EndMandate = "end_mandate",
        /// Record, or look again at, that someone is appointed to act for the person (A13).
        Appoint = "appoint",
        /// Correct an earlier record of the case, or answer that it stands.
        CorrectRecord = "correct_record",
        /// Answer what the person objects to having done with the case.
        AnswerObjection = "answer_objection",
    }
    /// By what cases may be searched or filtered. The list is closed (Act 2002:546 § 14): whatever is not named
    /// here is asked for as [`SearchKey::Sensitive`], which nobody may.
    SearchKey {
        /// The case's own number.
        Case = "case",
        /// The personal number, exactly.
        PersonalNumber = "personal_number",
        /// The name.
        Name = "name",
        /// The municipality.
        Municipality = "municipality",
        /// The named officer, or that there is none.
        Officer = "officer",
        /// Which step of the handling is to be done next.
        Step = "step",
        /// Who is paid.
        Payee = "payee",
        /// Health, codes, origin, language, services had, what someone has written, and all else.
        Sensitive = "sensitive",
    }
    /// What is taken out of the system.
    Export {
        /// Everything about one person, for that person (GDPR art. 15 and 20).
        Extract = "extract",
        /// Lines of pay.
        Pay = "pay",
        /// Files for the archive.
        Archive = "archive",
        /// Figures in which no person can be made out.
        Figures = "figures",
    }
}

impl SearchKey {
    /// The key that a word asks for; a word that is not on the list is taken for a sensitive one.
    #[must_use]
    pub fn of(word: &str) -> SearchKey {
        SearchKey::from_id(word).unwrap_or(SearchKey::Sensitive)
    }
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See a part of the case.
    See(Part),
    /// Do an act.
    Act(Act),
    /// Have the case stand in one's own list; each row is then judged by what it shows.
    List,
    /// Search for the case, or pick it out of a list, by a key.
    Search(SearchKey),
    /// Take something out.
    Export(Export),
}

impl Action {
    /// Every action, in order.
    pub fn all() -> impl Iterator<Item = Action> {
        let see = Part::ALL.iter().copied().map(Action::See);
        let act = Act::ALL.iter().copied().map(Action::Act);
        let search = SearchKey::ALL.iter().copied().map(Action::Search);
        let export = Export::ALL.iter().copied().map(Action::Export);
        see.chain(act).chain([Action::List]).chain(search).chain(export)
    }

    /// The kind of action: `see`, `act`, `list`, `search` or `export`.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Action::See(_) => "see",
            Action::Act(_) => "act",
            Action::List => "list",
            Action::Search(_) => "search",
            Action::Export(_) => "export",
        }
    }

    /// The action as one word, such as `see:way`. Text keys have `-` in the place of `:`.
    #[must_use]
    pub fn id(self) -> String {
        let what = match self {
            Action::See(part) => part.id(),
            Action::Act(act) => act.id(),
            Action::List => return self.kind().to_owned(),
            Action::Search(key) => key.id(),
            Action::Export(export) => export.id(),
        };
        format!("{}:{what}", self.kind())
    }

    /// The action with this word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Action> {
        match id.split_once(':') {
            None => (id == "list").then_some(Action::List),
            Some(("see", part)) => Part::from_id(part).map(Action::See),
            Some(("act", act)) => Act::from_id(act).map(Action::Act),
            Some(("search", key)) => SearchKey::from_id(key).map(Action::Search),
            Some(("export", export)) => Export::from_id(export).map(Action::Export),
            Some(_) => None,
        }
    }
}

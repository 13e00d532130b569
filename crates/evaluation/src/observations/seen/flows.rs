//! What happened in a month, counted event by event (A1–A14, F2). A refusal by the rules is no event and is
//! not counted.

use crate::cost::ResultKind;
use crate::observations::band::DurationBand;
use crate::observations::key::{Per, key, keys};
use crate::observations::merge::seen;
use chain::event::{
    Answer, AppealResult, AssessmentResult, CloseReason, Event, Matter, WorkEndReason, WorkKind,
};
use std::collections::BTreeMap;

key!(ResultKind: 3);

keys! {
    /// What ended a time without work; each counts once, and none after another.
    ExitTo: 4 {
        /// A job at normal pay, or the person's own business.
        Competitive = "competitive",
        /// A job with a subsidy.
        Subsidised = "subsidised",
        /// Regular studies.
        Studies = "studies",
        /// The spell closed with neither; also work of a kind that has been erased.
        Other = "other",
    }
}

impl ExitTo {
    /// To a kind of work.
    #[must_use]
    pub const fn of(kind: WorkKind) -> ExitTo {
        match ResultKind::of(kind) {
            Some(ResultKind::Competitive) => ExitTo::Competitive,
            Some(ResultKind::Subsidised) => ExitTo::Subsidised,
            Some(ResultKind::Studies) => ExitTo::Studies,
            None => ExitTo::Other,
        }
    }
}

seen! {
    /// What happened in one month.
    pub struct Flows {
        /// Events in cases, of every kind.
        pub events: u64,
        /// Events in other streams: seats, places, money.
        pub world_events: u64,
        /// Acts by which somebody at the service decides something about a person: assessments, overall
        /// assessments, answers to proposed codes, decisions, next steps, and answers to appeals and to
        /// requests because of delay.
        pub decision_acts: u64,
        /// People registered for the first time.
        pub registered_first: u64,
        /// People registered again.
        pub registered_again: u64,
        /// Spells closed, by reason.
        pub closed: Per<CloseReason>,
        /// Exits from time without work in an open spell, by how long it had been and to what. Going from one
        /// work to another without a day between is none.
        pub exits: Per<DurationBand, Per<ExitTo>>,
        /// Work and studies begun.
        pub work_started: Per<WorkKind>,
        /// Work and studies ended, by reason.
        pub work_ended: Per<WorkEndReason>,
        /// Lasting work verified, by the point in months.
        pub work_verified: BTreeMap<u16, u64>,
        /// Labour-market assessments, by result.
        pub assessed: Per<AssessmentResult>,
        /// Mappings.
        pub mapped: u64,
        /// Overall assessments.
        pub assessed_overall: u64,
        /// Questions to specialists.
        pub specialists_asked: u64,
        /// Answers from them.
        pub specialists_answered: u64,
        /// Evidence asked for.
        pub evidence_asked: u64,
        /// Evidence received.
        pub evidence_received: u64,
        /// Codes proposed.
        pub codes_proposed: u64,
        /// Codes set.
        pub codes_set: u64,
        /// Codes that the person took back.
        pub codes_withdrawn: u64,
        /// Decisions, by matter and answer.
        pub decided: Per<Matter, Per<Answer>>,
        /// Times that another officer than before became responsible.
        pub officer_changes: u64,
        /// Participants who got another coach than before.
        pub coach_changes: u64,
        /// Contacts held.
        pub contacts: u64,
        /// Reconsiderations asked for.
        pub appeals: u64,
        /// Reconsiderations decided, by result.
        pub appeals_decided: Per<AppealResult>,
        /// Decisions asked for because it takes too long.
        pub delays_asked: u64,
        /// Those of them that were granted.
        pub delays_granted: u64,
        /// Concerns for life or health.
        pub concerns: u64,
        /// Seats at providers taken.
        pub seats_taken: u64,
        /// Seats at providers released.
        pub seats_released: u64,
        /// Places at hosts taken.
        pub places_taken: u64,
        /// Places at hosts released.
        pub places_released: u64,
        /// People whose unbroken competitive work reached six months. Counted when a case is let go, in the
        /// month in which it was reached; so are the next two.
        pub lasting_6: u64,
        /// People whose unbroken competitive work reached twelve months.
        pub lasting_12: u64,
        /// Days on which a person with an assessed need had no activity (A12).
        pub idle_days: u64,
    }
}

impl Flows {
    /// Spells opened.
    #[must_use]
    pub fn registered(&self) -> u64 {
        self.registered_first + self.registered_again
    }

    /// Exits to something, however long the time without work had been.
    #[must_use]
    pub fn exits_to(&self, to: ExitTo) -> u64 {
        self.exits.iter().map(|(_, exits)| exits.get(to)).sum()
    }

    /// Counts an event of a case, as far as the event itself says what it is.
    pub(crate) fn note(&mut self, event: &Event) {
        self.events += 1;
        match event {
            Event::Registered(e) if e.spell <= 1 => self.registered_first += 1,
            Event::Registered(_) => self.registered_again += 1,
            Event::OfficerAssigned(e) => self.officer_changes += u64::from(e.previous.is_some()),
            Event::AssessmentMade(e) => {
                self.decision_acts += 1;
                self.assessed.count(e.result);
            }
            Event::MappingMade(_) => self.mapped += 1,
            Event::SpecialistAsked(_) => self.specialists_asked += 1,
            Event::SpecialistAnswered(_) => self.specialists_answered += 1,
            Event::EvidenceAsked(_) => self.evidence_asked += 1,
            Event::EvidenceReceived(_) => self.evidence_received += 1,
            Event::OverallAssessmentMade(_) => {
                self.decision_acts += 1;
                self.assessed_overall += 1;
            }
            Event::CodeProposed(_) => self.codes_proposed += 1,
            Event::CodeReviewed(_) | Event::NextStepDecided(_) => self.decision_acts += 1,
            Event::CodeSet(_) => self.codes_set += 1,
            Event::CodeWithdrawn(_) => self.codes_withdrawn += 1,
            Event::DecisionMade(e) => {
                self.decision_acts += 1;
                self.decided.at(e.matter).count(e.answer);
            }
            Event::CoachAssigned(e) => self.coach_changes += u64::from(e.previous.is_some()),
            Event::ContactHeld(_) => self.contacts += 1,
            Event::WorkStarted(e) => self.work_started.count(e.kind),
            Event::WorkVerified(e) => *self.work_verified.entry(e.months).or_default() += 1,
            Event::WorkEnded(e) => self.work_ended.count(e.reason),
            Event::SpellClosed(e) => self.closed.count(e.reason),
            Event::AppealMade(_) => self.appeals += 1,
            Event::AppealDecided(e) => {
                self.decision_acts += 1;
                self.appeals_decided.count(e.result);
            }
            Event::DelayRemedyAsked(_) => self.delays_asked += 1,
            Event::DelayRemedyAnswered(e) => {
                self.decision_acts += 1;
                self.delays_granted += u64::from(e.granted);
            }
            Event::ConcernRaised(_) => self.concerns += 1,
            // What else happens in a case is counted by service, or only as an event.
            _ => {}
        }
    }
}

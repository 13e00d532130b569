//! A case: one person's whole dealing, folded from its events (architecture, decisions 4 and 7).
//!
//! Nothing here is stored. The fold takes two times: what held on a day (`as_of`) and what was known
//! at a moment (`as_known_at`), so that a decision can be tried again as things were known then.

mod apply;
mod done;
mod few;
mod mandates;
mod objections;
mod parts;
mod places;
mod put_right;
mod trust;

pub use done::Done;
pub use mandates::*;
pub use objections::*;
pub use parts::*;
pub use places::*;
pub use put_right::*;
pub use trust::*;

use crate::event::{ConsentPurpose, Event, Recorded, Sealed};
use crate::id::*;
use crate::person::{CodeNumber, Person};
use crate::step::Step;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// From which moment a case is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Events that hold later are left out.
    pub as_of: Date,
    /// Events recorded later are left out, and with them their corrections.
    pub as_known_at: Timestamp,
}

impl Seen {
    /// Everything that is recorded.
    pub const NOW: Seen = Seen { as_of: Date::MAX, as_known_at: Timestamp::MAX };
}

/// One person's whole dealing with the service.
///
/// It can be written down, so that a long run of the laboratory can be taken up again; such a copy is never
/// truth and is only read by the program that wrote it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// The version of the last event in the stream, also of those left out of the fold.
    pub version: u64,
    /// Acts already done, in order, by which a double submission is found.
    pub commands: Vec<CommandId>,
    /// Spells in order; the last one is current.
    pub spells: Vec<Spell>,
    /// What is recorded of the person.
    pub person: Option<Sealed<Arc<Person>>>,
    /// The named officer and the changes.
    pub officers: Vec<(Date, UserId)>,
    /// Consents that hold.
    pub consents: BTreeSet<ConsentPurpose>,
    /// Labour-market assessments.
    pub assessments: Vec<Assessment>,
    /// Mappings.
    pub mappings: Vec<Mapping>,
    /// Questions to specialists.
    pub inquiries: Vec<Inquiry>,
    /// Evidence asked for and received.
    pub evidence: Vec<Evidence>,
    /// Overall assessments.
    pub overall_assessments: Vec<OverallAssessment>,
    /// Codes and proposals of codes.
    pub codes: Vec<Code>,
    /// Intended adverse decisions.
    pub intents: Vec<Intent>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// Appeals.
    pub appeals: Vec<Appeal>,
    /// Participations in services.
    pub participations: Vec<Participation>,
    /// Placements at hosts.
    pub placements: Vec<Placement>,
    /// Work and studies.
    pub works: Vec<Work>,
    /// Next steps decided.
    pub next_steps: Vec<(Date, crate::event::NextStep)>,
    /// Concerns for life or health.
    pub concerns: Vec<Concern>,
    /// Action plans made, the days.
    pub action_plans: Vec<(Date, TextId)>,
    /// Months reported, by their first day.
    pub activity_reports: BTreeMap<Date, Date>,
    /// Requests for a decision because of delay: asked on, step, answered on.
    pub delay_remedies: Vec<DelayRemedy>,
    /// The ledger of what the case has led to in pay.
    pub ledger: crate::pay::Ledger,
    /// Satisfaction given, the days.
    pub satisfaction: Vec<(Date, u8, u8)>,
    /// An event of an unknown kind: this node only reads the case.
    pub read_only: bool,
    /// The day of the latest event.
    pub last_event_on: Option<Date>,
    /// How the person's identity is protected, if it is.
    #[serde(default)]
    pub protection: Option<crate::event::Protection>,
    /// Who is or was held to be disqualified.
    #[serde(default)]
    pub conflicts: Vec<Conflict>,
    /// Openings in an emergency.
    #[serde(default)]
    pub emergencies: Vec<Emergency>,
    /// Questions about lines of the read log.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// Who acts, or has acted, for the person.
    #[serde(default)]
    pub mandates: Vec<Mandate>,
    /// What the person has said is wrong, and what has been corrected.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// What the person objects to having done with the case.
    #[serde(default)]
    pub objections: Vec<Objection>,
}

impl Case {
    /// Folds events in stream order, seen from a moment. An event that has been corrected is passed over, and what
    /// corrects it is taken in its place ([`Places`]), under the version of the first record: what refers to
    /// that place refers to the same thing before and after.
    #[must_use]
    pub fn fold(events: &[Recorded], seen: Seen) -> Case {
        let mut case = Case::default();
        let known = || events.iter().filter(|event| event.header.recorded_at <= seen.as_known_at);
        for event in known() {
            case.version = case.version.max(event.version);
            case.note_command(event.header.command);
        }
        let places = Places::of(known());
        for (place, event) in places.in_order(known()) {
            if event.header.holds_on > seen.as_of {
                continue;
            }
            if place == event.version {
                case.apply(event);
            } else {
                case.apply(&Recorded { version: place, ..event.clone() });
            }
        }
        case
    }

    /// Takes in the next event of the stream: what [`Case::fold`] does event by event. A case that is taken in so
    /// has no corrections: they change what came before, which only a fold can see.
    pub fn take(&mut self, next: &Recorded) {
        self.version = self.version.max(next.version);
        self.note_command(next.header.command);
        if next.header.corrects.is_none() {
            self.apply(next);
        }
    }

    fn note_command(&mut self, command: CommandId) {
        // An act that was given no id is asked for by none.
        if command.0.is_nil() {
            return;
        }
        // They come in order, except when two nodes write at once.
        if let Err(place) = self.commands.binary_search(&command) {
            self.commands.insert(place, command);
        }
    }

    /// Whether an act has been done.
    #[must_use]
    pub fn has_done(&self, command: CommandId) -> bool {
        self.commands.binary_search(&command).is_ok()
    }

    /// The current spell.
    #[must_use]
    pub fn spell(&self) -> Option<&Spell> {
        self.spells.last()
    }

    /// The current spell, when it has not closed.
    #[must_use]
    pub fn open_spell(&self) -> Option<&Spell> {
        self.spell().filter(|spell| spell.closed_on.is_none())
    }

    /// What is recorded of the person, unless erased.
    #[must_use]
    pub fn person(&self) -> Option<&Person> {
        self.person.as_ref()?.known().map(Arc::as_ref)
    }

    /// Whether the facts of the person have been erased.
    #[must_use]
    pub fn is_erased(&self) -> bool {
        matches!(self.person, Some(Sealed::Erased))
    }

    /// The named officer.
    #[must_use]
    pub fn officer(&self) -> Option<UserId> {
        self.officers.last().map(|(_, officer)| *officer)
    }

    /// The latest assessment of the current spell.
    #[must_use]
    pub fn assessment(&self) -> Option<&Assessment> {
        self.assessments.last().filter(|assessment| self.in_spell(assessment.on))
    }

    /// The day of the latest action plan of the current spell.
    #[must_use]
    pub fn action_plan(&self) -> Option<Date> {
        self.action_plans.iter().map(|(on, _)| *on).rfind(|on| self.in_spell(*on))
    }

    /// The latest mapping of the current spell.
    #[must_use]
    pub fn mapping(&self) -> Option<&Mapping> {
        self.mappings.last().filter(|mapping| self.in_spell(mapping.on))
    }

    /// Evidence received and not revoked, unless it says that there is no impairment.
    pub fn accepted_evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(|evidence| {
            let denies =
                matches!(&evidence.facts, Some(Sealed::Known(facts)) if facts.impairment == Some(false));
            evidence.is_accepted() && !denies
        })
    }

    /// Codes that hold now.
    pub fn codes_in_force(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(|code| code.set_on.is_some() && code.withdrawn_on.is_none())
    }

    /// The codes that hold now, as numbers, unless erased.
    #[must_use]
    pub fn code_numbers(&self) -> Vec<CodeNumber> {
        self.codes_in_force().filter_map(|code| code.number.known().copied()).collect()
    }

    /// A decision by its id.
    #[must_use]
    pub fn decision(&self, id: DecisionId) -> Option<&Decision> {
        self.decisions.iter().find(|decision| decision.id == id)
    }

    /// The latest granted decision on support that holds on the day.
    #[must_use]
    pub fn support_decision(&self, day: Date) -> Option<&Decision> {
        use crate::event::Matter;
        self.decisions.iter().rev().find(|decision| {
            decision.matter == Matter::Support
                && decision.is_in_force(day)
                && self.ended_early_on(decision).is_none()
        })
    }

    /// The day on which a grant was ended early by a decision, when it was.
    #[must_use]
    pub fn ended_early_on(&self, granted: &Decision) -> Option<Date> {
        use crate::event::Matter;
        let ends = self.decisions.iter().filter(|end| {
            end.matter == Matter::EarlyEnd
                && end.is_imposed()
                && end.service == granted.service
                && end.on >= granted.granted_on()
        });
        ends.map(|end| end.on).min()
    }

    /// Whether a decision grants something on the day, and no other decision has ended it.
    #[must_use]
    pub fn is_granted(&self, decision: &Decision, day: Date) -> bool {
        decision.is_in_force(day) && self.ended_early_on(decision).is_none_or(|end| day < end)
    }

    /// The employer of supported work: the one that was named with it, or, for the first job under a
    /// grant, the one that the grant was first for.
    #[must_use]
    pub fn employer_of(&self, work: &Work) -> Option<EmployerId> {
        let decision = work.decision.and_then(|id| self.decision(id))?;
        let first = self.works.iter().find(|other| other.decision == work.decision)?;
        work.employer.or(decision.employer.filter(|_| first.id == work.id))
    }

    /// A participation by its id.
    #[must_use]
    pub fn participation(&self, id: ParticipationId) -> Option<&Participation> {
        self.participations.iter().find(|participation| participation.id == id)
    }

    /// The participation that is chosen or under way; programmes around others are not counted.
    #[must_use]
    pub fn current_participation(&self) -> Option<&Participation> {
        self.participations
            .iter()
            .rev()
            .find(|participation| participation.ended_on.is_none() && !participation.frame)
    }

    /// The placement under way.
    #[must_use]
    pub fn current_placement(&self) -> Option<&Placement> {
        self.placements.iter().rev().find(|placement| placement.ended_on.is_none())
    }

    /// The work or studies under way.
    #[must_use]
    pub fn current_work(&self) -> Option<&Work> {
        self.works.iter().rev().find(|work| work.ended_on.is_none())
    }

    /// The first day of the unbroken work that is under way: jobs that follow each other without a
    /// day between count as one, because changing job is learning, not failure (A11).
    #[must_use]
    pub fn unbroken_work_since(&self) -> Option<Date> {
        self.current_work().map(|work| self.unbroken_since(work))
    }

    /// The first day of the unbroken work that a job is the latest of.
    #[must_use]
    pub fn unbroken_since(&self, latest: &Work) -> Date {
        let mut since = latest.started_on;
        for work in self.works.iter().rev() {
            if work.ended_on.is_some_and(|end| end >= since) {
                since = since.min(work.started_on);
            }
        }
        since
    }

    /// Whether a step was reached in the current spell, and when.
    #[must_use]
    pub fn done(&self, step: Step) -> Option<Date> {
        self.spell()?.done.on(step)
    }

    /// Whether anything is going on: support that has started, a placement whose time has not run out,
    /// work or studies.
    #[must_use]
    pub fn has_activity(&self, day: Date) -> bool {
        self.current_participation().is_some_and(|participation| participation.started_on.is_some())
            || self.current_placement().is_some_and(|placement| day < placement.until)
            || self.current_work().is_some()
    }

    fn in_spell(&self, day: Date) -> bool {
        self.spell().is_some_and(|spell| day >= spell.registered_on)
    }
}

impl From<&[Recorded]> for Case {
    fn from(events: &[Recorded]) -> Case {
        Case::fold(events, Seen::NOW)
    }
}

/// Whether an event reaches a step, for the lead times.
#[must_use]
pub fn reaches(event: &Event) -> Option<Step> {
    match event {
        Event::Registered(_) => Some(Step::Registration),
        Event::Profiled(_) => Some(Step::Profiling),
        Event::AssessmentMade(_) => Some(Step::Assessment),
        Event::MappingMade(_) => Some(Step::Mapping),
        Event::EvidenceReceived(_) => Some(Step::Evidence),
        Event::OverallAssessmentMade(_) => Some(Step::OverallAssessment),
        // The step is over when the person has a code, or when the specialist or the person has said no
        // to it.
        Event::CodeSet(_) | Event::CodeWithdrawn(_) => Some(Step::Code),
        Event::CodeReviewed(reviewed) if !reviewed.confirmed => Some(Step::Code),
        Event::CodeAnswered(answered) if !answered.accepted => Some(Step::Code),
        Event::DecisionMade(decision) if decision.matter == crate::event::Matter::Support => {
            Some(Step::Decision)
        }
        Event::ProviderChosen(_) => Some(Step::Choice),
        Event::SupportStarted(_) => Some(Step::Support),
        Event::WorkStarted(_) => Some(Step::Work),
        Event::SpellClosed(_) => Some(Step::Closing),
        Event::ActionPlanMade(_) => Some(Step::Plan),
        _ => None,
    }
}

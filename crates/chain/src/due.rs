//! What should happen next in a case, by whom and by when, and the first day on which that answer can
//! change with no event (architecture, decision 3).
//!
//! In the web people do what is due; in the simulator modelled people do it. A task holds dates, never
//! "late": it is the same on every day before [`Due::next_look`].

mod about;
mod clocks;
mod reports;
mod steps;
mod trust;

pub use about::About;

use crate::case::{Case, Decision};
use crate::event::Role;
use crate::facts;
use crate::id::{ParticipationId, UserId};
use crate::policy::{Policy, Service};
use crate::step::Step;
use crate::world::World;
use jiff::civil::Date;
use rules::{FactSet, NoTrace, Period, Table, Then, Verdict};
use serde::{Deserialize, Serialize};
use std::cell::{Cell, OnceCell, RefCell};

/// What should happen, as a word; a text key `task-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TaskKind {
    /// Do the step.
    Step(Step),
    /// Make or renew the action plan.
    ActionPlan,
    /// Report the month's activities.
    ActivityReport,
    /// Answer a question as a specialist.
    Inquiry,
    /// Confirm a proposed code, or not.
    CodeReview,
    /// Accept a proposed code, or not.
    CodeAnswer,
    /// The evidence behind a code was revoked: assess anew.
    RevokedEvidence,
    /// Comment on what is intended.
    Comment,
    /// Decide what was intended, now that there was time to comment.
    DecideIntent,
    /// Read a decision.
    ReadDecision,
    /// No choice was made in time: place by the neutral rule.
    PlaceByRule,
    /// Start a granted service that has no choice of provider.
    StartService,
    /// A reconsideration went the person's way: decide anew about the subsidy.
    CarryOutAppeal,
    /// Make the joint plan.
    JointPlan,
    /// Hold a contact.
    Contact,
    /// File the periodic report.
    PeriodicReport,
    /// A phase of the service reaches its longest time.
    PhaseEnds,
    /// The support has ended: file the final report.
    FinalReport,
    /// Claim the month's support for an employee.
    ClaimSupport,
    /// Support reaches its longest time: decide the next step before it ends.
    SupportEnds,
    /// Confirm that the person has been at the placement.
    ConfirmPlacement,
    /// The placement ends.
    PlacementEnds,
    /// Verify that work lasts.
    VerifyWork(u16),
    /// No activity and no next step.
    NextStep,
    /// A next step was decided but nothing has begun.
    CarryOutNextStep,
    /// So many services without result that a new assessment is needed.
    NewAssessment,
    /// Someone fears for the person's life or health.
    Concern,
    /// Decide a reconsideration.
    Appeal,
    /// Answer a request for a decision because of delay.
    DelayRemedy,
    /// Someone opened the case in an emergency: was it right?
    EmergencyReview,
    /// The named officer is disqualified: someone else takes over.
    HandOver,
    /// The person asks about a reading: answer.
    ReadingQuestion,
    /// An appointment to act for the person runs out: does it still hold?
    AppointmentEnds,
    /// The person says that something recorded is wrong: correct it, or answer why not.
    CorrectionAsked,
    /// The person objects to a kind of processing: stop it, or say why it goes on.
    Objection,
    /// A rule cannot be evaluated: a human must look.
    RuleNeedsHuman(Step),
}

impl TaskKind {
    /// Whether it is part of the routine that moves nothing in the chain: contacts, the month's report, the
    /// provider's reports, the joint plan. Nothing else is due, or no longer due, because of it.
    #[must_use]
    pub fn is_routine(self) -> bool {
        matches!(
            self,
            TaskKind::ActivityReport
                | TaskKind::JointPlan
                | TaskKind::Contact
                | TaskKind::PeriodicReport
                | TaskKind::FinalReport
        )
    }

    /// The word for it in views, commands and texts.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            TaskKind::Step(step) | TaskKind::RuleNeedsHuman(step) => format!("{}-{}", self.stem(), step.id()),
            TaskKind::VerifyWork(months) => format!("{}-{months}", self.stem()),
            _ => self.stem().into(),
        }
    }

    /// That word without what tells one task of a kind from another.
    #[must_use]
    pub fn stem(self) -> &'static str {
        match self {
            TaskKind::Step(_) => "step",
            TaskKind::VerifyWork(_) => "verify_work",
            TaskKind::RuleNeedsHuman(_) => "rule_needs_human",
            TaskKind::ActionPlan => "action_plan",
            TaskKind::ActivityReport => "activity_report",
            TaskKind::Inquiry => "inquiry",
            TaskKind::CodeReview => "code_review",
            TaskKind::CodeAnswer => "code_answer",
            TaskKind::RevokedEvidence => "revoked_evidence",
            TaskKind::Comment => "comment",
            TaskKind::DecideIntent => "decide_intent",
            TaskKind::ReadDecision => "read_decision",
            TaskKind::PlaceByRule => "place_by_rule",
            TaskKind::StartService => "start_service",
            TaskKind::CarryOutAppeal => "carry_out_appeal",
            TaskKind::JointPlan => "joint_plan",
            TaskKind::Contact => "contact",
            TaskKind::PeriodicReport => "periodic_report",
            TaskKind::PhaseEnds => "phase_ends",
            TaskKind::FinalReport => "final_report",
            TaskKind::ClaimSupport => "claim_support",
            TaskKind::SupportEnds => "support_ends",
            TaskKind::ConfirmPlacement => "confirm_placement",
            TaskKind::PlacementEnds => "placement_ends",
            TaskKind::NextStep => "next_step",
            TaskKind::CarryOutNextStep => "carry_out_next_step",
            TaskKind::NewAssessment => "new_assessment",
            TaskKind::Concern => "concern",
            TaskKind::Appeal => "appeal",
            TaskKind::DelayRemedy => "delay_remedy",
            TaskKind::EmergencyReview => "emergency_review",
            TaskKind::HandOver => "hand_over",
            TaskKind::ReadingQuestion => "reading_question",
            TaskKind::AppointmentEnds => "appointment_ends",
            TaskKind::CorrectionAsked => "correction_asked",
            TaskKind::Objection => "objection",
        }
    }
}

/// Something that should happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub kind: TaskKind,
    /// In which step.
    pub step: Step,
    /// Who should act.
    pub actor: Role,
    /// Which person that is, when known.
    pub user: Option<UserId>,
    /// Possible from.
    pub from: Date,
    /// To be done by.
    pub by: Date,
    /// What it concerns.
    pub about: Option<About>,
}

/// What is due in a case on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The tasks, most urgent first.
    pub tasks: Vec<Task>,
    /// The first day on which the tasks can be others with no event; none when never.
    pub next_look: Option<Date>,
}

/// What should happen next in a case, seen on a day.
#[must_use]
pub fn due(case: &Case, _world: &World, policy: &Policy, day: Date) -> Due {
    let mut due = due_among(case, policy, day, &|_| true);
    // Who keeps what is due beside what else is derived of the case looks at all of it when any rule changes.
    if !case.read_only && !case.is_erased() {
        due.next_look = due.next_look.into_iter().chain(policy.bundle.next_change_after(day)).min();
    }
    due
}

/// As [`due`], but only what is wanted, and without the days on which only something else turns, or only a rule that
/// nothing wanted hangs on: for who leaves some of it undone, as the laboratory takes the routine
/// ([`TaskKind::is_routine`]) as an interval.
#[must_use]
pub fn due_among(case: &Case, policy: &Policy, day: Date, wanted: &dyn Fn(TaskKind) -> bool) -> Due {
    let mut look = Look::new(case, policy, day, wanted);
    if case.read_only || case.is_erased() {
        return Due::default();
    }
    clocks::after_closing(&mut look);
    reports::afterwards(&mut look);
    trust::tasks(&mut look);
    if case.open_spell().is_some() {
        steps::tasks(&mut look);
        steps::start_of_service(&mut look);
        clocks::tasks(&mut look);
        look.note_turn(facts::next_turn(case, policy, day, look.asked.get()));
    }
    look.note_turn(look.changes.get());
    look.tasks.sort_by_key(|task| (task.by, task.from, task.kind, task.about));
    Due { tasks: look.tasks, next_look: look.next }
}

/// The days from which, and by which, an action plan made on a day is to be renewed: what [`due`] says once it is
/// made, for who counts renewals as routine.
#[must_use]
pub fn plan_renewal(case: &Case, policy: &Policy, made: Date) -> (Date, Date) {
    clocks::renewal(&Look::new(case, policy, made, &|_| true), made)
}

/// The routine that support brings with it which has just begun, or ended: the joint plan, or the final report, as
/// [`due`] says of it on the day; for who leaves routine out of what is looked for.
#[must_use]
pub fn support_routine(case: &Case, policy: &Policy, support: ParticipationId, day: Date) -> Option<Task> {
    let look = Look::new(case, policy, day, &|_| true);
    let held = case.participation(support)?;
    if held.ended_on.is_some() {
        return reports::last(&look, held);
    }
    let current = case.current_participation()?;
    if current.id == support { clocks::joint_plan(&look, held) } else { None }
}

/// A look at a case in the making.
struct Look<'a> {
    case: &'a Case,
    policy: &'a Policy,
    day: Date,
    /// Which tasks are looked for.
    wanted: &'a dyn Fn(TaskKind) -> bool,
    facts: RefCell<facts::Reading<'a>>,
    tasks: Vec<Task>,
    next: Option<Date>,
    /// The facts that were asked for: only their turns can change the answer.
    asked: Cell<FactSet>,
    /// The first day on which a table that was asked can answer otherwise of the same facts.
    changes: Cell<Option<Date>>,
    granted: OnceCell<Option<Granted<'a>>>,
}

/// The support that is granted on the day, with the service when the policy still has it.
#[derive(Clone, Copy)]
struct Granted<'a> {
    decision: &'a Decision,
    service: Option<&'a Service>,
}

impl Granted<'_> {
    fn is_chosen(self) -> bool {
        self.service.is_some_and(Service::is_chosen)
    }
}

impl<'a> Look<'a> {
    fn new(case: &'a Case, policy: &'a Policy, day: Date, wanted: &'a dyn Fn(TaskKind) -> bool) -> Look<'a> {
        Look {
            case,
            policy,
            day,
            wanted,
            facts: RefCell::new(facts::Reading::new(case, policy, day)),
            tasks: Vec::new(),
            next: None,
            asked: Cell::default(),
            changes: Cell::default(),
            granted: OnceCell::new(),
        }
    }

    fn granted(&self) -> Option<Granted<'a>> {
        *self.granted.get_or_init(|| {
            let decision = self.case.support_decision(self.day)?;
            let service = decision.service.as_deref().and_then(|id| self.policy.find_service(id));
            Some(Granted { decision, service })
        })
    }

    fn note_turn(&mut self, turn: Option<Date>) {
        let turn = turn.filter(|turn| *turn > self.day);
        self.next = match (self.next, turn) {
            (Some(known), Some(turn)) => Some(known.min(turn)),
            (known, turn) => known.or(turn),
        };
    }

    /// Adds a task when its first day has come; otherwise notes the day.
    fn push(&mut self, task: Task) {
        if !self.wants(task.kind) {
            return;
        }
        if task.from <= self.day {
            self.tasks.push(task);
        } else {
            self.note_turn(Some(task.from));
        }
    }

    fn wants(&self, kind: TaskKind) -> bool {
        (self.wanted)(kind)
    }

    fn add(&mut self, kind: TaskKind, step: Step, actor: Role, from: Date, by: Date) {
        self.add_about(kind, step, actor, from, by, None);
    }

    fn add_about(
        &mut self,
        kind: TaskKind,
        step: Step,
        actor: Role,
        from: Date,
        by: Date,
        about: Option<About>,
    ) {
        let user = self.user(actor);
        self.push(Task { kind, step, actor, user, from, by, about });
    }

    fn user(&self, actor: Role) -> Option<UserId> {
        match actor {
            Role::Officer => self.case.officer(),
            Role::Coach => self.case.current_participation().and_then(|current| current.coach()),
            _ => None,
        }
    }

    /// What a table answers; none when it cannot.
    fn ask(&self, table: &'a Table) -> Option<&'a Then> {
        self.verdict(table).then()
    }

    fn verdict(&self, table: &'a Table) -> Verdict<'a> {
        self.asked.set(self.asked.get().and(table.asked()));
        self.hangs_on(table);
        table.decide(self.facts.borrow_mut().for_table(table), self.day, &mut NoTrace)
    }

    /// Notes that what is due hangs on the rows of a table that are in force on the day.
    #[inline]
    fn hangs_on(&self, table: &Table) {
        if let Some(change) = table.next_change_after(self.day) {
            self.changes.set(Some(self.changes.get().map_or(change, |known| known.min(change))));
        }
    }

    /// A period that a step's file sets.
    fn step_period(&self, step: Step, table: &str) -> Option<Period> {
        self.ask(self.policy.find_step(step)?.find(table)?)?.as_period()
    }

    /// The target time of a step.
    fn lead_time(&self, step: Step) -> Option<Period> {
        self.ask(self.policy.find_step(step)?.lead_time.as_ref()?)?.as_period()
    }

    /// Whether a service has another phase after this one.
    fn has_phase_after(&self, service: &str, phase: u8) -> bool {
        self.policy.find_service(service).is_some_and(|service| service.phases.len() > usize::from(phase))
    }

    /// The day from which something that ends is shown.
    fn shown_before(&self, day: Date) -> Date {
        clocks::before(day, self.step_period(Step::Plan, "shown_before"))
    }

    /// A period that a service's file sets.
    fn service_period(&self, service: &str, table: &str) -> Option<Period> {
        self.ask(self.policy.find_service(service)?.find(table)?)?.as_period()
    }
}

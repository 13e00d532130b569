//! What someone wants done, and the one way in which it is decided.
//!
//! [`decide`] is a table of contents: each command goes to the step that it belongs to. A command
//! carries ids and texts made at the edge; the outcome is events and the reasons for them.

use crate::case::Case;
use crate::event::{Actor, Event, Recorded, StreamId};
use crate::explanation::{Explanation, Reasons};
use crate::facts::{Reading, StateFault};
use crate::id::CaseId;
use crate::policy::Policy;
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;
use crate::world::World;
use crate::{
    assessment, choice, closing, code, conflict, control, correction, decision, emergency, evidence, mandate,
    mapping, objection, overall_assessment, pay, plan, reading, registration, rights, support, work,
};
use jiff::civil::Date;
use rules::{FactId, Facts, Table, Then, Verdict};

/// What a decision is made from.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The case it concerns.
    pub case_id: CaseId,
    /// As it is known.
    pub case: &'a Case,
    /// The events that it is folded from, in order. Only corrections read them: without them nothing can be
    /// corrected.
    pub history: &'a [Recorded],
    /// What the other streams say.
    pub world: &'a World,
    /// The rules.
    pub policy: &'a Policy,
    /// The day.
    pub day: Date,
    /// Who acts.
    pub actor: Actor,
}

/// An event that a decision leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// The stream that it is appended to; none for the case's own, as it is with most.
    pub stream: Option<StreamId>,
    /// The day on which it holds.
    pub holds_on: Date,
    /// When what came from outside was received.
    pub received_on: Option<Date>,
    /// The version of the earlier event of the case that it replaces.
    pub corrects: Option<u64>,
    /// What happened.
    pub event: Event,
}

impl NewEvent {
    /// The stream that it is appended to, when it was decided in a case.
    #[must_use]
    pub fn stream_in(&self, case: CaseId) -> StreamId {
        self.stream.clone().unwrap_or_else(|| StreamId::case(case))
    }
}

/// What a decision leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct Outcome {
    /// The events, in order; all are appended or none.
    pub events: Vec<NewEvent>,
    /// Why.
    pub explanation: Explanation,
    /// Texts for the vault.
    pub texts: Vec<NewText>,
}

impl Outcome {
    /// The streams, other than the case's own, that the append must find unchanged.
    #[must_use]
    pub fn other_streams(&self) -> Vec<StreamId> {
        let mut streams: Vec<StreamId> =
            self.events.iter().filter_map(|event| event.stream.clone()).collect();
        streams.sort();
        streams.dedup();
        streams
    }
}

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($input:path) => $step:ident :: $decide:ident),+ $(,)?) => {
        /// Something that someone wants done.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Command { $($(#[$doc])* $name($input)),+ }

        impl Command {
            /// The word for the command, in logs and text keys.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $(Command::$name(_) => stringify!($name)),+ }
            }
        }

        /// Decides a command: events with the reasons for them, or why nothing is done.
        ///
        /// # Errors
        /// A [`Refusal`] that names what is wrong or lacking; then nothing has changed.
        pub fn decide<R: Reasons>(context: &Context<'_>, command: &Command) -> Result<Outcome, Refusal> {
            if context.case.read_only {
                return Err(Refusal::ReadOnly);
            }
            if context.case.is_erased() {
                return Err(Refusal::Erased);
            }
            let mut draft = Draft::new(context, R::default());
            match command {
                $(Command::$name(input) => $step::$decide(&mut draft, input)?),+
            }
            // Taken apart here, for a draft is large and would be copied on its way to a function of its own.
            let Draft { reasons, outcome, .. } = draft;
            Ok(Outcome { explanation: reasons.explanation(), ..outcome })
        }

        $(impl From<$input> for Command {
            fn from(input: $input) -> Command { Command::$name(input) }
        })+
    };
}

commands! {
    /// A1: register a person.
    Register(registration::Register) => registration::register,
    /// A1, A13: correct or complete what is recorded.
    CorrectPerson(registration::CorrectPerson) => registration::correct,
    /// A13: give the case a named officer.
    AssignOfficer(registration::AssignOfficer) => registration::assign_officer,
    /// A5, A13: give or withdraw a consent.
    SetConsent(rights::SetConsent) => rights::set_consent,
    /// Record that the person's identity is protected, or no longer is.
    SetProtection(rights::SetProtection) => rights::set_protection,
    /// A3: make the labour-market assessment.
    Assess(assessment::Assess) => assessment::assess,
    /// A4: make the mapping.
    Map(mapping::Map) => mapping::map,
    /// A4, A5: ask a specialist.
    AskSpecialist(mapping::AskSpecialist) => mapping::ask,
    /// A4, A5: answer as a specialist.
    AnswerInquiry(mapping::AnswerInquiry) => mapping::answer,
    /// A5: ask for evidence.
    AskEvidence(evidence::AskEvidence) => evidence::ask,
    /// A5: receive evidence.
    ReceiveEvidence(evidence::ReceiveEvidence) => evidence::receive,
    /// A5: the sender revokes.
    RevokeEvidence(evidence::RevokeEvidence) => evidence::revoke,
    /// A6: document the overall assessment.
    AssessOverall(overall_assessment::AssessOverall) => overall_assessment::assess,
    /// A7: propose a code.
    ProposeCode(code::ProposeCode) => code::propose,
    /// A7: confirm a proposed code, or not, as a specialist.
    ReviewCode(code::ReviewCode) => code::review,
    /// A7: accept a proposed code, or not, as the person.
    AnswerCode(code::AnswerCode) => code::answer,
    /// A7: set a code whose preconditions are all met.
    SetCode(code::SetCode) => code::set,
    /// A7: take a code back, as the person.
    WithdrawCode(code::WithdrawCode) => code::withdraw,
    /// A8: tell the person what is intended against them.
    Communicate(decision::Communicate) => decision::communicate,
    /// A8: comment on what is intended.
    Comment(decision::Comment) => decision::comment,
    /// A8: decide.
    Decide(decision::Decide) => decision::decide,
    /// A8: note the letter that went out.
    SendLetter(decision::SendLetter) => decision::send_letter,
    /// A8: note that the person has the decision.
    ReceiveDecision(decision::ReceiveDecision) => decision::receive,
    /// A9: choose a provider, or change.
    ChooseProvider(choice::ChooseProvider) => choice::choose,
    /// A9: place by the neutral rule.
    PlaceByRule(choice::PlaceByRule) => choice::place_by_rule,
    /// A10: start support.
    StartSupport(support::StartSupport) => support::start,
    /// A10: start a service that has no choice of provider.
    StartService(support::StartService) => support::start_service,
    /// A10: give the participant a coach.
    AssignCoach(support::AssignCoach) => support::assign_coach,
    /// A10: make a joint plan.
    MakeJointPlan(support::MakeJointPlan) => support::make_joint_plan,
    /// A10: note a contact.
    HoldContact(support::HoldContact) => support::hold_contact,
    /// A10: start a placement at a host.
    StartPlacement(support::StartPlacement) => support::start_placement,
    /// A10: confirm a placement, as the host.
    ConfirmPlacement(support::ConfirmPlacement) => support::confirm_placement,
    /// A10: end a placement.
    EndPlacement(support::EndPlacement) => support::end_placement,
    /// A10, A12: file a report.
    FileReport(support::FileReport) => support::file_report,
    /// A12: end support.
    EndSupport(support::EndSupport) => support::end,
    /// A11: note that work or studies began.
    StartWork(work::StartWork) => work::start,
    /// A11: change the hours.
    ChangeExtent(work::ChangeExtent) => work::change_extent,
    /// A11: verify that work lasts.
    VerifyWork(work::VerifyWork) => work::verify,
    /// A11: note that work ended.
    EndWork(work::EndWork) => work::end,
    /// A12: decide the next step.
    DecideNextStep(closing::DecideNextStep) => closing::decide_next_step,
    /// A12: close the spell.
    CloseSpell(closing::CloseSpell) => closing::close,
    /// A12: raise a concern for life or health.
    RaiseConcern(closing::RaiseConcern) => closing::raise_concern,
    /// A12: handle it.
    HandleConcern(closing::HandleConcern) => closing::handle_concern,
    /// A13: ask for reconsideration.
    MakeAppeal(rights::MakeAppeal) => rights::appeal,
    /// A13: decide the reconsideration.
    DecideAppeal(rights::DecideAppeal) => rights::decide_appeal,
    /// A13: ask for a decision because of delay.
    AskDelayRemedy(rights::AskDelayRemedy) => rights::ask_delay_remedy,
    /// A13: answer that request.
    AnswerDelayRemedy(rights::AnswerDelayRemedy) => rights::answer_delay_remedy,
    /// A13: say how satisfied one is.
    GiveSatisfaction(rights::GiveSatisfaction) => rights::give_satisfaction,
    /// State that someone is disqualified from the case.
    StateConflict(conflict::StateConflict) => conflict::state,
    /// Find that someone is not disqualified.
    LiftConflict(conflict::LiftConflict) => conflict::lift,
    /// Open the case in an emergency.
    OpenInEmergency(emergency::OpenInEmergency) => emergency::open,
    /// Review whether that was right.
    ReviewEmergency(emergency::ReviewEmergency) => emergency::review,
    /// A13: ask about a line of the read log.
    AskReading(reading::AskReading) => reading::ask,
    /// A13: answer that.
    AnswerReading(reading::AnswerReading) => reading::answer,
    /// A13: give a power of attorney.
    GiveMandate(mandate::GiveMandate) => mandate::give,
    /// A13: record an appointment to act for the person.
    RecordAppointment(mandate::RecordAppointment) => mandate::record,
    /// A13: note that an appointment goes on.
    RenewAppointment(mandate::RenewAppointment) => mandate::renew,
    /// A13: end a mandate.
    EndMandate(mandate::EndMandate) => mandate::end,
    /// A13: say that something recorded is wrong.
    AskCorrection(correction::AskCorrection) => correction::ask,
    /// A13: correct a record.
    CorrectRecord(correction::CorrectRecord) => correction::correct,
    /// A13: answer that a record stands.
    AnswerCorrection(correction::AnswerCorrection) => correction::answer,
    /// A13: object to a kind of processing.
    Object(objection::Object) => objection::object,
    /// A13: answer an objection.
    AnswerObjection(objection::AnswerObjection) => objection::answer,
    /// A13: take an objection back.
    WithdrawObjection(objection::WithdrawObjection) => objection::withdraw,
    /// A14: make or renew the action plan.
    MakeActionPlan(plan::MakeActionPlan) => plan::make,
    /// A14: report a month's activities.
    ReportActivity(control::ReportActivity) => control::report,
    /// A10: go on to the next phase of a service.
    StartPhase(support::StartPhase) => support::start_phase,
    /// C8: compute pay and declare what is new.
    DeclarePay(pay::DeclarePay) => pay::declare,
    /// C8: confirm lines, as the payee.
    ConfirmPay(pay::ConfirmPay) => pay::confirm,
    /// C8: dispute a line, as the payee.
    DisputePay(pay::DisputePay) => pay::dispute,
    /// C8: answer a dispute, as control.
    AnswerPayDispute(pay::AnswerPayDispute) => pay::answer,
    /// C8: hold a line back, as control.
    WithholdPay(pay::WithholdPay) => pay::withhold,
    /// C8: approve lines, as control.
    ApprovePay(pay::ApprovePay) => pay::approve,
    /// C8: pay what is payable.
    PayOut(pay::PayOut) => pay::pay_out,
}

/// An outcome in the making: what the step files write to.
pub(crate) struct Draft<'a, R> {
    pub(crate) context: Context<'a>,
    /// What is known of the case today, read off it as tables ask.
    facts: Reading<'a>,
    reasons: R,
    outcome: Outcome,
}

impl<'a, R: Reasons> Draft<'a, R> {
    #[inline]
    fn new(context: &Context<'a>, reasons: R) -> Self {
        let facts = Reading::new(context.case, context.policy, context.day);
        Draft { context: *context, facts, reasons, outcome: Outcome::default() }
    }

    /// What is known of the case today, for the act to add facts to.
    pub(crate) fn facts(&mut self, added: impl IntoIterator<Item = FactId>) -> &mut Facts {
        self.facts.to_add(added)
    }

    /// Adds how much of a service the person has had.
    pub(crate) fn know_service(&mut self, service: &str) {
        let Context { case, policy, day, .. } = self.context;
        crate::facts::of_service(case, policy, service, day, self.facts(policy.facts.of_service()));
    }

    /// Adds a fact that someone states.
    pub(crate) fn state(&mut self, name: &str, written: &str) -> Result<(), StateFault> {
        let policy = self.context.policy;
        crate::facts::state(policy, self.facts(policy.bundle.facts().get(name)), name, written)
    }

    /// Takes the reasons given so far, for the event that must carry them.
    pub(crate) fn take_explanation(&mut self) -> Explanation {
        std::mem::take(&mut self.reasons).explanation()
    }

    /// An event of this case that holds today.
    pub(crate) fn event(&mut self, event: impl Into<Event>) {
        self.event_on(self.context.day, event);
    }

    /// An event of this case that holds on another day.
    pub(crate) fn event_on(&mut self, holds_on: Date, event: impl Into<Event>) {
        self.push(None, holds_on, None, event.into());
    }

    /// An event about something received from outside on a day.
    pub(crate) fn event_received(&mut self, received_on: Date, event: impl Into<Event>) {
        self.push(None, self.context.day, Some(received_on), event.into());
    }

    /// An event of another stream.
    pub(crate) fn event_of(&mut self, stream: StreamId, event: impl Into<Event>) {
        self.push(Some(stream), self.context.day, None, event.into());
    }

    fn push(&mut self, stream: Option<StreamId>, holds_on: Date, received_on: Option<Date>, event: Event) {
        self.outcome.events.push(NewEvent { stream, holds_on, received_on, corrects: None, event });
    }

    /// An event that takes the place of an earlier one of this case: both stand in the stream.
    pub(crate) fn event_instead(&mut self, corrects: u64, holds_on: Date, was: &Recorded, event: Event) {
        let received_on = was.header.received_on;
        self.outcome.events.push(NewEvent {
            stream: None,
            holds_on,
            received_on,
            corrects: Some(corrects),
            event,
        });
    }

    /// A draft that asks the rules about the case as it was on another day. Nothing that it drafts is kept.
    pub(crate) fn asked_of<'b>(&self, case: &'b Case, day: Date) -> Draft<'b, crate::explanation::Silent>
    where
        'a: 'b,
    {
        let context: Context<'b> = self.context;
        Draft::new(&Context { case, day, ..context }, crate::explanation::Silent)
    }

    /// Keeps a text that must be written, and gives its id.
    pub(crate) fn text(&mut self, text: &NewText, field: &'static str) -> Result<crate::id::TextId, Refusal> {
        let id = text.required(field)?;
        self.outcome.texts.push(text.clone());
        Ok(id)
    }

    /// Keeps a text that may be left out.
    pub(crate) fn optional_text(
        &mut self,
        text: Option<&NewText>,
        field: &'static str,
    ) -> Result<Option<crate::id::TextId>, Refusal> {
        match text {
            Some(text) if !text.body.trim().is_empty() => self.text(text, field).map(Some),
            _ => Ok(None),
        }
    }

    /// Asks a table for its answer on the day of the decision.
    ///
    /// # Errors
    /// [`Refusal::NeedsHuman`] when facts are missing; [`Refusal::PolicySilent`] when no row holds on
    /// the day.
    pub(crate) fn ask<'t>(&mut self, table: &'t Table) -> Result<&'t Then, Refusal> {
        let Context { policy, day, .. } = self.context;
        let registry = policy.bundle.facts();
        let facts = self.facts.for_table(table);
        match self.reasons.ask(registry, table, facts, day) {
            Verdict::Decided { then, .. } => Ok(then),
            Verdict::NeedsHuman { row } => Err(Refusal::NeedsHuman {
                facts: row
                    .missing_in(facts)
                    .into_iter()
                    .map(|id| registry.def(id).name.to_string())
                    .collect(),
                explanation: Box::new(self.take_explanation()),
            }),
            Verdict::NotInForce => {
                Err(Refusal::PolicySilent(format!("{}.{}", table.file_id(), table.name())))
            }
        }
    }

    /// Asks a table whose answer binds nobody, so that the reasons keep it.
    pub(crate) fn note(&mut self, table: &Table) {
        let Context { policy, day, .. } = self.context;
        let facts = self.facts.for_table(table);
        let _ = self.reasons.ask(policy.bundle.facts(), table, facts, day);
    }

    /// Refuses unless the spell is open.
    pub(crate) fn require_open(&self) -> Result<(), Refusal> {
        self.context.case.open_spell().map(drop).ok_or(Refusal::Closed)
    }

    /// Refuses unless the spell is open and every step that the policy puts before this one is done.
    pub(crate) fn require_steps_before(&mut self, step: Step) -> Result<(), Refusal> {
        self.require_open()?;
        let policy = self.context.policy;
        let Some(requires) = &policy.step(step)?.requires else { return Ok(()) };
        let missing: Vec<Missing> = self
            .ask(requires)?
            .as_words()
            .unwrap_or_default()
            .iter()
            .filter_map(|word| Step::from_id(word))
            .filter(|before| self.context.case.done(*before).is_none())
            .map(Missing::Step)
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(Refusal::Missing(missing)) }
    }

    /// Refuses a day in the future, or before the spell began.
    pub(crate) fn require_day(&self, field: &'static str, on: Date) -> Result<(), Refusal> {
        if on > self.context.day {
            return Err(Refusal::ImpossibleDay { field, bound: self.context.day });
        }
        match self.context.case.spell() {
            Some(spell) if on < spell.registered_on => {
                Err(Refusal::ImpossibleDay { field, bound: spell.registered_on })
            }
            _ => Ok(()),
        }
    }

    /// Refuses a share of full time outside 1–100 percent.
    pub(crate) fn require_extent(&self, percent: u8) -> Result<(), Refusal> {
        if (1..=100).contains(&percent) {
            Ok(())
        } else {
            Err(Refusal::OutOfBounds { field: "extent_percent", min: 1, max: 100 })
        }
    }
}

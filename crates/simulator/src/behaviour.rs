//! What modelled people do with what is due: each file is one of those who act. They decide nothing that is a
//! matter of policy: they choose among what the rules allow, with chances that stand in `scenarios/`.

mod coach;
mod employer;
mod job_seeker;
mod offers;
mod officer;
mod specialist;

use crate::run::Run;
use crate::run::county::County;
use crate::run::days::DayNo;
use crate::run::looking::whole;
use crate::run::resident::{Act, Resident, What};
use chain::due::{About, TaskKind};
use chain::event::Role;
use chain::step::Step;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Came {
    /// Done.
    Done,
    /// It cannot be done now: it is looked at again on the next occasion.
    NotNow,
}

impl County {
    /// Does what stands in a queue or a plan.
    pub(crate) fn handle(&mut self, run: &Run<'_>, resident: &mut Resident, what: &What, day: DayNo) {
        let came = match what {
            What::Task(kind, about) => self.do_task(run, resident, *kind, *about, day),
            What::EvidenceComes => self.evidence_comes(run, resident, day),
            What::Subsidy => self.decide_subsidy(run, resident, day),
            What::RenewPlan => self.renew_action_plan(run, resident, day),
            What::LookAgain => {
                resident.life.look_on = 0;
                Came::Done
            }
        };
        if came == Came::NotNow {
            let after = whole(run.settings(day).officers.tries_again_days);
            let again = Act { on: day + after.max(1), what: What::LookAgain };
            if !resident.life.has(&What::LookAgain) {
                resident.life.acts.push(again);
            }
        }
    }

    fn do_task(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        kind: TaskKind,
        about: Option<About>,
        day: DayNo,
    ) -> Came {
        match kind {
            TaskKind::Step(Step::Assessment) => self.assess(run, resident, day),
            TaskKind::Step(Step::Mapping) => self.map(run, resident, day),
            TaskKind::Step(Step::Evidence) => self.ask_evidence(run, resident, day),
            TaskKind::Step(Step::OverallAssessment) => self.assess_overall(run, resident, day),
            TaskKind::Step(Step::Code) => self.propose_code(run, resident, day),
            TaskKind::Step(Step::Decision) => self.decide_support(run, resident, day),
            TaskKind::Step(Step::Choice) => self.choose_provider(run, resident, day),
            TaskKind::Step(Step::Support) => self.start_support(run, resident, day),
            TaskKind::ActionPlan => self.make_action_plan(run, resident, day),
            TaskKind::CodeReview => self.review_code(run, resident, about, day),
            TaskKind::Inquiry => self.answer_inquiry(run, resident, about, day),
            TaskKind::CodeAnswer => self.answer_code(run, resident, about, day),
            TaskKind::PlaceByRule => self.place_by_rule(run, resident, day),
            TaskKind::StartService => self.start_service(run, resident, about, day),
            TaskKind::PhaseEnds => self.start_next_phase(run, resident, day),
            TaskKind::JointPlan | TaskKind::FinalReport => {
                self.do_routine(run, resident, kind, about, day);
                Came::Done
            }
            TaskKind::ConfirmPlacement => self.confirm_placement(run, resident, day),
            TaskKind::PlacementEnds => self.end_placement(run, resident, day),
            TaskKind::SupportEnds => self.end_support_in_time(run, resident, day),
            TaskKind::VerifyWork(months) => self.verify_work(run, resident, months, day),
            TaskKind::NextStep => self.decide_next_step(run, resident, day),
            TaskKind::CarryOutNextStep => self.decide_support(run, resident, day),
            TaskKind::NewAssessment => self.assess_anew(run, resident, day),
            // Played by nobody: the laboratory has no such events to begin with.
            TaskKind::ActivityReport
            | TaskKind::Contact
            | TaskKind::PeriodicReport
            | TaskKind::ReadDecision
            | TaskKind::RevokedEvidence
            | TaskKind::Comment
            | TaskKind::DecideIntent
            | TaskKind::CarryOutAppeal
            | TaskKind::ClaimSupport
            | TaskKind::Concern
            | TaskKind::Appeal
            | TaskKind::DelayRemedy
            | TaskKind::EmergencyReview
            | TaskKind::HandOver
            | TaskKind::ReadingQuestion
            | TaskKind::AppointmentEnds
            | TaskKind::CorrectionAsked
            | TaskKind::Objection
            | TaskKind::RuleNeedsHuman(_)
            | TaskKind::Step(_) => Came::Done,
        }
    }

    /// Does it, and tells what came of it.
    pub(crate) fn try_to(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        role: Role,
        day: DayNo,
        command: impl Into<chain::Command>,
    ) -> Came {
        match self.perform(run, resident, role, day, command) {
            Ok(()) => Came::Done,
            Err(_) => Came::NotNow,
        }
    }
}

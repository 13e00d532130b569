//! What coaches and hosts do: begin support, plan together, go on to the next phase, report, confirm and end
//! placements.

use super::Came;
use crate::run::Run;
use crate::run::county::{County, single};
use crate::run::days::DayNo;
use crate::run::looking::whole;
use crate::run::resident::Resident;
use chain::due::{About, TaskKind};
use chain::event::{EndReason, ReportKind, Role};
use chain::id::ParticipationId;
use chain::support::{ConfirmPlacement, EndPlacement, FileReport, MakeJointPlan, StartPhase, StartSupport};

impl County {
    /// The chosen provider begins.
    pub(super) fn start_support(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let chosen = resident.case.current_participation().filter(|held| held.started_on.is_none());
        let Some(participation) = chosen.map(|held| held.id) else { return Came::Done };
        let coach = self.coach_of(resident);
        let came =
            self.try_to(run, resident, Role::Coach, day, StartSupport { participation, coach, agreed: true });
        if came == Came::Done {
            self.support_began(run, resident, participation, day);
        }
        came
    }

    /// The joint plan, or the final report, which are routine: they take their minutes and stand as events only when
    /// events are kept.
    pub(crate) fn do_routine(
        &self,
        run: &Run<'_>,
        resident: &mut Resident,
        kind: TaskKind,
        about: Option<About>,
        day: DayNo,
    ) {
        let Some(participation) = about.and_then(About::id).map(ParticipationId) else { return };
        if resident.history.is_none() {
            return;
        }
        if kind == TaskKind::FinalReport {
            let text = resident.text("simulated-final-report");
            let report = FileReport { participation, kind: ReportKind::Final, text };
            return self.keep_routine(run, resident, Role::Coach, day, report);
        }
        let plan = MakeJointPlan {
            participation,
            goal: resident.text("simulated-goal"),
            activities: resident.text("simulated-activities"),
        };
        let role = self.gives(resident);
        self.keep_routine(run, resident, role, day, plan);
    }

    pub(super) fn start_next_phase(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let held = resident.case.current_participation();
        let Some((participation, phase)) =
            held.and_then(|held| Some((held.id, held.phases.last()?.1.checked_add(1)?)))
        else {
            return Came::Done;
        };
        let role = self.gives(resident);
        self.try_to(run, resident, role, day, StartPhase { participation, phase })
    }

    pub(super) fn confirm_placement(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let Some(placement) = resident.case.current_placement().map(|held| held.id) else {
            return Came::Done;
        };
        self.try_to(run, resident, Role::Host, day, ConfirmPlacement { placement })
    }

    pub(super) fn end_placement(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let Some(held) = resident.case.current_placement() else { return Came::Done };
        let (placement, service) = (held.id, held.service.clone());
        let came = self.try_to(
            run,
            resident,
            Role::Officer,
            day,
            EndPlacement { placement, reason: EndReason::Completed },
        );
        if came == Came::Done && resident.case.current_participation().is_none() {
            resident.life.support = 1.0;
            let services = &run.settings(day).services;
            let after_days = whole(services.after_days);
            let after = services.ratio_after.get(service.as_str());
            resident.life.after = after.map(|after| (single(*after), day + after_days));
        }
        came
    }

    /// Who gives the support.
    fn gives(&self, resident: &Resident) -> Role {
        let bought = resident.case.current_participation().is_some_and(|held| held.provider.is_some());
        if bought { Role::Coach } else { Role::Officer }
    }
}

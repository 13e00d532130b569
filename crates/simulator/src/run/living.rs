//! What happens to a person of itself: work is found and lost, studies begin, people fall ill, move, leave and
//! come back. Everything that happens is told to the chain as the person, a coach or an officer would.

use super::Run;
use super::county::{County, single};
use super::days::DayNo;
use super::looking::whole;
use super::resident::{Act, Happening, Plan, PlanKey, Resident, What};
use crate::dice::Throw;
use crate::labour_market::{Circumstances, Risk, ease_of, next_happening};
use chain::calendar;
use chain::closing::CloseSpell;
use chain::event::{Channel, CloseReason, EndReason, Role, WorkEndReason, WorkEvidence, WorkKind};
use chain::id::WorkId;
use chain::registration::{CorrectPerson, Register};
use chain::support::{EndPlacement, EndSupport};
use chain::work::{EndWork, StartWork};

/// How far ahead the risks are reckoned, in months; then they are looked at anew.
const MONTHS_AHEAD: u32 = 6;

impl County {
    /// What has come of itself, and what was planned for today.
    pub(crate) fn live(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        if resident.life.moves.is_some_and(|on| on <= day) {
            resident.life.moves = None;
            self.moves_out(run, resident, day);
            return;
        }
        if let Some((on, how)) = resident.life.support_ends
            && on <= day
        {
            resident.life.support_ends = None;
            let reason = if how == Happening::Completes { EndReason::Completed } else { EndReason::OwnWish };
            self.ends_support(run, resident, day, reason);
        }
        if let Some((on, happening)) = resident.life.next
            && on <= day
        {
            resident.life.next = None;
            self.happens(run, resident, happening, day);
            // Where nothing came of it that leads to a new look, the risks are reckoned on from here.
            if resident.life.look_on > day {
                self.plan_life(run, resident, day);
            }
        }
        if resident.life.acts.iter().all(|act| act.on > day) {
            return;
        }
        let (now, later): (Vec<Act>, Vec<Act>) =
            std::mem::take(&mut resident.life.acts).into_iter().partition(|act| act.on <= day);
        resident.life.acts = later;
        for act in now {
            self.handle(run, resident, &act.what, day);
        }
    }

    fn happens(&mut self, run: &Run<'_>, resident: &mut Resident, happening: Happening, day: DayNo) {
        match happening {
            Happening::FindsWork => {
                self.starts_work(run, resident, WorkKind::Competitive, day);
            }
            Happening::BeginsStudies => {
                self.starts_work(run, resident, WorkKind::Studies, day);
            }
            Happening::OfferedSubsidy => self.offered_subsidy(run, resident, day),
            Happening::Leaves => self.leaves(run, resident, day),
            Happening::WorkEnds => self.work_ends(run, resident, day),
            Happening::Returns => self.registers(run, resident, day),
            Happening::FallsIll => {
                let days = run.settings(day).other.illness_days;
                let throws = resident.life.next_throw(Throw::Illness);
                let days = run.dice.endurance(resident.life.id.0, Throw::Illness, throws) * days;
                resident.life.ill_until = Some(day + 1 + whole(days));
                resident.life.plan = None;
                self.ends_support(run, resident, day, EndReason::Illness);
            }
            Happening::Reckons | Happening::BreaksOff | Happening::Completes => {}
        }
        resident.life.struck(run, happening);
        if resident.life.ill_until.is_some_and(|until| until <= day) {
            resident.life.ill_until = None;
        }
    }

    /// The person registers, for the first time or again.
    pub(crate) fn registers(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        let digital = resident.life.traits.digital != chain::person::Level::None;
        // Time without work is counted as the statistics count it, unbroken: it begins anew for who has worked, and
        // for who has been out of the register.
        let last_work = resident.case.works.iter().filter_map(|work| work.ended_on).max();
        let left = resident.case.spells.iter().filter_map(|spell| spell.closed_on).map(|(on, _)| on).max();
        if let Some(last) = last_work.max(left) {
            resident.life.without_work_since = resident.life.without_work_since.max(last);
        }
        let person = run.person(&resident.life).into();
        let office = self.office_of(&resident.life);
        let register = Register {
            person,
            channel: if digital { Channel::SelfService } else { Channel::Officer },
            officer: Some(self.staff(Role::Officer, office)),
            consents_to_evidence: false,
        };
        let role = if digital { Role::JobSeeker } else { Role::Officer };
        if self.perform(run, resident, role, day, register).is_err() {
            resident.life.gone = true;
        }
        resident.life.asked_evidence = false;
        resident.life.renew_risks(run);
    }

    /// Competitive work or studies begin.
    pub(crate) fn starts_work(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        kind: WorkKind,
        day: DayNo,
    ) -> bool {
        let settings = run.settings(day);
        let supported = resident.case.current_participation().is_some();
        let role = if supported { Role::Coach } else { Role::Officer };
        let extents = settings.work_found.extent;
        let extent = match kind {
            WorkKind::Studies => 100.0,
            _ => extents[usize::from(resident.life.traits.impairment.is_none())],
        };
        let start = StartWork {
            work: WorkId(resident.new_id()),
            kind,
            on: run.days.date(day),
            extent_percent: percent(extent),
            place: resident.text("simulated-place"),
            decision: None,
            employer: None,
            evidence: if kind == WorkKind::Studies {
                WorkEvidence::Admission
            } else {
                WorkEvidence::Contract
            },
        };
        if self.perform(run, resident, role, day, start).is_err() {
            return false;
        }
        let reason = if kind == WorkKind::Studies { EndReason::ToStudies } else { EndReason::ToWork };
        self.ends_support(run, resident, day, reason);
        self.leaves_job_place(resident);
        let throws = resident.life.next_throw(Throw::WorkLasts);
        let whom = resident.life.id.0;
        if kind == WorkKind::Studies {
            self.close(run, resident, CloseReason::Studies, day);
            let months = settings.other.studies_months * run.dice.endurance(whom, Throw::WorkLasts, throws);
            resident.life.next = Some((day + 30 + whole(months * 30.4375), Happening::WorkEnds));
            return true;
        }
        let ends = self.job_lasts(run, resident, day, throws);
        resident.life.next = Some((ends, Happening::WorkEnds));
        let closes = resident.life.next_throw(Throw::Leaving);
        let leaves = run.dice.happens(settings.work_lasts.closes_at_once, whom, Throw::Leaving, closes);
        let followed =
            resident.case.participations.iter().any(|held| !held.frame && held.started_on.is_some());
        if leaves && !followed {
            self.close(run, resident, CloseReason::OwnWish, day);
        }
        true
    }

    fn job_lasts(&self, run: &Run<'_>, resident: &Resident, day: DayNo, throws: u32) -> DayNo {
        let lasts = &run.settings(day).work_lasts;
        let ratio = if resident.life.traits.impairment.is_some() { lasts.impairment } else { 1.0 };
        let [first, later] = lasts.ends_per_month.map(|rate| rate * ratio);
        let left = run.dice.endurance(resident.life.id.0, Throw::WorkLasts, throws);
        let months = if left < first * 6.0 { left / first } else { 6.0 + (left - first * 6.0) / later };
        day + 1 + whole(months * 30.4375)
    }

    /// Work or studies end: the person is without work again, or comes back to the register, or does not.
    fn work_ends(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        let Some(work) = resident.case.current_work() else { return };
        let (id, kind) = (work.id, work.kind);
        if kind == WorkKind::Subsidised && self.goes_on_after_subsidy(run, resident, day) {
            return;
        }
        let end = EndWork { work: id, on: run.days.date(day), reason: WorkEndReason::ContractEnded };
        let done = self.perform(run, resident, Role::Officer, day, end);
        self.leaves_job_place(resident);
        if done.is_err() {
            resident.life.gone = true;
            return;
        }
        resident.life.renew_risks(run);
        if resident.case.open_spell().is_some() {
            return;
        }
        let settings = run.settings(day);
        let share = if kind == WorkKind::Studies {
            settings.other.studies_return
        } else {
            settings.work_lasts.returns
        };
        self.may_return(run, resident, share, settings.work_lasts.returns_after_days, day);
    }

    fn may_return(&mut self, run: &Run<'_>, resident: &mut Resident, share: f64, days: f64, day: DayNo) {
        let whom = resident.life.id.0;
        let [returns, waits] = [(); 2].map(|()| resident.life.next_throw(Throw::Return));
        let after = whole(run.dice.endurance(whom, Throw::Return, waits) * days) + 1;
        if run.dice.happens(share, whom, Throw::Return, returns) && day + after < run.days.count() {
            resident.life.next = Some((day + after, Happening::Returns));
        } else {
            resident.life.gone = true;
        }
    }

    /// The person leaves for another reason than work or studies.
    fn leaves(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        self.ends_support(run, resident, day, EndReason::OwnWish);
        if !self.close(run, resident, CloseReason::OwnWish, day) {
            resident.life.renew_risks(run);
            return;
        }
        let settings = run.settings(day);
        let age = calendar::age(resident.life.traits.born, run.days.date(day));
        if years(age) >= settings.other.leaving_age {
            resident.life.gone = true;
            return;
        }
        let other = &settings.other;
        self.may_return(run, resident, other.leaving_return, other.leaving_return_days, day);
    }

    /// Closes the spell; false when the chain does not.
    pub(crate) fn close(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        reason: CloseReason,
        day: DayNo,
    ) -> bool {
        resident.leaves_queues();
        resident
            .life
            .acts
            .retain(|act| !matches!(act.what, What::LookAgain | What::Subsidy | What::EvidenceComes));
        let role = if reason == CloseReason::LastingWork { Role::Officer } else { Role::JobSeeker };
        let close = CloseSpell { reason, own_view: None, report: resident.text("simulated-final-report") };
        self.perform(run, resident, role, day, close).is_ok()
    }

    /// Support, programmes and placement end, whatever there is of them.
    pub(crate) fn ends_support(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        day: DayNo,
        reason: EndReason,
    ) {
        if let Some(placement) = resident.case.current_placement() {
            let end = EndPlacement { placement: placement.id, reason };
            let _ = self.perform(run, resident, Role::Officer, day, end);
        }
        let ends_frames = reason != EndReason::Completed && reason != EndReason::TimeLimit;
        let open: Vec<_> = resident
            .case
            .participations
            .iter()
            .filter(|held| held.ended_on.is_none() && (ends_frames || !held.frame))
            .map(|held| (held.id, held.service.clone(), held.started_on.is_some()))
            .collect();
        for (participation, service, started) in open {
            let end = EndSupport { participation, reason };
            let _ = self.perform(run, resident, Role::Officer, day, end);
            let services = &run.settings(day).services;
            if started && let Some(after) = services.ratio_after.get(service.as_str()) {
                resident.life.after = Some((single(*after), day + whole(services.after_days)));
            }
        }
        if let Some(service) = resident.life.own_place.take()
            && let Some((_, taken)) = self.own_places.get_mut(service.as_str())
        {
            *taken = taken.saturating_sub(1);
        }
        resident.life.support = 1.0;
        resident.life.support_ends = None;
    }

    /// Everything that cannot go along ends, and the person is on the way.
    fn moves_out(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        let subsidised = resident.case.current_work().is_some_and(|work| work.decision.is_some());
        if resident.case.open_spell().is_none() || subsidised {
            return;
        }
        self.ends_support(run, resident, day, EndReason::OwnWish);
        resident.takes_routine_along(day);
        resident.life.acts.retain(|act| act.what == What::EvidenceComes);
        resident.life.leaving_county = true;
    }

    /// Someone from another county has come: what is recorded is corrected.
    pub(crate) fn moved_in(&mut self, run: &Run<'_>, mut resident: Box<Resident>, day: DayNo) {
        resident.life.leaving_county = false;
        self.routine_done(run, &mut resident, day);
        let correct = CorrectPerson { person: run.person(&resident.life).into(), beside: false };
        let _ = self.perform(run, &mut resident, Role::Officer, day, correct);
        resident.life.look_on = 0;
        self.settle(run, resident, day);
    }

    /// Reckons when the next thing happens of itself, after anything has happened.
    pub(crate) fn plan_life(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        let case = &resident.case;
        if case.open_spell().is_none() || case.current_work().is_some() {
            return;
        }
        let life = &mut resident.life;
        if life.next.is_some_and(|(_, happening)| matches!(happening, Happening::Returns)) {
            return;
        }
        if life.after.is_some_and(|(_, until)| until <= day) {
            life.after = None;
        }
        let date = run.days.date(day);
        let age = calendar::age(life.traits.born, date);
        let settings = run.settings(day);
        if years(age) >= settings.other.leaving_age {
            life.next = Some((day + 1, Happening::Leaves));
            return;
        }
        let support = f64::from(life.support) * life.after.map_or(1.0, |(ratio, _)| f64::from(ratio));
        let key = PlanKey {
            support: single(support),
            has_code: case.codes_in_force().next().is_some(),
            in_programme: life.traits.newly_arrived
                || case.participations.iter().any(|p| p.frame && p.is_under_way()),
            ill: life.ill_until.is_some(),
            piece: run.piece(day),
        };
        if life.plan.is_some_and(|plan| plan.key == key && day < plan.to) && life.next.is_some() {
            return;
        }
        // What has been borne since the last reckoning was taken off then; a new one begins today.
        let since = case.works.iter().filter_map(|work| work.ended_on).max();
        let since = since.map_or(life.without_work_since, |last| last.max(life.without_work_since));
        let now = Circumstances {
            traits: &life.traits,
            age,
            ease: ease_of(&life.traits, age, settings),
            support,
            months_without: calendar::months_between(since, date),
            has_code: key.has_code,
            in_programme: key.in_programme,
            ill: key.ill,
        };
        let mut ahead = MONTHS_AHEAD * 30;
        for limit in [life.after.map(|(_, until)| until), life.ill_until].into_iter().flatten() {
            ahead = ahead.min(limit.saturating_sub(day).max(1));
        }
        if let Some(other) = run.next_piece(day) {
            ahead = ahead.min(other - day);
        }
        let from = life.left_on(day);
        life.left = from;
        let (passed, risk) = next_happening(settings, &now, &mut life.left, run.months_ahead(day, ahead));
        let to = day + passed.max(1);
        life.plan = Some(Plan { from: day, to, left: from, key });
        let happening = match risk {
            Some(Risk::Work) => Happening::FindsWork,
            Some(Risk::SubsidisedWork) => Happening::OfferedSubsidy,
            Some(Risk::Studies) => Happening::BeginsStudies,
            Some(Risk::Leaving) => Happening::Leaves,
            Some(Risk::Illness) => Happening::FallsIll,
            None => Happening::Reckons,
        };
        life.next = Some((to, happening));
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) fn percent(share: f64) -> u8 {
    share.round().clamp(1.0, 100.0) as u8
}

#[allow(clippy::cast_precision_loss)]
fn years(age: i64) -> f64 {
    age as f64
}

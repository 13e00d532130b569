//! Subsidised work: an employer offers it, an officer decides, the money is committed in the same moment, and
//! it goes on, ends, or becomes work without subsidy.

use super::Came;
use crate::dice::Throw;
use crate::run::county::County;
use crate::run::days::DayNo;
use crate::run::living::percent;
use crate::run::looking::whole;
use crate::run::resident::{Act, Happening, Resident, What};
use crate::run::{Run, f64_of};
use crate::settings::SubsidisedWork;
use chain::decision::Decide;
use chain::entitlement::is_entitled;
use chain::event::{Answer, Employment, EndReason, Matter, Need, Role, WorkEvidence, WorkKind};
use chain::id::{DecisionId, EmployerId, WorkId};
use chain::money::Ore;
use chain::word::{Word, WordMap};
use chain::work::StartWork;
use jiff::civil::Date;

impl County {
    /// An employer offers work with support: which support the person could have decides the rest.
    pub(crate) fn offered_subsidy(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        let Some(service) = self.subsidy_for(run, resident, day, None) else { return };
        resident.life.offered = Some(service);
        let days = whole(run.settings(day).subsidised.decided_days);
        resident.life.acts.push(Act { on: day + 1 + days, what: What::Subsidy });
    }

    /// A subsidy that the rules open to the person and that has room, by weight.
    fn subsidy_for(
        &self,
        run: &Run<'_>,
        resident: &mut Resident,
        day: DayNo,
        not: Option<&str>,
    ) -> Option<Word> {
        let date = run.days.date(day);
        let settings = &run.settings(day).subsidised;
        let open: Vec<(&Word, f64)> = settings
            .weight
            .iter()
            .filter(|(id, _)| not != Some(id.as_str()))
            .filter(|(id, _)| self.job_places.get(id).is_none_or(|(places, taken)| taken < places))
            .filter(|(id, _)| {
                let Some(service) = run.policy.find_service(id) else { return false };
                if !service.is_in_force(date) {
                    return false;
                }
                let mut facts = chain::entitlement::facts_for(&resident.case, run.policy, id, date);
                run.state_facts(service, &mut facts);
                let employment = employment(settings, id, 1);
                is_entitled(run.policy, service, facts, &employment, date)
                    && run.months_allowed(&resident.case, service, 1.0, date) > 0
            })
            .map(|(id, weight)| (id, *weight))
            .collect();
        let weights: Vec<f64> = open.iter().map(|(_, weight)| *weight).collect();
        let throws = resident.life.next_throw(Throw::Employer);
        let place = run.dice.among(&weights, resident.life.id.0, Throw::Employer, throws);
        open.get(place).map(|(id, _)| Word::clone(id))
    }

    /// Decides an employer's request, and work begins the same day.
    pub(super) fn decide_subsidy(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let Some(service) = resident.life.offered.take() else { return Came::Done };
        if resident.case.open_spell().is_none() || resident.case.current_work().is_some() {
            return Came::Done;
        }
        self.employ(run, resident, &service, day);
        Came::Done
    }

    /// Grants the subsidy and notes the work; false when the rules, the money or the places say no.
    pub(crate) fn employ(&mut self, run: &Run<'_>, resident: &mut Resident, id: &str, day: DayNo) -> bool {
        self.employ_on(run, resident, id, run.days.date(day), day)
    }

    /// The same on a date that may lie before the run.
    pub(crate) fn employ_on(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        id: &str,
        date: Date,
        day: DayNo,
    ) -> bool {
        let Some(service) = run.policy.find_service(id) else { return false };
        if self.job_places.get(id).is_some_and(|(places, taken)| taken >= places) {
            return false;
        }
        let settings = &run.settings(day).subsidised;
        let decision = DecisionId(resident.new_id());
        let planned = settings.months.get(id).copied().unwrap_or(0.0);
        let months = run.months_allowed(&resident.case, service, planned, date);
        let employment = employment(settings, id, months);
        let extent = employment.extent_percent;
        let employer = self.employer_for(run, resident);
        let decide = Decide {
            decision,
            matter: Matter::Subsidy,
            answer: Answer::Granted,
            service: Some(service.id.clone()),
            track: None,
            need: Some(Need::Temporary),
            extent_percent: None,
            employment: Some(employment),
            employer,
            stated: run.stated(service, &resident.case, date),
            intent: None,
            reasons: resident.text("simulated-decision"),
        };
        if self.perform_on(run, resident, Role::Officer, date, &decide.into()).is_err() {
            return false;
        }
        let start = StartWork {
            work: WorkId(resident.new_id()),
            kind: WorkKind::Subsidised,
            on: date,
            extent_percent: extent,
            place: resident.text("simulated-place"),
            decision: Some(decision),
            employer,
            evidence: WorkEvidence::Contract,
        };
        if self.perform_on(run, resident, Role::Officer, date, &start.into()).is_err() {
            return false;
        }
        self.ends_support(run, resident, day, EndReason::ToWork);
        if let Some((_, taken)) = self.job_places.get_mut(id) {
            *taken += 1;
            resident.life.job_place = Some(service.id.clone());
        }
        let ends = resident.case.decision(decision).and_then(chain::case::Decision::ends_on);
        let ends = ends.map_or(DayNo::MAX, |end| run.days.number(end));
        let throws = resident.life.next_throw(Throw::WorkLasts);
        let lasts = &run.settings(day).work_lasts;
        let early = run.dice.endurance(resident.life.id.0, Throw::WorkLasts, throws);
        let early = day + 1 + whole(early / lasts.subsidised_ends_per_month * 30.4375);
        resident.life.next = Some((early.min(ends).max(day + 1), Happening::WorkEnds));
        true
    }

    /// An employer of the county, by chance.
    fn employer_for(&self, run: &Run<'_>, resident: &mut Resident) -> Option<EmployerId> {
        let throws = resident.life.next_throw(Throw::Employer);
        let employers = &run.ground.counties[usize::from(self.number)].employers;
        let place =
            whole(run.dice.unit(resident.life.id.0, Throw::Employer, throws) * f64_of(employers.len()));
        employers.get(place as usize).map(|(id, _)| *id)
    }

    /// A limited place is free again.
    pub(crate) fn leaves_job_place(&mut self, resident: &mut Resident) {
        if let Some(service) = resident.life.job_place.take()
            && let Some((_, taken)) = self.job_places.get_mut(service.as_str())
        {
            *taken = taken.saturating_sub(1);
        }
    }

    /// When the subsidy's time is over: work without it, a new decision, or nothing.
    pub(crate) fn goes_on_after_subsidy(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        day: DayNo,
    ) -> bool {
        let date = run.days.date(day);
        let work = resident.case.current_work();
        let decision = work.and_then(|work| resident.case.decision(work.decision?));
        let Some((service, ends)) = decision.and_then(|d| Some((d.service.clone()?, d.ends_on()))) else {
            return false;
        };
        // It ended before its time.
        if ends.is_none_or(|end| date < end) {
            return false;
        }
        let settings = &run.settings(day).subsidised;
        let throws = resident.life.next_throw(Throw::Employer);
        let [first, second] = run.dice.two_units(resident.life.id.0, Throw::Employer, throws);
        if first < settings.to_competitive.get(service.as_str()).copied().unwrap_or(0.0) {
            self.leaves_job_place(resident);
            return self.starts_work(run, resident, WorkKind::Competitive, day);
        }
        if second < settings.renewed {
            self.leaves_job_place(resident);
            let same = self.employ(run, resident, &service, day);
            return same
                || self
                    .subsidy_for(run, resident, day, Some(&service))
                    .is_some_and(|other| self.employ(run, resident, &other, day));
        }
        false
    }
}

/// The job that a subsidy is asked for.
fn employment(settings: &SubsidisedWork, id: &str, months: u16) -> Employment {
    let of = |family: &WordMap<f64>| family.get(id).copied().unwrap_or(0.0);
    let extent_percent = percent(of(&settings.extent));
    Employment {
        wage_per_month: kronor(of(&settings.wage) * f64::from(extent_percent) / 100.0),
        extent_percent,
        degree_percent: percent(of(&settings.degree)),
        months,
        extra_per_month: Ore::ZERO,
    }
}

#[allow(clippy::cast_possible_truncation)]
fn kronor(amount: f64) -> Ore {
    Ore((amount.round() as i64).saturating_mul(100))
}

//! The people who are registered when the run begins, with what has come of it so far: told through the chain
//! on the days on which it would have happened, so that their cases are cases like any other.

use super::Run;
use super::county::County;
use super::national::before;
use super::resident::Resident;
use crate::dice::Throw;
use crate::population::Newcomer;
use chain::Refusal;
use chain::assessment::Assess;
use chain::calendar::days_between;
use chain::code::{AnswerCode, ProposeCode, ReviewCode};
use chain::event::{AssessmentResult, Channel, EvidenceKind, Profession, Role};
use chain::evidence::ReceiveEvidence;
use chain::id::{DocumentId, EvidenceId, ProposalId};
use chain::mapping::Map;
use chain::overall_assessment::AssessOverall;
use chain::person::CodeNumber;
use chain::plan::MakeActionPlan;
use chain::registration::Register;
use evaluation::Observations;
use jiff::civil::Date;

/// A plan was renewed at some time in the last half year.
const PLAN_RENEWED_WITHIN_DAYS: f64 = 180.0;

impl County {
    /// Tells of everyone who is registered here, and of those who have subsidised work.
    pub(super) fn seed(&mut self, run: &Run<'_>) {
        let county = self.number;
        for newcomer in run.ground.stock.iter().filter(|known| known.traits.county == county) {
            let mut resident = Box::new(Resident::new(run, newcomer, 0));
            let told = self.history(run, &mut resident, newcomer, run.days.date(0)).is_ok();
            self.tally.checked("the past of everyone in the stock could be told", told);
            resident.life.look_on = 0;
            self.settle(run, resident, 0);
        }
        self.seed_subsidised(run);
        // What was told of the past is not what the run has seen.
        self.seen = Observations::default();
    }

    /// Tells of what has come of someone up to a day.
    pub(super) fn history(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        known: &Newcomer,
        today: Date,
    ) -> Result<(), Refusal> {
        let registered = known.registered_on.min(today);
        let since = days_between(registered, today).max(0);
        let part = |share: f64| before(today, years_f(since) * (1.0 - share));
        let office = self.office_of(&resident.life);
        let register = Register {
            person: run.person(&resident.life).into(),
            channel: Channel::SelfService,
            officer: Some(self.staff(Role::Officer, office)),
            consents_to_evidence: false,
        };
        self.perform_on(run, resident, Role::JobSeeker, registered, &register.into())?;
        let renewed = run.dice.unit(known.id.0, Throw::Trait, 1000) * PLAN_RENEWED_WITHIN_DAYS;
        let planned = before(today, renewed).max(registered);
        let health = known.traits.states_health || known.has_code;
        let result = if health { AssessmentResult::Mapping } else { AssessmentResult::OwnSearch };
        let assess =
            Assess { result, service: None, track: None, reasons: resident.text("simulated-assessment") };
        self.perform_on(run, resident, Role::Officer, part(0.1), &assess.into())?;
        if known.has_code {
            self.coded(run, resident, known, today, &part)?;
        }
        let plan = MakeActionPlan {
            goal: resident.text("simulated-goal"),
            activities: resident.text("simulated-activities"),
        };
        self.perform_on(run, resident, Role::Officer, planned, &plan.into())?;
        resident.plan_made(run, planned);
        Ok(())
    }

    /// Everything that a code rests on.
    fn coded(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        known: &Newcomer,
        today: Date,
        part: &impl Fn(f64) -> Date,
    ) -> Result<(), Refusal> {
        let map = Map {
            competence: resident.text("simulated-competence"),
            adaptations: None,
            subsidy_considered: true,
            deeper: Vec::new(),
        };
        self.perform_on(run, resident, Role::Officer, part(0.3), &map.into())?;
        let receive = ReceiveEvidence {
            evidence: EvidenceId(resident.new_id()),
            kind: EvidenceKind::MedicalStatement,
            received_on: part(0.5),
            document: Some(DocumentId(resident.new_id())),
            electronic: None,
            issuer: "simulated-health-service".into(),
        };
        self.perform_on(run, resident, Role::Officer, part(0.5), &receive.into())?;
        resident.life.asked_evidence = true;
        let overall = AssessOverall {
            team: vec![Profession::OccupationalTherapist],
            resources: resident.text("simulated-resources"),
            limits: resident.text("simulated-limits"),
            reduced: true,
        };
        self.perform_on(run, resident, Role::Officer, part(0.7), &overall.into())?;
        let proposal = ProposalId(resident.new_id());
        let number = known.traits.impairment.unwrap_or(CodeNumber(51));
        // The rules know the codes of today only from a day: an older code is told of as one of the latest.
        let propose = ProposeCode { proposal, number }.into();
        let mut on = part(0.8);
        if self.perform_on(run, resident, Role::Officer, on, &propose).is_err() {
            on = today;
            self.perform_on(run, resident, Role::Officer, on, &propose)?;
        }
        let statement = resident.text("simulated-statement");
        let review = ReviewCode { proposal, confirmed: true, statement };
        self.perform_on(run, resident, Role::Specialist, on, &review.into())?;
        self.perform_on(run, resident, Role::JobSeeker, on, &AnswerCode { proposal, accepted: true }.into())
    }

    /// People who had subsidised work already: they are like those with a code in the stock, and come beside it.
    fn seed_subsidised(&mut self, run: &Run<'_>) {
        let settings = &run.settings(0).subsidised;
        for (service, like) in run.subsidised(self.number) {
            let mut resident = Box::new(Resident::new(run, &like, 0));
            // The decisions were made through the time that one stands for: they do not all end on one day.
            let days = settings.months.get(service).copied().unwrap_or(0.0) * DAYS_A_MONTH;
            let ago = run.dice.unit(like.id.0, Throw::WorkLasts, 0) * days * 0.98;
            let decided = before(run.days.date(0), ago).max(like.registered_on);
            let told = self.history(run, &mut resident, &like, decided).is_ok();
            if told && self.employ_on(run, &mut resident, service, decided, 0) {
                self.settle(run, resident, 0);
            } else {
                // A year's money in a small county may not be enough for one more: then there is one less.
                self.tally.opened -= i64::from(resident.case.open_spell().is_some());
            }
        }
    }
}

impl<'a> Run<'a> {
    /// Those in a county who had subsidised work when the run began, with the service.
    pub(super) fn subsidised(&self, county: u8) -> Vec<(&'a str, Newcomer)> {
        let settings = &self.settings(0).subsidised;
        let share = self.ground.counties[usize::from(county)].share / self.ground.weight;
        let coded: Vec<&Newcomer> =
            self.ground.stock.iter().filter(|k| k.traits.county == county && k.has_code).collect();
        let mut people = Vec::new();
        let mut number = 0_u64;
        for (service, all) in &settings.at_start {
            let count = super::looking::whole((all * share).round());
            for _ in 0..count {
                let Some(pattern) = coded.get(usize::try_from(number).unwrap_or(0) % coded.len().max(1))
                else {
                    return people;
                };
                number += 1;
                let id = SUBSIDISED_FROM + (u64::from(county) << 32) + number;
                let like = Newcomer {
                    id: crate::population::PersonId(id),
                    registered_on: before(
                        pattern.registered_on,
                        settings.months.get(service).copied().unwrap_or(0.0) * DAYS_A_MONTH * 1.5,
                    ),
                    without_work_since: before(
                        pattern.without_work_since,
                        settings.months.get(service).copied().unwrap_or(0.0) * DAYS_A_MONTH * 1.5,
                    ),
                    ..**pattern
                };
                people.push((service.as_str(), like));
            }
        }
        people
    }
}

/// Days in an ordinary month.
const DAYS_A_MONTH: f64 = 30.4375;

/// The ids of those who had subsidised work when the run began lie above all others.
const SUBSIDISED_FROM: u64 = 1 << 58;

#[allow(clippy::cast_precision_loss)]
fn years_f(days: i64) -> f64 {
    days as f64
}

//! What officers do: plan, assess, map, ask for evidence, decide, start, verify and say what is next.

use super::Came;
use super::offers::proposal;
use crate::dice::Throw;
use crate::run::Run;
use crate::run::county::{County, single};
use crate::run::days::DayNo;
use crate::run::living::percent;
use crate::run::looking::whole;
use crate::run::resident::{Act, Happening, Resident, What};
use chain::Refusal;
use chain::assessment::Assess;
use chain::calendar;
use chain::case::Participation;
use chain::choice::PlaceByRule;
use chain::closing::DecideNextStep;
use chain::code::ProposeCode;
use chain::decision::Decide;
use chain::due::About;
use chain::event::{
    Answer, AssessmentResult, CloseReason, EndReason, EvidenceKind, Matter, NextStep, Role, WorkEvidence,
    WorkKind,
};
use chain::evidence::{AskEvidence, ReceiveEvidence};
use chain::id::{DecisionId, DocumentId, EvidenceId, ParticipationId, PlacementId, ProposalId};
use chain::mapping::Map;
use chain::person::CodeNumber;
use chain::plan::MakeActionPlan;
use chain::policy::{Service, ServiceKind};
use chain::registration::CorrectPerson;
use chain::support::{EndSupport, StartPlacement, StartService};
use chain::word::Word;
use chain::work::VerifyWork;

impl County {
    /// The first plan of a spell; who comes back with nothing going on is considered for a service then.
    pub(super) fn make_action_plan(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let comes_back = !resident.case.action_plans.is_empty();
        let plan = new_plan(resident);
        let came = self.try_to(run, resident, Role::Officer, day, plan);
        if came == Came::Done {
            resident.plan_made(run, run.days.date(day));
            if comes_back {
                self.consider(run, resident, day);
            }
        }
        came
    }

    /// A renewal, which is routine: it takes its minutes and is an occasion to offer something, and stands as an
    /// event only when events are kept.
    pub(super) fn renew_action_plan(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        if resident.case.open_spell().is_none() {
            resident.life.renews_plan = None;
            return Came::Done;
        }
        if resident.history.is_some() {
            let plan = new_plan(resident);
            self.keep_routine(run, resident, Role::Officer, day, plan);
        }
        resident.plan_made(run, run.days.date(day));
        self.consider(run, resident, day);
        Came::Done
    }

    /// An occasion to offer something to who has nothing going on and is not on the way to anything.
    fn consider(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        let date = run.days.date(day);
        let case = &resident.case;
        let busy = case.has_activity(date)
            || case.current_participation().is_some()
            || case.support_decision(date).is_some_and(|granted| {
                !case.participations.iter().any(|held| held.decision == Some(granted.id))
                    && run
                        .policy
                        .service(granted.service.as_deref().unwrap_or_default())
                        .is_ok_and(Service::is_chosen)
            });
        let assessed = case.assessment().map(|assessment| assessment.result);
        if busy || resident.life.ill_until.is_some() || assessed.is_none() {
            return;
        }
        let Some(offer) = self.offer(run, resident, day, |_| true) else { return };
        let (service, track) = (offer.service, offer.track);
        let own_search = matches!(assessed, Some(AssessmentResult::OwnSearch));
        match service.kind {
            // The way to support goes over a mapping.
            ServiceKind::Support if own_search => {
                let result = AssessmentResult::Mapping;
                let _ = self.say_assessment(run, resident, result, None, None, day);
            }
            ServiceKind::Own => {
                let _ = self.start(run, resident, service, track, day);
            }
            ServiceKind::Matching | ServiceKind::Training => {
                let result = result_for(service);
                if self.say_assessment(run, resident, result, Some(&service.id), track.clone(), day).is_ok() {
                    let _ = self.grant(run, resident, service, track, day);
                }
            }
            ServiceKind::Programme => {
                if self.grant(run, resident, service, None, day).is_ok() {
                    let _ = self.start(run, resident, service, None, day);
                }
            }
            ServiceKind::Support | ServiceKind::Placement => {
                let _ = self.grant(run, resident, service, track, day);
            }
            ServiceKind::Subsidy => {}
        }
    }

    /// The labour-market assessment: as the rules propose, or as the officer sees it.
    pub(super) fn assess(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let date = run.days.date(day);
        let settings = run.settings(day);
        resident.life.occasions += 1;
        let follows = run.dice.happens(
            settings.officers.follows_proposal,
            resident.life.id.0,
            Throw::Officer,
            resident.life.occasions.wrapping_mul(64),
        );
        let proposed = if follows { proposal(run.policy, &resident.case, date) } else { Some("own_search") };
        let said = match proposed.unwrap_or_default() {
            "mapping" => self.say_assessment(run, resident, AssessmentResult::Mapping, None, None, day),
            "own_search" => self.say_assessment(run, resident, AssessmentResult::OwnSearch, None, None, day),
            id => match run.policy.service(id) {
                Ok(service) if self.is_open_to(run, resident, service, day) => {
                    let facts = chain::entitlement::facts_for(&resident.case, run.policy, id, date);
                    let track = self.track(run, resident, service, &facts, day);
                    self.say_assessment(run, resident, result_for(service), Some(id), track, day)
                }
                _ => self.say_assessment(run, resident, AssessmentResult::OwnSearch, None, None, day),
            },
        };
        said.map_or(Came::NotNow, |()| Came::Done)
    }

    /// A new assessment after many services: a mapping shows what has not been tried.
    pub(super) fn assess_anew(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        self.say_assessment(run, resident, AssessmentResult::Mapping, None, None, day)
            .map_or(Came::NotNow, |()| Came::Done)
    }

    fn say_assessment(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        result: AssessmentResult,
        service: Option<&str>,
        track: Option<Word>,
        day: DayNo,
    ) -> Result<(), Refusal> {
        let assess = Assess {
            result,
            service: service.map(Word::from),
            track,
            reasons: resident.text("simulated-assessment"),
        };
        self.perform(run, resident, Role::Officer, day, assess)
    }

    pub(super) fn map(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let map = Map {
            competence: resident.text("simulated-competence"),
            adaptations: None,
            subsidy_considered: resident.life.traits.states_health,
            deeper: Vec::new(),
        };
        self.try_to(run, resident, Role::Officer, day, map)
    }

    /// Asks the health service; when its answer comes is a life process of its own.
    pub(super) fn ask_evidence(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        if resident.life.asked_evidence {
            return Came::Done;
        }
        let ask = AskEvidence {
            evidence: EvidenceId(resident.new_id()),
            kind: EvidenceKind::MedicalStatement,
            from: resident.text("simulated-health-service"),
        };
        let came = self.try_to(run, resident, Role::Officer, day, ask);
        if came == Came::Done {
            resident.life.asked_evidence = true;
            let settings = &run.settings(day).evidence;
            let whom = resident.life.id.0;
            let noticed = run.dice.endurance(whom, Throw::Evidence, 1) * settings.noticed_days;
            let waits =
                settings.wait_days * (settings.wait_spread * run.dice.normal(whom, Throw::Evidence, 2)).exp();
            let on = day + 1 + whole(noticed + waits);
            resident.life.acts.push(Act { on, what: What::EvidenceComes });
        }
        came
    }

    /// The statement has come; or it has come out that there is no lasting impairment, and the record is put right.
    pub(super) fn evidence_comes(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let settings = &run.settings(day).evidence;
        let impaired = resident.life.traits.impairment.is_some();
        let none_found = run.dice.happens(settings.none_found, resident.life.id.0, Throw::Evidence, 3);
        if !impaired || none_found {
            resident.life.traits.states_health = false;
            let correct = CorrectPerson { person: run.person(&resident.life).into(), beside: false };
            return self.try_to(run, resident, Role::Officer, day, correct);
        }
        let waiting = resident.case.evidence.iter().rev().find(|known| known.received_on.is_none());
        let Some(evidence) = waiting.map(|known| known.id) else { return Came::Done };
        let receive = ReceiveEvidence {
            evidence,
            kind: EvidenceKind::MedicalStatement,
            received_on: run.days.date(day),
            document: Some(DocumentId(resident.new_id())),
            electronic: None,
            issuer: "simulated-health-service".into(),
        };
        self.try_to(run, resident, Role::Officer, day, receive)
    }

    pub(super) fn propose_code(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let number = resident.life.traits.impairment.unwrap_or(CodeNumber(0));
        let propose = ProposeCode { proposal: ProposalId(resident.new_id()), number };
        self.try_to(run, resident, Role::Officer, day, propose)
    }

    /// Decides support: the service assessed, or one to offer; who cannot be offered anything waits, or is left
    /// to search alone.
    pub(super) fn decide_support(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let assessed = resident.case.assessment().and_then(|a| Some((a.service.clone()?, a.track.clone())));
        if let Some((id, track)) = assessed
            && let Some(service) = run.policy.find_service(&id)
            && self.is_open_to(run, resident, service, day)
            && resident.case.participations.iter().all(|held| held.service != id)
            && self.grant(run, resident, service, track, day).is_ok()
        {
            return Came::Done;
        }
        if let Some(offer) = self.offer(run, resident, day, |service| service.kind != ServiceKind::Subsidy) {
            let (service, track) = (offer.service, offer.track);
            let done = match service.kind {
                ServiceKind::Own => self.start(run, resident, service, track, day),
                ServiceKind::Programme => self
                    .grant(run, resident, service, None, day)
                    .and_then(|()| self.start(run, resident, service, None, day)),
                _ => self.grant(run, resident, service, track, day),
            };
            if done.is_ok() {
                return Came::Done;
            }
        }
        let settings = run.settings(day);
        let number = resident.life.occasions.wrapping_mul(64).wrapping_add(63);
        let alone =
            run.dice.happens(settings.officers.own_search_after, resident.life.id.0, Throw::Officer, number);
        if alone {
            return self
                .say_assessment(run, resident, AssessmentResult::OwnSearch, None, None, day)
                .map_or(Came::NotNow, |()| Came::Done);
        }
        Came::NotNow
    }

    /// Grants support.
    fn grant(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        service: &Service,
        track: Option<Word>,
        day: DayNo,
    ) -> Result<(), Refusal> {
        let extent = run.extent_of(service, &resident.case, day);
        let stated = run.stated(service, &resident.case, run.days.date(day));
        let decide = Decide {
            decision: DecisionId(resident.new_id()),
            matter: Matter::Support,
            answer: Answer::Granted,
            service: Some(service.id.clone()),
            track,
            need: None,
            extent_percent: extent,
            employment: None,
            employer: None,
            stated,
            intent: None,
            reasons: resident.text("simulated-decision"),
        };
        self.perform(run, resident, Role::Officer, day, decide)
    }

    /// Nobody chose in time.
    pub(super) fn place_by_rule(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let place = PlaceByRule { participation: ParticipationId(resident.new_id()) };
        self.try_to(run, resident, Role::Officer, day, place)
    }

    /// A granted service without choice of provider begins.
    pub(super) fn start_service(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        about: Option<About>,
        day: DayNo,
    ) -> Came {
        let granted = about.and_then(|about| resident.case.decision(DecisionId(about.id()?)));
        let Some(granted) = granted else { return Came::Done };
        let track = granted.track.clone();
        let Some(service) = granted.service.as_deref().and_then(|id| run.policy.find_service(id)) else {
            return Came::Done;
        };
        let done = if service.kind == ServiceKind::Placement {
            self.place_at_host(run, resident, service, day)
        } else {
            self.start(run, resident, service, track, day)
        };
        match done {
            Ok(()) => Came::Done,
            // It was granted, and what it rested on is gone: nobody tries again.
            Err(Refusal::NotEntitled { .. } | Refusal::ServiceNotInForce(_) | Refusal::NeedsHuman { .. }) => {
                resident.life.given_up.extend(about);
                Came::Done
            }
            Err(_) => Came::NotNow,
        }
    }

    /// A service begins, with a seat that is bought or a place of the service's own.
    fn start(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        service: &Service,
        track: Option<Word>,
        day: DayNo,
    ) -> Result<(), Refusal> {
        let own = self.own_places.contains_key(service.id.as_str());
        if service.kind != ServiceKind::Programme && resident.case.current_participation().is_some() {
            return Err(Refusal::NotNow("support_open"));
        }
        if own && !self.has_room(run, resident, service) {
            return Err(Refusal::ProviderFull);
        }
        let bought = service.kind != ServiceKind::Own && service.kind != ServiceKind::Programme && !own;
        let provider = if bought {
            let municipality = run.municipality(resident.life.traits.municipality);
            let serving = self.world.providers.serving(municipality, &service.id);
            let with_room = serving.filter(|provider| provider.free_seats(&service.id) > 0);
            let chosen = with_room.max_by_key(|p| (p.free_seats(&service.id), std::cmp::Reverse(p.id)));
            Some(chosen.ok_or(Refusal::ProviderFull)?.id)
        } else {
            None
        };
        let participation = ParticipationId(resident.new_id());
        let start = StartService { participation, service: service.id.clone(), track, provider };
        self.perform(run, resident, Role::Officer, day, start)?;
        if own && let Some((_, taken)) = self.own_places.get_mut(service.id.as_str()) {
            *taken += 1;
            resident.life.own_place = Some(service.id.clone());
        }
        self.support_began(run, resident, participation, day);
        Ok(())
    }

    /// What support does while it goes on, and when it ends of itself.
    pub(super) fn support_began(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        participation: ParticipationId,
        day: DayNo,
    ) {
        let Some(held) = resident.case.participation(participation).filter(|held| !held.frame) else {
            return;
        };
        let services = &run.settings(day).services;
        let ratio = services.ratio.get(held.service.as_str()).copied().unwrap_or(1.0);
        let fidelity = held
            .provider
            .and_then(|id| self.world.providers.get(&id)?.profile.fidelity)
            .map_or(1.0, |fidelity| 1.0 - services.fidelity * (1.0 - f64::from(fidelity) / 100.0));
        let (until, service) = (held.until, held.service.clone());
        resident.life.support = single(1.0 + (ratio - 1.0) * fidelity.max(0.0));
        let throws = resident.life.next_throw(Throw::Service);
        let whom = resident.life.id.0;
        let broken = run.dice.endurance(whom, Throw::Service, throws) / services.ends_early_per_month;
        let broken = day + 1 + whole(broken * 30.4375);
        let planned =
            services.planned_months.get(service.as_str()).map(|months| day + whole(months * 30.4375));
        let until = until.map(|until| run.days.number(until));
        let completes = [planned, until].into_iter().flatten().min().unwrap_or(DayNo::MAX);
        let ends = if broken < completes {
            (broken, Happening::BreaksOff)
        } else {
            (completes, Happening::Completes)
        };
        resident.life.support_ends = Some(ends);
    }

    /// A placement at a host that has room.
    fn place_at_host(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        service: &Service,
        day: DayNo,
    ) -> Result<(), Refusal> {
        let municipality = run.municipality(resident.life.traits.municipality);
        let near =
            |host: &&chain::world::Host| host.free_places() > 0 && host.profile.municipality == municipality;
        let anywhere = self.world.hosts.values().find(|host| host.free_places() > 0);
        let host = self.world.hosts.values().find(near).or(anywhere).ok_or(Refusal::HostFull)?.id;
        let date = run.days.date(day);
        let months =
            run.settings(day).services.planned_months.get(service.id.as_str()).copied().unwrap_or(3.0);
        let mut facts = chain::entitlement::facts_for(&resident.case, run.policy, &service.id, date);
        run.state_facts(service, &mut facts);
        let longest = service
            .find("longest")
            .and_then(|table| table.decide(&facts, date, &mut rules::NoTrace).then()?.as_period());
        let planned = calendar::days_after(date, i64::from(whole(months * 30.4375)).max(1));
        let until = longest.map_or(planned, |longest| planned.min(calendar::after(date, longest)));
        let start = StartPlacement {
            placement: PlacementId(resident.new_id()),
            service: service.id.clone(),
            host,
            extent_percent: percent(f64::from(resident.life.traits.extent_wished_percent)),
            until,
            tasks: resident.text("simulated-tasks"),
        };
        self.perform(run, resident, Role::Officer, day, start)?;
        let ratio = run.settings(day).services.ratio.get(service.id.as_str()).copied().unwrap_or(1.0);
        resident.life.support = single(ratio);
        Ok(())
    }

    /// Support has reached its longest time: what is next is decided before, and it ends on the day.
    pub(super) fn end_support_in_time(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let held = resident.case.current_participation().map(|held: &Participation| (held.id, held.until));
        let Some((participation, until)) = held else { return Came::Done };
        if until.is_some_and(|until| run.days.date(day) >= until) {
            let end = EndSupport { participation, reason: EndReason::TimeLimit };
            let came = self.try_to(run, resident, Role::Officer, day, end);
            self.ends_support(run, resident, day, EndReason::TimeLimit);
            return came;
        }
        self.say_next_step(run, resident, day)
    }

    /// Nothing goes on and nothing is decided: the officer says what is next.
    pub(super) fn decide_next_step(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        self.say_next_step(run, resident, day)
    }

    fn say_next_step(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let settings = run.settings(day);
        resident.life.occasions += 1;
        let number = resident.life.occasions.wrapping_mul(64).wrapping_add(62);
        let alone =
            run.dice.happens(settings.officers.own_search_after, resident.life.id.0, Throw::Officer, number);
        let next = if alone { NextStep::OwnSearch } else { NextStep::MoreSupport };
        let decide = DecideNextStep { next, service: None, reasons: resident.text("simulated-next-step") };
        self.try_to(run, resident, Role::Officer, day, decide)
    }

    /// Work has lasted; at the first point, the spell closes.
    pub(super) fn verify_work(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        months: u16,
        day: DayNo,
    ) -> Came {
        let verify = VerifyWork { months, evidence: WorkEvidence::IncomeStatement };
        let came = self.try_to(run, resident, Role::Officer, day, verify);
        let competitive = resident.case.current_work().is_some_and(|work| work.kind == WorkKind::Competitive);
        if came == Came::Done && competitive && resident.case.open_spell().is_some() {
            self.ends_support(run, resident, day, EndReason::ToWork);
            self.close(run, resident, CloseReason::LastingWork, day);
        }
        came
    }
}

fn new_plan(resident: &mut Resident) -> MakeActionPlan {
    MakeActionPlan {
        goal: resident.text("simulated-goal"),
        activities: resident.text("simulated-activities"),
    }
}

/// What an assessment that leads to the service says.
fn result_for(service: &Service) -> AssessmentResult {
    match service.kind {
        ServiceKind::Matching | ServiceKind::Own => AssessmentResult::Matching,
        ServiceKind::Training => AssessmentResult::Education,
        _ => AssessmentResult::Support,
    }
}

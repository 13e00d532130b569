//! How each event changes the fold. One arm an event; the exhaustive `match` shows what a new kind needs.

use super::few::Few;
use super::*;
use crate::event::{Answer, AppealResult, Event, Recorded, Role};
use crate::pay::LineState;

impl Case {
    pub(super) fn apply(&mut self, recorded: &Recorded) {
        let on = recorded.header.holds_on;
        self.last_event_on = self.last_event_on.max(Some(on));
        self.note_step(&recorded.event, on);
        match &recorded.event {
            Event::Registered(e) => {
                self.spells.add(Spell {
                    number: e.spell,
                    registered_on: on,
                    process: e.process.clone(),
                    channel: e.channel,
                    done: super::Done::default(),
                    closed_on: None,
                });
                self.reach(Step::Registration, on);
                self.person = Some(e.sealed.clone());
                // A code from an earlier spell still holds: there is nothing to wait for.
                if self.codes_in_force().next().is_some() {
                    self.reach(Step::Code, on);
                }
            }
            Event::PersonCorrected(e) => self.person = Some(e.sealed.clone()),
            Event::OfficerAssigned(e) => self.officers.add((on, e.officer)),
            Event::ConsentGiven(e) => {
                self.consents.insert(e.purpose);
            }
            Event::ConsentWithdrawn(e) => {
                self.consents.remove(&e.purpose);
            }
            Event::ProtectionSet(e) => self.protection = e.protection,
            Event::ConflictStated(_)
            | Event::ConflictLifted(_)
            | Event::EmergencyOpened(_)
            | Event::EmergencyReviewed(_)
            | Event::ReadingQuestioned(_)
            | Event::ReadingAnswered(_) => self.apply_trust(recorded),
            Event::MandateGiven(_) | Event::MandateRenewed(_) | Event::MandateEnded(_) => {
                self.apply_mandate(recorded);
            }
            Event::CorrectionAsked(_) | Event::RecordCorrected(_) | Event::CorrectionAnswered(_) => {
                self.apply_correction(recorded);
            }
            Event::ObjectionMade(_) | Event::ObjectionAnswered(_) | Event::ObjectionWithdrawn(_) => {
                self.apply_objection(recorded);
            }
            Event::Profiled(_) => {}
            Event::AssessmentMade(e) => self.assessments.add(Assessment {
                on,
                result: e.result,
                service: e.service.clone(),
                track: e.track.clone(),
                reasons: e.reasons,
                version: recorded.version,
            }),
            Event::MappingMade(e) => self.mappings.add(Mapping {
                on,
                competence: e.competence,
                adaptations: e.adaptations,
                subsidy_considered: e.subsidy_considered,
                deeper: e.deeper.clone(),
            }),
            Event::SpecialistAsked(e) => self.inquiries.add(Inquiry {
                id: e.inquiry,
                profession: e.profession,
                purpose: e.purpose,
                question: e.question,
                asked_on: on,
                answer: None,
            }),
            Event::SpecialistAnswered(e) => {
                if let Some(inquiry) = self.inquiries.iter_mut().find(|i| i.id == e.inquiry) {
                    inquiry.answer = Some((on, recorded.header.actor.user, e.statement));
                }
            }
            Event::EvidenceAsked(e) => self.evidence.add(Evidence {
                id: e.evidence,
                kind: e.kind,
                asked: Some((on, e.from)),
                received_on: None,
                document: None,
                facts: None,
                revoked_on: None,
            }),
            Event::EvidenceReceived(e) => {
                let place = self.evidence.iter().position(|asked| asked.id == e.evidence);
                let place = place.unwrap_or_else(|| {
                    self.evidence.add(Evidence {
                        id: e.evidence,
                        kind: e.kind,
                        asked: None,
                        received_on: None,
                        document: None,
                        facts: None,
                        revoked_on: None,
                    });
                    self.evidence.len() - 1
                });
                let evidence = &mut self.evidence[place];
                evidence.kind = e.kind;
                evidence.received_on = Some(recorded.header.received_on.unwrap_or(on));
                evidence.document = e.document;
                evidence.facts = Some(e.sealed.clone());
            }
            Event::EvidenceRevoked(e) => {
                if let Some(evidence) = self.evidence.iter_mut().find(|i| i.id == e.evidence) {
                    evidence.revoked_on = Some(on);
                }
            }
            Event::OverallAssessmentMade(e) => self.overall_assessments.add(OverallAssessment {
                on,
                team: e.team.clone(),
                resources: e.resources,
                limits: e.limits,
                capacity: e.sealed.clone(),
            }),
            Event::CodeProposed(e) => self.codes.add(Code {
                proposal: e.proposal,
                number: e.sealed.clone(),
                proposed_on: on,
                review: None,
                answer: None,
                set_on: None,
                withdrawn_on: None,
            }),
            Event::CodeReviewed(e) => {
                if let Some(code) = self.code_mut(e.proposal) {
                    code.review = Some((on, e.confirmed, e.statement));
                }
            }
            Event::CodeAnswered(e) => {
                if let Some(code) = self.code_mut(e.proposal) {
                    code.answer = Some((on, e.accepted));
                }
            }
            Event::CodeSet(e) => {
                if let Some(code) = self.code_mut(e.proposal) {
                    code.set_on = Some(on);
                }
            }
            Event::CodeWithdrawn(e) => {
                if let Some(code) = self.code_mut(e.proposal) {
                    code.withdrawn_on = Some(on);
                }
            }
            Event::Communicated(e) => self.intents.add(Intent {
                id: e.intent,
                matter: e.matter,
                service: e.service.clone(),
                on,
                comment_by: e.comment_by,
                text: e.text,
                comment: None,
                own_comment_on: None,
                decided: false,
            }),
            Event::CommentMade(e) => {
                if let Some(intent) = self.intents.iter_mut().find(|i| i.id == e.intent) {
                    intent.comment = Some((on, e.text));
                    if recorded.header.actor.role == Role::JobSeeker {
                        intent.own_comment_on = Some(on);
                    }
                }
            }
            Event::DecisionMade(e) => {
                // A grant answers whatever was intended against the same thing.
                let granted = e.answer == Answer::Granted;
                for intent in &mut self.intents {
                    let same = intent.matter == e.matter && intent.service == e.service;
                    intent.decided |= Some(intent.id) == e.intent || (granted && same);
                }
                self.decisions.add(Decision {
                    id: e.decision,
                    on,
                    by: recorded.header.actor,
                    matter: e.matter,
                    answer: e.answer,
                    service: e.service.clone(),
                    track: e.track.clone(),
                    need: e.need,
                    valid_from: e.valid_from,
                    valid_to: e.valid_to,
                    per_month: e.per_month,
                    extent_percent: e.extent_percent,
                    employer: e.employer,
                    employment: e.employment,
                    stated: e.stated.clone(),
                    reasons: e.reasons,
                    version: recorded.version,
                    bundle: recorded.header.bundle.clone(),
                    letter: None,
                    received_on: None,
                    changed_on: None,
                });
            }
            Event::LetterSent(e) => {
                if let Some(decision) = self.decision_mut(e.decision) {
                    decision.letter = Some(e.document);
                }
            }
            Event::DecisionReceived(e) => {
                if let Some(decision) = self.decision_mut(e.decision) {
                    decision.received_on = decision.received_on.or(Some(on));
                }
            }
            Event::ProviderChosen(e) => self.participations.add(Participation {
                id: e.participation,
                service: e.service.clone(),
                track: e.track.clone(),
                provider: Some(e.provider),
                decision: Some(e.decision),
                way: Some(e.way),
                chosen_on: on,
                started_on: None,
                until: None,
                frame: false,
                version: recorded.version,
                phases: Vec::new(),
                coaches: Vec::new(),
                plans: Vec::new(),
                contacts: Vec::new(),
                reports: Vec::new(),
                ended_on: None,
            }),
            Event::SupportStarted(e) => {
                if self.participation(e.participation).is_none() {
                    self.participations.add(Participation {
                        id: e.participation,
                        service: e.service.clone(),
                        track: e.track.clone(),
                        provider: e.provider,
                        decision: None,
                        way: None,
                        chosen_on: on,
                        started_on: None,
                        until: None,
                        frame: false,
                        version: recorded.version,
                        phases: Vec::new(),
                        coaches: Vec::new(),
                        plans: Vec::new(),
                        contacts: Vec::new(),
                        reports: Vec::new(),
                        ended_on: None,
                    });
                }
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.started_on = Some(on);
                    participation.until = e.until;
                    participation.frame = e.frame;
                    participation.version = recorded.version;
                }
            }
            Event::PhaseStarted(e) => {
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.phases.add((on, e.phase));
                }
            }
            Event::CoachAssigned(e) => {
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.coaches.add((on, e.coach));
                }
            }
            Event::JointPlanMade(e) => {
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.plans.add((on, e.goal, e.activities));
                }
            }
            Event::ContactHeld(e) => {
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.contacts.add((on, e.form, e.with));
                }
            }
            Event::PlacementStarted(e) => {
                let participation = self.current_participation().map(|current| current.id);
                self.placements.add(Placement {
                    id: e.placement,
                    participation,
                    by_provider: recorded.header.actor.role == Role::Coach,
                    version: recorded.version,
                    service: e.service.clone(),
                    host: e.host,
                    extent_percent: e.extent_percent,
                    started_on: on,
                    until: e.until,
                    tasks: e.tasks,
                    confirmed_on: None,
                    ended_on: None,
                });
            }
            Event::PlacementConfirmed(e) => {
                if let Some(placement) = self.placement_mut(e.placement) {
                    placement.confirmed_on = Some(on);
                }
            }
            Event::PlacementEnded(e) => {
                if let Some(placement) = self.placement_mut(e.placement) {
                    placement.ended_on = Some((on, e.reason));
                }
            }
            Event::ReportFiled(e) => {
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.reports.add((on, e.kind, e.text));
                }
            }
            Event::SupportEnded(e) => {
                if let Some(participation) = self.participation_mut(e.participation) {
                    participation.ended_on = Some((on, e.reason));
                }
            }
            Event::WorkStarted(e) => self.works.add(Work {
                id: e.work,
                kind: e.kind,
                extents: vec![(on, e.extent_percent)],
                place: e.place,
                decision: e.decision,
                employer: e.employer,
                version: recorded.version,
                evidence: vec![(on, e.evidence, 0)],
                started_on: on,
                verified: Vec::new(),
                ended_on: None,
                end_reason: None,
            }),
            Event::WorkExtentChanged(e) => {
                if let Some(work) = self.work_mut(e.work) {
                    work.extents.add((on, e.extent_percent));
                }
            }
            Event::WorkVerified(e) => {
                if let Some(work) = self.work_mut(e.work) {
                    work.verified.add((e.months, on));
                    work.evidence.add((on, e.evidence, e.months));
                }
            }
            Event::WorkEnded(e) => {
                if let Some(work) = self.work_mut(e.work) {
                    work.ended_on = Some(on);
                    work.end_reason = Some(e.reason);
                }
            }
            Event::NextStepDecided(e) => self.next_steps.add((on, e.next)),
            Event::SpellClosed(e) => {
                if let Some(spell) = self.spells.last_mut() {
                    spell.closed_on = Some((on, e.reason));
                }
            }
            Event::ConcernRaised(e) => {
                self.concerns.add(Concern { id: e.concern, on, handled_on: None });
            }
            Event::ConcernHandled(e) => {
                if let Some(concern) = self.concerns.iter_mut().find(|c| c.id == e.concern) {
                    concern.handled_on = Some(on);
                }
            }
            Event::AppealMade(e) => self.appeals.add(Appeal {
                id: e.appeal,
                decision: e.decision,
                on,
                text: e.text,
                decided: None,
            }),
            Event::AppealDecided(e) => {
                let appeal = self.appeals.iter_mut().find(|appeal| appeal.id == e.appeal);
                let Some(appeal) = appeal else { return };
                appeal.decided = Some((on, e.result, e.reasons));
                let about = appeal.decision;
                if e.result == AppealResult::Changed
                    && let Some(decision) = self.decision_mut(about)
                    && decision.answer != Answer::Granted
                {
                    decision.changed_on = Some(on);
                }
            }
            Event::DelayRemedyAsked(e) => {
                self.delay_remedies.add(DelayRemedy { asked_on: on, step: e.step, answered: None })
            }
            Event::DelayRemedyAnswered(e) => {
                let open = self.delay_remedies.iter_mut().find(|asked| asked.answered.is_none());
                if let Some(remedy) = open {
                    remedy.answered = Some((on, e.granted));
                }
            }
            Event::SatisfactionGiven(e) => self.satisfaction.add((on, e.support, e.trust)),
            Event::ActionPlanMade(e) => self.action_plans.add((on, e.goal)),
            Event::ActivityReported(e) => {
                self.activity_reports.entry(e.month).or_insert(on);
            }
            Event::PayLineDeclared(e) => self.ledger.declare(e, recorded),
            Event::PayLineConfirmed(e) => self.ledger.note(e.line, on, LineState::Eligible),
            Event::PayLineDisputed(e) => self.ledger.dispute(e.line, on, e.text),
            Event::PayDisputeAnswered(e) => self.ledger.answer(e.line, on, e.text),
            Event::PayLineWithheld(e) => self.ledger.withhold(e.line, on, e.text),
            Event::PayLineApproved(e) => self.ledger.note(e.line, on, LineState::Payable),
            Event::PayLinePaid(e) => self.ledger.pay(e.line, on, e.payment),
            Event::Unknown(_) => self.read_only = true,
            // These belong to the streams of providers, hosts and appropriations: see `world`.
            Event::ProviderApproved(_)
            | Event::ProviderExcluded(_)
            | Event::SeatTaken(_)
            | Event::SeatReleased(_)
            | Event::HostApproved(_)
            | Event::PlaceTaken(_)
            | Event::PlaceReleased(_)
            | Event::EmployerRecorded(_)
            | Event::AppropriationGranted(_)
            | Event::AppropriationCommitted(_)
            | Event::AppropriationReleased(_) => {}
        }
    }

    fn note_step(&mut self, event: &Event, on: Date) {
        if let Some(step) = super::reaches(event) {
            self.reach(step, on);
        }
        // Without a reduced capacity there is no code to propose.
        if let Event::OverallAssessmentMade(made) = event
            && made.sealed.known().is_some_and(|capacity| !capacity.reduced)
        {
            self.reach(Step::Code, on);
        }
    }

    fn reach(&mut self, step: Step, on: Date) {
        if let Some(spell) = self.spells.last_mut() {
            spell.done.reach(step, on);
        }
    }

    fn code_mut(&mut self, proposal: ProposalId) -> Option<&mut Code> {
        self.codes.iter_mut().find(|code| code.proposal == proposal)
    }

    fn decision_mut(&mut self, id: DecisionId) -> Option<&mut Decision> {
        self.decisions.iter_mut().find(|decision| decision.id == id)
    }

    fn participation_mut(&mut self, id: ParticipationId) -> Option<&mut Participation> {
        self.participations.iter_mut().find(|participation| participation.id == id)
    }

    fn placement_mut(&mut self, id: PlacementId) -> Option<&mut Placement> {
        self.placements.iter_mut().find(|placement| placement.id == id)
    }

    fn work_mut(&mut self, id: WorkId) -> Option<&mut Work> {
        self.works.iter_mut().find(|work| work.id == id)
    }
}

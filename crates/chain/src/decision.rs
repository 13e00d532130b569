//! A8 Support decision (beslut om stöd), and every other decision about a person.
//!
//! A grant must be one that the rules allow. Anything adverse must have been communicated, with time
//! to comment (Administrative Procedure Act §§ 25, 32), and is decided by a human. Money that a
//! decision binds is committed in the same append, so that two decisions cannot take the last krona.

use crate::Sealed;
use crate::calendar;
use crate::case::Decision;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::*;
use crate::money::Ore;
use crate::policy::{Service, ServiceKind};
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;
use rules::Then;

/// Tell the person what is intended against them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Communicate {
    /// The intent.
    pub intent: IntentId,
    /// What it is about.
    pub matter: Matter,
    /// The service it concerns.
    pub service: Option<String>,
    /// What is intended and why.
    pub text: NewText,
}

/// Comment on what is intended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The intent.
    pub intent: IntentId,
    /// The comment.
    pub text: NewText,
}

/// Decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decide {
    /// The decision's id.
    pub decision: DecisionId,
    /// What it is about.
    pub matter: Matter,
    /// What is decided.
    pub answer: Answer,
    /// The service, where there is one.
    pub service: Option<String>,
    /// Its track.
    pub track: Option<String>,
    /// Temporary or permanent need.
    pub need: Option<Need>,
    /// For a subsidy: the employment that it is for.
    pub employment: Option<Employment>,
    /// The intent that was communicated, for an adverse decision.
    pub intent: Option<IntentId>,
    /// The reasons, in the decider's words.
    pub reasons: NewText,
}

/// The employment that a subsidy is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Employment {
    /// Monthly wage for the agreed hours.
    pub wage_per_month: Ore,
    /// Share of full time, percent.
    pub extent_percent: u8,
    /// Degree of the subsidy, percent, from the job demands analysis (arbetskravsanalys).
    pub degree_percent: u8,
    /// Whole months.
    pub months: u16,
}

/// Note the letter that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendLetter {
    /// For which decision.
    pub decision: DecisionId,
    /// The frozen letter.
    pub document: DocumentId,
}

/// Note that the person has the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiveDecision {
    /// Which.
    pub decision: DecisionId,
}

pub(crate) fn communicate<R: Reasons>(draft: &mut Draft<'_, R>, input: &Communicate) -> Result<(), Refusal> {
    draft.require_open()?;
    match (&input.service, input.matter) {
        (Some(service), _) => drop(draft.context.policy.service(service)?),
        (None, Matter::Support | Matter::Subsidy) => {
            return Err(Refusal::TextMissing { field: "service" });
        }
        (None, Matter::Sanction | Matter::EarlyEnd) => {}
    }
    let text = draft.text(&input.text, "text")?;
    let rights = draft.context.policy.step(Step::Rights)?;
    let matter = draft.context.policy.facts.matter;
    // The word stands in facts.toml; were it missing, the rule would wait for a human.
    let _ = draft.facts.set_word(draft.context.policy.bundle.facts(), matter, input.matter.id());
    let within = period(draft.ask(rights.table("comment_within")?)?)?;
    let comment_by = calendar::deadline(draft.context.day, within);
    draft.event(Communicated {
        intent: input.intent,
        matter: input.matter,
        service: input.service.clone(),
        comment_by,
        text,
    });
    Ok(())
}

pub(crate) fn comment<R: Reasons>(draft: &mut Draft<'_, R>, input: &Comment) -> Result<(), Refusal> {
    let intent = draft.context.case.intents.iter().find(|intent| intent.id == input.intent);
    let intent = intent.ok_or(Refusal::Unknown("intent"))?;
    if intent.comment.is_some() || intent.decided {
        return Err(Refusal::AlreadyDone("comment"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(CommentMade { intent: input.intent, text });
    Ok(())
}

pub(crate) fn decide<R: Reasons>(draft: &mut Draft<'_, R>, input: &Decide) -> Result<(), Refusal> {
    draft.require_open()?;
    if input.matter == Matter::Support {
        draft.require_steps_before(Step::Decision)?;
    }
    let reasons = draft.text(&input.reasons, "reasons")?;
    let policy = draft.context.policy;
    let service = input.service.as_deref().map(|id| policy.service(id)).transpose()?;
    if matches!(input.matter, Matter::Support | Matter::Subsidy) && service.is_none() {
        return Err(Refusal::TextMissing { field: "service" });
    }
    require_fitting(input, service)?;
    let intent = if input.answer == Answer::Granted {
        require_not_granted_already(draft, input)?;
        if let Some(service) = service {
            require_entitled(draft, service)?;
            require_track(service, input.track.as_deref())?;
            require_demands(draft, service)?;
        }
        None
    } else {
        if draft.context.actor.role != Role::Officer {
            return Err(Refusal::OnlyHuman(input.matter));
        }
        if let Some(service) = service {
            if input.matter == Matter::Support {
                require_track(service, input.track.as_deref())?;
            }
            // What the rules say belongs to the reasons also when a human answers no.
            draft.note(&service.eligibility);
        }
        Some(require_communicated(draft, input)?)
    };
    let day = draft.context.day;
    let (mut valid_to, mut per_month) = (None, None);
    if let Some(service) = service {
        valid_to = longest(draft, service)?.map(|longest| calendar::after(day, longest));
        if let Some(employment) = &input.employment {
            let grant = subsidy(draft, service, employment)?;
            let end = calendar::after(day, months(employment.months));
            valid_to = Some(valid_to.map_or(end, |longest: Date| longest.min(end)));
            per_month = Some(grant);
            if input.answer == Answer::Granted {
                commit(draft, service, input.decision, grant.times(employment.months.into()))?;
            }
        } else if service.kind == ServiceKind::Subsidy && input.answer == Answer::Granted {
            return Err(Refusal::TextMissing { field: "employment" });
        }
    }
    let explanation = draft.take_explanation();
    draft.event(DecisionMade {
        decision: input.decision,
        matter: input.matter,
        answer: input.answer,
        service: input.service.clone(),
        track: input.track.clone(),
        need: input.need,
        valid_from: day,
        valid_to,
        per_month,
        intent,
        reasons,
        sealed: Sealed::Known(explanation),
    });
    Ok(())
}

pub(crate) fn send_letter<R: Reasons>(draft: &mut Draft<'_, R>, input: &SendLetter) -> Result<(), Refusal> {
    let decision = draft.context.case.decision(input.decision).ok_or(Refusal::Unknown("decision"))?;
    if decision.letter.is_some() {
        return Err(Refusal::AlreadyDone("letter"));
    }
    draft.event(LetterSent { decision: input.decision, document: input.document });
    Ok(())
}

pub(crate) fn receive<R: Reasons>(draft: &mut Draft<'_, R>, input: &ReceiveDecision) -> Result<(), Refusal> {
    let decision = draft.context.case.decision(input.decision).ok_or(Refusal::Unknown("decision"))?;
    if decision.received_on.is_some() {
        return Err(Refusal::AlreadyDone("receipt"));
    }
    draft.event(DecisionReceived { decision: input.decision });
    Ok(())
}

/// Refuses, with the reasons, unless the rules say that the person may have the service today.
pub(crate) fn require_entitled<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
) -> Result<(), Refusal> {
    let answer = draft.ask(&service.eligibility).map_err(|refusal| match refusal {
        Refusal::PolicySilent(_) => Refusal::ServiceNotInForce(service.id.clone()),
        other => other,
    })?;
    if answer.is_entitled() {
        return Ok(());
    }
    Err(Refusal::NotEntitled { service: service.id.clone(), explanation: Box::new(draft.take_explanation()) })
}

/// Refuses a track that the service does not have, and a missing one where it has.
pub(crate) fn require_track(service: &Service, track: Option<&str>) -> Result<(), Refusal> {
    match track {
        None if service.tracks.is_empty() => Ok(()),
        Some(track) if service.tracks.iter().any(|known| known == track) => Ok(()),
        _ => Err(Refusal::Unknown("track")),
    }
}

/// The longest time of a service, where the rules set one.
pub(crate) fn longest<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
) -> Result<Option<rules::Period>, Refusal> {
    service.find("longest").map(|table| period(draft.ask(table)?)).transpose()
}

/// The period that a table answered.
pub(crate) fn period(then: &Then) -> Result<rules::Period, Refusal> {
    then.as_period().ok_or_else(|| Refusal::PolicySilent("a period".into()))
}

/// Refuses an answer that the matter does not have, and a service of another kind than the matter.
fn require_fitting(input: &Decide, service: Option<&Service>) -> Result<(), Refusal> {
    let fits = match (input.matter, input.answer) {
        (Matter::Support, Answer::Granted | Answer::Refused) => {
            service.is_some_and(|service| service.kind != ServiceKind::Subsidy)
        }
        (Matter::Subsidy, Answer::Granted | Answer::Refused) => {
            service.is_some_and(|service| service.kind == ServiceKind::Subsidy)
        }
        (Matter::Sanction | Matter::EarlyEnd, Answer::Imposed) => true,
        _ => false,
    };
    if fits { Ok(()) } else { Err(Refusal::NotNow("matter_and_answer")) }
}

/// Refuses to grant the same thing twice: on one day, or while an earlier grant has not been used. A grant
/// that is in use may be renewed.
fn require_not_granted_already<R: Reasons>(draft: &Draft<'_, R>, input: &Decide) -> Result<(), Refusal> {
    let (case, day) = (draft.context.case, draft.context.day);
    let used = |decision: &Decision| {
        case.works.iter().any(|work| work.decision == Some(decision.id))
            || case.participations.iter().any(|participation| {
                Some(&participation.service) == decision.service.as_ref()
                    && participation.chosen_on >= decision.granted_on()
            })
    };
    let stands = case.decisions.iter().any(|decision| {
        decision.matter == input.matter
            && decision.service == input.service
            && decision.track == input.track
            && decision.is_in_force(day)
            && (decision.on == day || !used(decision))
    });
    if stands { Err(Refusal::AlreadyDone("decision")) } else { Ok(()) }
}

fn require_demands<R: Reasons>(draft: &mut Draft<'_, R>, service: &Service) -> Result<(), Refusal> {
    let Some(table) = service.find("demands") else { return Ok(()) };
    let words = draft.ask(table)?.as_words().unwrap_or_default();
    let case = draft.context.case;
    let lacking: Vec<Missing> = words
        .iter()
        .filter_map(|word| match word.as_ref() {
            "evidence" => case.accepted_evidence().next().is_none().then_some(Missing::Evidence),
            "overall_assessment" => case.overall_assessments.is_empty().then_some(Missing::OverallAssessment),
            "code" => case.codes_in_force().next().is_none().then_some(Missing::Step(Step::Code)),
            _ => None,
        })
        .collect();
    if lacking.is_empty() { Ok(()) } else { Err(Refusal::Missing(lacking)) }
}

fn require_communicated<R: Reasons>(draft: &Draft<'_, R>, input: &Decide) -> Result<IntentId, Refusal> {
    let case = draft.context.case;
    let registered = case.spell().map_or(Date::MIN, |spell| spell.registered_on);
    let intent = input
        .intent
        .and_then(|id| case.intents.iter().find(|intent| intent.id == id && intent.on >= registered))
        .filter(|intent| intent.matter == input.matter && intent.service == input.service && !intent.decided)
        .ok_or_else(|| Refusal::Missing(vec![Missing::Communication]))?;
    if intent.may_be_decided(draft.context.day) {
        Ok(intent.id)
    } else {
        Err(Refusal::Missing(vec![Missing::TimeToComment]))
    }
}

/// The subsidy a month: the degree of that part of the wage that lies under the ceiling, which is
/// proportional to the hours (2017:462 §§ 19–21).
fn subsidy<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    employment: &Employment,
) -> Result<Ore, Refusal> {
    draft.require_extent(employment.extent_percent)?;
    let degree_max = draft.ask(service.table("degree_max")?)?.as_percent().unwrap_or(0);
    if employment.degree_percent == 0 || i64::from(employment.degree_percent) > degree_max {
        return Err(Refusal::OutOfBounds { field: "degree_percent", min: 1, max: degree_max });
    }
    if employment.wage_per_month <= Ore::ZERO {
        return Err(Refusal::OutOfBounds { field: "wage_per_month", min: 1, max: i64::MAX });
    }
    if employment.months == 0 {
        return Err(Refusal::OutOfBounds { field: "months", min: 1, max: i64::from(u16::MAX) });
    }
    if let Some(longest) = longest(draft, service)? {
        let day = draft.context.day;
        if calendar::after(day, months(employment.months)) > calendar::after(day, longest) {
            return Err(Refusal::OutOfBounds {
                field: "months",
                min: 1,
                max: calendar::months_between(day, calendar::after(day, longest)),
            });
        }
    }
    let ceiling = draft.ask(service.table("wage_ceiling")?)?.as_ore().unwrap_or(0);
    let ceiling = Ore(ceiling).percent(employment.extent_percent.into());
    Ok(employment.wage_per_month.min(ceiling).percent(employment.degree_percent.into()))
}

fn commit<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    decision: DecisionId,
    amount: Ore,
) -> Result<(), Refusal> {
    let Some(number) = &service.appropriation else { return Ok(()) };
    let stream = StreamId::appropriation(number, draft.context.day.year());
    let left = draft.context.world.appropriations.get(&stream.id).map(|money| money.left());
    if left.is_none_or(|left| left < amount) {
        return Err(Refusal::NoMoney);
    }
    draft.event_of(stream, AppropriationCommitted { decision, amount });
    Ok(())
}

fn months(count: u16) -> rules::Period {
    rules::Period { count: count.into(), unit: rules::PeriodUnit::Months }
}

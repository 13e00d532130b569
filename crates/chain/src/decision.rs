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
use crate::word::Word;
use crate::{facts, pay};
use jiff::civil::Date;
use rules::Then;
use std::collections::BTreeMap;

/// Tell the person what is intended against them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Communicate {
    /// The intent.
    pub intent: IntentId,
    /// What it is about.
    pub matter: Matter,
    /// The service it concerns.
    pub service: Option<Word>,
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
    pub service: Option<Word>,
    /// Its track.
    pub track: Option<Word>,
    /// Temporary or permanent need.
    pub need: Option<Need>,
    /// Share of full time that the service is granted for, percent, where the service has set extents.
    pub extent_percent: Option<u8>,
    /// For a subsidy: the employment that it is for.
    pub employment: Option<Employment>,
    /// For a subsidy: the employer, when it is on record.
    pub employer: Option<EmployerId>,
    /// What the officer has found out that no case tells by itself, by fact.
    pub stated: BTreeMap<String, String>,
    /// The intent that was communicated, for an adverse decision.
    pub intent: Option<IntentId>,
    /// The reasons, in the decider's words.
    pub reasons: NewText,
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
    let registry = draft.context.policy.bundle.facts();
    // The word stands in facts.toml; were it missing, the rule would wait for a human.
    let _ = draft.facts([matter]).set_word(registry, matter, input.matter.id());
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
    if let Some(service) = service {
        let extent = input.employment.as_ref().map_or(0, |employment| employment.extent_percent);
        let ids = &policy.facts;
        draft.know_service(&service.id);
        if input.employment.is_some() {
            let added = [ids.employment_extent, ids.employment_wage, ids.employment_degree];
            pay::set_employment(policy, input.employment.as_ref(), extent, draft.facts(added));
        }
        if let Some(track) = &input.track {
            // A track that the registry does not know stays absent.
            let _ = draft.facts([ids.track]).set_word(policy.bundle.facts(), ids.track, track);
        }
        for (fact, value) in &input.stated {
            draft.state(fact, value).map_err(|_| Refusal::Unknown("stated_fact"))?;
        }
    }
    let intent = if input.answer == Answer::Granted {
        require_not_granted_already(draft, input)?;
        if let Some(service) = service {
            require_entitled(draft, service)?;
            require_track(service, input.track.as_deref())?;
            require_demands(draft, service)?;
            require_granted_extent(draft, service, input.extent_percent)?;
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
    let terms = match service {
        Some(service) => terms(draft, service, input),
        None => Ok((None, None)),
    };
    // A human can say no also where the rules set no time or amount for what is asked.
    let (valid_to, per_month) =
        if input.answer == Answer::Granted { terms? } else { terms.unwrap_or((None, None)) };
    if input.answer == Answer::Granted && valid_to.is_some_and(|end| end <= day) {
        return Err(Refusal::NotNow("total_time_used"));
    }
    if let (Answer::Granted, Some(service), Some(employment), Some(grant)) =
        (input.answer, service, &input.employment, per_month)
    {
        commit(draft, service, input.decision, grant.times(employment.months.into()))?;
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
        extent_percent: input.extent_percent,
        employer: input.employer,
        employment: input.employment,
        stated: input.stated.clone(),
        intent,
        reasons,
        sealed: Sealed::Known(explanation),
    });
    Ok(())
}

/// The first day no longer, and what it costs a month.
fn terms<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    input: &Decide,
) -> Result<(Option<Date>, Option<Ore>), Refusal> {
    let day = draft.context.day;
    let longest = longest(draft, service)?.map(|longest| calendar::after(day, longest));
    let mut ends = [longest, last_of_all(draft, service)?].into_iter().flatten().min();
    let Some(employment) = &input.employment else {
        let is_subsidy = service.kind == ServiceKind::Subsidy && input.answer == Answer::Granted;
        return if is_subsidy { Err(Refusal::TextMissing { field: "employment" }) } else { Ok((ends, None)) };
    };
    let grant = subsidy(draft, service, employment)?;
    let end = calendar::after(day, months(employment.months));
    ends = Some(ends.map_or(end, |ends| ends.min(end)));
    Ok((ends, Some(grant)))
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
    if let Some(fixed) = fixed_per_month(draft, service)? {
        // A fixed amount has no degree: it follows the hours.
        if employment.months == 0 {
            return Err(Refusal::OutOfBounds { field: "months", min: 1, max: i64::from(u16::MAX) });
        }
        return Ok(fixed.percent(employment.extent_percent.into()));
    }
    let degree_max = draft.ask(service.table("degree_max")?)?.as_percent().unwrap_or(0);
    if employment.degree_percent == 0 || i64::from(employment.degree_percent) > degree_max {
        return Err(Refusal::OutOfBounds { field: "degree_percent", min: 1, max: degree_max });
    }
    let extra_max = service.find("extra_grant_max").map(|table| draft.ask(table)).transpose()?;
    let extra_max = extra_max.and_then(Then::as_ore).unwrap_or(0);
    if employment.extra_per_month < Ore::ZERO || employment.extra_per_month.0 > extra_max {
        return Err(Refusal::OutOfBounds { field: "extra_per_month", min: 0, max: extra_max / 100 });
    }
    if employment.wage_per_month <= Ore::ZERO {
        return Err(Refusal::OutOfBounds { field: "wage_per_month", min: 1, max: i64::MAX });
    }
    if employment.months == 0 {
        return Err(Refusal::OutOfBounds { field: "months", min: 1, max: i64::from(u16::MAX) });
    }
    let day = draft.context.day;
    let one = longest(draft, service)?.map(|longest| calendar::after(day, longest));
    let all = last_of_all(draft, service)?;
    if let Some(last) = [one, all].into_iter().flatten().min()
        && calendar::after(day, months(employment.months)) > last
    {
        let max = calendar::months_between(day, last);
        return Err(Refusal::OutOfBounds { field: "months", min: 1, max });
    }
    let ceiling = service.find("wage_ceiling").map(|table| draft.ask(table)).transpose()?;
    let ceiling = ceiling.and_then(Then::as_ore).map(Ore);
    let (extent, degree) = (employment.extent_percent, employment.degree_percent.into());
    Ok(pay::of_wage(employment, extent, degree, ceiling) + employment.extra_per_month)
}

/// Refuses an extent that the service does not have; where it has extents, one must be granted.
fn require_granted_extent<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    extent: Option<u8>,
) -> Result<(), Refusal> {
    let Some(table) = service.find("extents") else { return Ok(()) };
    let words = draft.ask(table)?.as_words().unwrap_or_default();
    let extent = extent.ok_or(Refusal::TextMissing { field: "extent_percent" })?;
    let extents = words.iter().filter_map(|word| word.strip_prefix("percent_")?.parse::<i64>().ok());
    let extents: Vec<i64> = extents.collect();
    if extents.contains(&extent.into()) {
        return Ok(());
    }
    let (min, max) = (extents.iter().min(), extents.iter().max());
    let (min, max) = (min.copied().unwrap_or_default(), max.copied().unwrap_or_default());
    Err(Refusal::OutOfBounds { field: "extent_percent", min, max })
}

/// The last day that all decisions on a service together allow, where the rules set one.
pub(crate) fn last_of_all<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
) -> Result<Option<Date>, Refusal> {
    let Some(table) = service.find("longest_total") else { return Ok(None) };
    let total = period(draft.ask(table)?)?;
    let (case, day) = (draft.context.case, draft.context.day);
    let used = facts::days_of_service(case, &service.id, day);
    Ok(Some(calendar::days_after(calendar::after(day, total), -used)))
}

/// The fixed amounts a month, to employer and person together, where the service has them.
fn fixed_per_month<R: Reasons>(draft: &mut Draft<'_, R>, service: &Service) -> Result<Option<Ore>, Refusal> {
    let mut fixed = None;
    for name in ["employer_per_month", "person_per_month"] {
        if let Some(table) = service.find(name) {
            let amount = Ore(draft.ask(table)?.as_ore().unwrap_or(0));
            fixed = Some(fixed.unwrap_or(Ore::ZERO) + amount);
        }
    }
    Ok(fixed)
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

//! A9 Choice of provider (val av leverantör). The person chooses among the approved providers of the
//! place, and can change; who has not chosen in time is placed by a neutral rule. A seat is reserved in
//! the same append. A provider cannot refuse; only full capacity stops a choice.

use crate::Sealed;
use crate::calendar;
use crate::case::{Case, Decision};
use crate::command::Draft;
use crate::decision::period;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::{ParticipationId, ProviderId};
use crate::policy::Policy;
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::support::may_run_beside;
use crate::world::{Provider, World};
use jiff::civil::Date;

/// Choose a provider, or change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChooseProvider {
    /// The participation that begins.
    pub participation: ParticipationId,
    /// Whom.
    pub provider: ProviderId,
}

/// Place by the neutral rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceByRule {
    /// The participation that begins.
    pub participation: ParticipationId,
}

/// The providers that a person can choose today, by name, full ones too; the decision they rest on.
#[must_use]
pub fn offered<'w>(
    case: &'w Case,
    world: &'w World,
    policy: &Policy,
    day: Date,
) -> Option<(&'w Decision, Vec<&'w Provider>)> {
    offered_by(case, world, policy, day, |_, _| true)
}

/// Those of [`offered`] that have a seat free.
#[must_use]
pub fn offered_with_seat<'w>(
    case: &'w Case,
    world: &'w World,
    policy: &Policy,
    day: Date,
) -> Option<(&'w Decision, Vec<&'w Provider>)> {
    offered_by(case, world, policy, day, |provider, service| provider.free_seats(service) > 0)
}

fn offered_by<'w>(
    case: &'w Case,
    world: &'w World,
    policy: &Policy,
    day: Date,
    fits: impl Fn(&Provider, &str) -> bool,
) -> Option<(&'w Decision, Vec<&'w Provider>)> {
    let wanted = wanted(case, policy, day)?;
    let served = wanted.served_by(world);
    let mut providers: Vec<&Provider> = served.filter(|provider| fits(provider, wanted.service)).collect();
    providers.sort_by(|a, b| a.profile.name.cmp(&b.profile.name));
    Some((wanted.decision, providers))
}

/// What a provider has to serve for a person to choose it.
struct Wanted<'c> {
    decision: &'c Decision,
    service: &'c str,
    municipality: &'c str,
}

impl Wanted<'_> {
    fn served_by<'w>(&self, world: &'w World) -> impl Iterator<Item = &'w Provider> {
        let track = self.decision.track.as_deref();
        let providers = world.providers.serving(self.municipality, self.service);
        providers.filter(move |provider| provider.takes(self.service, track))
    }
}

fn wanted<'c>(case: &'c Case, policy: &Policy, day: Date) -> Option<Wanted<'c>> {
    let decision = case.support_decision(day)?;
    let service = decision.service.as_deref()?;
    policy.find_service(service).filter(|service| service.is_chosen())?;
    Some(Wanted { decision, service, municipality: &case.person()?.municipality })
}

pub(crate) fn choose<R: Reasons>(draft: &mut Draft<'_, R>, input: &ChooseProvider) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Choice)?;
    let context = draft.context;
    let wanted = wanted(context.case, context.policy, context.day)
        .ok_or_else(|| Refusal::Missing(vec![Missing::Decision]))?;
    let decision = wanted.decision;
    let provider = wanted.served_by(context.world).find(|provider| provider.id == input.provider);
    let provider = provider.ok_or(Refusal::OutsideArea)?;
    let way = match context.case.current_participation() {
        Some(current)
            if current.provider == Some(input.provider) && current.decision == Some(decision.id) =>
        {
            return Err(Refusal::AlreadyDone("choice"));
        }
        Some(_) => ChoiceWay::Change,
        None => ChoiceWay::OwnChoice,
    };
    take_seat(draft, decision, provider, input.participation, way)
}

pub(crate) fn place_by_rule<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &PlaceByRule,
) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Choice)?;
    let context = draft.context;
    let wanted = wanted(context.case, context.policy, context.day)
        .ok_or_else(|| Refusal::Missing(vec![Missing::Decision]))?;
    let decision = wanted.decision;
    let chosen = |current: &crate::case::Participation| current.decision == Some(decision.id);
    if context.case.current_participation().is_some_and(chosen) {
        return Err(Refusal::AlreadyDone("choice"));
    }
    if context.case.held_back(Processing::Placing).is_some() {
        return Err(Refusal::NotNow("held_back_placing"));
    }
    let step = context.policy.step(Step::Choice)?;
    let within = period(draft.ask(step.table("choose_within")?)?)?;
    if context.day <= calendar::deadline(decision.granted_on(), within) {
        return Err(Refusal::NotNow("time_to_choose"));
    }
    let service = wanted.service;
    let open = wanted.served_by(context.world).filter(|provider| provider.free_seats(service) > 0);
    let rule = draft.ask(step.table("placed_by")?)?.as_word().unwrap_or_default();
    let provider = match rule {
        "shortest_waiting" => {
            open.min_by_key(|provider| (provider.profile.waiting_days.unwrap_or(u16::MAX), provider.id))
        }
        _ => open.max_by_key(|provider| (provider.free_seats(service), std::cmp::Reverse(provider.id))),
    };
    let provider = provider.ok_or(Refusal::ProviderFull)?;
    take_seat(draft, decision, provider, input.participation, ChoiceWay::NeutralRule)
}

fn take_seat<R: Reasons>(
    draft: &mut Draft<'_, R>,
    decision: &Decision,
    provider: &Provider,
    participation: ParticipationId,
    way: ChoiceWay,
) -> Result<(), Refusal> {
    let service = decision.service.clone().unwrap_or_default();
    if provider.free_seats(&service) == 0 {
        return Err(Refusal::ProviderFull);
    }
    if let Some(current) = draft.context.case.current_participation() {
        let chosen = draft.context.policy.service(&service)?;
        // What may run beside it goes on; anything else gives way.
        if current.service == service || !may_run_beside(draft, chosen, current)? {
            leave(draft, current, EndReason::ChangedProvider);
        }
    }
    let explanation = draft.take_explanation();
    draft.event(ProviderChosen {
        participation,
        provider: provider.id,
        service: service.clone(),
        track: decision.track.clone(),
        way,
        decision: decision.id,
        sealed: Sealed::Known(explanation),
    });
    draft.event_of(StreamId::provider(provider.id), SeatTaken { participation, service });
    Ok(())
}

/// Ends a participation and gives its seat back.
pub(crate) fn leave<R: Reasons>(
    draft: &mut Draft<'_, R>,
    participation: &crate::case::Participation,
    reason: EndReason,
) {
    draft.event(SupportEnded { participation: participation.id, reason });
    if let Some(provider) = participation.provider {
        draft.event_of(
            StreamId::provider(provider),
            SeatReleased { participation: participation.id, service: participation.service.clone() },
        );
    }
}

//! A10 Support (stöd). The provider's work with the participant: agreement, coach, joint plan, contacts,
//! placements at hosts, reports, end. Its limits and intervals stand with the service in the policy.
//! Ending without a next step is possible, because it happens; then the officer hears the same day (A12).

mod bounds;

pub(crate) use bounds::{require_within, until};

use crate::case::{Decision, Participation};
use crate::choice::leave;
use crate::command::Draft;
use crate::decision::{require_entitled, require_track};
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::*;
use crate::policy::{Service, ServiceKind};
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;
use crate::word::Word;
use jiff::civil::Date;

/// Start support with the chosen provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartSupport {
    /// The participation.
    pub participation: ParticipationId,
    /// The coach.
    pub coach: UserId,
    /// The participant has agreed, informed.
    pub agreed: bool,
}

/// Start a service without choice of provider: the agency's own, or bought by procurement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartService {
    /// The participation.
    pub participation: ParticipationId,
    /// The service.
    pub service: Word,
    /// Its track.
    pub track: Option<Word>,
    /// The provider that was bought; none for the agency's own work.
    pub provider: Option<ProviderId>,
}

/// Go on to another phase of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartPhase {
    /// The participation.
    pub participation: ParticipationId,
    /// Which, counted from 1.
    pub phase: u8,
}

/// Give the participant a coach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignCoach {
    /// The participation.
    pub participation: ParticipationId,
    /// Who.
    pub coach: UserId,
}

/// Make a joint plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeJointPlan {
    /// The participation.
    pub participation: ParticipationId,
    /// The person's goal.
    pub goal: NewText,
    /// What both will do.
    pub activities: NewText,
}

/// Note a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldContact {
    /// The participation.
    pub participation: ParticipationId,
    /// The day.
    pub on: Date,
    /// How.
    pub form: ContactForm,
    /// With whom.
    pub with: ContactWith,
    /// A note.
    pub note: Option<NewText>,
}

/// Start a placement at a host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartPlacement {
    /// The placement.
    pub placement: PlacementId,
    /// Internship or work training, a service id.
    pub service: Word,
    /// Where.
    pub host: HostId,
    /// Share of full time, percent.
    pub extent_percent: u8,
    /// First day no longer there.
    pub until: Date,
    /// What the person will do there.
    pub tasks: NewText,
}

/// Confirm a placement, as the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmPlacement {
    /// The placement.
    pub placement: PlacementId,
}

/// End a placement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndPlacement {
    /// The placement.
    pub placement: PlacementId,
    /// Why.
    pub reason: EndReason,
}

/// File a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// The participation.
    pub participation: ParticipationId,
    /// What kind.
    pub kind: ReportKind,
    /// The report.
    pub text: NewText,
}

/// End support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndSupport {
    /// The participation.
    pub participation: ParticipationId,
    /// Why.
    pub reason: EndReason,
}

pub(crate) fn start<R: Reasons>(draft: &mut Draft<'_, R>, input: &StartSupport) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Support)?;
    let participation = ongoing(draft, input.participation)?;
    if participation.started_on.is_some() {
        return Err(Refusal::AlreadyDone("start"));
    }
    if !input.agreed {
        return Err(Refusal::Missing(vec![Missing::Consent]));
    }
    let case = draft.context.case;
    let granted = participation.decision.and_then(|id| case.decision(id));
    if !granted.is_some_and(|granted| case.is_granted(granted, draft.context.day)) {
        return Err(Refusal::Missing(vec![Missing::Decision]));
    }
    let service = draft.context.policy.service(&participation.service)?;
    know_what_was_stated(draft, service, granted);
    let until = until(draft, service, granted)?;
    draft.event(SupportStarted {
        participation: participation.id,
        service: participation.service.clone(),
        track: participation.track.clone(),
        provider: participation.provider,
        until,
        frame: false,
    });
    start_first_phase(draft, service, participation.id);
    draft.event(CoachAssigned {
        participation: participation.id,
        coach: input.coach,
        previous: participation.coach(),
    });
    Ok(())
}

pub(crate) fn start_service<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &StartService,
) -> Result<(), Refusal> {
    draft.require_open()?;
    let context = draft.context;
    let service = context.policy.service(&input.service)?;
    if service.is_chosen() {
        return Err(Refusal::NotNow("choice_of_provider"));
    }
    if matches!(service.kind, ServiceKind::Placement | ServiceKind::Subsidy) {
        return Err(Refusal::NotNow("not_a_participation"));
    }
    let frame = service.kind == ServiceKind::Programme;
    let same = |held: &&Participation| held.service == service.id && held.ended_on.is_none();
    let in_the_way = if frame {
        context.case.participations.iter().find(same)
    } else {
        context.case.current_participation()
    };
    if let Some(running) = in_the_way
        && !may_run_beside(draft, service, running)?
    {
        return Err(Refusal::NotNow("support_open"));
    }
    let granted = granted(draft, service);
    know_what_was_stated(draft, service, granted);
    require_entitled(draft, service)?;
    require_track(service, input.track.as_deref())?;
    if service.kind != ServiceKind::Own && granted.is_none() {
        return Err(Refusal::Missing(vec![Missing::Decision]));
    }
    if let Some(provider) = input.provider {
        take_bought_seat(draft, service, input, provider)?;
    }
    let until = until(draft, service, None)?;
    draft.event(SupportStarted {
        participation: input.participation,
        service: service.id.clone(),
        track: input.track.clone(),
        provider: input.provider,
        until,
        frame,
    });
    start_first_phase(draft, service, input.participation);
    Ok(())
}

/// The decision that grants a service today.
pub(crate) fn granted<'a, R: Reasons>(draft: &Draft<'a, R>, service: &Service) -> Option<&'a Decision> {
    let day = draft.context.day;
    draft.context.case.decisions.iter().rev().find(|decision| {
        decision.matter == Matter::Support
            && decision.service.as_deref() == Some(&service.id)
            && draft.context.case.is_granted(decision, day)
    })
}

/// What the rules may ask at the start: how much of the service the person has had, and what the officer
/// stated when it was granted.
pub(crate) fn know_what_was_stated<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    granted: Option<&Decision>,
) {
    draft.know_service(&service.id);
    for (fact, value) in granted.iter().flat_map(|granted| &granted.stated) {
        // What the case tells by now is known better than what was stated then.
        let _ = draft.state(fact, value);
    }
}

/// A seat at a provider that was bought without choice.
fn take_bought_seat<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    input: &StartService,
    provider: ProviderId,
) -> Result<(), Refusal> {
    let known = draft.context.world.providers.get(&provider).ok_or(Refusal::Unknown("provider"))?;
    if !known.profile.seats.contains_key(&service.id) {
        return Err(Refusal::OutsideArea);
    }
    if known.free_seats(&service.id) == 0 {
        return Err(Refusal::ProviderFull);
    }
    let seat = SeatTaken { participation: input.participation, service: service.id.clone() };
    draft.event_of(StreamId::provider(provider), seat);
    Ok(())
}

/// Whether the rules of the one or the other let both run at once.
pub(crate) fn may_run_beside<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    running: &Participation,
) -> Result<bool, Refusal> {
    let other = draft.context.policy.service(&running.service)?;
    for (asked, named) in [(service, other), (other, service)] {
        if let Some(table) = asked.find("beside") {
            let words = draft.ask(table)?.as_words().unwrap_or_default();
            if words.iter().any(|word| word.as_ref() == named.id) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn start_first_phase<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    participation: ParticipationId,
) {
    if !service.phases.is_empty() {
        draft.event(PhaseStarted { participation, phase: 1 });
    }
}

pub(crate) fn start_phase<R: Reasons>(draft: &mut Draft<'_, R>, input: &StartPhase) -> Result<(), Refusal> {
    let participation = started(draft, input.participation)?;
    let service = draft.context.policy.service(&participation.service)?;
    let now = participation.phases.last().map_or(0, |(_, phase)| *phase);
    if input.phase == now {
        return Err(Refusal::AlreadyDone("phase"));
    }
    let phases = i64::try_from(service.phases.len()).unwrap_or(i64::MAX);
    if input.phase < now || i64::from(input.phase) > phases {
        return Err(Refusal::OutOfBounds { field: "phase", min: i64::from(now) + 1, max: phases });
    }
    draft.event(PhaseStarted { participation: input.participation, phase: input.phase });
    Ok(())
}

pub(crate) fn assign_coach<R: Reasons>(draft: &mut Draft<'_, R>, input: &AssignCoach) -> Result<(), Refusal> {
    let participation = ongoing(draft, input.participation)?;
    let previous = participation.coach();
    if previous == Some(input.coach) {
        return Err(Refusal::AlreadyDone("coach"));
    }
    draft.event(CoachAssigned { participation: input.participation, coach: input.coach, previous });
    Ok(())
}

pub(crate) fn make_joint_plan<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &MakeJointPlan,
) -> Result<(), Refusal> {
    started(draft, input.participation)?;
    let goal = draft.text(&input.goal, "goal")?;
    let activities = draft.text(&input.activities, "activities")?;
    draft.event(JointPlanMade { participation: input.participation, goal, activities });
    Ok(())
}

pub(crate) fn hold_contact<R: Reasons>(draft: &mut Draft<'_, R>, input: &HoldContact) -> Result<(), Refusal> {
    let participation = started(draft, input.participation)?;
    let first = participation.chosen_on;
    draft.require_day("on", input.on)?;
    if input.on < first {
        return Err(Refusal::ImpossibleDay { field: "on", bound: first });
    }
    let note = draft.optional_text(input.note.as_ref(), "note")?;
    draft.event_on(
        input.on,
        ContactHeld { participation: input.participation, form: input.form, with: input.with, note },
    );
    Ok(())
}

pub(crate) fn start_placement<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &StartPlacement,
) -> Result<(), Refusal> {
    draft.require_open()?;
    let context = draft.context;
    let service = context.policy.service(&input.service)?;
    if service.kind != ServiceKind::Placement {
        return Err(Refusal::Unknown("placement_service"));
    }
    if context.case.current_placement().is_some() {
        return Err(Refusal::AlreadyDone("placement"));
    }
    if context.case.held_back(Processing::Hosts).is_some() {
        return Err(Refusal::NotNow("held_back_hosts"));
    }
    let granted = granted(draft, service);
    know_what_was_stated(draft, service, granted);
    require_entitled(draft, service)?;
    require_within(draft, service, input.extent_percent, input.until)?;
    let host = context.world.hosts.get(&input.host).ok_or(Refusal::Unknown("host"))?;
    if host.free_places() == 0 {
        return Err(Refusal::HostFull);
    }
    let tasks = draft.text(&input.tasks, "tasks")?;
    draft.event(PlacementStarted {
        placement: input.placement,
        service: service.id.clone(),
        host: input.host,
        extent_percent: input.extent_percent,
        until: input.until,
        tasks,
    });
    draft.event_of(StreamId::host(input.host), PlaceTaken { placement: input.placement });
    Ok(())
}

pub(crate) fn confirm_placement<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &ConfirmPlacement,
) -> Result<(), Refusal> {
    let placement = draft.context.case.placements.iter().find(|known| known.id == input.placement);
    if placement.ok_or(Refusal::Unknown("placement"))?.confirmed_on.is_some() {
        return Err(Refusal::AlreadyDone("confirmation"));
    }
    draft.event(PlacementConfirmed { placement: input.placement });
    Ok(())
}

pub(crate) fn end_placement<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &EndPlacement,
) -> Result<(), Refusal> {
    let placement = draft.context.case.placements.iter().find(|known| known.id == input.placement);
    let placement = placement.ok_or(Refusal::Unknown("placement"))?;
    if placement.ended_on.is_some() {
        return Err(Refusal::AlreadyDone("end"));
    }
    let host = placement.host;
    draft.event(PlacementEnded { placement: input.placement, reason: input.reason });
    draft.event_of(StreamId::host(host), PlaceReleased { placement: input.placement });
    Ok(())
}

pub(crate) fn file_report<R: Reasons>(draft: &mut Draft<'_, R>, input: &FileReport) -> Result<(), Refusal> {
    let participation = draft.context.case.participation(input.participation);
    let ended = participation.is_some_and(|held| held.started_on.is_some() && held.ended_on.is_some());
    // The final report comes when the support has ended, and once.
    if ended && input.kind == ReportKind::Final {
        let filed = |held: &Participation| held.reports.iter().any(|(_, kind, _)| *kind == ReportKind::Final);
        if participation.is_some_and(filed) {
            return Err(Refusal::AlreadyDone("report"));
        }
    } else {
        started(draft, input.participation)?;
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(ReportFiled { participation: input.participation, kind: input.kind, text });
    Ok(())
}

pub(crate) fn end<R: Reasons>(draft: &mut Draft<'_, R>, input: &EndSupport) -> Result<(), Refusal> {
    // A provider cannot refuse: before the start only the service or the person ends it.
    let participation = match draft.context.actor.role {
        Role::Coach => started(draft, input.participation)?,
        _ => ongoing(draft, input.participation)?,
    };
    if input.reason == EndReason::Decided {
        let decided = draft.context.case.decisions.iter().any(|decision| {
            decision.matter == Matter::EarlyEnd
                && decision.is_imposed()
                && decision.service.as_ref().is_none_or(|service| *service == participation.service)
                && decision.on >= participation.chosen_on
        });
        if !decided {
            return Err(Refusal::Missing(vec![Missing::Decision]));
        }
    }
    leave(draft, participation, input.reason);
    Ok(())
}

/// The participation, when it has not ended and the spell is open.
fn ongoing<'a, R: Reasons>(draft: &Draft<'a, R>, id: ParticipationId) -> Result<&'a Participation, Refusal> {
    draft.require_open()?;
    let participation = draft.context.case.participation(id).ok_or(Refusal::Unknown("participation"))?;
    if participation.ended_on.is_some() { Err(Refusal::NotNow("support_ended")) } else { Ok(participation) }
}

/// The participation, when it has also started.
fn started<'a, R: Reasons>(draft: &Draft<'a, R>, id: ParticipationId) -> Result<&'a Participation, Refusal> {
    let participation = ongoing(draft, id)?;
    match participation.started_on {
        Some(_) => Ok(participation),
        None => Err(Refusal::NotNow("support_not_started")),
    }
}

//! A13 What was recorded and is wrong. The person says so; whoever answers corrects it, puts it right in another way, or
//! refuses with reasons that can be complained about (GDPR art. 5.1 d, 12.3, 16).
//!
//! Nothing is changed, only corrected: the wrong record stays, and an event of the same kind whose header names it takes
//! its place. All that is reckoned from the case goes by the corrected one. Which kinds can be corrected so, and in
//! what, is a closed list ([`fields_of`]); everything else is put right by an act of its own.

mod days;
mod fields;

pub use fields::{Field, Says, fields_of};

use crate::case::{Case, Places, Seen};
use crate::command::Draft;
use crate::event::*;
use crate::explanation::{Reasons, Silent};
use crate::id::CorrectionId;
use crate::objection;
use crate::refusal::{Missing, Refusal};
use crate::support;
use crate::text::NewText;
use jiff::civil::Date;

/// Say that something recorded is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskCorrection {
    /// The request.
    pub request: CorrectionId,
    /// The version of the event that is wrong.
    pub about: u64,
    /// What is wrong.
    pub text: NewText,
    /// What is not to be done with the case while it is looked into.
    pub restrict: Option<Processing>,
}

/// Correct a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectRecord {
    /// The version of the event that is wrong: the one that holds in its place now.
    pub about: u64,
    /// The request that it answers.
    pub request: Option<CorrectionId>,
    /// The day on which it held.
    pub on: Date,
    /// What else it should say.
    pub says: Says,
    /// Why.
    pub reasons: NewText,
}

/// Answer a request, and let the record stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerCorrection {
    /// Which.
    pub request: CorrectionId,
    /// Put right in another way, or refused.
    pub result: CorrectionResult,
    /// Why.
    pub reasons: NewText,
}

pub(crate) fn ask<R: Reasons>(draft: &mut Draft<'_, R>, input: &AskCorrection) -> Result<(), Refusal> {
    let context = draft.context;
    context.case.spell().ok_or(Refusal::Closed)?;
    let (places, _) = found(context.history, input.about)?;
    let about = places.place_of(input.about);
    if context.case.corrections_waiting().any(|(one, ..)| one.about == about) {
        return Err(Refusal::AlreadyDone("correction_asked"));
    }
    if let Some(processing) = input.restrict {
        objection::require_restrictable(draft, processing)?;
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(CorrectionAsked { request: input.request, about, text, restrict: input.restrict });
    Ok(())
}

pub(crate) fn answer<R: Reasons>(draft: &mut Draft<'_, R>, input: &AnswerCorrection) -> Result<(), Refusal> {
    require_waiting(draft.context.case, input.request, None)?;
    if input.result == CorrectionResult::Corrected {
        return Err(Refusal::NotNow("nothing_corrected"));
    }
    let reasons = draft.text(&input.reasons, "reasons")?;
    draft.event(CorrectionAnswered { request: input.request, result: input.result, reasons });
    Ok(())
}

pub(crate) fn correct<R: Reasons>(draft: &mut Draft<'_, R>, input: &CorrectRecord) -> Result<(), Refusal> {
    let context = draft.context;
    let (places, wrong) = found(context.history, input.about)?;
    let place = places.place_of(wrong.version);
    if places.holds_in(place) != wrong.version {
        return Err(Refusal::AlreadyDone("record_correction"));
    }
    let fields = fields_of(&wrong.event).ok_or(Refusal::NotNow("not_correctable"))?;
    if let Some(request) = input.request {
        require_waiting(context.case, request, Some(place))?;
    }
    if input.on > context.day {
        return Err(Refusal::ImpossibleDay { field: "on", bound: context.day });
    }
    let mut right = input.says.said_of(&wrong.event, fields).ok_or(Refusal::NotNow("not_correctable"))?;
    if right == wrong.event && input.on == wrong.header.holds_on {
        return Err(Refusal::NotNow("nothing_corrected"));
    }
    let earlier: Vec<Recorded> = before(context.history, &places, place);
    let before = Case::from(earlier.as_slice());
    fit(&mut draft.asked_of(&before, input.on), &mut right)?;

    let mut corrected = vec![(wrong, right)];
    corrected.extend(moving_along(context.history, &places, wrong).map(|other| (other, other.event.clone())));
    let after = as_corrected(context.history, &corrected, input.on);
    days::require_order(context.case, &after)?;
    let reasons = draft.text(&input.reasons, "reasons")?;
    for (was, right) in corrected {
        draft.event_instead(was.version, input.on, was, right);
    }
    draft.event(RecordCorrected { about: place, request: input.request, reasons });
    Ok(())
}

/// The event of a version, with the places of the stream. A correction that is passed over cannot be asked about.
fn found(history: &[Recorded], version: u64) -> Result<(Places, &Recorded), Refusal> {
    let places = Places::of(history.iter());
    let event = history.iter().find(|event| event.version == version);
    let event = event.filter(|_| !places.faults().contains_key(&version));
    Ok((places, event.ok_or(Refusal::Unknown("record"))?))
}

/// Refuses a request that is not there, is about something else or has had its answer.
fn require_waiting(case: &Case, request: CorrectionId, place: Option<u64>) -> Result<(), Refusal> {
    let asked = case.correction_asked(request).ok_or(Refusal::Unknown("correction"))?;
    if place.is_some_and(|place| asked.about != place) {
        return Err(Refusal::Unknown("correction"));
    }
    if asked.answer.is_some() { Err(Refusal::AlreadyDone("correction_answer")) } else { Ok(()) }
}

/// What stands before a place, corrected as it is now.
fn before(history: &[Recorded], places: &Places, place: u64) -> Vec<Recorded> {
    history.iter().filter(|event| places.place_of(event.version) < place).cloned().collect()
}

/// What follows from the rules when the record is of another day or extent: the longest day of a support, and that a
/// placement stays within its bounds. `then` asks about the case as it was before.
fn fit(then: &mut Draft<'_, Silent>, right: &mut Event) -> Result<(), Refusal> {
    match right {
        Event::SupportStarted(e) => {
            let chosen = then.context.case.participation(e.participation);
            let under = chosen.and_then(|chosen| chosen.decision);
            let granted = under.and_then(|id| then.context.case.decision(id));
            if granted.is_some_and(|granted| !then.context.case.is_granted(granted, then.context.day)) {
                return Err(Refusal::Missing(vec![Missing::Decision]));
            }
            let service = then.context.policy.service(&e.service)?;
            let known = granted.or_else(|| support::granted(then, service));
            support::know_what_was_stated(then, service, known);
            e.until = support::until(then, service, granted)?;
        }
        Event::PlacementStarted(e) => {
            let service = then.context.policy.service(&e.service)?;
            let granted = support::granted(then, service);
            support::know_what_was_stated(then, service, granted);
            support::require_within(then, service, e.extent_percent, e.until)?;
        }
        Event::WorkStarted(e) => {
            then.require_extent(e.extent_percent)?;
            let granted = e.decision.and_then(|id| then.context.case.decision(id));
            if granted.is_some_and(|granted| !then.context.case.is_granted(granted, then.context.day)) {
                return Err(Refusal::Missing(vec![Missing::Decision]));
            }
        }
        Event::WorkExtentChanged(e) => then.require_extent(e.extent_percent)?,
        _ => {}
    }
    Ok(())
}

/// What was recorded by the same act, on the same day, because of the same statement: it moves along. The first phase and
/// the coach begin with the support; a job that was left for another ends when that one begins.
fn moving_along<'h>(
    history: &'h [Recorded],
    places: &'h Places,
    wrong: &'h Recorded,
) -> impl Iterator<Item = &'h Recorded> {
    let place = places.place_of(wrong.version);
    let act = history.iter().find(|event| event.version == place).map(|first| first.header.command);
    let held = places.in_order(history.iter());
    let of_the_act = held.filter(move |(other, _)| {
        *other != place
            && history.iter().any(|first| first.version == *other && Some(first.header.command) == act)
    });
    of_the_act.map(|(_, event)| event).filter(|event| {
        let along = match (&wrong.event, &event.event) {
            (Event::SupportStarted(started), Event::PhaseStarted(phase)) => {
                phase.participation == started.participation
            }
            (Event::SupportStarted(started), Event::CoachAssigned(coach)) => {
                coach.participation == started.participation
            }
            (Event::WorkStarted(_), Event::WorkEnded(ended)) => ended.reason == WorkEndReason::ChangedJob,
            _ => false,
        };
        along && event.header.holds_on == wrong.header.holds_on
    })
}

/// The case as it will be once these hold instead.
fn as_corrected(history: &[Recorded], corrected: &[(&Recorded, Event)], on: Date) -> Case {
    let mut told = history.to_vec();
    for (was, right) in corrected {
        let version = told.last().map_or(1, |last| last.version.saturating_add(1));
        let header = Header { holds_on: on, corrects: Some(was.version), ..was.header.clone() };
        told.push(Recorded { version, header, event: right.clone() });
    }
    Case::fold(&told, Seen::NOW)
}

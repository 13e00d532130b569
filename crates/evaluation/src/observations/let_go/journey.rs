//! What became of each spell: the first exit, and the way from the first assessment to how it stood at the
//! end.

use super::{Gone, year};
use crate::cost::ResultKind;
use crate::observations::Observations;
use crate::observations::seen::flows::ExitTo;
use crate::observations::seen::journey::{AssessedAs, JourneyEnd};
use chain::calendar::months_between;
use chain::case::{Spell, Work};
use jiff::civil::Date;

pub(super) fn count(seen: &mut Observations, gone: Gone<'_>) {
    let spells = &gone.case.spells;
    for (place, spell) in spells.iter().enumerate() {
        let next = spells.get(place + 1).map(|next| next.registered_on);
        let registered = year(spell.registered_on);
        let (until, exit) = first_exit(gone, spell);
        let months = months_between(spell.registered_on, until);
        seen.survival.entry(registered).or_default().add(months, exit);

        let within = |on: Date| spell.registered_on <= on && next.is_none_or(|next| on < next);
        let assessed = gone.case.assessments.iter().find(|assessment| within(assessment.on));
        let assessed = AssessedAs::of(assessed.map(|assessment| assessment.result));
        let started = gone.case.participations.iter().filter(|held| !held.frame);
        let first = started
            .filter_map(|held| Some((held.started_on.filter(|on| within(*on))?, held.service.as_str())))
            .min_by_key(|(on, _)| *on);
        let end = end(gone, spell);
        let journeys = match first {
            Some((_, service)) => &mut seen.services.at(service).journeys,
            None => &mut seen.without_service,
        };
        journeys.entry(registered).or_default().at(assessed).count(end);
    }
}

/// The first work or studies that began in the spell, else its closing, else none by the last day seen. The
/// day is that of the exit, or the last one seen.
fn first_exit(gone: Gone<'_>, spell: &Spell) -> (Date, Option<ExitTo>) {
    let closed = spell.closed_on.map(|(on, _)| on);
    let last = closed.unwrap_or(gone.through);
    let works = gone.case.works.iter();
    let began = works.filter(|work| spell.registered_on <= work.started_on && work.started_on <= last);
    match began.min_by_key(|work| work.started_on) {
        Some(work) => (work.started_on, Some(ExitTo::of(work.kind))),
        None => (last, closed.map(|_| ExitTo::Other)),
    }
}

fn end(gone: Gone<'_>, spell: &Spell) -> JourneyEnd {
    let day = spell.closed_on.map_or(gone.through, |(on, _)| on);
    let goes_on = |work: &&Work| work.started_on <= day && work.ended_on.is_none_or(|end| day < end);
    let work = gone.case.works.iter().rev().find(goes_on);
    match work.and_then(|work| ResultKind::of(work.kind)) {
        Some(ResultKind::Competitive) => JourneyEnd::Competitive,
        Some(ResultKind::Subsidised) => JourneyEnd::Subsidised,
        Some(ResultKind::Studies) => JourneyEnd::Studies,
        None if spell.closed_on.is_some() => JourneyEnd::Left,
        None if gone.case.has_activity(day) => JourneyEnd::InActivity,
        None => JourneyEnd::StillWaiting,
    }
}

//! Days without an activity (A12), each in its month: the days on which `chain::without_activity` would have
//! answered, found from the dates at which its answer can change. So also a gap that was closed before the
//! month ended is counted.

use super::{Gone, days};
use crate::observations::Observations;
use crate::observations::band::{DurationBand, band_before};
use crate::observations::group::Cell;
use crate::observations::month::month_index;
use chain::Case;
use chain::calendar::next_month;
use chain::case::Spell;
use chain::event::{AssessmentResult, NextStep};
use jiff::civil::Date;

pub(super) fn count(seen: &mut Observations, gone: Gone<'_>) {
    let case = gone.case;
    if case.is_erased() || case.read_only || case.assessments.is_empty() {
        return;
    }
    for (place, spell) in case.spells.iter().enumerate() {
        let next = case.spells.get(place + 1).map(|next| next.registered_on);
        let closed = spell.closed_on.map(|(on, _)| on);
        let end = [closed, next].into_iter().flatten().min().unwrap_or_else(|| gone.end());
        let turns = turns(case, spell.registered_on, end);
        for stretch in turns.windows(2) {
            if is_idle(case, spell, stretch[0]) {
                by_month(seen, case, stretch[0], stretch[1]);
            }
        }
    }
}

fn by_month(seen: &mut Observations, case: &Case, mut from: Date, to: Date) {
    while from < to {
        let turn = next_month(from).min(to);
        let count = days(from, turn);
        let row = seen.months.at(month_index(from));
        let band = band_before(case, from, None).unwrap_or(DurationBand::Under6);
        row.flows.idle_days += count;
        row.groups.idle_days.add(Cell::of(case, from, band), count);
        from = turn;
    }
}

/// The days of a spell on which the answer can change, with its first day and the first day no longer.
fn turns(case: &Case, from: Date, end: Date) -> Vec<Date> {
    let assessed = case.assessments.iter().map(|assessment| assessment.on);
    let next_steps = case.next_steps.iter().map(|(on, _)| *on);
    let participations = case.participations.iter().flat_map(|held| {
        [Some(held.chosen_on), held.started_on, held.ended_on.map(|(on, _)| on)].into_iter().flatten()
    });
    let placements = case.placements.iter().flat_map(|placement| {
        let ended = placement.ended_on.map(|(on, _)| on);
        [Some(placement.started_on), Some(placement.until), ended].into_iter().flatten()
    });
    let works =
        case.works.iter().flat_map(|work| [Some(work.started_on), work.ended_on].into_iter().flatten());
    let all = assessed.chain(next_steps).chain(participations).chain(placements).chain(works);
    let mut turns: Vec<Date> = all.filter(|day| from < *day && *day < end).chain([from, end]).collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}

/// Whether the person had an assessed need and nothing going on, as it was known on the day.
fn is_idle(case: &Case, spell: &Spell, day: Date) -> bool {
    let in_spell = |on: Date| spell.registered_on <= on && on <= day;
    let mut assessments = case.assessments.iter().rev().filter(|assessment| in_spell(assessment.on));
    let needs = assessments.by_ref().take_while(|held| held.result != AssessmentResult::OwnSearch);
    let Some(assessed) = needs.last().map(|assessment| assessment.on) else { return false };
    let decided = case.next_steps.iter().rev().find(|(on, _)| *on <= day);
    let manages_alone = decided.is_some_and(|(on, next)| *on >= assessed && *next == NextStep::OwnSearch);
    !manages_alone && !has_activity(case, day)
}

fn has_activity(case: &Case, day: Date) -> bool {
    let by = |on: Option<Date>| on.is_some_and(|on| on <= day);
    let current = case.participations.iter().rev().find(|held| {
        let started = by(held.started_on);
        held.chosen_on <= day && !by(held.ended_on.map(|(on, _)| on)) && !(held.frame && started)
    });
    let placed = case
        .placements
        .iter()
        .rev()
        .find(|placement| placement.started_on <= day && !by(placement.ended_on.map(|(on, _)| on)));
    current.is_some_and(|held| by(held.started_on))
        || placed.is_some_and(|placement| day < placement.until)
        || case.works.iter().any(|work| work.started_on <= day && !by(work.ended_on))
}

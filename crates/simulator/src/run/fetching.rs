//! Asking memory for those whose turn is next. A country of cases lies far from the processor, and a visit begins
//! with some forty places of it, of which one tells where the next one is. So several people are asked for together:
//! first for what lies in each of them, then for their lists, then for the lists in those. What is waited for is then
//! waited for at once, and not place by place. Words need not be asked for: they lie in the lists, or are shared.
//!
//! A little is read of every place, and what comes of it says nothing. Nothing turns on what is read, so that the
//! processor need not guess before it has come.

use super::resident::Resident;
use chain::case::{Participation, Work};
use jiff::civil::Date;
use uuid::Uuid;

/// So many people are asked for at once.
pub(super) const AT_ONCE: usize = 8;

/// Asks for the first few of some people.
pub(super) fn fetch<'r>(residents: impl Iterator<Item = &'r Resident>) {
    let mut together: [Option<&Resident>; AT_ONCE] = [None; AT_ONCE];
    for (place, resident) in together.iter_mut().zip(residents) {
        *place = Some(resident);
    }
    for read in [within, lists, lists_in_lists] {
        std::hint::black_box(together.iter().flatten().fold(0, |sum, resident| sum ^ read(resident)));
    }
}

/// What lies in the resident.
fn within(Resident { case, life, history }: &Resident) -> usize {
    let lists = case.spells.len()
        ^ case.assessments.len()
        ^ case.evidence.len()
        ^ case.decisions.len()
        ^ case.participations.len()
        ^ case.works.len()
        ^ case.action_plans.len()
        ^ case.conflicts.len()
        ^ case.mandates.len()
        ^ case.ledger.lines.len();
    let lived = life.acts.len() ^ life.tickets.len() ^ life.given_up.len() ^ life.month;
    lists ^ lived ^ usize::from(case.person.is_some()) ^ usize::from(history.is_some())
}

/// The lists of the resident, and what is known of the person.
fn lists(Resident { case, life, .. }: &Resident) -> usize {
    let days = [
        case.person().map(|person| person.born),
        case.assessments.last().map(|assessment| assessment.on),
        case.action_plans.last().map(|(on, _)| *on),
        case.next_steps.last().map(|(on, _)| *on),
        case.officers.last().map(|(on, _)| *on),
    ];
    let lived = life.acts.first().map_or(0, |act| act.on as usize)
        ^ life.tickets.first().map_or(0, |ticket| usize::from(ticket.specialist));
    days.into_iter().flatten().fold(lived, |sum, on| sum ^ day(on))
        ^ sum(&case.spells, |spell| day(spell.registered_on) ^ usize::from(spell.closed_on.is_some()))
        ^ sum(&case.decisions, |made| {
            day(made.on) ^ made.matter as usize ^ byte(made.id.0) ^ byte(made.reasons.0) ^ made.stated.len()
        })
        ^ sum(&case.participations, |held| {
            day(held.chosen_on) ^ usize::from(held.frame) ^ byte(held.id.0) ^ held.reports.len()
        })
        ^ sum(&case.placements, |placement| day(placement.until) ^ byte(placement.id.0))
        ^ sum(&case.works, |work| {
            day(work.started_on) ^ work.kind as usize ^ byte(work.id.0) ^ work.verified.len()
        })
        ^ sum(&case.codes, |code| usize::from(code.set_on.is_some()))
        ^ sum(&case.evidence, |evidence| usize::from(evidence.received_on.is_some()))
}

/// The lists in the lists.
fn lists_in_lists(Resident { case, .. }: &Resident) -> usize {
    let held = |held: &Participation| {
        held.reports.first().map_or(0, |(on, ..)| day(*on))
            ^ held.phases.last().map_or(0, |(from, _)| day(*from))
    };
    sum(&case.participations, held)
        ^ sum(&case.works, |work: &Work| work.verified.first().map_or(0, |(months, _)| usize::from(*months)))
}

fn sum<T>(list: &[T], read: impl Fn(&T) -> usize) -> usize {
    list.iter().fold(0, |sum, item| sum ^ read(item))
}

fn byte(id: Uuid) -> usize {
    usize::from(id.as_bytes()[0])
}

fn day(date: Date) -> usize {
    usize::from(date.day().unsigned_abs())
}

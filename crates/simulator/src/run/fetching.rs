//! Asking memory for those whose turn is next. A country of cases lies far from the processor, and a visit begins
//! with some forty places of it, of which one tells where the next one is. So several people are asked for together:
//! first for what lies in each of them, then for their lists, then for the words in those. What is waited for is then
//! waited for at once, and not place by place.
//!
//! A little is read of every place, and what comes of it says nothing.

use super::resident::Resident;
use chain::case::{Decision, Participation, Placement, Spell, Work};
use jiff::civil::Date;

/// So many people are asked for at once.
pub(super) const AT_ONCE: usize = 8;

/// Asks for the first few of some people.
pub(super) fn fetch<'r>(residents: impl Iterator<Item = &'r Resident>) {
    let mut together: [Option<&Resident>; AT_ONCE] = [None; AT_ONCE];
    for (place, resident) in together.iter_mut().zip(residents) {
        *place = Some(resident);
    }
    for read in [within, lists, words] {
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
        ^ sum(&case.spells, |spell| spell.process.len() ^ usize::from(spell.closed_on.is_some()))
        ^ sum(&case.decisions, |decision| day(decision.on) ^ decision.matter as usize ^ of(&decision.service))
        ^ sum(&case.participations, |held| {
            held.service.len() ^ held.reports.len() ^ day(held.chosen_on) ^ usize::from(held.frame)
        })
        ^ sum(&case.placements, |placement| placement.service.len() ^ day(placement.until))
        ^ sum(&case.works, |work| work.verified.len() ^ day(work.started_on) ^ work.kind as usize)
        ^ sum(&case.codes, |code| usize::from(code.set_on.is_some()))
        ^ sum(&case.evidence, |evidence| usize::from(evidence.received_on.is_some()))
}

/// The words in the lists, and lists in lists.
fn words(Resident { case, .. }: &Resident) -> usize {
    let held = |held: &Participation| {
        first(&held.service)
            ^ held.reports.first().map_or(0, |(on, ..)| day(*on))
            ^ held.phases.last().map_or(0, |(from, _)| day(*from))
    };
    sum(&case.spells, |spell: &Spell| first(&spell.process))
        ^ sum(&case.decisions, |decision: &Decision| decision.service.as_deref().map_or(0, first))
        ^ sum(&case.participations, held)
        ^ sum(&case.placements, |placement: &Placement| first(&placement.service))
        ^ sum(&case.works, |work: &Work| work.verified.first().map_or(0, |(months, _)| usize::from(*months)))
}

fn sum<T>(list: &[T], read: impl Fn(&T) -> usize) -> usize {
    list.iter().fold(0, |sum, item| sum ^ read(item))
}

fn first(word: &str) -> usize {
    usize::from(word.as_bytes().first().copied().unwrap_or(0))
}

fn of(word: &Option<String>) -> usize {
    word.as_ref().map_or(0, String::len)
}

fn day(date: Date) -> usize {
    usize::from(date.day().unsigned_abs())
}

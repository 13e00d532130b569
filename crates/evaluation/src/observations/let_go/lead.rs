//! Lead times of every spell, and the waits inside it.

use super::{Gone, year};
use crate::observations::Observations;
use crate::observations::band::{DurationBand, band_before};
use crate::observations::group::Cell;
use crate::observations::seen::lead::LeadTime;
use chain::Step;
use chain::calendar::days_between;

pub(super) fn count(seen: &mut Observations, gone: Gone<'_>) {
    let case = gone.case;
    let times = &mut seen.lead_times;
    let mut closed_on = None;
    for (place, spell) in case.spells.iter().enumerate() {
        let from = spell.registered_on;
        for (step, on) in spell.done.iter() {
            if let Some(what) = LeadTime::of(step) {
                times.add(what, year(on), days_between(from, on));
            }
            if step == Step::Support {
                let band = band_before(case, on, None).unwrap_or(DurationBand::Under6);
                times.add_to_support(Cell::of(case, on, band), year(on), days_between(from, on));
            }
        }
        let next = case.spells.get(place + 1).map(|next| next.registered_on);
        let set = case.codes.iter().filter_map(|code| code.set_on);
        let first = set.filter(|set| from <= *set && next.is_none_or(|next| *set < next)).min();
        if let Some(set) = first {
            times.add(LeadTime::CodeSet, year(set), days_between(from, set));
        }
        if let Some(closed) = closed_on {
            times.add(LeadTime::Return, year(from), days_between(closed, from));
        }
        closed_on = spell.closed_on.map(|(on, _)| on);
    }
    for code in &case.codes {
        if let Some(set) = code.set_on {
            times.add(LeadTime::ProposalToCode, year(set), days_between(code.proposed_on, set));
        }
    }
    for (place, held) in case.participations.iter().enumerate() {
        let decision = held.decision.and_then(|id| case.decision(id));
        // Another provider under the same decision is a change, not a wait for the first one.
        let first = !case.participations[..place].iter().any(|before| before.decision == held.decision);
        if let Some(decision) = decision.filter(|_| first) {
            let granted = decision.granted_on();
            times.add(
                LeadTime::DecisionToChoice,
                year(held.chosen_on),
                days_between(granted, held.chosen_on),
            );
            if let Some(started) = held.started_on {
                times.add(LeadTime::DecisionToStart, year(started), days_between(granted, started));
            }
        }
        if let (Some(started), true) = (held.started_on, held.way.is_some()) {
            times.add(LeadTime::ChoiceToStart, year(started), days_between(held.chosen_on, started));
        }
    }
}

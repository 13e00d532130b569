//! What the case has led to in money (C7, C8): every line of pay that its events and the policy give, in the
//! month in which the time that it pays for began. A line that lacks something is kept apart.

use super::{Gone, year};
use crate::observations::Observations;
use crate::observations::month::month_index;
use chain::explanation::Silent;
use chain::pay::{LineKind, Payee};

pub(super) fn count(seen: &mut Observations, gone: Gone<'_>) {
    let Ok(lines) = chain::pay::lines::<Silent>(gone.case, gone.policy, gone.end()) else {
        seen.unpriced_cases = seen.unpriced_cases.wrapping_add(1);
        return;
    };
    let mut stream = None;
    for line in lines {
        let from = line.key.from;
        let month = seen.services.at(&line.service).months.at(month_index(from));
        let Some(amount) = line.amount else {
            month.without_amount += 1;
            continue;
        };
        let is_due = line.grounds.lacks.is_empty();
        let sum = if is_due { month.due.at(line.key.kind) } else { month.awaiting.at(line.key.kind) };
        *sum = sum.wrapping_add(amount.0);
        if let Some(number) = &line.appropriation {
            // Line after line comes from the same one.
            let (known, id) = stream.get_or_insert_with(|| named(number, from.year()));
            if (known.0.as_str(), known.1) != (number, from.year()) {
                (*known, *id) = named(number, from.year());
            }
            let money = seen.appropriation(id);
            let sum = if is_due { &mut money.due } else { &mut money.awaiting };
            *sum = sum.wrapping_add(amount.0);
        }
        if let Payee::Provider(provider) = line.payee {
            let sums = seen.providers.entry(provider).or_default().entry(year(from)).or_default();
            let sum = if is_due { &mut sums.due } else { &mut sums.awaiting };
            *sum = sum.wrapping_add(amount.0);
            if is_due && matches!(line.key.kind, LineKind::Result | LineKind::Speed) {
                sums.due_for_results = sums.due_for_results.wrapping_add(amount.0);
            }
        }
    }
}

/// An appropriation of a year, with the id of its stream.
fn named(number: &str, year: i16) -> ((String, i16), String) {
    ((number.to_owned(), year), chain::event::StreamId::appropriation(number, year).id)
}

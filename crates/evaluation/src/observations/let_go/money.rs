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
    // Line after line comes from the same few appropriations: what each pays is added up first.
    let mut drawn: Vec<Drawn<'_>> = Vec::new();
    for line in lines {
        let from = line.key.from;
        let month = seen.services.at(line.service).months.at(month_index(from));
        let Some(amount) = line.amount else {
            month.without_amount += 1;
            continue;
        };
        let is_due = line.grounds.lacks.is_empty();
        let sum = if is_due { month.due.at(line.key.kind) } else { month.awaiting.at(line.key.kind) };
        *sum = sum.wrapping_add(amount.0);
        if let Some(number) = line.appropriation {
            let sums = Drawn::of(&mut drawn, number, from.year());
            let sum = if is_due { &mut sums.due } else { &mut sums.awaiting };
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
    for Drawn { number, year, due, awaiting } in drawn {
        let money = seen.appropriations.at(&chain::event::StreamId::appropriation(number, year).id);
        money.due = money.due.wrapping_add(due);
        money.awaiting = money.awaiting.wrapping_add(awaiting);
    }
}

/// What a case draws from an appropriation of a year, öre.
struct Drawn<'p> {
    number: &'p str,
    year: i16,
    due: i64,
    awaiting: i64,
}

impl<'p> Drawn<'p> {
    fn of<'d>(drawn: &'d mut Vec<Drawn<'p>>, number: &'p str, year: i16) -> &'d mut Drawn<'p> {
        let known = drawn.iter().rposition(|known| known.year == year && known.number == number);
        let place = known.unwrap_or_else(|| {
            drawn.push(Drawn { number, year, due: 0, awaiting: 0 });
            drawn.len() - 1
        });
        &mut drawn[place]
    }
}

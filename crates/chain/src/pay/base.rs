//! What a provider is paid for the time of support: base, fixed pay and the supplement for specialists,
//! a line for each calendar month.

use super::book::{Book, part_of_month, stretches};
use super::line::{LineKind, Payee};
use crate::calendar;
use crate::explanation::Reasons;
use crate::money::Ore;
use crate::refusal::Refusal;

/// The tables that make each kind of line, and whether they pay per day.
const TABLES: &[(LineKind, &[(&str, bool)])] = &[
    (LineKind::Base, &[("base_per_day", true), ("base_per_month", false)]),
    (LineKind::Fixed, &[("fixed_per_month", false)]),
    (LineKind::Specialist, &[("specialist_per_month", false)]),
];

pub(super) fn enter<R: Reasons>(book: &mut Book<'_, '_, R>) -> Result<(), Refusal> {
    for participation in &book.case.participations {
        let (Some(started), Some(provider)) = (participation.started_on, participation.provider) else {
            continue;
        };
        let service = book.service(&participation.service)?;
        let ended = participation.ended_on.map(|(on, _)| on);
        let ends = [ended, participation.until].into_iter().flatten().min();
        let tables_of = |(kind, tables): &(LineKind, &[(&str, bool)])| {
            let found = tables.iter().filter_map(|(name, per_day)| Some((service.find(name)?, *per_day)));
            (*kind, found.collect::<Vec<_>>())
        };
        let paid: Vec<_> = TABLES.iter().map(tables_of).filter(|(_, tables)| !tables.is_empty()).collect();
        if paid.is_empty() {
            continue;
        }
        let mut facts = book.facts(Some(participation), started);
        for month in book.months(started, ends) {
            let stretches = stretches(service, month, participation.phases.iter().map(|(from, _)| *from));
            for (kind, tables) in &paid {
                let mut entry = book.entry(vec![participation.version]);
                for (table, per_day) in tables {
                    for (from, to) in stretches.iter().copied() {
                        book.set_phase(&mut facts, participation, from);
                        let then = book.ask(&mut entry, table, &facts, from);
                        if let Some(rate) = then.and_then(rules::Then::as_ore).map(Ore) {
                            entry.add(if *per_day {
                                rate.times(calendar::days_between(from, to))
                            } else {
                                part_of_month(rate, (from, to))
                            });
                        }
                    }
                }
                book.enter(entry, *kind, participation.id.0, month, Payee::Provider(provider), service);
            }
        }
    }
    Ok(())
}

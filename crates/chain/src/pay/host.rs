//! What a host is paid for a placement (C7), per working day, also when a provider arranged the place: then
//! the whole is split by rule, and every line says of what whole it is a part, so that all three see it.

use super::book::{Book, stretches};
use super::line::{Lack, LineKind, Payee};
use crate::calendar;
use crate::explanation::Reasons;
use crate::money::Ore;
use crate::refusal::Refusal;
use rules::{Then, Value};

pub(super) fn enter<R: Reasons>(book: &mut Book<'_, '_, R>) -> Result<(), Refusal> {
    for placement in &book.case.placements {
        let service = book.service(&placement.service)?;
        let Some(per_day) = service.find("host_per_day") else { continue };
        let participation = placement.participation.and_then(|id| book.case.participation(id));
        let provider = participation.and_then(|held| held.provider).filter(|_| placement.by_provider);
        let ended = placement.ended_on.map_or(placement.until, |(on, _)| on.min(placement.until));
        for month in book.months(placement.started_on, Some(ended)) {
            let events = vec![placement.version];
            let (mut hosts, mut providers) = (book.entry(events.clone()), book.entry(events));
            let (mut whole, mut share) = (Ore::ZERO, Ore::ZERO);
            for (from, to) in stretches(service, month, std::iter::empty()) {
                let mut facts = book.facts(participation, from);
                facts.set(book.policy.facts.placed_by_provider, Value::Boolean(provider.is_some()));
                let then = book.ask(&mut hosts, per_day, &facts, from);
                let Some(rate) = then.and_then(Then::as_ore).map(Ore) else { continue };
                let days = calendar::working_days_between(from, to);
                let amount = rate.times(days).percent(placement.extent_percent.into());
                whole = whole + amount;
                hosts.add(Ore::ZERO);
                if provider.is_some() {
                    let then = book.find(&mut providers, service, "provider_share", &facts, from);
                    if let Some(percent) = then.and_then(Then::as_percent) {
                        share = share + amount.percent(percent);
                        providers.add(Ore::ZERO);
                    }
                }
            }
            hosts.add_known(whole - share);
            providers.add_known(share);
            for entry in [&mut hosts, &mut providers] {
                entry.grounds.whole = provider.map(|_| whole);
                if placement.confirmed_on.is_none() {
                    entry.lack(Lack::HostConfirmation);
                }
            }
            book.enter(hosts, LineKind::Host, placement.id.0, month, Payee::Host(placement.host), service);
            if let Some(provider) = provider {
                let payee = Payee::Provider(provider);
                book.enter(providers, LineKind::ProviderShare, placement.id.0, month, payee, service);
            }
        }
    }
    Ok(())
}

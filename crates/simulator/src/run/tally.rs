//! What the laboratory itself counts: its work, what the chain refused, and the sums that must balance every
//! month (people, seats, money). A sum that does not balance stops nothing and is told with the results.

use super::county::County;
use chain::event::{Event, StreamId};
use chain::money::Ore;
use chain::word::WordMap;
use chain::{Command, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// Events.
    pub events: u64,
    /// Decisions asked of the chain.
    pub decisions: u64,
    /// Looks at what is due.
    pub looks: u64,
    /// Months that someone had an open spell.
    pub person_months: u64,
    /// Times that a rule could not be evaluated: a human would have to look.
    pub needs_human: u64,
    /// Refusals by command and reason.
    pub refusals: BTreeMap<String, u64>,
    /// Subsidies refused because the year's money was used.
    pub without_money: u64,
    /// How often each sum was held against what the events tell: every county, every month, also those before
    /// what is measured.
    pub checks: BTreeMap<String, u64>,
    /// What did not balance, by check: how often.
    pub faults: BTreeMap<String, u64>,
    /// Seats held, as the events tell.
    seats: i64,
    /// Money committed, as the events tell, öre.
    committed: i64,
    /// Spells opened less those closed, as the events tell, with those who moved.
    pub(crate) opened: i64,
    /// Money granted to the country by appropriation and year, öre; only the first county's is kept.
    pub(crate) granted: BTreeMap<String, i64>,
}

impl Tally {
    pub(crate) fn refused(&mut self, command: &Command, refusal: &Refusal) {
        let why = match refusal {
            Refusal::NeedsHuman { facts, .. } => {
                self.needs_human += 1;
                return self.refused_for(command, &format!("needs_human {}", facts.join(", ")));
            }
            Refusal::NoMoney => {
                self.without_money += 1;
                "no_money"
            }
            other => return self.refused_for(command, &reason(other)),
        };
        self.refused_for(command, why);
    }

    fn refused_for(&mut self, command: &Command, why: &str) {
        let service = match command {
            Command::Decide(decide) => decide.service.as_deref().unwrap_or_default(),
            Command::StartService(start) => &start.service,
            Command::StartPlacement(start) => &start.service,
            _ => "",
        };
        *self.refusals.entry(format!("{} {service}: {why}", command.name())).or_default() += 1;
    }

    pub(crate) fn world(&mut self, _stream: &StreamId, event: &Event) {
        match event {
            Event::SeatTaken(_) => self.seats += 1,
            Event::SeatReleased(_) => self.seats -= 1,
            Event::AppropriationCommitted(committed) => self.committed += committed.amount.0,
            Event::AppropriationReleased(released) => self.committed -= released.amount.0,
            _ => {}
        }
    }

    pub(crate) fn case(&mut self, event: &Event) {
        match event {
            Event::Registered(_) => self.opened += 1,
            Event::SpellClosed(_) => self.opened -= 1,
            _ => {}
        }
    }

    /// A month has ended with so many open spells; and someone was in two services that exclude each other.
    pub(crate) fn month_ended(&mut self, open: u32, in_two: bool) {
        self.person_months += u64::from(open);
        self.checked("no person in two exclusive services", !in_two);
    }

    /// What is measured begins: the work is counted from here, the sums go on.
    pub(crate) fn measuring_begins(&mut self) {
        *self = Tally {
            seats: self.seats,
            committed: self.committed,
            opened: self.opened,
            granted: std::mem::take(&mut self.granted),
            checks: std::mem::take(&mut self.checks),
            faults: std::mem::take(&mut self.faults),
            ..Tally::default()
        };
    }

    pub(crate) fn checked(&mut self, check: &str, holds: bool) {
        let count = |counts: &mut BTreeMap<String, u64>, more: u64| match counts.get_mut(check) {
            Some(sum) => *sum += more,
            None => drop(counts.insert(check.to_owned(), more)),
        };
        count(&mut self.checks, 1);
        if !holds {
            count(&mut self.faults, 1);
        }
    }

    /// Adds another's.
    pub fn merge(&mut self, other: &Tally) {
        self.events += other.events;
        self.decisions += other.decisions;
        self.looks += other.looks;
        self.person_months += other.person_months;
        self.needs_human += other.needs_human;
        self.without_money += other.without_money;
        for (into, from) in [
            (&mut self.refusals, &other.refusals),
            (&mut self.checks, &other.checks),
            (&mut self.faults, &other.faults),
        ] {
            for (key, count) in from {
                *into.entry(key.clone()).or_default() += count;
            }
        }
    }
}

impl County {
    /// Counts the month's end anew: each sum must agree with what the events told.
    pub(crate) fn balance(&mut self) {
        let opened = self.tally.opened;
        let open = self.open_now();
        let seats: i64 = self
            .world
            .providers
            .values()
            .flat_map(|provider| provider.taken.values())
            .map(|taken| i64::try_from(taken.len()).unwrap_or(i64::MAX))
            .sum();
        let over = self.world.providers.values().any(|provider| {
            provider.taken.iter().any(|(service, taken)| {
                let seats = provider.profile.seats.get(service).copied().unwrap_or(0);
                taken.len() > seats as usize
            })
        });
        let places = [&self.own_places, &self.job_places];
        let over_own = places.into_iter().flat_map(WordMap::values).any(|(places, taken)| taken > places);
        let over_hosts =
            self.world.hosts.values().any(|host| host.taken.len() > host.profile.places as usize);
        let committed: Ore =
            self.world.appropriations.values().flat_map(|money| money.committed.values()).copied().sum();
        let spent_over = self.world.appropriations.values().any(|money| money.left() < Ore::ZERO);
        let tally = &mut self.tally;
        for (check, holds) in [
            ("persons in = persons out + stock", open == opened),
            ("seats taken = seats held", seats == tally.seats),
            ("no seat over capacity", !over),
            ("no place over capacity", !over_own && !over_hosts),
            ("committed as the events tell", committed.0 == tally.committed),
            ("granted = committed + unused", !spent_over),
        ] {
            tally.checked(check, holds);
        }
    }
}

/// The name of a refusal and of what it lacks, without what it says of the case.
fn reason(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Missing(missing) => {
            format!("Missing {}", missing.iter().map(|lacking| lacking.key()).collect::<Vec<_>>().join(", "))
        }
        Refusal::TextMissing { field } | Refusal::TextTooLong { field, .. } => format!("TextMissing {field}"),
        Refusal::OutOfBounds { field, .. } | Refusal::ImpossibleDay { field, .. } => {
            format!("OutOfBounds {field}")
        }
        Refusal::Unknown(what) | Refusal::NotNow(what) | Refusal::AlreadyDone(what) => {
            format!("{} {what}", name(refusal))
        }
        other => name(other),
    }
}

fn name(refusal: &Refusal) -> String {
    let written = format!("{refusal:?}");
    written.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

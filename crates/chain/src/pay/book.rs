//! The book that lines are entered in: it asks the service's tables on the day, keeps which rows
//! answered and what they lacked, and cuts time into months and into stretches with the same rules.

use super::line::{ComputedLine, Lack, LineGrounds, LineKey, LineKind, Payee, RowName};
use crate::calendar;
use crate::case::{Case, Participation};
use crate::explanation::Reasons;
use crate::money::Ore;
use crate::policy::{Policy, Service};
use crate::refusal::Refusal;
use jiff::civil::Date;
use rules::{Facts, Table, Then, Value, Verdict};
use uuid::Uuid;

pub(super) struct Book<'c, 'p, R> {
    pub(super) case: &'c Case,
    pub(super) policy: &'p Policy,
    /// Time that begins on this day or later is not entered.
    through: Date,
    lines: Vec<ComputedLine<'p>>,
    _reasons: std::marker::PhantomData<R>,
}

/// A line in the making.
pub(super) struct Entry<'p, R> {
    reasons: R,
    pub(super) grounds: LineGrounds<RowName<'p>>,
    amount: Ore,
    /// Whether a rule gave an amount on any day.
    paid: bool,
}

impl<'c, 'p, R: Reasons> Book<'c, 'p, R> {
    pub(super) fn new(case: &'c Case, policy: &'p Policy, through: Date) -> Self {
        Book { case, policy, through, lines: Vec::new(), _reasons: std::marker::PhantomData }
    }

    pub(super) fn close(mut self) -> Vec<ComputedLine<'p>> {
        self.lines.sort_by_key(|line| line.key);
        self.lines
    }

    /// The service's file, which must be there: without it nothing is computed.
    pub(super) fn service(&self, id: &str) -> Result<&'p Service, Refusal> {
        self.policy.service(id)
    }

    pub(super) fn entry(&self, events: Vec<u64>) -> Entry<'p, R> {
        Entry {
            reasons: R::default(),
            grounds: LineGrounds { events, ..LineGrounds::default() },
            amount: Ore::ZERO,
            paid: false,
        }
    }

    /// What pay rules may ask of a participation: only what stays as it was, so that a line computed
    /// again years later is the same.
    pub(super) fn facts(&self, participation: Option<&Participation>, day: Date) -> Facts {
        let registry = self.policy.bundle.facts();
        let mut facts = Facts::new(registry);
        if let Some(participation) = participation {
            if let Some(track) = &participation.track {
                // A track that the registry does not know stays absent: the line then says so.
                let _ = facts.set_word(registry, self.policy.facts.track, track);
            }
            self.set_phase(&mut facts, participation, day);
        }
        facts
    }

    /// Sets what those facts are on another day.
    pub(super) fn set_phase(&self, facts: &mut Facts, participation: &Participation, day: Date) {
        let id = self.policy.facts.phase;
        match participation.phase_on(day) {
            Some(phase) => facts.set(id, Value::Integer(phase.into())),
            None => facts.unset(id),
        }
    }

    /// Asks a table. None when it is not in force on the day, or lacks a fact, which the entry notes.
    pub(super) fn ask(
        &self,
        entry: &mut Entry<'p, R>,
        table: &'p Table,
        facts: &Facts,
        day: Date,
    ) -> Option<&'p Then> {
        let registry = self.policy.bundle.facts();
        match entry.reasons.ask(registry, table, facts, day) {
            Verdict::Decided { row, then } => {
                let row = RowName { table: table.name(), row: row.id() };
                if !entry.grounds.rows.contains(&row) {
                    entry.grounds.rows.push(row);
                }
                Some(then)
            }
            Verdict::NeedsHuman { row } => {
                for fact in row.missing_in(facts) {
                    entry.lack(Lack::Fact(registry.def(fact).name.to_string()));
                }
                None
            }
            Verdict::NotInForce => None,
        }
    }

    /// Asks a table of the service by name.
    pub(super) fn find(
        &self,
        entry: &mut Entry<'p, R>,
        service: &'p Service,
        table: &str,
        facts: &Facts,
        day: Date,
    ) -> Option<&'p Then> {
        self.ask(entry, service.find(table)?, facts, day)
    }

    /// Enters a line, unless no rule paid for any of its days.
    pub(super) fn enter(
        &mut self,
        entry: Entry<'p, R>,
        kind: LineKind,
        about: Uuid,
        (from, to): (Date, Date),
        payee: Payee,
        service: &'p Service,
    ) {
        let asks_for_facts = entry.grounds.lacks.iter().any(|lack| matches!(lack, Lack::Fact(_)));
        if !entry.paid && !asks_for_facts && !entry.grounds.lacks.contains(&Lack::Employment) {
            return;
        }
        let known = !asks_for_facts && !entry.grounds.lacks.contains(&Lack::Employment);
        self.lines.push(ComputedLine {
            key: LineKey { kind, about, from, revision: 0 },
            payee,
            service: &service.id,
            to,
            amount: known.then_some(entry.amount),
            appropriation: service.appropriation.as_deref(),
            grounds: entry.grounds,
            explanation: entry.reasons.explanation(),
        });
    }

    /// The calendar months that have begun, from a day until what is paid for ends, when an end is known:
    /// each whole, also when it is not over.
    pub(super) fn months(&self, from: Date, ends: Option<Date>) -> Vec<(Date, Date)> {
        let mut months = Vec::new();
        let mut start = from;
        while start < self.through && ends.is_none_or(|ends| start < ends) {
            let next = calendar::next_month(start);
            months.push((start, ends.map_or(next, |ends| ends.min(next))));
            start = next;
        }
        months
    }
}

impl<R> Entry<'_, R> {
    pub(super) fn lack(&mut self, lack: Lack) {
        if !self.grounds.lacks.contains(&lack) {
            self.grounds.lacks.push(lack);
        }
    }

    /// Adds to a line that a rule has begun to pay for.
    pub(super) fn add_known(&mut self, amount: Ore) {
        if self.paid {
            self.amount = self.amount + amount;
        }
    }

    pub(super) fn add(&mut self, amount: Ore) {
        self.amount = self.amount + amount;
        self.paid = true;
    }
}

/// Cuts a stretch at the days on which a service's rows, or something else, change.
pub(super) fn stretches(
    service: &Service,
    (from, to): (Date, Date),
    others: impl Iterator<Item = Date>,
) -> Vec<(Date, Date)> {
    let mut others = others.filter(|day| from < *day && *day < to).peekable();
    let changes = service.changes_between(from, to);
    if changes.is_empty() && others.peek().is_none() {
        // So it is with most.
        return vec![(from, to)];
    }
    let mut cuts: Vec<Date> = others.chain(changes.iter().copied()).chain([to]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let starts = std::iter::once(from).chain(cuts.iter().copied());
    starts.zip(cuts.iter().copied()).collect()
}

/// An amount a month, for some days of one calendar month.
pub(super) fn part_of_month(per_month: Ore, (from, to): (Date, Date)) -> Ore {
    per_month.part(calendar::days_between(from, to), i64::from(from.days_in_month()))
}

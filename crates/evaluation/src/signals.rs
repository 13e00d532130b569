//! What control should look at in a line of pay (C5): plain facts that the lines themselves show, without
//! any threshold. None of them says that something is wrong.

use crate::days::Days;
use chain::calendar::days_between;
use chain::id::CaseId;
use chain::money::Ore;
use chain::pay::LineKind;
use chain::view::{PayLineRow, UseRow};
use chain::word::Word;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The fewest that can have something usual among them: with two, neither is the odd one.
const FEWEST: u64 = 3;

/// Something that the data show about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// A result with nothing that shows it.
    WithoutEvidence,
    /// The result that came earliest of all in its service.
    Earliest {
        /// Days from the first day of support to the first day of work.
        days: i64,
        /// Half took so many days or fewer.
        median: i64,
    },
    /// Another amount than more than half of the lines of the same kind, service, track and length.
    Unlike {
        /// What most have.
        usual: Ore,
    },
    /// The person has had several jobs at the same employer.
    Repeated {
        /// How many.
        count: i64,
        /// The longest lasted so many days.
        longest_days: i64,
    },
}

impl Signal {
    /// The word for it in text keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Signal::WithoutEvidence => "without_evidence",
            Signal::Earliest { .. } => "earliest",
            Signal::Unlike { .. } => "unlike",
            Signal::Repeated { .. } => "repeated",
        }
    }
}

/// What is alike: kind, service, track and, for pay by time, how many days.
type Alike = (LineKind, Word, Option<Word>, Option<i64>);

/// What all lines show together, so that one can be seen against the others.
#[derive(Clone, Debug, Default)]
pub struct Signals {
    amounts: BTreeMap<Alike, BTreeMap<Ore, u64>>,
    /// Days to the result, by service.
    to_result: BTreeMap<Word, Days>,
    /// First days of support, by case and service.
    begun: BTreeMap<(CaseId, Word), Vec<Date>>,
}

impl Signals {
    /// Takes in every line and every service had.
    #[must_use]
    pub fn of<'r>(
        lines: impl IntoIterator<Item = (CaseId, &'r PayLineRow)>,
        uses: impl IntoIterator<Item = (CaseId, UseRow)>,
    ) -> Signals {
        let mut signals = Signals::default();
        for (case, held) in uses {
            signals.begun.entry((case, held.service)).or_default().push(held.from);
        }
        for (case, line) in lines.into_iter().filter(|(_, line)| line.line.revision == 0) {
            if let Some(amount) = line.amount {
                *signals.amounts.entry(alike(line)).or_default().entry(amount).or_default() += 1;
            }
            if let Some(days) = signals.days_to_result(case, line) {
                signals.to_result.entry(line.service.clone()).or_default().add(days);
            }
        }
        signals
    }

    /// What can be seen about a line. A revision is told by its first line.
    #[must_use]
    pub fn about(&self, case: CaseId, line: &PayLineRow) -> Vec<Signal> {
        let mut found = Vec::new();
        if line.line.revision > 0 {
            return found;
        }
        if matches!(line.line.kind, LineKind::Result | LineKind::Speed) && line.evidence.is_none() {
            found.push(Signal::WithoutEvidence);
        }
        if let (Some(days), Some(all)) = (self.days_to_result(case, line), self.to_result.get(&line.service))
            && let (Some(first), Some(median)) = (all.percentile(0), all.percentile(50))
            && all.count() >= FEWEST
            && days == first
            && days < median
        {
            found.push(Signal::Earliest { days, median });
        }
        if let Some(amount) = line.amount
            && let Some(usual) = self.usual(line).filter(|usual| *usual != amount)
        {
            found.push(Signal::Unlike { usual });
        }
        found
    }

    fn days_to_result(&self, case: CaseId, line: &PayLineRow) -> Option<i64> {
        if line.line.kind != LineKind::Result {
            return None;
        }
        let begun = self.begun.get(&(case, line.service.clone()))?;
        let from = begun.iter().filter(|from| **from <= line.from).max()?;
        Some(days_between(*from, line.from))
    }

    /// The amount that more than half of the lines alike have.
    fn usual(&self, line: &PayLineRow) -> Option<Ore> {
        let amounts = self.amounts.get(&alike(line))?;
        let all: u64 = amounts.values().sum();
        let (usual, count) = amounts.iter().max_by_key(|(_, count)| **count)?;
        (all >= FEWEST && count * 2 > all).then_some(*usual)
    }
}

/// That a person has had several jobs at one employer, from the first and last days of each that has ended.
#[must_use]
pub fn repeated(jobs: &[(Date, Option<Date>)], on: Date) -> Option<Signal> {
    let longest_days = jobs.iter().map(|(from, to)| days_between(*from, to.unwrap_or(on))).max()?;
    let count = i64::try_from(jobs.len()).unwrap_or(i64::MAX);
    (count > 1).then_some(Signal::Repeated { count, longest_days })
}

fn alike(line: &PayLineRow) -> Alike {
    let by_time = !matches!(line.line.kind, LineKind::Result | LineKind::Speed);
    let days = by_time.then(|| days_between(line.from, line.to));
    (line.line.kind, line.service.clone(), line.track.clone(), days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::event::WorkEvidence;
    use chain::pay::{LineKey, LineState};
    use jiff::civil::date;
    use uuid::Uuid;

    fn case(number: u128) -> CaseId {
        CaseId(Uuid::from_u128(number))
    }

    fn held(from: Date) -> UseRow {
        UseRow { service: "support".into(), track: None, provider: None, municipality: None, from, to: None }
    }

    fn line(kind: LineKind, from: Date, kronor: i64) -> PayLineRow {
        PayLineRow {
            line: LineKey { kind, about: Uuid::nil(), from, revision: 0 },
            payee_kind: "provider".into(),
            payee: None,
            service: "support".into(),
            track: None,
            municipality: None,
            from,
            to: date(2024, 12, 1),
            amount: Some(Ore(kronor * 100)),
            whole: None,
            appropriation: None,
            state: LineState::Eligible,
            state_on: date(2024, 12, 1),
            claim_by: None,
            lacks: Vec::new(),
            rows: Vec::new(),
            bundle: String::new(),
            events: Vec::new(),
            evidence: Some(WorkEvidence::Contract),
            payment: None,
        }
    }

    fn results(days: &[i64]) -> (Signals, Vec<PayLineRow>) {
        let start = date(2024, 1, 1);
        let lines: Vec<PayLineRow> = days
            .iter()
            .map(|days| line(LineKind::Result, chain::calendar::days_after(start, *days), 100))
            .collect();
        let numbered = (1..).map(case).zip(&lines);
        let uses = (1..=days.len() as u128).map(|number| (case(number), held(start)));
        (Signals::of(numbered, uses), lines)
    }

    #[test]
    fn a_result_without_evidence_is_seen_and_base_pay_needs_none() {
        let signals = Signals::default();
        let mut result = line(LineKind::Result, date(2024, 1, 1), 100);
        assert!(signals.about(case(1), &result).is_empty());
        result.evidence = None;
        assert_eq!(signals.about(case(1), &result), [Signal::WithoutEvidence]);
        let base = PayLineRow { evidence: None, ..line(LineKind::Base, date(2024, 1, 1), 100) };
        assert!(signals.about(case(1), &base).is_empty());
    }

    #[test]
    fn the_earliest_result_is_seen_against_the_median_and_the_others_are_not() {
        let (signals, lines) = results(&[2, 90, 100]);
        assert_eq!(signals.about(case(1), &lines[0]), [Signal::Earliest { days: 2, median: 90 }]);
        assert!(signals.about(case(2), &lines[1]).is_empty());
    }

    #[test]
    fn of_two_results_neither_is_the_odd_one_and_of_equal_ones_none_is_earliest() {
        let (signals, lines) = results(&[2, 90]);
        assert!(signals.about(case(1), &lines[0]).is_empty());
        let (signals, lines) = results(&[30, 30, 30]);
        assert!(signals.about(case(1), &lines[0]).is_empty());
    }

    #[test]
    fn an_amount_that_most_do_not_have_is_seen_only_when_most_have_the_same() {
        let of = |kronor: &[i64]| {
            let lines: Vec<_> =
                kronor.iter().map(|kronor| line(LineKind::Fixed, date(2024, 11, 1), *kronor)).collect();
            let signals = Signals::of((1..).map(case).zip(&lines), []);
            lines.iter().map(|line| signals.about(case(1), line)).collect::<Vec<_>>()
        };
        assert_eq!(of(&[100, 100, 300])[2], [Signal::Unlike { usual: Ore(10_000) }]);
        assert!(of(&[100, 200, 300]).iter().all(Vec::is_empty));
        assert!(of(&[100, 300]).iter().all(Vec::is_empty));
    }

    #[test]
    fn several_jobs_at_one_employer_are_told_with_the_longest() {
        let jobs = [(date(2024, 1, 1), Some(date(2024, 1, 11))), (date(2024, 2, 1), None)];
        assert_eq!(repeated(&jobs, date(2024, 2, 21)), Some(Signal::Repeated { count: 2, longest_days: 20 }));
        assert_eq!(repeated(&jobs[..1], date(2024, 2, 21)), None);
    }
}

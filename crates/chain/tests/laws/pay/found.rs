//! Cases of pay that were once wrong, or nearly: an end that moved by a day, an end that was set aside, and a job
//! that was shown to have lasted when another had not been.

use super::grants::half_time_history;
use super::history::{Facts, History, granted};
use super::{declare, follows_the_events};
use crate::way::PROPOSED;
use chain::event::*;
use chain::explanation::Silent;
use chain::id::*;
use chain::money::Ore;
use chain::pay::{LineKind, declarations, lines};
use chain::story::ids::id;
use jiff::civil::{Date, date};

#[test]
fn an_earlier_day_is_silent_when_a_job_turned_out_to_end_a_day_later() {
    let facts =
        Facts { participations: vec![], placements: vec![], works: vec![(131, 9, Some(52), 1, None)] };
    follows_the_events(&facts, &[(20, 66), (0, 56)], 53).unwrap();
}

/// No working day lies between the two ends: the amount is the same, and the ledger keeps the first end.
#[test]
fn an_earlier_day_is_silent_when_a_placement_turned_out_to_end_on_the_sunday() {
    let mut history = History::new();
    let service = PROPOSED.services().find(|service| service.find("host_per_day").is_some()).unwrap();
    let placement = id("pay", "placement");
    history.push(
        date(2024, 2, 5),
        Role::Officer,
        PlacementStarted {
            placement,
            service: service.id.clone(),
            host: id("pay", "host"),
            extent_percent: 100,
            until: date(2024, 6, 1),
            tasks: id("pay", "tasks"),
        },
    );
    let ended = |on: Date, history: &mut History| {
        history.push(on, Role::Officer, PlacementEnded { placement, reason: EndReason::Completed });
        declare(history, date(2024, 3, 20)).unwrap();
        history.case().ledger
    };
    let saturday = ended(date(2024, 3, 9), &mut history);
    let sunday = ended(date(2024, 3, 10), &mut history);
    assert_eq!(saturday, sunday);
    assert_eq!(sunday.lines.len(), 2);
    assert!(declarations(&history.case(), &PROPOSED, date(2024, 3, 9)).unwrap().is_empty());
}

#[test]
fn what_was_said_stands_when_an_early_end_is_set_aside_until_the_month_is_over() {
    let service = PROPOSED.service("lonebidrag_trygghet").unwrap();
    let (ended, appeal) = (id("pay", "end"), id("pay", "appeal"));
    let mut history = half_time_history(|history, _, _| {
        let end = DecisionMade {
            matter: Matter::EarlyEnd,
            answer: Answer::Imposed,
            employment: None,
            ..granted(ended, service, date(2024, 5, 11), 50)
        };
        history.push(date(2024, 5, 11), Role::Officer, end);
    });
    let may = |history: &History| {
        let ledger = history.case().ledger;
        ledger.lines.keys().find(|key| key.from == date(2024, 5, 1)).map(|key| ledger.total(*key))
    };
    declare(&mut history, date(2024, 5, 15)).unwrap();
    let until_the_end = may(&history).unwrap();
    assert!(until_the_end > Ore::ZERO);
    let reasons = id("pay", "reasons");
    history.push(date(2024, 5, 20), Role::JobSeeker, AppealMade { appeal, decision: ended, text: reasons });
    let changed = AppealDecided { appeal, result: AppealResult::Changed, reasons };
    history.push(date(2024, 5, 20), Role::Reviewer, changed);
    declare(&mut history, date(2024, 5, 25)).unwrap();
    assert_eq!(may(&history), Some(until_the_end));
    declare(&mut history, date(2024, 6, 1)).unwrap();
    let whole = may(&history).unwrap();
    assert!(whole > until_the_end);
}

/// A provider's support from February 2024, with pay for results after six months.
fn supported() -> History {
    let mut history = History::new();
    let participation = id("pay", "participation");
    history.push(
        date(2024, 2, 1),
        Role::Coach,
        SupportStarted {
            participation,
            service: "rusta_och_matcha_2".into(),
            track: Some("b".into()),
            provider: Some(id("pay", "provider")),
            until: Some(date(2025, 2, 1)),
            frame: false,
        },
    );
    history
}

fn job(history: &mut History, work: WorkId, from: Date) {
    history.push(
        from,
        Role::Officer,
        WorkStarted {
            work,
            kind: WorkKind::Competitive,
            extent_percent: 100,
            place: id("pay", "place"),
            decision: None,
            employer: None,
            evidence: WorkEvidence::Contract,
        },
    );
}

fn results(history: &History, through: Date) -> Vec<Date> {
    let all = lines::<Silent>(&history.case(), &PROPOSED, through).unwrap();
    all.iter().filter(|line| line.key.kind == LineKind::Result).map(|line| line.key.from).collect()
}

#[test]
fn an_earlier_day_is_silent_about_a_job_that_was_not_shown_when_a_later_one_was() {
    let mut history = supported();
    let (first, second) = (id("pay", "first"), id("pay", "second"));
    job(&mut history, first, date(2024, 3, 1));
    let ended = WorkEnded { work: first, reason: WorkEndReason::ContractEnded };
    history.push(date(2024, 9, 15), Role::Officer, ended);
    declare(&mut history, date(2024, 9, 30)).unwrap();
    assert_eq!(results(&history, date(2024, 9, 30)), [date(2024, 3, 1)]);

    job(&mut history, second, date(2024, 10, 1));
    let evidence = WorkEvidence::IncomeStatement;
    history.push(date(2025, 4, 2), Role::Officer, WorkVerified { work: second, months: 6, evidence });
    declare(&mut history, date(2025, 4, 10)).unwrap();
    assert_eq!(results(&history, date(2025, 4, 10)), [date(2024, 10, 1)]);
    assert!(declarations(&history.case(), &PROPOSED, date(2024, 9, 30)).unwrap().is_empty());
}

#[test]
fn a_job_with_fewer_hours_for_a_while_does_not_hide_the_job_beside_it() {
    let mut history = supported();
    let (first, second) = (id("pay", "first"), id("pay", "second"));
    job(&mut history, first, date(2024, 3, 1));
    for (on, extent_percent) in [(date(2024, 4, 1), 20), (date(2024, 11, 1), 100)] {
        history.push(on, Role::Officer, WorkExtentChanged { work: first, extent_percent });
    }
    job(&mut history, second, date(2024, 4, 1));
    assert_eq!(results(&history, date(2024, 9, 1)), [date(2024, 3, 1)]);
}

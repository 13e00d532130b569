//! What a grant pays for (2017:462): the hours and the time that it was given for, to the employer that had it.

use super::history::{History, granted};
use crate::way::PROPOSED;
use chain::case::Case;
use chain::event::*;
use chain::explanation::Silent;
use chain::id::*;
use chain::money::Ore;
use chain::pay::{LineKind, Payee, lines};
use chain::story::ids::id;
use jiff::civil::{Date, date};

/// A job with a subsidy for half time, from the first of March 2024.
fn half_time(events: impl FnOnce(&mut History, WorkId, DecisionId)) -> Case {
    half_time_history(events).case()
}

/// The same, to be written on.
pub fn half_time_history(events: impl FnOnce(&mut History, WorkId, DecisionId)) -> History {
    let mut history = History::new();
    let (work, decision) = (id("pay", "job"), id("pay", "grant"));
    let service = PROPOSED.service("lonebidrag_trygghet").unwrap();
    history.push(date(2024, 3, 1), Role::Officer, granted(decision, service, date(2024, 3, 1), 50));
    history.push(
        date(2024, 3, 1),
        Role::Officer,
        WorkStarted {
            work,
            kind: WorkKind::Subsidised,
            extent_percent: 50,
            place: id("pay", "place"),
            decision: Some(decision),
            employer: Some(id("pay", "employer")),
            evidence: WorkEvidence::Contract,
        },
    );
    events(&mut history, work, decision);
    history
}

fn subsidy_by(case: &Case, through: Date) -> Vec<(Date, Ore, Payee)> {
    let all = lines::<Silent>(case, &PROPOSED, through).unwrap();
    let subsidies = all.into_iter().filter(|line| line.key.kind == LineKind::Subsidy);
    subsidies.map(|line| (line.key.from, line.amount.unwrap(), line.payee)).collect()
}

#[test]
fn more_hours_than_were_granted_are_not_paid_for() {
    let as_granted = half_time(|_, _, _| {});
    let more = half_time(|history, work, _| {
        history.push(date(2024, 4, 1), Role::Officer, WorkExtentChanged { work, extent_percent: 100 });
    });
    assert_eq!(subsidy_by(&as_granted, date(2024, 6, 1)), subsidy_by(&more, date(2024, 6, 1)));
    let fewer = half_time(|history, work, _| {
        history.push(date(2024, 4, 1), Role::Officer, WorkExtentChanged { work, extent_percent: 25 });
    });
    let (whole, half) = (subsidy_by(&as_granted, date(2024, 6, 1)), subsidy_by(&fewer, date(2024, 6, 1)));
    assert_eq!(whole[0], half[0]);
    assert!(half[1].1 < whole[1].1);
}

#[test]
fn a_grant_that_a_decision_ended_pays_nothing_more() {
    let ended = half_time(|history, _, _| {
        let service = PROPOSED.service("lonebidrag_trygghet").unwrap();
        let end = DecisionMade {
            matter: Matter::EarlyEnd,
            answer: Answer::Imposed,
            employment: None,
            ..granted(id("pay", "end"), service, date(2024, 5, 1), 50)
        };
        history.push(date(2024, 5, 1), Role::Officer, end);
    });
    let months: Vec<Date> = subsidy_by(&ended, date(2024, 9, 1)).into_iter().map(|(from, ..)| from).collect();
    assert_eq!(months, [date(2024, 3, 1), date(2024, 4, 1)]);
}

#[test]
fn another_job_under_the_grant_is_not_paid_to_the_first_employer() {
    let moved = half_time(|history, work, decision| {
        history.push(date(2024, 4, 1), Role::Officer, WorkEnded { work, reason: WorkEndReason::ChangedJob });
        history.push(
            date(2024, 4, 1),
            Role::Officer,
            WorkStarted {
                work: id("pay", "second job"),
                kind: WorkKind::Subsidised,
                extent_percent: 50,
                place: id("pay", "other place"),
                decision: Some(decision),
                employer: None,
                evidence: WorkEvidence::Contract,
            },
        );
    });
    let mut payees: Vec<Payee> =
        subsidy_by(&moved, date(2024, 6, 1)).into_iter().map(|line| line.2).collect();
    payees.dedup();
    payees.sort();
    assert_eq!(payees, [Payee::Employer(id("pay", "employer")), Payee::UnknownEmployer]);
}

//! Pay: the same events and the same policy give the same öre, always; what the ledger comes to is what the
//! events lead to; nothing that was paid is ever changed, and nothing is said twice (C8).

use crate::way::PROPOSED;
use chain::case::Case;
use chain::command::{Command, Context, decide};
use chain::event::*;
use chain::explanation::{Explaining, Silent};
use chain::id::*;
use chain::money::Ore;
use chain::pay::{self, LineKind, LineState, Payee, lines};
use chain::policy::{Service, ServiceKind};
use chain::story::ids::id;
use chain::text::NewText;
use chain::{Policy, Refusal, Sealed, World};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A case in the making, written event by event: any history, also one that people would not write.
struct History {
    events: Vec<Recorded>,
    case_id: CaseId,
}

impl History {
    fn new() -> History {
        History { events: Vec::new(), case_id: id("pay", "case") }
    }

    fn push(&mut self, on: Date, role: Role, event: impl Into<Event>) {
        let version = self.events.len() as u64 + 1;
        let header = Header {
            recorded_at: Timestamp::from_second(1_700_000_000 + version.cast_signed()).unwrap(),
            holds_on: on,
            received_on: None,
            actor: Actor { user: id("pay", role.id()), role },
            on_behalf_of: None,
            command: id("pay", &version.to_string()),
            digest: None,
            corrects: None,
            bundle: PROPOSED.hash().to_owned(),
        };
        self.events.push(Recorded { version, header, event: event.into() });
    }

    fn case(&self) -> Case {
        Case::from(self.events.as_slice())
    }

    fn perform(&mut self, day: Date, role: Role, command: impl Into<Command>) -> Result<(), Refusal> {
        let case = self.case();
        let actor = Actor { user: id("pay", role.id()), role };
        let world = World::default();
        let context =
            Context { case_id: self.case_id, case: &case, world: &world, policy: &PROPOSED, day, actor };
        let outcome = decide::<Silent>(&context, &command.into())?;
        for new in outcome.events {
            self.push(new.holds_on, role, new.event);
        }
        Ok(())
    }
}

fn day(number: u16) -> Date {
    date(2024, 1, 1).checked_add(i64::from(number).days()).unwrap()
}

/// Services of the policy that pay a provider for time.
fn paying(policy: &Policy) -> Vec<&Service> {
    let pays = |service: &&Service| {
        ["base_per_day", "base_per_month", "fixed_per_month", "result_amount"]
            .iter()
            .any(|table| service.find(table).is_some())
    };
    policy.services().filter(pays).collect()
}

fn with_table<'p>(policy: &'p Policy, table: &str) -> Vec<&'p Service> {
    policy.services().filter(|service| service.find(table).is_some()).collect()
}

/// Kind, first day, length, extent and day of verification, as numbers.
type WorkNumbers = (u8, u16, Option<u16>, u8, Option<u16>);

#[derive(Clone, Debug)]
struct Facts {
    participations: Vec<(u8, u8, u16, Option<u16>)>,
    placements: Vec<(u8, u16, u16, u8, bool, bool)>,
    works: Vec<WorkNumbers>,
}

fn facts() -> impl Strategy<Value = Facts> {
    let participation = (any::<u8>(), any::<u8>(), 0_u16..700, proptest::option::of(1_u16..500));
    let placement = (any::<u8>(), 0_u16..700, 1_u16..200, 1_u8..=100, any::<bool>(), any::<bool>());
    let work = (
        any::<u8>(),
        0_u16..800,
        proptest::option::of(1_u16..700),
        1_u8..=100,
        proptest::option::of(0_u16..400),
    );
    (
        proptest::collection::vec(participation, 0..3),
        proptest::collection::vec(placement, 0..3),
        proptest::collection::vec(work, 0..4),
    )
        .prop_map(|(participations, placements, works)| Facts { participations, placements, works })
}

/// Writes the facts as events.
fn history(facts: &Facts) -> History {
    let mut history = History::new();
    let services = paying(&PROPOSED);
    for (number, (service, track, from, length)) in facts.participations.iter().enumerate() {
        let service = services[usize::from(*service) % services.len()];
        let track = service.tracks.get(usize::from(*track) % service.tracks.len().max(1)).cloned();
        let participation = id("pay", &format!("participation {number}"));
        history.push(
            day(*from),
            Role::Coach,
            SupportStarted {
                participation,
                service: service.id.clone(),
                track,
                provider: Some(id("pay", "provider")),
                until: Some(day(from + 600)),
                frame: false,
            },
        );
        if !service.phases.is_empty() {
            history.push(day(*from), Role::Coach, PhaseStarted { participation, phase: 1 });
        }
        if let Some(length) = length {
            history.push(
                day(from + length),
                Role::Coach,
                SupportEnded { participation, reason: EndReason::Completed },
            );
        }
    }
    let hosts = with_table(&PROPOSED, "host_per_day");
    for (number, (service, from, length, extent, by_provider, confirmed)) in
        facts.placements.iter().enumerate()
    {
        let Some(service) = hosts.get(usize::from(*service) % hosts.len().max(1)) else { continue };
        let placement = id("pay", &format!("placement {number}"));
        let role = if *by_provider { Role::Coach } else { Role::Officer };
        history.push(
            day(*from),
            role,
            PlacementStarted {
                placement,
                service: service.id.clone(),
                host: id("pay", "host"),
                extent_percent: *extent,
                until: day(from + length),
                tasks: id("pay", "tasks"),
            },
        );
        if *confirmed {
            history.push(day(from + length), Role::Host, PlacementConfirmed { placement });
        }
    }
    let subsidies: Vec<&Service> = PROPOSED.services().filter(|s| s.kind == ServiceKind::Subsidy).collect();
    for (number, (kind, from, length, extent, verified)) in facts.works.iter().enumerate() {
        let work = id("pay", &format!("work {number}"));
        let kind = WorkKind::ALL[usize::from(*kind) % WorkKind::ALL.len()];
        let decision = (kind == WorkKind::Subsidised).then(|| id("pay", &format!("decision {number}")));
        if let Some(decision) = decision {
            let service = subsidies[number % subsidies.len()];
            history.push(day(*from), Role::Officer, granted(decision, service, day(*from), *extent));
        }
        history.push(
            day(*from),
            Role::Officer,
            WorkStarted {
                work,
                kind,
                extent_percent: *extent,
                place: id("pay", "place"),
                decision,
                employer: (number % 3 != 2).then(|| id("pay", "employer")),
                evidence: WorkEvidence::Contract,
            },
        );
        if let Some(verified) = verified {
            history.push(
                day(from + verified),
                Role::Officer,
                WorkVerified { work, months: 6, evidence: WorkEvidence::IncomeStatement },
            );
        }
        if let Some(length) = length {
            history.push(
                day(from + length),
                Role::Officer,
                WorkEnded { work, reason: WorkEndReason::ContractEnded },
            );
        }
    }
    history
}

fn granted(decision: DecisionId, service: &Service, on: Date, extent: u8) -> DecisionMade {
    DecisionMade {
        decision,
        matter: Matter::Subsidy,
        answer: Answer::Granted,
        service: Some(service.id.clone()),
        track: None,
        need: None,
        valid_from: on,
        valid_to: on.checked_add(1.year()).ok(),
        per_month: None,
        extent_percent: None,
        employer: None,
        employment: Some(Employment {
            wage_per_month: Ore(1_987_654),
            extent_percent: extent,
            degree_percent: 63,
            months: 12,
            extra_per_month: Ore(12_345),
        }),
        stated: BTreeMap::new(),
        intent: None,
        reasons: id("pay", "reasons"),
        sealed: Sealed::Known(chain::explanation::Explanation::default()),
    }
}

/// What the ledger comes to, line by line, is what the events lead to.
fn assert_balanced(history: &History, through: Date) -> Result<(), TestCaseError> {
    let case = history.case();
    let computed = lines::<Silent>(&case, &PROPOSED, through).unwrap();
    for line in &computed {
        prop_assert_eq!(line.amount.unwrap_or_default(), case.ledger.total(line.key), "{}", line.key);
        prop_assert!(line.amount.is_none_or(|amount| amount >= Ore::ZERO), "{}", line.key);
    }
    for key in case.ledger.lines.keys() {
        if !computed.iter().any(|line| line.key == key.first()) {
            prop_assert_eq!(case.ledger.total(*key), Ore::ZERO, "{}", key);
        }
    }
    Ok(())
}

fn declare(history: &mut History, through: Date) -> Result<(), TestCaseError> {
    match history.perform(through, Role::System, pay::DeclarePay { through }) {
        Ok(()) | Err(Refusal::AlreadyDone("pay")) => Ok(()),
        Err(other) => Err(TestCaseError::fail(format!("{other:?}"))),
    }
}

/// The payees confirm, control approves and pays, some of it withheld or disputed on the way.
fn settle(history: &mut History, on: Date, choice: u8) {
    let payees = [
        Payee::Provider(id("pay", "provider")),
        Payee::Host(id("pay", "host")),
        Payee::Employer(id("pay", "employer")),
        Payee::Person,
    ];
    let text = |word: &str| NewText { id: id("pay", word), body: "Skäl.".into() };
    for payee in payees {
        // Nothing to confirm is no fault.
        let _ = history.perform(on, Role::Coach, pay::ConfirmPay { payee, lines: Vec::new() });
    }
    let first = |history: &History, state: LineState| {
        let ledger = history.case().ledger;
        ledger.lines.values().find(|line| line.state.0 == state).map(|line| (line.key, line.payee))
    };
    if choice % 3 == 0
        && let Some((line, payee)) = first(history, LineState::Eligible)
    {
        history.perform(on, Role::Coach, pay::DisputePay { payee, line, text: text("dispute") }).unwrap();
    }
    if choice % 5 == 0
        && let Some((line, _)) = first(history, LineState::Eligible)
    {
        history.perform(on, Role::Controller, pay::WithholdPay { line, text: text("withhold") }).unwrap();
    }
    if choice % 7 != 0 {
        let _ = history.perform(on, Role::Controller, pay::ApprovePay { lines: Vec::new() });
        let payment = id("pay", &format!("payment {}", history.events.len()));
        let _ = history.perform(on, Role::Controller, pay::PayOut { payment });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, ..ProptestConfig::default() })]

    #[test]
    fn the_same_events_and_policy_give_the_same_ore_with_and_without_reasons(facts in facts(), through in 0_u16..1200) {
        let case = history(&facts).case();
        let silent = lines::<Silent>(&case, &PROPOSED, day(through)).unwrap();
        let explained = lines::<Explaining>(&case, &PROPOSED, day(through)).unwrap();
        prop_assert_eq!(silent.len(), explained.len());
        for (one, other) in silent.iter().zip(&explained) {
            prop_assert_eq!((one.key, one.amount, &one.grounds), (other.key, other.amount, &other.grounds));
            prop_assert!(other.amount.is_none() || !other.grounds.rows.is_empty(), "no row pays for {}", other.key);
            prop_assert!(!other.explanation.tables.is_empty());
        }
        let keys: std::collections::BTreeSet<_> = silent.iter().map(|line| line.key).collect();
        prop_assert_eq!(keys.len(), silent.len(), "a line stands twice");
    }

    #[test]
    fn what_a_host_is_told_to_expect_is_what_the_events_then_lead_to(facts in facts(), through in 0_u16..1200) {
        let case = history(&facts).case();
        let through = day(through);
        let computed = lines::<Silent>(&case, &PROPOSED, through).unwrap();
        for placement in &case.placements {
            let provider = placement.participation.and_then(|id| case.participation(id)).and_then(|held| held.provider);
            if placement.by_provider && provider.is_none() { continue }
            let told = pay::host_forecast(placement, &PROPOSED, Date::MIN, through).unwrap();
            let led_to: Vec<_> = computed
                .iter()
                .filter(|line| line.key.kind == LineKind::Host && line.key.about == placement.id.0)
                .map(|line| (line.key, line.to, line.amount, line.grounds.whole))
                .collect();
            let told: Vec<_> = told.iter().map(|line| (line.key, line.to, line.amount, line.grounds.whole)).collect();
            prop_assert_eq!(told, led_to);
        }
    }

    #[test]
    fn later_days_add_lines_and_change_none(facts in facts(), through in 0_u16..1000, later in 0_u16..400) {
        let case = history(&facts).case();
        let end = day(1800);
        // Only what has happened by then is known: time alone passes.
        if case.last_event_on.is_some_and(|last| last > day(through)) { return Ok(()) }
        let before = lines::<Silent>(&case, &PROPOSED, day(through)).unwrap();
        let after = lines::<Silent>(&case, &PROPOSED, day(through + later).min(end)).unwrap();
        for line in &before {
            prop_assert!(after.contains(line), "{} changed by time alone", line.key);
        }
    }

    #[test]
    fn the_ledger_is_what_the_events_lead_to_through_every_settlement_and_correction(
        facts in facts(), choices in proptest::collection::vec((any::<u8>(), 0_u16..120), 1..8), cut in 1_u16..300
    ) {
        let mut history = history(&facts);
        let mut now = 0;
        let mut settled: BTreeMap<pay::LineKey, (Option<Ore>, LineState)> = BTreeMap::new();
        for (number, (choice, ahead)) in choices.iter().enumerate() {
            now += ahead;
            declare(&mut history, day(now))?;
            assert_balanced(&history, day(now))?;
            let again = history.perform(day(now), Role::System, pay::DeclarePay { through: day(now) });
            prop_assert_eq!(again, Err(Refusal::AlreadyDone("pay")), "the same was said twice");
            let earlier = history.perform(day(now), Role::System, pay::DeclarePay { through: day(now / 2) });
            prop_assert_eq!(earlier, Err(Refusal::AlreadyDone("pay")), "an earlier day took something back");
            settle(&mut history, day(now), *choice);
            for (key, state) in &settled {
                let ledger = history.case().ledger;
                let line = ledger.line(*key).unwrap();
                prop_assert_eq!((line.amount, line.state.0), *state, "{} was changed after it was paid", key);
            }
            let ledger = history.case().ledger;
            settled.extend(ledger.lines.values().filter(|line| line.is_settled()).map(|line| (line.key, (line.amount, line.state.0))));
            // It turns out that a job ended earlier than anyone knew.
            if *choice % 4 == 0 && let Some((_, from, _, _, _)) = facts.works.get(number % 4) {
                let work = id("pay", &format!("work {}", number % 4));
                history.push(day(from + cut), Role::Officer, WorkEnded { work, reason: WorkEndReason::ContractEnded });
                declare(&mut history, day(now))?;
                assert_balanced(&history, day(now))?;
            }
        }
    }

    #[test]
    fn a_hosts_and_a_providers_share_are_together_the_whole(facts in facts(), through in 0_u16..1200) {
        let case = history(&facts).case();
        let all = lines::<Silent>(&case, &PROPOSED, day(through)).unwrap();
        for share in all.iter().filter(|line| line.key.kind == LineKind::ProviderShare) {
            let host = all.iter().find(|line| {
                line.key.kind == LineKind::Host && (line.key.about, line.key.from) == (share.key.about, share.key.from)
            });
            let host = host.expect("the host is paid too");
            prop_assert_eq!(host.amount.unwrap() + share.amount.unwrap(), share.grounds.whole.unwrap());
            prop_assert_eq!(host.grounds.whole, share.grounds.whole);
        }
    }
}

/// A job with a subsidy for half time, from the first of March 2024.
fn half_time(events: impl FnOnce(&mut History, WorkId, DecisionId)) -> Case {
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
    history.case()
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

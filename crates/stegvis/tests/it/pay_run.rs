//! A run of pay is killed again and again; run to its end afterwards, every line stands there once and none
//! is lost. Two thousand lines here; as many as `STEGVIS_PAY_LINES` says by its own command, with the
//! program that `STEGVIS_PROGRAM` names.

use crate::database::{Database, STEGVIS};
use crate::race::person;
use access::{Part, Purpose, Viewer};
use chain::event::*;
use chain::explanation::{Explanation, Silent};
use chain::id::*;
use chain::money::Ore;
use chain::pay::lines;
use chain::person::PersonalNumber;
use chain::story::ids;
use chain::{Case, Policy, Sealed};
use exchange::test_identities::personal_numbers;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::Value;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Append, Store};
use uuid::Uuid;
use web::projecting::PolicyInUse;

/// The day to which pay is computed.
const ON: Date = date(2026, 10, 31);
/// How often a run is killed before one may finish.
const KILLS: usize = 3;
const SERVICE: &str = "lonebidrag_trygghet";

#[test]
fn a_run_of_pay_that_is_killed_goes_on_without_a_line_lost_or_doubled() {
    let wanted: usize =
        std::env::var("STEGVIS_PAY_LINES").ok().and_then(|lines| lines.parse().ok()).unwrap_or(2_000);
    let database = Database::with_world();
    let policy = Policy::embedded(&["almega_2023"]).unwrap();
    let expected = {
        let store = Store::open(database.path(), Arc::new(PolicyInUse::new(policy.clone()))).unwrap();
        fill(&store, &policy, wanted)
    };
    for kill in 0..KILLS {
        let mut run = run(&database).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(300 + 250 * kill as u64));
        run.kill().unwrap();
        run.wait().unwrap();
    }
    let began = Instant::now();
    let finished = run(&database).output().unwrap();
    assert!(finished.status.success(), "{}", String::from_utf8_lossy(&finished.stderr));
    let said: Value = serde_json::from_slice(&finished.stdout).unwrap();
    let seconds = began.elapsed().as_secs_f64();
    assert_eq!(said["failed"], 0);

    let store = Store::open(database.path(), Arc::new(PolicyInUse::new(policy.clone()))).unwrap();
    let mut listed: Vec<(CaseId, String)> =
        store.pay_lines().unwrap().iter().map(|(case, line)| (*case, line.line.to_string())).collect();
    let count = listed.len();
    listed.sort();
    listed.dedup();
    assert_eq!((listed.len(), count), (expected, expected));
    println!("{count} lines; the last run declared {} of them in {seconds:.1} s", said["lines"]);
    let sample = store.cases(None, 25).unwrap();
    for case in sample {
        assert_eq!(declared_twice(&store, case), Vec::<String>::new(), "{case}");
    }
    drop(store);
    let again: Value = serde_json::from_slice(&run(&database).output().unwrap().stdout).unwrap();
    assert_eq!(again["lines"], 0, "a finished run says nothing twice");
}

fn run(database: &Database) -> Command {
    let mut command = Command::new(std::env::var("STEGVIS_PROGRAM").unwrap_or_else(|_| STEGVIS.to_owned()));
    command.arg("--database").arg(database.path());
    command.args(["pay", "run", "--on", &ON.to_string(), "--json"]);
    command
}

/// Lines that two events declare.
fn declared_twice(store: &Store, case: CaseId) -> Vec<String> {
    let viewer = Viewer::system(UserId(Uuid::from_u128(1)));
    let open = store
        .open_case(&viewer, case, "test", Purpose::Control, &[Part::Whole], Timestamp::now(), ON)
        .unwrap();
    let mut declared: Vec<String> = open
        .events
        .iter()
        .filter_map(|event| match &event.event {
            Event::PayLineDeclared(line) => Some(line.line.to_string()),
            _ => None,
        })
        .collect();
    declared.sort();
    let twice: Vec<String> =
        declared.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].clone()).collect();
    twice
}

/// Cases with support and subsidised work behind them, until there is so much to pay; how many lines that is.
fn fill(store: &Store, policy: &Policy, wanted: usize) -> usize {
    let numbers = personal_numbers();
    let mut expected = 0;
    let mut number = 0;
    while expected < wanted {
        let case = CaseId(Uuid::now_v7());
        let born = PersonalNumber::parse(numbers[number % numbers.len()]).unwrap();
        number += 1;
        let mut append = Append::new(CommandId(Uuid::now_v7()), ON);
        append.relies_on.push((StreamId::case(case), 0));
        for (on, event) in history(&born, number) {
            append.events.push((StreamId::case(case), header(policy, on), event));
        }
        let events: Vec<Recorded> = append
            .events
            .iter()
            .zip(1..)
            .map(|((_, header, event), version)| Recorded {
                version,
                header: header.clone(),
                event: event.clone(),
            })
            .collect();
        expected += lines::<Silent>(&Case::from(events.as_slice()), policy, ON).unwrap().len();
        store.append_blocking(append).unwrap();
    }
    expected
}

fn header(policy: &Policy, on: Date) -> Header {
    Header {
        recorded_at: Timestamp::now(),
        holds_on: on,
        received_on: None,
        actor: Actor { user: UserId(Uuid::from_u128(1)), role: Role::System },
        on_behalf_of: None,
        command: CommandId(Uuid::nil()),
        digest: None,
        corrects: None,
        bundle: policy.hash().to_owned(),
    }
}

fn history(born: &PersonalNumber, number: usize) -> Vec<(Date, Event)> {
    let (participation, decision) = (ParticipationId(Uuid::now_v7()), DecisionId(Uuid::now_v7()));
    let text = || TextId(Uuid::now_v7());
    let day = 1 + i8::try_from(number % 28).unwrap();
    let (registered, started, work_from) = (date(2023, 1, day), date(2023, 5, day), date(2024, 2, day));
    let registration = Registered {
        spell: 1,
        process: "seven_steps".into(),
        channel: Channel::SelfService,
        sealed: Sealed::Known(person(born).into()),
    };
    let support = SupportStarted {
        participation,
        service: "rusta_och_matcha_2".into(),
        track: Some("b".into()),
        provider: Some(ids::id(ids::WORLD, "linden")),
        until: Some(date(2023, 11, day)),
        frame: false,
    };
    let granted = DecisionMade {
        decision,
        matter: Matter::Subsidy,
        answer: Answer::Granted,
        service: Some(SERVICE.into()),
        track: None,
        need: None,
        valid_from: work_from,
        valid_to: Some(date(2028, 2, 1)),
        per_month: None,
        extent_percent: None,
        employer: None,
        employment: Some(Employment {
            wage_per_month: Ore(1_900_000 + i64::try_from(number % 1000).unwrap() * 137),
            extent_percent: 75,
            degree_percent: 55,
            months: 48,
            extra_per_month: Ore(100_000),
        }),
        stated: std::collections::BTreeMap::new(),
        intent: None,
        reasons: text(),
        sealed: Sealed::Known(Explanation::default()),
    };
    let work = WorkStarted {
        work: WorkId(Uuid::now_v7()),
        kind: WorkKind::Subsidised,
        extent_percent: 75,
        place: text(),
        decision: Some(decision),
        employer: Some(ids::id(ids::WORLD, "verkstan")),
        evidence: WorkEvidence::Contract,
    };
    vec![
        (registered, registration.into()),
        (started, support.into()),
        (date(2023, 11, day), SupportEnded { participation, reason: EndReason::TimeLimit }.into()),
        (work_from, granted.into()),
        (work_from, work.into()),
    ]
}

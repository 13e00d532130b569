//! A story's file is read whole or not at all: each fault with its line, and the ids always the same.

use chain::Case;
use chain::pay::LineState;
use chain::story::{Story, StoryWorld, embedded, embedded_world, run_pure};
use chain::word::Word;
use jiff::civil::Date;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const HEAD: &str = r#"title_sv = "T"
title_en = "T"
summary_sv = "S"
summary_en = "S"
policy = "in_force"
[persona]
name = "Karin Larsson"
personal_number = "197301209289"
municipality = "0380"
address = "Exempelgatan 1"
"#;

fn faults(rest: &str) -> Vec<(usize, String)> {
    match Story::read("some.toml", &format!("{HEAD}{rest}")) {
        Ok(story) => panic!("the story was read: {story:?}"),
        Err(faults) => faults.into_iter().map(|fault| (fault.line, fault.what)).collect(),
    }
}

#[test]
fn each_fault_is_told_with_its_line() {
    let table: &[(&str, usize, &str)] = &[
        ("[[act]]\non = 2024-03-01\nby = \"officer:x\"\ndo = \"dance\"", 11, "no act `dance`"),
        (
            "[[act]]\non = 2024-03-01\nby = \"chef\"\ndo = \"place_by_rule\"\nparticipation = \"p\"",
            11,
            "`by` must be",
        ),
        (
            "[[act]]\non = \"now\"\nby = \"system\"\ndo = \"place_by_rule\"\nparticipation = \"p\"",
            12,
            "must be a day",
        ),
        (
            "[[act]]\non = 2024-03-01\nby = \"system\"\ndo = \"place_by_rule\"\nparticipation = \"p\"\ncolour = 1",
            16,
            "no field `colour`",
        ),
        (
            "[[act]]\non = 2024-03-01\nby = \"system\"\ndo = \"place_by_rule\"",
            11,
            "`participation` is missing",
        ),
        (
            "[[act]]\non = 2024-03-01\nby = \"system\"\ndo = \"ask_delay_remedy\"\nstep = \"party\"",
            15,
            "must be one of",
        ),
        (
            "[[act]]\non = 2024-03-02\nby = \"system\"\ndo = \"set_code\"\nproposal = \"p\"\n[[act]]\non = 2024-03-01\nby = \"system\"\ndo = \"set_code\"\nproposal = \"p\"",
            16,
            "stands after",
        ),
        (
            "[[act]]\non = 2024-03-01\nby = \"system\"\ndo = \"set_code\"\nproposal = \"p\"\nmissing = [\"evidence\"]",
            11,
            "belong to an act that is `refused`",
        ),
        (
            "[[act]]\non = 2024-03-01\nby = \"system\"\ndo = \"set_code\"\nproposal = \"p\"\nrepeat = { until = 2024-04-01 }",
            16,
            "every_days",
        ),
        ("[[expect]]\non = 2024-03-01\ndue = [1]", 13, "is written"),
        ("[[expect]]\non = 2024-03-01\nwithout_activity_since = 3", 13, "must be a day"),
        ("[[act]", 11, "not valid TOML"),
    ];
    for (rest, line, what) in table {
        let found = faults(rest);
        assert!(
            found.iter().any(|(at, said)| at == line && said.contains(what)),
            "expected `{what}` on line {line} for\n{rest}\nfound {found:?}"
        );
    }
}

#[test]
fn an_impossible_personal_number_is_refused() {
    let text = HEAD.replace("197301209289", "197301209288");
    let faults = Story::read("some.toml", &text).unwrap_err();
    assert!(faults.iter().any(|fault| fault.what.contains("check digit")), "{faults:?}");
}

#[test]
fn what_the_world_does_not_have_is_told() {
    let rest = "[[act]]\non = 2024-03-01\nby = \"officer:nobody\"\ndo = \"choose_provider\"\nparticipation = \"p\"\nprovider = \"none\"\nrefused = \"closed\"";
    let story = Story::read("some.toml", &format!("{HEAD}{rest}")).unwrap();
    let faults = run_pure(&story, &embedded_world().unwrap(), &crate::way::IN_FORCE).unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults.iter().all(|fault| fault.line == 11 && fault.what.contains("world.toml has no")));
}

#[test]
fn the_same_story_always_makes_the_same_ids_and_different_stories_different_people() {
    let (once, twice) = (embedded().unwrap(), embedded().unwrap());
    assert_eq!(once, twice);
    let mut people: Vec<_> = once.iter().map(|story| story.case).collect();
    people.sort();
    people.dedup();
    assert_eq!(people.len(), once.len());
    let mut numbers: Vec<_> = once.iter().map(|story| story.persona.personal_number.as_str()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), once.len(), "each person has a number of their own");
    let commands: Vec<_> =
        once.iter().flat_map(|story| story.acts.iter().map(|act| act.command_id)).collect();
    let mut unique = commands.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), commands.len());
}

#[test]
fn every_number_is_one_of_the_tax_agencys_test_numbers() {
    let known = include_str!("../../../../reference/test_identities/personal_numbers.csv");
    for story in embedded().unwrap() {
        let number = story.persona.personal_number.as_str();
        assert!(known.lines().any(|line| line == number), "{}: {number}", story.file);
    }
}

#[test]
fn fourteen_stories_are_shown_in_the_demonstration() {
    assert_eq!(embedded().unwrap().iter().filter(|story| story.demonstration).count(), 14);
}

/// Every table that sets an amount, with the kind of line that it makes. A provider's share is a part of the
/// host's amount and sets none.
const PAY_TABLES: &[(&str, &str)] = &[
    ("base_per_day", "base"),
    ("base_per_month", "base"),
    ("fixed_per_month", "fixed"),
    ("specialist_per_month", "specialist"),
    ("result_amount", "result"),
    ("speed_amount", "speed"),
    ("host_per_day", "host"),
    ("degree_max", "subsidy"),
    ("extra_grant_max", "extra_grant"),
    ("employer_per_month", "employer_support"),
    ("person_per_month", "person_support"),
];

/// What has been done with services in the stories, each as `service` or `service kind`.
#[derive(Default)]
struct Told {
    decided: BTreeSet<Word>,
    begun: BTreeSet<Word>,
    ended: BTreeSet<Word>,
    paid: BTreeSet<String>,
}

/// Every story, told once.
static TOLD: LazyLock<Told> = LazyLock::new(|| {
    let world = embedded_world().unwrap();
    let mut told = Told::default();
    for story in embedded().unwrap() {
        let policy =
            if story.proposals().is_empty() { &*crate::way::IN_FORCE } else { &*crate::way::PROPOSED };
        let last = story.acts.iter().map(|act| act.on).max().unwrap();
        told.add(&run_pure(&story, &world, policy).unwrap().case(), last);
    }
    told
});

impl Told {
    fn add(&mut self, case: &Case, last: Date) {
        self.decided.extend(case.decisions.iter().filter_map(|decision| decision.service.clone()));
        for held in case.participations.iter().filter(|held| held.started_on.is_some()) {
            self.note(&held.service, held.ended_on.is_some());
        }
        for placement in &case.placements {
            self.note(&placement.service, placement.ended_on.is_some());
        }
        for work in &case.works {
            let Some(decision) = work.decision.and_then(|id| case.decision(id)) else { continue };
            let Some(service) = &decision.service else { continue };
            let ran_out = decision.ends_on().is_some_and(|end| end <= last);
            self.note(service, work.ended_on.is_some() || ran_out);
        }
        for line in case.ledger.lines.values().filter(|line| line.state.0 == LineState::Paid) {
            self.paid.insert(format!("{} {}", line.service, line.key.kind.id()));
        }
    }

    fn note(&mut self, service: &str, ended: bool) {
        self.begun.insert(service.into());
        if ended {
            self.ended.insert(service.into());
        }
    }
}

#[test]
fn every_service_with_pay_tables_is_paid_in_a_story() {
    let mut unpaid = Vec::new();
    for service in crate::way::PROPOSED.services() {
        for (_, kind) in PAY_TABLES.iter().filter(|(table, _)| service.find(table).is_some()) {
            let line = format!("{} {kind}", service.id);
            if !TOLD.paid.contains(&line) {
                unpaid.push(line);
            }
        }
    }
    assert!(unpaid.is_empty(), "no story pays {unpaid:#?}");
}

#[test]
fn every_service_is_decided_begun_and_ended_in_a_story() {
    let mut untold = Vec::new();
    for service in crate::way::PROPOSED.services() {
        for (what, of) in [("decided", &TOLD.decided), ("begun", &TOLD.begun), ("ended", &TOLD.ended)] {
            if !of.contains(&service.id) {
                untold.push(format!("{} {what}", service.id));
            }
        }
    }
    assert!(untold.is_empty(), "no story tells {untold:#?}");
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(text in ".{0,400}") {
        let _ = Story::read("x.toml", &text);
        let _ = StoryWorld::read("world.toml", &text);
    }

    #[test]
    fn no_line_left_out_makes_the_reader_panic(skip in 0_usize..900) {
        let text = include_str!("../../../../stories/refused_acts.toml");
        let left: Vec<&str> = text.lines().enumerate().filter(|(at, _)| *at != skip).map(|(_, line)| line).collect();
        let _ = Story::read("refused_acts.toml", &left.join("\n"));
    }
}

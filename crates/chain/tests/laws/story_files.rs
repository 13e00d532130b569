//! A story's file is read whole or not at all: each fault with its line, and the ids always the same.

use chain::story::{Story, StoryWorld, embedded, embedded_world, run_pure};
use proptest::prelude::*;

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
fn twelve_stories_are_shown_in_the_demonstration() {
    assert_eq!(embedded().unwrap().iter().filter(|story| story.demonstration).count(), 12);
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

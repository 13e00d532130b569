//! No damage to a real policy file makes the loader panic: lines and words lost, doubled, exchanged or replaced,
//! and bytes of any kind. What is refused is told with a file of the policy and a line that it has.

use crate::policies;
use chain::Policy;
use chain::policy::schema;
use proptest::prelude::*;
use proptest::sample::Index;
use rules::{Bundle, Layer, cases};
use std::sync::OnceLock;

/// The rules in force with a proposal over them.
fn whole() -> &'static [Layer] {
    static WHOLE: OnceLock<Vec<Layer>> = OnceLock::new();
    WHOLE.get_or_init(|| policies().pop().expect("at least the rules in force").1)
}

/// One thing done to a text.
#[derive(Debug, Clone)]
enum Damage {
    LoseLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    LoseWord(Index),
    DoubleWord(Index),
    SwapWords(Index, Index),
    ReplaceWord(Index, String),
    OtherFilesWord(Index, Index),
    Bytes(Index, usize, Vec<u8>),
    Cut(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Damage::LoseLine),
        at().prop_map(Damage::DoubleLine),
        (at(), at()).prop_map(|(one, other)| Damage::SwapLines(one, other)),
        at().prop_map(Damage::LoseWord),
        at().prop_map(Damage::DoubleWord),
        (at(), at()).prop_map(|(one, other)| Damage::SwapWords(one, other)),
        (at(), "[\\[\\]{}\"'=,.#\\-<>()\n0-9a-zå %]{0,12}")
            .prop_map(|(place, text)| Damage::ReplaceWord(place, text)),
        (at(), at()).prop_map(|(place, word)| Damage::OtherFilesWord(place, word)),
        (at(), 0..30_usize, prop::collection::vec(any::<u8>(), 0..8))
            .prop_map(|(place, length, bytes)| Damage::Bytes(place, length, bytes)),
        at().prop_map(Damage::Cut),
    ]
}

/// The text as words with what stands between them, so that joining them gives the text.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(|c: char| c.is_whitespace() || "\"[]{}=,".contains(c)).collect()
}

fn swapped(mut parts: Vec<&str>, one: Index, other: Index) -> String {
    let (one, other) = (one.index(parts.len()), other.index(parts.len()));
    parts.swap(one, other);
    parts.concat()
}

fn lost(mut parts: Vec<&str>, place: Index) -> String {
    parts.remove(place.index(parts.len()));
    parts.concat()
}

fn doubled(mut parts: Vec<&str>, place: Index) -> String {
    let place = place.index(parts.len());
    parts.insert(place, parts[place]);
    parts.concat()
}

fn replaced<'t>(mut parts: Vec<&'t str>, place: Index, instead: &'t str) -> String {
    let place = place.index(parts.len());
    parts[place] = instead;
    parts.concat()
}

fn damaged(text: &str, other: &str, damage: Damage) -> String {
    if text.is_empty() || other.is_empty() {
        return text.to_owned();
    }
    let lines = || text.split_inclusive('\n').collect::<Vec<_>>();
    match damage {
        Damage::LoseLine(place) => lost(lines(), place),
        Damage::DoubleLine(place) => doubled(lines(), place),
        Damage::SwapLines(one, other) => swapped(lines(), one, other),
        Damage::LoseWord(place) => lost(words(text), place),
        Damage::DoubleWord(place) => doubled(words(text), place),
        Damage::SwapWords(one, other) => swapped(words(text), one, other),
        Damage::ReplaceWord(place, instead) => replaced(words(text), place, &instead),
        Damage::OtherFilesWord(place, word) => {
            let others = words(other);
            replaced(words(text), place, others[word.index(others.len())])
        }
        Damage::Bytes(place, length, bytes) => {
            let mut all = text.as_bytes().to_vec();
            let place = place.index(all.len());
            let end = (place + length).min(all.len());
            all.splice(place..end, bytes);
            String::from_utf8_lossy(&all).into_owned()
        }
        Damage::Cut(place) => {
            String::from_utf8_lossy(&text.as_bytes()[..place.index(text.len())]).into_owned()
        }
    }
}

/// Loads; whatever is told is told of a file that is there, and of a line that it has.
fn is_told_in_place(layers: &[Layer]) -> Result<(), TestCaseError> {
    let Err(faults) = Policy::load(layers) else {
        let bundle = Bundle::load(layers, &schema()).expect("the policy loads");
        let _ = cases::run(&bundle);
        return Ok(());
    };
    prop_assert!(!faults.is_empty());
    for fault in faults {
        let texts = layers.iter().flat_map(|layer| {
            layer.files.iter().filter(|(path, _)| {
                *path == fault.file
                    || fault.file.strip_prefix(&layer.name).is_some_and(|rest| rest[1..] == *path)
            })
        });
        let lines: Vec<usize> = texts.map(|(_, text)| text.lines().count() + 1).collect();
        let is_there = lines.iter().any(|count| (1..=*count).contains(&fault.line));
        prop_assert!(is_there || (lines.is_empty() && fault.line == 1), "{fault}");
        prop_assert!(!fault.what.trim().is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_damage_to_a_policy_file_makes_the_loader_panic(
        file in any::<Index>(),
        other in any::<Index>(),
        done in prop::collection::vec(damage(), 1..5),
    ) {
        let mut layers = whole().to_vec();
        let count: usize = layers.iter().map(|layer| layer.files.len()).sum();
        let other = layers.iter().flat_map(|layer| &layer.files).nth(other.index(count)).cloned().unwrap_or_default().1;
        let mut files: Vec<&mut (String, String)> = layers.iter_mut().flat_map(|layer| &mut layer.files).collect();
        let text = &mut files[file.index(count)].1;
        for damage in done {
            *text = damaged(text, &other, damage);
        }
        is_told_in_place(&layers)?;
    }

    #[test]
    fn no_damage_to_cases_makes_their_run_panic(
        done in prop::collection::vec(damage(), 1..6),
        service in any::<Index>(),
    ) {
        let policy = base();
        let ids: Vec<&str> = policy.bundle.files("services").map(rules::PolicyFile::id).collect();
        let id = ids[service.index(ids.len())];
        let mut text = CASES.to_owned();
        for damage in done {
            text = damaged(&text, CASES, damage);
        }
        for result in cases::run_text(&policy.bundle, "services", id, "cases", &text) {
            prop_assert!(result.line >= 1 && result.line <= text.lines().count() + 1);
        }
    }

    #[test]
    fn a_lost_or_strange_file_is_told(file in any::<Index>(), path in "[a-zA-Z_/.]{0,20}", text in ".{0,40}") {
        let mut layers = whole().to_vec();
        let over = layers.len() - 1;
        let files = &mut layers[over].files;
        files.remove(file.index(files.len()));
        files.push((path, text));
        is_told_in_place(&layers)?;
    }
}

fn base() -> &'static Policy {
    static BASE: OnceLock<Policy> = OnceLock::new();
    BASE.get_or_init(|| Policy::embedded(&[]).expect("the rules in force load"))
}

const CASES: &str = "[[case]]\nname = \"A person of thirty\"\ntable = \"eligibility\"\non = 2024-03-01\n\
    facts = { age = 30, in_work = false, unemployed_months = 25 }\nexpect = \"needs_human\"\nmissing = [\"has_code\"]\n\n\
    [[case]]\nname = \"How long\"\ntable = \"longest\"\non = 2024-03-01\nexpect = \"6 months\"\nrow = \"otherwise\"\n";

//! Invented people: the same bytes for the same seed, in agreement with what is published, and clear errors for
//! what cannot be.

use crate::database::{Database, told};
use std::collections::BTreeSet;
use std::fs;
use std::process::Output;

fn generate(database: &Database, arguments: &[&str]) -> Output {
    let mut all = vec!["population", "generate"];
    all.extend_from_slice(arguments);
    database.run(&all)
}

/// The rows of the file that a generation writes, and what it says.
fn written(database: &Database, name: &str, arguments: &[&str]) -> (String, Output) {
    let file = database.folder().join(name);
    let mut all = vec!["--out", file.to_str().unwrap()];
    all.extend_from_slice(arguments);
    let output = generate(database, &all);
    assert!(output.status.success(), "{}", told(&output));
    (fs::read_to_string(file).unwrap(), output)
}

#[test]
fn the_same_seed_writes_the_same_bytes_and_no_database_is_made() {
    let database = Database::empty();
    let (first, said) = written(&database, "a.csv", &["--size", "3000", "--seed", "7"]);
    let (again, said_again) = written(&database, "b.csv", &["--size", "3000", "--seed", "7"]);
    let (other, _) = written(&database, "c.csv", &["--size", "3000", "--seed", "8"]);
    assert!(first == again && first != other);
    assert_eq!(said.stdout, said_again.stdout);
    assert_eq!(first.lines().count(), 3001);
    let columns = first.lines().next().unwrap().split(',').count();
    assert!(first.lines().all(|line| line.split(',').count() == columns));
    assert!(!database.path().exists());
}

#[test]
fn the_default_population_lies_within_every_limit_and_every_figure_names_its_source() {
    let output = generate(&Database::empty(), &["--json"]);
    assert!(output.status.success(), "{}", told(&output));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((report["size"].as_u64(), report["month"].as_str()), (Some(35_000), Some("2022-12")));
    let figures = report["figures"].as_array().unwrap();
    assert!(figures.len() > 20);
    assert!(figures.iter().all(|row| row["source"].as_str().is_some_and(|source| source.len() > 10)));
    let off: Vec<_> =
        figures.iter().filter(|row| row["within"] == false && row["used"] != "compare").collect();
    assert!(off.is_empty(), "{off:?}");
    assert_eq!(report["municipalities"].as_array().unwrap().len(), 290);
}

#[test]
fn the_report_speaks_whole_swedish_and_english() {
    for language in ["sv", "en"] {
        for on in ["2022-12-31", "2022-11-30", "2018-06-30"] {
            let arguments = [
                "--language",
                language,
                "population",
                "generate",
                "--size",
                "600",
                "--on",
                on,
                "--municipalities",
            ];
            let said = told(&Database::empty().run(&arguments));
            assert!(!said.contains('⟦') && !said.contains("cli-population"), "{said}");
            assert!(said.contains("Riksrevisionen") && said.contains("Gävle"), "{said}");
        }
    }
}

#[test]
fn personal_numbers_are_test_numbers_given_once_and_only_while_they_last() {
    let database = Database::empty();
    let (people, _) = written(&database, "few.csv", &["--size", "250", "--with-personal-numbers"]);
    let known: BTreeSet<&str> = exchange::test_identities::personal_numbers().into_iter().collect();
    let mut seen = BTreeSet::new();
    for row in people.lines().skip(1) {
        let cells: Vec<&str> = row.split(',').collect();
        let number = cells[cells.len() - 1];
        assert!(known.contains(number) && seen.insert(number), "{row}");
        assert_eq!(cells[3].replace('-', ""), number[..8], "the day of birth is the number's");
        let man = number.as_bytes()[10] % 2 == 1;
        assert_eq!(cells[4] == "man", man, "{row}");
    }
    let file = database.folder().join("many.csv");
    let refused = generate(&database, &["--with-personal-numbers", "--out", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("personnummer") && !file.exists(), "{}", told(&refused));
}

#[test]
fn nonsense_is_refused_in_words_before_any_file_is_written() {
    let database = Database::empty();
    let file = database.folder().join("none.csv");
    let out = file.to_str().unwrap();
    for (arguments, words) in [
        (&["--size", "0"][..], "minst en person"),
        (&["--size", "1000000000"], "för många"),
        (&["--size", "-5"], "unexpected argument"),
        (&["--size", "many"], "invalid value"),
        (&["--on", "1999-12-31"], "2017-01"),
        (&["--on", "2022-13-01"], "invalid value"),
        (&["--seed", "x"], "invalid value"),
    ] {
        let mut all = vec!["--out", out];
        all.extend_from_slice(arguments);
        let refused = generate(&database, &all);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(told(&refused).contains(words), "{arguments:?}: {}", told(&refused));
        assert!(!file.exists());
    }
    let nowhere = database.folder().join("no/such/folder.csv");
    let refused = generate(&database, &["--size", "5", "--out", nowhere.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("folder.csv"), "{}", told(&refused));
}

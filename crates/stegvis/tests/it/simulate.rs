//! Scenarios from the command line, as real processes: the same bytes on one thread and two, in one process and four
//! that are joined, and after a kill; clear errors before any work.

use crate::database::{STEGVIS, told};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

/// A country small enough for a test.
const SMALL: [&str; 4] = ["--size", "350", "--years", "1"];

fn simulate(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(STEGVIS).current_dir(folder).arg("simulate").args(arguments).output().unwrap()
}

fn done(folder: &Path, arguments: &[&str]) -> Output {
    let output = simulate(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", told(&output));
    output
}

/// Every file beneath a folder, by its path there.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}

/// That two folders hold the same files, byte for byte.
fn assert_same(one: &Path, other: &Path) {
    let (one, other) = (files(one), files(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{name} differs");
    }
}

/// The first block of shell in the guide for operators that begins with a line, with other words in place of some.
fn guide(first_line: &str, instead: &[(&str, &str)]) -> String {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operating.md");
    let guide = fs::read_to_string(guide).unwrap();
    let block = guide.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap_or_default());
    let mut block = block.into_iter().find(|block| block.starts_with(first_line)).unwrap().to_owned();
    for (from, to) in instead {
        assert!(block.contains(from), "{from}: {block}");
        block = block.replace(from, to);
    }
    block
}

#[test]
fn one_thread_and_two_and_four_joined_processes_give_the_same_files() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut arguments = vec!["today", "almega_2023", "--replications", "4"];
    arguments.extend(SMALL);
    let with = |more: &[&'static str]| [arguments.as_slice(), more].concat();
    done(folder.path(), &with(&["--threads", "1", "--out", "one"]));
    let said = done(folder.path(), &with(&["--threads", "2", "--out", "two"]));
    assert_same(&at("one"), &at("two"));
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.contains("stämde, i varje månad av alla 8 körningar"), "{said}");

    // The guide's own example, with a smaller country.
    let example = guide("parts=4\n", &[("--replications 40", "--replications 4 --size 350 --years 1")]);
    let program = Path::new(STEGVIS).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let shell = Command::new("sh")
        .current_dir(folder.path())
        .env("PATH", path)
        .args(["-e", "-c", &example])
        .output()
        .unwrap();
    assert!(shell.status.success(), "{}", told(&shell));
    assert_same(&at("one"), &at("result"));

    // The same command again does nothing and changes nothing.
    let before = files(&at("one"));
    let again = done(folder.path(), &with(&["--threads", "2", "--out", "one"]));
    assert!(String::from_utf8_lossy(&again.stderr).contains("8 av 8"), "{}", told(&again));
    assert!(files(&at("one")) == before);

    no_trace_of_this_machine(&before, folder.path());
    tables_agree(&before);

    fs::remove_file(at("part-3").join("replications/today-2.json")).unwrap();
    let lacking =
        simulate(folder.path(), &["merge", "part-1", "part-2", "part-3", "part-4", "--out", "lacking"]);
    assert_eq!(lacking.status.code(), Some(2));
    assert!(told(&lacking).contains("saknas: today-2") && !at("lacking").exists(), "{}", told(&lacking));
}

fn no_trace_of_this_machine(files: &BTreeMap<String, Vec<u8>>, folder: &Path) {
    let host = fs::read_to_string("/etc/hostname").unwrap_or_default();
    let today = jiff::Timestamp::now().to_string();
    let traces = [folder.to_str().unwrap(), host.trim(), &today[..10], "thread"];
    for (name, bytes) in files {
        let text = String::from_utf8_lossy(bytes);
        for trace in traces.iter().filter(|trace| trace.len() > 3) {
            assert!(!text.contains(trace), "{name} tells {trace}");
        }
    }
}

/// Every table is there twice, and its figures are those of the runs.
fn tables_agree(files: &BTreeMap<String, Vec<u8>>) {
    for table in [
        "measures",
        "differences",
        "groups",
        "months",
        "lead_times",
        "journeys",
        "appropriations",
        "assumptions",
    ] {
        assert!(files[&format!("{table}.parquet")].starts_with(b"PAR1"), "{table}");
        assert!(files[&format!("{table}.csv")].len() > 100, "{table}");
    }
    let report = String::from_utf8_lossy(&files["report.html"]);
    assert!(report.contains("<svg") && report.contains("</html>") && !report.contains('⟦'));
    let run = |name: &str| -> serde_json::Value {
        serde_json::from_slice(&files[&format!("replications/{name}.json")]).unwrap()
    };
    let of = |scenario: &str| -> f64 {
        let runs =
            (0..4).map(|r| run(&format!("{scenario}-{r}"))["measures"]["stock.mean"].as_f64().unwrap());
        runs.sum::<f64>() / 4.0
    };
    let differences = String::from_utf8_lossy(&files["differences.csv"]);
    let row = differences.lines().find(|row| row.starts_with("almega_2023,today,stock.mean,persons,less,"));
    let told: f64 = row.unwrap().split(',').nth(5).unwrap().parse().unwrap();
    assert!((told - (of("almega_2023") - of("today"))).abs() < 0.01, "{row:?}");
}

#[test]
fn a_killed_run_goes_on_from_its_last_month_to_the_same_files() {
    let folder = tempfile::tempdir().unwrap();
    let undisturbed = folder.path().join("undisturbed");
    let mut arguments = vec!["almega_2023", "--replications", "2", "--checkpoint-seconds", "0"];
    arguments.extend(SMALL);
    let with = |out: &'static str| [arguments.as_slice(), &["--out", out]].concat();
    done(folder.path(), &with("undisturbed"));

    let killed = folder.path().join("killed");
    let mut child = Command::new(STEGVIS)
        .current_dir(folder.path())
        .arg("simulate")
        .args(with("killed"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let began = Instant::now();
    // Half-way: the first run is done, and the second has come to some month.
    while !killed.join(".going/almega_2023-1.state").exists() {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
        assert!(began.elapsed() < Duration::from_secs(120));
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // It may have been killed while it wrote down how far it had come.
    for half_written in [".going/.almega_2023-1.state.1", "replications/.almega_2023-1.json.1"] {
        std::fs::write(killed.join(half_written), "half").unwrap();
    }
    assert!(killed.join("replications/almega_2023-0.json").exists());
    assert!(!killed.join("replications/almega_2023-1.json").exists());
    assert!(!killed.join("measures.csv").exists());

    let resumed = done(folder.path(), &with("killed"));
    let said = String::from_utf8_lossy(&resumed.stderr).into_owned();
    assert!(said.contains("1 av 2") && said.contains("körning 1: fortsätter efter månad"), "{said}");
    assert_same(&undisturbed, &killed);
}

#[test]
fn a_folder_with_other_inputs_or_other_things_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let run = |more: &[&str]| {
        let arguments = [&["today", "--replications", "1", "--out", "out"], SMALL.as_slice(), more].concat();
        simulate(folder.path(), &arguments)
    };
    let first = run(&[]);
    assert!(first.status.success(), "{}", told(&first));
    assert!(told(&first).contains("inga intervall"), "{}", told(&first));
    let before = files(&folder.path().join("out"));
    for (more, parts) in [
        (&["--seed", "2"][..], "skiljer: tärningarnas frö"),
        (&["--assume", "services.seat_cost=9000"], "skiljer: det som antogs med --assume"),
        (&["--language", "en", "--seed", "3"], "What differs: the seed of the dice"),
    ] {
        let refused = run(more);
        assert_eq!(refused.status.code(), Some(2), "{more:?}");
        assert!(told(&refused).contains(parts), "{}", told(&refused));
    }
    assert!(files(&folder.path().join("out")) == before);

    fs::create_dir(folder.path().join("full")).unwrap();
    fs::write(folder.path().join("full/letter.txt"), "Dear").unwrap();
    let refused = simulate(folder.path(), &["today", "--size", "350", "--out", "full"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("finns redan annat"), "{}", told(&refused));
    assert_eq!(files(&folder.path().join("full")).len(), 1);
}

#[test]
fn nonsense_is_refused_in_words_before_any_work() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    scenario(
        "minus.toml",
        "about = \"A.\"\n[[change]]\nparameter = \"services.seat_cost\"\nvalue = -5\nassumption = \"None.\"\n",
    );
    scenario("utopia.toml", "about = \"A.\"\npolicy = [\"utopia\"]\n");
    fs::write(folder.path().join("taken"), "").unwrap();
    for (arguments, words) in [
        (&["tomorrow", "--out", "out"][..], "inget scenario ”tomorrow”. Det finns"),
        (&["today", "today", "--out", "out"], "nämnt två gånger"),
        (&["today", "--size", "0", "--out", "out"], "minst en person"),
        (&["today", "--size", "1000000000", "--out", "out"], "för många"),
        (&["today", "--years", "0", "--out", "out"], "Antalet år måste vara mellan 1 och 30"),
        (&["today", "--years", "400", "--out", "out"], "mellan 1 och 30"),
        (&["today", "--replications", "0", "--out", "out"], "Antalet körningar måste vara mellan 1 och"),
        (&["today", "--assume", "seats", "--out", "out"], "namn=värde"),
        (&["today", "--assume", "services.chairs=3", "--out", "out"], "services.seat_cost"),
        (&["today", "--assume", "services.seat_cost=-3", "--out", "out"], "kan inte vara negativt"),
        (&["today", "--assume", "evidence.confirmed=1.5", "--out", "out"], "en andel mellan 0 och 1"),
        (&["today", "--assume", "evidence.confirmed=NaN", "--out", "out"], "namn=värde"),
        (&["today", "--policy-dir", ".", "--out", "out"], "Ta bort --policy-dir"),
        (&["today", "--shard", "5/4", "--out", "out"], "5/4"),
        (&["today", "--shard", "0/4", "--out", "out"], "0/4"),
        (&["today", "--threads", "0", "--out", "out"], "threads"),
        (&["today"], "--out"),
        (&["--out", "out"], "SCENARIO"),
        (&["minus.toml", "--out", "out"], "cannot be -5"),
        (&["utopia.toml", "--out", "out"], "no proposal `utopia`"),
        (&["none.toml", "--out", "out"], "none.toml"),
        (&["merge", "nowhere", "--out", "out"], "inputs.json saknas"),
        (&["today", "--size", "350", "--out", "taken"], "taken"),
    ] {
        let refused = simulate(folder.path(), arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {}", told(&refused));
        assert!(told(&refused).contains(words), "{arguments:?}: {}", told(&refused));
        assert!(!folder.path().join("out").exists(), "{arguments:?}");
    }
    for text in ["sv", "en"] {
        let refused = simulate(folder.path(), &["today", "--years", "0", "--out", "out", "--language", text]);
        assert!(!told(&refused).contains("cli-simulate"), "{}", told(&refused));
    }
}

#[test]
fn kept_events_are_a_database_that_holds_in_every_check_and_change_no_figure() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["today", "--size", "120", "--years", "1", "--replications", "1", "--out"];
    done(folder.path(), &[&arguments, ["plain"].as_slice()].concat());
    done(folder.path(), &[&arguments, ["kept", "--keep-events"].as_slice()].concat());
    let database = folder.path().join("kept/events/today-0.db");
    let checked = Command::new(STEGVIS)
        .args(["--database", database.to_str().unwrap(), "--policy", "in_force", "check"])
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", told(&checked));
    fs::remove_dir_all(folder.path().join("kept/events")).unwrap();
    assert_same(&folder.path().join("plain"), &folder.path().join("kept"));
}

//! The simplified process in ours and in SimPy, in one go.
//!
//! `agree PYTHON` plays both many times and compares every measure; `race PYTHON` times both at the same size;
//! `growth` times ours at four sizes. `peers/simpy/check` and `peers/simpy/bench` call it.

use serde::Deserialize;
use simulator::dice::Dice;
use simulator::simplified::{Measures, Model, run};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

const YEARS: f64 = 2.0;
const SEED: u64 = 1;
/// A difference of more standard errors than this is a disagreement: by chance alone one of thirty measures
/// goes beyond it in some five hundred comparisons.
const STANDARD_ERRORS_MAX: f64 = 4.0;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What SimPy's model says of one replication.
#[derive(Deserialize)]
struct Told {
    seconds: f64,
    measures: Measures,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["agree", python] => agree(python),
        ["race", python] => race(python).map(|()| true),
        ["growth"] => growth().map(|()| true),
        _ => Err("one of: agree PYTHON, race PYTHON, growth".into()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn peer() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../peers/simpy")
}

fn model() -> Outcome<Model> {
    Ok(Model::read(&std::fs::read_to_string(peer().join("model.toml"))?)?)
}

fn simpy(python: &str, style: &str, persons: usize, replications: u32) -> Outcome<Vec<Told>> {
    let out = Command::new(python)
        .arg(peer().join("model.py"))
        .args(["--style", style, "--persons", &persons.to_string(), "--years", &YEARS.to_string()])
        .args(["--seed", &SEED.to_string(), "--replications", &replications.to_string()])
        .output()
        .map_err(|fault| format!("{python} cannot be started: {fault}"))?;
    if !out.status.success() {
        return Err(format!("SimPy's model failed: {}", String::from_utf8_lossy(&out.stderr)).into());
    }
    let told = String::from_utf8(out.stdout)?;
    Ok(told.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// One run of ours: what it says and its seconds, the building of the population included, as in SimPy's.
fn ours(model: &Model, persons: usize, replication: u32) -> Outcome<Told> {
    let began = Instant::now();
    let measures = run(model, persons, YEARS * 12.0, Dice::new(SEED, replication))?;
    Ok(Told { seconds: began.elapsed().as_secs_f64(), measures })
}

fn agree(python: &str) -> Outcome<bool> {
    const PERSONS: usize = 3_500;
    const OURS: u32 = 400;
    const SIMPYS: u32 = 60;
    let model = model()?;
    let many = |model: &Model| -> Outcome<Vec<Told>> { (0..OURS).map(|r| ours(model, PERSONS, r)).collect() };
    let of_ours = many(&model)?;
    let mut faulty = model.clone();
    faulty.support.work_ratio *= 0.9;
    let of_faulty = many(&faulty)?;
    let mut all_agree = true;
    for style in ["lean", "taught"] {
        let of_simpy = simpy(python, style, PERSONS, SIMPYS)?;
        println!(
            "\n{PERSONS} persons, {YEARS} years; {OURS} replications of ours, {SIMPYS} of SimPy ({style})"
        );
        println!("{:<26}{:>12}{:>12}{:>18}", "mean of", "ours", "SimPy", "standard errors");
        for ((name, ours), (_, simpys)) in spread(&of_ours).into_iter().zip(spread(&of_simpy)) {
            let apart = ours.apart(simpys);
            let differs = apart.abs() > STANDARD_ERRORS_MAX;
            all_agree &= !differs;
            let word = if differs { "  DIFFERS" } else { "" };
            println!("{name:<26}{:>12.3}{:>12.3}{apart:>18.2}{word}", ours.mean, simpys.mean);
        }
        let pairs = spread(&of_faulty).into_iter().zip(spread(&of_simpy));
        let (name, apart) = pairs
            .map(|((name, faulty), (_, simpys))| (name, faulty.apart(simpys).abs()))
            .fold(("", 0.0), |worst, one| if one.1 > worst.1 { one } else { worst });
        println!("with a tenth less work during support in ours: {name} is {apart:.1} standard errors apart");
        if apart <= STANDARD_ERRORS_MAX {
            return Err("a fault put in on purpose is not seen: this comparison proves nothing".into());
        }
    }
    println!("\n{}", if all_agree { "They agree." } else { "They do not agree." });
    Ok(all_agree)
}

/// A mean and its standard error.
#[derive(Clone, Copy)]
struct Spread {
    mean: f64,
    error: f64,
}

impl Spread {
    /// How many standard errors of the difference two means lie apart.
    fn apart(self, other: Spread) -> f64 {
        let error = self.error.hypot(other.error);
        let difference = self.mean - other.mean;
        // Where neither varies (seats that are always full), a millionth is rounding.
        if difference.abs() <= self.mean.abs() * 1e-6 { 0.0 } else { difference / error }
    }
}

#[allow(clippy::cast_precision_loss)]
fn spread(told: &[Told]) -> Vec<(&'static str, Spread)> {
    let rows: Vec<_> = told.iter().map(|told| told.measures.by_name()).collect();
    let count = rows.len() as f64;
    (0..rows.first().map_or(0, |row| row.len()))
        .map(|column| {
            let mean = rows.iter().map(|row| row[column].1).sum::<f64>() / count;
            let variance = rows.iter().map(|row| (row[column].1 - mean).powi(2)).sum::<f64>() / (count - 1.0);
            (rows[0][column].0, Spread { mean, error: (variance / count).sqrt() })
        })
        .collect()
}

/// The quickest of so many runs: other work on the machine only ever makes a run slower.
fn best_of_ours(model: &Model, persons: usize, times: u32) -> Outcome<Told> {
    let mut best = ours(model, persons, 0)?;
    for _ in 1..times {
        let next = ours(model, persons, 0)?;
        if next.seconds < best.seconds {
            best = next;
        }
    }
    Ok(best)
}

fn told_line(who: &str, persons: usize, told: &Told) -> f64 {
    let events = told.measures.events();
    let throughput = events / told.seconds;
    println!("{who:<16}{persons:>12}{events:>14.0}{:>12.3}{throughput:>16.0}", told.seconds);
    throughput
}

fn heading(first: &str) {
    println!("{first:<16}{:>12}{:>14}{:>12}{:>16}", "persons", "events", "seconds", "events/s");
}

fn race(python: &str) -> Outcome<()> {
    const PERSONS: usize = 100_000;
    let model = model()?;
    println!("{YEARS} years, one core each, one after the other; ours the best of 10, SimPy the best of 3");
    heading("engine");
    let ours = told_line("ours", PERSONS, &best_of_ours(&model, PERSONS, 10)?);
    for (style, persons) in [("lean", PERSONS), ("lean", 35_000), ("taught", 35_000)] {
        let mut runs = Vec::new();
        for _ in 0..3 {
            runs.extend(simpy(python, style, persons, 1)?);
        }
        let best = runs.into_iter().min_by(|a, b| a.seconds.total_cmp(&b.seconds));
        let simpys = told_line(&format!("SimPy, {style}"), persons, &best.ok_or("SimPy said nothing")?);
        let beside = if persons == PERSONS {
            ours
        } else {
            told_line("ours", persons, &best_of_ours(&model, persons, 10)?)
        };
        println!("  ours is {:.0} times as fast", beside / simpys);
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss)]
fn growth() -> Outcome<()> {
    let model = model()?;
    println!("{YEARS} years, one core, the best of 5");
    heading("ours");
    for persons in [3_500, 35_000, 350_000, 3_500_000] {
        let best = best_of_ours(&model, persons, 5)?;
        told_line("", persons, &best);
        let events = best.measures.events();
        println!(
            "  {:.0} ns an event, {:.2} µs a person-year",
            best.seconds * 1e9 / events,
            best.seconds * 1e6 / (best.measures.mean_stock * YEARS)
        );
    }
    Ok(())
}

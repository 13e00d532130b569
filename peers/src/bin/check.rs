//! Compares our answers with `dsntk`'s for every table of the policy built in, of each proposal laid over it and of
//! invented tables. Exits with 1 on any disagreement.
//!
//! `check [--cases N]`: N random cases for each table and each day on which it changes, 20000 unless told.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use chain::policy::{Policy, proposals};
use dmn_peer::compare::{Found, Job, jobs};
use dmn_peer::invented;
use rules::Bundle;

const CASES: u32 = 20_000;
const INVENTED_TABLES: usize = 50;
const SEED: u64 = 2026;

fn main() -> ExitCode {
    match cases(std::env::args().skip(1)).and_then(check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(what) => {
            eprintln!("{what}");
            ExitCode::from(2)
        }
    }
}

fn cases(mut arguments: impl Iterator<Item = String>) -> Result<u32, String> {
    let usage = "usage: check [--cases N]";
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => Ok(CASES),
        (Some("--cases"), Some(number)) => number.parse().map_err(|_| usage.to_owned()),
        _ => Err(usage.to_owned()),
    }
}

fn bundles() -> Result<Vec<(String, Bundle)>, String> {
    let told =
        |faults: Vec<rules::Fault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let in_force = Policy::embedded(&[]).map_err(told)?;
    let mut bundles = vec![("in_force".to_owned(), in_force.bundle)];
    for name in proposals() {
        let policy = Policy::embedded(&[&name]).map_err(told)?;
        bundles.push((name, policy.bundle));
    }
    bundles.push(("invented".to_owned(), invented::bundle(INVENTED_TABLES, SEED).map_err(told)?));
    Ok(bundles)
}

/// Whether all answers agree.
fn check(cases: u32) -> Result<bool, String> {
    let began = Instant::now();
    let bundles = bundles()?;
    let jobs: Vec<Job<'_>> = bundles.iter().flat_map(|(name, bundle)| jobs(name, bundle)).collect();
    let without_guards = run(&jobs, 200.min(cases), |xml| xml.replace("null, ", ""));
    if without_guards.disagreements == 0 {
        return Err("without the guard rules no answer differs: this comparison cannot see a fault".into());
    }
    let found = run(&jobs, cases, |xml| xml);
    for example in &found.examples {
        println!("{example}");
    }
    for (name, bundle) in &bundles {
        let tables: usize = bundle.all_files().map(|file| file.tables().len()).sum();
        println!("{name}: {tables} tables");
    }
    let tables: usize = jobs.iter().map(|job| job.tables.len()).sum();
    println!(
        "tables {tables}, cases {}, disagreements {} ({:.1} s; a table is counted once for each day on which it \
         changes; without guard rules {} of {} answers differ)",
        found.cases,
        found.disagreements,
        began.elapsed().as_secs_f64(),
        without_guards.disagreements,
        without_guards.cases,
    );
    Ok(found.disagreements == 0)
}

/// Runs the jobs on all cores; the cases of each table depend on its name alone, not on who runs it.
fn run(jobs: &[Job<'_>], cases: u32, spoil: fn(String) -> String) -> Found {
    let next = AtomicUsize::new(0);
    let all = Mutex::new(Found::default());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = job.run(cases, SEED, spoil);
                    if let Ok(mut all) = all.lock() {
                        all.add(found);
                    }
                }
            });
        }
    });
    all.into_inner().unwrap_or_default()
}

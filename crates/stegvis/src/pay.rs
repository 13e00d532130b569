//! `stegvis pay run`: computes what every case has led to in pay, and declares what is new (C8). A line
//! that stands already is not said again, so a run that was broken off goes on where it was.

use crate::Answer;
use crate::args::{Common, PayRun};
use crate::progress;
use crate::wiring::{Wired, program};
use anyhow::{anyhow, bail};
use chain::Refusal;
use chain::id::{CaseId, CommandId};
use chain::pay::DeclarePay;
use jiff::civil::Date;
use serde_json::json;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Instant;
use texts::Args;
use uuid::Uuid;
use web::clock::Now;
use web::desk::{DeskFault, perform};
use web::{Deed, Done};

/// How many cases are worked on at a time: the store writes what comes together in one batch.
const AT_A_TIME: usize = 16;

/// `stegvis pay run [--on DATE]`.
pub fn run(common: &Common, options: &PayRun) -> anyhow::Result<Answer> {
    let wired = Wired::open_to_act(common)?;
    let now = wired.now()?;
    let through = options.on.unwrap_or(now.day);
    if through > now.day {
        bail!(wired.say("cli-pay-future", &Args::new().date("date", now.day)));
    }
    let began = Instant::now();
    let before = lines(&wired)?;
    let told = declare_all(&wired, now, through)?;
    let declared = lines(&wired)?.saturating_sub(before);
    let seconds = began.elapsed().as_secs_f64();
    if options.output.json {
        println!(
            "{}",
            json!({
                "on": through.to_string(), "cases": told.cases.load(Ordering::Relaxed),
                "changed": told.changed.load(Ordering::Relaxed), "lines": declared,
                "failed": told.failed.load(Ordering::Relaxed), "seconds": seconds,
            })
        );
    } else {
        let args = Args::new()
            .number("cases", count(told.cases.load(Ordering::Relaxed)))
            .number("lines", count(declared))
            .number("failed", count(told.failed.load(Ordering::Relaxed)))
            .date("date", through);
        println!("{}", wired.say("cli-pay-done", &args));
    }
    Ok(if told.failed.load(Ordering::Relaxed) == 0 { Answer::Fine } else { Answer::Found })
}

/// What a run came to.
#[derive(Default)]
pub struct Told {
    cases: AtomicU64,
    changed: AtomicU64,
    failed: AtomicU64,
}

/// Declares what is new in every case.
pub fn declare_all(wired: &Wired, now: Now, through: Date) -> anyhow::Result<Told> {
    declare_in(wired, &all_cases(wired)?, now, through)
}

/// Declares what is new in some cases.
pub fn declare_in(wired: &Wired, cases: &[CaseId], now: Now, through: Date) -> anyhow::Result<Told> {
    let bar = progress::bar(cases.len() as u64, wired.t("cli-pay-run"));
    let (told, next) = (Told::default(), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match declare(wired, *case, now, through) {
                        Ok(changed) => {
                            told.changed.fetch_add(u64::from(changed), Ordering::Relaxed);
                        }
                        Err(fault) => {
                            told.failed.fetch_add(1, Ordering::Relaxed);
                            bar.suspend(|| eprintln!("{case}: {fault}"));
                        }
                    }
                    told.cases.fetch_add(1, Ordering::Relaxed);
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    Ok(told)
}

/// Whether anything was new in the case.
fn declare(wired: &Wired, case: CaseId, now: Now, through: Date) -> anyhow::Result<bool> {
    let deed = Deed::from(DeclarePay { through });
    let command = CommandId(Uuid::now_v7());
    match perform(wired.store(), &wired.policy, &program(), case, command, &deed, "pay run", now) {
        Ok(Done::Now(_)) => Ok(true),
        // Nothing new; or erased: what stands there stays as it is.
        Ok(Done::Before) | Err(DeskFault::Refused(Refusal::AlreadyDone(_) | Refusal::Erased)) => Ok(false),
        Err(DeskFault::Refused(refusal)) => Err(anyhow!("{}", wired.t(refusal.key()))),
        Err(fault) => Err(fault.into()),
    }
}

fn all_cases(wired: &Wired) -> anyhow::Result<Vec<CaseId>> {
    let mut cases: Vec<CaseId> = Vec::new();
    loop {
        let more = wired.store().cases(cases.last().copied(), 1000)?;
        if more.is_empty() {
            return Ok(cases);
        }
        cases.extend(more);
    }
}

fn lines(wired: &Wired) -> anyhow::Result<u64> {
    Ok(wired.store().pay_lines()?.len() as u64)
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

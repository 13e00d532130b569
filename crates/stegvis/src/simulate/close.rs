//! All runs are done: they are put together, the files are written, and it is told whether everything balanced.

use super::folder::Folder;
use super::parquet;
use crate::Answer;
use crate::speaker::Speaker;
use anyhow::anyhow;
use simulator::compare::{Checks, CompareFault, Comparison, tables};
use simulator::results::Summary;
use texts::Args;

/// Writes every file of the comparison, and tells how it went.
pub(super) fn write(speaker: &Speaker, folder: &Folder) -> anyhow::Result<Answer> {
    // Read from the files also when they were made just now, so that it cannot matter in which process they were.
    let inputs = folder.inputs()?;
    let summaries = inputs.runs().map(|(id, replication)| folder.summary(id, replication));
    let summaries = summaries.collect::<anyhow::Result<Vec<Summary>>>()?;
    let comparison = Comparison::of(inputs, &summaries).map_err(|fault| told(speaker, &fault))?;
    for table in tables(&comparison) {
        folder.write(&format!("{}.csv", table.name), &table.csv())?;
        folder.write(&format!("{}.parquet", table.name), &parquet::bytes(&table)?)?;
    }
    let report = web::laboratory::report::report(&speaker.texts, &comparison, speaker.language);
    folder.write("report.html", report.as_bytes())?;
    folder.close();
    println!("{}", speaker.say("cli-simulate-done", &Args::new().text("out", &folder.shown())));
    if comparison.inputs.frame.replications == 1 {
        println!("{}", speaker.t("cli-simulate-one-run"));
    }
    Ok(checks(speaker, &comparison.checks))
}

/// The checks of some runs.
pub(super) fn checks_of(summaries: &[Summary]) -> Checks {
    let mut checks = Checks::default();
    summaries.iter().for_each(|summary| checks.add(summary));
    checks
}

/// One line: whether every sum balanced in every month of every run; and those that did not.
pub(super) fn checks(speaker: &Speaker, checks: &Checks) -> Answer {
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let args = || Args::new().number("checks", count(checks.count())).number("runs", count(checks.runs));
    if checks.hold() {
        println!("{}", speaker.say("cli-simulate-balances", &args()));
        return Answer::Fine;
    }
    println!(
        "{}",
        speaker.say("cli-simulate-does-not-balance", &args().number("failed", count(checks.failed())))
    );
    for (scenario, faults) in &checks.faults {
        for (sum, times) in faults {
            let args = Args::new().text("scenario", scenario).text("sum", sum).number("times", count(*times));
            println!("{}", speaker.say("cli-simulate-fault", &args));
        }
    }
    Answer::Found
}

/// Why the runs cannot be put together, in the reader's words.
pub(super) fn told(speaker: &Speaker, fault: &CompareFault) -> anyhow::Error {
    anyhow!(match fault {
        CompareFault::Missing(runs) => {
            speaker.say("cli-simulate-missing", &Args::new().text("runs", &runs.join(", ")))
        }
        CompareFault::Unasked(run) => speaker.say("cli-simulate-unasked", &Args::new().text("run", run)),
    })
}

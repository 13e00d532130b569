//! What was measured: how long each kind of answer took, how many came, and what the server held of memory.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The whole page of a case.
    Case,
    /// The person's own way.
    MyWay,
    /// An officer's own list.
    Worklist,
    /// The list of everything.
    WorklistOfAll,
    /// A coach's participants and what is to be done.
    Participants,
    /// A form in a case.
    Form,
    /// An act.
    Act,
}

impl Kind {
    const fn words(self) -> &'static str {
        match self {
            Kind::Case => "case page",
            Kind::MyWay => "my way",
            Kind::Worklist => "worklist, own",
            Kind::WorklistOfAll => "worklist, all",
            Kind::Participants => "participants",
            Kind::Form => "form",
            Kind::Act => "act",
        }
    }

    /// Whether such an answer writes one line of the read log that names cases: an act and participants write two.
    const fn logged(self) -> u64 {
        match self {
            Kind::Act | Kind::Participants => 2,
            _ => 1,
        }
    }
}

/// What was measured.
#[derive(Default)]
pub struct Told {
    times: BTreeMap<Kind, Vec<Duration>>,
    failures: BTreeMap<Kind, u64>,
    /// Acts that the chain did not let through.
    pub refused: u64,
    /// For how long.
    pub took: Duration,
}

impl Told {
    /// Takes in one answer.
    pub fn answered(&mut self, kind: Kind, took: Duration, right: bool) {
        self.times.entry(kind).or_default().push(took);
        if !right {
            *self.failures.entry(kind).or_default() += 1;
        }
    }

    /// Takes in what another has measured.
    pub fn merge(&mut self, other: Told) {
        for (kind, times) in other.times {
            self.times.entry(kind).or_default().extend(times);
        }
        for (kind, count) in other.failures {
            *self.failures.entry(kind).or_default() += count;
        }
        self.refused += other.refused;
    }

    /// How many answers were none that a page gives.
    pub fn failures(&self) -> u64 {
        self.failures.values().sum()
    }

    fn a_second(&self, count: u64) -> f64 {
        count as f64 / self.took.as_secs_f64().max(0.001)
    }

    /// Lines of the read log.
    fn logged(&self) -> u64 {
        self.times.iter().map(|(kind, times)| kind.logged() * times.len() as u64).sum::<u64>()
            + self.refused * 2
    }

    fn answers(&self) -> u64 {
        self.times.values().map(|times| times.len() as u64).sum::<u64>() + self.refused
    }

    /// The figures in a table.
    pub fn table(&self) -> String {
        let mut table = format!(
            "{:<16}{:>9}{:>11}{:>11}{:>11}{:>8}\n",
            "", "answers", "median", "p99", "longest", "wrong"
        );
        for (kind, times) in &self.times {
            let at = |hundredths| milliseconds(percentile(times, hundredths));
            let wrong = self.failures.get(kind).copied().unwrap_or(0);
            // Writing to a string does not fail.
            let _ = writeln!(
                table,
                "{:<16}{:>9}{:>8.1} ms{:>8.1} ms{:>8.1} ms{wrong:>8}",
                kind.words(),
                times.len(),
                at(50),
                at(99),
                at(100)
            );
        }
        let _ = write!(
            table,
            "{} answers in {:.0} s: {:.0} a second; {:.0} logged reads a second; {} acts refused by the chain.",
            self.answers(),
            self.took.as_secs_f64(),
            self.a_second(self.answers()),
            self.a_second(self.logged()),
            self.refused
        );
        table
    }

    /// The same figures for programs.
    pub fn json(&self, pid: Option<u32>) -> String {
        let of = |kind: &Kind, times: &Vec<Duration>| -> (String, Value) {
            let at = |hundredths| milliseconds(percentile(times, hundredths));
            let figures = json!({ "answers": times.len(), "median_ms": at(50), "p99_ms": at(99) });
            (kind.words().to_owned(), figures)
        };
        let kinds: serde_json::Map<String, Value> =
            self.times.iter().map(|(kind, times)| of(kind, times)).collect();
        json!({
            "seconds": self.took.as_secs_f64(),
            "answers_a_second": self.a_second(self.answers()),
            "logged_reads_a_second": self.a_second(self.logged()),
            "refused": self.refused,
            "failures": self.failures(),
            "memory": pid.map(peak_memory),
            "kinds": kinds,
        })
        .to_string()
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn percentile(times: &[Duration], hundredths: usize) -> Duration {
    let mut times = times.to_vec();
    times.sort_unstable();
    let rank = (times.len() * hundredths).div_ceil(100).max(1);
    times.get(rank - 1).copied().unwrap_or_default()
}

/// The most memory that a process has held, as the system says.
pub fn peak_memory(pid: u32) -> String {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |kilobytes| kilobytes.trim().to_owned())
}

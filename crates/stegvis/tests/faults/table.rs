//! The table that is printed: one row for each fault and database.

use crate::beneath::{Verdict, verdict};
use crate::ledger::Ledger;
use std::time::Duration;

/// One row.
pub struct Row {
    pub fault: &'static str,
    pub engine: &'static str,
    pub times: usize,
    pub verdict: Verdict,
    pub longest_pause: Duration,
    pub longest_answer: Duration,
    /// How often something else than done was answered, by status.
    pub others: String,
}

impl Row {
    /// What came of a fault: the ledger against the database.
    pub fn of(
        fault: &'static str,
        engine: &'static str,
        times: usize,
        database: &str,
        ledger: &Ledger,
    ) -> Row {
        let (longest_pause, longest_answer, others) = ledger.with(|told| {
            let others: Vec<String> = told
                .others
                .iter()
                .map(|(status, times)| match status {
                    0 => format!("no answer {times}"),
                    status => format!("{status} {times}"),
                })
                .collect();
            (told.longest_pause, told.longest_answer, others.join(", "))
        });
        let verdict = verdict(database, ledger);
        let row = Row { fault, engine, times, verdict, longest_pause, longest_answer, others };
        println!("{}", row.told());
        row
    }

    /// Whether nothing went wrong.
    pub fn is_fine(&self) -> bool {
        let Verdict { acknowledged, lost, doubled, faults } = &self.verdict;
        *acknowledged > 0 && *lost == 0 && *doubled == 0 && faults.is_empty()
    }

    fn told(&self) -> String {
        format!(
            "{:<28} {:<10} {:>6} {:>8} {:>6} {:>8} {:>8} {:>8}   {}",
            self.fault,
            self.engine,
            self.times,
            self.verdict.acknowledged,
            self.verdict.lost,
            self.verdict.doubled,
            seconds(self.longest_pause),
            seconds(self.longest_answer),
            self.others,
        )
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Prints all rows.
pub fn print(rows: &[Row]) {
    println!(
        "\n{:<28} {:<10} {:>6} {:>8} {:>6} {:>8} {:>8} {:>8}   other answers",
        "fault", "database", "times", "acts", "lost", "doubled", "pause", "answer"
    );
    for row in rows {
        println!("{}", row.told());
        for fault in row.verdict.faults.iter().take(20) {
            println!("    {fault}");
        }
    }
    println!(
        "acts: said to be done, then looked for in the rows · pause: the longest time without such an act · answer: \
         the longest that anybody waited for any answer"
    );
}

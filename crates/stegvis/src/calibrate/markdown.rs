//! The table of calibration in a file, between two marks: what stands around it is written by hand and stays.

use super::screen;
use crate::speaker::Speaker;
use anyhow::{Context, anyhow};
use simulator::calibration::{CalibrationRow, CalibrationTable, TargetUse, Verdict};
use std::path::Path;
use texts::Args;

/// The mark that the table stands after, and before with a stroke.
const MARK: &str = "table";

/// Writes the table into the file; into a new one when there is none.
pub fn write(speaker: &Speaker, path: &Path, table: &CalibrationTable) -> anyhow::Result<()> {
    let (begins, ends) = (format!("<!-- {MARK} -->"), format!("<!-- /{MARK} -->"));
    let before = if path.exists() {
        std::fs::read_to_string(path).with_context(|| path.display().to_string())?
    } else {
        format!("{begins}\n{ends}\n")
    };
    let around = before.split_once(&begins).and_then(|(head, rest)| Some((head, rest.split_once(&ends)?.1)));
    let Some((head, tail)) = around else {
        let args = Args::new().text("file", &path.display().to_string()).text("mark", MARK);
        return Err(anyhow!(speaker.say("cli-calibrate-table-no-place", &args)));
    };
    let lines = lines(speaker, table).join("\n");
    std::fs::write(path, format!("{head}{begins}\n{lines}\n{ends}{tail}"))
        .with_context(|| path.display().to_string())
}

fn lines(speaker: &Speaker, table: &CalibrationTable) -> Vec<String> {
    let mut lines: Vec<String> =
        screen::sums(speaker, table).into_iter().map(|sum| format!("- {sum}")).collect();
    for used in TargetUse::ALL {
        let rows: Vec<&CalibrationRow> = table.rows.iter().filter(|row| row.target.used == used).collect();
        if rows.is_empty() {
            continue;
        }
        let word = |key: &str| speaker.t(&format!("cli-calibrate-column-{key}"));
        let columns = ["what", "period", "published", "simulated", "error", "verdict", "source"].map(word);
        lines.extend([
            String::new(),
            format!("### {}", speaker.t(&format!("cli-calibrate-used-{}", used.id()))),
            String::new(),
            format!("| {} |", columns.join(" | ")),
            "| --- | --- | ---: | ---: | ---: | --- | --- |".to_owned(),
        ]);
        lines.extend(rows.iter().map(|row| line(speaker, row)));
        let mut missed: Vec<&str> = Vec::new();
        for row in &rows {
            let measure = row.target.key.measure.as_str();
            let told = used == TargetUse::Told || row.verdict != Verdict::Within;
            if told && !missed.contains(&measure) {
                missed.push(measure);
            }
        }
        if !missed.is_empty() {
            lines.push(String::new());
        }
        for measure in missed {
            let row = rows.iter().find(|row| row.target.key.measure == measure);
            let of_many = row.is_some_and(|row| row.target.key.of.is_some());
            let what = row.map_or_else(String::new, |row| screen::what(speaker, &row.target));
            let what = if of_many { what.split(':').next().unwrap_or(&what).to_owned() } else { what };
            lines.push(format!("- *{what}.* {}", screen::reason(speaker, measure)));
        }
    }
    lines
}

fn line(speaker: &Speaker, row: &CalibrationRow) -> String {
    let none = || "–".to_owned();
    let cells = [
        screen::what(speaker, &row.target),
        row.target.period.to_string(),
        screen::number(speaker, row.target.value),
        row.simulated.map_or_else(none, |value| screen::number(speaker, value)),
        row.error.map_or_else(none, |error| screen::share(speaker, error)),
        screen::verdict(speaker, row.verdict),
        row.target.source.clone(),
    ];
    format!("| {} |", cells.join(" | "))
}

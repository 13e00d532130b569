//! Checks a table over time: no overlap of one id, no day without `otherwise`, no row that can never be reached.

use std::collections::BTreeMap;

use super::row::OTHERWISE;
use crate::fault::Report;
use crate::table::Row;

/// Tells the faults of the rows of the table `name`, which are given in the order of the file.
pub(crate) fn check(name: &str, rows: &[Row], report: &mut Report) {
    overlaps(rows, report);
    gaps(name, rows, report);
    unreachable(rows, report);
}

fn overlaps(rows: &[Row], report: &mut Report) {
    let mut by_id: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        by_id.entry(row.id()).or_default().push(row);
    }
    for (id, mut versions) in by_id {
        versions.sort_by_key(|row| (row.from_key, row.line()));
        let mut reigning: Option<&Row> = None;
        for row in versions {
            match reigning {
                Some(earlier) if row.from_key < earlier.to_key => report.at_line(
                    row.line().max(earlier.line()),
                    format!(
                        "two rows `{id}` are in force on {}; end the one on line {} with `to`, or rename one",
                        row.from(),
                        row.line().min(earlier.line()),
                    ),
                ),
                _ => {}
            }
            if reigning.is_none_or(|earlier| row.to_key > earlier.to_key) {
                reigning = Some(row);
            }
        }
    }
}

fn gaps(name: &str, rows: &[Row], report: &mut Report) {
    let Some(first) = rows.iter().min_by_key(|row| row.from_key) else {
        return;
    };
    let end = rows.iter().map(|row| row.to_key).max().unwrap_or(first.to_key);
    let mut closing: Vec<&Row> = rows.iter().filter(|row| row.id() == OTHERWISE).collect();
    closing.sort_by_key(|row| row.from_key);
    if closing.is_empty() {
        let last = rows.last().unwrap_or(first);
        report.at_line(
            last.line(),
            format!("the table `{name}` lacks a last row `otherwise`; add one without `when`"),
        );
        return;
    }
    let (mut covered, mut day, mut line) = (first.from_key, first.from(), first.line());
    for row in closing {
        if row.from_key > covered {
            report.at_line(line, gap(name, day));
        }
        if row.to_key > covered {
            covered = row.to_key;
            line = row.line();
            day = row.to().unwrap_or(day);
        }
    }
    if covered < end {
        report.at_line(line, gap(name, day));
    }
}

fn gap(name: &str, day: jiff::civil::Date) -> String {
    format!(
        "the table `{name}` has no row `otherwise` in force on {day}; the days of its `otherwise` rows must join"
    )
}

fn unreachable(rows: &[Row], report: &mut Report) {
    let mut closing: Vec<&Row> = Vec::new();
    for row in rows {
        if row.id() == OTHERWISE {
            closing.push(row);
            continue;
        }
        if let Some(above) = closing.iter().find(|o| o.from_key < row.to_key && row.from_key < o.to_key) {
            report.at_line(
                row.line(),
                format!("the row `{}` can not be reached because `otherwise` on line {} stands above it; move it up", row.id(), above.line()),
            );
        }
    }
}

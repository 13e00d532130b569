//! The table of calibration and the fitted values, line by line for the terminal; and the words that the table in
//! a file has too.

use crate::speaker::Speaker;
use simulator::calibration::{CalibrationRow, CalibrationTable, History, Target, TargetUse, Verdict};
use simulator::parameters::{Parameter, Parameters};
use simulator::population::regions;
use texts::Args;

const NUMBER: usize = 13;
const PERIOD: usize = 10;
/// The measure of which there are as many as counties.
const COUNTIES: &str = "registered_in_county";

/// Every figure, by use; the counties as one line for each use.
pub fn table(speaker: &Speaker, history: &History, runs: u32, table: &CalibrationTable) -> Vec<String> {
    let frame = &history.frame;
    let args = Args::new()
        .text("from", &frame.measured_from.year().to_string())
        .text("to", &(frame.measured_from.year() + frame.years - 1).to_string())
        .number("size", i64::from(frame.size))
        .number("runs", i64::from(runs));
    let mut lines = vec![speaker.say("cli-calibrate-heading", &args)];
    for used in TargetUse::ALL {
        let rows = || table.rows.iter().filter(move |row| row.target.used == used);
        if rows().next().is_none() {
            continue;
        }
        lines.extend([
            String::new(),
            speaker.t(&format!("cli-calibrate-used-{}", used.id())),
            columns(speaker),
        ]);
        lines.extend(rows().filter(|row| row.target.key.measure != COUNTIES).map(|row| line(speaker, row)));
        lines.extend(counties(speaker, rows()));
    }
    lines.push(String::new());
    lines.extend(sums(speaker, table));
    lines
}

/// How many of each use that is judged are as near as they should be.
pub fn sums(speaker: &Speaker, table: &CalibrationTable) -> Vec<String> {
    let judged = TargetUse::ALL.into_iter().filter(|used| *used != TargetUse::Told);
    let sum = |used: TargetUse| {
        let (within, all) = table.within(used);
        let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let args = Args::new()
            .text("used", &speaker.t(&format!("cli-calibrate-used-{}", used.id())))
            .number("within", whole(within))
            .number("all", whole(all));
        speaker.say("cli-calibrate-sum", &args)
    };
    judged.map(sum).collect()
}

/// The values that the fit changed, with their bounds.
pub fn changes(speaker: &Speaker, base: &Parameters, parameters: &Parameters) -> Vec<String> {
    let changed = parameters.iter().zip(base.iter()).filter(|(now, before)| now.value != before.value);
    let lines = changed.map(|(now, before)| change(speaker, now, before));
    [String::new(), speaker.t("cli-calibrate-changed")].into_iter().chain(lines).collect()
}

fn change(speaker: &Speaker, now: &Parameter, before: &Parameter) -> String {
    let places = |number: f64| if number.abs() >= 100.0 { 0 } else { 4 };
    let (low, high) = now.searched();
    let args = Args::new()
        .text("name", &now.name)
        .decimal("before", before.value, places(before.value))
        .decimal("after", now.value, places(now.value))
        .decimal("low", low, places(low))
        .decimal("high", high, places(high));
    let line = speaker.say("cli-calibrate-value", &args);
    let near = (high - low) * 1e-6;
    if now.value - low < near || high - now.value < near {
        speaker.say("cli-calibrate-at-bound", &Args::new().text("line", &line))
    } else {
        line
    }
}

/// What a figure is called.
pub fn what(speaker: &Speaker, target: &Target) -> String {
    let of = target.key.of.as_deref().map(|of| match regions().iter().find(|region| region.code == of) {
        Some(region) if target.key.measure == COUNTIES => region.name.clone(),
        _ => speaker.word(&format!("service-{of}"), of),
    });
    let args = Args::new().text("of", of.as_deref().unwrap_or_default());
    speaker.say(&format!("cli-calibrate-what-{}", target.key.measure), &args)
}

/// Why figures of a measure do not come out.
pub fn reason(speaker: &Speaker, measure: &str) -> String {
    speaker.t(&format!("cli-calibrate-reason-{measure}"))
}

/// A figure in as many decimals as it is told with.
pub fn number(speaker: &Speaker, value: f64) -> String {
    texts::decimal(speaker.language, value, if value.abs() < 2.0 { 2 } else { 0 })
}

/// A difference as a share, with its sign.
pub fn share(speaker: &Speaker, error: f64) -> String {
    let rounded = (error * 1000.0).round() / 1000.0;
    let sign = if rounded > 0.0 { "+" } else { "" };
    format!("{sign}{}", texts::percent(speaker.language, rounded + 0.0, 1))
}

/// How it came out.
pub fn verdict(speaker: &Speaker, verdict: Verdict) -> String {
    speaker.t(&format!("cli-calibrate-verdict-{}", verdict.id()))
}

fn columns(speaker: &Speaker) -> String {
    let word = |key: &str| speaker.t(&format!("cli-calibrate-column-{key}"));
    let (published, simulated, error) = (word("published"), word("simulated"), word("error"));
    let (period, what, verdict) = (word("period"), word("what"), word("verdict"));
    format!("{published:>NUMBER$}{simulated:>NUMBER$}{error:>NUMBER$}  {period:<PERIOD$} {what} ({verdict})")
}

fn line(speaker: &Speaker, row: &CalibrationRow) -> String {
    let published = number(speaker, row.target.value);
    let simulated = row.simulated.map_or_else(|| "–".into(), |value| number(speaker, value));
    let error = row.error.map_or_else(|| "–".into(), |error| share(speaker, error));
    let (what, verdict) = (what(speaker, &row.target), verdict(speaker, row.verdict));
    let period = row.target.period.to_string();
    format!("{published:>NUMBER$}{simulated:>NUMBER$}{error:>NUMBER$}  {period:<PERIOD$} {what} ({verdict})")
}

/// The counties of some rows in one line; none when there are none.
pub fn counties<'r>(speaker: &Speaker, rows: impl Iterator<Item = &'r CalibrationRow>) -> Option<String> {
    let rows: Vec<&CalibrationRow> = rows.filter(|row| row.target.key.measure == COUNTIES).collect();
    let size = |row: &&&CalibrationRow| row.error.map_or(0.0, f64::abs);
    let worst = rows.iter().max_by(|a, b| size(a).total_cmp(&size(b)))?;
    let within = rows.iter().filter(|row| row.verdict == Verdict::Within).count();
    let county = regions().iter().find(|region| Some(region.code.as_str()) == worst.target.key.of.as_deref());
    let args = Args::new()
        .number("count", i64::try_from(rows.len()).unwrap_or(i64::MAX))
        .number("within", i64::try_from(within).unwrap_or(i64::MAX))
        .text("county", county.map_or("", |region| region.name.as_str()))
        .text("error", &share(speaker, worst.error.unwrap_or(0.0)));
    Some(speaker.say("cli-calibrate-counties", &args))
}

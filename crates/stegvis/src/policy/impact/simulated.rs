//! What comes of the change in time: pairs of runs with the same dice and the same parameters, held beside each
//! other run by run.

use super::Found;
use crate::progress;
use crate::simulate;
use crate::speaker::Speaker;
use anyhow::anyhow;
use simulator::compare::{Comparison, Difference, Inputs};
use simulator::laboratory::{Frame, Prepared};
use simulator::parameters::Parameters;
use simulator::results::{Summary, Unit, measure_of};
use simulator::rule_change::RuleChange;
use simulator::run::Going;
use simulator::scenario::Scenario;
use texts::Args;

/// The figures that are told of every change; those of the changed services and steps come first.
const ALWAYS: [&str; 11] = [
    "stock.mean",
    "stock.over_24_months.mean",
    "idle.persons.mean",
    "support.starts",
    "support.waiting.mean",
    "work.competitive.starts",
    "work.subsidised.starts",
    "work.lasting_12_months",
    "paid.all",
    "cost.per_person_in_lasting_work",
    "gain.society",
];

/// Runs the pairs.
pub(super) fn pairs(
    speaker: &Speaker,
    frame: &Frame,
    parameters: &Parameters,
    now: Scenario,
    changes: Vec<RuleChange>,
) -> anyhow::Result<Comparison> {
    let told = |fault| simulate::told(speaker, &fault);
    let changed = Scenario {
        id: "rules_changed".to_owned(),
        about: "The rules with the change.".to_owned(),
        rows: changes,
        ..now.clone()
    };
    let inputs = Inputs::new(frame, vec![now, changed], Vec::new(), parameters).map_err(told)?;
    let bar = progress::bar(1, speaker.t("cli-simulate-running"));
    let runs: Vec<(String, u32)> = inputs.runs().map(|(id, number)| (id.to_owned(), number)).collect();
    let mut summaries = Vec::with_capacity(runs.len());
    for (place, (id, replication)) in runs.iter().enumerate() {
        let scenario = inputs.scenario(id).ok_or_else(|| anyhow!("{id}"))?;
        let prepared = Prepared::new(scenario, frame, parameters, *replication).map_err(told)?;
        let ran = prepared.run(None, false, &mut |month, of, _| {
            let months = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
            bar.set_length(months(of * runs.len()));
            bar.set_position(months(place * of + month));
            Going::On
        });
        let (outcome, _) = ran.ok_or_else(|| anyhow!("{id}"))?;
        summaries.push(Summary::of(scenario, frame, &prepared, *replication, &outcome).map_err(told)?);
    }
    bar.finish_and_clear();
    Comparison::of(inputs, &summaries).map_err(|fault| anyhow!("{fault}"))
}

/// The differences in words.
pub(super) fn lines(speaker: &Speaker, compared: &Comparison, found: &Found) -> Vec<String> {
    let frame = &compared.inputs.frame;
    let args = Args::new()
        .number("years", frame.years.into())
        .date("from", frame.measured_from)
        .number("replications", frame.replications.into());
    let mut lines = vec![speaker.say("cli-policy-impact-simulated", &args)];
    let Some(differences) = compared.differences.first() else { return lines };
    for key in keys(found) {
        if let Some(difference) = differences.measures.get(&key) {
            lines.push(format!("  {}", line(speaker, &key, difference)));
        }
    }
    let checks = &compared.checks;
    let key = if checks.hold() { "cli-policy-impact-balances" } else { "cli-policy-impact-does-not-balance" };
    lines.push(
        speaker.say(key, &Args::new().number("failed", i64::try_from(checks.failed()).unwrap_or(i64::MAX))),
    );
    lines
}

/// The keys of the figures that are told, those of what was changed first.
fn keys(found: &Found) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for applied in &found.made.applied {
        let of_change: Vec<String> = match applied.path.split_once('/') {
            Some(("services", id)) => {
                ["starts", "participants", "cost"].map(|what| format!("services.{id}.{what}")).into()
            }
            Some(("steps", id)) => vec![format!("lead_time.{id}.mean_days")],
            _ => Vec::new(),
        };
        keys.extend(of_change);
    }
    keys.extend(ALWAYS.map(str::to_owned));
    let mut told = std::collections::BTreeSet::new();
    keys.retain(|key| told.insert(key.clone()));
    keys
}

fn line(speaker: &Speaker, key: &str, difference: &Difference) -> String {
    let Some((measure, what)) = measure_of(key) else { return key.to_owned() };
    let kind = if key.starts_with("services.") { "service" } else { "report-lead" };
    let what = what.map(|what| speaker.word(&format!("{kind}-{what}"), what));
    let args = what.map_or_else(Args::new, |what| Args::new().text("what", &what));
    let decimals = if measure.unit == Unit::Days { 1 } else { 0 };
    let signed = |figure: f64| {
        let written = texts::decimal(speaker.language, figure, decimals);
        let above = figure > 0.0 && written.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
        if above { format!("+{written}") } else { written }
    };
    let args_of = Args::new()
        .text("measure", &speaker.say(&measure.text_key(), &args))
        .text("difference", &signed(difference.estimate.mean))
        .text("unit", &speaker.t(&format!("unit-{}", measure.unit.id())))
        .text("verdict", &speaker.t(&format!("report-verdict-{}", difference.verdict.id())));
    match difference.estimate.interval {
        Some((low, high)) => speaker.say(
            "cli-policy-impact-difference",
            &args_of.text("low", &signed(low)).text("high", &signed(high)),
        ),
        None => speaker.say("cli-policy-impact-difference-once", &args_of),
    }
}

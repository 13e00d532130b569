//! Everything that was found, for other programs.

use super::Found;
use super::lines::{group_name, in_country, opens};
use crate::speaker::Speaker;
use serde_json::{Map, Value, json};
use simulator::compare::Comparison;
use simulator::impact::{Counts, Said, TableImpact};
use simulator::rule_change::Applied;

pub(super) fn all(speaker: &Speaker, found: &Found) -> Value {
    let weight = found.people.weight;
    json!({
        "on": found.on.to_string(),
        "bundle": { "before": found.before.hash(), "after": found.made.policy.hash() },
        "changes": found.made.applied.iter().map(change).collect::<Vec<_>>(),
        "people": {
            "count": found.people.count(),
            "weight": weight,
            "seed": found.frame.seed,
            "figures_of": found.frame.population_on.to_string(),
        },
        "tables": found.tables.iter().map(|one| table(speaker, one, weight)).collect::<Vec<_>>(),
        "decisions": found.decisions.as_ref().map(super::Decisions::told),
        "simulation": found.compared.as_ref().map(simulation),
    })
}

fn change(applied: &Applied) -> Value {
    let change = &applied.change;
    json!({
        "file": format!("{}/{}.toml", applied.layer, applied.path),
        "table": change.table,
        "row": change.row,
        "key": change.key,
        "was": applied.was,
        "is": change.value,
        "from": applied.from.map(|day| day.to_string()),
        "to": applied.to.map(|day| day.to_string()),
        "rows_of_id": applied.rows_of_id,
        "replaced_by": applied.replaced_by,
    })
}

fn table(speaker: &Speaker, found: &TableImpact, weight: f64) -> Value {
    let answers: Vec<Value> = found
        .answers
        .iter()
        .map(|((before, after), persons)| {
            json!({
                "before": said(before),
                "after": said(after),
                "persons": persons,
                "in_country": in_country(*persons, weight),
            })
        })
        .collect();
    let missing: Map<String, Value> = found
        .missing
        .iter()
        .map(|(fact, (before, after))| (fact.clone(), json!({ "before": before, "after": after })))
        .collect();
    let groups: Vec<Value> = found
        .groups
        .iter()
        .map(|(group, counts)| {
            json!({
                "kind": group.kind.id(),
                "id": group.id(),
                "name": group_name(speaker, group),
                "counts": counted(counts, opens(found)),
            })
        })
        .collect();
    json!({ "path": found.path, "table": found.table, "answers": answers, "missing": missing, "groups": groups })
}

fn said(said: &Said) -> &str {
    match said {
        Said::Answer(answer) => answer,
        Said::NeedsHuman => "needs_human",
        Said::NotInForce => "not_in_force",
        Said::NotEntitled => "not_entitled",
    }
}

fn counted(counts: &Counts, opens: bool) -> Value {
    let mut told = json!({
        "persons": counts.persons,
        "other_answer": counts.other,
        "needs_human_before": counts.needs_human_before,
        "needs_human_after": counts.needs_human_after,
    });
    if opens {
        told["entitled_before"] = counts.entitled_before.into();
        told["entitled_after"] = counts.entitled_after.into();
        told["opened"] = counts.opened.into();
        told["closed"] = counts.closed.into();
    }
    told
}

fn simulation(compared: &Comparison) -> Value {
    json!({
        "frame": compared.inputs.frame,
        "differences": compared.differences.first().map(|differences| &differences.measures),
        "checks": compared.checks.count(),
        "checks_failed": compared.checks.failed(),
    })
}

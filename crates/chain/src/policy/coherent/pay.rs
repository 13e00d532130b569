//! Tables of pay that are computed together (C7, C8): one that needs another has it, two that would pay the
//! same days are never in force together, and each asks only for what a line of pay can know years later.

use super::coverage::first_common_day;
use super::fault;
use crate::facts::FactIds;
use rules::{FactId, Fault, PeriodUnit, PolicyFile, Row};

/// A table, and those that have no meaning without it.
const NEEDED: &[(&str, &[&str])] = &[
    ("result_after", &["result_amount"]),
    (
        "result_amount",
        &["result_within", "result_extent_min", "result_kinds", "result_evidence", "speed_amount"],
    ),
    ("speed_within", &["speed_amount"]),
    ("speed_amount", &["speed_within"]),
    ("host_per_day", &["provider_share"]),
    ("degree_max", &["wage_ceiling", "extra_grant_max"]),
];

/// Tables that pay the same days or the same wage in two ways.
const EITHER: &[(&str, &str)] = &[
    ("base_per_day", "base_per_month"),
    ("degree_max", "employer_per_month"),
    ("degree_max", "person_per_month"),
];

/// What pays someone, so that there can be something to claim.
const PAYS: &[&str] = &[
    "base_per_day",
    "base_per_month",
    "fixed_per_month",
    "specialist_per_month",
    "result_amount",
    "host_per_day",
    "degree_max",
    "employer_per_month",
    "person_per_month",
];

pub(super) fn check(service: &PolicyFile, ids: &FactIds, faults: &mut Vec<Fault>) {
    for (needed, by) in NEEDED {
        lacking(service, needed, by, faults);
    }
    if PAYS.iter().all(|table| service.table(table).is_none()) {
        lacking(service, "degree_max", &["claim_within"], faults);
    }
    for (one, other) in EITHER {
        if let (Some(one), Some(other)) = (service.table(one), service.table(other))
            && let Some(day) = first_common_day(one, other)
        {
            let line = other.rows().first().map_or(1, Row::line);
            let what = format!(
                "`{}` and `{}` would both pay on {day}; keep one of them, or end one before the other begins",
                one.name(),
                other.name()
            );
            faults.push(fault(service, line, what));
        }
    }
    for row in service.table("result_after").into_iter().flat_map(|table| table.rows()) {
        if row.then().as_period().is_some_and(|period| period.unit != PeriodUnit::Months) {
            let what = "work is verified after whole months; write a number of months such as \"6 months\"";
            faults.push(fault(service, row.then_line(), what));
        }
    }
    for table in service.tables() {
        let Some((known, names)) = known(ids, table.name()) else { continue };
        for row in table.rows() {
            if let Some(condition) = row.conditions().iter().find(|asked| !known.contains(&asked.fact())) {
                faults.push(fault(
                    service,
                    row.when_line(),
                    format!(
                        "a line of pay can not know `{}`, so `{}` would never be computed; it may ask for {names}",
                        condition.fact_name(),
                        table.name()
                    ),
                ));
            }
        }
    }
}

/// Tells once that a table is lacking, at the first of those that need it.
fn lacking(service: &PolicyFile, needed: &str, by: &[&str], faults: &mut Vec<Fault>) {
    if service.table(needed).is_some() {
        return;
    }
    let mut lame: Vec<(usize, &str)> =
        by.iter().filter_map(|name| Some((service.table(name)?.rows().first()?.line(), *name))).collect();
    lame.sort_unstable();
    let names: Vec<String> = lame.iter().map(|(_, name)| format!("`{name}`")).collect();
    if let Some((line, _)) = lame.first() {
        let what = format!(
            "{} can not be computed without the table `{needed}`; add `{needed}` or remove what needs it",
            names.join(" and ")
        );
        faults.push(fault(service, *line, what));
    }
}

/// What the rules of a table of pay may ask for; nothing for tables that are asked of a whole case.
fn known(ids: &FactIds, table: &str) -> Option<(Vec<FactId>, &'static str)> {
    let (track, phase) = (ids.track, ids.phase);
    Some(match table {
        "base_per_day" | "base_per_month" | "fixed_per_month" | "specialist_per_month" => {
            (vec![track, phase], "track and phase")
        }
        "result_amount" | "result_within" | "result_extent_min" | "result_kinds" | "result_evidence"
        | "speed_amount" | "speed_within" => {
            (vec![track, phase, ids.result_kind], "track, phase and result_kind")
        }
        "host_per_day" | "provider_share" => {
            (vec![track, phase, ids.placed_by_provider], "track, phase and placed_by_provider")
        }
        "degree_max" | "wage_ceiling" | "extra_grant_max" | "employer_per_month" | "person_per_month" => (
            vec![ids.employment_extent, ids.employment_wage, ids.employment_degree],
            "employment_extent, employment_wage and employment_degree",
        ),
        // Asked for a day alone, before anyone knows of which result or line.
        "result_after" | "claim_within" => (Vec::new(), "nothing: it has only the row `otherwise`"),
        _ => return None,
    })
}

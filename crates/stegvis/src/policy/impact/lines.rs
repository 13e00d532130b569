//! The changes and their counts in words: one table for each changed table of the rules.

use super::Found;
use crate::speaker::Speaker;
use simulator::impact::{Counts, GroupKind, PersonGroup, Said, TableImpact};
use simulator::rule_change::Applied;
use texts::Args;

/// How wide a column of numbers is.
const WIDTH: usize = 14;
/// How wide the names of groups are.
const NAME_WIDTH: usize = 34;
/// What counts of the country are rounded to.
const STEP: f64 = 100.0;

/// What was changed.
pub(super) fn changes(speaker: &Speaker, found: &Found) -> Vec<String> {
    found.made.applied.iter().flat_map(|applied| change(speaker, found, applied)).collect()
}

fn change(speaker: &Speaker, found: &Found, applied: &Applied) -> Vec<String> {
    let change = &applied.change;
    let mut lines = vec![format!(
        "{}/{}.toml [[{}]] {}: {} {} → {}",
        applied.layer, applied.path, change.table, change.row, change.key, applied.was, change.value
    )];
    let args = || Args::new().text("layer", applied.replaced_by.as_deref().unwrap_or_default());
    let mut say = |key: &str, args: &Args| lines.push(format!("  {}", speaker.say(key, args)));
    if applied.rows_of_id > 1 {
        let rows = i64::try_from(applied.rows_of_id).unwrap_or(i64::MAX);
        let on = change.on.unwrap_or(found.on);
        say("cli-policy-impact-several", &args().number("rows", rows).date("date", on));
    }
    match (applied.from, applied.to) {
        (Some(from), None) => say("cli-policy-impact-from", &args().date("from", from)),
        (Some(from), Some(to)) => say("cli-policy-impact-from-to", &args().date("from", from).date("to", to)),
        _ => {}
    }
    if applied.replaced_by.is_some() {
        say("cli-policy-impact-replaced", &args());
    }
    lines
}

/// What a table answers before and after.
pub(super) fn table(speaker: &Speaker, found: &TableImpact, weight: f64) -> Vec<String> {
    let is_eligibility = opens(found);
    let args = Args::new().text("what", &name(speaker, found)).text("table", &found.table);
    let heading = if is_eligibility { "cli-policy-impact-service" } else { "cli-policy-impact-table" };
    let mut lines = vec![speaker.say(heading, &args)];
    if found.path.starts_with("services/") && !is_eligibility {
        lines.push(format!("  {}", speaker.t("cli-policy-impact-entitled-only")));
    }
    let told = lines.len();
    for ((before, after), persons) in found.answers.iter().filter(|((before, after), _)| before != after) {
        lines.push(format!(
            "  {} → {}: {}",
            said(speaker, before),
            said(speaker, after),
            country(speaker, *persons, weight)
        ));
    }
    if lines.len() == told {
        lines.push(format!("  {}", speaker.t("cli-policy-impact-same")));
    }
    if !found.missing.is_empty() {
        let facts: Vec<String> =
            found.missing.keys().map(|fact| speaker.word(&format!("fact-{fact}"), fact)).collect();
        let args = Args::new().text("facts", &facts.join("; "));
        lines.push(format!("  {}", speaker.say("cli-policy-impact-missing", &args)));
    }
    lines.push(String::new());
    lines.extend(groups(speaker, found, weight, is_eligibility));
    lines
}

/// Whether the table is the one that opens a service.
pub(super) fn opens(found: &TableImpact) -> bool {
    found.path.starts_with("services/") && found.table == "eligibility"
}

fn groups(speaker: &Speaker, found: &TableImpact, weight: f64, is_eligibility: bool) -> Vec<String> {
    type Column = (&'static str, fn(&Counts) -> u32);
    let columns: &[Column] = if is_eligibility {
        &[
            ("registered", |counts| counts.persons),
            ("before", |counts| counts.entitled_before),
            ("after", |counts| counts.entitled_after),
            ("opened", |counts| counts.opened),
            ("closed", |counts| counts.closed),
            ("human", |counts| counts.needs_human_after),
        ]
    } else {
        &[
            ("registered", |counts| counts.persons),
            ("other", |counts| counts.other),
            ("human", |counts| counts.needs_human_after),
        ]
    };
    let row = |name: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!("{cell:>WIDTH$}")).collect();
        format!("{name:<NAME_WIDTH$}{cells}")
    };
    let heads = columns.iter().map(|(column, _)| speaker.t(&format!("cli-policy-impact-column-{column}")));
    let mut lines = vec![row(&speaker.t("cli-policy-impact-country"), heads.collect())];
    let mut kind = GroupKind::All;
    for (group, counts) in &found.groups {
        if group.kind != kind {
            lines.push(String::new());
            kind = group.kind;
        }
        let cells = columns.iter().map(|(_, of)| country(speaker, of(counts), weight)).collect();
        lines.push(row(&group_name(speaker, group), cells));
    }
    lines
}

/// What a group is called.
pub(super) fn group_name(speaker: &Speaker, group: &PersonGroup) -> String {
    group.county().map_or_else(
        || speaker.t(&format!("cli-policy-impact-group-{}-{}", group.kind.id(), group.id())),
        str::to_owned,
    )
}

/// What the file is called.
fn name(speaker: &Speaker, found: &TableImpact) -> String {
    let (folder, id) = found.path.split_once('/').unwrap_or_default();
    let kind = if folder == "services" { "service" } else { "step" };
    let words = speaker.word(&format!("{kind}-{id}"), id);
    if words == id { found.path.clone() } else { words }
}

fn said(speaker: &Speaker, said: &Said) -> String {
    match said {
        Said::NeedsHuman => speaker.t("cli-policy-impact-said-needs_human"),
        Said::NotInForce => speaker.t("cli-policy-impact-said-not_in_force"),
        Said::NotEntitled => speaker.t("cli-policy-impact-said-not_entitled"),
        Said::Answer(answer) => speaker.word(&format!("cli-policy-impact-said-{answer}"), answer),
    }
}

/// Modelled persons as persons in the country, rounded.
fn country(speaker: &Speaker, persons: u32, weight: f64) -> String {
    let whole = in_country(persons, weight);
    if persons > 0 && whole == 0 {
        return speaker.t("cli-policy-impact-few");
    }
    texts::number(speaker.language, whole)
}

/// Modelled persons as persons in the country, rounded to hundreds.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn in_country(persons: u32, weight: f64) -> i64 {
    ((f64::from(persons) * weight / STEP).round() * STEP) as i64
}

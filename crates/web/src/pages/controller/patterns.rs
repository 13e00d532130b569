//! What is unusual in who has read what, in the last days, each with its reason in words and the lines that show it (issue 5,
//! Build 2). Control sees who read and when, and the number of the case, never whose it is.

use crate::fault::Fault;
use crate::ui::{Cell, Column, Details, Table, details, table};
use crate::visit::{Reply, Visit};
use access::{Limits, Pattern, Reading, unusual};
use chain::calendar::days_after;
use chain::oversight;
use jiff::civil::time;
use maud::{Markup, html};
use std::collections::BTreeMap;
use texts::Args;

/// How many days back the page looks. A bound of the page.
const DAYS: i64 = 30;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let since = crate::clock::moment(days_after(visit.now.day, -DAYS), time(0, 0, 0, 0));
    let store = &visit.app.store;
    let readings = store.readings_since(&viewer, since, &visit.path, visit.now.at, visit.now.day)?;
    let limits = limits(visit)?;
    let patterns = unusual(&readings, limits);
    let lines: BTreeMap<(i64, i64), &Reading> = readings.iter().map(|one| (one.line, one)).collect();
    let mut page = visit.page(visit.t("controller-patterns-title"));
    let told = Args::new()
        .number("days", DAYS)
        .number("unrelated", limits.unrelated_max)
        .number("lookups", limits.lookups_max)
        .number("from", limits.hours_from.into())
        .number("to", limits.hours_to.into());
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("controller-patterns-title")) }
        p .govuk-body-l { (visit.t("controller-patterns-lead")) }
        p .govuk-body { (visit.say("controller-patterns-limits", told)) }
        @if patterns.is_empty() { p .govuk-body { (visit.t("controller-patterns-none")) } }
        @for pattern in &patterns { (shown(visit, pattern, &lines)) }
    };
    Ok(page.into())
}

/// From where on it is unusual, by the rules.
fn limits(visit: &Visit) -> Result<Limits, Fault> {
    let number = |name: &str| {
        let said = oversight::number(&visit.policy, name, visit.now.day);
        said.map_err(|refusal| Fault::Unacceptable(refusal.key().to_owned()))
    };
    let hour = |name: &str| Ok::<i8, Fault>(i8::try_from(number(name)?).unwrap_or(24));
    Ok(Limits {
        unrelated_max: number("pattern_unrelated_max")?,
        lookups_max: number("pattern_lookups_max")?,
        hours_from: hour("pattern_hours_from")?,
        hours_to: hour("pattern_hours_to")?,
    })
}

fn shown(visit: &Visit, pattern: &Pattern, lines: &BTreeMap<(i64, i64), &Reading>) -> Markup {
    let user = visit.app.store.user(pattern.user).ok().flatten();
    let name = user.map_or_else(|| visit.t("shell-unknown"), |user| user.name);
    let count = i64::try_from(pattern.count).unwrap_or(i64::MAX);
    let args = Args::new().text("name", &name).date("date", pattern.day).number("count", count);
    let label = |word: &str| visit.t(&format!("controller-patterns-{word}"));
    let rows = pattern.lines.iter().filter_map(|line| lines.get(line)).map(|line| cells(visit, line));
    html! {
        section {
            h2 .govuk-heading-s { (visit.say(&format!("controller-patterns-{}", pattern.what.id()), args)) }
            (details(
                Details { summary: &label("lines"), ..Details::default() },
                table(&Table {
                    caption: &label("lines"),
                    caption_classes: "govuk-visually-hidden",
                    head: ["time", "relation", "case"].map(|word| Column::text(label(word))).to_vec(),
                    rows: rows.collect(),
                    stack: true,
                    ..Table::default()
                }),
            ))
        }
    }
}

fn cells(visit: &Visit, line: &Reading) -> Vec<Cell> {
    let cases: Vec<String> = line.cases.iter().map(ToString::to_string).collect();
    let what = if line.looked_up {
        visit.t("access-search-personal_number")
    } else {
        visit.t(&format!("access-relation-{}", line.relation.id()))
    };
    let nothing = visit.t("shell-none");
    vec![
        Cell::text(format!("{:02}:{:02}", line.time.hour(), line.time.minute())),
        Cell::text(what),
        Cell::text(if cases.is_empty() { nothing } else { cases.join(", ") }),
    ]
}

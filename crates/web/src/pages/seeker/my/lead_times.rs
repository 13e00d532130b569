//! How long each step took: from registration, and from the step before, against its target.

use super::steps::optional;
use crate::case_page::CaseView;
use crate::ui::{Cell, Column, LeadTime, LeadTimeWords, Table, lead_time_strip, table};
use crate::visit::Visit;
use crate::words;
use access::Part;
use chain::calendar::days_between;
use chain::lead_time::lead_times;
use chain::view::LeadTimeRow;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

pub(crate) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let Some(spell) = view.case.spell() else { return Markup::default() };
    let rows: Vec<LeadTimeRow> = lead_times(&view.case, &visit.policy)
        .into_iter()
        .filter(|row| row.spell == spell.number)
        // Steps about health are told only to those who may see them.
        .filter(|row| view.shows(Part::Health) || !optional(row.step))
        .collect();
    let steps: Vec<LeadTime> = rows.iter().map(|row| step(visit, row)).collect();
    let t = |key: &str| visit.t(key);
    let (title, description) = (t("seeker-my-times-strip"), t("seeker-my-times-description"));
    let (head_step, head_days) = (t("seeker-my-times-step"), t("seeker-my-times-taken"));
    let (head_target, head_outcome) = (t("seeker-my-times-target"), t("seeker-my-times-outcome"));
    html! {
        h2 .govuk-heading-l { (visit.t("seeker-my-times")) }
        p .govuk-body { (visit.t("seeker-my-times-intro")) }
        (lead_time_strip(
            "times",
            LeadTimeWords {
                title: &title,
                description: &description,
                step: &head_step,
                days: &head_days,
                target: &head_target,
                outcome: &head_outcome,
            },
            &steps,
        ))
        (table(&Table {
            caption: &visit.t("seeker-my-times-table"),
            caption_classes: "govuk-table__caption--s",
            head: vec![
                Column::text(visit.t("seeker-my-times-step")),
                Column::text(visit.t("seeker-my-times-done")),
                Column::numeric(visit.t("seeker-my-times-from-registration")),
                Column::numeric(visit.t("seeker-my-times-from-before")),
            ],
            rows: rows
                .iter()
                .map(|row| {
                    vec![
                        Cell::text(words::step(visit, row.step)),
                        Cell::text(visit.date(row.done_on)),
                        Cell::number(days(visit, row.registered_on, row.done_on)),
                        Cell::number(days(visit, row.previous_on, row.done_on)),
                    ]
                })
                .collect(),
            first_cell_is_header: true,
            stack: true,
            ..Table::default()
        }))
    }
}

fn step(visit: &Visit, row: &LeadTimeRow) -> LeadTime {
    let took = days_between(row.opened_on, row.done_on);
    let target = row.target_by.map(|by| days_between(row.opened_on, by));
    let said = |days: i64| visit.say("shell-days", Args::new().number("days", days));
    let whole = |days: i64| u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    LeadTime {
        name: words::step(visit, row.step),
        days: whole(took),
        target_days: target.map(whole),
        days_text: said(took),
        target_text: target.map_or_else(|| "–".to_owned(), said),
        outcome: match target {
            None => visit.t("seeker-my-times-no-target"),
            Some(target) if took > target => {
                visit.say("seeker-my-times-over", Args::new().number("days", took - target))
            }
            Some(_) => visit.t("seeker-my-times-within"),
        },
    }
}

fn days(visit: &Visit, from: Date, to: Date) -> String {
    visit.say("shell-days", Args::new().number("days", days_between(from, to)))
}

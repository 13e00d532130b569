//! What each service costs for each participant, result and month in work: a picture, and tables.

use super::{count, standard, tenths};
use crate::ui::{Cell, Column, LeadTime, LeadTimeWords, Table, lead_time_strip, table};
use crate::visit::Visit;
use crate::words;
use evaluation::{Costs, ResultKind, SMALLEST, ServiceCost, protected_part, whole_hundreds};
use maud::{Markup, html};
use texts::Args;

const ORE_OF_CROWN: i64 = 100;

pub(super) fn shown(visit: &Visit, costs: &Costs) -> Markup {
    let (told, few): (Vec<_>, Vec<_>) = costs.services().partition(|(_, cost)| cost.participants >= SMALLEST);
    let few: Vec<String> = few.into_iter().map(|(id, _)| words::service(visit, id)).collect();
    html! {
        h2 .govuk-heading-l { (visit.t("public-cost-services")) }
        p .govuk-body { (visit.t("public-cost-services-what")) }
        @if told.is_empty() {
            p .govuk-body { (visit.t("public-cost-none")) }
        } @else {
            (picture(visit, &told))
            (results(visit, &told))
        }
        @if !few.is_empty() {
            @let args = Args::new().text("services", &few.join(", ")).number("count", count(SMALLEST));
            p .govuk-body { (visit.say("public-cost-few", args)) }
        }
        (standards(visit))
    }
}

fn picture(visit: &Visit, told: &[(&str, &ServiceCost)]) -> Markup {
    let rows: Vec<LeadTime> = told
        .iter()
        .map(|(id, cost)| {
            let per = whole_hundreds(cost.per_participant().unwrap_or_default());
            LeadTime {
                name: words::service(visit, id),
                days: u32::try_from((per.0 / ORE_OF_CROWN).max(0)).unwrap_or(u32::MAX),
                target_days: None,
                days_text: texts::ore(visit.language, per.0),
                target_text: texts::number(visit.language, count(cost.participants)),
                outcome: basis(visit, cost),
            }
        })
        .collect();
    let label = |part: &str| visit.t(&format!("public-cost-column-{part}"));
    lead_time_strip(
        "cost",
        LeadTimeWords {
            title: &visit.t("public-cost-picture-title"),
            description: &visit.t("public-cost-picture"),
            step: &label("service"),
            days: &label("per-participant"),
            target: &label("participants"),
            outcome: &label("basis"),
        },
        &rows,
    )
}

/// What the cost is reckoned from.
fn basis(visit: &Visit, cost: &ServiceCost) -> String {
    let key = match (cost.with_standard > 0, cost.paid != chain::money::Ore::ZERO) {
        (true, true) => "public-cost-basis-both",
        (true, false) => "public-cost-basis-own",
        (false, true) => "public-cost-basis-paid",
        (false, false) => "public-cost-basis-nothing",
    };
    visit.t(key)
}

fn results(visit: &Visit, told: &[(&str, &ServiceCost)]) -> Markup {
    let label = |part: &str| Column::text(visit.t(&format!("public-cost-column-{part}")));
    let rows = told
        .iter()
        .map(|(id, cost)| {
            let mut cells = vec![Cell::text(words::service(visit, id))];
            cells.extend(ResultKind::ALL.map(|kind| Cell::text(per_result(visit, cost, kind))));
            let months = [ResultKind::Competitive, ResultKind::Subsidised];
            cells.extend(months.map(|kind| Cell::text(per_month(visit, cost, kind))));
            cells
        })
        .collect();
    html! {
        (table(&Table {
            caption: &visit.t("public-cost-results"),
            caption_classes: "govuk-table__caption--m",
            head: ["service", "competitive", "subsidised", "studies", "month-competitive", "month-subsidised"]
                .map(label)
                .into(),
            rows,
            first_cell_is_header: true,
            stack: true,
            ..Table::default()
        }))
        p .govuk-body { (visit.t("public-cost-results-how")) }
    }
}

fn per_result(visit: &Visit, cost: &ServiceCost, kind: ResultKind) -> String {
    let people = cost.outcome(kind).people;
    match (protected_part(people, cost.participants, SMALLEST), cost.per_result(kind)) {
        (None, _) => visit.t("open-results-hidden"),
        (Some(_), None) => visit.t("open-results-none"),
        (Some(people), Some(per)) => visit.say(
            "public-cost-per-person",
            Args::new().number("count", count(people)).ore("amount", whole_hundreds(per).0),
        ),
    }
}

fn per_month(visit: &Visit, cost: &ServiceCost, kind: ResultKind) -> String {
    let outcome = cost.outcome(kind);
    match (protected_part(outcome.people, cost.participants, SMALLEST), cost.per_month(kind)) {
        (None, _) => visit.t("open-results-hidden"),
        (Some(_), None) => visit.t("open-results-none"),
        (Some(_), Some(per)) => {
            let months = tenths(visit, outcome.time.month_tenths());
            visit.say(
                "public-cost-per-month",
                Args::new().text("months", &months).ore("amount", whole_hundreds(per).0),
            )
        }
    }
}

/// The figures of the service's own work, each with its source and what is assumed.
fn standards(visit: &Visit) -> Markup {
    let rows: Vec<Vec<Cell>> = visit
        .policy
        .services()
        .filter_map(|service| {
            let (row, amount) = standard(visit, &service.id, visit.now.day)?;
            let source = row.source();
            Some(vec![
                Cell::text(words::service(visit, &service.id)),
                Cell::number(texts::ore(visit.language, amount.0)),
                Cell::text(visit.date(row.from())),
                Cell::text(html! {
                    @let words = format!("{}, {}", source.title, source.at);
                    @match &source.url {
                        Some(url) => a .govuk-link href=(url) { (words) },
                        None => (words),
                    }
                    @if let Some(assumption) = row.assumption() {
                        br; (visit.t("public-cost-assumption")) " " span lang="en" { (assumption) }
                    }
                }),
            ])
        })
        .collect();
    let label = |part: &str| visit.t(&format!("public-cost-column-{part}"));
    html! {
        h3 .govuk-heading-m { (visit.t("public-cost-own")) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("public-cost-own-none")) }
        } @else {
            p .govuk-body { (visit.t("public-cost-own-what")) }
            (table(&Table {
                caption: &visit.t("public-cost-own-caption"),
                caption_classes: "govuk-table__caption--s",
                head: vec![
                    Column::text(label("service")),
                    Column::numeric(label("per-participant")),
                    Column::text(label("from")),
                    Column::text(label("source")),
                ],
                rows,
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
        }
    }
}

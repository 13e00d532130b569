//! One appropriation: its figures, what will be unused and whom it would fund, month by month, region by
//! region, and how the forecast is reckoned.

use super::chart::{Words, chart};
use super::published;
use super::{month, month_of};
use crate::ui::{Cell, Column, Details, SummaryRow, Table, details, inset_text, summary_list, table};
use crate::visit::Visit;
use chain::money::Ore;
use evaluation::{BudgetReport, BudgetSums};
use maud::{Markup, html};
use texts::Args;

pub(super) fn shown(visit: &Visit, number: &str, report: &BudgetReport) -> Markup {
    let id = number.replace(':', "-");
    let what = format!("controller-appropriations-what-{id}");
    let name = Args::new().text("number", number).text("year", &report.year.to_string());
    html! {
        section aria-labelledby=(format!("appropriation-{id}")) {
            h2 .govuk-heading-l id=(format!("appropriation-{id}")) { (visit.say("controller-appropriations-name", name)) }
            @if visit.has_text(&what) { p .govuk-body { (visit.t(&what)) } }
            (unused(visit, number, report))
            (figures(visit, report))
            (details(
                Details { summary: &visit.t("controller-appropriations-how"), ..Details::default() },
                how(visit, report),
            ))
            (months(visit, &id, number, report))
            (regions(visit, number, report))
            (published::shown(visit, number))
        }
    }
}

/// What will be unused, or lacking, and how many more persons it funds.
fn unused(visit: &Visit, number: &str, report: &BudgetReport) -> Markup {
    if report.granted == Ore::ZERO {
        return inset_text(html! { p .govuk-body { (visit.t("controller-appropriations-ungranted")) } });
    }
    let (key, amount) = if report.unused < Ore::ZERO {
        ("controller-appropriations-over-lead", -report.unused)
    } else {
        ("controller-appropriations-unused-lead", report.unused)
    };
    let args =
        Args::new().ore("amount", amount.0).text("number", number).text("year", &report.year.to_string());
    inset_text(html! {
        p .govuk-body-l { strong { (visit.say(key, args)) } }
        (more_persons(visit, report))
    })
}

fn more_persons(visit: &Visit, report: &BudgetReport) -> Markup {
    let (Some(more), Some(cost), Some(rate_month)) =
        (report.more_persons, report.per_participant_month, report.rate_month)
    else {
        return html! { p .govuk-body { (visit.t("controller-appropriations-more-unknown")) } };
    };
    let more = Args::new().number("count", more).text("months", &in_months(visit, report.months_left));
    let how = Args::new()
        .ore("cost", cost.0)
        .ore("rate", report.all.monthly_rate.0)
        .number("count", counted(report.all.taking_part))
        .text("month", &month_of(visit, rate_month));
    html! {
        p .govuk-body { strong { (visit.say("controller-appropriations-more", more)) } }
        p .govuk-body { (visit.say("controller-appropriations-more-how", how)) }
    }
}

fn figures(visit: &Visit, report: &BudgetReport) -> Markup {
    let row = |part: &str, amount: Ore| {
        SummaryRow::new(
            visit.t(&format!("controller-appropriations-{part}")),
            texts::ore(visit.language, amount.0),
        )
    };
    let mut rows = vec![
        row("granted", report.granted),
        row("committed", report.committed),
        row("outcome", report.all.outcome),
        row("approved", report.all.approved),
        row("waiting", report.all.waiting),
        row("rate", report.all.monthly_rate),
        row("forecast", report.all.forecast),
    ];
    if report.all.lost != Ore::ZERO {
        let lost = texts::ore(visit.language, report.all.lost.0);
        rows.push(SummaryRow::new(visit.t("pay-lost"), lost));
    }
    if report.granted != Ore::ZERO {
        rows.push(if report.unused < Ore::ZERO {
            row("over", -report.unused)
        } else {
            row("unused", report.unused)
        });
    }
    summary_list(&rows, "")
}

/// How the forecast is reckoned, with the figures of each part.
fn how(visit: &Visit, report: &BudgetReport) -> Markup {
    let all = &report.all;
    let paid = Args::new().ore("outcome", all.outcome.0).ore("waiting", (all.approved + all.waiting).0);
    html! {
        p .govuk-body { (visit.say("controller-appropriations-how-paid", paid)) }
        p .govuk-body {
            @match report.rate_month {
                Some(rate_month) => {
                    @let args = Args::new()
                        .ore("ahead", all.ahead.0)
                        .ore("rate", all.monthly_rate.0)
                        .text("month", &month_of(visit, rate_month));
                    (visit.say("controller-appropriations-how-rate", args))
                }
                None => (visit.t("controller-appropriations-how-no-rate")),
            }
        }
        p .govuk-body { (visit.t("controller-appropriations-how-results")) }
        @if all.without_amount > 0 {
            @let args = Args::new().number("count", counted(all.without_amount));
            p .govuk-body { (visit.say("controller-appropriations-how-unknown", args)) }
        }
    }
}

fn months(visit: &Visit, id: &str, number: &str, report: &BudgetReport) -> Markup {
    let label = |part: &str| visit.t(&format!("controller-appropriations-{part}"));
    let ore = |amount: Ore| texts::ore(visit.language, amount.0);
    let bars: Vec<String> = report
        .months
        .iter()
        .map(|sums| format!("{}: {}", month(visit, sums.month), ore(sums.together)))
        .collect();
    let args = Args::new().text("number", number).text("year", &report.year.to_string());
    let title = visit.say("controller-appropriations-picture-title", args);
    let rows = report
        .months
        .iter()
        .map(|sums| {
            let mut cells = vec![Cell::text(month(visit, sums.month))];
            let amounts = [sums.outcome, sums.expected, sums.together, sums.granted, sums.unused()];
            cells.extend(amounts.map(|amount| Cell::number(ore(amount))));
            cells
        })
        .collect();
    html! {
        h3 .govuk-heading-m { (label("months")) }
        (chart(
            &Words {
                id: &format!("months-{id}"),
                title: &title,
                description: &label("picture"),
                bars: &bars,
            },
            &report.months,
        ))
        (table(&Table {
            caption: &title,
            caption_classes: "govuk-table__caption--s",
            head: std::iter::once(Column::text(label("month")))
                .chain(
                    ["outcome", "expected", "together", "granted-so-far", "unused-so-far"]
                        .map(|part| Column::numeric(label(part))),
                )
                .collect(),
            rows,
            first_cell_is_header: true,
            stack: true,
            ..Table::default()
        }))
    }
}

fn regions(visit: &Visit, number: &str, report: &BudgetReport) -> Markup {
    let label = |part: &str| visit.t(&format!("controller-appropriations-{part}"));
    let ore = |amount: Ore| texts::ore(visit.language, amount.0);
    let cells = |name: String, sums: &BudgetSums| {
        let more = report
            .more_persons
            .map(|more| texts::number(visit.language, sums.part_of(more, report.all.taking_part)));
        let mut cells = vec![Cell::text(name)];
        cells.extend(
            [sums.outcome, sums.approved + sums.waiting, sums.monthly_rate, sums.forecast]
                .map(|amount| Cell::number(ore(amount))),
        );
        cells.push(Cell::number(texts::number(visit.language, counted(sums.taking_part))));
        cells.push(Cell::number(more.unwrap_or_else(|| visit.t("shell-unknown"))));
        cells
    };
    let name = |code: Option<&str>| match code {
        None => label("region-unknown"),
        Some(code) => {
            visit.app.register.region(code).map_or_else(|| code.to_owned(), |region| region.name.clone())
        }
    };
    html! {
        h3 .govuk-heading-m { (label("regions")) }
        @if report.regions.is_empty() {
            p .govuk-body { (label("no-regions")) }
        } @else {
            (table(&Table {
                caption: &visit.say("controller-appropriations-regions-of", Args::new().text("number", number)),
                caption_classes: "govuk-table__caption--s",
                head: vec![
                    Column::text(label("region")),
                    Column::numeric(label("outcome")),
                    Column::numeric(label("to-pay")),
                    Column::numeric(label("rate")),
                    Column::numeric(label("forecast")),
                    Column::numeric(label("taking-part")),
                    Column::numeric(label("more-persons")),
                ],
                rows: report.regions.iter().map(|(code, sums)| cells(name(code.as_deref()), sums)).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
            p .govuk-body { (label("regions-how")) }
        }
    }
}

fn in_months(visit: &Visit, months: i64) -> String {
    visit.say("shell-months", Args::new().number("months", months))
}

fn counted(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

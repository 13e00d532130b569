//! What the months in work are worth to society, the state and the person, by the published method.

use super::{count, tenths};
use crate::ui::{Cell, Column, Table, inset_text, table};
use crate::visit::Visit;
use chain::money::Ore;
use evaluation::{Costs, Gain, GainRates, Protected, ResultKind, SMALLEST, protected};
use maud::{Markup, html};
use rules::{Facts, NoTrace, Row, Then};
use texts::Args;

/// The rows of the method that hold today, in order: society, the state's share, the person.
struct Method<'v> {
    rows: [&'v Row; 3],
    /// What is not verified about the method as a whole.
    assumption: Option<&'v str>,
    rates: GainRates,
}

fn method(visit: &Visit) -> Option<Method<'_>> {
    let file = visit.policy.bundle.file("money", "gain")?;
    let facts = Facts::new(visit.policy.bundle.facts());
    let row = |name: &str| file.table(name)?.decide(&facts, visit.now.day, &mut NoTrace).row();
    let rows = [row("society_per_month")?, row("state_share")?, row("person_per_month")?];
    let rates = GainRates {
        society_per_month: Ore(rows[0].then().as_ore()?),
        state_percent: rows[1].then().as_percent()?,
        person_per_month: Ore(rows[2].then().as_ore()?),
    };
    Some(Method { rows, assumption: file.assumption(), rates })
}

/// What the policy says that a month in work is worth; none when it says nothing of the day.
pub(super) fn rates(visit: &Visit) -> Option<GainRates> {
    Some(method(visit)?.rates)
}

pub(super) fn shown(visit: &Visit, costs: &Costs) -> Markup {
    let Some(method) = method(visit) else {
        return html! {
            h2 .govuk-heading-l { (visit.t("public-cost-gain")) }
            p .govuk-body { (visit.t("public-cost-gain-silent")) }
        };
    };
    let work = costs.everyone(ResultKind::Competitive);
    html! {
        h2 .govuk-heading-l #gain { (visit.t("public-cost-gain")) }
        p .govuk-body { (visit.t("public-cost-gain-what")) }
        (over(visit, method.rates.of_month(), method.assumption))
        (sources(visit, &method))
        @match protected(work.people, SMALLEST) {
            Protected::FewerThan(_) => p .govuk-body { (visit.t("public-cost-gain-few")) },
            Protected::Count(0) => p .govuk-body { (visit.t("public-cost-gain-none")) },
            Protected::Count(_) if !costs.may_tell_everyone(ResultKind::Competitive, SMALLEST) => {
                p .govuk-body { (visit.t("public-cost-gain-hidden")) }
            }
            Protected::Count(people) => {
                @let args = Args::new()
                    .number("count", count(people))
                    .text("months", &tenths(visit, work.time.month_tenths()))
                    .text("full_time", &tenths(visit, work.time.full_time_month_tenths()));
                p .govuk-body { (visit.say("public-cost-gain-counted", args)) }
                (parts(visit, &visit.t("public-cost-gain-caption"), method.rates.of_time(work.time)))
            }
        }
        p .govuk-body { (visit.t("public-cost-gain-subsidised")) }
    }
}

/// Each part of a gain as a row, and what the parts come to.
pub(super) fn parts(visit: &Visit, caption: &str, gain: Gain) -> Markup {
    let rows =
        [("society", gain.society), ("state", gain.state), ("person", gain.person), ("parts", gain.parts())];
    table(&Table {
        caption,
        caption_classes: "govuk-table__caption--s",
        head: vec![
            Column::text(visit.t("public-cost-gain-whom")),
            Column::numeric(visit.t("public-cost-gain-amount")),
        ],
        rows: rows
            .iter()
            .map(|(whom, amount)| {
                vec![
                    Cell::text(visit.t(&format!("public-cost-gain-{whom}"))),
                    Cell::number(texts::ore(visit.language, amount.0)),
                ]
            })
            .collect(),
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

/// That the printed parts sum to more than the whole, when they do.
fn over(visit: &Visit, month: Gain, assumption: Option<&str>) -> Markup {
    html! {
        @if month.over() > Ore::ZERO {
            @let args = Args::new()
                .ore("whole", month.society.0)
                .ore("state", month.state.0)
                .ore("person", month.person.0)
                .ore("parts", month.parts().0)
                .ore("over", month.over().0);
            (inset_text(html! {
                p .govuk-body { strong { (visit.say("public-cost-gain-over", args)) } }
                @if let Some(assumption) = assumption {
                    p .govuk-body { (visit.t("public-cost-assumption")) " " span lang="en" { (assumption) } }
                }
            }))
        }
    }
}

/// The rows of the method with where they come from and what is assumed.
fn sources(visit: &Visit, method: &Method<'_>) -> Markup {
    let value = |then: &Then| match then {
        Then::Ore(amount) => texts::ore(visit.language, *amount),
        Then::Percent(percent) => visit.say("public-cost-percent", Args::new().number("percent", *percent)),
        _ => String::new(),
    };
    let rows = ["society", "state", "person"]
        .iter()
        .zip(method.rows)
        .map(|(whom, row)| {
            let source = row.source();
            vec![
                Cell::text(visit.t(&format!("public-cost-gain-{whom}"))),
                Cell::number(value(row.then())),
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
            ]
        })
        .collect();
    let label = |part: &str| visit.t(&format!("public-cost-column-{part}"));
    table(&Table {
        caption: &visit.t("public-cost-gain-method"),
        caption_classes: "govuk-table__caption--s",
        head: vec![
            Column::text(visit.t("public-cost-gain-whom")),
            Column::numeric(visit.t("public-cost-gain-month")),
            Column::text(label("from")),
            Column::text(label("source")),
        ],
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

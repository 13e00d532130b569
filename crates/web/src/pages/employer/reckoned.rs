//! The answer of the calculator: what is paid a month and in total, how ceiling, hours and degree worked, who pays
//! what, how long it may go on, and every row of the rules that was asked.

use super::calculator::Question;
use super::wage_split::{WageSplit, wage_split};
use crate::pay_lines::{ore, rule_row};
use crate::ui::{Cell, Column, SummaryRow, Table, summary_list, table};
use crate::visit::Visit;
use crate::words;
use chain::entitlement::{Amounts, amounts};
use chain::explanation::{Explaining, Silent};
use chain::money::Ore;
use jiff::ToSpan;
use maud::{Markup, html};
use rules::{Period, PeriodUnit};
use texts::Args;

/// The tables that say how long a subsidy may go on, and when it must be claimed.
const PERIODS: [&str; 3] = ["longest", "longest_total", "claim_within"];

pub(super) fn shown(visit: &Visit, question: &Question<'_>) -> Markup {
    let told = amounts::<Explaining>(&visit.policy, question.service, &question.employment, question.day);
    let total = total(visit, question);
    html! {
        section aria-labelledby="result" {
            h2 #result .govuk-heading-l { (words::service(visit, &question.service.id)) }
            @match told.per_month() {
                Some(per_month) => {
                    (headline(visit, &told, per_month))
                    (summary_list(&facts(visit, question, &told, &total), ""))
                    @if let Some(split) = split(question, &told) { (wage_split(visit, &split)) }
                    (bill(visit, question, &told))
                }
                None => {
                    p .govuk-body { (visit.t("calculator-unknown")) }
                    @for fact in &told.missing { p .govuk-body { (visit.t(&format!("fact-{fact}"))) } }
                }
            }
            h3 .govuk-heading-m { (visit.t("calculator-periods")) }
            (periods(visit, question))
            h3 .govuk-heading-m { (visit.t("calculator-rules")) }
            (words::reasons(visit, &told.explanation))
        }
    }
}

fn headline(visit: &Visit, told: &Amounts, per_month: Ore) -> Markup {
    let (key, amount) = match (told.to_employer(), told.person_fixed) {
        (Some(amount), _) => ("calculator-employer-gets", amount),
        (None, Some(amount)) => ("calculator-person-gets", amount),
        (None, None) => ("calculator-employer-gets", per_month),
    };
    html! { p .govuk-body-l { strong { (visit.say(key, Args::new().ore("amount", amount.0))) } } }
}

/// What it comes to over the months asked for.
struct Total {
    amount: Ore,
    /// The months that were counted.
    months: i64,
    /// The longest time that the rules allow, where they set one that was passed.
    most: Option<i64>,
    /// Whether the rules end before the months do.
    ends: bool,
}

/// Each month by the rules of its own first day.
fn total(visit: &Visit, question: &Question<'_>) -> Total {
    let most = most_months(question);
    let wanted = most.map_or(question.months, |most| question.months.min(most));
    let mut amount = Ore::ZERO;
    let mut months = 0;
    while months < wanted {
        let Ok(day) = question.day.checked_add(months.months()) else { break };
        let told = amounts::<Silent>(&visit.policy, question.service, &question.employment, day);
        let Some(per_month) = told.per_month() else { break };
        amount = amount + per_month;
        months += 1;
    }
    Total { amount, months, most: most.filter(|most| *most < question.months), ends: months < wanted }
}

/// The longest time in months that any row of the service allows on the day; none where no row sets one.
fn most_months(question: &Question<'_>) -> Option<i64> {
    let most_of = |name: &str| {
        let rows = question.service.find(name)?.rows().iter().filter(|row| row.is_in_force(question.day));
        rows.filter_map(|row| in_months(row.then().as_period()?)).max()
    };
    most_of("longest_total").or_else(|| most_of("longest"))
}

fn in_months(period: Period) -> Option<i64> {
    match period.unit {
        PeriodUnit::Months => Some(period.count.into()),
        PeriodUnit::Years => Some(i64::from(period.count) * 12),
        PeriodUnit::Days | PeriodUnit::WorkingDays | PeriodUnit::Weeks => None,
    }
}

fn facts(visit: &Visit, question: &Question<'_>, told: &Amounts, total: &Total) -> Vec<SummaryRow> {
    let label = |part: &str| visit.t(&format!("calculator-{part}"));
    let employment = &question.employment;
    let mut rows = vec![SummaryRow::new(label("by-rules-of"), visit.date(question.day))];
    if let Some(ceiling) = told.wage_ceiling {
        rows.push(SummaryRow::new(label("ceiling"), ceiling_words(visit, question, ceiling)));
    }
    if let (Some(degree), Some(max)) = (told.degree, told.degree_max) {
        let asked = i64::from(employment.degree_percent);
        let key = if asked > max { "calculator-degree-lowered" } else { "calculator-degree-used" };
        let args = Args::new().number("degree", degree).number("asked", asked).number("max", max);
        rows.push(SummaryRow::new(label("degree"), visit.say(key, args)));
    }
    if let Some(extra) = told.extra {
        let lowered = employment.extra_per_month > extra;
        let key = if lowered { "calculator-extra-lowered" } else { "calculator-extra-used" };
        let args = Args::new().ore("amount", extra.0).ore("max", told.extra_max.unwrap_or_default().0);
        rows.push(SummaryRow::new(label("extra"), visit.say(key, args)));
    } else if employment.extra_per_month > Ore::ZERO {
        rows.push(SummaryRow::new(label("extra"), label("extra-none")));
    }
    let args = || Args::new().ore("amount", total.amount.0).number("months", total.months);
    rows.push(SummaryRow::new(
        label("total"),
        html! {
            strong { (visit.say("calculator-total-what", args())) }
            @if let Some(most) = total.most {
                br;
                (visit.say(
                    "calculator-too-long",
                    Args::new().number("asked", question.months).number("most", most),
                ))
            }
            @if total.ends { br; (visit.t("calculator-rules-end")) }
        },
    ));
    if let Some(appropriation) = &question.service.appropriation {
        let args = Args::new().text("appropriation", appropriation);
        rows.push(SummaryRow::new(label("paid-by"), visit.say("calculator-paid-by-what", args)));
    }
    rows
}

fn ceiling_words(visit: &Visit, question: &Question<'_>, ceiling: Ore) -> Markup {
    let extent = question.employment.extent_percent;
    let counts_to = ceiling.percent(extent.into());
    let above = question.employment.wage_per_month > counts_to;
    let args =
        Args::new().ore("ceiling", ceiling.0).number("extent", extent.into()).ore("counts", counts_to.0);
    html! {
        (visit.say("calculator-ceiling-what", args)) " "
        (visit.t(if above { "calculator-ceiling-above" } else { "calculator-ceiling-below" }))
    }
}

/// The wage in its parts, for a subsidy that is a share of it.
fn split(question: &Question<'_>, told: &Amounts) -> Option<WageSplit> {
    let wage = question.employment.wage_per_month;
    let (subsidy, counted) = (told.subsidy?, told.counted?);
    told.employer_fixed.is_none().then_some(WageSplit {
        subsidy,
        employers: counted - subsidy,
        above: wage - counted,
        wage,
    })
}

/// Who pays what of the wage a month.
fn bill(visit: &Visit, question: &Question<'_>, told: &Amounts) -> Markup {
    let label = |part: &str| visit.t(&format!("calculator-{part}"));
    let wage = question.employment.wage_per_month;
    let to_employer = told.to_employer();
    let mut rows = vec![("wage", wage)];
    if let Some(subsidy) = told.subsidy.filter(|_| told.employer_fixed.is_none()) {
        rows.push(("subsidy", -subsidy));
    }
    if let Some(fixed) = told.employer_fixed {
        rows.push(("fixed", -fixed));
    } else if let Some(extra) = told.extra.filter(|extra| *extra > Ore::ZERO) {
        rows.push(("extra", -extra));
    }
    rows.push(("left", wage - to_employer.unwrap_or_default()));
    if let Some(person) = told.person_fixed {
        rows.push(("person", person));
    }
    html! {
        (table(&Table {
            caption: &label("bill"),
            caption_classes: "govuk-table__caption--m",
            head: vec![Column::text(label("part")), Column::numeric(label("a-month"))],
            rows: rows
                .into_iter()
                .map(|(part, amount)| {
                    vec![Cell::text(label(&format!("bill-{part}"))), Cell::number(ore(visit, amount))]
                })
                .collect(),
            first_cell_is_header: true,
            ..Table::default()
        }))
        p .govuk-body-s { (label("bill-note")) }
    }
}

fn periods(visit: &Visit, question: &Question<'_>) -> Markup {
    let rows = PERIODS.iter().filter_map(|name| question.service.find(name)).flat_map(|table| {
        let in_force = table.rows().iter().filter(|row| row.is_in_force(question.day));
        in_force.map(|row| format!("{}/{}", table.name(), row.id()))
    });
    let rows: Vec<String> = rows.collect();
    html! {
        @if rows.is_empty() {
            p .govuk-body { (visit.t("calculator-periods-none")) }
        } @else {
            ul .govuk-list .govuk-list--bullet {
                @for row in &rows { li { (rule_row(visit, &visit.policy, &question.service.id, row)) } }
            }
        }
    }
}

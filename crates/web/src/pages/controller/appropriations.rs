//! Appropriations (D1): granted, promised, used, the forecast, and what will be unused — early, by month and
//! region, with how many more persons it would fund. Every figure says how it is reckoned.

mod chart;
mod published;
mod sections;

use crate::fault::Fault;
use crate::ui::{Button, ButtonKind, Label, Select, SelectItem, button, select};
use crate::visit::{Reply, Visit};
use chain::event::StreamId;
use chain::view::PayLineRow;
use evaluation::{Budget, BudgetReport};
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};
use texts::Args;

/// Those that the service's own money comes from, shown also while nothing is paid from them.
const ALWAYS: [&str; 2] = ["1:3", "1:4"];

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let lines: Vec<PayLineRow> = visit.app.store.pay_lines()?.into_iter().map(|(_, line)| line).collect();
    let years = years(visit, &lines);
    let asked = visit.query.text("year").parse().ok().filter(|year| years.contains(year));
    let year = asked.unwrap_or_else(|| visit.now.day.year());
    let reports = reports(visit, &lines, year);
    let mut page = visit.page(visit.t("controller-appropriations-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("controller-appropriations-title")) }
        p .govuk-body-l { (visit.t("controller-appropriations-lead")) }
        (choose_year(visit, &years, year))
        @for (number, report) in &reports { (sections::shown(visit, number, report)) }
    };
    Ok(page.into())
}

/// The years that anything is granted for or paid in, and the present one; the latest first.
fn years(visit: &Visit, lines: &[PayLineRow]) -> BTreeSet<i16> {
    let world = visit.app.store.world();
    let granted = world.world.appropriations.keys().filter_map(|id| id.split_once('-')?.0.parse().ok());
    let paid = lines.iter().filter(|line| line.payment.is_some()).map(|line| line.state_on.year());
    granted.chain(paid).chain([visit.now.day.year()]).collect()
}

/// Each appropriation of the year in figures, in order of number.
fn reports(visit: &Visit, lines: &[PayLineRow], year: i16) -> BTreeMap<String, BudgetReport> {
    let new = || Budget::of_year(year, visit.now.day);
    let mut budgets: BTreeMap<String, Budget> =
        ALWAYS.iter().map(|number| ((*number).to_owned(), new())).collect();
    let world = visit.app.store.world();
    for id in world.world.appropriations.keys() {
        if let Some((of, number)) = id.split_once('-')
            && of.parse() == Ok(year)
        {
            budgets.entry(number.to_owned()).or_insert_with(new);
        }
    }
    for line in lines {
        if let Some(number) = &line.appropriation {
            budgets.entry(number.clone()).or_insert_with(new).add(line);
        }
    }
    budgets
        .into_iter()
        .map(|(number, budget)| {
            let stream = StreamId::appropriation(&number, year);
            let money = world.world.appropriations.get(&stream.id);
            let granted = money.map(|money| money.granted).unwrap_or_default();
            let committed = money.map(|money| money.committed.values().copied().sum()).unwrap_or_default();
            (number, budget.report(granted, committed))
        })
        .collect()
}

fn choose_year(visit: &Visit, years: &BTreeSet<i16>, year: i16) -> Markup {
    let items = years.iter().rev().map(|year| SelectItem::new(year.to_string(), year.to_string())).collect();
    html! {
        form method="get" action=(visit.path) {
            (select(Select {
                name: "year",
                label: Label::bold(&visit.t("controller-appropriations-year")),
                items,
                value: &year.to_string(),
                ..Select::default()
            }))
            (button(Button {
                text: &visit.t("controller-appropriations-show"),
                kind: ButtonKind::Secondary,
                ..Button::default()
            }))
        }
    }
}

/// A month's name.
fn month(visit: &Visit, number: i8) -> String {
    visit.t(&format!("pay-lines-month-{number}"))
}

/// A month of a year in words.
fn month_of(visit: &Visit, first: jiff::civil::Date) -> String {
    let name = month(visit, first.month());
    visit.say("pay-lines-month", Args::new().text("month", &name).text("year", &first.year().to_string()))
}

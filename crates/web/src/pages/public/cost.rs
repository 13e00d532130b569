//! The open costs (D2): what each service costs for a participant, a result and a month in work, the
//! service's own and the bought ones side by side, and what the months in work are worth. Groups so small
//! that somebody could be recognised are not told.

mod calculator;
mod gain;
mod services;

use crate::fault::Fault;
use crate::figures;
use crate::forms::{Form, Reader};
use crate::ui::inset_text;
use crate::visit::{Reply, Visit};
use chain::money::Ore;
use evaluation::{CaseRows, Costs, SMALLEST};
use jiff::civil::Date;
use maud::html;
use rules::{Facts, NoTrace, Row, Then};
use store::CaseMoney;
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let (costs, age) = visit.app.costs.of(visit, || gathered(visit))?;
    let asked = calculator::read(&visit.query);
    let mut page = visit.page(visit.t("public-cost-title"));
    page.wide = true;
    if let Some(Err(errors)) = &asked {
        page.errors = visit.errors(errors);
    }
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("public-cost-title")) }
        p .govuk-body-l { (visit.t("public-cost-lead")) }
        (inset_text(html! {
            p .govuk-body { (visit.t("open-results-synthetic")) }
            p .govuk-body { (visit.say("open-results-small", Args::new().number("count", count(SMALLEST)))) }
        }))
        (services::shown(visit, &costs))
        (gain::shown(visit, &costs))
        (figures::age(visit, age))
        (calculator::shown(visit, asked.as_ref(), &page.errors))
        p .govuk-body { a .govuk-link href="/results" { (visit.t("open-results-title")) } }
    };
    Ok(page.into())
}

/// The costs of every case. Rows about nobody in particular are read; no case is opened.
fn gathered(visit: &Visit) -> Result<Costs, Fault> {
    let mut costs = Costs::on(visit.now.day);
    visit.app.store.each_case_money(&mut |_, CaseMoney { lines, uses, works }| {
        let rows = CaseRows { lines, uses, works };
        costs.add(&rows, |service, day| standard(visit, service, day).map(|(_, amount)| amount));
    })?;
    Ok(costs)
}

/// What the service's own account says that a participant costs who begins on the day, and the row.
fn standard<'v>(visit: &'v Visit, service: &str, day: Date) -> Option<(&'v Row, Ore)> {
    let table = visit.policy.find_service(service)?.find("cost_per_participant")?;
    let facts = Facts::new(visit.policy.bundle.facts());
    let verdict = table.decide(&facts, day, &mut NoTrace);
    Some((verdict.row()?, Ore(verdict.then().and_then(Then::as_ore)?)))
}

fn count(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A number of tenths in words.
fn tenths(visit: &Visit, tenths: i64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "tenths of months that people have worked")]
    let value = tenths as f64 / 10.0;
    texts::decimal(visit.language, value, 1)
}

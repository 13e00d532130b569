//! The open results (E2, A12): how many are without an activity today, and how long each step takes.
//! Open to everyone, without signing in; groups so small that somebody could be recognised are not told.

mod steps;

use crate::fault::Fault;
use crate::figures;
use crate::ui::{SummaryRow, inset_text, summary_list};
use crate::visit::{Reply, Visit};
use evaluation::{LeadTimes, Protected, SMALLEST, WithoutActivity, WithoutActivityReport, protected};
use maud::{Markup, html};
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let store = &visit.app.store;
    let idle = WithoutActivity::counted(visit.now.day, store.idle_since()?).report();
    let (times, age) = visit.app.lead_times.of(visit, || {
        let mut times = LeadTimes::default();
        store.each_lead_time(&mut |row| times.add(row))?;
        Ok(times)
    })?;
    let mut page = visit.page(visit.t("open-results-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("open-results-title")) }
        p .govuk-body-l { (visit.t("open-results-lead")) }
        (inset_text(html! {
            p .govuk-body { (visit.t("open-results-synthetic")) }
            p .govuk-body {
                (visit.say("open-results-small", Args::new().number("count", number(SMALLEST))))
            }
        }))
        (without_activity(visit, &idle))
        (steps::shown(visit, &times.report()))
        (figures::age(visit, age))
        p .govuk-body { a .govuk-link href="/services" { (visit.t("open-services-title")) } }
    };
    Ok(page.into())
}

/// The counter: people and their days today. Days are told only when the people are.
fn without_activity(visit: &Visit, idle: &WithoutActivityReport) -> Markup {
    let label = |part: &str| visit.t(&format!("open-results-idle-{part}"));
    let (people, told) = match protected(idle.people, SMALLEST) {
        Protected::Count(count) => {
            (visit.say("shell-people", Args::new().number("count", number(count))), true)
        }
        Protected::FewerThan(count) => {
            (visit.say("open-results-fewer", Args::new().number("count", number(count))), false)
        }
    };
    let days = |days: Option<i64>| match days {
        _ if !told => visit.t("open-results-hidden"),
        Some(days) => visit.say("shell-days", Args::new().number("days", days)),
        None => visit.t("open-results-none"),
    };
    html! {
        h2 .govuk-heading-l { (label("title")) }
        p .govuk-body { (label("what")) }
        (summary_list(&[
            SummaryRow::new(label("on"), visit.date(idle.on)),
            SummaryRow::new(label("people"), html! { strong { (people) } }),
            SummaryRow::new(label("days"), days(i64::try_from(idle.days).ok())),
            SummaryRow::new(label("median"), days(idle.median_days)),
        ], ""))
    }
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

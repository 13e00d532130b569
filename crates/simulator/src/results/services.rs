//! Service by service: how many came, how many were there, what came of it and what it cost (D2, E1).

use super::measures::Figures;
use super::reading::{Reading, number, ratio};
use evaluation::ResultKind;
use evaluation::observations::{ServiceMonth, ServiceSeen};

pub(super) fn put(reading: &Reading<'_>, figures: &mut Figures) {
    for (id, seen) in reading.seen.services().iter() {
        put_one(reading, id, seen, figures);
    }
}

fn put_one(reading: &Reading<'_>, id: &str, seen: &ServiceSeen, figures: &mut Figures) {
    let months = |of: fn(&ServiceMonth) -> u64| -> u64 {
        seen.months.within(reading.from, reading.to).map(|(_, month)| of(month)).sum()
    };
    let mut put = |what: &str, figure: Option<f64>| figures.put(&format!("services.{id}.{what}"), figure);
    let starts = months(|month| month.started + month.placed + month.employed);
    let there =
        months(|month| month.in_support + month.in_frame + month.in_placement + month.in_subsidised_work);
    if starts + there == 0 {
        return;
    }
    put("starts", reading.a_year(starts));
    put("participants", ratio(reading.persons(there), reading.month_count()));
    let years = || seen.years.range(reading.years()).map(|(_, year)| year);
    let followed = number(years().map(|year| year.seen_90).sum());
    let within = |kind: ResultKind| number(years().map(|year| year.within_90.get(kind)).sum());
    let competitive = within(ResultKind::Competitive);
    put("to_competitive_share", ratio(competitive, followed));
    put("to_work_share", ratio(competitive + within(ResultKind::Subsidised), followed));
    put("lasting_12_months", reading.a_year(years().map(|year| year.lasting_12).sum()));
    let due: i64 = seen.due_in(reading.years()).iter().map(|(_, ore)| ore).sum();
    let standard: i64 = years().map(|year| year.standard).sum();
    put("cost", reading.million_a_year(due + standard));
}

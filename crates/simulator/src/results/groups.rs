//! The same for women and men, young and old, with and without a code … (E4).

use super::measures::Figures;
use super::reading::{Reading, number, ratio};
use evaluation::observations::Group;

pub(super) fn put(reading: &Reading<'_>, figures: &mut Figures) {
    for group in Group::ALL {
        let seen = reading.seen.group(&[*group], reading.from, reading.to);
        let years = number(seen.unemployed_months) / 12.0;
        let waits = reading.seen.lead_times().to_support(&[*group], reading.years());
        let mut put = |what: &str, figure: Option<f64>| {
            figures.put(&format!("group.{}.{what}", group.id()), figure);
        };
        put("stock", ratio(reading.persons(seen.unemployed_months), reading.month_count()));
        let per_100 = |count: u64| ratio(number(count) * 100.0, years);
        put("competitive_per_100_years", per_100(seen.exits_competitive));
        put("subsidised_per_100_years", per_100(seen.exits_subsidised));
        put("support_per_100_years", per_100(seen.support_started));
        put("idle_share", ratio(number(seen.idle_months), number(seen.unemployed_months)));
        put("idle_days_per_person_year", ratio(number(seen.idle_days), years));
        put("support_wait_mean_days", waits.mean());
    }
}

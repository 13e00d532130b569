//! Money: appropriations, what is paid to whom, providers' and hosts' economy, what a lasting job costs and
//! what work is worth to society by the published method (D1, D2, C5).

use super::measures::Figures;
use super::reading::{MONTH_DAYS, Reading, amount, number, ratio};
use crate::parameters::Parameters;
use chain::Policy;
use chain::money::Ore;
use chain::pay::LineKind;
use evaluation::observations::ProviderYear;
use evaluation::{GainRates, ResultKind};
use jiff::civil::Date;
use rules::{Facts, NoTrace};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One appropriation of one year, in millions of kronor in the country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppropriationYear {
    /// Its number, such as `1:4`.
    pub number: String,
    /// The year.
    pub year: u16,
    /// Granted.
    pub granted: f64,
    /// Bound by decisions and not given back.
    pub committed: f64,
    /// Left.
    pub unused: f64,
}

/// Each appropriation of each measured year that money was granted for.
pub(super) fn appropriations(reading: &Reading<'_>) -> Vec<AppropriationYear> {
    let mut rows: Vec<AppropriationYear> = Vec::new();
    for (id, seen) in reading.seen.appropriations() {
        let Some((year, of)) = id.split_once('-') else { continue };
        let Ok(year) = year.parse() else { continue };
        if reading.years().contains(&year) && seen.granted != 0 {
            let million = |ore: i64| super::rounded(reading.million(ore));
            rows.push(AppropriationYear {
                number: of.to_owned(),
                year,
                granted: million(seen.granted),
                committed: million(seen.bound()),
                unused: million(seen.unused()),
            });
        }
    }
    rows.sort_by(|a, b| (&a.number, a.year).cmp(&(&b.number, b.year)));
    rows
}

pub(super) fn put(reading: &Reading<'_>, parameters: &Parameters, figures: &mut Figures) {
    put_appropriations(reading, figures);
    put_paid(reading, figures);
    let cost = |name: &str| parameters.get(name).map(|parameter| parameter.value);
    put_providers(reading, cost("services.seat_cost"), figures);
    put_hosts(reading, cost("services.place_cost"), figures);
    figures.put("refused.no_money", reading.a_year(reading.outcome.tally.without_money));
    if let (Some(paid), Some(lasting)) = (figures.get("paid.all"), figures.get("work.lasting_12_months")) {
        figures.put("cost.per_person_in_lasting_work", ratio(paid * 1e6, lasting));
    }
    put_gain(reading, figures);
}

/// The means of the years that money was granted for.
fn put_appropriations(reading: &Reading<'_>, figures: &mut Figures) {
    let mut sums: BTreeMap<String, [f64; 4]> = BTreeMap::new();
    for row in appropriations(reading) {
        let sum = sums.entry(row.number).or_default();
        for (sum, more) in sum.iter_mut().zip([row.granted, row.committed, row.unused, 1.0]) {
            *sum += more;
        }
    }
    for (number, [granted, committed, unused, years]) in sums {
        for (what, sum) in [("granted", granted), ("committed", committed), ("unused", unused)] {
            figures.put(&format!("money.{number}.{what}"), ratio(sum, years));
        }
    }
}

/// Who a line is paid to.
const fn payee(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Base
        | LineKind::Fixed
        | LineKind::Specialist
        | LineKind::Result
        | LineKind::Speed
        | LineKind::ProviderShare => "paid.providers",
        LineKind::Host => "paid.hosts",
        LineKind::Subsidy | LineKind::ExtraGrant | LineKind::EmployerSupport => "paid.employers",
        LineKind::PersonSupport => "paid.persons",
    }
}

fn put_paid(reading: &Reading<'_>, figures: &mut Figures) {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for (kind, ore) in reading.seen.due_in(reading.years()).iter() {
        *sums.entry(payee(kind)).or_default() += ore;
    }
    let services = reading.seen.services().iter();
    let years = services.flat_map(|(_, seen)| seen.years.range(reading.years()).map(|(_, year)| year));
    sums.insert("paid.own_work", years.map(|year| year.standard).sum());
    let all = sums.values().sum();
    for (key, ore) in sums {
        figures.put(key, reading.million_a_year(ore));
    }
    figures.put("paid.all", reading.million_a_year(all));
}

fn put_providers(reading: &Reading<'_>, cost: Option<f64>, figures: &mut Figures) {
    let per_month = |year: &ProviderYear| ratio(amount(year.due) / 100.0, number(year.days) / MONTH_DAYS);
    let (_, all) = reading.seen.providers_in(reading.years());
    figures.put("provider.revenue_per_seat_month", per_month(&all));
    figures.put("provider.result_share_of_revenue", ratio(amount(all.due_for_results), amount(all.due)));
    figures.put("provider.cost_per_seat_month", cost);
    let of_each = reading.seen.providers().values().filter_map(|years| {
        let mut sum = (0_i64, 0_u64);
        for (_, year) in years.range(reading.years()) {
            sum = (sum.0 + year.due, sum.1 + year.days);
        }
        ratio(amount(sum.0) / 100.0, number(sum.1) / MONTH_DAYS)
    });
    let mut of_each: Vec<f64> = of_each.collect();
    of_each.sort_by(f64::total_cmp);
    for (word, percent) in [("p10", 10), ("p50", 50), ("p90", 90)] {
        let rank = (of_each.len() * percent).div_ceil(100).max(1);
        let key = format!("provider.revenue_per_seat_month_{word}");
        figures.put(&key, of_each.get(rank - 1).copied());
    }
    if let Some(cost) = cost {
        let covering = of_each.iter().filter(|revenue| **revenue >= cost).count();
        let count = |of: usize| number(u64::try_from(of).unwrap_or(u64::MAX));
        figures.put("provider.covers_cost_share", ratio(count(covering), count(of_each.len())));
    }
}

fn put_hosts(reading: &Reading<'_>, cost: Option<f64>, figures: &mut Figures) {
    let due = reading.seen.due_in(reading.years()).get(LineKind::Host);
    let months: u64 = reading.months().map(|(_, month)| month.stock.in_placement).sum();
    figures.put("host.revenue_per_place_month", ratio(amount(due) / 100.0, number(months)));
    figures.put("host.cost_per_place_month", cost);
}

fn put_gain(reading: &Reading<'_>, figures: &mut Figures) {
    let Some(rates) = gain_rates(reading.policy, reading.last_day()) else { return };
    let gain = reading.seen.gain(ResultKind::Competitive, reading.years(), &rates);
    figures.put("gain.society", reading.million_a_year(gain.society.0));
    figures.put("gain.state", reading.million_a_year(gain.state.0));
    figures.put("gain.person", reading.million_a_year(gain.person.0));
}

/// What the policy says that a month in work is worth on a day (`policy/in_force/money/gain.toml`); none when it
/// says nothing of the day.
#[must_use]
pub fn gain_rates(policy: &Policy, day: Date) -> Option<GainRates> {
    let file = policy.bundle.file("money", "gain")?;
    let facts = Facts::new(policy.bundle.facts());
    let row = |name: &str| file.table(name)?.decide(&facts, day, &mut NoTrace).row();
    let amount = |name: &str| -> Option<Ore> { row(name)?.then().as_ore().map(Ore) };
    Some(GainRates {
        society_per_month: amount("society_per_month")?,
        state_percent: row("state_share")?.then().as_percent()?,
        person_per_month: amount("person_per_month")?,
    })
}

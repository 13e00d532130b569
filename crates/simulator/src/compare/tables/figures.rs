//! Figures, differences, groups, months and lead times as tables.

use super::{Rows, Table};
use crate::compare::{Comparison, Estimate};
use crate::results::measures::order;
use crate::results::{Better, SERIES, measure_of};
use std::collections::BTreeMap;

/// Keys in the order in which figures are told.
fn in_order<T>(by_key: &BTreeMap<String, T>) -> Vec<(&String, &T)> {
    let mut rows: Vec<(&String, &T)> = by_key.iter().collect();
    rows.sort_by(|a, b| order(a.0).cmp(&order(b.0)));
    rows
}

impl Rows {
    fn estimate(&mut self, estimate: Option<&Estimate>) -> &mut Rows {
        let interval = estimate.and_then(|estimate| estimate.interval);
        let of_mean = estimate.and_then(|estimate| estimate.of_mean);
        self.number("mean", estimate.map(|estimate| estimate.mean))
            .number("low", interval.map(|interval| interval.0))
            .number("high", interval.map(|interval| interval.1))
            .number("mean_low", of_mean.map(|interval| interval.0))
            .number("mean_high", of_mean.map(|interval| interval.1))
            .whole("replications", estimate.map(|estimate| i64::from(estimate.replications)))
    }

    fn unit(&mut self, key: &str) -> &mut Rows {
        self.text("unit", measure_of(key).map(|(measure, _)| measure.unit.id().to_owned()))
    }
}

fn better(key: &str) -> Option<String> {
    let word = match measure_of(key)?.0.better {
        Better::More => "more",
        Better::Less => "less",
        Better::Neither => return None,
    };
    Some(word.to_owned())
}

pub(super) fn measures(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("measures");
    for scenario in &comparison.scenarios {
        for (key, estimate) in in_order(&scenario.measures) {
            rows.row()
                .text("scenario", scenario.id.clone())
                .text("measure", key.clone())
                .unit(key)
                .estimate(Some(estimate));
        }
    }
    rows.table
}

pub(super) fn differences(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("differences");
    for differences in &comparison.differences {
        for (key, difference) in in_order(&differences.measures) {
            rows.row()
                .text("scenario", differences.scenario.clone())
                .text("against", differences.against.clone())
                .text("measure", key.clone())
                .unit(key)
                .text("better", better(key))
                .estimate(Some(&difference.estimate))
                .text("verdict", difference.verdict.id().to_owned());
        }
    }
    rows.table
}

pub(super) fn groups(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("groups");
    for scenario in &comparison.scenarios {
        let against = comparison.differences.iter().find(|known| known.scenario == scenario.id);
        for (key, estimate) in in_order(&scenario.measures) {
            let parts: Vec<&str> = key.split('.').collect();
            let ["group", group, what] = parts[..] else { continue };
            let difference = against.and_then(|known| known.measures.get(key));
            rows.row()
                .text("scenario", scenario.id.clone())
                .text("group", group.to_owned())
                .text("what", what.to_owned())
                .unit(key)
                .estimate(Some(estimate))
                .number("difference", difference.map(|known| known.estimate.mean))
                .text("verdict", difference.map(|known| known.verdict.id().to_owned()));
        }
    }
    rows.table
}

pub(super) fn months(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("months");
    for scenario in &comparison.scenarios {
        for known in SERIES {
            let figures = scenario.series.get(known.key).into_iter().flatten();
            for (month, estimate) in comparison.months.iter().zip(figures) {
                rows.row()
                    .text("scenario", scenario.id.clone())
                    .text("month", month.to_string())
                    .text("series", known.key.to_owned())
                    .text("unit", known.unit.id().to_owned())
                    .estimate(Some(estimate));
            }
        }
    }
    rows.table
}

pub(super) fn lead_times(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("lead_times");
    for scenario in &comparison.scenarios {
        for (word, shape) in &scenario.lead_times {
            for (first, share) in &shape.bars {
                rows.row()
                    .text("scenario", scenario.id.clone())
                    .text("lead_time", word.clone())
                    .whole("from_days", i64::from(*first))
                    .whole("to_days", i64::from(first + shape.bar_days - 1))
                    .number("share", *share)
                    .number("persons_a_year", crate::results::rounded(share * shape.persons_a_year));
            }
        }
    }
    rows.table
}

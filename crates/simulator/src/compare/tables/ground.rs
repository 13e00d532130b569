//! What became of people, each year's money, and every assumption as tables.

use super::{Rows, Table};
use crate::compare::Comparison;
use crate::scenario::{Change, Changed};

pub(super) fn journeys(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("journeys");
    for scenario in &comparison.scenarios {
        for journey in &scenario.journeys {
            rows.row()
                .text("scenario", scenario.id.clone())
                .text("assessed", journey.assessed.id().to_owned())
                .text("service", journey.service.clone())
                .text("end", journey.end.id().to_owned())
                .number("persons_a_year", journey.persons);
        }
    }
    rows.table
}

pub(super) fn appropriations(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("appropriations");
    for scenario in &comparison.scenarios {
        for row in &scenario.appropriations {
            rows.row()
                .text("scenario", scenario.id.clone())
                .text("appropriation", row.number.clone())
                .whole("year", i64::from(row.year))
                .number("granted_million_kronor", row.granted)
                .number("committed_million_kronor", row.committed)
                .number("unused_million_kronor", row.unused);
        }
    }
    rows.table
}

/// Every parameter as it stands, and then what each scenario changes.
pub(super) fn assumptions(comparison: &Comparison) -> Table {
    let mut rows = Rows::of("assumptions");
    let inputs = &comparison.inputs;
    for parameter in &inputs.parameters {
        rows.row()
            .text("scenario", None)
            .text("parameter", parameter.name.clone())
            .number("value", parameter.value)
            .number("times", None)
            .number("low", parameter.low)
            .number("high", parameter.high)
            .text("measure", parameter.measure.id().to_owned())
            .text("from", None)
            .text("fitted", parameter.fitted.then(|| "yes".to_owned()))
            .text("source", parameter.source.clone())
            .text("assumption", parameter.assumption.clone());
    }
    for known in &inputs.scenarios {
        for change in &known.scenario.changes {
            changed(&mut rows, &known.scenario.id, change, inputs);
        }
    }
    rows.table
}

fn changed(rows: &mut Rows, scenario: &str, change: &Change, inputs: &crate::compare::Inputs) {
    let (value, times) = match change.to {
        Changed::Value(value) => (Some(value), None),
        Changed::Times(times) => (None, Some(times)),
    };
    let parameter = inputs.parameters.iter().find(|known| known.name == change.parameter);
    rows.row()
        .text("scenario", scenario.to_owned())
        .text("parameter", change.parameter.clone())
        .number("value", value)
        .number("times", times)
        .number("low", None)
        .number("high", None)
        .text("measure", parameter.map(|known| known.measure.id().to_owned()))
        .text("from", change.from.map(|day| day.to_string()))
        .text("fitted", None)
        .text("source", change.source.clone())
        .text("assumption", change.assumption.clone());
}

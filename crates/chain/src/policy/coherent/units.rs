//! The facts that the chain reads off a case are counted in a unit; `facts.toml` must declare that one, or
//! every limit would mean something else.

use crate::facts::FactIds;
use rules::{Bundle, FactId, FactKind, Fault, Layer, Unit};

pub(super) fn check(bundle: &Bundle, layers: &[Layer], ids: &FactIds, faults: &mut Vec<Fault>) {
    for (fact, unit) in counted(ids) {
        let def = bundle.facts().def(fact);
        if def.kind != FactKind::Integer(unit) {
            faults.push(Fault {
                file: "facts.toml".into(),
                line: line(layers, &def.name),
                what: format!(
                    "the chain counts `{}` in {}; declare it with type \"integer\" and unit \"{}\"",
                    def.name,
                    unit.as_str(),
                    unit.as_str()
                ),
            });
        }
    }
}

/// Every number that is read off a case, with its unit.
fn counted(ids: &FactIds) -> [(FactId, Unit); 11] {
    [
        (ids.age, Unit::Years),
        (ids.unemployed_months, Unit::Months),
        (ids.registered_months, Unit::Months),
        (ids.service_months_used, Unit::Months),
        (ids.months_since_service, Unit::Months),
        (ids.services_tried, Unit::Count),
        (ids.phase, Unit::Count),
        (ids.extent_wished, Unit::Percent),
        (ids.employment_extent, Unit::Percent),
        (ids.employment_degree, Unit::Percent),
        (ids.employment_wage, Unit::Ore),
    ]
}

/// The line on which the fact is declared.
fn line(layers: &[Layer], name: &str) -> usize {
    let facts = layers.first().and_then(|base| base.files.iter().find(|(path, _)| path == "facts.toml"));
    let head = format!("[{name}]");
    facts
        .and_then(|(_, text)| text.lines().position(|line| line.trim_start().starts_with(&head)))
        .map_or(1, |at| at + 1)
}

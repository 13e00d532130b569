//! What became of those who registered: from the first assessment through the first service to how the spell
//! stood when it was last seen. A Sankey diagram is drawn of it (F2).

use super::reading::Reading;
use evaluation::observations::{AssessedAs, JourneyEnd, Journeys};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// So many persons who went one way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    /// What the first assessment came to.
    pub assessed: AssessedAs,
    /// The first service that began; none began otherwise.
    pub service: Option<String>,
    /// How the spell stood when it was last seen.
    pub end: JourneyEnd,
    /// How many, in the country, a year.
    pub persons: f64,
}

/// Every way that anyone went who registered in the measured years.
pub(super) fn of(reading: &Reading<'_>) -> Vec<Journey> {
    let mut journeys = Vec::new();
    add(reading, None, reading.seen.without_service(), &mut journeys);
    for (id, seen) in reading.seen.services().iter() {
        add(reading, Some(id), &seen.journeys, &mut journeys);
    }
    journeys
}

fn add(
    reading: &Reading<'_>,
    service: Option<&str>,
    years: &BTreeMap<u16, Journeys>,
    journeys: &mut Vec<Journey>,
) {
    let mut sums: BTreeMap<(AssessedAs, JourneyEnd), u64> = BTreeMap::new();
    for (_, of_year) in years.range(reading.years()) {
        for (assessed, ends) in of_year.iter() {
            for (end, count) in ends.iter().filter(|(_, count)| *count > 0) {
                *sums.entry((assessed, end)).or_default() += count;
            }
        }
    }
    for ((assessed, end), count) in sums {
        let persons = super::rounded(reading.a_year(count).unwrap_or_default());
        journeys.push(Journey { assessed, service: service.map(str::to_owned), end, persons });
    }
}

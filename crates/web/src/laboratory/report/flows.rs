//! What became of those who registered in the measured years: from the first assessment through the first service to
//! how it stood when it was last seen (F2), as flows.

use super::rounding::rounded;
use super::told::Told;
use crate::ui::chart::{Flow, Sankey, Stop, sankey};
use evaluation::observations::{AssessedAs, JourneyEnd};
use maud::{Markup, html};
use simulator::compare::ScenarioFigures;
use simulator::results::Unit;
use std::collections::BTreeMap;
use texts::Args;

/// So many services stand by name; the others stand together.
const NAMED: usize = 4;

pub(super) fn shown(told: &Told<'_>) -> Markup {
    html! {
        (told.heading("report-flows", &["report-flows-how"]))
        @for (place, (figures, name)) in told.scenarios().enumerate() {
            @let texts = told.chart(&format!("report-flows-{place}"), "report-flows-chart", &Args::new().text("name", &name));
            (sankey(told.caption(&texts), &chart(told, figures)))
        }
    }
}

fn chart(told: &Told<'_>, figures: &ScenarioFigures) -> Sankey {
    let named = named(figures);
    // The middle stage: each named service, the others together, and none.
    let (others, none) = (named.len(), named.len() + 1);
    let middle = |service: Option<&str>| match service {
        None => none,
        Some(id) => named.iter().position(|known| known == id).unwrap_or(others),
    };
    let assessed_at =
        |assessed: AssessedAs| AssessedAs::ALL.iter().position(|known| *known == assessed).unwrap_or(0);
    let end_at = |end: JourneyEnd| JourneyEnd::ALL.iter().position(|known| *known == end).unwrap_or(0);
    let (first, second) = (AssessedAs::ALL.len(), AssessedAs::ALL.len() + named.len() + 2);
    let mut sums: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for journey in &figures.journeys {
        let through = first + middle(journey.service.as_deref());
        *sums.entry((assessed_at(journey.assessed), through)).or_default() += journey.persons;
        *sums.entry((through, second + end_at(journey.end))).or_default() += journey.persons;
    }
    let stop = |name: String, stage: usize| Stop { name, stage, value: None };
    let mut stops: Vec<Stop> =
        AssessedAs::ALL.iter().map(|one| stop(told.t(&format!("report-assessed-{}", one.id())), 0)).collect();
    stops.extend(named.iter().map(|id| stop(told.service(id), 1)));
    stops.extend(["report-flows-other", "report-flows-none"].map(|key| stop(told.t(key), 1)));
    stops.extend(JourneyEnd::ALL.iter().map(|one| stop(told.t(&format!("report-end-{}", one.id())), 2)));
    let flows = sums.into_iter().map(|((from, to), persons)| Flow {
        from,
        to,
        value: rounded(Unit::PersonsAYear, persons),
    });
    only_used(Sankey {
        stops,
        flows: flows.filter(|flow| flow.value > 0.0).collect(),
        unit: told.unit(Unit::PersonsAYear),
    })
}

/// The services that most began with, the most first.
fn named(figures: &ScenarioFigures) -> Vec<String> {
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    for journey in &figures.journeys {
        if let Some(service) = &journey.service {
            *sums.entry(service).or_default() += journey.persons;
        }
    }
    let mut sums: Vec<(&str, f64)> = sums.into_iter().collect();
    sums.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    sums.into_iter().take(NAMED).map(|(id, _)| id.to_owned()).collect()
}

/// Without the stops that nobody came to.
fn only_used(chart: Sankey) -> Sankey {
    let used = |stop: usize| chart.flows.iter().any(|flow| flow.from == stop || flow.to == stop);
    let kept: Vec<usize> = (0..chart.stops.len()).filter(|stop| used(*stop)).collect();
    let place = |stop: usize| kept.iter().position(|known| *known == stop).unwrap_or_default();
    let flows = chart.flows.iter().map(|flow| Flow { from: place(flow.from), to: place(flow.to), ..*flow });
    Sankey {
        flows: flows.collect(),
        stops: kept.iter().filter_map(|stop| chart.stops.get(*stop).cloned()).collect(),
        unit: chart.unit,
    }
}

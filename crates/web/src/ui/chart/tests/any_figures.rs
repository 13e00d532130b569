//! Whatever the figures and names are, every chart stays within its picture and writes no number that is none.

use proptest::prelude::*;

use super::super::{
    Bar, BarGroup, Bars, Caption, Distribution, Flow, Layer, LineChart, MoneyBar, MoneyBars, Reference,
    Sankey, Scenario, Series, StackedArea, Stop, Unit, bars, distribution, line_chart, money_bars, sankey,
    stacked_area,
};
use super::gallery;
use super::scan::{pictures, points};
use crate::ui::chart::text::{BOLD, width};

/// A figure of any size, or none.
fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1e6..1e6f64,
        2 => Just(0.0),
        1 => any::<f64>(),
        1 => Just(f64::NAN),
        1 => Just(f64::INFINITY),
        1 => -1e-9..1e-9f64,
        1 => 1e15..1e15 + 3.0,
    ]
}

fn maybe() -> impl Strategy<Value = Option<f64>> {
    proptest::option::of(figure())
}

fn ends() -> impl Strategy<Value = Option<(f64, f64)>> {
    proptest::option::of((figure(), figure()))
}

fn name() -> impl Strategy<Value = String> {
    "[a-zA-Zåäö0-9<& ]{0,70}"
}

fn many<T: std::fmt::Debug>(of: impl Strategy<Value = T>, most: usize) -> impl Strategy<Value = Vec<T>> {
    proptest::collection::vec(of, 0..=most)
}

fn unit() -> impl Strategy<Value = Unit> {
    (name(), 0u8..4, 0..3).prop_map(|(name, decimals, kind)| match kind {
        0 => Unit::number(texts::Language::Swedish, name, decimals),
        1 => Unit::share(texts::Language::English, name, decimals),
        _ => Unit::divided(texts::Language::Swedish, name, 1e8, decimals).signed(),
    })
}

/// The text as it is read.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Looks through the pictures of a chart: all points inside, all texts inside by the estimate of their width.
fn stays_inside(html: &str) -> Result<(), TestCaseError> {
    for (wide, high, elements) in pictures(html) {
        prop_assert!(high.is_finite() && high > 0.0 && high < 100_000.0, "height {high}");
        for element in &elements {
            for (x, y) in points(element) {
                let inside = (-0.1..=wide + 0.1).contains(&x) && (-0.1..=high + 0.1).contains(&y);
                prop_assert!(inside, "{} at {x},{y} outside {wide} by {high}", element.name);
            }
            if element.name == "text" {
                let size =
                    element.attribute("font-size").and_then(|size| size.parse().ok()).unwrap_or(f64::NAN);
                let bold = if element.is("stegvis-chart__name") { BOLD } else { 1.0 };
                let (long, x) = (width(&unescaped(&element.text), size * bold), points(element)[0].0);
                let (from, to) = match element.attribute("text-anchor") {
                    Some("end") => (x - long, x),
                    Some("middle") => (x - long / 2.0, x + long / 2.0),
                    _ => (x, x + long),
                };
                prop_assert!(from >= -1.0 && to <= wide + 1.0, "{:?} from {from} to {to}", element.text);
            }
            if let Some(path) = element.attribute("d") {
                let numbers =
                    path.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != '-');
                for number in numbers.filter(|number| !number.is_empty()) {
                    let number: f64 = number.parse().unwrap_or(f64::NAN);
                    prop_assert!(number >= -10.0 && number <= wide.max(high) + 10.0, "{path}");
                }
            }
        }
        let attributes = html.matches("\"NaN").count() + html.matches("\"inf").count();
        prop_assert_eq!(attributes, 0, "{}", html);
    }
    Ok(())
}

fn drawn(draw: impl FnOnce(Caption<'_>) -> maud::Markup) -> String {
    let words = gallery::words();
    draw(Caption { id: "x", title: "T", description: "B", note: "", words: &words }).into_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn lines_stay_inside(
        periods in many("[a-z0-9 ]{0,30}", 70),
        series in many((name(), many(maybe(), 70), many(ends(), 70)), 9),
        references in many((name(), 0usize..80, figure()), 6),
        unit in unit(),
        from_lowest: bool,
    ) {
        let series = series.into_iter().map(|(name, values, band)| Series { name, values, band }).collect();
        let references = references.into_iter().map(|(name, at, value)| Reference { name, at, value }).collect();
        let chart = LineChart { periods, series, references, unit, from_lowest, band_name: "Band".into(), period_name: "P".into() };
        stays_inside(&drawn(|caption| line_chart(caption, &chart)))?;
    }

    #[test]
    fn layers_stay_inside(
        periods in many("[a-z0-9 ]{0,30}", 40),
        layers in many((name(), many(figure(), 40)), 9),
        unit in unit(),
    ) {
        let layers = layers.into_iter().map(|(name, values)| Layer { name, values }).collect();
        let chart = StackedArea { periods, layers, unit, period_name: "P".into() };
        stays_inside(&drawn(|caption| stacked_area(caption, &chart)))?;
    }

    #[test]
    fn distributions_stay_inside(
        edges in many(figure(), 30),
        rising: bool,
        scenarios in many((name(), many(figure(), 30), maybe(), maybe()), 4),
        units in (unit(), unit()),
    ) {
        let mut edges = edges;
        if rising {
            edges.sort_by(f64::total_cmp);
        }
        let scenarios =
            scenarios.into_iter().map(|(name, classes, median, p90)| Scenario { name, classes, median, p90 }).collect();
        let chart = Distribution { edges, scenarios, unit: units.0, content: units.1, class_name: "K".into() };
        stays_inside(&drawn(|caption| distribution(caption, &chart)))?;
    }

    #[test]
    fn bars_stay_inside(
        series in many(name(), 4),
        groups in many((name(), many((maybe(), ends()), 5)), 12),
        unit in unit(),
    ) {
        let bar = |(value, interval)| Bar { value, interval };
        let group = |(name, bars): (String, Vec<_>)| BarGroup { name, bars: bars.into_iter().map(bar).collect() };
        let groups = groups.into_iter().map(group).collect();
        let chart = Bars { series, groups, unit, group_name: "G".into(), interval_name: "Intervall".into() };
        stays_inside(&drawn(|caption| bars(caption, &chart)))?;
    }

    #[test]
    fn flows_stay_inside(
        stops in many((name(), 0usize..7, maybe()), 14),
        flows in many((0usize..15, 0usize..15, figure()), 30),
        unit in unit(),
    ) {
        let stops = stops.into_iter().map(|(name, stage, value)| Stop { name, stage, value }).collect();
        let flows = flows.into_iter().map(|(from, to, value)| Flow { from, to, value }).collect();
        let chart = Sankey { stops, flows, unit };
        stays_inside(&drawn(|caption| sankey(caption, &chart)))?;
    }

    #[test]
    fn money_stays_inside(
        bars in many((name(), any::<[i64; 4]>()), 8),
        small in many((name(), proptest::array::uniform4(-3i64..1000)), 8),
        tells_paid in any::<bool>(),
        unit in unit(),
    ) {
        let bar = |(name, [granted, committed, paid, unused]): (String, [i64; 4])| {
            MoneyBar { name, granted, committed, paid: Some(paid).filter(|_| tells_paid), unused }
        };
        let chart = MoneyBars { bars: bars.into_iter().chain(small).map(bar).collect(), unit, name: "Anslag".into() };
        stays_inside(&drawn(|caption| money_bars(caption, &chart)))?;
    }
}

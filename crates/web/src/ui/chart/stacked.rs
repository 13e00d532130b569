//! Layers upon each other over time: a stock and what it consists of.

use maud::{Markup, html};

use super::super::table::{Cell, Column};
use super::end_label;
use super::figure::{Caption, FigureTable, Frame, Picture, figure};
use super::legend::{Entry, Sign, legend};
use super::mark;
use super::plot::{Plot, figures_room, periods, upright_axis};
use super::scale::{Scale, drawable};
use super::unit::Unit;

const HEIGHT: f64 = 300.0;
/// A single period has no length; its layers are drawn this far to each side of it.
const HALF_WIDTH_OF_ONE: f64 = 40.0;

/// A part of the stock.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layer {
    /// Its name.
    pub name: String,
    /// Its size in each period. What is below zero has no thickness in the picture; the table tells it.
    pub values: Vec<f64>,
}

/// Layers upon each other, the first lowest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StackedArea {
    /// The periods' names, in order and evenly apart.
    pub periods: Vec<String>,
    /// What a period is: "Månad".
    pub period_name: String,
    /// The layers from below.
    pub layers: Vec<Layer>,
    /// What is counted.
    pub unit: Unit,
}

impl Layer {
    fn value(&self, period: usize) -> Option<f64> {
        self.values.get(period).copied().and_then(drawable)
    }

    fn thickness(&self, period: usize) -> f64 {
        self.value(period).unwrap_or(0.0).max(0.0)
    }
}

impl StackedArea {
    /// Where the upper side of each layer lies in a period, from below.
    fn heights(&self, period: usize) -> Vec<f64> {
        let mut height = 0.0;
        self.layers
            .iter()
            .map(|layer| {
                height += layer.thickness(period);
                height
            })
            .collect()
    }
}

/// Layers upon each other with their table.
pub fn stacked_area(caption: Caption<'_>, chart: &StackedArea) -> Markup {
    let empty =
        !chart.layers.iter().any(|layer| (0..chart.periods.len()).any(|at| layer.value(at).is_some()));
    figure(&caption, empty, |frame| draw(frame, chart), vec![as_table(chart, &caption)])
}

fn draw(frame: &Frame, chart: &StackedArea) -> Picture {
    let count = chart.periods.len();
    let heights: Vec<Vec<f64>> = (0..count).map(|period| chart.heights(period)).collect();
    let highest = heights.iter().filter_map(|heights| heights.last().copied());
    let scale = Scale::over(highest, true, 5.0, chart.unit.finest());
    let last = count.saturating_sub(1);
    let named = chart.layers.iter().enumerate().filter(|_| !frame.narrow);
    let labels = end_label::of(
        frame,
        named.filter_map(|(index, layer)| {
            Some((index, layer.name.clone(), chart.unit.say(layer.value(last)?)))
        }),
    );
    // Where every layer has its name at its end, a legend would say it twice.
    let with_legend = labels.len() < chart.layers.len();
    let layers = chart.layers.iter().enumerate().rev().filter(|_| with_legend);
    let entries: Vec<Entry> =
        layers.map(|(index, layer)| Entry::new(Sign::Area(index), &layer.name)).collect();
    let (legend_height, legend) = legend(frame, 4.0, &entries);
    let top = legend_height + 28.0;
    let plot = Plot {
        left: figures_room(frame, &scale, &chart.unit),
        top,
        right: frame.width - end_label::room(frame, &labels),
        bottom: top + HEIGHT.max(end_label::height(frame, &labels)),
    };
    let scale = scale.between(plot.bottom, plot.top);
    let end_of = |layer: usize| match heights.last().and_then(|heights| heights.get(layer)) {
        Some(above) => scale.at(above - chart.layers[layer].thickness(last) / 2.0),
        None => plot.bottom,
    };
    let inside = html! {
        (legend)
        (upright_axis(frame, &plot, &scale, &chart.unit))
        (periods(frame, &plot, &chart.periods))
        @for layer in 0..chart.layers.len() {
            polygon class=(format!("stegvis-chart__area {}", mark::class(layer))) fill=(mark::fill(&frame.id, layer))
                points=(outline(&plot, &scale, &heights, layer)) {}
        }
        (end_label::draw(frame, plot.right, (plot.top - 8.0, plot.bottom), labels, end_of))
    };
    Picture { height: plot.bottom + 30.0, patterns: chart.layers.len(), inside }
}

fn outline(plot: &Plot, scale: &Scale, heights: &[Vec<f64>], layer: usize) -> String {
    let count = heights.len();
    let above = |period: usize| scale.at(heights[period][layer]);
    let below = |period: usize| scale.at(layer.checked_sub(1).map_or(0.0, |lower| heights[period][lower]));
    if count == 1 {
        let (left, right) = (plot.x_of(0, 1) - HALF_WIDTH_OF_ONE, plot.x_of(0, 1) + HALF_WIDTH_OF_ONE);
        let corners = [(left, above(0)), (right, above(0)), (right, below(0)), (left, below(0))];
        return mark::points(corners.into_iter());
    }
    let there = (0..count).map(|period| (plot.x_of(period, count), above(period)));
    let back = (0..count).rev().map(|period| (plot.x_of(period, count), below(period)));
    mark::points(there.chain(back))
}

fn as_table(chart: &StackedArea, caption: &Caption<'_>) -> FigureTable {
    let mut head = vec![Column::text(&chart.period_name)];
    head.extend(chart.layers.iter().map(|layer| Column::numeric(&layer.name)));
    head.push(Column::numeric(&caption.words.sum));
    let rows = chart
        .periods
        .iter()
        .enumerate()
        .map(|(at, period)| {
            let values = || chart.layers.iter().map(|layer| layer.value(at));
            let mut row = vec![Cell::text(period)];
            row.extend(values().map(|value| Cell::number(chart.unit.say(value.unwrap_or(f64::NAN)))));
            row.push(Cell::number(chart.unit.say(values().flatten().sum())));
            row
        })
        .collect();
    FigureTable { caption: chart.unit.after(caption.title), head, rows }
}

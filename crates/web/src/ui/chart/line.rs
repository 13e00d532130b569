//! Lines over time: several series with bands around them, and figures that others have published as hollow markers.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::super::table::{Cell, Column};
use super::end_label;
use super::figure::{Caption, FigureTable, Frame, Picture, figure};
use super::legend::{Entry, Sign, legend};
use super::mark;
use super::plot::{Plot, figures_room, periods, upright_axis};
use super::scale::{Scale, drawable};
use super::text::{self, Anchor};
use super::unit::Unit;

/// How high the area is drawn at least.
const HEIGHT: f64 = 280.0;

/// A line and the band around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its value in each period; nothing is a gap.
    pub values: Vec<Option<f64>>,
    /// The low and the high end of its interval in each period; empty for none.
    pub band: Vec<Option<(f64, f64)>>,
}

/// A figure from elsewhere to compare with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// Who says it; figures with one name share a sign and a column.
    pub name: String,
    /// Index of its period; one that the chart does not have is left out.
    pub at: usize,
    /// The figure.
    pub value: f64,
}

/// Lines over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineChart {
    /// The periods' names, in order and evenly apart.
    pub periods: Vec<String>,
    /// What a period is: "Månad".
    pub period_name: String,
    /// The lines.
    pub series: Vec<Series>,
    /// Figures from elsewhere.
    pub references: Vec<Reference>,
    /// What the bands are: "90 procent av körningarna".
    pub band_name: String,
    /// What is counted.
    pub unit: Unit,
    /// Whether the axis follows the values instead of beginning at zero; the picture then says so.
    pub from_lowest: bool,
}

impl Series {
    fn value(&self, period: usize) -> Option<f64> {
        self.values.get(period).copied().flatten().and_then(drawable)
    }

    fn interval(&self, period: usize) -> Option<(f64, f64)> {
        let (low, high) = self.band.get(period).copied().flatten()?;
        let (low, high) = (drawable(low)?, drawable(high)?);
        Some((low.min(high), low.max(high)))
    }

    fn last(&self, count: usize) -> Option<(usize, f64)> {
        (0..count).rev().find_map(|period| Some((period, self.value(period)?)))
    }
}

impl LineChart {
    fn references(&self) -> impl Iterator<Item = (&Reference, f64)> {
        self.references
            .iter()
            .filter(|reference| reference.at < self.periods.len())
            .filter_map(|reference| Some((reference, drawable(reference.value)?)))
    }

    /// The references' names in order, each once.
    fn reference_names(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.references().map(|(one, _)| one.name.as_str()).filter(|name| seen.insert(*name)).collect()
    }

    /// The letter of a reference's name; none when there is only one name.
    fn letter(&self, name: &str) -> Option<char> {
        let names = self.reference_names();
        let index = names.iter().position(|one| *one == name).filter(|_| names.len() > 1)?;
        char::from_digit(10 + (index % 26) as u32, 36)
    }

    fn drawn(&self) -> impl Iterator<Item = f64> {
        let count = self.periods.len();
        let values = self.series.iter().flat_map(move |series| (0..count).filter_map(|at| series.value(at)));
        let ends = self.series.iter().flat_map(move |series| (0..count).filter_map(|at| series.interval(at)));
        values
            .chain(ends.flat_map(|(low, high)| [low, high]))
            .chain(self.references().map(|(_, value)| value))
    }
}

/// Lines over time with their table.
pub fn line_chart(caption: Caption<'_>, chart: &LineChart) -> Markup {
    let empty = chart.drawn().next().is_none();
    figure(&caption, empty, |frame| draw(frame, chart, &caption), vec![as_table(chart, &caption)])
}

fn draw(frame: &Frame, chart: &LineChart, caption: &Caption<'_>) -> Picture {
    let count = chart.periods.len();
    let scale = Scale::over(chart.drawn(), !chart.from_lowest, 5.0, chart.unit.finest());
    let (legend_height, legend) = legend(frame, 4.0, &entries(frame, chart, caption, &scale));
    let named = chart.series.iter().enumerate().filter(|(_, series)| !series.name.is_empty());
    let labels = end_label::of(
        frame,
        named.filter(|_| !frame.narrow).filter_map(|(index, series)| {
            Some((index, series.name.clone(), chart.unit.say(series.last(count)?.1)))
        }),
    );
    let top = legend_height + 28.0;
    let plot = Plot {
        left: figures_room(frame, &scale, &chart.unit),
        top,
        right: frame.width - end_label::room(frame, &labels),
        bottom: top + HEIGHT.max(end_label::height(frame, &labels)),
    };
    let scale = scale.between(plot.bottom, plot.top);
    let end_of = |index: usize| {
        chart
            .series
            .get(index)
            .and_then(|series| series.last(count))
            .map_or(plot.top, |(_, value)| scale.at(value))
    };
    let inside = html! {
        (legend)
        (upright_axis(frame, &plot, &scale, &chart.unit))
        (periods(frame, &plot, &chart.periods))
        @for (index, series) in chart.series.iter().enumerate() { (band(&plot, &scale, index, series, count)) }
        @for (index, series) in chart.series.iter().enumerate() { (line(&plot, &scale, index, series, count, if frame.narrow { 6 } else { 12 })) }
        @for (reference, value) in chart.references() {
            @let (x, y) = (plot.x_of(reference.at, count), scale.at(value));
            (mark::hollow(x, y))
            @if let Some(letter) = chart.letter(&reference.name) {
                (text::line(x.min(frame.width - 18.0) + 8.0, y - 6.0, Anchor::Start, frame.small, "stegvis-chart__name", &letter.to_string()))
            }
        }
        (end_label::draw(frame, plot.right, (plot.top - 8.0, plot.bottom), labels, end_of))
    };
    Picture { height: plot.bottom + 30.0, patterns: 0, inside }
}

fn entries(frame: &Frame, chart: &LineChart, caption: &Caption<'_>, scale: &Scale) -> Vec<Entry> {
    let mut entries = Vec::new();
    if frame.narrow {
        let series = chart.series.iter().enumerate();
        entries.extend(series.map(|(index, series)| Entry::new(Sign::Line(index), &series.name)));
    }
    if chart.series.iter().any(|series| !series.band.is_empty()) {
        entries.push(Entry::new(Sign::Band, &chart.band_name));
    }
    let names = chart.reference_names();
    entries.extend(names.into_iter().map(|name| Entry::new(Sign::Hollow(chart.letter(name)), name)));
    if scale.low() != 0.0 && chart.from_lowest {
        entries.push(Entry::new(Sign::None, &caption.words.not_from_zero));
    }
    entries
}

/// The band of a series, one area for each run of periods without a gap.
fn band(plot: &Plot, scale: &Scale, index: usize, series: &Series, count: usize) -> Markup {
    let ends: Vec<_> = (0..count).map(|at| series.interval(at).map(|ends| (at, ends))).collect();
    html! {
        @for run in ends.split(Option::is_none).filter(|run| !run.is_empty()) {
            @let run = run.iter().flatten();
            @let there = run.clone().map(|(at, (_, high))| (plot.x_of(*at, count), scale.at(*high)));
            @let back = run.rev().map(|(at, (low, _))| (plot.x_of(*at, count), scale.at(*low)));
            polygon class=(format!("stegvis-chart__band {}", mark::class(index))) points=(mark::points(there.chain(back))) {}
        }
    }
}

/// The line of a series, with markers on about so many of its points and always on the last.
fn line(plot: &Plot, scale: &Scale, index: usize, series: &Series, count: usize, markers: usize) -> Markup {
    let points: Vec<_> = (0..count)
        .map(|at| series.value(at).map(|value| (at, plot.x_of(at, count), scale.at(value))))
        .collect();
    let every = count.div_ceil(markers).max(1);
    let last = series.last(count).map(|(at, _)| at);
    let lonely = |at: usize| {
        let has = |at: Option<usize>| at.is_some_and(|at| points.get(at).copied().flatten().is_some());
        !has(at.checked_sub(1)) && !has(at.checked_add(1))
    };
    // Markers of different series lie on different periods, so that lines upon each other still show both.
    let marked = |at: usize| at % every == index * every / 3 % every || Some(at) == last || lonely(at);
    html! {
        @for run in points.split(Option::is_none).filter(|run| run.len() > 1) {
            polyline class=(format!("stegvis-chart__line {}", mark::class(index))) stroke-dasharray=[mark::dash(index)]
                points=(mark::points(run.iter().flatten().map(|(_, x, y)| (*x, *y)))) {}
        }
        @for (at, x, y) in points.iter().flatten().filter(|(at, _, _)| marked(*at)) {
            @let _ = at;
            (mark::marker(index, *x, *y))
        }
    }
}

fn as_table(chart: &LineChart, caption: &Caption<'_>) -> FigureTable {
    let words = caption.words;
    let names = chart.reference_names();
    let mut head = vec![Column::text(&chart.period_name)];
    for series in &chart.series {
        let name = if series.name.is_empty() { &words.value } else { &series.name };
        head.push(Column::numeric(name));
        if !series.band.is_empty() {
            head.push(Column::numeric(format!("{name}, {}", words.low)));
            head.push(Column::numeric(format!("{name}, {}", words.high)));
        }
    }
    head.extend(names.iter().map(|name| Column::numeric(*name)));
    let said = |value: Option<f64>| Cell::number(chart.unit.say(value.unwrap_or(f64::NAN)));
    let row = |at: usize, period: &String| {
        let mut row = vec![Cell::text(period)];
        for series in &chart.series {
            row.push(said(series.value(at)));
            if !series.band.is_empty() {
                row.push(said(series.interval(at).map(|(low, _)| low)));
                row.push(said(series.interval(at).map(|(_, high)| high)));
            }
        }
        row.extend(names.iter().map(|name| {
            let mut here = chart.references().filter(|(one, _)| one.at == at && one.name == *name);
            said(here.next().map(|(_, value)| value))
        }));
        row
    };
    let rows = chart.periods.iter().enumerate().map(|(at, period)| row(at, period)).collect();
    FigureTable { caption: chart.unit.after(caption.title), head, rows }
}

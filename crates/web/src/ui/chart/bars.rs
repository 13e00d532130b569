//! Lying bars in groups, with the interval of each: differences around zero, and results by group.

use maud::{Markup, html};

use super::super::table::{Cell, Column};
use super::figure::{Caption, FigureTable, Frame, Picture, figure};
use super::legend::{Entry, Sign, legend, whisker};
use super::mark;
use super::plot::{Plot, lying_axis};
use super::scale::{Scale, drawable};
use super::text::{self, line_height, px};
use super::unit::Unit;

const THICKNESS: f64 = 16.0;
/// The part of a wide picture that names and figures take.
const NAMES_PART: f64 = 0.4;

/// A bar.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bar {
    /// How far it reaches from zero; nothing when it is not known or not shown.
    pub value: Option<f64>,
    /// The low and the high end of its interval.
    pub interval: Option<(f64, f64)>,
}

/// The bars of one group, in the order of the series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarGroup {
    /// Its name.
    pub name: String,
    /// Its bars.
    pub bars: Vec<Bar>,
}

/// Bars in groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// What a group is: "Län", "Utfall".
    pub group_name: String,
    /// The series' names; empty for one bar without a name in each group.
    pub series: Vec<String>,
    /// The groups.
    pub groups: Vec<BarGroup>,
    /// What the intervals are: "90 procent av körningarna".
    pub interval_name: String,
    /// What is measured; signed for differences.
    pub unit: Unit,
}

impl Bar {
    fn drawn(&self) -> Option<f64> {
        self.value.and_then(drawable)
    }

    fn ends(&self) -> Option<(f64, f64)> {
        let (low, high) = self.interval?;
        let (low, high) = (drawable(low)?, drawable(high)?);
        Some((low.min(high), low.max(high)))
    }
}

impl Bars {
    fn series_count(&self) -> usize {
        self.series.len().max(1)
    }

    /// The bars of a group, as many as there are series.
    fn of<'a>(&'a self, group: &'a BarGroup) -> impl Iterator<Item = Bar> + 'a {
        (0..self.series_count()).map(|series| group.bars.get(series).copied().unwrap_or_default())
    }

    fn all(&self) -> impl Iterator<Item = Bar> {
        self.groups.iter().flat_map(|group| self.of(group))
    }

    /// The figure and its interval in words.
    fn said(&self, bar: Bar, caption: &Caption<'_>) -> String {
        let value = self.unit.say(bar.drawn().unwrap_or(f64::NAN));
        match bar.ends() {
            Some((low, high)) => {
                let ends = format!("({} {} {})", self.unit.say(low), caption.words.to, self.unit.say(high));
                format!("{value} {}", ends.replace(' ', "\u{a0}"))
            }
            None => value,
        }
    }
}

/// Bars in groups with their table.
pub fn bars(caption: Caption<'_>, chart: &Bars) -> Markup {
    let empty = !chart.all().any(|bar| bar.drawn().is_some() || bar.ends().is_some());
    figure(&caption, empty, |frame| draw(frame, chart, &caption), vec![as_table(chart, &caption)])
}

fn draw(frame: &Frame, chart: &Bars, caption: &Caption<'_>) -> Picture {
    let mut entries: Vec<Entry> = chart
        .series
        .iter()
        .enumerate()
        .filter(|_| chart.series.len() > 1)
        .map(|(index, name)| Entry::new(Sign::Area(index), name))
        .collect();
    if chart.all().any(|bar| bar.ends().is_some()) {
        entries.push(Entry::new(Sign::Whisker, &chart.interval_name));
    }
    let (legend_height, legend) = legend(frame, 4.0, &entries);
    let names_width = if frame.narrow { frame.width } else { frame.width * NAMES_PART };
    let left = if frame.narrow { 12.0 } else { names_width + 16.0 };
    let values = chart.all().flat_map(|bar| {
        let (low, high) = bar.ends().unzip();
        [bar.drawn(), low, high]
    });
    let across = if frame.narrow { 4.0 } else { 5.0 };
    let scale =
        Scale::over(values.flatten(), true, across, chart.unit.finest()).between(left, frame.width - 12.0);
    let top = legend_height + 6.0;
    let mut y = top;
    let mut drawn = Vec::new();
    for group in &chart.groups {
        let name = text::wrap_name(&group.name, frame.size, names_width, 4);
        let name_height = name.len() as f64 * line_height(frame.size);
        drawn.push(ground(&name, y, frame.size, text::BOLD));
        drawn.push(text::block(0.0, y + frame.size, frame.size, "stegvis-chart__name", &name));
        // One bar stands beside its group's name; several stand below it, each beside its own.
        let mut beside = y;
        y += name_height;
        for (series, bar) in chart.of(group).enumerate() {
            let words = words_of(chart, series, bar, caption);
            let lines = text::wrap(&words, frame.small, names_width, 3);
            let height = lines.len() as f64 * line_height(frame.small);
            drawn.push(ground(&lines, y, frame.small, 1.0));
            drawn.push(text::block(0.0, y + frame.small, frame.small, "", &lines));
            let single = chart.series_count() == 1 && !frame.narrow;
            let first = if single { beside } else { y };
            let room = y + height - first;
            let at =
                if frame.narrow { y + height + 4.0 } else { first + ((room - THICKNESS) / 2.0).max(2.0) };
            drawn.push(draw_bar(frame, &scale, series, bar, at));
            y = (y + height).max(at + THICKNESS) + 4.0;
            beside = y;
        }
        y += 10.0;
    }
    let plot = Plot { left, top: top - 2.0, right: frame.width - 12.0, bottom: y };
    let inside = html! {
        (legend)
        (lying_axis(frame, &plot, &scale, &chart.unit))
        @for part in &drawn { (part) }
    };
    Picture { height: y + 44.0, patterns: chart.series_count(), inside }
}

/// What stands beside a bar: its series' name, when there are several, and its figure.
fn words_of(chart: &Bars, series: usize, bar: Bar, caption: &Caption<'_>) -> String {
    let figure = chart.said(bar, caption);
    match chart.series.get(series).filter(|_| chart.series.len() > 1) {
        Some(name) => format!("{name}: {figure}"),
        None => figure,
    }
}

/// The ground under words, so that the axis' lines do not run through them.
fn ground(lines: &[String], top: f64, size: f64, weight: f64) -> Markup {
    let widest = lines.iter().map(|line| text::width(line, size * weight)).fold(0.0, f64::max);
    html! {
        rect .stegvis-chart__ground x="0" y=(px(top)) width=(px(widest)) height=(px(lines.len() as f64 * line_height(size))) {}
    }
}

fn draw_bar(frame: &Frame, scale: &Scale, series: usize, bar: Bar, top: f64) -> Markup {
    html! {
        @if let Some(value) = bar.drawn() {
            @let (zero, end) = (scale.at(scale.base()), scale.at(value));
            rect class=(format!("stegvis-chart__area {}", mark::class(series))) fill=(mark::fill(&frame.id, series))
                x=(px(zero.min(end))) width=(px((end - zero).abs())) y=(px(top)) height=(px(THICKNESS)) {}
        }
        @if let Some((low, high)) = bar.ends() { (whisker(scale.at(low), scale.at(high), top + THICKNESS / 2.0)) }
    }
}

fn as_table(chart: &Bars, caption: &Caption<'_>) -> FigureTable {
    let words = caption.words;
    let with_ends = chart.all().any(|bar| bar.ends().is_some());
    let mut head = vec![Column::text(&chart.group_name)];
    for series in 0..chart.series_count() {
        let name = chart.series.get(series).unwrap_or(&words.value);
        head.push(Column::numeric(name));
        if with_ends {
            head.push(Column::numeric(format!("{name}, {}", words.low)));
            head.push(Column::numeric(format!("{name}, {}", words.high)));
        }
    }
    let said = |value: Option<f64>| Cell::number(chart.unit.say(value.unwrap_or(f64::NAN)));
    let row = |group: &BarGroup| {
        let mut row = vec![Cell::text(&group.name)];
        for bar in chart.of(group) {
            row.push(said(bar.drawn()));
            if with_ends {
                row.push(said(bar.ends().map(|(low, _)| low)));
                row.push(said(bar.ends().map(|(_, high)| high)));
            }
        }
        row
    };
    FigureTable {
        caption: chart.unit.after(caption.title),
        head,
        rows: chart.groups.iter().map(row).collect(),
    }
}

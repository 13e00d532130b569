//! How values are distributed in two or more scenarios: one histogram above the other on one axis, with the point
//! that half, and the point that nine in ten, do not exceed.

use maud::{Markup, html};

use super::super::table::{Cell, Column};
use super::figure::{Caption, FigureTable, Frame, Picture, figure};
use super::legend::{Entry, Sign, legend};
use super::mark;
use super::plot::{Plot, lying_axis};
use super::scale::{Scale, drawable};
use super::text::{self, line_height, px};
use super::unit::Unit;

const HEIGHT_OF_EACH: f64 = 96.0;

/// The distribution in one scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// The share (1 is the whole) or count in each class.
    pub classes: Vec<f64>,
    /// The value that half do not exceed.
    pub median: Option<f64>,
    /// The value that nine in ten do not exceed.
    pub p90: Option<f64>,
}

/// Distributions on one axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// Where the classes meet, rising: one more than there are classes. An infinite last one makes the last class open.
    pub edges: Vec<f64>,
    /// The scenarios.
    pub scenarios: Vec<Scenario>,
    /// What is measured: days.
    pub unit: Unit,
    /// How the classes' contents are written: a share or a count. Its name heads the table.
    pub content: Unit,
    /// What a class is: "Väntetid".
    pub class_name: String,
}

/// A class as it is drawn.
#[derive(Clone, Copy)]
struct Class {
    index: usize,
    from: f64,
    to: f64,
}

impl Distribution {
    /// The classes that can be drawn. An open one is as wide as the class before it.
    fn classes(&self) -> Vec<Class> {
        let mut classes: Vec<Class> = Vec::new();
        for (index, ends) in self.edges.windows(2).enumerate() {
            let Some(from) = drawable(ends[0]) else { continue };
            let before = classes.last().map_or(1.0, |class| class.to - class.from);
            let to = if ends[1] == f64::INFINITY { Some(from + before) } else { drawable(ends[1]) };
            if let Some(to) = to.filter(|to| *to > from) {
                classes.push(Class { index, from, to });
            }
        }
        classes
    }

    /// How high a class stands: its area, not its height, is its content, so classes may differ in width.
    fn density(&self, scenario: &Scenario, class: Class) -> f64 {
        let content = scenario.classes.get(class.index).copied().and_then(drawable).unwrap_or(0.0);
        content.max(0.0) / (class.to - class.from)
    }

    fn name_of(&self, index: usize, or_more: &str) -> String {
        let end = |edge: usize| self.edges.get(edge).copied().unwrap_or(f64::NAN);
        if end(index + 1) == f64::INFINITY {
            format!("{} {or_more}", self.unit.say(end(index)))
        } else {
            format!("{}–{}", self.unit.say(end(index)), self.unit.say(end(index + 1)))
        }
    }
}

/// Distributions with their table.
pub fn distribution(caption: Caption<'_>, chart: &Distribution) -> Markup {
    let classes = chart.classes();
    let some = |scenario: &Scenario| classes.iter().any(|class| chart.density(scenario, *class) > 0.0);
    let empty = !chart.scenarios.iter().any(some);
    figure(&caption, empty, |frame| draw(frame, chart, &classes, &caption), vec![as_table(chart, &caption)])
}

fn draw(frame: &Frame, chart: &Distribution, classes: &[Class], caption: &Caption<'_>) -> Picture {
    let words = caption.words;
    let any = |of: fn(&Scenario) -> Option<f64>| chart.scenarios.iter().any(|one| of(one).is_some());
    let mut entries = Vec::new();
    if any(|one| one.median) {
        entries.push(Entry::new(Sign::Rule, &words.half_within));
    }
    if any(|one| one.p90) {
        entries.push(Entry::new(Sign::DashedRule, &words.nine_in_ten_within));
    }
    let (legend_height, legend) = legend(frame, 4.0, &entries);
    let mut y = legend_height + 4.0;
    let highest = chart
        .scenarios
        .iter()
        .flat_map(|scenario| classes.iter().map(|class| chart.density(scenario, *class)))
        .fold(f64::MIN_POSITIVE, f64::max);
    let ends = classes.iter().flat_map(|class| [class.from, class.to]);
    let across = if frame.narrow { 4.0 } else { 7.0 };
    let scale = Scale::over(ends, false, across, chart.unit.finest()).between(12.0, frame.width - 12.0);
    let mut rows = Vec::new();
    let mut plot = Plot { left: 12.0, top: y, right: frame.width - 12.0, bottom: y };
    for (index, scenario) in chart.scenarios.iter().enumerate() {
        let name = text::wrap_name(&scenario.name, frame.size, frame.width, 3);
        let points = text::wrap_list(&said_points(chart, scenario, caption), frame.small, frame.width, 3);
        let names_height =
            name.len() as f64 * line_height(frame.size) + points.len() as f64 * line_height(frame.small);
        let bottom = y + names_height + 8.0 + HEIGHT_OF_EACH;
        rows.push(html! {
            (text::block(0.0, y + frame.size, frame.size, "stegvis-chart__name", &name))
            (text::block(0.0, y + name.len() as f64 * line_height(frame.size) + frame.small, frame.small, "", &points))
            @for class in classes {
                @let height = chart.density(scenario, *class) / highest * HEIGHT_OF_EACH;
                rect class=(format!("stegvis-chart__area {}", mark::class(index))) fill=(mark::fill(&frame.id, index))
                    x=(px(scale.at(class.from))) width=(px((scale.at(class.to) - scale.at(class.from)).max(0.0)))
                    y=(px(bottom - height)) height=(px(height)) {}
            }
            line .stegvis-chart__zero x1=(px(plot.left)) x2=(px(plot.right)) y1=(px(bottom)) y2=(px(bottom)) {}
            (rule(&scale, scenario.median, bottom, None))
            (rule(&scale, scenario.p90, bottom, Some("4 3")))
        });
        plot = Plot { top: bottom, bottom: bottom + 5.0, ..plot };
        y = bottom + 16.0;
    }
    let inside = html! {
        (legend)
        @for row in &rows { (row) }
        (lying_axis(frame, &plot, &scale, &chart.unit))
    };
    Picture { height: plot.bottom + 44.0, patterns: chart.scenarios.len(), inside }
}

/// The marked points in words: colour and dash alone do not tell them.
fn said_points(chart: &Distribution, scenario: &Scenario, caption: &Caption<'_>) -> Vec<String> {
    let said = |words: &str, value: Option<f64>| {
        value.and_then(drawable).map(|value| format!("{words} {}", chart.unit.say_named(value)))
    };
    let median = said(&caption.words.half_within, scenario.median);
    let p90 = said(&caption.words.nine_in_ten_within, scenario.p90);
    median.into_iter().chain(p90).collect()
}

fn rule(scale: &Scale, value: Option<f64>, bottom: f64, dash: Option<&str>) -> Markup {
    html! {
        @if let Some(value) = value.and_then(drawable) {
            @let x = px(scale.at(value));
            @let top = px(bottom - HEIGHT_OF_EACH - 4.0);
            line .stegvis-chart__rule-ground x1=(x) x2=(x) y1=(top) y2=(px(bottom)) {}
            line .stegvis-chart__rule x1=(x) x2=(x) y1=(top) y2=(px(bottom)) stroke-dasharray=[dash] {}
        }
    }
}

fn as_table(chart: &Distribution, caption: &Caption<'_>) -> FigureTable {
    let words = caption.words;
    let mut head = vec![Column::text(chart.unit.after(&chart.class_name))];
    head.extend(chart.scenarios.iter().map(|scenario| Column::numeric(&scenario.name)));
    let row = |name: String, of: &dyn Fn(&Scenario) -> String| {
        let mut row = vec![Cell::text(name)];
        row.extend(chart.scenarios.iter().map(|scenario| Cell::number(of(scenario))));
        row
    };
    let point = |value: Option<f64>| chart.unit.say(value.unwrap_or(f64::NAN));
    let mut rows = vec![
        row(words.half_within.clone(), &|one| point(one.median)),
        row(words.nine_in_ten_within.clone(), &|one| point(one.p90)),
    ];
    for index in 0..chart.edges.len().saturating_sub(1) {
        let content = |one: &Scenario| chart.content.say(one.classes.get(index).copied().unwrap_or(f64::NAN));
        rows.push(row(chart.name_of(index, &words.or_more), &content));
    }
    FigureTable { caption: chart.content.after(caption.title), head, rows }
}

//! Flows between stages from left to right: how many go from where to where. In a narrow place the same flows are a
//! list of bars, since ribbons need width.

use maud::{Markup, html};

use super::super::table::{Cell, Column};
use super::figure::{Caption, FigureTable, Frame, Picture, figure};
use super::legend::{Entry, Sign, legend};
use super::mark;
use super::sankey_layout::{Layout, NODE_WIDTH, Ribbon};
use super::sankey_list::list;
use super::scale::drawable;
use super::text::{self, Anchor, line_height, px};
use super::unit::Unit;

/// Ribbons from this thickness bear their figure, where columns are wide enough for it.
const BEARS_FIGURE: f64 = 15.0;

/// A place that flows begin or end in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stop {
    /// Its name.
    pub name: String,
    /// Its stage: stops of one stage stand under each other, later stages to the right.
    pub stage: usize,
    /// How many it holds, where that is more than what flows in and what flows out.
    pub value: Option<f64>,
}

/// A flow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flow {
    /// Index of the stop where it begins.
    pub from: usize,
    /// Index of the stop where it ends. Only flows to a later stage are drawn; the table has all.
    pub to: usize,
    /// How many.
    pub value: f64,
}

/// Flows between stages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sankey {
    /// The stops, in the order in which those of one stage stand from above.
    pub stops: Vec<Stop>,
    /// The flows. One that names no stop is left out.
    pub flows: Vec<Flow>,
    /// What is counted.
    pub unit: Unit,
}

impl Sankey {
    /// The flows between stops that there are.
    fn known(&self) -> impl Iterator<Item = &Flow> {
        self.flows.iter().filter(|flow| flow.from < self.stops.len() && flow.to < self.stops.len())
    }

    /// The flows that can be drawn, each with its size above zero.
    pub(super) fn forward(&self) -> impl Iterator<Item = Flow> + '_ {
        self.known().filter(|flow| self.leads_forward(flow)).filter_map(|flow| {
            let value = drawable(flow.value).filter(|value| *value > 0.0)?;
            Some(Flow { value, ..*flow })
        })
    }

    fn leads_forward(&self, flow: &Flow) -> bool {
        self.stops[flow.from].stage < self.stops[flow.to].stage
    }

    /// How many a stop holds.
    pub(super) fn held(&self, stop: usize) -> f64 {
        let sum = |of: fn(&Flow) -> usize| {
            self.forward().filter(|flow| of(flow) == stop).map(|flow| flow.value).sum::<f64>()
        };
        let said = self.stops[stop].value.and_then(drawable).unwrap_or(0.0).max(0.0);
        said.max(sum(|flow| flow.from)).max(sum(|flow| flow.to))
    }
}

/// Flows between stages with their tables.
pub fn sankey(caption: Caption<'_>, chart: &Sankey) -> Markup {
    let empty = chart.forward().next().is_none();
    figure(&caption, empty, |frame| draw(frame, chart, &caption), as_tables(chart, &caption))
}

fn draw(frame: &Frame, chart: &Sankey, caption: &Caption<'_>) -> Picture {
    let back = chart.known().any(|flow| flow.value > 0.0 && !chart.leads_forward(flow));
    let note = if back { caption.words.flows_back.as_str() } else { "" };
    let (top, legend) = legend(frame, 4.0, &[Entry::new(Sign::None, note)]);
    if frame.narrow {
        let (bottom, rows) = list(frame, chart, top);
        return Picture { height: bottom, patterns: 1, inside: html! { (legend) (rows) } };
    }
    let layout = Layout::of(frame, chart, top + 4.0);
    let inside = html! {
        (legend)
        @for ribbon in &layout.ribbons { (draw_ribbon(frame, chart, &layout, ribbon)) }
        @for node in &layout.nodes {
            rect class=(format!("stegvis-chart__node {}", mark::class(0))) x=(px(node.x)) y=(px(node.y)) width=(px(NODE_WIDTH))
                height=(px(node.height)) {}
            @let lines_height = node.lines.len() as f64 * line_height(frame.small);
            @let first = node.y + ((node.height - lines_height) / 2.0).max(0.0) + frame.small * 0.9;
            @let (figure, name) = node.lines.split_last().map_or(("", &[][..]), |(figure, name)| (figure.as_str(), name));
            (text::block(node.x + NODE_WIDTH + 6.0, first, frame.small, "", name))
            @let figure_at = first + name.len() as f64 * line_height(frame.small);
            (text::line(node.x + NODE_WIDTH + 6.0, figure_at, Anchor::Start, frame.small, "stegvis-chart__name", figure))
        }
    };
    Picture { height: layout.bottom + 6.0, patterns: 0, inside }
}

fn draw_ribbon(frame: &Frame, chart: &Sankey, layout: &Layout, ribbon: &Ribbon) -> Markup {
    let (from, to) = (layout.nodes[ribbon.flow.from].x + NODE_WIDTH, layout.nodes[ribbon.flow.to].x);
    let middle = px((from + to) / 2.0);
    let path = format!(
        "M{x0} {a0}C{middle} {a0} {middle} {a1} {x1} {a1}V{b1}C{middle} {b1} {middle} {b0} {x0} {b0}Z",
        x0 = px(from),
        x1 = px(to),
        a0 = px(ribbon.from_y),
        a1 = px(ribbon.to_y),
        b0 = px(ribbon.from_y + ribbon.thickness),
        b1 = px(ribbon.to_y + ribbon.thickness),
    );
    let said = chart.unit.say(ribbon.flow.value);
    let tip =
        format!("{} → {}: {said}", chart.stops[ribbon.flow.from].name, chart.stops[ribbon.flow.to].name);
    html! {
        path class=(format!("stegvis-chart__ribbon {}", mark::class(0))) d=(path) { title { (tip) } }
        @if layout.figure_room > 0.0 && ribbon.thickness >= BEARS_FIGURE {
            @let y = ribbon.to_y + ribbon.thickness / 2.0 + frame.small * 0.35;
            (text::line(to - 6.0, y, Anchor::End, frame.small, "stegvis-chart__soft", &text::cut(&said, frame.small, layout.figure_room)))
        }
    }
}

fn as_tables(chart: &Sankey, caption: &Caption<'_>) -> Vec<FigureTable> {
    let words = caption.words;
    let title = chart.unit.after(caption.title);
    let stop_row = |index: usize| {
        vec![Cell::text(&chart.stops[index].name), Cell::number(chart.unit.say(chart.held(index)))]
    };
    let flow_row = |flow: &Flow| {
        vec![
            Cell::text(&chart.stops[flow.from].name),
            Cell::text(&chart.stops[flow.to].name),
            Cell::number(chart.unit.say(flow.value)),
        ]
    };
    vec![
        FigureTable {
            caption: format!("{title}: {}", words.stage.to_lowercase()),
            head: vec![Column::text(&words.stage), Column::numeric(&words.value)],
            rows: (0..chart.stops.len()).map(stop_row).collect(),
        },
        FigureTable {
            caption: format!("{title}: {} – {}", words.from.to_lowercase(), words.into.to_lowercase()),
            head: vec![Column::text(&words.from), Column::text(&words.into), Column::numeric(&words.value)],
            rows: chart.known().map(flow_row).collect(),
        },
    ]
}

//! Where the stops and the ribbons of a flow picture lie: a column for each stage, stops under each other with room for
//! their names, ribbons in the order of their other ends so that as few as possible cross.

use super::figure::Frame;
use super::sankey::{Flow, Sankey};
use super::text::{self, line_height};

/// How wide the bar of a stop is.
pub(super) const NODE_WIDTH: f64 = 12.0;
/// The height that the fullest stage's bars share.
const HEIGHT: f64 = 320.0;
/// The least room between two stops.
const GAP: f64 = 12.0;
/// No bar and no ribbon is thinner, or it would not be seen.
const THINNEST: f64 = 1.0;
/// Where columns are at least so wide, ribbons bear their figures.
const COLUMN_WITH_FIGURES: f64 = 200.0;

/// A stop's bar and the lines beside it: its name and, last, its figure.
pub(super) struct Node {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) height: f64,
    pub(super) lines: Vec<String>,
}

/// A flow's ribbon: its upper edge at both ends, and its thickness.
pub(super) struct Ribbon {
    pub(super) flow: Flow,
    pub(super) from_y: f64,
    pub(super) to_y: f64,
    pub(super) thickness: f64,
}

/// The places of all stops, by their index, and of all ribbons.
pub(super) struct Layout {
    pub(super) nodes: Vec<Node>,
    pub(super) ribbons: Vec<Ribbon>,
    /// The room for a figure at a ribbon's end; nothing when columns are too narrow.
    pub(super) figure_room: f64,
    /// Where the lowest stop ends.
    pub(super) bottom: f64,
}

impl Layout {
    /// The places in a wide frame, from `top`.
    pub(super) fn of(frame: &Frame, chart: &Sankey, top: f64) -> Self {
        let mut stages: Vec<usize> = chart.stops.iter().map(|stop| stop.stage).collect();
        stages.sort_unstable();
        stages.dedup();
        let column = frame.width / stages.len().max(1) as f64;
        let figure_room = if column >= COLUMN_WITH_FIGURES { 64.0 } else { 0.0 };
        let names_room = column - NODE_WIDTH - 14.0 - figure_room;
        let held: Vec<f64> = (0..chart.stops.len()).map(|stop| chart.held(stop)).collect();
        let fullest = stages
            .iter()
            .map(|stage| of_stage(chart, *stage).map(|stop| held[stop]).sum::<f64>())
            .fold(f64::MIN_POSITIVE, f64::max);
        let high = |value: f64| (value / fullest * HEIGHT).max(THINNEST);

        let mut nodes: Vec<Node> = chart
            .stops
            .iter()
            .zip(&held)
            .map(|(stop, held)| {
                let mut lines = text::wrap(&stop.name, frame.small, names_room, 4);
                lines.push(text::cut(&chart.unit.say(*held), frame.small * text::BOLD, names_room));
                Node { x: 0.0, y: top, height: high(*held), lines }
            })
            .collect();
        let mut bottom = top;
        for (place, stage) in stages.iter().enumerate() {
            let mut y = top;
            for stop in of_stage(chart, *stage) {
                let node = &mut nodes[stop];
                (node.x, node.y) = (place as f64 * column, y);
                let names = node.lines.len() as f64 * line_height(frame.small);
                y += node.height.max(names) + GAP;
            }
            bottom = bottom.max(y - GAP);
        }
        let ribbons = ribbons(chart, &nodes, high);
        Self { nodes, ribbons, figure_room, bottom }
    }
}

fn of_stage(chart: &Sankey, stage: usize) -> impl Iterator<Item = usize> + '_ {
    chart.stops.iter().enumerate().filter(move |(_, stop)| stop.stage == stage).map(|(index, _)| index)
}

fn ribbons(chart: &Sankey, nodes: &[Node], high: impl Fn(f64) -> f64) -> Vec<Ribbon> {
    let mut ribbons: Vec<Ribbon> = chart
        .forward()
        .map(|flow| Ribbon { flow, from_y: 0.0, to_y: 0.0, thickness: high(flow.value) })
        .collect();
    // Several small ribbons made visible may be thicker than their bar: none leaves it.
    let place =
        |node: &Node, taken: f64, thickness: f64| node.y + taken.min((node.height - thickness).max(0.0));

    ribbons.sort_by(|a, b| nodes[a.flow.to].y.total_cmp(&nodes[b.flow.to].y));
    let mut taken = vec![0.0; nodes.len()];
    for ribbon in &mut ribbons {
        let from = ribbon.flow.from;
        ribbon.from_y = place(&nodes[from], taken[from], ribbon.thickness);
        taken[from] += ribbon.thickness;
    }
    ribbons.sort_by(|a, b| nodes[a.flow.from].y.total_cmp(&nodes[b.flow.from].y));
    let mut taken = vec![0.0; nodes.len()];
    for ribbon in &mut ribbons {
        let to = ribbon.flow.to;
        ribbon.to_y = place(&nodes[to], taken[to], ribbon.thickness);
        taken[to] += ribbon.thickness;
    }
    ribbons
}

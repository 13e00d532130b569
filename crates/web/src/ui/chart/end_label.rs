//! Names at the ends of lines and layers: as near as they can stand without covering each other.

use maud::{Markup, html};

use super::figure::Frame;
use super::mark;
use super::text::{self, line_height, px};

/// Names stand at most this part of the picture's width.
const WIDEST_PART: f64 = 0.3;
/// The line that leads from an end to its name.
const LEADER: f64 = 16.0;
/// The least room between two names.
const GAP: f64 = 4.0;

/// A name for something that ends at a height.
pub(super) struct EndLabel {
    series: usize,
    at: f64,
    lines: Vec<String>,
}

/// The names of the series, broken into lines; `at` is set by [`draw`]. The last line is the figure.
pub(super) fn of(frame: &Frame, names: impl Iterator<Item = (usize, String, String)>) -> Vec<EndLabel> {
    let room = frame.width * WIDEST_PART - LEADER - 4.0;
    names
        .map(|(series, name, figure)| {
            let mut lines = text::wrap_name(&name, frame.small, room, 3);
            lines.push(text::cut(&figure, frame.small, room));
            EndLabel { series, at: 0.0, lines }
        })
        .collect()
}

/// How much room they take at the side.
pub(super) fn room(frame: &Frame, labels: &[EndLabel]) -> f64 {
    let widest = labels
        .iter()
        .flat_map(|label| &label.lines)
        .map(|line| text::width(line, frame.small * text::BOLD))
        .fold(0.0, f64::max);
    if labels.is_empty() { 8.0 } else { widest + LEADER + 4.0 }
}

/// How high a picture must be for all of them.
pub(super) fn height(frame: &Frame, labels: &[EndLabel]) -> f64 {
    labels.iter().map(|label| label.height(frame) + GAP).sum()
}

impl EndLabel {
    fn height(&self, frame: &Frame) -> f64 {
        self.lines.len() as f64 * line_height(frame.small)
    }
}

/// Draws the names beside `x` between `top` and `bottom`; `end_of` says where a series ends.
pub(super) fn draw(
    frame: &Frame,
    x: f64,
    (top, bottom): (f64, f64),
    mut labels: Vec<EndLabel>,
    end_of: impl Fn(usize) -> f64,
) -> Markup {
    labels.sort_by(|a, b| end_of(a.series).total_cmp(&end_of(b.series)).then(a.series.cmp(&b.series)));
    let mut free = top;
    for label in &mut labels {
        let half = label.height(frame) / 2.0;
        label.at = (end_of(label.series) - half).max(free);
        free = label.at + half * 2.0 + GAP;
    }
    let mut limit = bottom;
    for label in labels.iter_mut().rev() {
        let height = label.height(frame);
        label.at = label.at.min(limit - height).max(top);
        limit = label.at - GAP;
    }
    html! {
        @for label in &labels {
            @let middle = label.at + label.height(frame) / 2.0;
            line class=(format!("stegvis-chart__leader {}", mark::class(label.series))) x1=(px(x + 5.0)) y1=(px(end_of(label.series)))
                x2=(px(x + LEADER - 3.0)) y2=(px(middle)) {}
            @for (index, text) in label.lines.iter().enumerate() {
                @let class = if index + 1 == label.lines.len() { "" } else { "stegvis-chart__name" };
                @let y = label.at + line_height(frame.small) * (index as f64 + 0.78);
                (text::line(x + LEADER, y, text::Anchor::Start, frame.small, class, text))
            }
        }
    }
}

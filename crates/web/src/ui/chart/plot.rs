//! The area that is drawn in: its edges, the lines and figures of its axes, and the periods below it.

use maud::{Markup, html};

use super::figure::Frame;
use super::scale::Scale;
use super::text::{self, Anchor, px};
use super::unit::Unit;

/// Figures at an axis take at most this part of the picture's width.
const WIDEST_PART: f64 = 0.34;

/// The edges of the area.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Plot {
    /// Where the period with this index lies among `count`; a single one lies in the middle.
    pub(super) fn x_of(&self, index: usize, count: usize) -> f64 {
        if count < 2 {
            return (self.left + self.right) / 2.0;
        }
        self.left + (self.right - self.left) * index.min(count - 1) as f64 / (count - 1) as f64
    }
}

/// The room that the upright axis' figures take.
pub(super) fn figures_room(frame: &Frame, scale: &Scale, unit: &Unit) -> f64 {
    let widest = scale
        .ticks()
        .iter()
        .map(|value| text::width(&unit.tick(*value, scale.step()), frame.small))
        .fold(0.0, f64::max);
    widest.min(frame.width * WIDEST_PART) + 10.0
}

/// The upright axis: its unit above it, a line across at each round value.
pub(super) fn upright_axis(frame: &Frame, plot: &Plot, scale: &Scale, unit: &Unit) -> Markup {
    html! {
        @for line in text::wrap(&unit.name, frame.small, frame.width, 1) {
            (text::line(0.0, plot.top - 14.0, Anchor::Start, frame.small, "stegvis-chart__soft", &line))
        }
        @for value in scale.ticks() {
            @let y = scale.at(value);
            line class=(grid_class(value)) x1=(px(plot.left)) x2=(px(plot.right)) y1=(px(y)) y2=(px(y)) {}
            @let label = text::cut(&unit.tick(value, scale.step()), frame.small, frame.width * WIDEST_PART);
            (text::line(plot.left - 8.0, y + frame.small * 0.35, Anchor::End, frame.small, "stegvis-chart__soft", &label))
        }
    }
}

/// The lying axis: a line upwards at each round value, its figure below; figures that would meet are left out.
pub(super) fn lying_axis(frame: &Frame, plot: &Plot, scale: &Scale, unit: &Unit) -> Markup {
    let ticks = scale.ticks();
    let said =
        |value: f64| text::cut(&unit.tick(value, scale.step()), frame.small, frame.width * WIDEST_PART);
    let widest = ticks.iter().map(|value| text::width(&said(*value), frame.small)).fold(0.0, f64::max) + 12.0;
    let apart = (plot.right - plot.left) / (ticks.len().max(2) - 1) as f64;
    let stride = ((widest / apart).ceil().max(1.0)) as usize;
    // Zero keeps its figure whatever is left out.
    let first = ticks.iter().position(|value| *value == 0.0).unwrap_or(0) % stride;
    let mut figures: Vec<(f64, String)> = Vec::new();
    for value in
        ticks.iter().enumerate().filter(|(index, _)| index % stride == first).map(|(_, value)| *value)
    {
        let (words, zero) = (said(value), value == 0.0);
        let x = inside(frame, scale.at(value), &words);
        let meets = |(before, other): &(f64, String)| {
            x - before < (text::width(&words, frame.small) + text::width(other, frame.small)) / 2.0 + 4.0
        };
        // The outermost figures are moved inwards, and may then meet their neighbours.
        match figures.last() {
            Some(last) if meets(last) && !zero => continue,
            Some(last) if meets(last) => drop(figures.pop()),
            _ => {}
        }
        figures.push((x, words));
    }
    html! {
        @for value in &ticks {
            @let x = scale.at(*value);
            line class=(grid_class(*value)) x1=(px(x)) x2=(px(x)) y1=(px(plot.top)) y2=(px(plot.bottom)) {}
        }
        @for (x, words) in &figures { (under(frame, *x, plot.bottom + 18.0, words)) }
        @for line in text::wrap(&unit.name, frame.small, plot.right, 1) {
            (text::line(plot.right, plot.bottom + 36.0, Anchor::End, frame.small, "stegvis-chart__soft", &line))
        }
    }
}

fn grid_class(value: f64) -> &'static str {
    if value == 0.0 { "stegvis-chart__zero" } else { "stegvis-chart__grid" }
}

/// The periods below the area: as many as have room, evenly apart.
pub(super) fn periods(frame: &Frame, plot: &Plot, names: &[String]) -> Markup {
    let names: Vec<String> =
        names.iter().map(|name| text::cut(name, frame.small, frame.width * 0.4)).collect();
    let widest = names.iter().map(|name| text::width(name, frame.small)).fold(0.0, f64::max) + 6.0;
    let room_for = ((plot.right - plot.left) / widest).floor().max(1.0) as usize;
    let stride = stride(names.len(), room_for);
    html! {
        @for (index, name) in names.iter().enumerate().step_by(stride) {
            @let x = plot.x_of(index, names.len());
            line .stegvis-chart__tick x1=(px(x)) x2=(px(x)) y1=(px(plot.bottom)) y2=(px(plot.bottom + 5.0)) {}
            (under(frame, x, plot.bottom + 20.0, name))
        }
    }
}

/// Every how many periods have their name: months by quarters and years where that fits.
fn stride(count: usize, room_for: usize) -> usize {
    [1, 2, 3, 6, 12, 24, 36, 60, 120]
        .into_iter()
        .find(|stride| count.div_ceil(*stride) <= room_for)
        .unwrap_or_else(|| count.div_ceil(room_for).max(1))
}

/// Where the middle of a text is to be so that the text stays in the picture.
fn inside(frame: &Frame, x: f64, words: &str) -> f64 {
    let half = text::width(words, frame.small) / 2.0;
    x.min(frame.width - half).max(half)
}

/// A text with its middle at `x`, moved as much as it needs to stay in the picture.
fn under(frame: &Frame, x: f64, y: f64, words: &str) -> Markup {
    let x = inside(frame, x, words);
    text::line(x, y, Anchor::Middle, frame.small, "stegvis-chart__soft", words)
}

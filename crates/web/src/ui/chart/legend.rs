//! The legend above a picture: what a line, an area, a hollow marker or a band stands for.

use maud::{Markup, html};

use super::figure::Frame;
use super::mark;
use super::text::{self, Anchor, line_height, px};

/// The room of the sign before the words.
const SIGN: f64 = 34.0;

/// The sign of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A series' line with its marker.
    Line(usize),
    /// A series' area.
    Area(usize),
    /// A hollow marker, with a letter when there are several kinds.
    Hollow(Option<char>),
    /// The band around a line.
    Band,
    /// A line across, whole.
    Rule,
    /// A line across, dashed.
    DashedRule,
    /// The end of an interval on both sides of a bar.
    Whisker,
    /// No sign: a sentence.
    None,
}

/// An entry: its sign and its words.
pub(super) struct Entry {
    sign: Sign,
    words: String,
}

impl Entry {
    /// An entry.
    pub(super) fn new(sign: Sign, words: impl Into<String>) -> Self {
        Self { sign, words: words.into() }
    }
}

/// The entries in rows from `top`; gives their height and the drawing. Nothing has no height.
pub(super) fn legend(frame: &Frame, top: f64, entries: &[Entry]) -> (f64, Markup) {
    let mut place = (0.0, top);
    let mut height: f64 = 0.0;
    let mut drawn = Vec::new();
    let row = line_height(frame.small) + 4.0;
    for entry in entries.iter().filter(|entry| !entry.words.is_empty()) {
        let sign = if entry.sign == Sign::None { 0.0 } else { SIGN };
        let lines = text::wrap(&entry.words, frame.small, frame.width - sign, 4);
        let widest = lines.iter().map(|line| text::width(line, frame.small)).fold(0.0, f64::max);
        if place.0 > 0.0 && place.0 + sign + widest > frame.width {
            place = (0.0, top + height);
        }
        let middle = place.1 + row / 2.0;
        drawn.push(html! {
            (draw(frame, entry.sign, place.0, middle))
            (text::block(place.0 + sign, middle + frame.small * 0.35, frame.small, "", &lines))
        });
        let lines_height = row + (lines.len() as f64 - 1.0) * line_height(frame.small);
        height = height.max(place.1 - top + lines_height);
        place.0 = if lines.len() > 1 { frame.width } else { place.0 + sign + widest + 20.0 };
    }
    (if drawn.is_empty() { 0.0 } else { height + 8.0 }, html! { @for entry in &drawn { (entry) } })
}

fn draw(frame: &Frame, sign: Sign, x: f64, y: f64) -> Markup {
    let across = |class: &str, dash: Option<&str>| {
        html! { line class=(class) x1=(px(x)) y1=(px(y)) x2=(px(x + 26.0)) y2=(px(y)) stroke-dasharray=[dash] {} }
    };
    html! {
        @match sign {
            Sign::Line(series) => {
                (across(&format!("stegvis-chart__line {}", mark::class(series)), mark::dash(series)))
                (mark::marker(series, x + 13.0, y))
            }
            Sign::Area(series) => {
                rect class=(format!("stegvis-chart__area {}", mark::class(series))) x=(px(x + 1.0)) y=(px(y - 7.0))
                    width="24" height="14" fill=(mark::fill(&frame.id, series)) {}
            }
            Sign::Hollow(letter) => {
                (mark::hollow(x + 8.0, y))
                @if let Some(letter) = letter {
                    (text::line(x + 17.0, y + 4.0, Anchor::Start, frame.small, "stegvis-chart__name", &letter.to_string()))
                }
            }
            Sign::Band => rect .stegvis-chart__band .stegvis-chart__band--sign x=(px(x)) y=(px(y - 7.0)) width="26" height="14" {},
            Sign::Rule => (upright(x + 13.0, y, None)),
            Sign::DashedRule => (upright(x + 13.0, y, Some("4 3"))),
            Sign::Whisker => (whisker(x + 2.0, x + 24.0, y)),
            Sign::None => {},
        }
    }
}

fn upright(x: f64, y: f64, dash: Option<&str>) -> Markup {
    html! {
        line .stegvis-chart__rule x1=(px(x)) x2=(px(x)) y1=(px(y - 8.0)) y2=(px(y + 8.0)) stroke-dasharray=[dash] {}
    }
}

/// An interval lying across: a line with an end on each side, light around it so that it shows on a dark bar.
pub(super) fn whisker(from: f64, to: f64, y: f64) -> Markup {
    let (from, to) = (px(from.min(to)), px(from.max(to)));
    let (y, top, bottom) = (px(y), px(y - 5.0), px(y + 5.0));
    let path = format!("M{from} {y}H{to}M{from} {top}V{bottom}M{to} {top}V{bottom}");
    html! {
        path .stegvis-chart__whisker-ground d=(path) {}
        path .stegvis-chart__whisker d=(path) {}
    }
}

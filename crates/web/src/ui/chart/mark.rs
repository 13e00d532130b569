//! How series are told apart: by colour, and always also by dash and marker (lines) or by pattern (areas).

use std::f64::consts::TAU;

use maud::{Markup, html};

use super::text::px;

/// So many colours, dashes, markers and patterns there are; further series begin again with another pattern.
const KINDS: usize = 6;
const DASHES: [Option<&str>; KINDS] =
    [None, Some("9 4"), Some("2 4"), Some("12 4 2 4"), Some("5 3"), Some("16 5")];

/// The class that gives a series its colour.
pub(super) fn class(series: usize) -> String {
    format!("stegvis-chart__s{}", series % KINDS + 1)
}

/// The dash of a series' line.
pub(super) fn dash(series: usize) -> Option<&'static str> {
    DASHES[(series + series / KINDS) % KINDS]
}

/// A series' marker around a point.
pub(super) fn marker(series: usize, x: f64, y: f64) -> Markup {
    let class = format!("stegvis-chart__marker {}", class(series));
    let shape = match (series + series / KINDS) % KINDS {
        0 => return html! { circle class=(class) cx=(px(x)) cy=(px(y)) r="4" {} },
        1 => polygon_around(x, y, 4, 5.0, TAU / 8.0),
        2 => polygon_around(x, y, 3, 5.5, -TAU / 4.0),
        3 => polygon_around(x, y, 4, 5.5, 0.0),
        4 => polygon_around(x, y, 3, 5.5, TAU / 4.0),
        _ => polygon_around(x, y, 6, 4.8, 0.0),
    };
    html! { polygon class=(class) points=(shape) {} }
}

/// The hollow marker of a figure that stands beside the series, such as a published one.
pub(super) fn hollow(x: f64, y: f64) -> Markup {
    html! { polygon .stegvis-chart__hollow points=(polygon_around(x, y, 4, 6.5, 0.0)) {} }
}

fn polygon_around(x: f64, y: f64, corners: u32, radius: f64, turn: f64) -> String {
    let corner = |index: u32| {
        let angle = turn + TAU * f64::from(index) / f64::from(corners);
        (x + radius * angle.cos(), y + radius * angle.sin())
    };
    points((0..corners).map(corner))
}

/// Points as the attribute `points` holds them.
pub(super) fn points(list: impl Iterator<Item = (f64, f64)>) -> String {
    list.map(|(x, y)| format!("{},{}", px(x), px(y))).collect::<Vec<_>>().join(" ")
}

/// The fill of an area: the pattern of `series` as [`patterns`] defines it in the same picture.
pub(super) fn fill(frame_id: &str, series: usize) -> String {
    format!("url(#{frame_id}-fill-{series})")
}

/// The definitions of the first `count` patterns.
pub(super) fn patterns(frame_id: &str, count: usize) -> Markup {
    html! {
        @if count > 0 {
            defs {
                @for series in 0..count {
                    pattern id=(format!("{frame_id}-fill-{series}")) class=(class(series)) width="8" height="8"
                        patternUnits="userSpaceOnUse" {
                        (texture((series + series / KINDS) % KINDS))
                    }
                }
            }
        }
    }
}

/// One tile of eight by eight.
fn texture(kind: usize) -> Markup {
    let ground = html! { rect .stegvis-chart__ground width="8" height="8" {} };
    let strokes = |path: &str| html! { path .stegvis-chart__texture d=(path) {} };
    html! {
        @match kind {
            0 => rect .stegvis-chart__solid width="8" height="8" {},
            1 => { (ground) (strokes("M-2 2L2 -2M0 8L8 0M6 10L10 6")) }
            2 => {
                (ground)
                circle .stegvis-chart__solid cx="2" cy="2" r="1.5" {}
                circle .stegvis-chart__solid cx="6" cy="6" r="1.5" {}
            }
            3 => { (ground) (strokes("M-2 6L2 10M0 0L8 8M6 -2L10 2")) }
            4 => { (ground) (strokes("M0 2H8M0 6H8")) }
            _ => { (ground) (strokes("M2 0V8M6 0V8")) }
        }
    }
}

//! Flows in a narrow place: each stop with its bar, and below it, indented, where its flows lead.

use maud::{Markup, html};

use super::figure::Frame;
use super::mark;
use super::sankey::Sankey;
use super::text::{self, line_height, px};

const INDENT: f64 = 18.0;

/// The list from `top`; gives where it ends and the drawing.
pub(super) fn list(frame: &Frame, chart: &Sankey, top: f64) -> (f64, Markup) {
    let mut order: Vec<usize> = (0..chart.stops.len()).collect();
    order.sort_by_key(|stop| chart.stops[*stop].stage);
    let flows = || chart.forward().map(|flow| flow.value);
    let largest = order.iter().map(|stop| chart.held(*stop)).chain(flows()).fold(f64::MIN_POSITIVE, f64::max);
    let long =
        |value: f64, indent: f64| (value / largest * (frame.width - indent)).clamp(1.0, frame.width - indent);
    let mut y = top;
    let mut rows = Vec::new();
    let mut row = |indent: f64, size: f64, name: &str, value: f64, thickness: f64| {
        let class = if indent > 0.0 { "" } else { "stegvis-chart__name" };
        let words = format!("{name}: {}", chart.unit.say(value));
        let weight = if indent > 0.0 { 1.0 } else { text::BOLD };
        let lines = text::wrap(&words, size * weight, frame.width - indent, 4);
        let bar_top = y + lines.len() as f64 * line_height(size) + 3.0;
        rows.push(html! {
            (text::block(indent, y + size, size, class, &lines))
            @if indent > 0.0 {
                rect class=(format!("stegvis-chart__ribbon {}", mark::class(0))) x=(px(indent)) y=(px(bar_top))
                    width=(px(long(value, indent))) height=(px(thickness)) {}
            } @else {
                rect class=(format!("stegvis-chart__area {}", mark::class(0))) fill=(mark::fill(&frame.id, 0)) x="0" y=(px(bar_top))
                    width=(px(long(value, 0.0))) height=(px(thickness)) {}
            }
        });
        y = bar_top + thickness + 8.0;
    };
    for stop in order {
        row(0.0, frame.size, &chart.stops[stop].name, chart.held(stop), 12.0);
        for flow in chart.forward().filter(|flow| flow.from == stop) {
            row(INDENT, frame.small, &format!("→ {}", chart.stops[flow.to].name), flow.value, 8.0);
        }
    }
    (y + 2.0, html! { @for row in &rows { (row) } })
}

//! What has happened, as an ordered list of dated events.

use maud::{Markup, html};

/// One event.
#[derive(Clone, Debug, Default)]
pub struct TimelineEvent {
    /// The date for machines: `2026-05-03`.
    pub date: String,
    /// The date in words.
    pub date_text: String,
    /// What happened.
    pub title: String,
    /// Who did it; empty for nothing.
    pub who: String,
    /// It has been corrected and holds no more: struck through.
    pub struck: bool,
    /// More about it.
    pub body: Option<Markup>,
}

/// Events in the order given. `label` names the list. Their titles are `h3`: put an `h2` before it.
pub fn timeline(label: &str, events: &[TimelineEvent]) -> Markup {
    html! {
        ol .stegvis-timeline aria-label=(label) {
            @for event in events {
                li .stegvis-timeline__event {
                    p .stegvis-timeline__date { time datetime=(event.date) { (event.date_text) } }
                    h3 .stegvis-timeline__title {
                        @if event.struck { s { (event.title) } } @else { (event.title) }
                    }
                    @if !event.who.is_empty() { p .stegvis-timeline__who { (event.who) } }
                    @if let Some(body) = &event.body { div .stegvis-timeline__body { (body) } }
                }
            }
        }
    }
}

//! The person's chain of steps from top to bottom: what is done, what goes on now, what comes later. Each state is
//! written in words; shape and colour only repeat it.

use maud::{Markup, html};

use super::attribute::given;

/// Where a step stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WayState {
    /// It is behind the person.
    Done,
    /// It goes on.
    Now,
    /// It lies ahead.
    #[default]
    Later,
}

impl WayState {
    fn class(self) -> &'static str {
        match self {
            WayState::Done => "stegvis-way__step stegvis-way__step--done",
            WayState::Now => "stegvis-way__step stegvis-way__step--now",
            WayState::Later => "stegvis-way__step stegvis-way__step--later",
        }
    }
}

/// One step of the way.
#[derive(Clone, Debug, Default)]
pub struct WayStep {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: WayState,
    /// The state in words ("Klart", "Nu", "Senare").
    pub state_text: String,
    /// When, or by when; empty for nothing.
    pub when: String,
    /// Who acts; empty for nothing.
    pub who: String,
    /// What happens, and what the person can do.
    pub what: Option<Markup>,
    /// A page about it; none when there is none.
    pub href: Option<String>,
}

/// The way. `label` names the list. The names of the steps are `h3`: put an `h2` before it.
pub fn way(label: &str, steps: &[WayStep]) -> Markup {
    html! {
        ol .stegvis-way aria-label=(label) {
            @for step in steps {
                li class=(step.state.class()) aria-current=[(step.state == WayState::Now).then_some("step")] {
                    div .stegvis-way__head {
                        h3 .stegvis-way__name {
                            @if let Some(href) = &step.href {
                                a .govuk-link href=(href) { (step.name) }
                            } @else { (step.name) }
                        }
                        span .stegvis-way__state { (step.state_text) }
                    }
                    @if given(&step.when).or(given(&step.who)).is_some() {
                        p .stegvis-way__when {
                            @if !step.when.is_empty() { span { (step.when) } " " }
                            @if !step.who.is_empty() { span .stegvis-way__who { (step.who) } }
                        }
                    }
                    @if let Some(what) = &step.what { div .stegvis-way__what { (what) } }
                }
            }
        }
    }
}

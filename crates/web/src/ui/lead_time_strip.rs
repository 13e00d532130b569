//! Days per step against their target: a picture with a title and a description, and the same numbers as a table.
//! Nothing is said by colour alone: the part over the target is hatched, and the table says it in words.

use maud::{Markup, html};

use super::table::{Cell, Column, Table, table};

/// One step's lead time.
#[derive(Clone, Debug, Default)]
pub struct LeadTime {
    /// The step's name.
    pub name: String,
    /// Days it took, or has taken so far.
    pub days: u32,
    /// Target in days; none when the step has none.
    pub target_days: Option<u32>,
    /// The days in words.
    pub days_text: String,
    /// The target in words.
    pub target_text: String,
    /// What came of it in words ("inom målet", "3 dagar över").
    pub outcome: String,
}

/// The words around the strip.
#[derive(Clone, Copy, Debug, Default)]
pub struct LeadTimeWords<'a> {
    /// What the picture shows, also the table's caption.
    pub title: &'a str,
    /// What is to be seen in it, in a sentence or two.
    pub description: &'a str,
    /// Heading of the column of steps.
    pub step: &'a str,
    /// Heading of the column of days.
    pub days: &'a str,
    /// Heading of the column of targets.
    pub target: &'a str,
    /// Heading of the column of outcomes.
    pub outcome: &'a str,
}

const ROW_HEIGHT: usize = 46;
const BAR_TOP: usize = 22;
const BAR_HEIGHT: usize = 14;

/// The strip and its table. `id` begins the element ids and must be unique on the page.
pub fn lead_time_strip(id: &str, words: LeadTimeWords<'_>, steps: &[LeadTime]) -> Markup {
    let longest =
        steps.iter().flat_map(|step| [step.days, step.target_days.unwrap_or(0)]).max().unwrap_or(0).max(1);
    let title_id = format!("{id}-title");
    let description_id = format!("{id}-description");
    let hatch_id = format!("{id}-hatch");
    html! {
        figure .stegvis-strip {
            svg .stegvis-strip__picture role="img" aria-labelledby=(format!("{title_id} {description_id}"))
                xmlns="http://www.w3.org/2000/svg" width="100%" height=(steps.len() * ROW_HEIGHT) focusable="false" {
                title id=(title_id) { (words.title) }
                desc id=(description_id) { (words.description) }
                defs {
                    pattern id=(hatch_id) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect .stegvis-strip__over-ground width="6" height="6" {}
                        line .stegvis-strip__over-line x1="0" y1="0" x2="0" y2="6" {}
                    }
                }
                @for (index, step) in steps.iter().enumerate() {
                    (row(index * ROW_HEIGHT, longest, &hatch_id, step))
                }
            }
            (table(&lead_time_table(words, steps)))
        }
    }
}

fn row(top: usize, longest: u32, hatch_id: &str, step: &LeadTime) -> Markup {
    let within = step.target_days.map_or(step.days, |target| step.days.min(target));
    let over = step.days - within;
    html! {
        text .stegvis-strip__name x="0" y=(top + 15) { (step.name) ": " (step.days_text) }
        rect .stegvis-strip__ground x="0" y=(top + BAR_TOP) width="100%" height=(BAR_HEIGHT) {}
        rect .stegvis-strip__within x="0" y=(top + BAR_TOP) width=(share(within, longest)) height=(BAR_HEIGHT) {}
        @if over > 0 {
            rect .stegvis-strip__over x=(share(within, longest)) y=(top + BAR_TOP) width=(share(over, longest))
                height=(BAR_HEIGHT) fill=(format!("url(#{hatch_id})")) {}
        }
        @if let Some(target) = step.target_days {
            line .stegvis-strip__target x1=(share(target, longest)) x2=(share(target, longest))
                y1=(top + BAR_TOP - 4) y2=(top + BAR_TOP + BAR_HEIGHT + 4) {}
        }
    }
}

/// The part of the whole in per cent, to one decimal.
fn share(part: u32, whole: u32) -> String {
    let thousandths = u64::from(part) * 1000 / u64::from(whole.max(1));
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The strip's numbers as a table.
pub fn lead_time_table<'a>(words: LeadTimeWords<'a>, steps: &[LeadTime]) -> Table<'a> {
    Table {
        caption: words.title,
        caption_classes: "govuk-table__caption--s",
        head: vec![
            Column::text(words.step),
            Column::numeric(words.days),
            Column::numeric(words.target),
            Column::text(words.outcome),
        ],
        rows: steps
            .iter()
            .map(|step| {
                vec![
                    Cell::text(&step.name),
                    Cell::number(&step.days_text),
                    Cell::number(&step.target_text),
                    Cell::text(&step.outcome),
                ]
            })
            .collect(),
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    }
}

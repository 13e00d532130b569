//! What every chart has around its picture: the title, a picture for a wide and one for a narrow place, the note, and
//! the same figures as tables that unfold.

use maud::{Markup, html};

use super::super::blocks::{Details, details};
use super::super::table::{Cell, Column, Table, table_region};
use super::mark;
use super::text::px;
use super::words::ChartWords;

/// What a chart is called and what is to be seen in it.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// Begins the element ids and must be unique on the page: letters, digits and hyphens.
    pub id: &'a str,
    /// What the chart shows; also the picture's title and the table's caption.
    pub title: &'a str,
    /// What is to be seen in it, in a sentence or two, for those who do not see it.
    pub description: &'a str,
    /// A sentence that all need in order to read it (what a band means); empty for none.
    pub note: &'a str,
    /// The words that charts have in common.
    pub words: &'a ChartWords,
}

impl Default for Caption<'_> {
    fn default() -> Self {
        static NO_WORDS: std::sync::LazyLock<ChartWords> = std::sync::LazyLock::new(ChartWords::default);
        Self { id: "", title: "", description: "", note: "", words: &NO_WORDS }
    }
}

/// A place to draw in. Sizes are in the units of the picture's own grid.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// Begins the ids of what the picture itself refers to.
    pub(super) id: String,
    /// How wide the picture is.
    pub(super) width: f64,
    /// Whether the place is narrow: names above bars and lines instead of beside them.
    pub(super) narrow: bool,
    /// The size of names.
    pub(super) size: f64,
    /// The size of what stands at axes.
    pub(super) small: f64,
}

impl Frame {
    fn wide(id: &str) -> Self {
        Self { id: format!("{id}-wide"), width: 680.0, narrow: false, size: 15.0, small: 14.0 }
    }

    fn narrow(id: &str) -> Self {
        Self { id: format!("{id}-narrow"), width: 310.0, narrow: true, size: 15.0, small: 14.0 }
    }
}

/// What has been drawn in a frame.
pub(super) struct Picture {
    /// How high it became.
    pub(super) height: f64,
    /// How many of the patterns it fills areas with.
    pub(super) patterns: usize,
    /// The drawing.
    pub(super) inside: Markup,
}

/// A table with a picture's figures.
pub(super) struct FigureTable {
    /// What it shows.
    pub(super) caption: String,
    /// Its columns; the first names the rows.
    pub(super) head: Vec<Column>,
    /// Its rows.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// The whole figure. `draw` is called once for each frame; nothing is drawn when `empty`.
pub(super) fn figure(
    caption: &Caption<'_>,
    empty: bool,
    draw: impl Fn(&Frame) -> Picture,
    tables: Vec<FigureTable>,
) -> Markup {
    html! {
        figure .stegvis-chart id=(caption.id) {
            figcaption .stegvis-chart__title { (caption.title) }
            @if empty {
                p .govuk-body { (caption.words.nothing) }
            } @else {
                (picture(caption, &Frame::wide(caption.id), &draw))
                (picture(caption, &Frame::narrow(caption.id), &draw))
                @if !caption.note.is_empty() { p .stegvis-chart__note { (caption.note) } }
                (as_tables(caption, &tables))
            }
        }
    }
}

fn picture(caption: &Caption<'_>, frame: &Frame, draw: &impl Fn(&Frame) -> Picture) -> Markup {
    let drawn = draw(frame);
    let (title, description) = (format!("{}-title", frame.id), format!("{}-desc", frame.id));
    let shown = if frame.narrow { "stegvis-chart__picture--narrow" } else { "stegvis-chart__picture--wide" };
    html! {
        svg class=(format!("stegvis-chart__picture {shown}")) role="img" xmlns="http://www.w3.org/2000/svg"
            aria-labelledby=(format!("{title} {description}")) focusable="false"
            viewBox=(format!("0 0 {} {}", px(frame.width), px(drawn.height))) {
            title id=(title) { (caption.title) }
            desc id=(description) { (caption.description) }
            (mark::patterns(&frame.id, drawn.patterns))
            (drawn.inside)
        }
    }
}

fn as_tables(caption: &Caption<'_>, tables: &[FigureTable]) -> Markup {
    let inner = html! {
        @for (index, shown) in tables.iter().enumerate() {
            @let caption_id = format!("{}-table-{}", caption.id, index + 1);
            (table_region(&Table {
                caption: &shown.caption,
                caption_classes: "govuk-table__caption--s",
                caption_id: &caption_id,
                head: shown.head.clone(),
                rows: shown.rows.clone(),
                first_cell_is_header: true,
                classes: "govuk-table--small-text-until-tablet",
                ..Table::default()
            }))
        }
    };
    // Several charts stand on a page: what unfolds says which of them it belongs to.
    html! {
        (details(
            Details { summary: &format!("{}: {}", caption.words.as_table, caption.title), classes: "stegvis-chart__table", ..Details::default() },
            inner,
        ))
    }
}

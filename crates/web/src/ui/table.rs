//! Tables: with a caption, numbers set to the end, columns that can be sorted by a link. On a small screen a table
//! scrolls within a region that the keyboard can reach, or its rows become blocks.

use maud::{Markup, Render, html};

use super::attribute::{class_if, class_list, given};

/// The order of a column that can be sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The list is not sorted by it.
    #[default]
    None,
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A column.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Its heading.
    pub text: String,
    /// Whether it holds numbers.
    pub numeric: bool,
    /// The list sorted by it, and how it is sorted now.
    pub sort: Option<(String, Order)>,
}

impl Column {
    /// A column of texts.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A column of numbers.
    pub fn numeric(text: impl Into<String>) -> Self {
        Self { text: text.into(), numeric: true, sort: None }
    }

    /// The column with a link to the list sorted by it.
    pub fn sorted_by(mut self, href: impl Into<String>, order: Order) -> Self {
        self.sort = Some((href.into(), order));
        self
    }
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What stands in it.
    pub content: Markup,
    /// Whether it is a number.
    pub numeric: bool,
}

impl Cell {
    /// A cell with a text or with markup.
    pub fn text(content: impl Render) -> Self {
        Self { content: content.render(), numeric: false }
    }

    /// A cell with a number.
    pub fn number(content: impl Render) -> Self {
        Self { content: content.render(), numeric: true }
    }
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table<'a> {
    /// What it shows; every table has one.
    pub caption: &'a str,
    /// Classes of the caption, such as `govuk-table__caption--m`.
    pub caption_classes: &'a str,
    /// Element id of the caption; needed for [`table_region`].
    pub caption_id: &'a str,
    /// The columns; empty for a table without a head.
    pub head: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of a row says what the row is about.
    pub first_cell_is_header: bool,
    /// Whether the rows become blocks on a small screen, each value with its column's name.
    pub stack: bool,
    /// Further classes, such as `govuk-table--small-text-until-tablet`.
    pub classes: &'a str,
}

/// A table.
pub fn table(options: &Table<'_>) -> Markup {
    // Blocks take the table's roles away in the browser's tree; naming them gives them back.
    let role = |name: &'static str| options.stack.then_some(name);
    html! {
        table class=(class_list("govuk-table", &[options.classes, class_if(options.stack, "stegvis-table--stack")]))
            role=[role("table")] {
            @if !options.caption.is_empty() {
                caption id=[given(options.caption_id)]
                    class=(class_list("govuk-table__caption", &[options.caption_classes])) { (options.caption) }
            }
            @if !options.head.is_empty() {
                thead .govuk-table__head role=[role("rowgroup")] {
                    tr .govuk-table__row role=[role("row")] {
                        @for column in &options.head { (heading(column, role("columnheader"))) }
                    }
                }
            }
            tbody .govuk-table__body role=[role("rowgroup")] {
                @for cells in &options.rows {
                    tr .govuk-table__row role=[role("row")] {
                        @for (index, cell) in cells.iter().enumerate() { (body_cell(options, index, cell)) }
                    }
                }
            }
        }
    }
}

fn heading(column: &Column, role: Option<&str>) -> Markup {
    let sorted = column.sort.as_ref().map(|(_, order)| match order {
        Order::None => "none",
        Order::Ascending => "ascending",
        Order::Descending => "descending",
    });
    html! {
        th scope="col" role=[role] aria-sort=[sorted]
            class=(class_list("govuk-table__header", &[class_if(column.numeric, "govuk-table__header--numeric")])) {
            @if let Some((href, _)) = &column.sort {
                a .govuk-link .stegvis-sort href=(href) { (column.text) }
            } @else { (column.text) }
        }
    }
}

fn body_cell(options: &Table<'_>, index: usize, cell: &Cell) -> Markup {
    let name = options.head.get(index).filter(|_| options.stack).map(|column| column.text.as_str());
    let role = |name: &'static str| options.stack.then_some(name);
    html! {
        @if index == 0 && options.first_cell_is_header {
            th scope="row" .govuk-table__header role=[role("rowheader")] { (cell.content) }
        } @else {
            td class=(class_list("govuk-table__cell", &[class_if(cell.numeric, "govuk-table__cell--numeric")]))
                data-label=[name] role=[role("cell")] { (cell.content) }
        }
    }
}

/// A table in a region that scrolls sideways and can be reached with the keyboard. Needs `caption_id`.
pub fn table_region(options: &Table<'_>) -> Markup {
    html! {
        div .stegvis-scroll role="region" aria-labelledby=(options.caption_id) tabindex="0" { (table(options)) }
    }
}

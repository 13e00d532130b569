//! What stands in a page: blocks of text, lists, tables.

use maud::{Markup, html};
use serde_json::Value;
use web::ui;

use super::Skip;
use super::value::{at, content, entries, holds, text, text_or};

type Mapped = Result<Markup, Skip>;

pub fn details(v: &Value) -> Mapped {
    let options = ui::Details {
        summary: text(v, "summaryText"),
        open: holds(v, "open"),
        id: text(v, "id"),
        classes: text(v, "classes"),
    };
    Ok(ui::details(options, content(v)))
}

pub fn inset_text(v: &Value) -> Mapped {
    Ok(ui::inset_text(content(v)))
}

pub fn warning_text(v: &Value) -> Mapped {
    Ok(ui::warning_text(text_or(v, "iconFallbackText", "Warning"), content(v)))
}

pub fn panel(v: &Value) -> Mapped {
    let has_body = !text(v, "html").is_empty() || !text(v, "text").is_empty();
    Ok(ui::panel(text(v, "titleText"), has_body.then(|| content(v))))
}

pub fn tag(v: &Value) -> Mapped {
    Ok(ui::tag(ui::Tag { text: text(v, "text"), classes: text(v, "classes"), ..ui::Tag::default() }))
}

fn actions(list: &Value) -> Vec<ui::RowAction> {
    entries(list, "actions.items")
        .into_iter()
        .map(|item| {
            ui::RowAction::new(text(item, "text"), text(item, "href"), text(item, "visuallyHiddenText"))
        })
        .collect()
}

pub fn summary_list(v: &Value) -> Mapped {
    let rows: Vec<ui::SummaryRow> = entries(v, "rows")
        .into_iter()
        .map(|row| ui::SummaryRow {
            key: text(row, "key.text").to_owned(),
            value: content(at(row, "value")),
            actions: actions(row),
        })
        .collect();
    let card = at(v, "card");
    if card.is_null() {
        return Ok(ui::summary_list(&rows, text(v, "classes")));
    }
    if text(card, "title.text").is_empty() {
        return Err(Skip("a frame has a title"));
    }
    if !text(card, "classes").is_empty() || !text(v, "classes").is_empty() {
        return Err(Skip("one look: no free classes"));
    }
    Ok(ui::summary_card(text(card, "title.text"), &actions(card), &rows))
}

pub fn table(v: &Value) -> Mapped {
    let unknown = |format: &str| !matches!(format, "" | "numeric");
    let mut head = Vec::new();
    for item in entries(v, "head") {
        if unknown(text(item, "format")) {
            return Err(Skip("columns hold texts or numbers"));
        }
        let numeric = text(item, "format") == "numeric";
        head.push(ui::Column { text: text(item, "text").to_owned(), numeric, sort: None });
    }
    let mut rows = Vec::new();
    for row in entries(v, "rows") {
        let mut cells = Vec::new();
        for cell in row.as_array().into_iter().flatten() {
            if unknown(text(cell, "format")) {
                return Err(Skip("columns hold texts or numbers"));
            }
            cells.push(ui::Cell { content: content(cell), numeric: text(cell, "format") == "numeric" });
        }
        rows.push(cells);
    }
    Ok(ui::table(&ui::Table {
        caption: text(v, "caption"),
        caption_classes: text(v, "captionClasses"),
        head,
        rows,
        first_cell_is_header: holds(v, "firstCellIsHeader"),
        classes: text(v, "classes"),
        ..ui::Table::default()
    }))
}

pub fn tabs(v: &Value) -> Mapped {
    let mut items = Vec::new();
    for item in entries(v, "items") {
        let panel = at(item, "panel");
        let content = match text(panel, "html") {
            "" if text(panel, "text").is_empty() => html! {},
            "" => html! { p .govuk-body { (text(panel, "text")) } },
            _ => content(panel),
        };
        items.push(ui::Tab {
            id: text(item, "id").to_owned(),
            label: text(item, "label").to_owned(),
            content,
        });
    }
    Ok(ui::tabs(text(v, "id"), text_or(v, "title", "Contents"), &items))
}

pub fn task_list(v: &Value) -> Mapped {
    if !text(v, "classes").is_empty() {
        return Err(Skip("one look: no free classes"));
    }
    let mut tasks = Vec::new();
    for item in entries(v, "items") {
        let status = if at(item, "status.tag").is_null() {
            ui::TaskStatus::Plain(text(item, "status.text").to_owned())
        } else {
            ui::TaskStatus::Tag(
                text(item, "status.tag.text").to_owned(),
                colour(text(item, "status.tag.classes"))?,
            )
        };
        tasks.push(ui::Task {
            title: text(item, "title.text").to_owned(),
            href: Some(text(item, "href").to_owned()).filter(|href| !href.is_empty()),
            hint: text(item, "hint.text").to_owned(),
            status,
        });
    }
    Ok(ui::task_list(text(v, "idPrefix"), &tasks))
}

fn colour(classes: &str) -> Result<ui::TagColour, Skip> {
    use ui::TagColour::{Blue, Green, Grey, Orange, Plain, Purple, Red, Turquoise, Yellow};
    [Plain, Grey, Green, Turquoise, Blue, Purple, Orange, Yellow, Red]
        .into_iter()
        .find(|colour| colour.class() == classes)
        .ok_or(Skip("a colour that we do not offer"))
}

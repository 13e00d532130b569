//! Labels, controls and groups of controls.

use maud::{Markup, PreEscaped};
use serde_json::Value;
use web::ui;

use super::Skip;
use super::value::{at, entries, error_of, holds, label_of, legend_of, text, text_or};

type Mapped = Result<Markup, Skip>;

pub fn error_message(v: &Value) -> Mapped {
    let prefix = match at(v, "visuallyHiddenText") {
        Value::Bool(false) => "",
        Value::Null => "Error",
        _ => text(v, "visuallyHiddenText"),
    };
    Ok(ui::error_message(text(v, "id"), ui::ErrorMessage { text: text(v, "text"), prefix }))
}

pub fn hint(v: &Value) -> Mapped {
    Ok(ui::hint(text(v, "id"), text(v, "text")))
}

pub fn label(v: &Value) -> Mapped {
    let options = ui::Label {
        text: text(v, "text"),
        classes: text(v, "classes"),
        is_page_heading: holds(v, "isPageHeading"),
    };
    Ok(ui::label(options, text(v, "for")))
}

pub fn fieldset(v: &Value) -> Mapped {
    let options = ui::Fieldset {
        legend: legend_of(v),
        described_by: text(v, "describedBy"),
        role: text(v, "role"),
        classes: text(v, "classes"),
    };
    Ok(ui::fieldset(options, PreEscaped(text(v, "html").to_owned())))
}

pub fn text_input(v: &Value) -> Mapped {
    Ok(ui::text_input(ui::TextInput {
        name: text(v, "name"),
        id: text(v, "id"),
        label: label_of(v),
        hint: text(v, "hint.text"),
        error: error_of(v),
        value: text(v, "value"),
        input_type: text(v, "type"),
        inputmode: text(v, "inputmode"),
        autocomplete: text(v, "autocomplete"),
        autocapitalize: text(v, "autocapitalize"),
        spellcheck: at(v, "spellcheck").as_bool(),
        prefix: text(v, "prefix.text"),
        suffix: text(v, "suffix.text"),
        classes: text(v, "classes"),
        group_classes: text(v, "formGroup.classes"),
        described_by: text(v, "describedBy"),
        disabled: holds(v, "disabled"),
    }))
}

fn textarea_of(v: &Value) -> ui::Textarea<'static> {
    ui::Textarea {
        name: text(v, "name"),
        id: text(v, "id"),
        label: label_of(v),
        hint: text(v, "hint.text"),
        error: error_of(v),
        value: text(v, "value"),
        rows: text_or(v, "rows", "0").parse().unwrap_or(0),
        autocomplete: text(v, "autocomplete"),
        spellcheck: at(v, "spellcheck").as_bool(),
        classes: text(v, "classes"),
        group_classes: text(v, "formGroup.classes"),
        described_by: text(v, "describedBy"),
    }
}

pub fn textarea(v: &Value) -> Mapped {
    Ok(ui::textarea(textarea_of(v)))
}

pub fn character_count(v: &Value) -> Mapped {
    let Ok(max_chars) = text(v, "maxlength").parse() else {
        return Err(Skip("there is always a limit"));
    };
    let limit = text_or(v, "textareaDescriptionText", "You can enter up to %{count} characters");
    Ok(ui::character_count(
        textarea_of(v),
        max_chars,
        &ui::CountWords { limit: limit.to_owned(), ..ui::CountWords::default() },
    ))
}

fn choices(v: &Value) -> Result<ui::Choices<'static>, Skip> {
    let values: Vec<&str> = entries(v, "values").iter().filter_map(|value| value.as_str()).collect();
    let single = text(v, "value");
    let mut items = Vec::new();
    for item in entries(v, "items") {
        let chosen = |value| values.contains(&value) || (!single.is_empty() && value == single);
        if at(item, "checked") == &Value::Bool(false) && chosen(text(item, "value")) {
            return Err(Skip("what was chosen is said once"));
        }
        items.push(ui::Choice {
            value: text(item, "value").to_owned(),
            text: text(item, "text").to_owned(),
            hint: text(item, "hint.text").to_owned(),
            checked: holds(item, "checked") || values.contains(&text(item, "value")),
            disabled: holds(item, "disabled"),
            conditional: Some(text(item, "conditional.html"))
                .filter(|html| !html.is_empty())
                .map(|html| PreEscaped(html.to_owned())),
            divider: text(item, "divider").to_owned(),
            id: text(item, "id").to_owned(),
            name: text(item, "name").to_owned(),
            exclusive: text(item, "behaviour") == "exclusive",
        });
    }
    let legend = at(v, "fieldset").is_object().then(|| legend_of(at(v, "fieldset")));
    Ok(ui::Choices {
        name: text(v, "name"),
        id: text(v, "idPrefix"),
        legend,
        hint: text(v, "hint.text"),
        error: error_of(v),
        items,
        value: single,
        inline: text(v, "classes").contains("--inline"),
        small: text(v, "classes").contains("--small"),
        group_classes: text(v, "formGroup.classes"),
        described_by: text_or(v, "fieldset.describedBy", text(v, "describedBy")),
    })
}

fn only_known_classes(v: &Value, block: &str) -> Result<(), Skip> {
    let known = [format!("govuk-{block}--inline"), format!("govuk-{block}--small")];
    let unknown =
        text(v, "classes").split_whitespace().any(|class| !known.iter().any(|known| known == class));
    if unknown { Err(Skip("one look: no free classes")) } else { Ok(()) }
}

pub fn radios(v: &Value) -> Mapped {
    only_known_classes(v, "radios")?;
    Ok(ui::radios(choices(v)?))
}

pub fn checkboxes(v: &Value) -> Mapped {
    only_known_classes(v, "checkboxes")?;
    Ok(ui::checkboxes(choices(v)?))
}

pub fn select(v: &Value) -> Mapped {
    let mut items = Vec::new();
    for item in entries(v, "items") {
        let value = (!at(item, "value").is_null()).then(|| text(item, "value").to_owned());
        if at(item, "selected") == &Value::Bool(false) && text(item, "value") == text(v, "value") {
            return Err(Skip("what was chosen is said once"));
        }
        let selected = holds(item, "selected");
        items.push(ui::SelectItem {
            value,
            text: text(item, "text").to_owned(),
            disabled: holds(item, "disabled"),
            selected,
        });
    }
    Ok(ui::select(ui::Select {
        name: text(v, "name"),
        id: text(v, "id"),
        label: label_of(v),
        hint: text(v, "hint.text"),
        error: error_of(v),
        items,
        value: text(v, "value"),
        classes: text(v, "classes"),
        group_classes: text(v, "formGroup.classes"),
        described_by: text(v, "describedBy"),
    }))
}

pub fn date_input(v: &Value) -> Mapped {
    let prefix = text(v, "namePrefix");
    let part = |key: &str, label: &'static str| {
        let value_key = if prefix.is_empty() { key.to_owned() } else { format!("{prefix}-{key}") };
        let value = match text(v, &format!("{key}.value")) {
            "" => text(at(v, "values"), &value_key),
            value => value,
        };
        ui::DatePart {
            label: text_or(v, &format!("{key}.label"), label),
            value,
            has_error: holds(v, &format!("{key}.error")),
            autocomplete: "",
        }
    };
    if ["day", "month", "year"].iter().any(|key| at(v, &format!("{key}.error")) == &Value::Bool(false)) {
        return Err(Skip("a field is marked by saying so, not by saying the others are not"));
    }
    let legend = at(v, "fieldset").is_object().then(|| legend_of(at(v, "fieldset")));
    Ok(ui::date_input(ui::DateInput {
        name: prefix,
        id: text(v, "id"),
        legend,
        hint: text(v, "hint.text"),
        error: error_of(v),
        day: part("day", "Day"),
        month: part("month", "Month"),
        year: part("year", "Year"),
        group_classes: text(v, "formGroup.classes"),
        described_by: text(v, "fieldset.describedBy"),
    }))
}

pub fn file_upload(v: &Value) -> Mapped {
    Ok(ui::file_upload(ui::FileUpload {
        name: text(v, "name"),
        id: text(v, "id"),
        label: label_of(v),
        hint: text(v, "hint.text"),
        error: error_of(v),
        multiple: holds(v, "multiple"),
        accept: "",
        classes: text(v, "classes"),
        group_classes: text(v, "formGroup.classes"),
        described_by: text(v, "describedBy"),
    }))
}

pub fn button(v: &Value) -> Mapped {
    let (label, classes, id) = (text(v, "text"), text(v, "classes"), text(v, "id"));
    let kind = ui::ButtonKind::Primary;
    let start = holds(v, "isStartButton");
    if !text(v, "href").is_empty() {
        let href = text(v, "href");
        return Ok(ui::button_link(ui::ButtonLink { text: label, href, kind, start, id, classes }));
    }
    if !matches!(text(v, "type"), "" | "submit") {
        return Err(Skip("every button submits its form"));
    }
    if start {
        return Err(Skip("what starts a service is a link"));
    }
    if at(v, "preventDoubleClick") == &Value::Bool(false) {
        return Err(Skip("a guard is set or not mentioned"));
    }
    Ok(ui::button(ui::Button {
        text: label,
        kind,
        name: text(v, "name"),
        value: text(v, "value"),
        id,
        classes,
        disabled: holds(v, "disabled"),
        prevent_double_click: holds(v, "preventDoubleClick"),
    }))
}

//! Reading the fixtures' loose values: numbers as texts, absent as empty, falsy entries dropped.

use maud::{Markup, PreEscaped, html};
use serde_json::Value;
use web::ui::{ErrorMessage, Label, Legend};

/// The value at a dotted path.
pub fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    path.split('.').fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}

/// The text at a path. It lives as long as the test, as the options borrow it.
pub fn text(value: &Value, path: &str) -> &'static str {
    let text = match at(value, path) {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    Box::leak(text.into_boxed_str())
}

/// The text at a path, or another when it is absent or empty.
pub fn text_or(value: &Value, path: &str, other: &'static str) -> &'static str {
    match text(value, path) {
        "" => other,
        text => text,
    }
}

/// Whether the value at a path is true.
pub fn holds(value: &Value, path: &str) -> bool {
    at(value, path).as_bool().unwrap_or(false)
}

/// The entries of a list, without those that are null, false or empty.
pub fn entries<'v>(value: &'v Value, path: &str) -> Vec<&'v Value> {
    let falsy = |entry: &&Value| !matches!(entry, Value::Null | Value::Bool(false)) && *entry != "";
    at(value, path).as_array().map(|list| list.iter().filter(falsy).collect()).unwrap_or_default()
}

/// Markup from `html`, else from `text`.
pub fn content(value: &Value) -> Markup {
    match text(value, "html") {
        "" => html! { (text(value, "text")) },
        markup => PreEscaped(markup.to_owned()),
    }
}

/// The label of a control.
pub fn label_of(value: &Value) -> Label<'static> {
    Label {
        text: text(value, "label.text"),
        classes: text(value, "label.classes"),
        is_page_heading: holds(value, "label.isPageHeading"),
    }
}

/// The legend of a group.
pub fn legend_of(value: &Value) -> Legend<'static> {
    Legend {
        text: text(value, "legend.text"),
        classes: text(value, "legend.classes"),
        is_page_heading: holds(value, "legend.isPageHeading"),
    }
}

/// The error of a control.
pub fn error_of(value: &Value) -> Option<ErrorMessage<'static>> {
    let text = text(value, "errorMessage.text");
    (!text.is_empty()).then_some(ErrorMessage { text, prefix: "Error" })
}

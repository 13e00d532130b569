//! Choosing occupations without JavaScript: type a word, press the button, tick what fits. What was
//! ticked before stays ticked.

use crate::fields::Fields;
use crate::ui::{
    Button, ButtonKind, Choice, Choices, Label, Legend, TextInput, button, checkboxes, text_input,
};
use maud::{Markup, html};
use texts::Language;

/// How many occupations a search shows.
const HITS_MAX: usize = 12;
/// The button that searches; its value is the field.
pub(crate) const FIND: &str = "find";

/// A field whose answers are occupations, with the search that finds them.
pub(crate) fn chooser(fields: &Fields<'_>, name: &str) -> Markup {
    let (visit, form) = (fields.visit, fields.form);
    let register = &visit.app.register;
    let english = visit.language == Language::English;
    let typed_name = format!("find_{name}");
    let typed = form.text(&typed_name);
    let chosen: Vec<&str> = form.all(name).collect();
    let mut items: Vec<Choice> = chosen
        .iter()
        .filter_map(|id| register.occupation(id))
        .map(|one| Choice::new(one.id.clone(), one.label(english)).checked(true))
        .collect();
    let hits = register.search_occupations(typed, HITS_MAX);
    let nothing = !typed.trim().is_empty() && hits.is_empty();
    items.extend(
        hits.into_iter()
            .filter(|one| !chosen.contains(&one.id.as_str()))
            .map(|one| Choice::new(one.id.clone(), one.label(english))),
    );
    let label = visit.t(&format!("{}-{typed_name}", fields.key));
    html! {
        @if items.is_empty() {
            h2 .govuk-heading-s { (visit.t(&format!("{}-{name}", fields.key))) }
            p .govuk-body { (visit.t("seeker-register-no-occupation")) }
        } @else {
            (boxes(fields, name, items))
        }
        @if nothing {
            p .govuk-body role="status" { (visit.t("seeker-register-no-hits")) }
        }
        (text_input(TextInput {
            name: &typed_name,
            label: Label::new(&label),
            value: typed,
            ..TextInput::default()
        }))
        (button(Button {
            text: &visit.t(&format!("seeker-register-search-{name}")),
            name: FIND,
            value: name,
            kind: ButtonKind::Secondary,
            ..Button::default()
        }))
    }
}

/// Boxes to tick with their label and what is wrong.
pub(crate) fn boxes(fields: &Fields<'_>, name: &str, items: Vec<Choice>) -> Markup {
    let label = fields.visit.t(&format!("{}-{name}", fields.key));
    let hint_key = format!("{}-{name}-hint", fields.key);
    let hint = if fields.visit.has_text(&hint_key) { fields.visit.t(&hint_key) } else { String::new() };
    checkboxes(Choices {
        name,
        legend: Some(Legend::bold(&label)),
        hint: &hint,
        error: fields.errors.of(name),
        items,
        ..Choices::default()
    })
}

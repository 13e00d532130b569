//! What was typed, said again page by page: before it is confirmed, and afterwards as what is recorded.

use super::KEY;
use super::part::{RegisterPart, Said};
use crate::forms::{Form, Reader};
use crate::ui::SummaryRow;
use crate::visit::Visit;
use chain::event::Role;
use maud::{Markup, html};
use texts::{Args, Language};

/// The fields of a page with what was typed.
pub(crate) fn rows(visit: &Visit, part: &RegisterPart, form: &Form) -> Vec<SummaryRow> {
    part.fields
        .iter()
        .filter(|(name, _)| *name != "channel" || visit.role() == Some(Role::Officer))
        .map(|(name, said)| {
            let label = visit.t(&format!("{KEY}-{name}"));
            SummaryRow::new(label, value(visit, form, name, *said))
        })
        .collect()
}

fn value(visit: &Visit, form: &Form, name: &str, said: Said) -> Markup {
    let typed = form.text(name);
    let register = &visit.app.register;
    let words = match said {
        Said::Line => typed.to_owned(),
        Said::Word => text_or(visit, &format!("{KEY}-{name}-{typed}"), typed),
        Said::YesNo => text_or(visit, &format!("shell-{typed}"), typed),
        Said::Municipality => {
            register.municipality(typed).map_or_else(|| typed.to_owned(), |found| found.name.clone())
        }
        Said::Percent if typed.is_empty() => String::new(),
        Said::Percent => visit.say("seeker-register-percent", Args::new().text("percent", typed)),
        Said::Date => date(visit, form, name),
        Said::Occupations => {
            let english = visit.language == Language::English;
            let name_of = |id: &str| {
                register.occupation(id).map_or_else(|| id.to_owned(), |one| one.label(english).to_owned())
            };
            return list(visit, form.all(name).map(name_of).collect());
        }
        Said::Services => {
            return list(
                visit,
                form.all(name).map(|id| text_or(visit, &format!("service-{id}"), id)).collect(),
            );
        }
    };
    let words = words.trim();
    html! { @if words.is_empty() { span .stegvis-muted { (visit.t("shell-not-given")) } } @else { (words) } }
}

fn text_or(visit: &Visit, key: &str, typed: &str) -> String {
    if !typed.is_empty() && visit.has_text(key) { visit.t(key) } else { typed.to_owned() }
}

/// The date in words, or as it was typed when it is none.
fn date(visit: &Visit, form: &Form, name: &str) -> String {
    if let Some(day) = Reader::new(form, KEY).optional_date(name) {
        return visit.date(day);
    }
    let typed = ["day", "month", "year"].map(|part| form.text(&format!("{name}-{part}")).trim());
    if typed.iter().all(|part| part.is_empty()) { String::new() } else { typed.join(" / ") }
}

fn list(visit: &Visit, names: Vec<String>) -> Markup {
    html! {
        @if names.is_empty() {
            span .stegvis-muted { (visit.t("shell-not-given")) }
        } @else {
            ul .govuk-list { @for name in &names { li { (name) } } }
        }
    }
}

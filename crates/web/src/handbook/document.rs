//! The whole handbook as one HTML file that needs nothing beside it, for print and for keeping
//! (`stegvis policy docs`).

use super::{Handbook, chapter, file_chapter, register};
use crate::assets;
use crate::ui::{SummaryRow, inset_text, summary_list};
use chain::policy::Process;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use rules::PolicyFile;
use texts::Args;

/// The folders whose files follow the services, in order.
const FOLDERS: &[&str] = &["steps", "money"];

/// The whole document.
#[must_use]
pub fn document(book: Handbook<'_>) -> String {
    let style = assets::content("stegvis.css").map(String::from_utf8_lossy).unwrap_or_default();
    let title = book.t("rules-handbook");
    html! {
        (DOCTYPE)
        html lang=(book.language.html_lang()) dir=(book.language.direction().as_str()) .govuk-template {
            head {
                meta charset="utf-8";
                title { (title) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                style { (PreEscaped(style)) }
            }
            body .govuk-template__body {
                div .govuk-width-container {
                    main .govuk-main-wrapper #main-content {
                        h1 .govuk-heading-xl { (title) }
                        (contents(book))
                    }
                }
            }
        }
    }
    .into_string()
}

/// The handbook's content after its title.
#[must_use]
pub fn contents(book: Handbook<'_>) -> Markup {
    let anchor = |id: &str| format!("#service-{id}");
    let layers: Vec<String> =
        book.policy.bundle.layers().iter().map(|layer| layer_name(book, layer)).collect();
    let files = |folder: &str| -> Vec<&PolicyFile> { book.policy.bundle.files(folder).collect() };
    html! {
        p .govuk-body-l { (book.t("rules-handbook-lead")) }
        @let written = Args::new().date("date", book.today).text("layers", &layers.join("; "));
        p .govuk-body { (book.say("rules-written", written)) }
        (version(book))
        (inset_text(html! {
            p .govuk-body { (book.t("rules-assumptions-what")) }
            @if book.policy.is_proposal() { p .govuk-body { (book.t("rules-proposal-what")) } }
        }))
        (register(book, &anchor))
        @for service in book.services() {
            section aria-labelledby=(format!("service-{}", service.id)) {
                h2 .govuk-heading-l id=(format!("service-{}", service.id)) { (book.name(&service.id)) }
                (chapter(book, service, &anchor))
            }
        }
        @for process in book.policy.processes() { (order_of_steps(book, process)) }
        @for folder in FOLDERS {
            @for file in files(folder) {
                section aria-labelledby=(format!("{folder}-{}", file.id())) {
                    h2 .govuk-heading-l id=(format!("{folder}-{}", file.id())) {
                        (book.t(&format!("rules-folder-{folder}"))) ": " (book.name(file.id()))
                    }
                    (file_chapter(book, file))
                }
            }
        }
    }
}

/// An order of steps: for which registrations it holds, and the steps.
fn order_of_steps(book: Handbook<'_>, process: &Process) -> Markup {
    let heading = format!("process-{}", process.id);
    html! {
        section aria-labelledby=(heading) {
            h2 .govuk-heading-l id=(heading) { (book.t("rules-folder-processes")) ": " (book.name(&process.id)) }
            p .govuk-body {
                (book.t("rules-process-what")) " "
                (book.span(Some(process.applies_from), process.applies_to)) "."
            }
            ol .govuk-list.govuk-list--number {
                @for step in &process.steps { li { (book.name(step.id())) } }
            }
        }
    }
}

/// The version of the rules.
#[must_use]
pub fn version(book: Handbook<'_>) -> Markup {
    summary_list(&[SummaryRow::new(book.t("rules-version"), html! { code { (book.policy.hash()) } })], "")
}

/// A layer of rules in words; its own name when there are none for it.
fn layer_name(book: Handbook<'_>, layer: &str) -> String {
    let key = format!("open-layer-{layer}");
    if book.texts.has(book.language, &key) { book.t(&key) } else { layer.to_owned() }
}

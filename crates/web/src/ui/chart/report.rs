//! A page that is one file: for reports that are saved and sent. It names no address outside itself, and holds nothing
//! of where or when it was made.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use texts::Language;

use super::super::layout::logo;
use super::report_style::report_style;

/// The content as a whole HTML file, dressed as the other pages. The body begins with its own `h1`.
///
/// The file forbids itself to fetch anything, so a report that has been tampered with gives nothing away either.
pub fn self_contained(title: &str, language: Language, body: Markup) -> String {
    html! {
        (DOCTYPE)
        html lang=(language.html_lang()) dir=(language.direction().as_str()) .govuk-template .stegvis-report {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light";
                title { (title) }
                style { (PreEscaped(report_style())) }
            }
            body .govuk-template__body {
                div .stegvis-report__brand aria-hidden="true" { div .govuk-width-container { (logo()) } }
                div .govuk-width-container { main .govuk-main-wrapper #main-content { (body) } }
            }
        }
    }
    .into_string()
}

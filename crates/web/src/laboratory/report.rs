//! The report of a comparison (F1, F2; issue 4, Build 4): what came of it in five plain sentences, then in charts
//! with the same figures as tables, what it rests on, and how to make it again. The page in the browser and the file
//! that is saved show the same parts. It names no clock, host, path or number of threads.

mod assumptions;
mod checks;
mod differences;
mod economy;
mod first_page;
mod flows;
mod gain;
mod groups;
mod idle;
mod lead_times;
mod money;
mod repeat;
mod rounding;
mod sentences;
mod services;
mod stock;
mod told;

#[cfg(test)]
mod tests;

use crate::ui::chart::self_contained;
use maud::{Markup, html};
use simulator::compare::Comparison;
use texts::{Language, Texts};
use told::Told;

/// The report as a whole HTML file that fetches nothing.
#[must_use]
pub fn report(texts: &Texts, comparison: &Comparison, language: Language) -> String {
    let title = title(texts, comparison, language);
    let body = html! {
        h1 .govuk-heading-l { (title) }
        (sections(texts, comparison, language))
    };
    self_contained(&title, language, body)
}

/// What the report is called: the scenarios by name.
#[must_use]
pub fn title(texts: &Texts, comparison: &Comparison, language: Language) -> String {
    first_page::title(&Told::new(texts, comparison, language))
}

/// The parts of the report below its title, headings from `h2`.
#[must_use]
pub fn sections(texts: &Texts, comparison: &Comparison, language: Language) -> Markup {
    let told = Told::new(texts, comparison, language);
    html! {
        (first_page::shown(&told))
        (differences::shown(&told))
        (lead_times::shown(&told))
        (stock::shown(&told))
        (idle::shown(&told))
        (flows::shown(&told))
        (services::shown(&told))
        (money::shown(&told))
        (economy::shown(&told))
        (gain::shown(&told))
        (groups::shown(&told))
        (assumptions::shown(&told))
        (checks::shown(&told))
        (repeat::shown(&told))
    }
}

/// The five sentences of each scenario: of the only one as it is, of the others against the first.
#[must_use]
pub fn sentences(texts: &Texts, comparison: &Comparison, language: Language) -> Vec<(String, Vec<String>)> {
    sentences::all(&Told::new(texts, comparison, language))
}

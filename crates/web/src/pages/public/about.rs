//! What Stegvis is, what in it is invented, assumed or proposed, and where its rules come from.

use super::article::{Section, article};
use crate::fault::Fault;
use crate::ui::{SummaryRow, summary_list};
use crate::visit::{Reply, Visit};
use maud::html;
use texts::Args;

const SECTIONS: &[Section] = &[
    Section { key: "why", paragraphs: &["time", "waiting", "seen"], list: false },
    Section { key: "how", paragraphs: &["case", "rules", "why"], list: false },
    Section { key: "invented", paragraphs: &["people", "providers", "figures", "decisions"], list: true },
    Section { key: "proposal", paragraphs: &["what", "assumed"], list: false },
];

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let origin = visit.app.register.origin();
    let fetched = origin.fetched.map(|day| visit.date(day));
    let places = match &fetched {
        Some(day) => visit
            .say("open-about-places-fetched", Args::new().text("source", &origin.source).text("date", day)),
        None => origin.source.clone(),
    };
    let layers = visit.policy.bundle.layers();
    let rules: Vec<String> = layers.iter().map(|layer| layer_name(visit, layer)).collect();
    let after = html! {
        h2 .govuk-heading-m { (visit.t("open-about-version")) }
        (summary_list(&[
            SummaryRow::new(visit.t("open-about-rules"), rules.join("; ")),
            SummaryRow::new(visit.t("open-about-bundle"), html! { code { (visit.policy.hash()) } }),
            SummaryRow::new(visit.t("open-about-places"), places),
            SummaryRow::new(visit.t("open-about-licence"), visit.t("open-about-licence-what")),
        ], ""))
        ul .govuk-list {
            li { a .govuk-link href="/services" { (visit.t("open-services-title")) } }
            li { a .govuk-link href="/results" { (visit.t("open-results-title")) } }
        }
    };
    Ok(article(visit, "open-about", SECTIONS, after).into())
}

/// A layer of rules in words; its own name when there are none for it.
fn layer_name(visit: &Visit, layer: &str) -> String {
    let key = format!("open-layer-{layer}");
    if visit.has_text(&key) { visit.t(&key) } else { layer.to_owned() }
}

//! The services in the rules that are used here (B): what each is, who delivers it, what it rests on,
//! whether it is in force or proposed, and every row of its rules with its source, assumptions marked.

use crate::fault::Fault;
use crate::ui::{Details, SummaryRow, Tag, TagColour, details, inset_text, summary_list, tag};
use crate::visit::{Reply, Visit};
use crate::words::{self, RuleRow};
use chain::Policy;
use chain::policy::Service;
use maud::{Markup, html};
use rules::{Source, Table};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("open-services-title"));
    let policy = &visit.policy;
    page.main = html! {
        h1 .govuk-heading-xl { (visit.t("open-services-title")) }
        p .govuk-body-l { (visit.t("open-services-lead")) }
        (inset_text(html! {
            p .govuk-body { (visit.t("open-services-assumptions")) }
            @if policy.is_proposal() { p .govuk-body { (visit.t("open-services-proposals")) } }
        }))
        @for service in policy.services() { (shown(visit, service)) }
    };
    Ok(page.into())
}

fn shown(visit: &Visit, service: &Service) -> Markup {
    let name = words::service(visit, &service.id);
    let file = visit.policy.bundle.file("services", &service.id);
    let (status, colour) = status(visit, service);
    let heading_id = format!("service-{}", service.id);
    html! {
        section aria-labelledby=(heading_id) {
            h2 .govuk-heading-l id=(heading_id) { (name) }
            p { (tag(Tag { text: &visit.t(status), colour, ..Tag::default() })) }
            p .govuk-body { (visit.t(&format!("service-{}-what", service.id))) }
            (summary_list(&rows(visit, service, file.and_then(|file| file.assumption())), ""))
            (details(
                Details {
                    summary: &visit.say("open-services-rules", Args::new().text("service", &name)),
                    ..Details::default()
                },
                html! { @for table in service.tables() { (rules_of(visit, service, table)) } },
            ))
        }
    }
}

/// The services of the rules in force alone, as built into the program.
static IN_FORCE: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    Policy::embedded(&[])
        .map(|policy| policy.services().map(|service| service.id.clone()).collect())
        .unwrap_or_default()
});

/// Whether it is in force, proposed, or in force and changed by the proposal.
fn status(visit: &Visit, service: &Service) -> (&'static str, TagColour) {
    let base = visit.policy.bundle.layers().first();
    if base.is_some_and(|layer| *layer == service.layer) {
        ("open-services-in-force", TagColour::Green)
    } else if IN_FORCE.contains(&service.id) {
        ("open-services-changed", TagColour::Purple)
    } else {
        ("open-services-proposal", TagColour::Purple)
    }
}

fn rows(visit: &Visit, service: &Service, assumption: Option<&str>) -> Vec<SummaryRow> {
    let label = |part: &str| visit.t(&format!("open-services-{part}"));
    let mut rows = vec![
        SummaryRow::new(label("kind"), label(&format!("kind-{}", service.kind.id()))),
        SummaryRow::new(label("by"), label(&format!("by-{}", service.delivered_by.id()))),
    ];
    if !service.tracks.is_empty() {
        let tracks: Vec<String> =
            service.tracks.iter().map(|track| visit.t(&format!("track-{}-{track}", service.id))).collect();
        rows.push(SummaryRow::new(label("tracks"), tracks.join(", ")));
    }
    if let Some(appropriation) = &service.appropriation {
        let paid = visit.say("open-services-appropriation", Args::new().text("number", appropriation));
        rows.push(SummaryRow::new(label("paid"), paid));
    }
    rows.push(SummaryRow::new(label("ground"), html! { span lang="sv" { (service.legal_ground) } }));
    rows.push(SummaryRow::new(label("source"), source(&service.source)));
    if let Some(words) = assumption {
        rows.push(SummaryRow::new(label("assumption"), html! { span lang="en" { (words) } }));
    }
    rows
}

fn source(source: &Source) -> Markup {
    let words = format!("{}, {}", source.title, source.at);
    html! { (linked(&words, source.url.as_deref())) }
}

/// The name of a text, which is Swedish, with a link when it is published.
fn linked(words: &str, url: Option<&str>) -> Markup {
    html! {
        @match url.filter(|url| url.starts_with("https://")) {
            Some(url) => a .govuk-link href=(url) lang="sv" { (words) },
            None => span lang="sv" { (words) },
        }
    }
}

fn rules_of(visit: &Visit, service: &Service, table: &Table) -> Markup {
    let rows: Vec<RuleRow> = words::rule_rows(visit, &service.id, table);
    html! {
        @if !rows.is_empty() {
            h3 .govuk-heading-s { (visit.t(&format!("table-{}", table.name()))) }
            ul .govuk-list.govuk-list--bullet {
                @for row in &rows {
                    li {
                        (row.words) " "
                        span .stegvis-muted { "(" (linked(&row.source, row.url.as_deref())) ")" }
                        @if let Some(assumption) = &row.assumption {
                            br;
                            strong { (visit.t("open-services-assumption")) ": " }
                            span lang="en" { (assumption) }
                        }
                    }
                }
            }
        }
    }
}

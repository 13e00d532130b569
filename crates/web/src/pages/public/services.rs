//! The services in the rules that are used here (B): what each is, who delivers it and what it rests on,
//! with a link to its rules in the handbook.

use crate::fault::Fault;
use crate::handbook::{Standing, standing};
use crate::ui::{SummaryRow, Tag, TagColour, inset_text, summary_list, tag};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::policy::Service;
use maud::{Markup, html};
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
        p .govuk-body { a .govuk-link href="/rules" { (visit.t("rules-title")) } }
        @for service in policy.services().filter(|service| service.is_in_force(visit.now.day)) {
            (shown(visit, service))
        }
    };
    Ok(page.into())
}

fn shown(visit: &Visit, service: &Service) -> Markup {
    let name = words::service(visit, &service.id);
    let stands = standing(&visit.policy, "services", &service.id, &service.layer);
    let colour = if stands == Standing::InForce { TagColour::Green } else { TagColour::Purple };
    let status = visit.t(&format!("rules-standing-{}", stands.id()));
    let heading_id = format!("service-{}", service.id);
    html! {
        section aria-labelledby=(heading_id) {
            h2 .govuk-heading-l id=(heading_id) { (name) }
            p { (tag(Tag { text: &status, colour, ..Tag::default() })) }
            p .govuk-body { (visit.t(&format!("service-{}-what", service.id))) }
            (summary_list(&rows(visit, service), ""))
            p .govuk-body {
                a .govuk-link href=(format!("/rules/service?id={}", service.id)) {
                    (visit.say("open-services-rules", Args::new().text("service", &name)))
                }
            }
        }
    }
}

fn rows(visit: &Visit, service: &Service) -> Vec<SummaryRow> {
    let label = |part: &str| visit.t(&format!("rules-{part}"));
    let mut rows = vec![
        SummaryRow::new(label("kind"), label(&format!("kind-{}", service.kind.id()))),
        SummaryRow::new(label("by"), label(&format!("by-{}", service.delivered_by.id()))),
    ];
    if let Some(number) = &service.appropriation {
        let paid = visit.say("rules-appropriation-number", Args::new().text("number", number));
        rows.push(SummaryRow::new(label("appropriation"), paid));
    }
    rows.push(SummaryRow::new(label("ground"), html! { span lang="sv" { (service.legal_ground) } }));
    rows
}

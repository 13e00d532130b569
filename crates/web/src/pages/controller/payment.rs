//! A payment: what was paid, line by line, to be taken out as a file; and what could not be paid.

use super::line;
use super::pay_out::number;
use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines::{self, Filter, ListDone};
use crate::ui::{Button, Page, button, inset_text};
use crate::visit::{Reply, Visit};
use chain::id::PaymentId;
use chain::money::Ore;
use maud::html;
use store::PayFilter;
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let Ok(id) = visit.query.text("payment").parse::<PaymentId>() else {
        let mut page = page(visit);
        page.main = html! {
            h1 .govuk-heading-l { (visit.t("controller-payment-title")) }
            p .govuk-body { (visit.t("controller-payment-none")) }
            p .govuk-body { a .govuk-link href="/claims?state=paid" { (visit.t("controller-claims-tab-paid")) } }
        };
        return Ok(page.into());
    };
    Ok(shown(visit, id, &ListDone::default())?.into())
}

fn page(visit: &Visit) -> Page {
    let mut page = visit.page(visit.t("controller-payment-title"));
    page.back = Some((visit.t("shell-back"), "/claims".to_owned()));
    page.wide = true;
    page
}

/// A payment, with the cases that it was refused in, and the way on when it has more cases than one request
/// pays.
pub(super) fn shown(visit: &Visit, id: PaymentId, done: &ListDone) -> Result<Page, Fault> {
    let refused = &done.refused;
    let viewer = visit.who()?.user.viewer();
    let everything = PayFilter { payment: Some(id), ..PayFilter::default() };
    let filter = Filter { pay: everything.clone(), fields: vec![("payment", id.to_string())], clear: "" };
    let all = visit.app.store.pay_to_add(&viewer, &everything, visit.now.day)?;
    let sum: Ore = all.iter().filter_map(|row| row.line.amount).sum();
    let (rows, next) = pay_lines::listed(visit, &filter)?;
    let mut page = page(visit);
    let paid = Args::new().number("count", number(all.len())).ore("amount", sum.0);
    let this = Visit { path: "/claims/payment".to_owned(), ..visit.clone() };
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("controller-payment-title")) }
        @if all.is_empty() {
            p .govuk-body { (visit.t("controller-payment-none")) }
        } @else {
            p .govuk-body-l { (visit.say("controller-payment-paid", paid)) }
            p .govuk-body-s {
                (visit.say("controller-payment-number", Args::new().text("id", &id.to_string())))
            }
            (pay_lines::download_links(visit, &filter, "/claims/lines"))
        }
        @if let Some(last) = done.goes_on_after {
            p .govuk-body { (visit.t("controller-payment-more")) }
            form method="post" action="/claims/pay" {
                // The same act goes on, so that it is the same payment.
                (visit.hidden())
                input type="hidden" name="payment" value=(visit.act);
                input type="hidden" name="after" value=(last);
                (button(Button {
                    text: &visit.t("controller-claims-compute-on"),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
        @if !refused.is_empty() {
            (inset_text(html! {
                h2 .govuk-heading-m { (visit.t("controller-payment-refused")) }
                ul .govuk-list .govuk-list--bullet {
                    @for (case, lines, why) in refused {
                        @let args = Args::new()
                            .number("lines", number(*lines))
                            .text("case", &case.to_string())
                            .text("why", &why.join(" "));
                        li { (visit.say("controller-payment-refused-case", args)) }
                    }
                }
                p .govuk-body { (visit.t("controller-payment-try-again")) }
            }))
        }
        @if !rows.is_empty() {
            h2 .govuk-heading-m { (visit.t("controller-payment-lines")) }
            (pay_lines::table(visit, &rows, &pay_lines::Options {
                caption: &visit.t("controller-payment-lines"),
                selectable: None,
                ticked: &Form::default(),
                href: &line::href,
                payee: true,
            }))
            (pay_lines::pages(&this, &filter, next.as_ref()))
        }
        p .govuk-body { a .govuk-link href="/claims" { (visit.t("controller-claims-back")) } }
    };
    Ok(page)
}

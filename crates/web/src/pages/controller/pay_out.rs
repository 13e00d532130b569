//! Everything approved is paid: first read what that is, for each payee, then done case by case with one and
//! the same payment, some hundred cases in each request. A large payment waits for another controller.

use super::payment;
use crate::case_page::with_field;
use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::pages::second::effect::{self, Payment};
use crate::pages::second::{self, large_above};
use crate::pay_lines::{self, perform_each};
use crate::ui::{Button, Cell, Column, Table, button, inset_text, table};
use crate::visit::{Reply, Visit};
use access::{StatedReason, Weighty};
use axum::http::StatusCode;
use chain::id::{CaseId, CommandId, PaymentId};
use chain::money::Ore;
use chain::pay::{LineState, PayOut};
use maud::html;
use std::collections::{BTreeMap, BTreeSet};
use store::{Decided, ListedLine, PayFilter, Proposal};
use texts::Args;

fn payable(visit: &Visit) -> Result<Vec<ListedLine>, Fault> {
    let viewer = visit.who()?.user.viewer();
    let filter = PayFilter { state: Some(LineState::Payable), ..PayFilter::default() };
    Ok(visit.app.store.pay_to_add(&viewer, &filter, visit.now.day)?)
}

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let confirmed = by_address(visit)?;
    // What has been confirmed is paid by the very act that was proposed.
    let visit = &match &confirmed {
        Some((act, _)) => Visit { act: *act, ..visit.clone() },
        None => visit.clone(),
    };
    let rows = payable(visit)?;
    let title = visit.t("controller-pay-title");
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("shell-back"), "/claims?state=payable".to_owned()));
    let cases: BTreeSet<CaseId> = rows.iter().map(|row| row.case).collect();
    let whole: Ore = rows.iter().filter_map(|row| row.line.amount).sum();
    let args = Args::new()
        .number("count", number(rows.len()))
        .number("cases", number(cases.len()))
        .ore("amount", whole.0);
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("controller-pay-nothing")) }
            p .govuk-body { a .govuk-link href="/claims" { (visit.t("controller-claims-back")) } }
        } @else {
            p .govuk-body-l { (visit.t("controller-pay-lead")) }
            p .govuk-body { strong { (visit.say("controller-pay-whole", args)) } }
            (by_payee(visit, &rows))
            p .govuk-body { (visit.t("controller-pay-below-zero")) }
            p .govuk-body { (visit.t("controller-pay-changed")) }
            @if needs_second(visit, whole) && confirmed.is_none() {
                (inset_text(html! { (visit.say("controller-pay-second", Args::new().ore("above", large_above(visit).0))) }))
            }
            form #form method="post" action="/claims/pay" {
                (visit.hidden())
                // Two payments on one day are two things, also when their forms are otherwise alike.
                input type="hidden" name="payment" value=(visit.act);
                (button(Button {
                    text: &visit.t("controller-pay-send"),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
    };
    Ok(page.into())
}

/// Whether a sum needs a second person.
fn needs_second(visit: &Visit, whole: Ore) -> bool {
    Weighty::Payment.needs_second(whole, large_above(visit))
}

/// The confirmed payment that the address names: the act that pays, and how much it may come to.
fn by_address(visit: &Visit) -> Result<Option<(CommandId, Ore)>, Fault> {
    let viewer = visit.who()?.user.viewer();
    let Ok(id) = visit.query.text("proposal").parse() else { return Ok(None) };
    let Some(proposal) = visit.app.store.proposal(&viewer, id)? else { return Ok(None) };
    if proposal.what != Weighty::Payment || !proposal.decided.is_some_and(|decided| decided.confirmed) {
        return Ok(None);
    }
    Ok(Some((effect::read::<Payment>(&proposal.body)?.act, proposal.amount)))
}

/// What stands in the way of the payment until another controller has confirmed it: then it is proposed. A payment that
/// goes on in a further request pays less than was confirmed.
fn second_person(visit: &Visit) -> Result<Option<Reply>, Fault> {
    let viewer = visit.who()?.user.viewer();
    let whole: Ore = payable(visit)?.iter().filter_map(|row| row.line.amount).sum();
    if !needs_second(visit, whole) {
        return Ok(None);
    }
    let id = visit.id(2);
    match visit.app.store.proposal(&viewer, id)? {
        Some(Proposal { decided: Some(Decided { confirmed: true, .. }), amount, .. }) if whole <= amount => {
            Ok(None)
        }
        Some(Proposal { decided: Some(_), .. }) => {
            Err(Fault::Unacceptable("controller-pay-not_what_was_confirmed".into()))
        }
        _ => {
            let what = (Weighty::Payment, effect::written(&Payment { act: visit.act })?, whole);
            let words = visit.say("controller-pay-proposed-words", Args::new().date("date", visit.now.day));
            let words = StatedReason::new(&words).map_err(|reason| Fault::Unacceptable(reason.key()))?;
            visit.app.store.propose(&viewer, id, what, &words, visit.now.at).map_err(second::failed)?;
            Ok(Some(done(visit, "/second", "second-proposed")))
        }
    }
}

fn by_payee(visit: &Visit, rows: &[ListedLine]) -> maud::Markup {
    let mut payees: BTreeMap<String, (i64, Ore)> = BTreeMap::new();
    for row in rows {
        let (count, sum) = payees.entry(pay_lines::payee(visit, &row.line)).or_default();
        *count += 1;
        *sum = *sum + row.line.amount.unwrap_or_default();
    }
    let label = |part: &str| visit.t(&format!("controller-pay-{part}"));
    let whole: Ore = payees.values().map(|(_, sum)| *sum).sum();
    let cells = |name: &str, count: i64, sum: Ore| {
        vec![
            Cell::text(name),
            Cell::number(texts::number(visit.language, count)),
            Cell::number(pay_lines::ore(visit, sum)),
        ]
    };
    let mut table_rows: Vec<Vec<Cell>> =
        payees.iter().map(|(name, (count, sum))| cells(name, *count, *sum)).collect();
    table_rows.push(cells(&label("sum"), number(rows.len()), whole));
    table(&Table {
        caption: &label("caption"),
        caption_classes: "govuk-table__caption--m",
        head: vec![
            Column::text(label("payee")),
            Column::numeric(label("lines")),
            Column::numeric(label("amount")),
        ],
        rows: table_rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let id = PaymentId(visit.id(0));
    if let Some(waits) = second_person(visit)? {
        return Ok(waits);
    }
    let after: Option<CaseId> = form.text("after").parse().ok();
    let mut cases: BTreeMap<CaseId, usize> = BTreeMap::new();
    for row in payable(visit)?.iter().filter(|row| after.is_none_or(|after| row.case > after)) {
        *cases.entry(row.case).or_default() += 1;
    }
    let deeds = cases.into_iter().map(|(case, lines)| (case, lines, PayOut { payment: id }.into()));
    let done = perform_each(visit, form, deeds)?;
    if done.goes_on_after.is_some() {
        return Ok(payment::shown(visit, id, &done)?.into());
    }
    if done.refused.is_empty() {
        return Ok(Reply::Go(with_field("/claims/payment", "payment", &id.to_string())));
    }
    let page = payment::shown(visit, id, &done)?;
    Ok(Reply::PageWith(StatusCode::CONFLICT, Box::new(page)))
}

pub(super) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

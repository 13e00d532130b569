//! One line as its payee sees it: the whole explanation, what has been said about it, and the two things that a
//! payee can do: confirm it, or say that it is wrong. What is typed is never lost.

use super::payee::Payees;
use super::{can_be_confirmed, can_be_disputed, explained_with, kind, one, own_payee, person};
use crate::desk::{Deed, DeskFault};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::done;
use crate::ui::{Button, ButtonKind, FieldErrors, Page, SaidError, TimelineEvent, button, timeline};
use crate::visit::{Reply, Visit};
use crate::words;
use axum::http::StatusCode;
use chain::pay::{ConfirmPay, DisputePay, LineKey, Payee};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use store::{AppendFault, ListedLine, PaySaid};

/// The stem of the texts of what is said against a line.
const KEY: &str = "pay-dispute";
/// The field with the amount that was read, in öre.
const SEEN: &str = "seen";

impl Payees {
    /// A line; without a line in the address, that one is chosen in the list.
    ///
    /// # Errors
    /// [`Fault::NotFound`] for a line that is not the visitor's, or the store's own.
    pub fn line_get(&self, visit: &Visit) -> Result<Reply, Fault> {
        if visit.query.text("line").is_empty() {
            return Ok(self.choose(visit).into());
        }
        let row = asked(visit)?;
        Ok(self.show_line(visit, &row, &Form::default(), FieldErrors::default())?.into())
    }

    /// Confirms or disputes the line.
    ///
    /// # Errors
    /// As [`Payees::line_get`].
    pub fn line_post(&self, visit: &Visit, form: &Form) -> Result<Reply, Fault> {
        visit.require_own_form(form)?;
        let row = asked(visit)?;
        let payee = own_payee(visit).ok_or_else(|| Fault::Forbidden("access-not_this_act".into()))?;
        let (deed, key): (Deed, &str) = if form.text("do") == "confirm" {
            (ConfirmPay { payee, lines: vec![row.line.line] }.into(), "pay-confirm")
        } else {
            match dispute(visit, form, payee, row.line.line) {
                Ok(deed) => (deed, KEY),
                Err(errors) => {
                    let page = self.show_line(visit, &row, form, errors)?;
                    return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
                }
            }
        };
        let seen = form.text(SEEN);
        if !seen.is_empty() && seen != amount_seen(&row) {
            let fresh = visit.with_new_act();
            let errors = said_of_line(&fresh, vec![fresh.t("pay-lines-amount-changed")]);
            let page = self.show_line(&fresh, &row, form, errors)?;
            return Ok(Reply::PageWith(StatusCode::CONFLICT, Box::new(page)));
        }
        let deed = Deed { digest: visit.digest(form), ..deed };
        let viewer = visit.who()?.user.viewer();
        let lines = match visit.perform(&viewer, row.case, visit.act, &deed) {
            Ok(_) => return Ok(done(visit, &self.line_href(&row), key)),
            Err(DeskFault::Refused(refusal)) => words::refusal(visit, &refusal, Some("pay-dispute-text")),
            Err(DeskFault::Append(AppendFault::Conflict { .. })) => vec![visit.t("shell-error-409-what")],
            Err(DeskFault::SentOtherwise) => vec![visit.t("shell-error-sent-otherwise")],
            Err(fault) => return Err(fault.into()),
        };
        let fresh = visit.with_new_act();
        let errors = said_of_line(&fresh, lines);
        let row = asked(&fresh)?;
        let page = self.show_line(&fresh, &row, form, errors)?;
        Ok(Reply::PageWith(StatusCode::CONFLICT, Box::new(page)))
    }

    fn choose(&self, visit: &Visit) -> Page {
        let mut page = visit.page(visit.t("pay-line-title"));
        page.back = Some((visit.t("shell-back"), self.path.to_owned()));
        page.main = html! {
            h1 .govuk-heading-l { (visit.t("pay-line-title")) }
            p .govuk-body {
                (visit.t("pay-line-choose")) " "
                a .govuk-link href=(self.path) { (visit.t(&format!("{}-title", self.key))) }
            }
        };
        page
    }

    fn show_line(
        &self,
        visit: &Visit,
        row: &ListedLine,
        form: &Form,
        errors: FieldErrors,
    ) -> Result<Page, Fault> {
        let title = kind(visit, &row.line);
        let viewer = visit.who()?.user.viewer();
        let (now, path) = (visit.now, &visit.path);
        let told = visit.app.store.pay_told(&viewer, row.case, row.line.line, path, now.at, now.day)?;
        let mut page = visit.page(title.clone());
        page.back = Some((visit.t("shell-back"), self.path.to_owned()));
        page.main = html! {
            span .govuk-caption-l { (person(visit, row)) }
            h1 #line .govuk-heading-l { (title) }
            (explained_with(visit, &row.line, &told.rests_on))
            (said(visit, told.said))
            (self.confirm_form(visit, row))
            (self.dispute_form(visit, row, form, &errors))
        };
        page.errors = errors;
        Ok(page)
    }

    fn confirm_form(&self, visit: &Visit, row: &ListedLine) -> Markup {
        html! {
            @if can_be_confirmed(&row.line, visit.now.day) {
                h2 .govuk-heading-m { (visit.t("pay-confirm-title")) }
                p .govuk-body { (visit.t(&format!("{}-confirm-what", self.key))) }
                form method="post" action=(self.line_href(row)) novalidate {
                    (visit.hidden())
                    input type="hidden" name=(SEEN) value=(amount_seen(row));
                    (button(Button {
                        text: &visit.t(&format!("{}-confirm-one", self.key)),
                        name: "do",
                        value: "confirm",
                        prevent_double_click: true,
                        ..Button::default()
                    }))
                }
            }
        }
    }

    fn dispute_form(&self, visit: &Visit, row: &ListedLine, form: &Form, errors: &FieldErrors) -> Markup {
        let fields = Fields { visit, key: KEY, form, errors };
        html! {
            @if can_be_disputed(&row.line) {
                h2 .govuk-heading-m { (visit.t("pay-dispute-title")) }
                p .govuk-body { (visit.t("pay-dispute-intro")) }
                form method="post" action=(self.line_href(row)) novalidate {
                    (visit.hidden())
                    input type="hidden" name=(SEEN) value=(amount_seen(row));
                    (fields.text("text"))
                    (button(Button {
                        text: &visit.t("pay-dispute-send"),
                        name: "do",
                        value: "dispute",
                        kind: ButtonKind::Secondary,
                        prevent_double_click: true,
                        ..Button::default()
                    }))
                }
            } @else if !form.text("text").is_empty() {
                (crate::act_page::typed(visit, form))
            }
        }
    }
}

/// The amount of a line as its page was read, so that what is confirmed is what was read.
fn amount_seen(row: &ListedLine) -> String {
    row.line.amount.map_or_else(|| "none".to_owned(), |amount| amount.0.to_string())
}

/// Errors of the line as a whole.
fn said_of_line(visit: &Visit, lines: Vec<String>) -> FieldErrors {
    let of_line =
        |text| SaidError { field: "form".into(), anchor: "line".into(), text, ..SaidError::default() };
    FieldErrors { list: lines.into_iter().map(of_line).collect(), ..visit.errors(&[]) }
}

/// What has been said about the line, by the payee and by control.
fn said(visit: &Visit, said: Vec<PaySaid>) -> Markup {
    let events = said.into_iter().map(|said| TimelineEvent {
        date: said.on.to_string(),
        date_text: visit.date(said.on),
        title: visit.t(&format!("event-{}", said.kind)),
        struck: false,
        who: words::role(visit, said.role),
        body: Some(html! { (said.text.unwrap_or_else(|| visit.t("shell-erased"))) }),
    });
    let events: Vec<_> = events.collect();
    html! {
        @if !events.is_empty() {
            h2 .govuk-heading-m { (visit.t("pay-line-said")) }
            (timeline(&visit.t("pay-line-said"), &events))
        }
    }
}

fn asked(visit: &Visit) -> Result<ListedLine, Fault> {
    let case = visit.query.text("case").parse().map_err(|_| Fault::NotFound)?;
    let key: LineKey = visit.query.text("line").parse().map_err(|_| Fault::NotFound)?;
    one(visit, case, key)?.ok_or(Fault::NotFound)
}

fn dispute(visit: &Visit, form: &Form, payee: Payee, line: LineKey) -> Result<Deed, FieldErrors> {
    let mut reader = Reader::new(form, KEY);
    let body = reader.required_text("text", CHARACTERS_MAX);
    let read = reader.finish(|| Some(DisputePay { payee, line, text: visit.text(0, body?) }.into()));
    read.map_err(|errors| visit.errors(&errors))
}

//! A payee's own list of lines: what they come to, which can be confirmed, and the confirmation of several at
//! once. The same for providers and hosts; an employer's page has its own order and uses the same acts.

use super::{
    Chosen, Filter, ListDone, Options, can_be_confirmed, chosen, done_notice, download_links, listed,
    own_payee, pages, perform_each, person, refused_errors, sums, table,
};
use crate::case_page::with_field;
use crate::fault::Fault;
use crate::forms::{FieldError, Form};
use crate::ui::{Button, ButtonKind, FieldErrors, Notice, Page, button, button_group, inset_text};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use chain::Command;
use chain::id::CaseId;
use chain::pay::{ConfirmPay, LineKey, LineState};
use maud::{Markup, html};
use std::collections::BTreeMap;
use store::ListedLine;
use texts::Args;

/// The pages of one kind of payee.
#[derive(Clone, Copy)]
pub struct Payees {
    /// The address of the list; a line is at `<path>/line`, files at `<path>/lines.csv` and `.xlsx`.
    pub path: &'static str,
    /// The stem of the texts: `<key>-title`, `<key>-intro`, `<key>-none`, `<key>-confirm`, `<key>-confirm-all`.
    pub key: &'static str,
    /// What stands above the list: whose page it is, and what only this kind of payee has.
    pub above: fn(&Visit) -> Result<Markup, Fault>,
    /// What stands below the list.
    pub below: fn(&Visit) -> Result<Markup, Fault>,
}

/// The field of the address that says how many lines were confirmed.
const CONFIRMED: &str = "confirmed";
/// The field of the address that says that more waits than one request confirms.
const MORE: &str = "more";
/// The element that errors of the list lead to.
const FORM: &str = "lines";

impl Payees {
    /// The list.
    ///
    /// # Errors
    /// The store's own.
    pub fn get(&self, visit: &Visit) -> Result<Reply, Fault> {
        Ok(self.show(visit, &Form::default(), FieldErrors::default())?.into())
    }

    /// Confirms the lines that were ticked, or every line of the filter that can be confirmed.
    ///
    /// # Errors
    /// The store's own.
    pub fn post(&self, visit: &Visit, form: &Form) -> Result<Reply, Fault> {
        confirm(visit, form, self.path, |visit, form, errors| self.show(visit, form, errors))
    }

    /// The address of a line.
    #[must_use]
    pub fn line_href(&self, row: &ListedLine) -> String {
        line_href(self.path, row)
    }

    fn show(&self, visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
        let text = |part: &str| visit.t(&format!("{}-{part}", self.key));
        let filter = Filter::of(visit);
        let (rows, next) = listed(visit, &filter)?;
        let viewer = visit.who()?.user.viewer();
        let all = visit.app.store.pay_to_add(&viewer, &filter.pay, visit.now.day)?;
        let day = visit.now.day;
        let ready = all.iter().filter(|row| can_be_confirmed(&row.line, day)).count();
        let can_be_ticked = |row: &ListedLine| can_be_confirmed(&row.line, day);
        let options = Options {
            caption: &text("title"),
            selectable: Some(&can_be_ticked),
            ticked: form,
            href: &|row| self.line_href(row),
            payee: false,
        };
        let mut page = visit.page(text("title"));
        page.wide = true;
        page.notice = confirmed_notice(visit).or(page.notice);
        page.main = html! {
            h1 .govuk-heading-l { (text("title")) }
            (((self.above)(visit))?)
            p .govuk-body { (text("intro")) }
            (waiting(visit, self.path, &filter, ready))
            (filter.form(visit))
            (sums(visit, &all))
            @if rows.is_empty() {
                p .govuk-body { (text("none")) }
            } @else {
                form #(FORM) method="post" action=(filter.href(self.path)) novalidate {
                    (visit.hidden())
                    (table(visit, &rows, &options))
                    (confirm_buttons(visit, self.key, ready))
                }
            }
            (pages(visit, &filter, next.as_ref()))
            (download_links(visit, &filter, &format!("{}/lines", self.path)))
            (((self.below)(visit))?)
        };
        page.errors = errors;
        Ok(page)
    }
}

/// How many lines wait for the payee, with the way to them; they may stand on a later page of a long list.
fn waiting(visit: &Visit, path: &str, filter: &Filter, ready: usize) -> Markup {
    if ready == 0 || filter.pay.state == Some(LineState::Declared) {
        return Markup::default();
    }
    let count = Args::new().number("count", i64::try_from(ready).unwrap_or(i64::MAX));
    inset_text(html! {
        (visit.say("pay-lines-waiting", count)) " "
        a .govuk-link href=(filter.in_state(LineState::Declared).href(path)) {
            (visit.t("pay-lines-waiting-show"))
        }
    })
}

/// For who has nothing more on the page.
///
/// # Errors
/// None.
pub fn nothing_more(_: &Visit) -> Result<Markup, Fault> {
    Ok(Markup::default())
}

/// The address of a line under a list's address.
#[must_use]
pub fn line_href(path: &str, row: &ListedLine) -> String {
    let href = with_field(&format!("{path}/line"), "case", &row.case.to_string());
    with_field(&href, "line", &row.line.line.to_string())
}

/// One button for what is ticked and one for everything that can be confirmed, or that there is nothing to confirm.
#[must_use]
pub fn confirm_buttons(visit: &Visit, key: &str, ready: usize) -> Markup {
    let count = Args::new().number("count", i64::try_from(ready).unwrap_or(i64::MAX));
    html! {
        @if ready == 0 {
            p .govuk-body { (visit.t("pay-lines-nothing-to-confirm")) }
        } @else {
            (button_group(html! {
                (button(Button {
                    text: &visit.t(&format!("{key}-confirm")),
                    prevent_double_click: true,
                    ..Button::default()
                }))
                (button(Button {
                    text: &visit.say(&format!("{key}-confirm-all"), count),
                    name: "all",
                    value: "yes",
                    kind: ButtonKind::Secondary,
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }))
        }
    }
}

/// How many lines were confirmed, when the address says it.
#[must_use]
pub fn confirmed_notice(visit: &Visit) -> Option<Notice> {
    let count: usize = visit.query.text(CONFIRMED).parse().ok()?;
    Some(confirmed(visit, count, visit.query.text(MORE) == "yes"))
}

fn confirmed(visit: &Visit, count: usize, goes_on: bool) -> Notice {
    let mut notice = done_notice(visit, "pay-lines-confirmed", count);
    if goes_on {
        notice.text = format!("{} {}", notice.text, visit.t("pay-lines-confirmed-more"));
    }
    notice
}

/// Confirms lines for the visitor's organisation, and shows the list again when something was refused.
///
/// # Errors
/// The store's own; also for who is no payee.
pub fn confirm(
    visit: &Visit,
    form: &Form,
    path: &str,
    show: impl Fn(&Visit, &Form, FieldErrors) -> Result<Page, Fault>,
) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let payee = own_payee(visit).ok_or_else(|| Fault::Forbidden("access-not_this_act".into()))?;
    let filter = Filter::of(visit);
    let everything = form.text("all") == "yes";
    let Chosen { lines: wanted, changed } = if everything {
        Chosen { lines: all_ready(visit, &filter)?, changed: Vec::new() }
    } else {
        chosen(visit, form)?
    };
    if wanted.is_empty() && changed.is_empty() && !everything {
        let none = FieldError {
            field: FORM.into(),
            anchor: FORM.into(),
            key: "pay-lines-none-chosen".into(),
            label_key: "pay-lines-line".into(),
            args: Args::new(),
            date_parts: [false; 3],
        };
        let page = show(visit, form, visit.errors(&[none]))?;
        return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
    }
    let deeds = wanted.into_iter().map(|(case, lines)| {
        let count = lines.len();
        (case, count, Command::from(ConfirmPay { payee, lines }))
    });
    let mut done = perform_each(visit, form, deeds)?;
    done.refused.extend(changed);
    if done.refused.is_empty() {
        let href = with_field(&filter.href(path), CONFIRMED, &done.lines.to_string());
        let goes_on = done.goes_on_after.is_some();
        return Ok(Reply::Go(if goes_on { with_field(&href, MORE, "yes") } else { href }));
    }
    let fresh = visit.with_new_act();
    let errors = refused(&fresh, &done)?;
    let mut page = show(&fresh, form, errors)?;
    if done.lines > 0 {
        page.notice = Some(confirmed(&fresh, done.lines, done.goes_on_after.is_some()));
    }
    Ok(Reply::PageWith(StatusCode::CONFLICT, Box::new(page)))
}

fn all_ready(visit: &Visit, filter: &Filter) -> Result<BTreeMap<CaseId, Vec<LineKey>>, Fault> {
    let viewer = visit.who()?.user.viewer();
    let rows = visit.app.store.pay_to_add(&viewer, &filter.pay, visit.now.day)?;
    let mut ready: BTreeMap<CaseId, Vec<LineKey>> = BTreeMap::new();
    for row in rows.iter().filter(|row| can_be_confirmed(&row.line, visit.now.day)) {
        ready.entry(row.case).or_default().push(row.line.line);
    }
    Ok(ready)
}

/// What was refused, with the names that the visitor may know.
fn refused(visit: &Visit, done: &ListDone) -> Result<FieldErrors, Fault> {
    let viewer = visit.who()?.user.viewer();
    let mut names = BTreeMap::new();
    for (case, _, _) in &done.refused {
        let filter = store::PayFilter { case: Some(*case), ..store::PayFilter::default() };
        let (now, page) = (visit.now, &visit.path);
        let rows = visit.app.store.list_pay(&viewer, &filter, None, 1, page, now.at, now.day)?;
        names.insert(*case, rows.first().map_or_else(|| visit.t("pay-lines-case"), |row| person(visit, row)));
    }
    Ok(refused_errors(visit, FORM, done, |case| names.get(&case).cloned().unwrap_or_default()))
}

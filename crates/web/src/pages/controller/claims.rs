//! What waits for control: lines confirmed by their payees, disputed, held back and approved, with what the
//! data show beside each.

use super::seen;
use crate::case_page::with_field;
use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines::{self, Filter};
use crate::ui::{
    Button, ButtonKind, ButtonLink, Cell, Column, FieldErrors, Page, Table, button, button_link, table,
};
use crate::visit::{Reply, Visit};
use chain::money::Ore;
use chain::pay::LineState;
use evaluation::Signals;
use maud::{Markup, html};
use store::{ListedLine, PayFilter};
use texts::Args;

/// The states that the page counts, the one that waits for control first.
const WAITING: [LineState; 4] =
    [LineState::Eligible, LineState::Disputed, LineState::Withheld, LineState::Payable];

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(shown(visit, &visit.query, FieldErrors::default())?.into())
}

/// The page, with what was ticked and what was wrong with it.
pub(super) fn shown(visit: &Visit, ticked: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let filter = filter(visit);
    let (rows, next) = pay_lines::listed(visit, &filter)?;
    let signals = seen::signals(visit)?;
    let mut page = visit.page(visit.t("controller-claims-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("controller-claims-title")) }
        p .govuk-body-l { (visit.t("controller-claims-lead")) }
        (counts(visit, filter.pay.state)?)
        (filter.form(visit))
        @if rows.is_empty() {
            p .govuk-body { (visit.t("controller-claims-none")) }
        } @else {
            (list(visit, &filter, &rows, &signals, ticked))
            (pay_lines::pages(visit, &filter, next.as_ref()))
            (pay_lines::download_links(visit, &filter, "/claims/lines"))
        }
        h2 .govuk-heading-m { (visit.t("controller-claims-compute")) }
        p .govuk-body { (visit.t("controller-claims-compute-what")) }
        form method="post" action="/claims/compute" {
            (visit.hidden())
            (button(Button {
                text: &visit.t("controller-claims-compute"),
                kind: ButtonKind::Secondary,
                prevent_double_click: true,
                ..Button::default()
            }))
        }
        p .govuk-body { a .govuk-link href="/appropriations" { (visit.t("controller-claims-appropriations")) } }
    };
    page.errors = errors;
    Ok(page)
}

/// The filter of the address; what waits for approval when the address says no state.
fn filter(visit: &Visit) -> Filter {
    let filter = Filter { clear: "?state=", ..Filter::of(visit) };
    let says_state = visit.query.names().any(|name| name == "state");
    if says_state { filter } else { filter.in_state(LineState::Eligible) }
}

/// How many lines stand in each state that waits for something, and how much they come to.
fn counts(visit: &Visit, current: Option<LineState>) -> Result<Markup, Fault> {
    let viewer = visit.who()?.user.viewer();
    let rows = visit.app.store.pay_to_add(&viewer, &PayFilter::default(), visit.now.day)?;
    let of = |state: LineState| {
        let lines = rows.iter().filter(move |row| row.line.state == state);
        let (count, amount) = lines
            .fold((0, Ore::ZERO), |(count, sum), row| (count + 1, sum + row.line.amount.unwrap_or_default()));
        visit.say("controller-claims-shown", Args::new().number("count", count).ore("amount", amount.0))
    };
    let can_pay = rows.iter().any(|row| row.line.state == LineState::Payable);
    Ok(html! {
        nav aria-label=(visit.t("controller-claims-tabs")) {
            ul .govuk-list.stegvis-filter {
                @for state in WAITING {
                    li {
                        a .govuk-link href=(with_field("/claims", "state", state.id()))
                            aria-current=[(current == Some(state)).then_some("true")] {
                            (visit.t(&format!("controller-claims-tab-{}", state.id())))
                        }
                        ": " (of(state))
                    }
                }
            }
        }
        @if can_pay {
            (button_link(ButtonLink {
                text: &visit.t("controller-claims-pay"),
                href: "/claims/pay",
                kind: ButtonKind::Secondary,
                ..ButtonLink::default()
            }))
        }
    })
}

/// Whether control can approve a line.
pub(super) fn can_be_approved(row: &ListedLine) -> bool {
    matches!(row.line.state, LineState::Eligible | LineState::Withheld)
}

fn list(visit: &Visit, filter: &Filter, rows: &[ListedLine], signals: &Signals, ticked: &Form) -> Markup {
    let label = |part: &str| visit.t(&format!("pay-lines-{part}"));
    let head = vec![
        Column::text(label("line")),
        Column::text(label("person")),
        Column::text(label("payee")),
        Column::text(label("days")),
        Column::numeric(label("amount")),
        Column::text(label("state")),
        Column::text(visit.t("controller-signals")),
    ];
    let can_approve = rows.iter().any(can_be_approved);
    html! {
        form #form method="post" action=(filter.href("/claims")) {
            (visit.hidden())
            @if can_approve { p .govuk-body { (visit.t("controller-claims-approve-hint")) } }
            (table(&Table {
                caption: &visit.t("controller-claims-lines"),
                caption_classes: "govuk-visually-hidden",
                head,
                rows: rows.iter().map(|row| cells(visit, row, signals, ticked)).collect(),
                first_cell_is_header: true,
                stack: true,
                ..Table::default()
            }))
            @if rows.iter().any(|row| !signals.about(row.case, &row.line).is_empty()) {
                p .govuk-body { (visit.t("controller-signals-what")) }
            }
            @if can_approve {
                (button(Button {
                    text: &visit.t("controller-claims-approve"),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
    }
}

fn cells(visit: &Visit, row: &ListedLine, signals: &Signals, ticked: &Form) -> Vec<Cell> {
    let line = &row.line;
    vec![
        Cell::text(html! {
            (tick(visit, row, ticked))
            a .govuk-link href=(super::line::href(row)) {
                (pay_lines::kind(visit, line))
                span .govuk-visually-hidden {
                    ", " (pay_lines::person(visit, row)) ", " (pay_lines::days(visit, line))
                }
            }
            br; span .govuk-body-s { (crate::words::service_and_track(visit, &line.service, line.track.as_deref())) }
        }),
        Cell::text(pay_lines::person(visit, row)),
        Cell::text(pay_lines::payee(visit, line)),
        Cell::text(pay_lines::days(visit, line)),
        Cell::number(pay_lines::amount(visit, line)),
        Cell::text(pay_lines::state(visit, line)),
        Cell::text(seen::about(visit, signals, row.case, line)),
    ]
}

fn tick(visit: &Visit, row: &ListedLine, ticked: &Form) -> Markup {
    if !can_be_approved(row) {
        return Markup::default();
    }
    let value = pay_lines::line_value(row);
    let id = format!("line-{}-{}", row.case, row.cursor.ordinal);
    html! {
        div .govuk-checkboxes .govuk-checkboxes--small data-module="govuk-checkboxes" {
            div .govuk-checkboxes__item {
                input .govuk-checkboxes__input id=(id) name="line" type="checkbox" value=(value)
                    checked[ticked.has("line", &value)];
                label .govuk-label .govuk-checkboxes__label for=(id) {
                    span .govuk-visually-hidden { (visit.t("controller-claim-approve")) ": " (pay_lines::name(visit, row)) }
                }
            }
        }
    }
}

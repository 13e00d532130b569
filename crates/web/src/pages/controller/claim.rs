//! One line for control: its explanation, the events it rests on, what has been said about it, what the data
//! show, and what can be done. Without a line in the address: every line of the case.

use super::{line, seen};
use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines;
use crate::ui::{Button, TimelineEvent, button, timeline};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::case::Work;
use chain::pay::{LineKey, LineKind, LineState};
use evaluation::repeated;
use maud::{Markup, html};
use store::{ListedLine, PayFilter};

pub(super) const PAGE: CasePage = CasePage { parts: super::parts, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    match line::key(&visit.query, "line") {
        Some(key) => one(visit, view, key),
        None => every(visit, view),
    }
}

fn every(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let filter = PayFilter { case: Some(view.id), ..PayFilter::default() };
    let (now, path) = (visit.now, &visit.path);
    let rows = visit.app.store.list_pay(&viewer, &filter, None, usize::MAX, path, now.at, now.day)?;
    let title = visit.t("controller-claim-case");
    let mut page = page(visit, view, title.clone());
    page.wide = true;
    page.main = html! {
        span .govuk-caption-l { (view.name(visit)) }
        h1 .govuk-heading-l { (title) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("controller-claim-none")) }
        } @else {
            (pay_lines::table(visit, &rows, &pay_lines::Options {
                caption: &title,
                selectable: None,
                ticked: &Form::default(),
                href: &line::href,
                payee: true,
            }))
        }
    };
    Ok(page.into())
}

fn one(visit: &Visit, view: &CaseView, key: LineKey) -> Result<Reply, Fault> {
    let title = visit.t("controller-claim-title");
    let mut page = page(visit, view, title.clone());
    let case = html! {
        p .govuk-body {
            a .govuk-link href=(view.href(visit, "claim")) { (visit.t("controller-claim-case")) }
        }
    };
    let Some(row) = pay_lines::one(visit, view.id, key)? else {
        page.main = html! {
            h1 .govuk-heading-l { (title) }
            p .govuk-body { (visit.t("controller-claim-gone")) }
            (case)
        };
        return Ok(page.into());
    };
    page.main = html! {
        span .govuk-caption-l { (view.name(visit)) }
        h1 .govuk-heading-l { (pay_lines::kind(visit, &row.line)) }
        (pay_lines::explained(visit, &row.line))
        (events(visit, view, &row))
        (signals(visit, view, &row)?)
        (said(visit, view, key))
        (acts(visit, view, &row))
        (case)
    };
    Ok(page.into())
}

/// The events that the line rests on, those that control may see.
fn events(visit: &Visit, view: &CaseView, row: &ListedLine) -> Markup {
    let told: Vec<TimelineEvent> = view
        .open
        .events
        .iter()
        .filter(|event| row.line.events.contains(&event.version))
        .filter(|event| view.open.shows_kind(event.event.kind()))
        .map(|event| {
            let number = i64::try_from(event.version).unwrap_or(i64::MAX);
            TimelineEvent {
                date: event.header.holds_on.to_string(),
                date_text: visit.date(event.header.holds_on),
                title: visit.t(&format!("event-{}", event.event.kind())),
                struck: false,
                who: visit.say("controller-claim-event-number", texts::Args::new().number("version", number)),
                body: None,
            }
        })
        .collect();
    let title = visit.t("controller-claim-events");
    html! {
        h2 .govuk-heading-m { (title) }
        @if told.is_empty() {
            p .govuk-body { (visit.t("controller-claim-events-none")) }
        } @else {
            (timeline(&title, &told))
        }
    }
}

fn signals(visit: &Visit, view: &CaseView, row: &ListedLine) -> Result<Markup, Fault> {
    let mut found = seen::signals(visit)?.about(row.case, &row.line);
    found.extend(jobs_at_one_employer(visit, view, row));
    Ok(html! {
        h2 .govuk-heading-m { (visit.t("controller-signals")) }
        @if found.is_empty() {
            p .govuk-body { (visit.t("controller-signals-none")) }
        } @else {
            (seen::listed(visit, &row.line, &found))
            p .govuk-body { (visit.t("controller-signals-what")) }
        }
    })
}

/// For a result: the jobs at the employer where the person began to work on the line's first day.
fn jobs_at_one_employer(visit: &Visit, view: &CaseView, row: &ListedLine) -> Option<evaluation::Signal> {
    if !matches!(row.line.line.kind, LineKind::Result | LineKind::Speed) {
        return None;
    }
    if !view.open.details.workplace {
        return None;
    }
    let name = |work: &Work| view.text(visit, work.place).trim().to_lowercase();
    let this = view.case.works.iter().find(|work| row.line.events.contains(&work.version))?;
    let same = |work: &&Work| match (work.employer, this.employer) {
        (Some(one), Some(other)) => one == other,
        _ => name(work) == name(this),
    };
    let jobs: Vec<_> =
        view.case.works.iter().filter(same).map(|work| (work.started_on, work.ended_on)).collect();
    repeated(&jobs, visit.now.day)
}

/// What the payee and control have said about the line.
fn said(visit: &Visit, view: &CaseView, key: LineKey) -> Markup {
    let said = view.case.ledger.line(key).map(|line| line.said.as_slice()).unwrap_or_default();
    html! {
        @if !said.is_empty() {
            h2 .govuk-heading-m { (visit.t("controller-claim-said")) }
            dl .govuk-summary-list {
                @for (on, text) in said {
                    div .govuk-summary-list__row {
                        dt .govuk-summary-list__key { (visit.date(*on)) }
                        dd .govuk-summary-list__value { (view.text(visit, *text)) }
                    }
                }
            }
        }
    }
}

fn acts(visit: &Visit, view: &CaseView, row: &ListedLine) -> Markup {
    let state = row.line.state;
    let key = row.line.line.to_string();
    let link = |page: &str, words: &str| {
        let href = with_field(&view.href(visit, page), "about", &key);
        html! { p .govuk-body { a .govuk-link href=(href) { (visit.t(words)) } } }
    };
    let can_approve = super::claims::can_be_approved(row);
    html! {
        h2 .govuk-heading-m { (visit.t("controller-claim-acts")) }
        @if can_approve {
            form method="post" action="/claims" {
                (visit.hidden())
                input type="hidden" name="line" value=(pay_lines::line_value(row));
                (button(Button {
                    text: &visit.t("controller-claim-approve"),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
        @if matches!(state, LineState::Eligible | LineState::Payable) {
            (link("claim-withhold", "controller-claim-withhold"))
        }
        @if state == LineState::Disputed { (link("claim-answer", "controller-claim-answer")) }
        @if let Some(payment) = row.line.payment {
            p .govuk-body {
                a .govuk-link href=(with_field("/claims/payment", "payment", &payment.to_string())) {
                    (visit.t("controller-claim-payment"))
                }
            }
        }
        @if !can_approve && !matches!(state, LineState::Payable | LineState::Disputed) {
            p .govuk-body { (visit.t("controller-claim-acts-none")) }
        }
        p .govuk-body-s { (words::service_and_track(visit, &row.line.service, row.line.track.as_deref())) }
    }
}

//! Moves the day of the demonstration forward. Outside demonstration mode there is no such page.

use crate::clock;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::{done, local};
use crate::ui::{Button, FieldErrors, Page, button};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use chain::calendar::days_after;
use maud::html;
use texts::Args;

/// The farthest that one move goes, in days. A bound of the demonstration.
const DAYS_MAX: i64 = 800;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    require_demonstration(visit)?;
    Ok(show(visit, &visit.query, FieldErrors::default()).into())
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    require_demonstration(visit)?;
    let today = visit.now.day;
    let mut reader = Reader::new(form, "shell-day");
    let to = if form.text("days").is_empty() {
        reader.date("to")
    } else {
        reader.whole_number("days", 1..=DAYS_MAX).map(|days| days_after(today, days))
    };
    if let Some(to) = to {
        if to <= today {
            reader.refuse("to", "shell-day-not-back", Args::new().date("date", today));
        } else if to > days_after(today, DAYS_MAX) {
            let bound = days_after(today, DAYS_MAX + 1);
            reader.refuse("to", "shell-day-too-far", Args::new().date("date", bound));
        }
    }
    match reader.finish(|| to) {
        Ok(day) => {
            clock::move_day(&visit.app.store, day)?;
            Ok(done(visit, local(form.text("back")), "shell-day-moved"))
        }
        Err(errors) => Ok(Reply::PageWith(
            StatusCode::UNPROCESSABLE_ENTITY,
            Box::new(show(visit, form, visit.errors(&errors))),
        )),
    }
}

fn require_demonstration(visit: &Visit) -> Result<(), Fault> {
    if visit.app.clock.is_demonstration() { Ok(()) } else { Err(Fault::NotFound) }
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Page {
    let mut page = visit.page(visit.t("shell-day-heading"));
    let fields = Fields { visit, key: "shell-day", form, errors: &errors };
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("shell-day-heading")) }
        form method="post" action="/demonstration/day" novalidate {
            (visit.hidden())
            (fields.date("to"))
            (button(Button { text: &visit.t("shell-day-move"), ..Button::default() }))
        }
    };
    page.errors = errors;
    page
}

//! One's own sign-ins: when, in which browser and roughly from where, and a way to end each of them or all others
//! (issue 5, Build 3).

use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::ui::{Button, ButtonKind, Cell, Column, Table, Tag, TagColour, button, table, tag};
use crate::visit::{Reply, TOKEN_FIELD, Visit};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use store::Session;
use texts::Args;

/// What is sent to end all others.
const OTHERS: &str = "others";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let who = visit.who()?;
    let limits = &visit.app.sign_in.limits;
    let now = Timestamp::now();
    let since = now.saturating_sub(limits.ended.as_secs().seconds()).unwrap_or_default();
    let sessions = visit.app.store.sessions_of(who.user.id, since)?;
    let (going, ended): (Vec<Session>, Vec<Session>) = sessions
        .into_iter()
        .partition(|session| session.lives(now, limits.session_idle, limits.session_longest));
    let title = visit.t("sign_in-mine-title");
    let mut page = visit.page(title.clone());
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("sign_in-mine-what")) }
        (list(visit, "sign_in-mine-going", &going, true))
        @if going.len() > 1 {
            form method="post" action="/sign-ins" {
                input type="hidden" name=(TOKEN_FIELD) value=(who.form_token);
                (button(Button {
                    text: &visit.t("sign_in-mine-end-others"),
                    name: "session",
                    value: OTHERS,
                    kind: ButtonKind::Warning,
                    ..Button::default()
                }))
            }
        }
        @if ended.is_empty() {
            p .govuk-body { (visit.t("sign_in-mine-none-ended")) }
        } @else {
            (list(visit, "sign_in-mine-ended", &ended, false))
        }
        p .govuk-body { (visit.t("sign_in-mine-unknown")) }
    };
    Ok(page.into())
}

fn list(visit: &Visit, key: &str, sessions: &[Session], goes_on: bool) -> Markup {
    let column = |part: &str| Column::text(visit.t(&format!("sign_in-mine-{part}")));
    let mut head = vec![column("browser"), column("place"), column("began"), column("used")];
    if goes_on {
        head.push(column("end"));
    }
    let rows = sessions
        .iter()
        .map(|session| {
            let or_unknown = |text: &str| {
                if text.is_empty() { visit.t("sign_in-mine-not-known") } else { text.to_owned() }
            };
            let mut cells = vec![
                Cell::text(or_unknown(&session.agent)),
                Cell::text(or_unknown(&session.place)),
                Cell::text(moment(visit, session.created)),
                Cell::text(moment(visit, session.seen)),
            ];
            if goes_on {
                cells.push(Cell::text(end(visit, session)));
            }
            cells
        })
        .collect();
    table(&Table {
        caption: &visit.t(key),
        caption_classes: "govuk-table__caption--m",
        head,
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

/// The button that ends a session; the one that is used now ends by signing out.
fn end(visit: &Visit, session: &Session) -> Markup {
    let Some(who) = &visit.signed_in else { return Markup::default() };
    if who.session.id == session.id {
        let text = visit.t("sign_in-mine-this");
        return tag(Tag { text: &text, colour: TagColour::Green, ..Tag::default() });
    }
    let which = if session.agent.is_empty() { moment(visit, session.created) } else { session.agent.clone() };
    html! {
        form method="post" action="/sign-ins" {
            input type="hidden" name=(TOKEN_FIELD) value=(who.form_token);
            button .stegvis-link-button type="submit" name="session" value=(session.id) {
                (visit.say("sign_in-mine-end-one", Args::new().text("which", &which)))
            }
        }
    }
}

/// A day and the time of it.
fn moment(visit: &Visit, at: Timestamp) -> String {
    let there = at.to_zoned(TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC));
    format!("{} {:02}:{:02}", visit.date(there.date()), there.hour(), there.minute())
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let (who, store) = (visit.who()?, &visit.app.store);
    let now = Timestamp::now();
    match form.text("session") {
        "" => return Err(Fault::NotFound),
        OTHERS => {
            store.end_sessions_of(who.user.id, Some(&who.session.id), now)?;
        }
        // One that has ended already has nothing more to end.
        id => {
            store.end_session_named(who.user.id, id, now)?;
        }
    }
    Ok(done(visit, "/sign-ins", "sign_in-mine"))
}

//! Who has read my case: when, who, in which role, for what and why they might (A13, "What must always
//! hold" 5). Each opening is one row, latest first,
//! and the person can ask about it.

use crate::case_page::{CasePage, CaseView, page, with_field};
use crate::fault::Fault;
use crate::pages::officer::opened::written;
use crate::ui::{Cell, Column, PageLink, Table, pagination, table};
use crate::visit::{Reply, Visit};
use crate::words;
use access::{Part, Reason};
use chain::case::{Emergency, Question};
use chain::event::Role;
use maud::{Markup, html};
use store::{DREW, LOOKED_UP, ReadRow};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts, show };

/// How many openings a page shows.
const ROWS: u32 = 50;

fn parts(_role: Role) -> &'static [Part] {
    &[Part::Whole, Part::ReadLog]
}

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let before = place(visit.query.text("before"));
    let rows = view.open.reads(before, ROWS)?;
    let more = rows.last().filter(|_| rows.len() == ROWS as usize).map(|row| row.cursor);
    let here = view.href(visit, "read-log");
    let mut page = page(visit, view, visit.t("seeker-read_log-title"));
    let (first, next) = (visit.t("seeker-read_log-latest"), visit.t("seeker-read_log-earlier"));
    let next_href = more.map(|(journal, position)| format!("{here}?before={journal}-{position}"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-read_log-title")) }
        p .govuk-body { (visit.t("seeker-read_log-lead")) }
        @if before.is_none() { (questions(visit, view)) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("seeker-read_log-none")) }
        } @else {
            (table(&Table {
                caption: &visit.t("seeker-read_log-caption"),
                caption_classes: "govuk-visually-hidden",
                head: ["when", "who", "why"]
                    .map(|word| Column::text(visit.t(&format!("seeker-read_log-{word}"))))
                    .to_vec(),
                rows: rows.iter().map(|row| shown(visit, view, row)).collect(),
                stack: true,
                ..Table::default()
            }))
        }
        (pagination(
            &visit.t("shell-pagination-label"),
            before.map(|_| PageLink { text: &first, href: &here, label: "" }),
            next_href.as_deref().map(|href| PageLink { text: &next, href, label: "" }),
        ))
    };
    Ok(page.into())
}

/// A line's place in the log, as addresses write it: `<journal>-<position>`.
pub(crate) fn place(written: &str) -> Option<(i64, i64)> {
    let (journal, position) = written.split_once('-')?;
    Some((journal.parse().ok()?, position.parse().ok()?))
}

/// The line at a place, when it is one of this case.
pub(crate) fn line(view: &CaseView, (journal, position): (i64, i64)) -> Option<ReadRow> {
    let after = (journal, position.checked_add(1)?);
    let found = view.open.reads(Some(after), 1).ok()?;
    found.into_iter().find(|row| row.cursor == (journal, position))
}

/// Whether the person may ask about a line: it is another's, and nothing has been asked about it.
pub(crate) fn can_be_asked(visit: &Visit, view: &CaseView, row: &ReadRow) -> bool {
    let own = visit.signed_in.as_ref().is_some_and(|who| who.user.id == row.user);
    !own && row.role != Role::System && question(view, row).is_none()
}

fn question<'v>(view: &'v CaseView, row: &ReadRow) -> Option<&'v Question> {
    view.case.questions.iter().find(|question| question.line == row.cursor)
}

/// What the person has asked, with the answers.
fn questions(visit: &Visit, view: &CaseView) -> Markup {
    html! {
        @if !view.case.questions.is_empty() {
            h2 .govuk-heading-m { (visit.t("seeker-read_log-questions")) }
            @for question in view.case.questions.iter().rev() {
                @let asked = Args::new()
                    .date("date", question.on)
                    .text("name", &view.user_name(visit, Some(question.reader)));
                p .govuk-body { strong { (visit.say("seeker-read_log-asked", asked)) } }
                (written(&view.text(visit, question.text)))
                @match question.answer {
                    None => p .govuk-body { (visit.t("seeker-read_log-waits")) },
                    Some((on, by, text)) => {
                        @let answered =
                            Args::new().date("date", on).text("name", &view.user_name(visit, Some(by)));
                        p .govuk-body { strong { (visit.say("seeker-read_log-answered", answered)) } }
                        (written(&view.text(visit, text)))
                    }
                }
            }
            h2 .govuk-heading-m { (visit.t("seeker-read_log-lines")) }
        }
    }
}

fn shown(visit: &Visit, view: &CaseView, row: &ReadRow) -> Vec<Cell> {
    let (journal, position) = row.cursor;
    let ask = with_field(&view.href(visit, "ask-reading"), "about", &format!("{journal}-{position}"));
    let why = html! {
        (reason(visit, row))
        @if let Some(stated) = stated(visit, view, row) { " " (stated) }
        @if matches!(visit.role(), Some(Role::JobSeeker | Role::Representative)) && can_be_asked(visit, view, row) {
            " " a .govuk-link href=(ask) { (visit.t("seeker-read_log-ask")) }
        }
    };
    vec![Cell::text(when(visit, row)), Cell::text(sentence(visit, view, row)), Cell::text(why)]
}

/// The words that were stated for an emergency or a sample.
fn stated(visit: &Visit, view: &CaseView, row: &ReadRow) -> Option<String> {
    let day = row.at.to_zoned(stockholm()).date();
    let words = match row.reason? {
        Reason::EmergencyAccess => {
            let held = |one: &&Emergency| one.by.user == row.user && one.on <= day && day < one.until;
            view.text(visit, view.case.emergencies.iter().rev().find(held)?.text)
        }
        Reason::DrawnInSample => visit.app.store.sample_reason(row.user, view.id, day).ok().flatten()?,
        _ => return None,
    };
    Some(visit.say("seeker-read_log-stated", Args::new().text("words", &words)))
}

/// When a line was written, day and time.
pub(crate) fn when(visit: &Visit, row: &ReadRow) -> String {
    let zoned = row.at.to_zoned(stockholm());
    let time = zoned.time();
    format!("{} {:02}:{:02}", visit.date(zoned.date()), time.hour(), time.minute())
}

fn stockholm() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC)
}

/// "Anna (officer) opened your case." Own openings, look-ups and draws are said as such.
pub(crate) fn sentence(visit: &Visit, view: &CaseView, row: &ReadRow) -> String {
    let own = visit.signed_in.as_ref().is_some_and(|who| who.user.id == row.user);
    if own && visit.role() == Some(Role::JobSeeker) {
        return visit.t("seeker-read_log-you");
    }
    if row.role == Role::System {
        return visit.t("seeker-read_log-program");
    }
    sentence_of(visit, view, row, "seeker-read_log")
}

/// The same about a person who is not the one who reads it, by the texts of another page.
pub(crate) fn sentence_of(visit: &Visit, view: &CaseView, row: &ReadRow, texts: &str) -> String {
    let word = match row.page.as_str() {
        LOOKED_UP => "looked_up",
        DREW => "drew",
        _ if row.allowed => "opened",
        _ => "refused",
    };
    visit.say(
        &format!("{texts}-{word}"),
        Args::new()
            .text("role", &words::role(visit, row.role))
            .text("name", &view.user_name(visit, Some(row.user)))
            .text("purpose", &visit.t(&format!("seeker-purpose-{}", row.purpose.id()))),
    )
}

/// The access texts speak to the one who reads; the person gets the same reason said about another.
fn reason(visit: &Visit, row: &ReadRow) -> String {
    row.reason
        .map_or_else(|| visit.t("shell-unknown"), |reason| visit.t(&format!("seeker-reason-{}", reason.id())))
}

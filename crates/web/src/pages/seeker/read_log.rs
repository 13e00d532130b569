//! Who has read my case: when, who, in which role, for what and why they might (A13, "What must always
//! hold" 5). Each opening is one row, latest first.

use crate::case_page::{CasePage, CaseView, page};
use crate::fault::Fault;
use crate::ui::{Cell, Column, PageLink, Table, pagination, table};
use crate::visit::{Reply, Visit};
use crate::words;
use access::Part;
use chain::event::Role;
use maud::html;
use store::ReadRow;
use texts::Args;

pub(super) const PAGE: CasePage = CasePage { parts, show };

/// How many openings a page shows.
const ROWS: u32 = 50;

fn parts(_role: Role) -> &'static [Part] {
    &[Part::Whole, Part::ReadLog]
}

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let before = visit
        .query
        .text("before")
        .split_once('-')
        .and_then(|(journal, position)| Some((journal.parse().ok()?, position.parse().ok()?)));
    let rows = view.open.reads(before, ROWS)?;
    let more = rows.last().filter(|_| rows.len() == ROWS as usize).map(|row| row.cursor);
    let here = view.href(visit, "read-log");
    let mut page = page(visit, view, visit.t("seeker-read_log-title"));
    let (first, next) = (visit.t("seeker-read_log-latest"), visit.t("seeker-read_log-earlier"));
    let next_href = more.map(|(journal, position)| format!("{here}?before={journal}-{position}"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-read_log-title")) }
        p .govuk-body { (visit.t("seeker-read_log-lead")) }
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

fn shown(visit: &Visit, view: &CaseView, row: &ReadRow) -> Vec<Cell> {
    let zoned =
        row.at.to_zoned(jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC));
    let time = zoned.time();
    let when = format!("{} {:02}:{:02}", visit.date(zoned.date()), time.hour(), time.minute());
    vec![Cell::text(when), Cell::text(sentence(visit, view, row)), Cell::text(reason(visit, row))]
}

/// "Your officer Anna opened the page Decisions." Own openings are said as such.
fn sentence(visit: &Visit, view: &CaseView, row: &ReadRow) -> String {
    if visit.signed_in.as_ref().is_some_and(|who| who.user.id == row.user) {
        return visit.t("seeker-read_log-you");
    }
    if row.role == Role::System {
        return visit.t("seeker-read_log-program");
    }
    let key = if row.allowed { "seeker-read_log-opened" } else { "seeker-read_log-refused" };
    visit.say(
        key,
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

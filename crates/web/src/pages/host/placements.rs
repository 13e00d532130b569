//! The host's list: who comes when, and who is still to be confirmed.

use super::{parts, seen};
use crate::case_page::{CaseView, case_href, with_field};
use crate::fault::Fault;
use crate::pages::provider::tasks::{self, ROWS};
use crate::ui::{Cell, Column, Table, table};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::calendar::days_after;
use chain::case::Placement;
use chain::event::Role;
use chain::id::CaseId;
use maud::{Markup, html};
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let user = &visit.who()?.user;
    let after: Option<CaseId> = visit.query.text("case").parse().ok();
    let (now, store) = (visit.now, &visit.app.store);
    let cases = store.list_cases(&user.viewer(), after, ROWS, &visit.path, now.at, now.day)?;
    let more = (cases.len() == ROWS).then(|| cases.last().map(|row| row.case.to_string())).flatten();
    let mut rows = Vec::new();
    for listed in &cases {
        let visit = Visit { case: Some(listed.case), ..visit.clone() };
        let view = CaseView::open(&visit, parts(Role::Host))?;
        for placement in seen(&visit, &view).filter(|placement| placement.ended_on.is_none()) {
            rows.push((placement.started_on, row(&visit, &view, placement)));
        }
    }
    rows.sort_by_key(|(first_day, _)| *first_day);
    let mut page = visit.page(visit.t("host-placements-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("host-placements-title")) }
        (place(visit))
        p .govuk-body { (visit.t("host-placements-intro")) }
        @if rows.is_empty() {
            p .govuk-body { (visit.t("host-placements-none")) }
        } @else {
            (list(visit, rows.into_iter().map(|(_, row)| row).collect()))
        }
        (tasks::pages(visit, "case", more, "host-placements-before", "host-placements-title"))
    };
    Ok(page.into())
}

/// The host itself: its name, that it is invented, its free places.
fn place(visit: &Visit) -> Markup {
    let world = visit.app.store.world();
    let host = visit.signed_in.as_ref().and_then(|who| world.world.hosts.get(&who.user.host?));
    let Some(host) = host else { return Markup::default() };
    let free = Args::new()
        .number("free", i64::from(host.free_places()))
        .number("places", i64::from(host.profile.places));
    html! {
        p .govuk-body-l {
            @let name = words::host_name(visit, &world.world, host.id);
            (visit.say("host-placements-place", Args::new().text("host", &name)))
            " " (visit.say("host-placements-free", free))
        }
    }
}

fn list(visit: &Visit, rows: Vec<Vec<Cell>>) -> Markup {
    let head = ["name", "from", "to", "state"]
        .map(|column| Column::text(visit.t(&format!("host-placements-{column}"))));
    table(&Table {
        caption: &visit.t("host-placements-title"),
        caption_classes: "govuk-visually-hidden",
        head: head.into(),
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

fn row(visit: &Visit, view: &CaseView, placement: &Placement) -> Vec<Cell> {
    let name = view.name(visit);
    let state = match placement.confirmed_on {
        Some(day) => {
            html! { (visit.say("host-placements-confirmed", Args::new().date("date", day))) }
        }
        None => {
            let href = case_href(visit, view.id, "confirm-placement");
            let href = with_field(&href, "about", &placement.id.to_string());
            html! {
                a .govuk-link href=(href) {
                    (visit.say("host-placements-confirm-who", Args::new().text("name", &name)))
                }
            }
        }
    };
    vec![
        Cell::text(name),
        Cell::text(visit.date(placement.started_on)),
        Cell::text(visit.date(days_after(placement.until, -1))),
        Cell::text(state),
    ]
}

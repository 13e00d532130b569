//! A host confirms that the person has come to the placement (A10).

use super::seen;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use chain::calendar::days_after;
use chain::case::Placement;
use chain::event::Role;
use chain::id::PlacementId;
use chain::support::ConfirmPlacement;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "host-confirm";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "confirm-placement", files: false };

/// The placement that the address names, or the latest that is not confirmed, or the latest.
fn shown<'v>(visit: &'v Visit, view: &'v CaseView, form: &Form) -> Option<&'v Placement> {
    match form.text("about") {
        "" => {
            let latest = |wanted: fn(&Placement) -> bool| seen(visit, view).filter(|p| wanted(p)).last();
            latest(|placement| placement.confirmed_on.is_none()).or_else(|| latest(|_| true))
        }
        about => {
            let id: PlacementId = about.parse().ok()?;
            seen(visit, view).find(|placement| placement.id == id)
        }
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let list = html! {
        @if visit.role() == Some(Role::Host) {
            p .govuk-body { a .govuk-link href="/placements" { (visit.t("host-placements-title")) } }
        }
    };
    let Some(placement) = shown(visit, view, form) else {
        return html! { (nothing(&visit.t("host-confirm-none"))) (list) };
    };
    if let Some(day) = placement.confirmed_on {
        let already = visit.say("host-confirm-already", Args::new().date("date", day));
        return html! { (nothing(&already)) (list) };
    }
    let dates = Args::new()
        .text("from", &visit.date(placement.started_on))
        .text("to", &visit.date(days_after(placement.until, -1)));
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (summary_list(&[
            SummaryRow::new(visit.t("host-confirm-name"), view.name(visit)),
            SummaryRow::new(visit.t("host-confirm-dates"), visit.say("shell-from-to", dates)),
        ], ""))
        (fields.tick("here"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let placement = shown(visit, view, form).map(|placement| placement.id);
    if placement.is_none() {
        reader.refuse("form", "host-confirm-none", Args::new());
    }
    reader.confirmed("here");
    reader.finish(|| Some(ConfirmPlacement { placement: placement? }.into()))
}

//! The end of a placement (A10): why, and the place is free again.

use super::placement::last_day;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words;
use chain::case::Placement;
use chain::event::{EndReason, Role};
use chain::id::PlacementId;
use chain::support::EndPlacement;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "provider-end_placement";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

/// Why support or a placement can end by hand: a change of provider ends it by itself, and only an
/// officer carries out a decision that ends it.
pub(super) fn reasons(visit: &Visit) -> Vec<&'static str> {
    let offered = |reason: &EndReason| match reason {
        EndReason::ChangedProvider => false,
        EndReason::Decided => visit.role() == Some(Role::Officer),
        _ => true,
    };
    EndReason::ALL.iter().copied().filter(|reason| offered(reason)).map(EndReason::id).collect()
}

fn shown<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Placement> {
    match form.text("about") {
        "" => view.case.current_placement(),
        about => {
            let id: PlacementId = about.parse().ok()?;
            view.case.placements.iter().find(|placement| placement.id == id)
        }
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(placement) = shown(view, form).filter(|placement| placement.ended_on.is_none()) else {
        return nothing(&visit.t("provider-end_placement-none"));
    };
    let host = words::host_name(visit, &view.world.world, placement.host);
    let dates = Args::new()
        .text("from", &visit.date(placement.started_on))
        .text("to", &visit.date(last_day(placement.until)));
    let confirmed = placement
        .confirmed_on
        .map_or_else(|| visit.t("provider-end_placement-not-confirmed"), |day| visit.date(day));
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (summary_list(&[
            SummaryRow::new(visit.t("provider-fact-service"), words::service(visit, &placement.service)),
            SummaryRow::new(visit.t("provider-end_placement-host"), host),
            SummaryRow::new(visit.t("provider-end_placement-dates"), visit.say("shell-from-to", dates)),
            SummaryRow::new(visit.t("provider-end_placement-confirmed"), confirmed),
        ], ""))
        (fields.one_of_these("reason", words::said_choices(visit, "end", &reasons(visit))))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let placement = match form.text("about") {
        "" => view.case.current_placement().map(|placement| placement.id),
        about => about.parse().ok(),
    };
    if placement.is_none() {
        reader.refuse("form", "provider-end_placement-none", Args::new());
    }
    let reason = reader.choice("reason", &reasons(visit)).and_then(EndReason::from_id);
    reader.finish(|| Some(EndPlacement { placement: placement?, reason: reason? }.into()))
}

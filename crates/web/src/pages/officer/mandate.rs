//! Who acts for the person, as the unit records it: an appointment whose decision an officer has seen, that it goes on, and
//! that a mandate ends (A13; Parental Code chapter 11).

pub(in crate::pages::officer) mod end;
pub(in crate::pages::officer) mod record;
pub(in crate::pages::officer) mod renew;

use crate::case_page::CaseView;
use crate::pages::officer::tasks::may_come;
use crate::ui::{Choice, RowAction, SummaryRow};
use crate::visit::Visit;
use crate::words::said;
use access::Part;
use chain::calendar;
use chain::case::Mandate;
use chain::event::MandateKind;
use maud::html;
use texts::Args;

/// What an authority or a court appoints.
const APPOINTED: &[MandateKind] = &[MandateKind::Guardian, MandateKind::Trustee];

/// A mandate in a sentence: who, as what, until when.
fn told(visit: &Visit, view: &CaseView, mandate: &Mandate) -> String {
    let args = Args::new()
        .text("name", &view.user_name(visit, Some(mandate.holder)))
        .text("kind", &said(visit, "mandate", mandate.kind.id()))
        .date("date", calendar::days_after(mandate.until, -1));
    visit.say("said-mandate", args)
}

/// Mandates to choose between.
fn choices<'v>(visit: &Visit, view: &CaseView, mandates: impl Iterator<Item = &'v Mandate>) -> Vec<Choice> {
    mandates.map(|mandate| Choice::new(mandate.id.to_string(), told(visit, view, mandate))).collect()
}

/// Who acts for the person now, for whoever may see decisions.
pub(in crate::pages::officer) fn row(visit: &Visit, view: &CaseView) -> Option<SummaryRow> {
    if !view.shows(Part::Decisions) {
        return None;
    }
    let held: Vec<String> =
        view.case.mandates_on(visit.now.day).map(|mandate| told(visit, view, mandate)).collect();
    let mut row = SummaryRow::new(
        visit.t("officer-person-mandates"),
        html! {
            @if held.is_empty() { (visit.t("officer-person-mandates-none")) }
            @for line in &held { p .govuk-body { (line) } }
        },
    );
    if may_come(visit.role(), "record-appointment") {
        row.actions.push(RowAction::new(
            visit.t("officer-act-record-appointment"),
            view.href(visit, "record-appointment"),
            "",
        ));
    }
    (!held.is_empty() || !row.actions.is_empty()).then_some(row)
}

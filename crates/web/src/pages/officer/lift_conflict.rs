//! The head of the unit finds that someone is not disqualified (Administrative Procedure Act § 18).

use super::opened::{by_role, nothing, written};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words::said;
use access::Act;
use chain::Sealed;
use chain::case::Conflict;
use chain::conflict::LiftConflict;
use chain::id::UserId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-lift_conflict";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn held(view: &CaseView) -> impl Iterator<Item = &Conflict> {
    view.case.conflicts.iter().filter(|conflict| conflict.lifted_on.is_none())
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let viewer = visit.signed_in.as_ref().map(|who| who.user.viewer());
    let may = viewer.is_some_and(|viewer| {
        let asked = visit.app.store.may_try(&viewer, view.id, Act::LiftConflict, visit.now.day);
        asked.is_ok_and(|access| access.allowed)
    });
    if held(view).next().is_none() {
        return nothing(visit, "officer-lift_conflict-none");
    }
    if !may {
        return nothing(visit, "officer-lift_conflict-head");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    let rows: Vec<SummaryRow> = held(view).map(|conflict| told(visit, view, conflict)).collect();
    let items = held(view)
        .map(|conflict| Choice::new(conflict.user.to_string(), view.user_name(visit, Some(conflict.user))))
        .collect();
    html! {
        (summary_list(&rows, ""))
        (fields.one_of_these("user", items))
        (fields.text("text"))
    }
}

/// Who, on which ground, and what was said.
pub(super) fn told(visit: &Visit, view: &CaseView, conflict: &Conflict) -> SummaryRow {
    let ground = match &conflict.ground {
        Sealed::Known(ground) => said(visit, "conflict", ground.id()),
        Sealed::Erased => visit.t("shell-erased"),
    };
    let by = format!("{}, {}", view.user_name(visit, Some(conflict.stated_by)), visit.date(conflict.on));
    SummaryRow::new(
        view.user_name(visit, Some(conflict.user)),
        html! {
            p .govuk-body { (ground) }
            (written(&view.text(visit, conflict.text)))
            p .govuk-body-s { (by) }
        },
    )
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let ids: Vec<String> = held(view).map(|conflict| conflict.user.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let user: Option<UserId> = reader.choice("user", &ids).and_then(|id| id.parse().ok());
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| Some(LiftConflict { user: user?, text: visit.text(1, text?) }.into()))
}

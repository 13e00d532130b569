//! Control approves the lines that were ticked, case by case, and is told what was refused.

use super::claims;
use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines::{chosen, done_notice, perform_each, refused_errors};
use crate::ui::{FieldErrors, SaidError};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use chain::pay::ApprovePay;
use std::collections::BTreeMap;

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let chosen = chosen(visit, form)?;
    if chosen.lines.is_empty() && chosen.changed.is_empty() {
        let text = visit.t("controller-claims-choose-first");
        let error = SaidError { field: "form".into(), anchor: "form".into(), text, ..SaidError::default() };
        let errors = FieldErrors { list: vec![error], ..visit.errors(&[]) };
        let page = claims::shown(visit, form, errors)?;
        return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
    }
    let deeds =
        chosen.lines.into_iter().map(|(case, lines)| (case, lines.len(), ApprovePay { lines }.into()));
    let mut done = perform_each(visit, form, deeds)?;
    done.refused.extend(chosen.changed);
    // What comes next is a new act: the lines that were refused can be tried again.
    let visit = visit.with_new_act();
    let names = names(&visit, done.refused.iter().map(|(case, ..)| *case));
    let errors = refused_errors(&visit, "form", &done, |case| {
        names.get(&case).cloned().unwrap_or_else(|| visit.t("shell-unknown"))
    });
    let mut page = claims::shown(&visit, form, errors)?;
    if done.lines > 0 {
        page.notice = Some(done_notice(&visit, "controller-claims-approved", done.lines));
    }
    let status = if done.refused.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok(Reply::PageWith(status, Box::new(page)))
}

/// The names of the persons whose cases these are, as far as control may know them.
pub(super) fn names(
    visit: &Visit,
    cases: impl Iterator<Item = chain::id::CaseId>,
) -> BTreeMap<chain::id::CaseId, String> {
    cases
        .map(|case| {
            let one = Visit { case: Some(case), ..visit.clone() };
            let name = crate::case_page::CaseView::open(&one, super::parts(chain::event::Role::Controller))
                .map_or_else(|_| visit.t("shell-unknown"), |view| view.name(visit));
            (case, name)
        })
        .collect()
}

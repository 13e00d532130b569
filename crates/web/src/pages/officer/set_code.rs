//! A7 Asks whether a proposed code may hold: which of the four preconditions are there, and what is
//! missing. A code is set by itself when the last one comes, so this page mostly answers what lacks.

use super::opened::{about, by_role, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use chain::case::Code;
use chain::code::{self, SetCode};
use chain::refusal::Missing;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-set_code";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, _: &FieldErrors) -> Markup {
    let Some(code) = asked(view, form) else {
        return nothing(visit, "officer-set_code-none");
    };
    html! {
        @if let Some(number) = code.number.known() {
            p .govuk-body-l { (visit.t(&format!("code-{}", number.0))) }
        }
        (preconditions(visit, view, Some(code)))
    }
}

fn read(_: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let code = asked(view, form).map(|code| code.proposal);
    if code.is_none() {
        reader.refuse("form", "officer-set_code-none", Args::new());
    }
    reader.finish(|| Some(SetCode { proposal: code? }.into()))
}

/// The code that the address is about, or the latest on its way.
fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Code> {
    let named = about(form);
    let mut open = view.case.codes.iter().rev().filter(|code| code.is_open());
    match named {
        Some(proposal) => open.find(|code| code.proposal == proposal),
        None => open.next(),
    }
}

/// The four preconditions of a code, each with whether it is there.
pub(super) fn preconditions(visit: &Visit, view: &CaseView, code: Option<&Code>) -> Markup {
    let missing = code::missing(&view.case, code);
    let all = [Missing::Evidence, Missing::OverallAssessment, Missing::Confirmation, Missing::Acceptance];
    let rows: Vec<SummaryRow> = all
        .iter()
        .zip(["evidence", "overall_assessment", "confirmation", "acceptance"])
        .map(|(one, word)| {
            let there = if missing.contains(one) { "officer-code-missing" } else { "officer-code-there" };
            SummaryRow::new(visit.t(&format!("officer-code-{word}")), visit.t(there))
        })
        .collect();
    html! {
        h2 .govuk-heading-m { (visit.t("officer-code-preconditions")) }
        (summary_list(&rows, ""))
    }
}

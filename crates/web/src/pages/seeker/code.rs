//! Says yes or no to a proposed disability code (A7). A code opens rights; it is voluntary, and a yes can
//! be taken back.

use super::{about, whole};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors, SummaryRow, inset_text, summary_list};
use crate::visit::Visit;
use chain::case::Code;
use chain::code::{AnswerCode, missing};
use chain::id::ProposalId;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-code";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: whole, fields, read, then: "code", files: false };

/// What a code is, in words; that it has been erased when it has.
pub(crate) fn name(visit: &Visit, code: &Code) -> String {
    match code.number.known() {
        Some(number) => visit.t(&format!("code-{}", number.0)),
        None => visit.t("shell-erased"),
    }
}

fn waiting<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Code> {
    let mut open = view.case.codes.iter().filter(|code| code.is_open() && code.answer.is_none());
    match about::<ProposalId>(form) {
        Some(id) => open.find(|code| code.proposal == id),
        None => open.next(),
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(code) = waiting(view, form) else {
        return html! {
            (nothing(&visit.t("seeker-code-nothing")))
            (held(visit, view))
        };
    };
    html! {
        h2 .govuk-heading-m { (visit.t("seeker-code-proposed")) }
        (inset_text(html! {
            p .govuk-body { strong { (name(visit, code)) } }
            p .govuk-body { (visit.say("seeker-code-proposed-on", Args::new().date("date", code.proposed_on))) }
        }))
        h2 .govuk-heading-m { (visit.t("seeker-code-opens")) }
        p .govuk-body { (visit.t("seeker-code-opens-what")) }
        p .govuk-body { (visit.t("seeker-code-voluntary")) }
        input type="hidden" name="proposal" value=(code.proposal);
        (Fields { visit, key: KEY, form, errors }.one_of_these(
            "answer",
            vec![
                Choice::new("yes", visit.t("seeker-code-answer-yes")),
                Choice::new("no", visit.t("seeker-code-answer-no")),
            ],
        ))
        (held(visit, view))
    }
}

/// The codes with how each stands.
fn held(visit: &Visit, view: &CaseView) -> Markup {
    let rows: Vec<SummaryRow> = view
        .case
        .codes
        .iter()
        .map(|code| SummaryRow::new(name(visit, code), state(visit, view, code)))
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 .govuk-heading-m { (visit.t("seeker-code-all")) }
            (summary_list(&rows, ""))
            @if view.case.codes_in_force().next().is_some() && visit.role() == Some(chain::event::Role::JobSeeker) {
                p .govuk-body { a .govuk-link href="/my/withdraw-code" { (visit.t("seeker-withdraw_code-title")) } }
            }
        }
    }
}

fn state(visit: &Visit, view: &CaseView, code: &Code) -> Markup {
    let on = |key: &str, day| visit.say(key, Args::new().date("date", day));
    html! {
        @if let Some(day) = code.withdrawn_on {
            (on("seeker-code-withdrawn-on", day))
        } @else if let Some(day) = code.set_on {
            (on("seeker-code-set-on", day))
        } @else if let Some((day, false)) = code.answer {
            (on("seeker-code-declined-on", day))
        } @else if let Some((day, false, _)) = code.review {
            (on("seeker-code-not-confirmed-on", day))
        } @else {
            (on("seeker-code-proposed-on", code.proposed_on))
            ul .govuk-list.govuk-list--bullet {
                @for missing in missing(&view.case, Some(code)) {
                    li { (visit.t(&format!("seeker-{}", missing.key()))) }
                }
            }
        }
    }
}

fn read(_visit: &Visit, _view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let accepted = reader.yes_no("answer");
    let proposal: Option<ProposalId> = form.text("proposal").parse().ok().or_else(|| about(form));
    reader.finish(|| Some(Deed::from(AnswerCode { proposal: proposal?, accepted: accepted? })))
}

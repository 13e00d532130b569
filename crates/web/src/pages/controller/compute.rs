//! Every case's pay computed to today, some hundred cases at a time, and honestly told how far it came.

use crate::desk::{Deed, DeskFault};
use crate::fault::Fault;
use crate::forms::Form;
use crate::pay_lines::command_for;
use crate::ui::{Button, button};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::Refusal;
use chain::id::CaseId;
use chain::pay::DeclarePay;
use maud::html;
use store::{AppendFault, OpenFault};
use texts::Args;

/// Cases in one request.
const CASES: u32 = 300;

#[derive(Default)]
struct Computed {
    cases: i64,
    changed: i64,
    same: i64,
    refused: Vec<(CaseId, Vec<String>)>,
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let viewer = visit.who()?.user.viewer();
    let store = &visit.app.store;
    let cases = store.cases(form.text("after").parse().ok(), CASES)?;
    let mut computed = Computed::default();
    for case in &cases {
        // The form says nothing, so it has no digest: pressed again later the same day it computes again.
        let deed: Deed = DeclarePay { through: visit.now.day }.into();
        let id = command_for(visit, *case);
        computed.cases += 1;
        match visit.perform(&viewer, *case, id, &deed) {
            Ok(_) => computed.changed += 1,
            Err(DeskFault::Refused(Refusal::AlreadyDone(_) | Refusal::Erased | Refusal::ReadOnly))
            | Err(DeskFault::Append(AppendFault::Erased { .. })) => computed.same += 1,
            Err(DeskFault::Refused(refusal)) => {
                computed.refused.push((*case, words::refusal(visit, &refusal, None)));
            }
            // One case that this controller may not touch stops no other.
            Err(DeskFault::Open(OpenFault::Denied(reason))) => {
                computed.refused.push((*case, vec![visit.t(&format!("access-{}", reason.id()))]));
            }
            Err(DeskFault::Append(AppendFault::Conflict { .. })) => {
                computed.refused.push((*case, vec![visit.t("shell-error-409-what")]));
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    let full = usize::try_from(CASES).is_ok_and(|most| cases.len() == most);
    let next = full.then(|| cases.last().copied()).flatten();
    Ok(shown(visit, &computed, next))
}

fn shown(visit: &Visit, computed: &Computed, next: Option<CaseId>) -> Reply {
    let visit = visit.with_new_act();
    let title = visit.t("controller-claims-computed-title");
    let args = Args::new()
        .number("cases", computed.cases)
        .number("changed", computed.changed)
        .number("same", computed.same);
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.say("controller-claims-computed", args)) }
        @match next {
            None => p .govuk-body { (visit.t("controller-claims-computed-all")) },
            Some(last) => {
                p .govuk-body { (visit.t("controller-claims-computed-more")) }
                form method="post" action="/claims/compute" {
                    (visit.hidden())
                    input type="hidden" name="after" value=(last);
                    (button(Button {
                        text: &visit.t("controller-claims-compute-on"),
                        prevent_double_click: true,
                        ..Button::default()
                    }))
                }
            }
        }
        @if !computed.refused.is_empty() {
            h2 .govuk-heading-m { (visit.t("controller-claims-compute-refused")) }
            ul .govuk-list .govuk-list--bullet {
                @for (case, why) in &computed.refused { li { (case) ": " (why.join(" ")) } }
            }
        }
        p .govuk-body { a .govuk-link href="/claims" { (visit.t("controller-claims-back")) } }
    };
    page.into()
}

//! The end of support (A10, A12): why, with a warning while no next step is decided, because nobody with
//! an assessed need is to be left without an activity.

use super::end_placement::reasons;
use super::participation::{about, asked};
use crate::act_page::ActPage;
use crate::case_page::{CaseView, with_field};
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, inset_text, warning_text};
use crate::visit::Visit;
use crate::words;
use chain::case::Participation;
use chain::event::{EndReason, ReportKind};
use chain::support::EndSupport;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "provider-end";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    about(visit, view, form, |participation| {
        let fields = Fields { visit, key: KEY, form, errors };
        html! {
            (next_step(visit, view, participation))
            @if !participation.reports.iter().any(|(_, kind, _)| *kind == ReportKind::Final) {
                @let href = with_field(&view.href(visit, "file-report"), "kind", ReportKind::Final.id());
                p .govuk-body {
                    (visit.t("provider-end-report")) " "
                    a .govuk-link href=(href) { (visit.t("provider-end-report-link")) }
                }
            }
            (fields.one_of_these("reason", words::said_choices(visit, "end", &reasons(visit))))
        }
    })
}

/// The next step that was decided during this support, or the warning that there is none.
fn next_step(visit: &Visit, view: &CaseView, participation: &Participation) -> Markup {
    let since = participation.started_on.unwrap_or(participation.chosen_on);
    match view.case.next_steps.last().filter(|(on, _)| *on >= since) {
        Some((on, _)) => inset_text(html! {
            p .govuk-body { (visit.say("provider-end-decided", Args::new().date("date", *on))) }
        }),
        None => html! {
            @if view.case.current_work().is_some() || view.case.current_placement().is_some() {
                p .govuk-body { (visit.t("provider-end-undecided")) }
            } @else {
                (warning_text(&visit.t("shell-warning"), html! { (visit.t("provider-end-warning")) }))
            }
            p .govuk-body {
                a .govuk-link href=(view.href(visit, "next-step")) { (visit.t("provider-end-next")) }
            }
        },
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let participation = asked(visit, view, form, &mut reader);
    let reason = reader.choice("reason", &reasons(visit)).and_then(EndReason::from_id);
    reader.finish(|| Some(EndSupport { participation: participation?, reason: reason? }.into()))
}

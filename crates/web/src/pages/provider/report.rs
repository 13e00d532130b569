//! A report (A10, A12): periodic, of a deviation, or final.

use super::participation::{about_started, asked};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Details, FieldErrors, details};
use crate::visit::Visit;
use chain::event::ReportKind;
use chain::support::FileReport;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "provider-report";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    about_started(visit, view, form, |participation| {
        let fields = Fields { visit, key: KEY, form, errors };
        html! {
            @if !participation.reports.is_empty() {
                h2 .govuk-heading-m { (visit.t("provider-report-earlier")) }
                @for (on, kind, text) in participation.reports.iter().rev() {
                    @let summary = format!("{}, {}", visit.t(&kind_key(*kind)), visit.date(*on));
                    (details(Details { summary: &summary, ..Details::default() }, html! {
                        p .govuk-body { (view.text(visit, *text)) }
                    }))
                }
            }
            (fields.one_of("kind", &kinds()))
            (fields.text("text"))
        }
    })
}

fn kind_key(kind: ReportKind) -> String {
    format!("provider-report-kind-{}", kind.id())
}

fn kinds() -> Vec<&'static str> {
    ReportKind::ALL.iter().map(|kind| kind.id()).collect()
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let participation = asked(visit, view, form, &mut reader);
    let kind = reader.choice("kind", &kinds()).and_then(ReportKind::from_id);
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        Some(FileReport { participation: participation?, kind: kind?, text: visit.text(1, text?) }.into())
    })
}

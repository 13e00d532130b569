//! A11, A12 Notes that work or studies ended, and why. Who is left without activity is in the worklist the
//! same day.

use super::opened::{begun, by_role, date_fields, ids, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::{said, said_choices};
use chain::event::WorkEndReason;
use chain::work::EndWork;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-end_work";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "next-step", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(work) = view.case.current_work() else {
        return nothing(visit, "officer-work-none");
    };
    let form = begun(form, date_fields("on", visit.now.day));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    html! {
        p .govuk-body { (said(visit, "work", work.kind.id())) ", " (visit.date(work.started_on)) }
        (fields.date("on"))
        (fields.one_of_these("reason", said_choices(visit, "work_end", ids!(WorkEndReason))))
    }
}

fn read(_: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let work = view.case.current_work().map(|work| work.id);
    if work.is_none() {
        reader.refuse("form", "officer-work-none", Args::new());
    }
    let on = reader.date("on");
    let reason = reader.choice("reason", ids!(WorkEndReason)).and_then(WorkEndReason::from_id);
    reader.finish(|| Some(EndWork { work: work?, on: on?, reason: reason? }.into()))
}

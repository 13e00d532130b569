//! A11 Changes the hours of the work under way: gradual hours are a way into work.

use super::opened::{begun, by_role, date_fields, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::{self, said};
use chain::work::ChangeExtent;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-change_extent";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(work) = view.case.current_work() else {
        return nothing(visit, "officer-work-none");
    };
    let form = begun(form, date_fields("on", visit.now.day));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    let extent = work.extents.last().map_or(0, |(_, percent)| *percent);
    html! {
        p .govuk-body { (said(visit, "work", work.kind.id())) ", " (words::extent(visit, extent)) }
        (fields.date("on"))
        (fields.number("extent_percent", "%"))
    }
}

fn read(_: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let work = view.case.current_work().map(|work| work.id);
    if work.is_none() {
        reader.refuse("form", "officer-work-none", Args::new());
    }
    let on = reader.date("on");
    let extent = reader.whole_number("extent_percent", 1..=100).and_then(|part| u8::try_from(part).ok());
    reader.finish(|| Some(ChangeExtent { work: work?, on: on?, extent_percent: extent? }.into()))
}

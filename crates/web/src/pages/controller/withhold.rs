//! Control holds a line back, with its reasons (C5).

use super::line::{about, key};
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::pay_lines;
use crate::ui::{FieldErrors, SummaryRow, summary_list};
use crate::visit::Visit;
use chain::pay::{LedgerLine, LineState, WithholdPay};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "controller-withhold";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "claim", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let can = |line: &&LedgerLine| matches!(line.state.0, LineState::Eligible | LineState::Payable);
    let Some(line) = about(&view.case, form).filter(can) else {
        return nothing(&visit.t("controller-withhold-none"));
    };
    let fields = Fields { visit, key: KEY, form, errors };
    html! { (summary(visit, line)) (fields.text("text")) }
}

/// The line in short.
pub(super) fn summary(visit: &Visit, line: &LedgerLine) -> Markup {
    let amount =
        line.amount.map_or_else(|| visit.t("pay-lines-no-amount"), |amount| pay_lines::ore(visit, amount));
    summary_list(
        &[
            SummaryRow::new(visit.t("pay-lines-line"), visit.t(&format!("pay-kind-{}", line.key.kind.id()))),
            SummaryRow::new(visit.t("pay-lines-service"), crate::words::service(visit, &line.service)),
            SummaryRow::new(visit.t("pay-lines-days"), visit.date(line.key.from)),
            SummaryRow::new(visit.t("pay-lines-amount"), amount),
        ],
        "",
    )
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let line = key(form, "about");
    if line.is_none() {
        reader.refuse("form", "controller-withhold-none", Args::new());
    }
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| Some(WithholdPay { line: line?, text: visit.text(0, text?) }.into()))
}

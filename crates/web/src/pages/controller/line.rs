//! The line that a page of a case is about: `?line=<key>` when it is shown, `?about=<key>` when something is
//! done with it.

use crate::case_page::with_field;
use crate::forms::Form;
use chain::case::Case;
use chain::pay::{LedgerLine, LineKey};
use store::ListedLine;

/// The page of a line, for control.
pub(super) fn href(row: &ListedLine) -> String {
    with_field(&format!("/case/{}/claim", row.case), "line", &row.line.line.to_string())
}

/// The key that the address names.
pub(super) fn key(form: &Form, field: &str) -> Option<LineKey> {
    form.text(field).parse().ok()
}

/// The line that something is to be done with.
pub(super) fn about<'c>(case: &'c Case, form: &Form) -> Option<&'c LedgerLine> {
    case.ledger.line(key(form, "about")?)
}

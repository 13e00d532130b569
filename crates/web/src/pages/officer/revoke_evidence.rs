//! A5 Notes that the sender has revoked an electronic statement; it counts no more. A revocation that comes
//! as a file is received where evidence is received.

use super::opened::{by_role, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::said;
use chain::Sealed;
use chain::evidence::RevokeEvidence;
use chain::text::CHARACTERS_MAX;
use maud::Markup;

const KEY: &str = "officer-revoke_evidence";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "evidence", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let statements = statements(visit, view);
    if statements.is_empty() {
        return nothing(visit, "officer-revoke_evidence-none");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    fields.select("statement", statements)
}

fn read(_: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let statement = reader.required_text("statement", CHARACTERS_MAX);
    reader.finish(|| Some(RevokeEvidence { statement: statement? }.into()))
}

/// The electronic statements that still count: the sender's id and the words for them.
fn statements(visit: &Visit, view: &CaseView) -> Vec<(String, String)> {
    view.case
        .accepted_evidence()
        .filter_map(|evidence| {
            let facts = evidence.facts.as_ref().and_then(Sealed::known)?;
            let received = evidence.received_on.map(|on| visit.date(on)).unwrap_or_default();
            let kind = said(visit, "evidence", evidence.kind.id());
            Some((facts.statement.clone()?, format!("{kind}, {}, {received}", facts.issuer)))
        })
        .collect()
}

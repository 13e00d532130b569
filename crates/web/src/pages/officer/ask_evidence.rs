//! A5 Asks for evidence. What is missing, from whom and since when is then seen by everyone who may see it.
//! Missing evidence never delays choice of provider and support.

use super::opened::{by_role, ids};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words::said_choices;
use chain::event::EvidenceKind;
use chain::evidence::AskEvidence;
use chain::id::EvidenceId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};

const KEY: &str = "officer-ask_evidence";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "evidence", files: false };

fn fields(visit: &Visit, _: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };

    html! {
        (fields.one_of_these("kind", said_choices(visit, "evidence", ids!(EvidenceKind))))
        (fields.line("from"))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let kind = reader.choice("kind", ids!(EvidenceKind)).and_then(EvidenceKind::from_id);
    let from = reader.required_text("from", CHARACTERS_MAX);
    reader.finish(|| {
        let evidence = EvidenceId(visit.id(1));
        Some(AskEvidence { evidence, kind: kind?, from: visit.text(2, from?) }.into())
    })
}

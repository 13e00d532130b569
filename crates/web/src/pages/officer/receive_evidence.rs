//! A5 Receives evidence: scanned by an officer, or an electronic statement (AF00213) as the file that the
//! health service sends. A statement is read, held against the person's number and refused with place and
//! reason when it cannot be received; a file that revokes a statement revokes it.

use super::opened::{about, begun, by_role, date_fields, ids};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader, Upload};
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use crate::words::{said, said_choices};
use chain::event::EvidenceKind;
use chain::evidence::{ElectronicStatement, ReceiveEvidence, RevokeEvidence};
use chain::id::{DocumentId, EvidenceId};
use chain::text::CHARACTERS_MAX;
use exchange::medical_statement::{self, Incoming, Statement, StatementFault, StatementId};
use exchange::message::{Arg, Message};
use maud::{Markup, html};
use store::{DOCUMENT_BYTES_MAX, MediaType, NewDocument};
use texts::Args;

const KEY: &str = "officer-receive_evidence";

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: by_role, fields, read, then: "evidence", files: true };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let form = begun(form, date_fields("received_on", visit.now.day));
    let fields = Fields { visit, key: KEY, form: &form, errors };
    html! {
        (inset_text(html! { (visit.t("officer-receive_evidence-electronic")) }))
        (fields.file("file", ".pdf,.png,.jpg,.jpeg,.xml"))
        (fields.select("asked", asked(visit, view)))
        (fields.one_of_these("kind", said_choices(visit, "evidence", ids!(EvidenceKind))))
        (fields.line("issuer"))
        (fields.date("received_on"))
    }
}

/// The evidence that was asked for and has not come.
fn asked(visit: &Visit, view: &CaseView) -> Vec<(String, String)> {
    let waiting = view.case.evidence.iter().filter(|evidence| evidence.received_on.is_none());
    waiting
        .map(|evidence| {
            let on = evidence.asked.map(|(on, _)| visit.date(on)).unwrap_or_default();
            (evidence.id.to_string(), format!("{}, {on}", said(visit, "evidence", evidence.kind.id())))
        })
        .collect()
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let media = form.upload("file").map(|file| MediaType::of(&file.bytes));
    match (form.upload("file"), media) {
        (Some(file), Some(Ok(MediaType::Xml))) => return electronic(visit, view, form, file, reader),
        (Some(file), Some(Err(_))) if file.bytes.len() > DOCUMENT_BYTES_MAX => {
            reader.refuse("file", "officer-receive_evidence-too_large", Args::new());
        }
        (Some(_), Some(Err(_))) => reader.refuse("file", "form-error-media-type", Args::new()),
        (None, _) => reader.refuse("file", "form-error-file-required", Args::new()),
        _ => {}
    }
    let kind = reader.choice("kind", ids!(EvidenceKind)).and_then(EvidenceKind::from_id);
    let issuer = reader.required_text("issuer", CHARACTERS_MAX);
    let received_on = reader.date("received_on");
    let document = form.upload("file").map(|file| document(visit, file, "evidence"));
    reader.finish(|| {
        let mut deed: Deed = ReceiveEvidence {
            evidence: evidence_id(visit, form),
            kind: kind?,
            issuer: issuer?,
            document: document.as_ref().map(|document| document.id),
            received_on: received_on?,
            electronic: None,
        }
        .into();
        deed.documents.extend(document);
        Some(deed)
    })
}

/// The evidence asked for takes its id along; else it is new.
fn evidence_id(visit: &Visit, form: &Form) -> EvidenceId {
    form.text("asked").parse().ok().or_else(|| about(form)).unwrap_or(EvidenceId(visit.id(1)))
}

fn document(visit: &Visit, file: &Upload, kind: &str) -> NewDocument {
    NewDocument { id: DocumentId(visit.id(2)), kind: kind.to_owned(), content: file.bytes.clone() }
}

/// A statement is received, a revocation revokes; anything else is refused with its place and reason.
fn electronic(
    visit: &Visit,
    view: &CaseView,
    form: &Form,
    file: &Upload,
    mut reader: Reader<'_>,
) -> Result<Deed, Vec<FieldError>> {
    let incoming = match medical_statement::read(&file.bytes) {
        Ok(incoming) => incoming,
        Err(fault) => {
            reader.refuse("file", "officer-receive_evidence-refused", refused(visit, &fault));
            return reader.finish(|| None);
        }
    };
    let number = view.open.identity.as_ref().map(|identity| identity.personal_number.as_str());
    let same_person = number == Some(incoming.patient());
    match incoming {
        Incoming::Revocation(_) if !same_person => {
            reader.refuse("file", "refusal-another_person", Args::new());
            reader.finish(|| None)
        }
        Incoming::Revocation(revocation) => {
            Ok(RevokeEvidence { statement: sender_id(&revocation.id) }.into())
        }
        Incoming::Statement(statement) => {
            let document = document(visit, file, "medical_statement");
            let mut deed: Deed = ReceiveEvidence {
                evidence: evidence_id(visit, form),
                kind: EvidenceKind::MedicalStatement,
                issuer: issuer(&statement),
                document: Some(document.id),
                received_on: visit.now.day,
                electronic: Some(ElectronicStatement {
                    id: sender_id(&statement.id),
                    same_person,
                    impairment: statement.functional_impairment(),
                }),
            }
            .into();
            deed.documents.push(document);
            Ok(deed)
        }
    }
}

/// The sender's id of a statement as the chain keeps it.
pub(crate) fn sender_id(id: &StatementId) -> String {
    format!("{}:{}", id.root, id.extension)
}

fn issuer(statement: &Statement) -> String {
    format!("{}, {}, {}", statement.issuer, statement.unit, statement.care_provider)
}

/// Why a statement was refused, and where in it.
fn refused(visit: &Visit, fault: &StatementFault) -> Args {
    let place = in_words(visit, &fault.place_message());
    let reason = in_words(visit, &fault.message());
    Args::new().text("place", &place).text("reason", &reason)
}

/// A message of the exchange in the reader's language.
pub(crate) fn in_words(visit: &Visit, message: &Message) -> String {
    let args = message.args.iter().fold(Args::new(), |args, (name, value)| match value {
        Arg::Text(text) => args.text(name, text),
        Arg::Number(number) => args.number(name, *number),
    });
    visit.say(message.key, args)
}

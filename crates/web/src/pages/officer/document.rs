//! A document of a case as a file: a piece of evidence, or the letter of a decision. It is always sent as a
//! download, with the type that its content has, and only to those who may see its part of the case (D1).

use super::opened::{about, by_role};
use crate::case_page::{self, CasePage, CaseView};
use crate::fault::Fault;
use crate::visit::{Reply, Visit};
use axum::http::header;
use axum::response::IntoResponse;
use chain::id::{DecisionId, DocumentId, EvidenceId};
use maud::html;
use store::{Document, MediaType};

/// The document of a piece of evidence.
pub(crate) const EVIDENCE: CasePage = CasePage { parts: by_role, show: show_evidence };

/// The frozen letter of a decision.
pub(crate) const LETTER: CasePage = CasePage { parts: by_role, show: show_letter };

fn show_evidence(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let named: Option<EvidenceId> = about(&visit.query);
    let mut evidence = view.case.evidence.iter().rev().filter(|evidence| evidence.document.is_some());
    let found = match named {
        Some(id) => evidence.find(|evidence| evidence.id == id),
        None => evidence.next(),
    };
    send(visit, view, found.and_then(|evidence| evidence.document))
}

fn show_letter(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let named: Option<DecisionId> = about(&visit.query);
    let mut decisions = view.case.decisions.iter().rev().filter(|decision| decision.letter.is_some());
    let found = match named {
        Some(id) => decisions.find(|decision| decision.id == id),
        None => decisions.next(),
    };
    send(visit, view, found.and_then(|decision| decision.letter))
}

fn send(visit: &Visit, view: &CaseView, id: Option<DocumentId>) -> Result<Reply, Fault> {
    let document = match id {
        Some(id) => view.open.document(id)?,
        None => None,
    };
    match document {
        Some(document) => Ok(file(document)),
        None => {
            let mut page = case_page::page(visit, view, visit.t("officer-document-title"));
            page.main = html! {
                h1 .govuk-heading-l { (visit.t("officer-document-title")) }
                p .govuk-body { (visit.t("officer-document-none")) }
            };
            Ok(page.into())
        }
    }
}

/// A document as a download; its name says nothing about the person.
pub(crate) fn file(document: Document) -> Reply {
    let ending = match document.media {
        MediaType::Pdf => "pdf",
        MediaType::Png => "png",
        MediaType::Jpeg => "jpg",
        MediaType::Xml => "xml",
        MediaType::Text => "txt",
    };
    let name = format!("attachment; filename=\"stegvis.{ending}\"");
    let headers =
        [(header::CONTENT_TYPE, document.media.name().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Reply::Raw((headers, document.content).into_response())
}

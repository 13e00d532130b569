//! The files of a comparison: the report as one page that can be saved and sent, its tables, and what it was made of.

use super::{href, run_of};
use crate::fault::Fault;
use crate::laboratory::RunId;
use crate::visit::{Reply, Visit};
use axum::http::header;
use axum::response::IntoResponse;
use maud::{Markup, html};

/// The files: name and type.
const FILES: &[(&str, &str)] = &[("inputs.json", "application/json")];

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let run = run_of(visit)?;
    let name = visit.path.rsplit('/').next().unwrap_or_default();
    let (name, kind) = FILES.iter().find(|(known, _)| *known == name).ok_or(Fault::NotFound)?;
    let asked = visit.app.laboratory.asked(&run)?.ok_or(Fault::NotFound)?;
    let body = serde_json::to_string_pretty(&asked.order).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, format!("{kind}; charset=utf-8")),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"stegvis-{run}-{name}\"")),
    ];
    Ok(Reply::Raw((headers, body).into_response()))
}

/// Links to them all.
pub(super) fn links(visit: &Visit, run: &RunId) -> Markup {
    html! {
        h2 .govuk-heading-m { (visit.t("laboratory-files")) }
        ul .govuk-list.govuk-list--bullet {
            @for (name, _) in FILES {
                @let stem = name.split('.').next().unwrap_or_default();
                li {
                    a .govuk-link href={ (href(run)) "/files/" (name) } {
                        (visit.t(&format!("laboratory-file-{stem}")))
                    }
                    " (" (name) ")"
                }
            }
        }
    }
}

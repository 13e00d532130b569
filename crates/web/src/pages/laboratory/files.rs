//! The files of a comparison: the report as one page that can be saved and sent, its tables as comma-separated
//! values, and all that it was made of.

use super::{href, run_of};
use crate::fault::Fault;
use crate::laboratory::{RunId, report};
use crate::visit::{Reply, Visit};
use axum::http::header;
use axum::response::IntoResponse;
use maud::{Markup, html};
use simulator::compare::{Comparison, tables};

/// The report, and its ending.
const REPORT: (&str, &str) = ("report", "html");
/// What the run was made of, and its ending.
const INPUTS: (&str, &str) = ("inputs", "json");

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let run = run_of(visit)?;
    let name = visit.path.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.split_once('.').ok_or(Fault::NotFound)?;
    let comparison = visit.app.laboratory.made(&run)?.ok_or(Fault::NotFound)?;
    let (kind, body) = written(visit, &comparison, stem, ending).ok_or(Fault::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, format!("{kind}; charset=utf-8")),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"stegvis-{run}-{stem}.{ending}\"")),
    ];
    Ok(Reply::Raw((headers, body).into_response()))
}

/// The type and the content of a file; none when there is no such file.
fn written(
    visit: &Visit,
    comparison: &Comparison,
    stem: &str,
    ending: &str,
) -> Option<(&'static str, Vec<u8>)> {
    match ending {
        "csv" => {
            let table = tables(comparison).into_iter().find(|table| table.name == stem)?;
            Some(("text/csv", table.csv()))
        }
        "html" if stem == REPORT.0 => {
            let report = report::report(&visit.app.texts, comparison, visit.language);
            Some(("text/html", report.into_bytes()))
        }
        "json" if stem == INPUTS.0 => Some(("application/json", comparison.inputs.text().into_bytes())),
        _ => None,
    }
}

/// Links to them all.
pub(super) fn links(visit: &Visit, run: &RunId, comparison: &Comparison) -> Markup {
    let tables = tables(comparison);
    let tables = tables.iter().map(|table| (table.name, "csv"));
    let files = std::iter::once(REPORT).chain(tables).chain([INPUTS]);
    html! {
        h2 .govuk-heading-l #files { (visit.t("laboratory-files")) }
        ul .govuk-list.govuk-list--bullet {
            @for (stem, ending) in files {
                li {
                    a .govuk-link href={ (href(run)) "/files/" (stem) "." (ending) } {
                        (visit.t(&format!("laboratory-file-{stem}")))
                    }
                    " (" (ending.to_uppercase()) ")"
                }
            }
        }
    }
}

//! The extract as a tagged PDF, to keep or to hand to someone (GDPR art. 15): the same words as on the page. It is bounded; what
//! does not fit is told, and stands in the file for machines.

use super::plain::plain;
use super::{LINES_MAX, PARTS, REGISTER, happened, identity, may, parts, read_log, summary};
use crate::case_page::{CasePage, CaseView};
use crate::fault::Fault;
use crate::frame::encode;
use crate::pages::seeker::register::filled;
use crate::ui::{SummaryRow, TimelineEvent};
use crate::visit::{Reply, Visit};
use axum::http::header;
use axum::response::IntoResponse;
use letters::{Block, Letter, Section};
use store::ReadRow;
use texts::Args;

pub(in crate::pages::seeker) const PAGE: CasePage = CasePage { parts, show };

/// Lines of one part at the most: some fifty pages.
const PART_LINES_MAX: usize = 1_000;
/// Characters of one part at the most: some hundred pages.
const PART_CHARACTERS_MAX: usize = 300_000;

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    may(visit, view)?;
    let extract = extract(visit, view)?;
    let made = tracing::info_span!(target: store::TIMED, "pdf").in_scope(|| letters::pdf(&extract));
    let made = made.map_err(|fault| Fault::Internal(fault.to_string()))?;
    let name = encode(&visit.t("seeker-extract-file"));
    let name = format!("attachment; filename=\"{name}-{}.pdf\"", visit.now.day);
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok(Reply::Raw((headers, made).into_response()))
}

/// Everything that is held about the person, as it is printed.
fn extract(visit: &Visit, view: &CaseView) -> Result<Letter, Fault> {
    let label = |word: &str| visit.t(&format!("seeker-extract-{word}"));
    let form = filled::form(view);
    let mut sections = vec![facts(label("who"), identity(visit, view))];
    for part in PARTS.iter().filter(|part| part.word != "who") {
        let title = visit.t(&format!("{REGISTER}-{}-title", part.word));
        sections.push(facts(title, summary::rows(visit, part, &form)));
    }
    let happened = happened(visit, view)?;
    sections.push(bounded(visit, label("happened"), happened.iter().map(event)));
    let reads = view.open.reads(None, LINES_MAX)?;
    sections.push(bounded(visit, label("read"), reads.iter().map(|row| reading(visit, view, row))));
    sections.push(Section { heading: String::new(), blocks: vec![Block::Paragraph(label("rights"))] });
    Ok(Letter {
        language: visit.language,
        title: label("title"),
        reference: visit.say("letter-reference", Args::new().text("case", &view.id.to_string())),
        date: visit.date(visit.now.day),
        recipient: vec![view.name(visit)],
        sender: vec![visit.t("letter-sender")],
        sections,
        footer: visit.t("letter-footer"),
    })
}

fn facts(heading: String, rows: Vec<SummaryRow>) -> Section {
    // A label that is a question stands before a colon here.
    let label = |key: &str| key.trim_end_matches('?').to_owned();
    let said = rows.into_iter().map(|row| (label(&row.key), plain(&row.value.0)));
    Section { heading, blocks: vec![Block::Facts(said.filter(|(_, value)| !value.is_empty()).collect())] }
}

/// What happened, as a line: when and what, and by whom with every word that was written.
fn event(event: &TimelineEvent) -> (String, String) {
    let body = event.body.as_ref().map(|body| plain(&body.0)).unwrap_or_default();
    let lines = [event.who.as_str(), body.as_str()];
    let said: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    (format!("{}, {}", event.date_text, event.title), said.join("\n"))
}

fn reading(visit: &Visit, view: &CaseView, row: &ReadRow) -> (String, String) {
    let why = row.reason.map(|reason| visit.t(&format!("seeker-reason-{}", reason.id())));
    let said = read_log::sentence(visit, view, row);
    let said = why.map_or_else(|| said.clone(), |why| format!("{said} {why}"));
    (read_log::when(visit, row), said)
}

/// A part of which the latest stands there, and how many earlier lines were left out.
fn bounded(visit: &Visit, heading: String, lines: impl Iterator<Item = (String, String)>) -> Section {
    let (shown, left_out) = latest(lines);
    let mut blocks = vec![Block::Facts(shown)];
    if left_out > 0 {
        let count = i64::try_from(left_out).unwrap_or(i64::MAX);
        blocks
            .push(Block::Paragraph(visit.say("seeker-extract-left-out", Args::new().number("count", count))));
    }
    Section { heading, blocks }
}

/// As many lines as one part holds, from the first on, and how many are left.
fn latest(lines: impl Iterator<Item = (String, String)>) -> (Vec<(String, String)>, usize) {
    let mut lines = lines.peekable();
    let (mut shown, mut characters) = (Vec::new(), 0);
    while let Some((label, value)) = lines.peek() {
        characters += label.len() + value.len();
        if shown.len() == PART_LINES_MAX || characters > PART_CHARACTERS_MAX {
            break;
        }
        shown.extend(lines.next());
    }
    let left_out = lines.count();
    (shown, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    #[test]
    fn an_event_is_told_with_its_day_who_did_it_and_what_was_written() {
        let told = TimelineEvent {
            date: "2026-03-04".into(),
            date_text: "4 mars 2026".into(),
            title: "Ett beslut fattades".into(),
            who: "Anna, handläggare".into(),
            struck: false,
            body: Some(html! { p { "Stöd" } p { "För att \"du\" <behöver> det." } }),
        };
        let (label, value) = event(&told);
        assert_eq!(label, "4 mars 2026, Ett beslut fattades");
        assert_eq!(value, "Anna, handläggare\nStöd\nFör att \"du\" <behöver> det.");
        let bare = TimelineEvent { body: None, ..told };
        assert_eq!(event(&bare).1, "Anna, handläggare");
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let line = |text: &str| (String::new(), text.to_owned());
        let many = (0..PART_LINES_MAX + 3).map(|_| line("a"));
        assert_eq!(
            (latest(many).0.len(), latest((0..PART_LINES_MAX + 3).map(|_| line("a"))).1),
            (PART_LINES_MAX, 3)
        );
        let half = "a".repeat(PART_CHARACTERS_MAX / 2);
        let (shown, left_out) = latest((0..4).map(|_| line(&half)));
        assert_eq!((shown.len(), left_out), (2, 2));
        assert_eq!(latest(std::iter::empty()), (Vec::new(), 0));
    }
}

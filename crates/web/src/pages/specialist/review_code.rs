//! A specialist's examination of a proposed code (A7): the evidence and the overall assessment it must
//! agree with, and the answer.

use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Cell, Choice, Column, FieldErrors, SummaryRow, Table, summary_list, table};
use crate::visit::Visit;
use crate::words;
use chain::case::{Code, Evidence};
use chain::code::ReviewCode;
use chain::event::Sealed;
use chain::id::ProposalId;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "specialist-review";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn waiting(view: &CaseView) -> Option<&Code> {
    view.case.codes.iter().rev().find(|code| code.is_open() && code.review.is_none())
}

fn shown<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Code> {
    match form.text("about") {
        "" => waiting(view),
        about => {
            let id: ProposalId = about.parse().ok()?;
            view.case.codes.iter().find(|code| code.proposal == id && code.is_open() && code.review.is_none())
        }
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some(code) = shown(view, form) else {
        return html! {
            (nothing(&visit.t("specialist-review-none")))
            p .govuk-body { a .govuk-link href="/inquiries" { (visit.t("specialist-inquiries-title")) } }
        };
    };
    let name = code
        .number
        .known()
        .map_or_else(|| visit.t("shell-erased"), |number| visit.t(&format!("code-{}", number.0)));
    let answer = match code.answer {
        Some((on, yes)) => {
            let key = if yes { "specialist-review-answer-yes" } else { "specialist-review-answer-no" };
            visit.say(key, Args::new().date("date", on))
        }
        None => visit.t("specialist-review-answer-waiting"),
    };
    let fields = Fields { visit, key: KEY, form, errors };
    let answers = ["yes", "no"]
        .map(|word| Choice::new(word, visit.t(&format!("specialist-review-confirmed-{word}"))))
        .into();
    html! {
        (summary_list(&[
            SummaryRow::new(visit.t("specialist-review-code"), name),
            SummaryRow::new(visit.t("specialist-review-proposed"), visit.date(code.proposed_on)),
            SummaryRow::new(visit.t("specialist-review-answer"), answer),
        ], ""))
        h2 .govuk-heading-m { (visit.t("specialist-review-evidence")) }
        (evidence(visit, view))
        h2 .govuk-heading-m { (visit.t("specialist-review-overall")) }
        (overall(visit, view))
        (fields.one_of_these("confirmed", answers))
        (fields.text("statement"))
    }
}

fn evidence(visit: &Visit, view: &CaseView) -> Markup {
    let rows: Vec<Vec<Cell>> = view.case.accepted_evidence().map(|piece| row(visit, piece)).collect();
    if rows.is_empty() {
        return html! { p .govuk-body { (visit.t("specialist-review-evidence-none")) } };
    }
    let head = ["kind", "issuer", "received", "says"]
        .map(|column| Column::text(visit.t(&format!("specialist-review-evidence-{column}"))));
    table(&Table {
        caption: &visit.t("specialist-review-evidence"),
        caption_classes: "govuk-visually-hidden",
        head: head.into(),
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    })
}

fn row(visit: &Visit, piece: &Evidence) -> Vec<Cell> {
    let facts = piece.facts.as_ref().and_then(Sealed::known);
    let issuer = facts.map_or_else(|| visit.t("shell-unknown"), |facts| facts.issuer.clone());
    let says = facts.and_then(|facts| facts.impairment);
    let received = piece.received_on.map(|day| visit.date(day)).unwrap_or_default();
    vec![
        Cell::text(words::said(visit, "evidence", piece.kind.id())),
        Cell::text(issuer),
        Cell::text(received),
        Cell::text(yes_no(visit, says)),
    ]
}

fn overall(visit: &Visit, view: &CaseView) -> Markup {
    let Some(overall) = view.case.overall_assessments.last() else {
        return html! { p .govuk-body { (visit.t("specialist-review-overall-none")) } };
    };
    let team: Vec<String> =
        overall.team.iter().map(|profession| words::said(visit, "profession", profession.id())).collect();
    let reduced = overall.capacity.known().map(|capacity| capacity.reduced);
    let label = |part: &str| visit.t(&format!("specialist-review-overall-{part}"));
    summary_list(
        &[
            SummaryRow::new(label("on"), visit.date(overall.on)),
            SummaryRow::new(label("team"), team.join(", ")),
            SummaryRow::new(label("resources"), view.text(visit, overall.resources)),
            SummaryRow::new(label("limits"), view.text(visit, overall.limits)),
            SummaryRow::new(label("reduced"), yes_no(visit, reduced)),
        ],
        "",
    )
}

fn yes_no(visit: &Visit, known: Option<bool>) -> String {
    visit.t(match known {
        Some(true) => "shell-yes",
        Some(false) => "shell-no",
        None => "shell-unknown",
    })
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let proposal = match form.text("about") {
        "" => waiting(view).map(|code| code.proposal),
        about => about.parse().ok(),
    };
    if proposal.is_none() {
        reader.refuse("form", "specialist-review-none", Args::new());
    }
    let confirmed = reader.yes_no("confirmed");
    let statement = reader.required_text("statement", CHARACTERS_MAX);
    reader.finish(|| {
        Some(
            ReviewCode { proposal: proposal?, confirmed: confirmed?, statement: visit.text(1, statement?) }
                .into(),
        )
    })
}

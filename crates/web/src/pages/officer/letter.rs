//! A8 The letter of a decision in plain language: what is decided, why, what it means, how to appeal and by
//! when, who decided. Shown as it will be printed; sending it freezes it as a document (PDF).

use super::opened::{about, by_role, explained, nothing};
use crate::act_page::ActPage;
use crate::case_page::{CaseView, with_field};
use crate::desk::Deed;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{FieldErrors, Tag, TagColour, tag};
use crate::visit::Visit;
use crate::words::{self, said};
use chain::case::Decision;
use chain::decision::SendLetter;
use chain::id::DocumentId;
use chain::rights;
use chain::step::Step;
use letters::{Block, Letter, Section};
use maud::{Markup, html};
use rules::PeriodUnit;
use store::NewDocument;
use texts::{Args, Language};

const KEY: &str = "officer-letter";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

/// The decision that the address is about, or the latest.
pub(crate) fn asked<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Decision> {
    match about(form) {
        Some(id) => view.case.decision(id),
        None => view.case.decisions.last(),
    }
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, _: &FieldErrors) -> Markup {
    let Some(decision) = asked(view, form) else {
        return nothing(visit, "officer-letter-none");
    };
    let state = match (decision.letter, decision.received_on) {
        (None, _) => visit.t("officer-letter-not_sent"),
        (Some(_), None) => visit.t("officer-letter-sent"),
        (Some(_), Some(on)) => visit.say("officer-letter-received", Args::new().date("date", on)),
    };
    let pdf = with_field(&view.href(visit, "letter/pdf"), "about", &decision.id.to_string());
    html! {
        // What is sent already is not sent again: the page then has no button.
        @if decision.letter.is_some() { (nothing(visit, "officer-letter-frozen")) }
        p .govuk-body { (tag(Tag { text: &state, colour: TagColour::Blue, ..Tag::default() })) }
        @if decision.letter.is_some() {
            p .govuk-body { a .govuk-link href=(pdf) { (visit.t("shell-download-pdf")) } }
        }
        @if visit.language != Language::Swedish {
            p .govuk-inset-text.stegvis-no-print { (visit.t("officer-letter-in_swedish")) }
        }
        (shown(&letter_of(visit, view, decision)))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let Some(decision) = asked(view, form) else {
        reader.refuse("form", "officer-letter-none", Args::new());
        return reader.finish(|| None);
    };
    // What is sent is in Swedish, the language of the service's decisions.
    let swedish = Visit { language: Language::Swedish, ..visit.clone() };
    let letter = letter_of(&swedish, view, decision);
    match tracing::info_span!(target: store::TIMED, "pdf").in_scope(|| letters::pdf(&letter)) {
        Ok(content) => {
            let document = DocumentId(visit.id(1));
            let mut deed: Deed = SendLetter { decision: decision.id, document }.into();
            deed.documents.push(NewDocument { id: document, kind: "letter".to_owned(), content });
            Ok(deed)
        }
        Err(fault) => {
            tracing::error!(%fault, "a letter could not be made");
            reader.refuse("form", "officer-letter-failed", Args::new());
            reader.finish(|| None)
        }
    }
}

/// The letter of a decision in the visit's language.
pub(crate) fn letter_of(visit: &Visit, view: &CaseView, decision: &Decision) -> Letter {
    let identity = view.open.identity.as_ref();
    let mut recipient = vec![view.name(visit)];
    recipient.extend(
        identity
            .into_iter()
            .flat_map(|identity| identity.address.lines().map(str::trim))
            .filter(|line| !line.is_empty())
            .map(str::to_owned),
    );
    let decided_by = view.user_name(visit, Some(decision.by.user));
    let by_args = Args::new()
        .text("name", &decided_by)
        .text("role", &words::role(visit, decision.by.role))
        .date("date", decision.on);
    let mut sections = vec![what(visit, decision), why(visit, view, decision), means(visit, decision)];
    sections.push(appeal(visit, decision));
    sections.push(section(
        visit,
        "letter-who",
        vec![Block::Paragraph(visit.say("letter-who-text", by_args))],
    ));
    let officer = view.user_name(visit, view.case.officer().or(Some(decision.by.user)));
    let contact = visit.say("letter-contact-text", Args::new().text("name", &officer));
    sections.push(section(visit, "letter-contact", vec![Block::Paragraph(contact)]));
    Letter {
        language: visit.language,
        title: title(visit, decision),
        reference: visit.say("letter-reference", Args::new().text("case", &view.id.to_string())),
        date: visit.date(decision.on),
        recipient,
        sender: vec![visit.t("letter-sender"), decided_by],
        sections,
        footer: visit.t("letter-footer"),
    }
}

/// What a decision is called.
pub(crate) fn title(visit: &Visit, decision: &Decision) -> String {
    word_for(visit, "letter-title", decision)
}

/// The text for the matter and the answer of a decision, or the one for any decision.
fn word_for(visit: &Visit, stem: &str, decision: &Decision) -> String {
    let key = format!("{stem}-{}-{}", decision.matter.id(), decision.answer.id());
    if visit.has_text(&key) { visit.t(&key) } else { visit.t(&format!("{stem}-any")) }
}

fn section(visit: &Visit, key: &str, blocks: Vec<Block>) -> Section {
    Section { heading: visit.t(key), blocks }
}

fn what(visit: &Visit, decision: &Decision) -> Section {
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: String| facts.push((visit.t(key), value));
    if let Some(service) = &decision.service {
        let name = words::service_and_track(visit, service, decision.track.as_deref());
        fact("letter-fact-service", name);
    }
    if let Some(need) = decision.need {
        fact("letter-fact-need", said(visit, "need", need.id()));
    }
    if !decision.is_adverse() {
        fact("letter-fact-from", visit.date(decision.valid_from));
        // The first day no longer is told as the last day.
        let last = decision.valid_to.map(|end| chain::calendar::days_after(end, -1));
        fact("letter-fact-to", last.map_or_else(|| visit.t("letter-fact-no_end"), |last| visit.date(last)));
        if let Some(amount) = decision.per_month {
            fact("letter-fact-per_month", texts::ore(visit.language, amount.0));
        }
    }
    let mut blocks = vec![Block::Paragraph(word_for(visit, "letter-what", decision))];
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    section(visit, "letter-what", blocks)
}

fn why(visit: &Visit, view: &CaseView, decision: &Decision) -> Section {
    let mut blocks = vec![Block::Paragraph(view.text(visit, decision.reasons))];
    if let Some((explanation, _)) = explained(view, decision.version) {
        let lines = words::reasons_text(visit, explanation);
        if !lines.is_empty() {
            blocks.push(Block::Paragraph(visit.t("letter-why-rules")));
            blocks.push(Block::List(lines));
        }
    }
    section(visit, "letter-why", blocks)
}

fn means(visit: &Visit, decision: &Decision) -> Section {
    section(visit, "letter-means", vec![Block::Paragraph(word_for(visit, "letter-means", decision))])
}

/// How to ask for a reconsideration, and by when: the time runs from when the person got the decision.
fn appeal(visit: &Visit, decision: &Decision) -> Section {
    let when = match (rights::appeal_by(&visit.policy, decision), decision.received_on) {
        (Some(last), Some(received)) => {
            let args = Args::new().date("last", last).date("received", received);
            visit.say("letter-appeal-last", args)
        }
        _ => visit.say("letter-appeal-time", Args::new().text("time", &appeal_time(visit, decision))),
    };
    section(
        visit,
        "letter-appeal",
        vec![Block::Paragraph(visit.t("letter-appeal-how")), Block::Paragraph(when)],
    )
}

/// The time to appeal in words, as the policy sets it.
fn appeal_time(visit: &Visit, decision: &Decision) -> String {
    let facts = rules::Facts::new(visit.policy.bundle.facts());
    let table = visit.policy.step(Step::Rights).and_then(|step| step.table("appeal_within"));
    let period = table
        .ok()
        .and_then(|table| table.decide(&facts, decision.on, &mut rules::NoTrace).then())
        .and_then(|then| then.as_period());
    let Some(period) = period else { return visit.t("shell-unknown") };
    let unit = match period.unit {
        PeriodUnit::Days => "days",
        PeriodUnit::WorkingDays => "working_days",
        PeriodUnit::Weeks => "weeks",
        PeriodUnit::Months => "months",
        PeriodUnit::Years => "years",
    };
    visit.say(&format!("rule-period-{unit}"), Args::new().number("count", period.count.into()))
}

/// A letter as a part of a page, in the layout of print.
pub(crate) fn shown(letter: &Letter) -> Markup {
    html! {
        article .stegvis-letter lang=(letter.language.html_lang()) {
            p .govuk-body { @for line in &letter.sender { (line) br; } }
            p .govuk-body { (letter.date) br; (letter.reference) }
            p .govuk-body.stegvis-letter__recipient { @for line in &letter.recipient { (line) br; } }
            h2 .govuk-heading-l { (letter.title) }
            @for section in &letter.sections {
                @if !section.heading.is_empty() { h3 .govuk-heading-m { (section.heading) } }
                @for block in &section.blocks { (block_shown(block)) }
            }
            p .govuk-body-s { (letter.footer) }
        }
    }
}

fn block_shown(block: &Block) -> Markup {
    match block {
        Block::Paragraph(text) => super::opened::written(text),
        Block::List(points) => html! {
            ul .govuk-list.govuk-list--bullet { @for point in points { li { (point) } } }
        },
        Block::Facts(facts) => html! {
            dl .govuk-summary-list {
                @for (name, value) in facts {
                    div .govuk-summary-list__row {
                        dt .govuk-summary-list__key { (name) }
                        dd .govuk-summary-list__value { (value) }
                    }
                }
            }
        },
    }
}

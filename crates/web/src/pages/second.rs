//! What nobody does alone: what waits for a second person, what became of it, and the forms to propose ("What must always
//! hold"; `access::Weighty`). One proposes with a reason, another of the right role confirms or sends back with words, and
//! nothing holds until then.

pub(crate) mod effect;
mod exclude;
pub(crate) mod grant;
mod rules;

use crate::app;
use crate::case_page::with_field;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::done;
use crate::route::Route;
use crate::ui::{Button, FieldErrors, Page, SummaryRow, Tag, TagColour, button, summary_list, tag};
use crate::visit::{Reply, Visit};
use access::{Reason, Weighty};
use axum::http::StatusCode;
use chain::event::Role;
use chain::money::Ore;
use chain::oversight::second_person_above;
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use store::{Answer, Decided, Proposal, ProposalFault};
use texts::Args;

const KEY: &str = "second";
/// How many proposals are listed.
const MOST: usize = 100;
const BOTH: &[Role] = &[Role::Controller, Role::Administrator];

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::form("/second", BOTH, get, post),
    Route::form("/second/grant", &[Role::Administrator], grant::get, grant::post),
    Route::form("/second/exclude", &[Role::Controller], exclude::get, exclude::post),
];

/// Above which amount a payment needs a second person today. When no rule says, every payment does.
pub(crate) fn large_above(visit: &Visit) -> Ore {
    second_person_above(&visit.policy, visit.now.day).unwrap_or(Ore(-1))
}

fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &Form::default(), FieldErrors::default())?.into())
}

fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    visit.require_fresh()?;
    let viewer = visit.who()?.user.viewer();
    let id = form.text("proposal").parse().map_err(|_| Fault::NotFound)?;
    let proposal = visit.app.store.proposal(&viewer, id)?.ok_or(Fault::NotFound)?;
    let mut reader = Reader::new(form, KEY);
    let answer = reader.choice("answer", &["confirm", "send_back"]);
    let words = reader.required_text("words", CHARACTERS_MAX);
    let (confirmed, words) = match reader.finish(|| Some((answer? == "confirm", words?))) {
        Ok(read) => read,
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors))?;
            return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
        }
    };
    let answer = Answer { confirmed, words, large_above: large_above(visit), at: visit.now.at };
    let effect = if confirmed { effect::of(visit, &proposal)? } else { store::Effect::None };
    let decided = visit.app.store.decide_proposal(&viewer, id, answer, effect);
    if decided.is_ok() && proposal.what == Weighty::PolicyChange {
        follow(visit);
    }
    match decided {
        Ok(()) if confirmed && proposal.what == Weighty::Payment => {
            Ok(Reply::Go(with_field("/claims/pay", "proposal", &id.to_string())))
        }
        Ok(()) => Ok(done(visit, "/second", if confirmed { "second-confirmed" } else { KEY })),
        Err(fault) => Err(failed(fault)),
    }
}

/// Rules that were confirmed hold at once where they were: the other nodes look for themselves, and so does this one if
/// it cannot now.
fn follow(visit: &Visit) {
    if let Err(fault) = visit.app.follow_rules() {
        tracing::error!(%fault, "the rules that hold could not be taken into use");
    }
}

/// The fault of a proposal as a page.
pub(crate) fn failed(fault: ProposalFault) -> Fault {
    match fault {
        ProposalFault::NotFound => Fault::NotFound,
        ProposalFault::Decided | ProposalFault::Overtaken => Fault::Conflict,
        ProposalFault::Denied(reason) => Fault::Forbidden(reason.key()),
        ProposalFault::Append(fault) => crate::desk::DeskFault::Append(fault).into(),
    }
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let viewer = visit.who()?.user.viewer();
    let all = visit.app.store.proposals(&viewer, MOST)?;
    let (waiting, decided): (Vec<&Proposal>, Vec<&Proposal>) =
        all.iter().partition(|proposal| proposal.decided.is_none());
    let title = visit.t("second-title");
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t("second-lead")) }
        h2 .govuk-heading-m { (visit.t("second-waiting")) }
        @if waiting.is_empty() { p .govuk-body { (visit.t("second-none")) } }
        @for proposal in &waiting { (one(visit, proposal, form, &errors)) }
        h2 .govuk-heading-m { (visit.t("second-propose")) }
        ul .govuk-list {
            @if viewer.role == Role::Administrator {
                li { a .govuk-link href="/second/grant" { (visit.t("second-grant-title")) } }
            } @else {
                li { a .govuk-link href="/second/exclude" { (visit.t("second-exclude-title")) } }
                li { a .govuk-link href="/claims/pay" { (visit.t("controller-pay-title")) } }
            }
        }
        @if !decided.is_empty() {
            h2 .govuk-heading-m { (visit.t("second-decided")) }
            @for proposal in &decided { (told(visit, proposal)) }
        }
    };
    page.errors = errors;
    Ok(page)
}

/// One that waits, with the form to answer it for everyone but whoever proposed it, who may take it back.
fn one(visit: &Visit, proposal: &Proposal, form: &Form, errors: &FieldErrors) -> Markup {
    let own = visit.signed_in.as_ref().is_some_and(|who| who.user.id == proposal.by);
    let id = proposal.id.to_string();
    let this = form.text("proposal") == id;
    let (empty, fine) = (Form::default(), FieldErrors::default());
    let fields = Fields {
        visit,
        key: KEY,
        form: if this { form } else { &empty },
        errors: if this { errors } else { &fine },
    };
    let answers: &[&str] = if own { &["send_back"] } else { &["confirm", "send_back"] };
    html! {
        section #{ "proposal-" (id) } {
            (told(visit, proposal))
            @if own { p .govuk-body { (visit.t(&Reason::SamePerson.key())) } }
            form method="post" action="/second" novalidate {
                (visit.hidden())
                input type="hidden" name="proposal" value=(id);
                (fields.one_of("answer", answers))
                (fields.text("words"))
                (button(Button {
                    text: &visit.t("second-send"),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
    }
}

/// What is proposed, by whom and why, and what became of it.
fn told(visit: &Visit, proposal: &Proposal) -> Markup {
    let label = |word: &str| visit.t(&format!("second-{word}"));
    let name = |user| {
        if user == app::program() {
            return visit.t("second-by-program");
        }
        let known = visit.app.store.user(user).ok().flatten();
        known.map_or_else(|| visit.t("shell-unknown"), |user| user.name)
    };
    // What the program writes down is always the same, and is said in the reader's language.
    let why = match proposal.what {
        Weighty::PolicyChange => label("rules-why"),
        _ => proposal.words.clone(),
    };
    let mut rows = vec![
        SummaryRow::new(label("what"), effect::words(visit, proposal)),
        SummaryRow::new(label("by"), format!("{}, {}", name(proposal.by), day(visit, proposal.at))),
        SummaryRow::new(label("why"), why),
    ];
    if let Some(Decided { confirmed, by, at, words }) = &proposal.decided {
        let (key, colour) =
            if *confirmed { ("is_confirmed", TagColour::Green) } else { ("is_sent_back", TagColour::Grey) };
        rows.push(SummaryRow::new(
            label("answer"),
            html! {
                (tag(Tag { text: &label(key), colour, ..Tag::default() }))
                " " (name(*by)) ", " (day(visit, *at)) ". " (words)
            },
        ));
    }
    html! {
        h3 .govuk-heading-s { (visit.t(&format!("access-weighty-{}", proposal.what.id()))) }
        (summary_list(&rows, ""))
    }
}

fn day(visit: &Visit, at: jiff::Timestamp) -> String {
    let zone = jiff::tz::TimeZone::get("Europe/Stockholm").unwrap_or(jiff::tz::TimeZone::UTC);
    visit.date(at.to_zoned(zone).date())
}

/// The sentence for a sum of money.
fn amount(visit: &Visit, amount: Ore) -> String {
    visit.say("second-amount", Args::new().ore("amount", amount.0))
}

//! What has happened in a case, in words: each event with its day, who did it and what it came to. Only
//! kinds of events that the reader may know of are told (D1); what an event is called stands in
//! `events.ftl` under `event-<Kind>`.

use super::put_right::{PutRight, result};
use super::said::{extent, host_name, provider_name};
use super::{role, said, service_and_track, step};
use crate::case_page::CaseView;
use crate::ui::TimelineEvent;
use crate::visit::Visit;
use chain::Event;
use chain::event::{Header, Recorded, Role};
use chain::id::{MandateId, UserId};
use chain::word::Word;
use maud::{Markup, html};
use std::collections::BTreeMap;
use texts::Args;

/// The events of a case that the reader may know of, the latest first.
#[must_use]
pub fn history(visit: &Visit, view: &CaseView) -> Vec<TimelineEvent> {
    history_with(visit, view, |_| None)
}

/// The same, each with what the reader can do about it.
#[must_use]
pub fn history_with(
    visit: &Visit,
    view: &CaseView,
    offers: impl Fn(&Recorded) -> Option<Markup>,
) -> Vec<TimelineEvent> {
    let mut names = BTreeMap::new();
    let put_right = PutRight::of(view);
    let known = |event: &&Recorded| view.open.shows_kind(event.event.kind());
    let told = view.open.events.iter().rev().filter(known).map(|event| {
        let on = event.header.holds_on;
        let detail = detail(visit, view, &event.event);
        let notes = put_right.notes(visit, view, event);
        let offer = offers(event);
        let is_bare = detail.is_none() && notes.is_empty() && offer.is_none();
        TimelineEvent {
            date: on.to_string(),
            date_text: visit.date(on),
            title: visit.t(&format!("event-{}", event.event.kind())),
            who: who(visit, view, &event.header, &mut names),
            struck: put_right.is_replaced(event),
            body: (!is_bare).then(|| {
                html! {
                    @if let Some(detail) = &detail { p { (detail) } }
                    @for note in &notes { p { (note) } }
                    @if let Some(offer) = &offer { p { (offer) } }
                }
            }),
        }
    });
    told.collect()
}

/// What is said of one event by itself: what happened, on which day, and what it came to.
#[must_use]
pub fn told_of(visit: &Visit, view: &CaseView, event: &Recorded) -> String {
    let what = visit.t(&format!("event-{}", event.event.kind()));
    let day = visit.date(event.header.holds_on);
    match detail(visit, view, &event.event) {
        Some(detail) => format!("{day}: {what}. {detail}"),
        None => format!("{day}: {what}"),
    }
}

fn who(visit: &Visit, view: &CaseView, header: &Header, names: &mut BTreeMap<UserId, String>) -> String {
    let mut name =
        |user: UserId| names.entry(user).or_insert_with(|| view.user_name(visit, Some(user))).clone();
    let by = match header.actor.role {
        Role::System => role(visit, Role::System),
        acting => format!("{}, {}", name(header.actor.user), role(visit, acting)),
    };
    match header.on_behalf_of {
        // Whoever put a line right is not who did what it tells.
        None if header.corrects.is_some() => visit.say("said-corrected-by", Args::new().text("by", &by)),
        None => by,
        Some(person) => visit.say("said-by-for", Args::new().text("by", &by).text("name", &name(person))),
    }
}

/// What an event came to, as far as its readable header says.
fn detail(visit: &Visit, view: &CaseView, event: &Event) -> Option<String> {
    let service = |id: &str, track: &Option<Word>| service_and_track(visit, id, track.as_deref());
    Some(match event {
        Event::Registered(e) => said(visit, "channel", e.channel.id()),
        Event::OfficerAssigned(e) => view.user_name(visit, Some(e.officer)),
        Event::CoachAssigned(e) => view.user_name(visit, Some(e.coach)),
        Event::ConsentGiven(e) => said(visit, "consent", e.purpose.id()),
        Event::ConsentWithdrawn(e) => said(visit, "consent", e.purpose.id()),
        Event::AssessmentMade(e) => match &e.service {
            Some(id) => service(id, &e.track),
            None => said(visit, "result", e.result.id()),
        },
        Event::SpecialistAsked(e) => said(visit, "profession", e.profession.id()),
        Event::EvidenceAsked(e) => said(visit, "evidence", e.kind.id()),
        Event::EvidenceReceived(e) => said(visit, "evidence", e.kind.id()),
        Event::Communicated(e) => {
            let by = visit.say("shell-by", Args::new().date("date", e.comment_by));
            format!("{}. {by}", said(visit, "matter", e.matter.id()))
        }
        Event::DecisionMade(e) => {
            let answer = said(visit, "answer", e.answer.id());
            match &e.service {
                Some(id) => format!("{}: {answer}", service(id, &e.track)),
                None => format!("{}: {answer}", said(visit, "matter", e.matter.id())),
            }
        }
        Event::ProviderChosen(e) => {
            let way = said(visit, "way", e.way.id());
            format!("{}. {way}", provider_name(visit, &view.world.world, e.provider))
        }
        Event::SupportStarted(e) => service(&e.service, &e.track),
        Event::ContactHeld(e) => {
            format!("{}, {}", said(visit, "form", e.form.id()), said(visit, "with", e.with.id()))
        }
        Event::ProtectionSet(e) => match e.protection {
            Some(protection) => said(visit, "protection", protection.id()),
            None => visit.t("officer-protect-protection-none"),
        },
        Event::ConflictStated(e) => view.user_name(visit, Some(e.user)),
        Event::ConflictLifted(e) => view.user_name(visit, Some(e.user)),
        Event::EmergencyOpened(e) => view.text(visit, e.text),
        Event::EmergencyReviewed(e) => {
            let found = visit.t(if e.right { "emergency-right" } else { "emergency-not_right" });
            format!("{found} {}", view.text(visit, e.text))
        }
        Event::ReadingQuestioned(e) => view.text(visit, e.text),
        Event::ReadingAnswered(e) => view.text(visit, e.text),
        Event::MandateGiven(e) => {
            let last = chain::calendar::days_after(e.until, -1);
            let (name, kind) = (view.user_name(visit, Some(e.holder)), said(visit, "mandate", e.kind.id()));
            visit.say("said-mandate", Args::new().text("name", &name).text("kind", &kind).date("date", last))
        }
        Event::MandateRenewed(e) => holder(visit, view, e.mandate)?,
        Event::MandateEnded(e) => holder(visit, view, e.mandate)?,
        Event::CorrectionAsked(e) => view.text(visit, e.text),
        Event::RecordCorrected(e) => view.text(visit, e.reasons),
        Event::CorrectionAnswered(e) => {
            format!("{} {}", result(visit, e.result), view.text(visit, e.reasons))
        }
        Event::ObjectionMade(e) => {
            format!("{}. {}", said(visit, "processing", e.processing.id()), view.text(visit, e.text))
        }
        Event::ObjectionAnswered(e) => {
            format!("{} {}", said(visit, "objection", e.result.id()), view.text(visit, e.reasons))
        }
        Event::ObjectionWithdrawn(e) => {
            said(visit, "processing", view.case.objection(e.objection)?.processing.id())
        }
        Event::PlacementStarted(e) if !view.open.details.workplace => service(&e.service, &None),
        Event::PlacementStarted(e) => {
            format!("{}. {}", service(&e.service, &None), host_name(visit, &view.world.world, e.host))
        }
        Event::PlacementEnded(e) => said(visit, "end", e.reason.id()),
        Event::ReportFiled(e) => said(visit, "report", e.kind.id()),
        Event::SupportEnded(e) => said(visit, "end", e.reason.id()),
        Event::WorkStarted(e) => {
            let extent = extent(visit, e.extent_percent);
            format!("{}, {extent}", said(visit, "work", e.kind.id()))
        }
        Event::WorkExtentChanged(e) => extent(visit, e.extent_percent),
        Event::WorkVerified(e) => visit.say("shell-months", Args::new().number("months", e.months.into())),
        Event::PayLineDeclared(e) => visit.say(
            "said-paid",
            Args::new()
                .text("service", &service(&e.service, &None))
                .date("from", e.paid_from)
                .date("last", chain::calendar::days_after(e.paid_to, -1)),
        ),
        Event::WorkEnded(e) => said(visit, "work_end", e.reason.id()),
        Event::NextStepDecided(e) => match &e.service {
            Some(id) => service(id, &None),
            None => said(visit, "next", e.next.id()),
        },
        Event::SpellClosed(e) => said(visit, "close", e.reason.id()),
        Event::AppealDecided(e) => said(visit, "appeal", e.result.id()),
        Event::DelayRemedyAsked(e) => step(visit, e.step),
        _ => return None,
    })
}

/// The name of whoever acts by a mandate.
fn holder(visit: &Visit, view: &CaseView, mandate: MandateId) -> Option<String> {
    view.case.mandate(mandate).map(|mandate| view.user_name(visit, Some(mandate.holder)))
}

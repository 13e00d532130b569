//! Who the case is about, who is responsible, and what the person told at registration.

use crate::case_page::CaseView;
use crate::pages::officer::mandate;
use crate::pages::officer::tasks::may_come;
use crate::ui::{Details, RowAction, SummaryRow, Tag, TagColour, details, summary_list, tag};
use crate::visit::Visit;
use crate::words::{self, said};
use access::Part;
use chain::person::Person;
use chain::word::Word;
use maud::{Markup, html};
use texts::Args;

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let mut rows = Vec::new();
    let identity = view.open.identity.as_ref();
    if let Some(identity) = identity {
        let facts = [
            ("officer-person-number", &identity.personal_number),
            ("officer-person-phone", &identity.phone),
            ("officer-person-email", &identity.email),
            ("officer-person-address", &identity.address),
        ];
        for (key, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
            rows.push(SummaryRow::new(visit.t(key), value));
        }
    }
    if view.open.details.is_protected {
        let hidden = !view.open.details.contact;
        rows.push(SummaryRow::new(
            visit.t("officer-person-protected"),
            html! {
                @if let Some(protection) = view.case.protection {
                    (tag(Tag { text: &said(visit, "protection", protection.id()), colour: TagColour::Red, ..Tag::default() }))
                    " "
                }
                (visit.t(if hidden { "officer-person-protected-hidden" } else { "officer-person-protected-shown" }))
            },
        ));
    }
    rows.push(officer(visit, view));
    rows.extend(disqualified(visit, view));
    rows.extend(mandate::row(visit, view));
    if let Some(participation) = view.case.current_participation() {
        let coach = view.user_name(visit, participation.coach());
        rows.push(SummaryRow::new(visit.t("officer-person-coach"), coach));
    }
    if let Some(spell) = view.case.spell() {
        let channel = said(visit, "channel", spell.channel.id());
        let registered = format!("{}. {channel}", visit.date(spell.registered_on));
        rows.push(SummaryRow::new(visit.t("officer-person-registered"), registered));
        rows.push(SummaryRow::new(
            visit.t("officer-person-process"),
            visit.t(&format!("fact-process-{}", spell.process)),
        ));
    }
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("officer-person-title")) }
            (summary_list(&rows, ""))
            @if view.shows(Part::Way) && let Some(person) = view.case.person() {
                (details(
                    Details { summary: &visit.t("officer-person-told"), ..Details::default() },
                    summary_list(&told(visit, view, person), ""),
                ))
            }
        }
    }
}

/// Who may not handle the case, for whoever may see decisions.
fn disqualified(visit: &Visit, view: &CaseView) -> Option<SummaryRow> {
    let held = view.case.conflicts.iter().filter(|conflict| conflict.lifted_on.is_none());
    let names: Vec<String> = held.map(|conflict| view.user_name(visit, Some(conflict.user))).collect();
    (view.shows(Part::Decisions) && !names.is_empty())
        .then(|| SummaryRow::new(visit.t("officer-person-disqualified"), names.join(", ")))
}

/// The named officer, how often that has changed, and where it is changed.
fn officer(visit: &Visit, view: &CaseView) -> SummaryRow {
    let changes = i64::try_from(view.case.officers.len().saturating_sub(1)).unwrap_or(0);
    let name = view.user_name(visit, view.case.officer());
    let changed = visit.say("officer-person-changes", Args::new().number("count", changes));
    let mut row = SummaryRow::new(visit.t("officer-person-officer"), format!("{name} ({changed})"));
    if may_come(visit.role(), "assign-officer") {
        row.actions.push(RowAction::new(
            visit.t("shell-change"),
            view.href(visit, "assign-officer"),
            visit.t("officer-person-officer"),
        ));
    }
    row
}

/// What the person told, as far as the visitor needs it. Whether health affects work is part of health.
fn told(visit: &Visit, view: &CaseView, person: &Person) -> Vec<SummaryRow> {
    let place = visit.app.register.municipality(&person.municipality);
    let place = if view.open.details.hides_place() {
        visit.t("access-hidden")
    } else {
        place.map_or_else(|| person.municipality.to_string(), |place| place.name.clone())
    };
    let english = visit.language == texts::Language::English;
    let occupations = |ids: &[Word]| {
        let names: Vec<String> = ids
            .iter()
            .map(|id| {
                let known = visit.app.register.occupation(id);
                known.map_or_else(|| id.to_string(), |known| known.label(english).to_owned())
            })
            .collect();
        if names.is_empty() { visit.t("shell-not-given") } else { names.join(", ") }
    };
    let since = person.without_work_since.map_or_else(|| visit.t("shell-not-given"), |day| visit.date(day));
    let level = |fact: &str, word: &str| visit.t(&format!("fact-{fact}-{word}"));
    let yes_no = |yes: bool| visit.t(if yes { "shell-yes" } else { "shell-no" });
    let mut rows = vec![
        SummaryRow::new(visit.t("officer-person-place"), place),
        SummaryRow::new(visit.t("officer-person-without_work"), since),
        SummaryRow::new(visit.t("fact-extent_wished"), words::extent(visit, person.extent_wished_percent)),
        SummaryRow::new(visit.t("fact-education"), level("education", person.education.id())),
        SummaryRow::new(visit.t("officer-person-experience"), occupations(&person.experience)),
        SummaryRow::new(visit.t("officer-person-wishes"), occupations(&person.wishes)),
        SummaryRow::new(visit.t("fact-swedish"), level("swedish", person.swedish.id())),
        SummaryRow::new(visit.t("fact-literacy"), level("literacy", person.literacy.id())),
        SummaryRow::new(visit.t("fact-digital"), level("digital", person.digital.id())),
        SummaryRow::new(visit.t("officer-person-care"), yes_no(person.care_duties)),
    ];
    if view.shows(Part::Health) {
        let health = yes_no(person.health_affects_work);
        rows.push(SummaryRow::new(visit.t("fact-health_affects_work"), health));
    }
    if let Some(interpreter) = &person.interpreter {
        rows.push(SummaryRow::new(visit.t("officer-person-interpreter"), interpreter));
    }
    if !view.case.consents.is_empty() {
        let consents: Vec<String> =
            view.case.consents.iter().map(|purpose| said(visit, "consent", purpose.id())).collect();
        rows.push(SummaryRow::new(visit.t("officer-person-consents"), consents.join(". ")));
    }
    rows
}

//! What the rules answer for a person today, shown before an officer decides (A3, A8): the proposal, and
//! for every service in force whether the person may have it, each with its reasons.

use crate::case_page::CaseView;
use crate::forms::{Form, Reader};
use crate::ui::{Details, details};
use crate::visit::Visit;
use crate::words;
use chain::event::Processing;
use chain::explanation::{Explaining, Explanation, Reasons};
use chain::facts;
use chain::policy::{Service, ServiceKind};
use chain::step::Step;
use chain::word::Word;
use maud::{Markup, html};
use rules::{Table, Then, Verdict};
use texts::Args;

/// What a table answers today.
pub(super) struct Answered {
    /// Its answer as a word, when it has one.
    pub(super) word: Option<String>,
    /// The track that the rules give in the service, when it has tracks.
    pub(super) track: Option<String>,
    /// Whether no row holds on the day.
    pub(super) silent: bool,
    /// Why.
    pub(super) explanation: Explanation,
}

/// Asks tables about the person, as of today; the first one's answer counts.
fn ask<'t>(visit: &Visit, view: &CaseView, tables: impl IntoIterator<Item = &'t Table>) -> Answered {
    let facts = facts::of(&view.case, &visit.policy, visit.now.day);
    let registry = visit.policy.bundle.facts();
    let mut reasons = Explaining::default();
    let mut first = None;
    let mut track = None;
    for table in tables {
        let verdict = reasons.ask(registry, table, &facts, visit.now.day);
        let word = |then: &Then| {
            let answer = if then.is_entitled() { Some("entitled") } else { then.as_word() };
            answer.map(str::to_owned)
        };
        let (word, silent) = match verdict {
            Verdict::Decided { then, .. } => (word(then), false),
            Verdict::NeedsHuman { .. } => (None, false),
            Verdict::NotInForce => (None, true),
        };
        if table.name() == "track" {
            track = word;
        } else {
            first.get_or_insert((word, silent));
        }
    }
    let (word, silent) = first.unwrap_or((None, true));
    Answered { word, track, silent, explanation: reasons.explanation() }
}

/// What the rules propose in the assessment; nothing while that is held back.
pub(super) fn proposal(visit: &Visit, view: &CaseView) -> Answered {
    let asked = view.case.held_back(Processing::Proposal).is_none();
    let step = visit.policy.find_step(Step::Assessment).filter(|_| asked);
    let table = step.and_then(|step| step.find("proposal"));
    ask(visit, view, table)
}

/// Whether the person may have a service, and in which track.
pub(super) fn entitled(visit: &Visit, view: &CaseView, service: &Service) -> Answered {
    ask(visit, view, std::iter::once(&service.eligibility).chain(service.find("track")))
}

/// The services in force today that may be taken part in, or only those of some kinds.
pub(super) fn services<'v>(
    visit: &'v Visit,
    view: &CaseView,
    which: fn(&Service) -> bool,
) -> Vec<(&'v Service, Answered)> {
    visit
        .policy
        .services()
        .filter(|service| which(service))
        .map(|service| (service, entitled(visit, view, service)))
        .filter(|(_, answered)| !answered.silent)
        .collect()
}

/// A service in which one takes part: neither a placement nor a subsidy.
pub(super) fn is_taken_part_in(service: &Service) -> bool {
    !matches!(service.kind, ServiceKind::Placement | ServiceKind::Subsidy)
}

/// The answers with their reasons, one service after another.
pub(super) fn shown(visit: &Visit, services: &[(&Service, Answered)]) -> Markup {
    html! {
        h2 .govuk-heading-m { (visit.t("officer-rules-services")) }
        p .govuk-body { (visit.t("officer-rules-services-what")) }
        @for (service, answered) in services {
            @let answer = visit.t(&format!("officer-rules-{}", answered.word.as_deref().unwrap_or("needs_human")));
            @let summary = format!("{}: {answer}", words::service(visit, &service.id));
            (details(Details { summary: &summary, ..Details::default() }, html! {
                (words::reasons(visit, &answered.explanation))
                @if answered.word.is_none() {
                    p .govuk-body {
                        a .govuk-link href={ (visit.path) "?service=" (service.id) } {
                            (visit.t("officer-rules-fill-in"))
                        }
                    }
                }
                @if service.layer != "in_force" {
                    p .govuk-body { strong { (visit.t("shell-proposal-notice")) } }
                }
            }))
        }
    }
}

/// Services with their tracks, as a list to choose from: `service` or `service:track`.
pub(super) fn options(visit: &Visit, services: &[(&Service, Answered)]) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (service, _) in services {
        if service.tracks.is_empty() {
            pairs.push((service.id.to_string(), words::service(visit, &service.id)));
        }
        for track in &service.tracks {
            let name = words::service_and_track(visit, &service.id, Some(track));
            pairs.push((format!("{}:{track}", service.id), name));
        }
    }
    pairs
}

/// The service and the track of an option.
pub(super) fn chosen(option: &str) -> (Word, Option<Word>) {
    match option.split_once(':') {
        Some((service, track)) => (service.into(), Some(track.into())),
        None => (option.into(), None),
    }
}

/// Reads the field `service`, which must be chosen.
pub(super) fn read(reader: &mut Reader<'_>, form: &Form) -> Option<(Word, Option<Word>)> {
    let option = form.text("service");
    if option.is_empty() {
        reader.refuse("service", "form-error-choice-required", Args::new());
        return None;
    }
    Some(chosen(option))
}

/// The service that the form has chosen, or that its address names.
pub(super) fn chosen_service<'v>(visit: &'v Visit, form: &Form) -> Option<&'v Service> {
    let option =
        [form.text("service"), visit.query.text("service")].into_iter().find(|text| !text.is_empty())?;
    visit.policy.find_service(&chosen(option).0)
}

/// The extents that a service can be granted for, as a list to choose from.
pub(super) fn extents(visit: &Visit, service: &Service) -> Vec<(String, String)> {
    let facts = rules::Facts::new(visit.policy.bundle.facts());
    let table = service.find("extents");
    let then = table.and_then(|table| table.decide(&facts, visit.now.day, &mut rules::NoTrace).then());
    let words = then.and_then(Then::as_words).unwrap_or_default();
    let extent = |word: &str| {
        let percent = word.strip_prefix("percent_")?;
        Some((percent.to_owned(), visit.t(&format!("rule-word-{word}"))))
    };
    words.iter().filter_map(|word| extent(word)).collect()
}

/// The employers on record, by name.
pub(super) fn employers(visit: &Visit) -> Vec<(String, String)> {
    let world = visit.app.store.world();
    let names = world.world.employers.iter().map(|(id, profile)| (id.to_string(), profile.name.clone()));
    let mut pairs: Vec<(String, String)> = names.collect();
    pairs.sort_by(|one, other| one.1.cmp(&other.1));
    pairs
}

/// The option of a service and a track.
pub(super) fn option_of(service: &str, track: Option<&str>) -> String {
    track.map_or_else(|| service.to_owned(), |track| format!("{service}:{track}"))
}

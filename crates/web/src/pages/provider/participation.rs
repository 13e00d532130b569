//! Which participation an act of support is about, what is shown of it, and that it is the coach's own
//! provider's.

use crate::act_page::nothing;
use crate::case_page::CaseView;
use crate::forms::{Form, Reader};
use crate::ui::{Choice, SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words;
use chain::case::Participation;
use chain::event::Role;
use chain::id::ParticipationId;
use maud::{Markup, html};
use store::User;
use texts::Args;

/// The participation that the address names, or the one that is chosen or under way.
pub(super) fn shown<'v>(view: &'v CaseView, form: &Form) -> Option<&'v Participation> {
    match form.text("about") {
        "" => view.case.current_participation(),
        about => about.parse().ok().and_then(|id| view.case.participation(id)),
    }
}

/// The participation that a sent form is about. An id that is no participation of the case goes on to
/// the chain, which refuses it. A coach acts only in the support of the own provider.
pub(super) fn asked(
    visit: &Visit,
    view: &CaseView,
    form: &Form,
    reader: &mut Reader<'_>,
) -> Option<ParticipationId> {
    let id = match form.text("about") {
        "" => view.case.current_participation().map(|current| current.id),
        about => about.parse().ok(),
    };
    let Some(id) = id else {
        reader.refuse("form", "provider-no-participation", Args::new());
        return None;
    };
    if view.case.participation(id).is_some_and(|participation| !is_ours(visit, participation)) {
        reader.refuse("form", "provider-not-ours", Args::new());
        return None;
    }
    Some(id)
}

/// Whether the support is that of the coach's own provider; for officers it always is.
pub(super) fn is_ours(visit: &Visit, participation: &Participation) -> bool {
    match &visit.signed_in {
        Some(who) if who.user.role == Role::Coach => participation.provider == who.user.provider,
        Some(_) => true,
        None => false,
    }
}

/// The form with what the participation is, or the sentence that says why there is none.
pub(super) fn about(
    visit: &Visit,
    view: &CaseView,
    form: &Form,
    fields: impl FnOnce(&Participation) -> Markup,
) -> Markup {
    match shown(view, form) {
        None => nothing(&visit.t("provider-no-participation")),
        Some(participation) if !is_ours(visit, participation) => nothing(&visit.t("provider-not-ours")),
        Some(participation) => html! { (facts(visit, view, participation)) (fields(participation)) },
    }
}

/// The same, for what can be done only when the support has started.
pub(super) fn about_started(
    visit: &Visit,
    view: &CaseView,
    form: &Form,
    fields: impl FnOnce(&Participation) -> Markup,
) -> Markup {
    match shown(view, form) {
        Some(participation) if participation.started_on.is_none() && is_ours(visit, participation) => html! {
            (nothing(&visit.t("provider-not-started")))
            p .govuk-body {
                a .govuk-link href=(view.href(visit, "start-support")) { (visit.t("provider-start-title")) }
            }
        },
        _ => about(visit, view, form, fields),
    }
}

/// What the participation is, in a few rows.
pub(super) fn facts(visit: &Visit, view: &CaseView, participation: &Participation) -> Markup {
    let mut rows = vec![SummaryRow::new(
        visit.t("provider-fact-service"),
        words::service_and_track(visit, &participation.service, participation.track.as_deref()),
    )];
    if let Some(id) = participation.provider {
        let name = words::provider_name(visit, &view.world.world, id);
        rows.push(SummaryRow::new(visit.t("provider-fact-provider"), name));
    }
    let coach = match participation.coach() {
        None => visit.t("provider-no-coach"),
        some => view.user_name(visit, some),
    };
    rows.push(SummaryRow::new(visit.t("provider-fact-coach"), coach));
    if let Some(day) = participation.started_on {
        rows.push(SummaryRow::new(visit.t("provider-fact-started"), visit.date(day)));
        let contact =
            participation.last_contact().map_or_else(|| visit.t("provider-fact-none"), |day| visit.date(day));
        rows.push(SummaryRow::new(visit.t("provider-fact-contact"), contact));
    }
    if let Some(day) = participation.until {
        rows.push(SummaryRow::new(visit.t("provider-fact-until"), visit.date(day)));
    }
    summary_list(&rows, "")
}

/// The coaches who can have the participant: those of its provider.
pub(super) fn coaches(visit: &Visit, participation: &Participation) -> Vec<User> {
    let Some(provider) = participation.provider else { return Vec::new() };
    let mut coaches = visit.app.store.users_by_role(Role::Coach).unwrap_or_default();
    coaches.retain(|coach| coach.provider == Some(provider));
    coaches
}

/// The coaches to choose among; the visitor is told apart.
pub(super) fn choices(visit: &Visit, coaches: &[User]) -> Vec<Choice> {
    let me = visit.signed_in.as_ref().map(|who| who.user.id);
    coaches
        .iter()
        .map(|coach| {
            let name = if Some(coach.id) == me {
                visit.say("provider-start-coach-you", Args::new().text("name", &coach.name))
            } else {
                coach.name.clone()
            };
            Choice::new(coach.id.to_string(), name)
        })
        .collect()
}

/// The coach that was chosen, out of those who can be.
pub(super) fn chosen_coach(reader: &mut Reader<'_>, coaches: &[User]) -> Option<chain::id::UserId> {
    let ids: Vec<String> = coaches.iter().map(|coach| coach.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    reader.choice("coach", &ids)?.parse().ok()
}

//! Participations in services with coach, plans, contacts and reports; placements; next steps (A9, A10, A12).

use crate::case_page::CaseView;
use crate::pages::officer::opened::written;
use crate::ui::{SummaryRow, summary_list};
use crate::visit::Visit;
use crate::words::{self, said};
use chain::case::{Participation, Placement};
use maud::{Markup, html};
use texts::Args;

/// How many of the latest contacts are listed.
const CONTACTS: usize = 5;

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let case = &view.case;
    if case.participations.is_empty() && case.placements.is_empty() && case.next_steps.is_empty() {
        return Markup::default();
    }
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("step-support")) }
            @for participation in case.participations.iter().rev() {
                h3 .govuk-heading-s {
                    (words::service_and_track(visit, &participation.service, participation.track.as_deref()))
                }
                (summary_list(&participation_rows(visit, view, participation), ""))
            }
            @for placement in case.placements.iter().rev() {
                h3 .govuk-heading-s { (words::service(visit, &placement.service)) }
                (summary_list(&placement_rows(visit, view, placement), ""))
            }
            @if !case.next_steps.is_empty() {
                h3 .govuk-heading-s { (visit.t("officer-support-next")) }
                (summary_list(&case.next_steps.iter().rev().map(|(on, next)| {
                    SummaryRow::new(visit.date(*on), said(visit, "next", next.id()))
                }).collect::<Vec<_>>(), ""))
            }
        }
    }
}

fn participation_rows(visit: &Visit, view: &CaseView, part: &Participation) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut row = |key: &str, value: Markup| rows.push(SummaryRow::new(visit.t(key), value));
    let provider = part.provider.map_or_else(
        || visit.t("officer-support-own"),
        |id| words::provider_name(visit, &view.world.world, id),
    );
    let way = part.way.map(|way| said(visit, "way", way.id()));
    row("officer-word-provider", html! { (provider) @if let Some(way) = way { ". " (way) } });
    row("officer-support-chosen", html! { (visit.date(part.chosen_on)) });
    let started = part.started_on.map_or_else(|| visit.t("officer-support-not_started"), |on| visit.date(on));
    row("officer-support-started", html! { (started) });
    if let Some(until) = part.until {
        row("officer-support-until", html! { (visit.date(until)) });
    }
    let changes = i64::try_from(part.coaches.len().saturating_sub(1)).unwrap_or(0);
    let coach = view.user_name(visit, part.coach());
    let changed = visit.say("officer-person-changes", Args::new().number("count", changes));
    row("officer-person-coach", html! { (coach) " (" (changed) ")" });
    if let Some((on, goal, activities)) = part.plans.last() {
        row(
            "officer-support-plan",
            html! {
                p .govuk-body { (visit.date(*on)) }
                (written(&view.text(visit, *goal)))
                (written(&view.text(visit, *activities)))
            },
        );
    }
    if !part.contacts.is_empty() {
        row(
            "officer-support-contacts",
            html! {
                ul .govuk-list {
                    @for (on, form, with) in part.contacts.iter().rev().take(CONTACTS) {
                        li { (visit.date(*on)) ": " (said(visit, "form", form.id())) ", " (said(visit, "with", with.id())) }
                    }
                }
            },
        );
    }
    for (on, kind, text) in part.reports.iter().rev() {
        row(
            "officer-support-report",
            html! {
                p .govuk-body { (said(visit, "report", kind.id())) ", " (visit.date(*on)) }
                (written(&view.text(visit, *text)))
            },
        );
    }
    if let Some((on, reason)) = part.ended_on {
        row("officer-support-ended", html! { (visit.date(on)) ". " (said(visit, "end", reason.id())) });
    }
    rows
}

fn placement_rows(visit: &Visit, view: &CaseView, placement: &Placement) -> Vec<SummaryRow> {
    let mut rows = vec![
        SummaryRow::new(
            visit.t("officer-support-host"),
            if view.open.details.workplace {
                words::host_name(visit, &view.world.world, placement.host)
            } else {
                visit.t("access-hidden")
            },
        ),
        SummaryRow::new(
            visit.t("officer-support-time"),
            visit.say(
                "shell-from-to",
                Args::new()
                    .text("from", &visit.date(placement.started_on))
                    .text("to", &visit.date(chain::calendar::days_after(placement.until, -1))),
            ),
        ),
        SummaryRow::new(visit.t("officer-support-extent"), words::extent(visit, placement.extent_percent)),
        SummaryRow::new(visit.t("officer-support-tasks"), written(&view.text(visit, placement.tasks))),
        SummaryRow::new(
            visit.t("officer-support-confirmed"),
            placement.confirmed_on.map_or_else(|| visit.t("shell-waiting"), |on| visit.date(on)),
        ),
    ];
    if let Some((on, reason)) = placement.ended_on {
        let ended = format!("{}. {}", visit.date(on), said(visit, "end", reason.id()));
        rows.push(SummaryRow::new(visit.t("officer-support-ended"), ended));
    }
    rows
}

//! My plan: the action plan, the joint plan with the coach, contacts, placements and work (A10, A11, A14).

use super::whole;
use crate::case_page::{CasePage, CaseView, page};
use crate::fault::Fault;
use crate::ui::{Cell, Column, SummaryRow, Table, summary_card, table};
use crate::visit::{Reply, Visit};
use crate::words;
use chain::case::{Participation, Placement, Work};
use chain::event::Event;
use chain::id::TextId;
use jiff::civil::Date;
use maud::{Markup, html};
use texts::Args;

pub(crate) const PAGE: CasePage = CasePage { parts: whole, show };

fn show(visit: &Visit, view: &CaseView) -> Result<Reply, Fault> {
    let mut page = page(visit, view, visit.t("seeker-plan-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("seeker-plan-title")) }
        h2 .govuk-heading-m { (visit.t("step-plan")) }
        @match action_plan(view) {
            None => p .govuk-body { (visit.t("seeker-plan-no-action-plan")) },
            Some((on, goal, activities)) => (plan(visit, view, on, goal, activities)),
        }
        h2 .govuk-heading-m { (visit.t("seeker-plan-support")) }
        @if view.case.participations.is_empty() { p .govuk-body { (visit.t("seeker-plan-no-support")) } }
        @for participation in view.case.participations.iter().rev() { (support(visit, view, participation)) }
        h2 .govuk-heading-m { (visit.t("seeker-plan-placements")) }
        @if view.case.placements.is_empty() { p .govuk-body { (visit.t("seeker-plan-no-placements")) } }
        @for placement in view.case.placements.iter().rev() { (placed(visit, view, placement)) }
        h2 .govuk-heading-m { (visit.t("step-work")) }
        @if view.case.works.is_empty() { p .govuk-body { (visit.t("seeker-plan-no-work")) } }
        @for work in view.case.works.iter().rev() { (worked(visit, view, work)) }
        @if let Some((on, next)) = view.case.next_steps.last() {
            h2 .govuk-heading-m { (visit.t("seeker-plan-next")) }
            p .govuk-body { (words::said(visit, "next", next.id())) ", " (visit.date(*on)) }
        }
    };
    Ok(page.into())
}

fn action_plan(view: &CaseView) -> Option<(Date, TextId, TextId)> {
    view.open.events.iter().rev().find_map(|recorded| match &recorded.event {
        Event::ActionPlanMade(made) => Some((recorded.header.holds_on, made.goal, made.activities)),
        _ => None,
    })
}

fn plan(visit: &Visit, view: &CaseView, on: Date, goal: TextId, activities: TextId) -> Markup {
    summary_card(
        &visit.say("seeker-plan-made-on", Args::new().date("date", on)),
        &[],
        &[
            SummaryRow::new(visit.t("seeker-plan-goal"), view.text(visit, goal)),
            SummaryRow::new(visit.t("seeker-plan-activities"), view.text(visit, activities)),
        ],
    )
}

fn support(visit: &Visit, view: &CaseView, participation: &Participation) -> Markup {
    let t = |key: &str| visit.t(&format!("seeker-plan-{key}"));
    let mut rows = Vec::new();
    if let Some(provider) = participation.provider {
        rows.push(SummaryRow::new(t("provider"), words::provider_name(visit, &view.world.world, provider)));
    }
    if participation.coach().is_some() {
        rows.push(SummaryRow::new(t("coach"), view.user_name(visit, participation.coach())));
    }
    rows.push(match participation.started_on {
        Some(on) => SummaryRow::new(t("started"), visit.date(on)),
        None => SummaryRow::new(t("chosen"), visit.date(participation.chosen_on)),
    });
    if let Some(until) = participation.until {
        rows.push(SummaryRow::new(t("until"), visit.date(until)));
    }
    if let Some((on, reason)) = participation.ended_on {
        let why = words::said(visit, "end", reason.id());
        rows.push(SummaryRow::new(t("ended"), format!("{}, {why}", visit.date(on))));
    }
    let name = words::service_and_track(visit, &participation.service, participation.track.as_deref());
    html! {
        (summary_card(&name, &[], &rows))
        @if let Some((on, goal, activities)) = participation.plans.last() {
            h3 .govuk-heading-s { (t("joint")) }
            (plan(visit, view, *on, *goal, *activities))
        }
        @if !participation.contacts.is_empty() {
            (table(&Table {
                caption: &t("contacts"),
                caption_classes: "govuk-table__caption--s",
                head: ["day", "how", "with"].map(|word| Column::text(t(&format!("contact-{word}")))).to_vec(),
                rows: participation
                    .contacts
                    .iter()
                    .rev()
                    .map(|(on, form, with)| {
                        vec![
                            Cell::text(visit.date(*on)),
                            Cell::text(words::said(visit, "form", form.id())),
                            Cell::text(words::said(visit, "with", with.id())),
                        ]
                    })
                    .collect(),
                stack: true,
                ..Table::default()
            }))
        }
    }
}

fn placed(visit: &Visit, view: &CaseView, placement: &Placement) -> Markup {
    let t = |key: &str| visit.t(&format!("seeker-plan-{key}"));
    let mut rows = vec![
        SummaryRow::new(t("host"), words::host_name(visit, &view.world.world, placement.host)),
        SummaryRow::new(t("tasks"), view.text(visit, placement.tasks)),
        SummaryRow::new(t("extent"), words::extent(visit, placement.extent_percent)),
        SummaryRow::new(t("started"), visit.date(placement.started_on)),
        SummaryRow::new(t("until"), visit.date(placement.until)),
    ];
    if let Some((on, reason)) = placement.ended_on {
        let why = words::said(visit, "end", reason.id());
        rows.push(SummaryRow::new(t("ended"), format!("{}, {why}", visit.date(on))));
    }
    summary_card(&words::service(visit, &placement.service), &[], &rows)
}

fn worked(visit: &Visit, view: &CaseView, work: &Work) -> Markup {
    let t = |key: &str| visit.t(&format!("seeker-plan-{key}"));
    let mut rows = vec![
        SummaryRow::new(t("place"), view.text(visit, work.place)),
        SummaryRow::new(t("started"), visit.date(work.started_on)),
    ];
    if let Some((_, extent)) = work.extents.last() {
        rows.push(SummaryRow::new(t("extent"), words::extent(visit, *extent)));
    }
    if let Some((months, on)) = work.verified.last() {
        let lasted = Args::new().number("months", i64::from(*months)).date("date", *on);
        rows.push(SummaryRow::new(t("lasted"), visit.say("seeker-plan-verified", lasted)));
    }
    if let Some(on) = work.ended_on {
        rows.push(SummaryRow::new(t("ended"), visit.date(on)));
    }
    summary_card(&words::said(visit, "work", work.kind.id()), &[], &rows)
}

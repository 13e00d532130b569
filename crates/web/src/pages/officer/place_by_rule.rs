//! A9 Places a person who has not chosen in time, by the neutral rule of the policy. The rule and the
//! providers it chooses among are shown before.

use super::opened::{by_role, nothing};
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Cell, Column, FieldErrors, Table, table};
use crate::visit::Visit;
use crate::words;
use chain::choice::{self, PlaceByRule};
use chain::event::Processing;
use chain::id::ParticipationId;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "officer-place_by_rule";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, _: &Form, _: &FieldErrors) -> Markup {
    if view.case.held_back(Processing::Placing).is_some() {
        return nothing(visit, "refusal-not_now-held_back_placing");
    }
    let offered = choice::offered(&view.case, &view.world.world, &visit.policy, visit.now.day);
    let Some((decision, providers)) = offered else {
        return nothing(visit, "officer-place_by_rule-none");
    };
    let service = decision.service.as_deref().unwrap_or_default();
    html! {
        p .govuk-body { (words::service_and_track(visit, service, decision.track.as_deref())) }
        (table(&Table {
            caption: &visit.t("officer-place_by_rule-providers"),
            caption_classes: "govuk-table__caption--m",
            head: vec![
                Column::text(visit.t("officer-word-provider")),
                Column::numeric(visit.t("officer-place_by_rule-free")),
                Column::numeric(visit.t("officer-place_by_rule-waiting")),
            ],
            rows: providers
                .iter()
                .map(|provider| {
                    let waiting = provider.profile.waiting_days.map_or_else(
                        || visit.t("shell-unknown"),
                        |days| visit.say("shell-days", Args::new().number("days", days.into())),
                    );
                    vec![
                        Cell::text(words::provider_name(visit, &view.world.world, provider.id)),
                        Cell::number(provider.free_seats(service)),
                        Cell::number(waiting),
                    ]
                })
                .collect(),
            first_cell_is_header: true,
            stack: true,
            ..Table::default()
        }))
    }
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let reader = Reader::new(form, KEY);

    reader.finish(|| Some(PlaceByRule { participation: ParticipationId(visit.id(1)) }.into()))
}

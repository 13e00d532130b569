//! A10 Starts a service without choice of provider: the agency's own, or one bought by procurement that a
//! decision grants.

use super::opened::{by_role, nothing};
use super::rules_say;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use crate::words;
use chain::id::ParticipationId;
use chain::policy::Service;
use chain::support::StartService;
use chain::word::Word;
use maud::{Markup, html};

const KEY: &str = "officer-start_service";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: by_role, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let services = rules_say::services(visit, view, without_choice);
    if services.is_empty() {
        return nothing(visit, "officer-start_service-none");
    }
    let fields = Fields { visit, key: KEY, form, errors };
    html! {
        (rules_say::shown(visit, &services))
        (fields.select("service", rules_say::options(visit, &services)))
        (fields.select("provider", bought(visit)))
    }
}

/// The providers that have seats in a service that nobody chooses, by name.
fn bought(visit: &Visit) -> Vec<(String, String)> {
    let world = visit.app.store.world();
    let buys = |service: &Word| visit.policy.find_service(service).is_some_and(without_choice);
    let mut pairs: Vec<(String, String)> = world
        .world
        .providers
        .values()
        .filter(|provider| provider.profile.seats.keys().any(buys))
        .map(|provider| (provider.id.to_string(), words::provider_name(visit, &world.world, provider.id)))
        .collect();
    pairs.sort_by(|one, other| one.1.cmp(&other.1));
    pairs
}

fn read(visit: &Visit, _: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);

    let option = rules_say::read(&mut reader, form);
    // With none chosen the agency does it itself.
    let provider = form.text("provider").parse().ok();
    reader.finish(|| {
        let (service, track) = option?;
        let participation = ParticipationId(visit.id(1));
        Some(StartService { participation, service, track, provider }.into())
    })
}

fn without_choice(service: &Service) -> bool {
    rules_say::is_taken_part_in(service) && !service.is_chosen()
}

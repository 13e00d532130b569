//! A placement at a host (A10): internship or work training, where there is a free place.

use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Choice, FieldErrors};
use crate::visit::Visit;
use crate::words;
use chain::id::PlacementId;
use chain::policy::ServiceKind;
use chain::support::StartPlacement;
use chain::text::CHARACTERS_MAX;
use chain::word::Word;
use chain::world::Host;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "provider-placement";

pub(super) const PAGE: ActPage =
    ActPage { key: KEY, parts: super::parts, fields, read, then: "", files: false };

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    if let Some(current) = view.case.current_placement() {
        let args = Args::new().date("date", last_day(current.until));
        return html! {
            (nothing(&visit.say("provider-placement-current", args)))
            p .govuk-body {
                a .govuk-link href=(view.href(visit, "end-placement")) { (visit.t("provider-end_placement-title")) }
            }
        };
    }
    let fields = Fields { visit, key: KEY, form, errors };
    let services = services(visit)
        .into_iter()
        .map(|id| {
            let what = visit.t(&format!("service-{id}-what"));
            Choice::new(id.clone(), words::service(visit, &id)).hint(what)
        })
        .collect();
    let hosts: Vec<Choice> = hosts(view).into_iter().map(|host| choice(visit, view, host)).collect();
    if hosts.is_empty() {
        return nothing(&visit.t("provider-placement-host-none"));
    }
    html! {
        (fields.one_of_these("service", services))
        (fields.one_of_these("host", hosts))
        (fields.number("extent_percent", "%"))
        (fields.date("until"))
        (fields.text("tasks"))
    }
}

/// The last day of a time that ends on the first day no longer in it.
pub(super) fn last_day(until: jiff::civil::Date) -> jiff::civil::Date {
    chain::calendar::days_after(until, -1)
}

/// The services that are placements.
fn services(visit: &Visit) -> Vec<Word> {
    let placements = visit.policy.services().filter(|service| service.kind == ServiceKind::Placement);
    placements.map(|service| service.id.clone()).collect()
}

/// The hosts with a free place, those nearest the person's home first.
fn hosts(view: &CaseView) -> Vec<&Host> {
    let home = view.case.person().map(|person| person.municipality.clone()).unwrap_or_default();
    let mut hosts: Vec<&Host> =
        view.world.world.hosts.values().filter(|host| host.free_places() > 0).collect();
    hosts.sort_by_key(|host| {
        let place = &host.profile.municipality;
        (*place != home, place.get(..2) != home.get(..2), host.profile.name.clone())
    });
    hosts
}

fn choice(visit: &Visit, view: &CaseView, host: &Host) -> Choice {
    let profile = &host.profile;
    let place = visit.app.register.municipality(&profile.municipality);
    let place = place.map_or(profile.municipality.as_str(), |place| place.name.as_str());
    let name = words::host_name(visit, &view.world.world, host.id);
    let name = visit
        .say("provider-placement-host-item", Args::new().text("host", &name).text("municipality", place));
    let free = Args::new().number("free", i64::from(host.free_places())).text("tasks", &profile.tasks);
    Choice::new(host.id.to_string(), name).hint(visit.say("provider-placement-free", free))
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let services = services(visit);
    let words: Vec<&str> = services.iter().map(Word::as_str).collect();
    let service = reader.choice("service", &words);
    // A host that has become full since the page was shown is still a host: the chain says that it is full.
    let hosts: Vec<String> = view.world.world.hosts.keys().map(ToString::to_string).collect();
    let ids: Vec<&str> = hosts.iter().map(String::as_str).collect();
    let host = reader.choice("host", &ids);
    let extent = reader.whole_number("extent_percent", 1..=100);
    let until = reader.date("until");
    let tasks = reader.required_text("tasks", CHARACTERS_MAX);
    reader.finish(|| {
        Some(
            StartPlacement {
                placement: PlacementId(visit.id(1)),
                service: service?.into(),
                host: host?.parse().ok()?,
                extent_percent: u8::try_from(extent?).ok()?,
                until: until?,
                tasks: visit.text(2, tasks?),
            }
            .into(),
        )
    })
}

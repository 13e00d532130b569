//! Choosing a provider by comparison, and changing (A9). Full providers are shown and cannot be chosen.

use super::whole;
use crate::act_page::{ActPage, nothing};
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::ui::{Cell, Choice, Column, FieldErrors, Order, Table, inset_text, table_region};
use crate::visit::Visit;
use crate::words;
use chain::case::Decision;
use chain::choice::{ChooseProvider, offered};
use chain::id::{ParticipationId, ProviderId};
use chain::world::Provider;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-choice";

pub(crate) const PAGE: ActPage = ActPage { key: KEY, parts: whole, fields, read, then: "", files: false };

/// The columns that the comparison can be sorted by.
const SORTS: &[&str] = &["name", "seats", "waiting", "results", "rating"];

fn offer<'v>(visit: &Visit, view: &'v CaseView) -> Option<(&'v Decision, Vec<&'v Provider>)> {
    let (decision, mut providers) = offered(&view.case, &view.world.world, &visit.policy, visit.now.day)?;
    let service = decision.service.clone().unwrap_or_default();
    match visit.query.text("sort") {
        "seats" => providers.sort_by_key(|one| std::cmp::Reverse(one.free_seats(&service))),
        "waiting" => providers.sort_by_key(|one| one.profile.waiting_days.unwrap_or(u16::MAX)),
        "results" => providers
            .sort_by_key(|one| std::cmp::Reverse(one.profile.to_work_percent.map(|(_, middle, _)| middle))),
        "rating" => providers
            .sort_by_key(|one| std::cmp::Reverse(one.profile.rating_tenths.map(|(tenths, _)| tenths))),
        _ => {}
    }
    Some((decision, providers))
}

fn fields(visit: &Visit, view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let Some((decision, providers)) = offer(visit, view) else {
        return nothing(&visit.t("seeker-choice-nothing"));
    };
    if providers.is_empty() {
        return nothing(&visit.t("seeker-choice-none-here"));
    }
    let service = decision.service.clone().unwrap_or_default();
    let current = view.case.current_participation().and_then(|current| current.provider);
    let items = providers
        .iter()
        .map(|one| {
            let free = one.free_seats(&service);
            let seats = seats(visit, free);
            let mut item = Choice::new(one.id.to_string(), one.profile.name.clone())
                .hint(if current == Some(one.id) { visit.t("seeker-choice-yours") } else { seats });
            item.disabled = free == 0 || current == Some(one.id);
            item
        })
        .collect();
    html! {
        p .govuk-body {
            (visit.say(
                "seeker-choice-for",
                Args::new().text("service", &words::service_and_track(visit, &service, decision.track.as_deref())),
            ))
        }
        @if let Some(provider) = current.and_then(|id| view.world.world.providers.get(&id)) {
            (inset_text(html! {
                (visit.say("seeker-choice-current", Args::new().text("provider", &provider.profile.name)))
            }))
        }
        @if providers.iter().any(|one| one.profile.synthetic) {
            p .govuk-body { strong { (visit.t("seeker-synthetic")) } }
        }
        (table_region(&Table {
            caption: &visit.t("seeker-choice-table"),
            caption_classes: "govuk-table__caption--m",
            caption_id: "compare",
            head: head(visit, view),
            rows: providers.iter().map(|one| row(visit, one, &service)).collect(),
            first_cell_is_header: true,
            ..Table::default()
        }))
        p .govuk-body-s { (visit.t("seeker-choice-explained")) }
        (Fields { visit, key: KEY, form, errors }.one_of_these("provider", items))
    }
}

fn head(visit: &Visit, view: &CaseView) -> Vec<Column> {
    let sorted = Some(visit.query.text("sort")).filter(|sort| SORTS.contains(sort)).unwrap_or("name");
    let column = |word: &str| {
        let text = visit.t(&format!("seeker-choice-{word}"));
        let column = Column::text(text);
        if !SORTS.contains(&word) {
            return column;
        }
        let order = match (sorted == word, word) {
            (false, _) => Order::None,
            (true, "name" | "waiting") => Order::Ascending,
            (true, _) => Order::Descending,
        };
        column.sorted_by(format!("{}?sort={word}", view.href(visit, "choice")), order)
    };
    ["name", "seats", "waiting", "results", "fidelity", "rating", "languages", "good_at", "step_free"]
        .map(column)
        .to_vec()
}

fn row(visit: &Visit, provider: &Provider, service: &str) -> Vec<Cell> {
    let profile = &provider.profile;
    let unknown = || visit.t("shell-unknown");
    let waiting = profile
        .waiting_days
        .map_or_else(unknown, |days| visit.say("shell-days", Args::new().number("days", i64::from(days))));
    let results = profile.to_work_percent.map_or_else(unknown, |(low, middle, high)| {
        visit.say(
            "seeker-choice-share",
            Args::new()
                .number("middle", i64::from(middle))
                .number("low", i64::from(low))
                .number("high", i64::from(high)),
        )
    });
    let fidelity = profile.fidelity.map_or_else(
        || visit.t("seeker-choice-not-reviewed"),
        |points| visit.say("seeker-choice-points", Args::new().number("points", i64::from(points))),
    );
    let rating = profile.rating_tenths.map_or_else(unknown, |(tenths, count)| {
        visit.say(
            "seeker-choice-rated",
            Args::new().decimal("rating", f64::from(tenths) / 10.0, 1).number("count", i64::from(count)),
        )
    });
    let named = |stem: &str, words: &[String]| {
        let names: Vec<String> = words
            .iter()
            .map(|word| {
                let key = format!("seeker-{stem}-{word}");
                if visit.has_text(&key) { visit.t(&key) } else { word.clone() }
            })
            .collect();
        if names.is_empty() { unknown() } else { names.join(", ") }
    };
    vec![
        Cell::text(&profile.name),
        Cell::text(seats(visit, provider.free_seats(service))),
        Cell::text(waiting),
        Cell::text(results),
        Cell::text(fidelity),
        Cell::text(rating),
        Cell::text(named("language", &profile.languages)),
        Cell::text(named("good_at", &profile.specialisations)),
        Cell::text(visit.t(if profile.step_free { "shell-yes" } else { "shell-no" })),
    ]
}

fn seats(visit: &Visit, free: u32) -> String {
    visit.say("seeker-choice-free", Args::new().number("count", i64::from(free)))
}

fn read(visit: &Visit, _view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    // Any provider's id is taken: whether it serves the place and has a seat is the chain's to say.
    let provider: Option<ProviderId> = form.text("provider").parse().ok();
    if provider.is_none() {
        reader.refuse("provider", "form-error-choice-required", Args::new());
    }
    reader.finish(|| {
        let participation = ParticipationId(visit.id(1));
        Some(Deed::from(ChooseProvider { participation, provider: provider? }))
    })
}

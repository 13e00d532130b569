//! Proposes that a provider is excluded: nobody new chooses it or is placed there. Those who have support there keep it. It
//! holds when another controller has confirmed it.

use super::effect::{Exclusion, written};
use super::failed;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::done;
use crate::ui::{Button, FieldErrors, Page, button};
use crate::visit::{Reply, Visit};
use access::{StatedReason, Weighty};
use axum::http::StatusCode;
use chain::id::ProviderId;
use chain::money::Ore;
use chain::text::CHARACTERS_MAX;
use maud::html;
use texts::Args;

const KEY: &str = "second-exclude";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &visit.query, FieldErrors::default())?.into())
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let viewer = visit.who()?.user.viewer();
    let mut reader = Reader::new(form, KEY);
    let ids: Vec<String> = providers(visit)?.into_iter().map(|(id, _)| id).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let provider: Option<ProviderId> = reader.choice("provider", &ids).and_then(|id| id.parse().ok());
    let reason = reader.required_text("reason", CHARACTERS_MAX);
    let reason = reason.and_then(|reason| match StatedReason::new(&reason) {
        Ok(reason) => Some(reason),
        Err(_) => {
            reader.refuse("reason", "second-say_more", Args::new());
            None
        }
    });
    match reader.finish(|| Some((Exclusion { provider: provider? }, reason?))) {
        Ok((body, reason)) => {
            let what = (Weighty::Exclusion, written(&body)?, Ore::ZERO);
            visit.app.store.propose(&viewer, visit.id(2), what, &reason, visit.now.at).map_err(failed)?;
            Ok(done(visit, "/second", "second-proposed"))
        }
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors))?;
            Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)))
        }
    }
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let providers = providers(visit)?;
    let label = |part: &str| visit.t(&format!("{KEY}-{part}"));
    let mut page = visit.page(label("title"));
    page.back = Some((visit.t("shell-back"), "/second".to_owned()));
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    page.main = html! {
        h1 .govuk-heading-l { (label("title")) }
        p .govuk-body-l { (label("intro")) }
        form #form method="post" action=(visit.path) novalidate {
            (visit.hidden())
            (fields.select("provider", providers))
            (fields.text("reason"))
            (button(Button { text: &visit.t("second-propose-send"), prevent_double_click: true, ..Button::default() }))
        }
    };
    page.errors = errors;
    Ok(page)
}

/// The providers that are not excluded and whose exclusion does not wait for a second person, by name.
fn providers(visit: &Visit) -> Result<Vec<(String, String)>, Fault> {
    let waiting = super::effect::exclusions_that_wait(visit)?;
    let world = visit.app.store.world();
    let open = world.world.providers.values();
    let open = open.filter(|provider| !provider.excluded && !waiting.contains(&provider.id));
    let mut found: Vec<(String, String)> =
        open.map(|provider| (provider.id.to_string(), provider.profile.name.clone())).collect();
    found.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(found)
}

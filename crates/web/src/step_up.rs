//! Acts that decide or pay need a fresh sign-in (`access::needs_step_up`). Who has signed in too long ago is asked to
//! do so again; what was typed is kept sealed meanwhile, for its owner only, and is then done with one press.

use crate::act_page;
use crate::desk::{self, Deed, DeskFault, Done, act_of};
use crate::fault::Fault;
use crate::forms::Form;
use crate::sign_in;
use crate::ui::{ButtonLink, Page, button_link};
use crate::visit::{Reply, TOKEN_FIELD, Visit};
use access::{Viewer, needs_step_up};
use chain::id::{CaseId, CommandId};
use jiff::Timestamp;
use maud::html;
use serde::{Deserialize, Serialize};
use store::{Draft, DraftId, StoreFault};
use texts::Args;

/// What the drafts are.
pub const KIND: &str = "step_up";
/// The field that names the draft in an address and in the form that takes it up.
pub const RESUMED: &str = "resumed";
/// Where what waits is taken up.
pub const RESUME: &str = "/sign-in/resume";

/// A form that waits for a fresh sign-in.
#[derive(Serialize, Deserialize)]
pub struct Waiting {
    /// The address that it was sent to.
    pub to: String,
    /// Its fields as they were sent, without the proof of the session.
    pub fields: Vec<(String, String)>,
}

/// Whether the visitor has shown a short while ago who it is. In the demonstration nobody has to.
#[must_use]
pub fn is_fresh(visit: &Visit) -> bool {
    let Some(who) = &visit.signed_in else { return false };
    let Some(provider) = &who.session.provider else { return true };
    let Some(provider) = visit.app.sign_in.provider(provider) else { return false };
    let age = who.session.authenticated.map(|at| Timestamp::now().duration_since(at));
    let levels = &provider.config.step_up_levels;
    let strong = levels.is_empty()
        || who.session.level.as_ref().is_some_and(|level| levels.iter().any(|needed| needed == level));
    strong && age.is_some_and(|age| age <= visit.app.sign_in.limits.step_up)
}

impl Visit {
    /// Does a deed in a case for this visitor, after a fresh sign-in where the act needs one.
    ///
    /// # Errors
    /// As [`desk::perform`]; [`DeskFault::StepUp`] when the visitor must sign in afresh first.
    pub fn perform(
        &self,
        viewer: &Viewer,
        case: CaseId,
        id: CommandId,
        deed: &Deed,
    ) -> Result<Done, DeskFault> {
        if needs_step_up(act_of(&deed.command)) && !is_fresh(self) {
            return Err(DeskFault::StepUp);
        }
        desk::perform(&self.app.store, &self.policy, viewer, case, id, deed, &self.path, self.now)
    }

    /// Refuses what needs a fresh sign-in and has none.
    ///
    /// # Errors
    /// [`Fault::StepUp`].
    pub fn require_fresh(&self) -> Result<(), Fault> {
        if is_fresh(self) { Ok(()) } else { Err(Fault::StepUp) }
    }
}

/// Keeps a form and asks for a fresh sign-in.
///
/// # Errors
/// The store's own.
pub fn asked(visit: &Visit, form: &Form, query: Option<&str>) -> Result<Page, Fault> {
    let who = visit.who()?;
    let (id, kept) = keep(visit, form, query)?;
    let provider = who.session.provider.as_deref().unwrap_or_default();
    let back = if kept { format!("{RESUME}?{RESUMED}={id}") } else { visit.path.clone() };
    let minutes = visit.app.sign_in.limits.step_up.as_secs().div_euclid(60).max(1);
    let title = visit.t("sign_in-step_up-title");
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.say("sign_in-step_up-why", Args::new().number("minutes", minutes))) }
        p .govuk-body { (visit.t(if kept { "sign_in-step_up-kept" } else { "sign_in-step_up-not-kept" })) }
        (button_link(ButtonLink {
            text: &visit.t("sign_in-step_up-go"),
            href: &sign_in::address_to_confirm(provider, &back),
            ..ButtonLink::default()
        }))
        @if !kept { (act_page::typed(visit, form)) }
    };
    Ok(page)
}

/// Keeps a form in the place of any that waited before. Whether it could be kept: it may be too much.
fn keep(visit: &Visit, form: &Form, query: Option<&str>) -> Result<(DraftId, bool), Fault> {
    let (owner, store) = (visit.who()?.user.id, &visit.app.store);
    for (earlier, _) in store.drafts_of(owner, KIND)? {
        store.delete_draft(earlier, owner)?;
    }
    let to = match query {
        None | Some("") => visit.path.clone(),
        Some(query) => format!("{}?{query}", visit.path),
    };
    let mut names: Vec<&str> = Vec::new();
    for name in form.names().filter(|name| ![TOKEN_FIELD, RESUMED].contains(name)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let fields = names
        .into_iter()
        .flat_map(|name| form.all(name).map(move |value| (name.to_owned(), value.to_owned())))
        .collect();
    let content =
        serde_json::to_string(&Waiting { to, fields }).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let id = DraftId(visit.id(901));
    let draft = Draft { id, owner, kind: KIND.to_owned(), updated_at: visit.now.at, content };
    match store.save_draft(draft) {
        Ok(()) => Ok((id, form.uploads.is_empty())),
        Err(StoreFault::TooLarge { .. }) => Ok((id, false)),
        Err(fault) => Err(fault.into()),
    }
}

/// What waits for this visitor under a name; nothing when it has been done, or is someone else's.
///
/// # Errors
/// The store's own.
pub fn waiting(visit: &Visit, id: &str) -> Result<Option<Waiting>, Fault> {
    let Ok(id) = id.parse::<DraftId>() else { return Ok(None) };
    let draft = visit.app.store.draft(id, visit.who()?.user.id)?;
    Ok(draft.filter(|draft| draft.kind == KIND).and_then(|draft| serde_json::from_str(&draft.content).ok()))
}

/// A form that waited has been sent: it does not wait any more.
pub(crate) fn taken_up(visit: &Visit, form: &Form) {
    let (Ok(id), Some(who)) = (form.text(RESUMED).parse::<DraftId>(), &visit.signed_in) else { return };
    if let Err(fault) = visit.app.store.delete_draft(id, who.user.id) {
        tracing::error!(%fault, "a form that was sent after a fresh sign-in could not be taken away");
    }
}

/// The way back to a page, for whoever comes without anything that waits.
#[must_use]
pub fn nothing_waits(visit: &Visit) -> Reply {
    let title = visit.t("sign_in-resume-nothing-title");
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body { (visit.t("sign_in-resume-nothing")) }
        p .govuk-body {
            a .govuk-link href=(visit.role().map_or("/", crate::frame::home)) { (visit.t("shell-nav-start")) }
        }
    };
    page.into()
}

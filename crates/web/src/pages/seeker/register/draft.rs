//! What has been typed so far, kept as it was typed, sealed and for its owner only.

use super::part::RegisterPart;
use crate::fault::Fault;
use crate::forms::Form;
use crate::visit::{ACT_FIELD, TOKEN_FIELD, Visit};
use std::collections::BTreeSet;
use store::{Draft, DraftId, StoreFault};

/// The field of the address and of the forms that says which draft.
pub(crate) const FIELD: &str = "draft";
/// What the drafts are.
pub(crate) const KIND: &str = "registration";

/// Which draft a form or an address is about; a new one when it says none.
pub(crate) fn id_of(visit: &Visit, form: &Form) -> DraftId {
    form.text(FIELD).parse().unwrap_or_else(|_| DraftId(visit.id(900)))
}

/// What has been typed so far; nothing when there is no such draft of this visitor.
pub(crate) fn load(visit: &Visit, id: DraftId) -> Result<Form, Fault> {
    let owner = visit.who()?.user.id;
    let Some(draft) = visit.app.store.draft(id, owner)? else { return Ok(Form::default()) };
    let pairs: Vec<(String, String)> = serde_json::from_str(&draft.content).unwrap_or_default();
    Ok(Form::filled(pairs))
}

/// Keeps what has been typed. False when it is too much to keep.
pub(crate) fn save(visit: &Visit, id: DraftId, form: &Form) -> Result<bool, Fault> {
    let content = serde_json::to_string(&pairs(form)).map_err(|fault| Fault::Internal(fault.to_string()))?;
    let owner = visit.who()?.user.id;
    let draft = Draft { id, owner, kind: KIND.to_owned(), updated_at: visit.now.at, content };
    match visit.app.store.save_draft(draft) {
        Ok(()) => Ok(true),
        Err(StoreFault::TooLarge { .. }) => Ok(false),
        // The id is that of someone else's draft.
        Err(StoreFault::Damaged(_)) => Err(Fault::NotFound),
        Err(fault) => Err(fault.into()),
    }
}

/// What was kept, with one page's fields as they were sent now.
pub(crate) fn merged(kept: &Form, sent: &Form, part: &RegisterPart) -> Form {
    let earlier = pairs(kept).into_iter().filter(|(name, _)| !part.owns(name));
    let now = pairs(sent).into_iter().filter(|(name, _)| part.owns(name));
    Form::filled(earlier.chain(now))
}

/// The address of a page of the registration with its draft.
pub(crate) fn href(page: &str, id: DraftId) -> String {
    format!("/register/{page}?{FIELD}={id}")
}

fn pairs(form: &Form) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    form.names()
        .filter(|name| ![TOKEN_FIELD, ACT_FIELD, FIELD].contains(name) && seen.insert((*name).to_owned()))
        .flat_map(|name| form.all(name).map(move |value| (name.to_owned(), value.to_owned())))
        .collect()
}

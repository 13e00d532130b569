//! States that someone may not handle the case: oneself, or a colleague (jäv; Administrative Procedure Act §§ 16, 18). It is
//! said without seeing anything of the case. Whoever is the named officer may name who takes over.

use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::frame::home;
use crate::ui::FieldErrors;
use crate::unseen_page::UnseenPage;
use crate::visit::Visit;
use access::Act;
use chain::conflict::StateConflict;
use chain::event::{ConflictGround, Role};
use chain::id::{CaseId, UserId};
use chain::text::CHARACTERS_MAX;
use maud::{Markup, html};
use store::User;

const KEY: &str = "officer-conflict";
/// How many colleagues are offered.
const COLLEAGUES: u32 = 200;

pub(crate) const PAGE: UnseenPage = UnseenPage { key: KEY, act: Act::StateConflict, fields, read, then };

fn grounds() -> Vec<&'static str> {
    ConflictGround::ALL.iter().map(|ground| ground.id()).collect()
}

/// The colleagues of the visitor's own unit, for an officer.
fn colleagues(visit: &Visit) -> Vec<User> {
    let Some(who) = visit.signed_in.as_ref().filter(|who| who.user.role == Role::Officer) else {
        return Vec::new();
    };
    let Some(unit) = &who.user.unit else { return Vec::new() };
    let found = visit.app.store.users_of_unit(Role::Officer, unit, COLLEAGUES).unwrap_or_default();
    found.into_iter().filter(|user| user.id != who.user.id).collect()
}

fn fields(visit: &Visit, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };
    let colleagues = colleagues(visit);
    let pairs = || colleagues.iter().map(|user| (user.id.to_string(), user.name.clone()));
    html! {
        @if !colleagues.is_empty() { (fields.select("about_whom", pairs())) }
        (fields.one_of("ground", &grounds()))
        (fields.text("text"))
        @if !colleagues.is_empty() { (fields.select("hand_over", pairs())) }
    }
}

fn read(visit: &Visit, _: CaseId, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let own = visit.signed_in.as_ref().map(|who| who.user.id);
    let ids: Vec<String> = colleagues(visit).iter().map(|user| user.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut chosen = |name: &str| -> Option<UserId> { reader.optional_choice(name, &ids)?.parse().ok() };
    let user = chosen("about_whom").or(own);
    let hand_over_to = chosen("hand_over");
    let ground = reader.choice("ground", &grounds()).and_then(ConflictGround::from_id);
    let text = reader.required_text("text", CHARACTERS_MAX);
    reader.finish(|| {
        let text = visit.text(1, text?);
        Some(StateConflict { user: user?, ground: ground?, text, hand_over_to }.into())
    })
}

/// The case may be shut now, so one goes home.
fn then(visit: &Visit, _: CaseId) -> String {
    visit.role().map_or("/", home).to_owned()
}

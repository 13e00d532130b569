//! The code that a helper reads out, so that the person can say whom they mean (A13). Whoever has no name here yet says it
//! first: it is what the person then reads in the list of who acts for them.

use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::helper_code;
use crate::ui::{Button, FieldErrors, Page, button, inset_text};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::html;
use store::User;
use texts::Args;

const KEY: &str = "representative-name";
/// No name is longer, in characters: a bound of the product.
const NAME_MAX: usize = 100;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &Form::default(), FieldErrors::default())?.into())
}

/// Takes the name of someone who has none here.
pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let mut reader = Reader::new(form, KEY);
    let name = reader.required_text("name", NAME_MAX);
    let name = match reader.finish(|| name) {
        Ok(name) => name,
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors))?;
            return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
        }
    };
    let known = known(visit)?;
    // The name of someone who is registered is the registration's.
    if known.case.is_none() && known.name.is_empty() {
        visit.app.store.save_user(User { name, ..known })?;
    }
    Ok(Reply::Go("/helping/code".to_owned()))
}

/// The visitor as the store keeps one: on this page the role is another.
fn known(visit: &Visit) -> Result<User, Fault> {
    visit.app.store.user(visit.who()?.user.id)?.ok_or(Fault::NotSignedIn)
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Result<Page, Fault> {
    let known = known(visit)?;
    let title = visit.t("representative-code-title");
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("shell-back"), "/helping".to_owned()));
    page.main = if known.name.is_empty() {
        html! {
            h1 .govuk-heading-l { (title) }
            p .govuk-body-l { (visit.t("representative-name-why")) }
            form method="post" action="/helping/code" novalidate {
                (visit.hidden())
                (Fields { visit, key: KEY, form, errors: &errors }.line_with("name", "", "name"))
                (button(Button { text: &visit.t("representative-name-send"), ..Button::default() }))
            }
        }
    } else {
        let code = helper_code::of(&visit.app, known.id, Timestamp::now());
        let until = code.until.to_zoned(TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC));
        let until = format!("{:02}:{:02}", until.hour(), until.minute());
        html! {
            h1 .govuk-heading-l { (title) }
            p .govuk-body-l { (visit.t("representative-code-how")) }
            (inset_text(html! { p .govuk-heading-xl #code { (code.text) } }))
            p .govuk-body { (visit.say("representative-code-until", Args::new().text("time", &until))) }
            p .govuk-body { (visit.say("representative-code-who", Args::new().text("name", &known.name))) }
            p .govuk-body { (visit.t("representative-code-safe")) }
        }
    };
    page.errors = errors;
    Ok(page)
}

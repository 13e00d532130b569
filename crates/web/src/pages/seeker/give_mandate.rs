//! Lets someone act for me until a day: the person types the code that the helper reads out (A13; Administrative Procedure
//! Act § 14).

use super::whole;
use crate::act_page::ActPage;
use crate::case_page::CaseView;
use crate::desk::Deed;
use crate::fields::Fields;
use crate::forms::{FieldError, Form, Reader};
use crate::helper_code;
use crate::ui::{FieldErrors, inset_text};
use crate::visit::Visit;
use chain::id::{MandateId, UserId};
use chain::mandate::{GiveMandate, latest_last_day};
use jiff::Timestamp;
use maud::{Markup, html};
use texts::Args;

const KEY: &str = "seeker-give_mandate";
/// No code is longer as it is typed, in characters.
const CODE_MAX: usize = 20;

pub(crate) const PAGE: ActPage =
    ActPage { key: KEY, parts: whole, fields, read, then: "mandates", files: false };

fn fields(visit: &Visit, _view: &CaseView, form: &Form, errors: &FieldErrors) -> Markup {
    let fields = Fields { visit, key: KEY, form, errors };
    let latest = latest_last_day(&visit.policy, visit.now.day).ok();
    html! {
        (inset_text(html! {
            p .govuk-body { strong { (visit.t("seeker-give_mandate-covers")) } }
            p .govuk-body { (visit.t("seeker-mandates-covers-what")) }
        }))
        (fields.line_with("code", "", "off"))
        @if let Some(latest) = latest {
            p .govuk-body { (visit.say("seeker-give_mandate-latest", Args::new().date("date", latest))) }
        }
        (fields.date("last_day"))
    }
}

fn read(visit: &Visit, view: &CaseView, form: &Form) -> Result<Deed, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let holder = holder(visit, view, &mut reader);
    let last_day = reader.date("last_day");
    reader.finish(|| {
        let mandate = MandateId(visit.id(1));
        Some(Deed::from(GiveMandate { mandate, holder: holder?, last_day: last_day? }))
    })
}

/// Whom the code in the form stands for: someone else than the person.
pub(crate) fn holder(visit: &Visit, view: &CaseView, reader: &mut Reader<'_>) -> Option<UserId> {
    let typed = reader.required_text("code", CODE_MAX)?;
    let found = helper_code::find(&visit.app, &typed, Timestamp::now());
    if let Err(fault) = &found {
        tracing::error!(%fault, route = visit.route, "a helper's code could not be looked up");
    }
    let found = found.ok().flatten().filter(|user| !user.name.is_empty());
    match found {
        Some(user) if user.case == Some(view.id) => {
            reader.refuse("code", "seeker-give_mandate-code-own", Args::new());
            None
        }
        Some(user) => Some(user.id),
        None => {
            reader.refuse("code", "seeker-give_mandate-code-unknown", Args::new());
            None
        }
    }
}
